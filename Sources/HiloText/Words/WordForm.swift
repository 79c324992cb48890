/// What the tagger sees of a word: hashes of the word and its ends, its shape, its possible tags.
package struct WordForm: Sendable {
  /// Hash of the word.
  package var word: UInt32 = 0
  /// Hashes of its last one to five letters (as many as it has).
  package var endings: (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
  /// Hash of its first three letters.
  package var beginning: UInt32 = 0
  /// Its shape as a number; bit 3 and up: it holds a hyphen, it opens the sentence.
  package var shape: UInt32 = 0
  /// The tags it was seen with.
  package var known: WordLexicon.Candidates?
  /// The tags that its ending allows.
  package var guessed: WordLexicon.Candidates?
  /// The tag it bears most often.
  package var likeliest: UInt32 = 0

  /// How the text of a document is to be read.
  package struct Manner: Sendable, Hashable {
    /// It is written without accents.
    package var isAccentless: Bool
    /// It is written in capitals: they say nothing.
    package var isShouted: Bool

    package init(isAccentless: Bool = false, isShouted: Bool = false) {
      self.isAccentless = isAccentless
      self.isShouted = isShouted
    }
  }

  /// The coarse class of a shape that the tables of endings are kept apart by.
  package static func shapeClass(_ shape: WordShape, _ manner: Manner) -> UInt8 {
    switch shape {
    case .lower: return manner.isShouted ? 9 : 0
    case .capitalized, .mixed: return manner.isShouted ? 9 : 1
    case .upper: return manner.isShouted ? 9 : 2
    case .digits: return 3
    case .alphanumeric: return 4
    case .punctuation: return 5
    case .symbol: return 6
    }
  }

  /// Reads a word. `lower` is the form in lower case, or folded where `manner` says so.
  package init(
    _ lower: String, shape: WordShape, opens: Bool, manner: Manner, lexicon: WordLexicon?
  ) {
    var lower = lower
    let shapeClass = Self.shapeClass(shape, manner)
    lower.withUTF8 { bytes in
      var hash = ByteHash(seed: manner.isAccentless ? 2 : 1)
      var letters = 0
      var hyphen = false
      var start = ByteHash(seed: 7)
      for (i, byte) in bytes.enumerated() {
        hash.take(byte)
        if byte & 0xC0 != 0x80 { letters += 1 }
        if letters <= 3 { start.take(byte) }
        if byte == 0x2D && i > 0 { hyphen = true }
      }
      word = ByteHash.mix(hash.value)
      beginning = start.value
      var ending = ByteHash(seed: WordLexicon.endingSeed)
      ending.take(shapeClass)
      var keys = (UInt32(0), UInt32(0), UInt32(0), UInt32(0), UInt32(0))
      var plain = ByteHash(seed: 8)
      var i = bytes.count - 1
      var count = 0
      if let lexicon { guessed = lexicon.candidates(ending: ByteHash.mix(ending.value)) }
      while i >= 0, count < 5 {
        ending.take(bytes[i])
        plain.take(bytes[i])
        if bytes[i] & 0xC0 != 0x80 {
          switch count {
          case 0: keys.0 = plain.value
          case 1: keys.1 = plain.value
          case 2: keys.2 = plain.value
          case 3: keys.3 = plain.value
          default: keys.4 = plain.value
          }
          count += 1
          if let lexicon, let found = lexicon.candidates(ending: ByteHash.mix(ending.value)) {
            guessed = found
          }
        }
        i -= 1
      }
      endings = keys
      self.shape = UInt32(shapeClass) | (hyphen ? 16 : 0) | (opens ? 32 : 0)
    }
    guard let lexicon else { return }
    known = lexicon.candidates(word: word)
    if known == nil, !manner.isAccentless {
      // A hasty word in a careful text, "podria": what it can be written well is all it can be.
      var hash = ByteHash(seed: 2)
      hash.take(lower)
      let key = ByteHash.mix(hash.value)
      known = lexicon.candidates(word: key)
      known?.isClosed = true
      word = key
    }
    if known == nil { word = Self.unknown }
    if let known {
      likeliest = UInt32(lexicon.tag(known, 0)) + 1
    } else if let guessed {
      likeliest = UInt32(lexicon.tag(guessed, 0)) + 1
    }
  }

  /// The hash that stands for all words never seen.
  private static let unknown: UInt32 = 3

  /// Makes the word one that was never seen; so the trainer teaches what to do with such.
  package mutating func forget(_ lexicon: WordLexicon) {
    known = nil
    word = Self.unknown
    likeliest = guessed.map { UInt32(lexicon.tag($0, 0)) + 1 } ?? 0
  }

  /// The keys of the endings table that a word of this form falls under, shortest first.
  package static func endingKeys(_ lower: String, _ shape: WordShape, _ manner: Manner) -> [UInt32]
  {
    var hash = ByteHash(seed: WordLexicon.endingSeed)
    hash.take(shapeClass(shape, manner))
    var keys = [ByteHash.mix(hash.value)]
    for byte in Array(lower.utf8).reversed() {
      hash.take(byte)
      if byte & 0xC0 == 0x80 { continue }
      keys.append(ByteHash.mix(hash.value))
      if keys.count == 6 { break }
    }
    return keys
  }
}
