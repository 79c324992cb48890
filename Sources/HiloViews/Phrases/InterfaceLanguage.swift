/// A language in which Hilo speaks to its readers.
public enum InterfaceLanguage: String, Sendable, CaseIterable {
  case spanish = "es"
  case english = "en"

  /// The language of a POSIX locale name such as `es_MX.UTF-8`: Spanish where it says so, else
  /// English.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("es") ? .spanish : .english
  }
}
