/// What became of a source: an article, or the reason why it is none.
public enum Reading: Sendable {
  /// It was read.
  case article(Article)
  /// It was not, and why; the batch goes on.
  case rejected(source: String, reason: Rejection)
}

/// Why a source gave no article.
public struct Rejection: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Cause: String, Sendable {
    case unreadable, missing, empty, binary, tooLarge, malformed, unsupported, noText
    /// Nothing is wrong: an archive holds other things beside the articles that it gave.
    case passedOver
  }
  /// What is wrong.
  public var cause: Cause
  /// Where in the source, when it can be told: "line 7".
  public var place: String?
  /// More in words, English, for the reader of the message: what was found, and the way out.
  public var detail: String

  /// Whether something that should have been read was not.
  public var isFault: Bool { cause != .passedOver }

  /// What is wrong, where, in one line: "line 7: …".
  public var description: String { place.map { "\($0): \(detail)" } ?? detail }

  /// Makes a rejection.
  public init(_ cause: Cause, place: String? = nil, detail: String) {
    self.cause = cause
    self.place = place
    self.detail = detail
  }
}
