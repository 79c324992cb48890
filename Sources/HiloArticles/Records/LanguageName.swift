internal import HiloText

/// The languages that lists of this module are kept for, in the order in which they are asked.
enum KnownLanguages {
  static let all = ["es", "en", "pt", "ca", "gl", "fr", "it", "de", "eu", "nl", "ro"]
}

/// Reads what metadata call a language.
enum LanguageName {
  /// The language of a BCP 47 tag or of a common name (`es-MX`, `spa`, `Spanish`, `español`); nil
  /// when it is neither.
  static func language(_ text: String) -> Language? {
    let name = Folding.folded(Folding.lower(text)).prefix { $0 != "," && $0 != ";" }
    let primary = name.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == " " }).first ?? ""
    if let known = names[String(primary)] { return Language(rawValue: known) }
    guard primary.utf8.count == 2, primary.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return nil
    }
    return Language(rawValue: String(primary))
  }

  private static let names: [String: String] = [
    "spa": "es", "spanish": "es", "español": "es", "castellano": "es", "eng": "en",
    "english": "en", "ingles": "en", "por": "pt", "portuguese": "pt", "portugues": "pt",
    "cat": "ca", "catalan": "ca", "catala": "ca", "glg": "gl", "galician": "gl", "gallego": "gl",
    "galego": "gl", "fra": "fr", "fre": "fr", "french": "fr", "français": "fr", "frances": "fr",
    "ita": "it", "italian": "it", "italiano": "it", "deu": "de", "ger": "de", "german": "de",
    "deutsch": "de", "aleman": "de", "eus": "eu", "baq": "eu", "basque": "eu", "euskara": "eu",
  ]
}
