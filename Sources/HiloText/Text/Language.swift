/// A language, by its BCP 47 tag: `es`, `en`, `pt` …
public struct Language: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  /// The tag's primary language, lower case.
  public let rawValue: String

  /// Takes a BCP 47 tag or a common spelling of one (`es-MX`, `ES_es`) by its primary language.
  public init(rawValue: String) {
    let primary = rawValue.split(whereSeparator: { $0 == "-" || $0 == "_" }).first ?? ""
    self.rawValue = primary.lowercased()
  }

  /// Spanish.
  public static let spanish = Language(rawValue: "es")
  /// English.
  public static let english = Language(rawValue: "en")
  /// No language could be told.
  public static let undetermined = Language(rawValue: "und")

  /// The tag.
  public var description: String { rawValue }
}
