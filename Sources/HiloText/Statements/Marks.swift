/// The punctuation marks that the search for statements tells apart.
struct Marks: OptionSet {
  let rawValue: UInt32

  static let exclamation = Marks(rawValue: 1 << 0)
  static let other = Marks(rawValue: 1 << 1)
  static let percent = Marks(rawValue: 1 << 2)
  static let apostrophe = Marks(rawValue: 1 << 3)
  static let open = Marks(rawValue: 1 << 4)
  static let close = Marks(rawValue: 1 << 5)
  static let comma = Marks(rawValue: 1 << 6)
  static let hyphen = Marks(rawValue: 1 << 7)
  static let dash = Marks(rawValue: 1 << 8)
  static let stop = Marks(rawValue: 1 << 9)
  static let stopDash = Marks(rawValue: 1 << 10)
  static let ellipsis = Marks(rawValue: 1 << 11)
  static let colon = Marks(rawValue: 1 << 12)
  static let semicolon = Marks(rawValue: 1 << 13)
  static let question = Marks(rawValue: 1 << 14)
  static let quote = Marks(rawValue: 1 << 15)
  static let openExclamation = Marks(rawValue: 1 << 16)
  static let openQuestion = Marks(rawValue: 1 << 17)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The mark that `word` is; empty for any other word.
  init(_ word: String) {
    switch word {
    case "!": self = .exclamation
    case "#", "&", "*", "/": self = .other
    case "%": self = .percent
    case "'", "’", "‘": self = .apostrophe
    case "(", "[": self = .open
    case ")", "]": self = .close
    case ",": self = .comma
    case "-": self = .hyphen
    case "--", "–", "—", "―": self = .dash
    case ".": self = .stop
    case ".-", ".—": self = .stopDash
    case "...", "…": self = .ellipsis
    case ":": self = .colon
    case ";": self = .semicolon
    case "?": self = .question
    case "\"", "»", "”", "''": self = .quote
    case "¡": self = .openExclamation
    case "¿": self = .openQuestion
    default: self = []
    }
  }
}
