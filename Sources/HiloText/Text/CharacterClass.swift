/// What a code point is to the scanners. Unicode properties are asked of the standard library only
/// beyond Latin: the common letters of Spanish and English are told by range.
enum CharacterClass: UInt8 {
  case lower, upper, digit, space, newline, punctuation, symbol, mark

  @inline(__always)
  init(_ scalar: UInt32) {
    // Three of four characters of a text are plain lower-case letters, and most others spaces.
    if scalar &- 0x61 < 26 {
      self = .lower
    } else if scalar == 0x20 {
      self = .space
    } else {
      self.init(slowly: scalar)
    }
  }

  @inline(never)
  private init(slowly scalar: UInt32) {
    switch scalar {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0xAA, 0xBA: self = .lower
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: self = .upper
    case 0x30...0x39: self = .digit
    case 0x0A, 0x0D, 0x2028, 0x2029, 0x85: self = .newline
    // Control characters and the space without width part words as a space does.
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: self = .space
    case 0x21...0x23, 0x25...0x2A, 0x2C...0x2F, 0x3A, 0x3B, 0x3F, 0x40, 0x5B...0x5D, 0x5F, 0x7B,
      0x7D,
      0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF, 0x2010...0x2027, 0x2030...0x205E:
      self = .punctuation
    case 0x24, 0x2B, 0x3C...0x3E, 0x5E, 0x60, 0x7C, 0x7E, 0xA2...0xA6, 0xA8, 0xA9, 0xAC, 0xAE, 0xAF,
      0xB0...0xB5, 0xB8, 0xB9, 0xBC...0xBE, 0xD7, 0xF7:
      self = .symbol
    // The soft hyphen stands within words.
    case 0x300...0x36F, 0xAD, 0x200D, 0xFE00...0xFE0F: self = .mark
    default:
      guard let s = Unicode.Scalar(scalar) else {
        self = .symbol
        return
      }
      switch s.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: self = .upper
      case .lowercaseLetter, .otherLetter, .modifierLetter: self = .lower
      case .decimalNumber, .letterNumber, .otherNumber: self = .digit
      case .nonspacingMark, .spacingMark, .enclosingMark, .format: self = .mark
      case .spaceSeparator: self = .space
      case .lineSeparator, .paragraphSeparator: self = .newline
      case .control: self = .space
      case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation, .connectorPunctuation:
        self = .punctuation
      default: self = .symbol
      }
    }
  }

  var isLetter: Bool { self == .lower || self == .upper }
  var isWord: Bool { self == .lower || self == .upper || self == .digit || self == .mark }
}

/// The code point that stands at byte `i` of valid UTF-8, and how many bytes it takes.
@inline(__always)
func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> (value: UInt32, length: Int) {
  let b = UInt32(bytes[i])
  if b < 0x80 { return (b, 1) }
  if b < 0xE0 { return ((b & 0x1F) << 6 | UInt32(bytes[i + 1]) & 0x3F, 2) }
  if b < 0xF0 {
    return (
      (b & 0x0F) << 12 | (UInt32(bytes[i + 1]) & 0x3F) << 6 | UInt32(bytes[i + 2]) & 0x3F, 3
    )
  }
  return (
    (b & 0x07) << 18 | (UInt32(bytes[i + 1]) & 0x3F) << 12 | (UInt32(bytes[i + 2]) & 0x3F) << 6
      | UInt32(bytes[i + 3]) & 0x3F, 4
  )
}
