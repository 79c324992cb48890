/// The words that the tagger knows, the tags that each can bear, the endings that tell the tags of
/// words never seen, and the rules that make lemmas; read in place from a model file.
package struct WordLexicon: Sendable {
  /// Some candidates: a run of entries in the file.
  package struct Candidates: Sendable {
    /// Offset of the first entry in the file.
    package var start: Int32
    /// How many there are, the likeliest first.
    package var count: Int32
    /// No other tags need be thought of: the word is frequent enough.
    package var isClosed: Bool
  }

  /// What a tag stands for.
  package struct Tag: Hashable, Sendable {
    package var pos: PartOfSpeech
    package var features: Features

    package init(pos: PartOfSpeech, features: Features) {
      self.pos = pos
      self.features = features
    }
  }

  package static let magic: UInt32 = 0x314C_4948  // HIL1
  package static let wordSeed: UInt32 = 1
  package static let foldedSeed: UInt32 = 2
  package static let endingSeed: UInt32 = 3
  package static let lemmaSeed: UInt32 = 4
  package static let knownLemmaSeed: UInt32 = 5

  package let bytes: ModelBytes
  /// The tags by their number.
  package let tags: [Tag]
  /// For each tag of a definite article the tag of a noun that agrees with it; nil for other tags.
  let nounsAfter: [Int?]
  private let rules: [EditRule]
  private let words: ModelTable
  private let endings: ModelTable
  private let lemmaRules: ModelTable
  private let lemmas: ModelTable

  /// Reads the lexicon at the beginning of `bytes`; nil when it is none.
  ///
  /// Layout: magic, then offsets of words, endings, lemma rules, lemmas, tags, rules, weights, and
  /// the tagger's flags.
  package init?(_ bytes: ModelBytes) {
    guard bytes.count > 36, bytes.u32(0) == Self.magic else { return nil }
    self.bytes = bytes
    words = ModelTable(bytes, at: Int(bytes.u32(4)))
    endings = ModelTable(bytes, at: Int(bytes.u32(8)))
    lemmaRules = ModelTable(bytes, at: Int(bytes.u32(12)))
    lemmas = ModelTable(bytes, at: Int(bytes.u32(16)))
    var at = Int(bytes.u32(20))
    var tags: [Tag] = []
    for _ in 0..<bytes.u32(at) {
      let value = bytes.u64(at + 4)
      guard let pos = PartOfSpeech(rawValue: UInt8(value >> 56)) else { return nil }
      tags.append(Tag(pos: pos, features: Features(bits: value & 0x00FF_FFFF_FFFF_FFFF)))
      at += 8
    }
    self.tags = tags
    nounsAfter = tags.map { article in
      guard article.pos == .determiner, article.features.isDefinite else { return nil }
      return tags.firstIndex {
        $0.pos == .noun && $0.features.number == article.features.number
          && $0.features.gender == article.features.gender
      } ?? tags.firstIndex { $0.pos == .noun }
    }
    at = Int(bytes.u32(24))
    var rules: [EditRule] = []
    let count = bytes.u32(at)
    at += 4
    for _ in 0..<count {
      let length = Int(bytes.u8(at + 1))
      let add = UnsafeRawBufferPointer(start: bytes.base + at + 2, count: length)
      rules.append(EditRule(cut: Int(bytes.u8(at)), add: String(decoding: add, as: UTF8.self)))
      at += 2 + length
    }
    self.rules = rules
  }

  /// Whether it is the tag of a finite verb.
  func isFinite(_ tag: Int) -> Bool {
    (tags[tag].pos == .verb || tags[tag].pos == .auxiliary)
      && tags[tag].features.verbForm == .finite
  }

  private static func candidates(_ value: UInt32) -> Candidates {
    Candidates(
      start: Int32(value >> 8), count: Int32(value >> 1 & 0x7F), isClosed: value & 1 == 1)
  }

  /// The tags that the word with `key` was seen with.
  @inline(__always)
  package func candidates(word key: UInt32) -> Candidates? {
    words.value(key).map(Self.candidates)
  }

  /// The tags that words with an ending of that key were seen with.
  @inline(__always)
  package func candidates(ending key: UInt32) -> Candidates? {
    endings.value(key).map(Self.candidates)
  }

  /// The tag of entry `i` of some candidates.
  @inline(__always)
  package func tag(_ candidates: Candidates, _ i: Int) -> Int {
    Int(bytes.u16(Int(candidates.start) + i * 4))
  }

  /// The number of the lemma rule of entry `i` of some candidates.
  package func rule(_ candidates: Candidates, _ i: Int) -> Int {
    Int(bytes.u16(Int(candidates.start) + i * 4 + 2))
  }

  /// The lemma that rule `number` makes of `form`.
  package func apply(_ number: Int, to form: String) -> String {
    let rule = rules[number]
    let count = form.utf8.count
    if rule.cut == 0 { return rule.add.isEmpty ? form : form + rule.add }
    if rule.cut >= count { return rule.add }
    return String(decoding: form.utf8.prefix(count - rule.cut), as: UTF8.self) + rule.add
  }

  /// Whether rule `number` fits a form of so many bytes.
  package func fits(_ number: Int, count: Int) -> Bool { rules[number].cut <= count }

  /// Whether some word with that part of speech has that lemma.
  package func knows(lemma: String, pos: PartOfSpeech) -> Bool {
    lemmas.value(Self.lemmaKey(lemma, pos)) != nil
  }

  package static func lemmaKey(_ lemma: String, _ pos: PartOfSpeech) -> UInt32 {
    var hash = ByteHash(seed: knownLemmaSeed)
    hash.take(pos.rawValue)
    hash.take(lemma)
    return ByteHash.mix(hash.value)
  }

  /// The lemma of `form` under tag number `tag`, by the longest ending known whose rule makes a
  /// lemma seen before; else by the longest; `form` where no ending is known.
  package func guessedLemma(of form: String, tag: Int) -> String {
    var utf8 = Array(form.utf8)
    if utf8.count > 64 { return form }
    utf8.reverse()
    var hash = ByteHash(seed: Self.lemmaSeed)
    hash.take(UInt8(truncatingIfNeeded: tag))
    hash.take(UInt8(truncatingIfNeeded: tag >> 8))
    var found = [lemmaRules.value(ByteHash.mix(hash.value))]
    var letters = 0
    for byte in utf8 {
      hash.take(byte)
      if byte & 0xC0 == 0x80 { continue }
      letters += 1
      if letters > Self.longestLemmaEnding { break }
      found.append(lemmaRules.value(ByteHash.mix(hash.value)))
    }
    var best: String?
    for case let rule? in found.reversed() where fits(Int(rule), count: utf8.count) {
      let lemma = apply(Int(rule), to: form)
      guard tags[tag].pos == .verb else { return lemma }
      if knows(lemma: lemma, pos: .verb) { return lemma }
      if best == nil { best = lemma }
    }
    return best ?? form
  }

  package static let longestLemmaEnding = 7
}
