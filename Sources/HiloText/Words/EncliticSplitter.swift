/// Splits pronouns from the end of the verb that they are written to: "reunirse" → `reunir`, `se`;
/// "decírselo" → `decir`, `se`, `lo`; "reúnanse" → `reúnan`, `se`.
///
/// Only what can be nothing else is split: after an infinitive or gerund the verb must be one that
/// the lexicon knows (or the pronoun or an accent show the verb: "se", "lo", "les" …, but not "me",
/// "te", "nos", which nouns end like), and no word is split that the lexicon knows whole ("desarme",
/// "parte"). Imperatives without an accent are those of a list ("hazlo").
package struct EncliticSplitter: Sendable {
  /// A verb and the pronouns at its end.
  package struct Parts: Sendable, Equatable {
    /// The verb as it is written alone.
    package var verb: String
    /// Bytes of the printed word that are the verb's.
    package var verbBytes: Int
    /// The pronouns in order, each as many bytes in print as it has letters.
    package var pronouns: [String]
  }

  private let pronouns: [[UInt8]]
  private let infinitives: [(plain: String, accented: String)]
  private let gerunds: [(plain: String, accented: String, infinitive: String)]
  private let imperatives: [String: Parts]
  private let lexicon: WordLexicon?

  /// The splitter of `pack`; nil where the language writes no pronouns to its verbs.
  package init?(pack: LanguagePack, lexicon: WordLexicon?) {
    let rows = pack.rows("words/enclitics")
    guard !rows.isEmpty else { return nil }
    pronouns = rows.filter { $0[0] == "pronoun" && $0.count > 1 }.map { Array($0[1].utf8) }
    infinitives = rows.filter { $0[0] == "infinitive" && $0.count > 2 }.map { ($0[1], $0[2]) }
    gerunds = rows.filter { $0[0] == "gerund" && $0.count > 3 }.map { ($0[1], $0[2], $0[3]) }
    var imperatives: [String: Parts] = [:]
    for row in rows where row[0] == "imperative" && row.count > 2 {
      for pronoun in row[2...] {
        imperatives[row[1] + pronoun] = Parts(
          verb: row[1], verbBytes: row[1].utf8.count, pronouns: [pronoun])
      }
    }
    self.imperatives = imperatives
    self.lexicon = lexicon
  }

  /// The parts of `lower`; nil where it is one word. `isVerb` says that it is known to be a verb
  /// with something at its end or without.
  package func split(_ lower: String, isVerb: Bool = false) -> Parts? {
    if lower.utf8.count <= 6, let imperative = imperatives[lower] { return imperative }
    guard mayHold(lower) else { return nil }
    let bytes = Array(lower.utf8)
    if !isVerb, isKnown(lower) { return nil }
    var found: [String] = []
    var end = bytes.count
    var finite: Parts?
    while found.count < 3 {
      guard let next = pronouns.first(where: { Self.ends(bytes, end, $0) }) else { break }
      end -= next.count
      found.insert(String(decoding: next, as: UTF8.self), at: 0)
      let base = String(decoding: bytes[..<end], as: UTF8.self)
      if let verb = verb(base, found, isVerb: isVerb) {
        return Parts(verb: verb, verbBytes: end, pronouns: found)
      }
      if finite == nil, let verb = finiteVerb(base) {
        finite = Parts(verb: verb, verbBytes: end, pronouns: found)
      }
    }
    return finite
  }

  private static func ends(_ bytes: [UInt8], _ end: Int, _ tail: [UInt8]) -> Bool {
    guard end >= tail.count + 2 else { return false }
    for i in 0..<tail.count where bytes[end - tail.count + i] != tail[i] { return false }
    return true
  }

  /// A quick look that spares most words the long one: somewhere in the last seven letters before
  /// a pronoun stands the "r" of an infinitive, the "o" of a gerund or, earlier, an accent.
  private func mayHold(_ lower: String) -> Bool {
    lower.utf8.withContiguousStorageIfAvailable { bytes in
      let n = bytes.count
      guard n >= 4 else { return false }
      let last = bytes[n - 1]
      guard last == 0x65 || last == 0x6F || last == 0x61 || last == 0x73 else { return false }
      for tail in pronouns where n >= tail.count + 2 {
        var k = 0
        while k < tail.count, bytes[n - tail.count + k] == tail[k] { k += 1 }
        guard k == tail.count else { continue }
        let before = bytes[n - tail.count - 1]
        if before == 0x72 || (before == 0x6F && bytes[n - tail.count - 2] == 0x64) { return true }
        for i in 0..<(n - tail.count) where bytes[i] == 0xC3 && bytes[i + 1] != 0xB1 { return true }
        // Two pronouns: "dárselo" has its accent, "darselo" is hasty writing.
        if n > tail.count + 3, before == 0x65 || before == 0x73 { return true }
      }
      return false
    } ?? true
  }

  /// Pronouns that after an infinitive's ending show that it is one, also of a verb never seen.
  private static let telling: Set<String> = ["se", "lo", "la", "los", "las", "le", "les"]

  private func verb(_ base: String, _ found: [String], isVerb: Bool) -> String? {
    for ending in infinitives {
      if base.hasSuffix(ending.plain) {
        if isVerb || knows(base) { return base }
        if base.utf8.count >= 5, found.count > 1 || Self.telling.contains(found[0]) { return base }
        return nil
      }
      if base.hasSuffix(ending.accented) {
        // "decír|selo", but "oír|lo" has its own accent.
        let plain = String(base.dropLast(2)) + ending.plain
        if knows(base) { return base }
        return plain
      }
    }
    for ending in gerunds {
      if base.hasSuffix(ending.accented) {
        return String(base.dropLast(ending.accented.count)) + ending.plain
      }
      if base.hasSuffix(ending.plain) {
        let stem = String(base.dropLast(ending.plain.count))
        if isVerb || knows(stem + ending.infinitive) || isGerund(base) { return base }
      }
    }
    return nil
  }

  /// "reúnanse", "dígame": the accent shows that something was added.
  private func finiteVerb(_ base: String) -> String? {
    let folded = Folding.folded(base)
    guard folded != base, let lexicon else { return nil }
    for (form, seed) in [(base, UInt32(1)), (folded, 1)] {
      guard let known = lexicon.candidates(word: ByteHash.of(form, seed: seed)) else { continue }
      let tag = lexicon.tags[lexicon.tag(known, 0)]
      if tag.pos == .verb, tag.features.verbForm == .finite,
        tag.features.mood != .indicative || tag.features.tense == .present
      {
        return form
      }
    }
    return nil
  }

  private func knows(_ infinitive: String) -> Bool {
    guard let lexicon else { return false }
    return lexicon.knows(lemma: infinitive, pos: .verb)
      || lexicon.knows(lemma: infinitive, pos: .auxiliary)
  }

  /// Whether the lexicon has the word as a gerund, as it must for irregular verbs ("diciendo").
  private func isGerund(_ form: String) -> Bool {
    guard let lexicon, let known = lexicon.candidates(word: ByteHash.of(form, seed: 1)) else {
      return false
    }
    return lexicon.tags[lexicon.tag(known, 0)].features.verbForm == .gerund
  }

  private func isKnown(_ word: String) -> Bool {
    lexicon?.candidates(word: ByteHash.of(word, seed: 1)) != nil
  }
}
