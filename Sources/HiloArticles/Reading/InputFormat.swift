/// How the content of a source is to be taken, where its look does not decide.
public enum InputFormat: String, Sendable, CaseIterable {
  /// One record a line, in JSON.
  case jsonl
  /// One text a line.
  case lines
  /// One text, as it is.
  case text
}
