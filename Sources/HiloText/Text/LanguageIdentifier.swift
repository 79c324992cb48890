/// Tells the language of a text or of a single sentence.
///
/// Counts frequent words (articles, prepositions, auxiliaries …), endings and letters that speak
/// for some of the languages and not for others; each counts the more the fewer languages share
/// it. Words are counted with and without accents, so that Spanish written without them is Spanish
/// still. The lists are data: `words/function-words.txt` and `words/letter-groups.txt` of each
/// language.
///
///     LanguageIdentifier().identify("Dimitió ayer el ministro.")  // es
///
/// Linear in the text, of which no more than the first 8 kB are read, and less where one language
/// leaves all others far behind.
public struct LanguageIdentifier: Sendable {
  private let evidence = LanguageEvidence.shared

  /// Makes an identifier of the languages that the program has lists for.
  public init() {}

  /// The languages that can be told.
  public static var languages: [Language] { LanguageEvidence.shared.languages }

  /// The language of `string`; ``Language/undetermined`` when nothing in it speaks.
  public func identify(_ string: String) -> Language { identify(SourceText(string)) }

  /// The language of `text` or of the passage given; ``Language/undetermined`` when nothing in it
  /// speaks.
  public func identify(_ text: SourceText, in passage: Passage? = nil) -> Language {
    let scores = scores(of: text, in: passage ?? text.passage)
    guard let best = best(of: scores) else { return .undetermined }
    let second = scores.enumerated().reduce(0) { $1.offset == best ? $0 : max($0, $1.element) }
    guard scores[best] >= 1, scores[best] > second * 1.04 else { return .undetermined }
    return evidence.languages[best]
  }

  /// The language of `text`, which says that it is in `declared`.
  ///
  /// What it says is believed unless the text speaks clearly for another language; nothing said,
  /// the text decides alone.
  public func identify(_ text: SourceText, declared: Language?) -> Language {
    guard let declared, declared != .undetermined else { return identify(text) }
    let scores = scores(of: text, in: text.passage)
    guard let best = best(of: scores) else { return declared }
    let index = evidence.languages.firstIndex(of: declared)
    let own = index.map { scores[$0] } ?? 0
    return scores[best] >= 12 && scores[best] > own * 1.6 ? evidence.languages[best] : declared
  }

  private func best(of scores: [Float]) -> Int? {
    // Of equals the first in the list wins, so that the answer is always the same.
    scores.indices.max { scores[$0] < scores[$1] || scores[$0] == scores[$1] && $0 > $1 }
      .flatMap { scores[$0] > 0 ? $0 : nil }
  }

  /// Whether the rest of a text is not going to make another language its own: as much again would
  /// have to speak for that alone.
  private func isClear(_ scores: [Float]) -> Bool {
    let scores = zip(scores, evidence.priors).map { $0 * $1 }
    guard let best = best(of: scores), scores[best] >= 40 else { return false }
    return scores.indices.allSatisfy { $0 == best || scores[$0] * 2 < scores[best] }
  }

  private func scores(of text: SourceText, in passage: Passage) -> [Float] {
    var scores = [Float](repeating: 0, count: evidence.languages.count)
    let end = min(passage.end, passage.start + 8192)
    text.bytes.withUnsafeBufferPointer { bytes in
      var word = LetterRun()
      var isFirst = true
      var i = passage.start
      var pause = i + 1024
      while i < end {
        if i >= pause {
          if isClear(scores) { break }
          pause += 1024
        }
        let (value, length) = scalar(bytes, i)
        let kind = CharacterClass(value)
        if kind.isLetter || kind == .mark {
          word.append(value, isUpper: kind == .upper)
        } else {
          if !word.isEmpty {
            evidence.score(word, opens: isFirst, into: &scores)
            isFirst = false
            word.removeAll()
          }
          if value == 0x2E || value == 0x0A { isFirst = true }  // . or a line's end
          if value >= 0x80 { evidence.score(sign: value, into: &scores) }
        }
        i += length
      }
      if !word.isEmpty { evidence.score(word, opens: isFirst, into: &scores) }
    }
    for i in scores.indices { scores[i] *= evidence.priors[i] }
    return scores
  }
}

/// The letters of one word as they are read: hashes of it and of its endings.
struct LetterRun {
  /// The last letters, folded, newest in the lowest byte; only Latin ones.
  private(set) var tail: UInt64 = 0
  /// Hash of the lower-case letters.
  private(set) var exact: UInt64 = LetterRun.seed
  /// Hash of the lower-case letters without accents.
  private(set) var folded: UInt64 = LetterRun.seed
  /// The keys of both in a lexicon.
  private(set) var key = ByteHash(seed: 1)
  private(set) var foldedKey = ByteHash(seed: 2)
  private(set) var count = 0
  private(set) var isCapitalized = false
  /// The letters beyond ASCII, up to four.
  private(set) var marked: [UInt32] = []
  /// The pairs of ASCII letters.
  private(set) var pairs: [Int] = []
  private var last = -1

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  var isEmpty: Bool { count == 0 }

  mutating func removeAll() {
    tail = 0
    exact = Self.seed
    folded = Self.seed
    key = ByteHash(seed: 1)
    foldedKey = ByteHash(seed: 2)
    count = 0
    isCapitalized = false
    marked.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    last = -1
  }

  mutating func append(_ scalar: UInt32, isUpper: Bool) {
    if count == 0 { isCapitalized = isUpper }
    count += 1
    var lower = scalar
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: lower += 0x20
    case 0x100...0x17F where scalar & 1 == 0 && isUpper: lower += 1
    default: break
    }
    exact = (exact ^ UInt64(lower)) &* 0x100_0000_01B3
    Self.take(lower, into: &key)
    let plain = Self.plain(lower)
    if plain != 0 {
      Self.take(plain, into: &foldedKey)
      folded = (folded ^ UInt64(plain)) &* 0x100_0000_01B3
      tail = tail << 8 | UInt64(plain & 0xFF)
    }
    if lower >= 0x80, marked.count < 4 { marked.append(lower) }
    let letter = (0x61...0x7A).contains(lower) ? Int(lower) - 0x61 : -1
    if letter >= 0, last >= 0, pairs.count < 24 { pairs.append(last * 26 + letter) }
    last = letter
  }

  /// Reads the letters of `word`, lower case, and forgets those before.
  mutating func read(_ word: some StringProtocol) {
    removeAll()
    for s in word.unicodeScalars { append(s.value, isUpper: false) }
  }

  private static func take(_ letter: UInt32, into key: inout ByteHash) {
    if letter < 0x80 {
      key.take(UInt8(letter))
    } else if letter < 0x800 {
      key.take(UInt8(0xC0 | letter >> 6))
      key.take(UInt8(0x80 | letter & 0x3F))
    }
  }

  /// The letter without accent; ñ and ç stay; a combining mark is nothing.
  private static func plain(_ lower: UInt32) -> UInt32 {
    switch lower {
    case 0xE0...0xE5: 0x61
    case 0xE8...0xEB: 0x65
    case 0xEC...0xEF: 0x69
    case 0xF2...0xF6: 0x6F
    case 0xF9...0xFC: 0x75
    case 0x300...0x36F: 0
    default: lower
    }
  }
}

/// Languages as bits, by keys; a look-up costs some nanoseconds.
struct MaskTable: Sendable {
  private struct Slot {
    var key: UInt64
    /// 0 where nothing is.
    var mask: UInt16
  }

  private var slots = [Slot](repeating: Slot(key: 0, mask: 0), count: 16)
  private var count = 0

  /// The languages of `key`; 0 for none.
  subscript(key: UInt64) -> UInt16 { slots[place(of: key)].mask }

  /// Adds the languages of `mask` to those of `key`.
  mutating func insert(_ mask: UInt16, for key: UInt64) {
    let place = place(of: key)
    if slots[place].mask == 0 { count += 1 }
    slots[place].key = key
    slots[place].mask |= mask
    if count * 3 > slots.count { grow() }
  }

  private mutating func grow() {
    let full = slots
    slots = [Slot](repeating: Slot(key: 0, mask: 0), count: full.count * 2)
    for slot in full where slot.mask != 0 { slots[place(of: slot.key)] = slot }
  }

  /// Where `key` is or would be.
  private func place(of key: UInt64) -> Int {
    let spread = key &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: spread >> 32) & (slots.count - 1)
    while slots[place].mask != 0, slots[place].key != key {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }
}

/// What speaks for which language.
struct LanguageEvidence: Sendable {
  /// In the order in which they are asked.
  let languages: [Language]
  /// Most of what Hilo is given is in the first two: they win where nothing else decides.
  let priors: [Float]
  /// Languages as bits, by the hash of a word with and without its accents.
  private var words = MaskTable()
  private var foldedWords = MaskTable()
  /// By the last letters, and how many there are.
  private var endings = [MaskTable](repeating: MaskTable(), count: 9)
  private var letters: [UInt32: UInt16] = [:]
  private var pairs = [UInt16](repeating: 0, count: 26 * 26)
  /// The words that the tagger of a language has learned, by the language's place.
  private var lexicons: [(index: Int, lexicon: WordLexicon)] = []

  static let shared = LanguageEvidence()

  private init() {
    languages = ["es", "en", "pt", "ca", "gl", "fr", "it", "de", "eu", "nl", "ro"]
      .map { Language(rawValue: $0) }
    priors = languages.indices.map { $0 < 2 ? 1.15 : 1 }
    var run = LetterRun()
    for (index, language) in languages.enumerated() {
      if let model = DataFile.named("words/\(language)-tagger.bin"),
        let lexicon = WordLexicon(ModelBytes(UnsafeRawBufferPointer(model.bytes)))
      {
        lexicons.append((index, lexicon))
      }
      let bit = UInt16(1) << UInt16(index)
      for word in DataFile.named("\(language)/words/function-words.txt")?.words ?? [] {
        run.read(word)
        words.insert(bit, for: run.exact)
        foldedWords.insert(bit, for: run.folded)
      }
      for group in DataFile.named("\(language)/words/letter-groups.txt")?.words ?? [] {
        if group.hasPrefix("-") {
          run.read(group.dropFirst())
          if run.count < endings.count { endings[run.count].insert(bit, for: run.tail) }
          continue
        }
        let scalars = group.unicodeScalars.map(\.value)
        if scalars.count == 1 {
          letters[scalars[0], default: 0] |= bit
        } else {
          run.read(group)
          if let pair = run.pairs.first, scalars.count == 2 { pairs[pair] |= bit }
        }
      }
    }
  }

  /// Adds to `scores` what `word` speaks for. Names speak little; `opens` says that the capital may
  /// be the sentence's.
  func score(_ word: LetterRun, opens: Bool, into scores: inout [Float]) {
    let scale: Float = word.isCapitalized && !opens ? 0.5 : 1
    let wider = foldedWords[word.folded]
    let mask = words[word.exact]
    if mask != 0 {
      add(mask, word.count > 1 ? 2 * scale : 1 * scale, to: &scores)
      if wider & ~mask != 0 { add(wider & ~mask, 0.5 * scale, to: &scores) }
      return
    }
    if wider != 0 {
      add(wider, 1.2 * scale, to: &scores)
      return
    }
    for letter in word.marked {
      if let mask = letters[letter] { add(mask, 0.8 * scale, to: &scores) }
    }
    if word.isCapitalized { return }
    if word.count > 2 {
      for (index, lexicon) in lexicons { scores[index] += Self.knows(lexicon, word) ? 0.25 : -0.5 }
    }
    for pair in word.pairs where pairs[pair] != 0 { add(pairs[pair], 0.2, to: &scores) }
    var length = min(word.count - 2, endings.count - 1)
    while length >= 2 {
      let tail = word.tail & (length == 8 ? .max : (1 << (UInt64(length) * 8)) - 1)
      let mask = endings[length][tail]
      if mask != 0 {
        add(mask, 0.4, to: &scores)
        return
      }
      length -= 1
    }
  }

  private static func knows(_ lexicon: WordLexicon, _ word: LetterRun) -> Bool {
    lexicon.candidates(word: ByteHash.mix(word.key.value)) != nil
      || lexicon.candidates(word: ByteHash.mix(word.foldedKey.value)) != nil
  }

  /// Adds what a sign that is no letter speaks for.
  func score(sign: UInt32, into scores: inout [Float]) {
    if let mask = letters[sign] { add(mask, 0.8, to: &scores) }
  }

  /// Shares `weight` among the languages of `mask`, the less the more there are.
  private func add(_ mask: UInt16, _ weight: Float, to scores: inout [Float]) {
    let count = mask.nonzeroBitCount
    let share = weight * Self.shares[min(count, Self.shares.count - 1)]
    var rest = mask
    while rest != 0 {
      scores[rest.trailingZeroBitCount] += share
      rest &= rest - 1
    }
  }

  private static let shares: [Float] = [0, 1, 0.75, 0.6, 0.5, 0.4, 0.3, 0.2]
}
