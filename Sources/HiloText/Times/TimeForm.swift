/// What a time expression says by itself, before the day it was written is known.
public indirect enum TimeForm: Sendable, Hashable {
  /// A value that needs no anchor.
  case absolute(String)
}
