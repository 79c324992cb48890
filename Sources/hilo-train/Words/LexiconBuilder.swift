import HiloText

/// Gathers what a treebank says of words and writes it as a lexicon (see `WordLexicon`).
struct LexiconBuilder {
  /// A tag and lemma rule with how often it was seen.
  struct Reading: Hashable, Comparable {
    var tag: Int
    var rule: Int
    static func < (a: Reading, b: Reading) -> Bool { (a.tag, a.rule) < (b.tag, b.rule) }
  }

  /// How often a word must be seen before no other tags are thought of.
  var closedFrom = 12

  private(set) var tagNumbers: [WordLexicon.Tag: Int] = [:]
  private(set) var tags: [WordLexicon.Tag] = []
  private var ruleNumbers: [EditRule: Int] = [:]
  private var rules: [EditRule] = []
  private var words: [UInt32: [Reading: Int]] = [:]
  private var endings: [UInt32: [Int: Set<UInt32>]] = [:]
  private var lemmaCounts: [UInt32: [Int: Set<UInt32>]] = [:]
  private var lemmas: Set<UInt32> = []
  private var tagCounts: [Int: Int] = [:]

  mutating func number(of tag: WordLexicon.Tag) -> Int {
    if let known = tagNumbers[tag] { return known }
    tagNumbers[tag] = tags.count
    tags.append(tag)
    return tags.count - 1
  }

  private mutating func number(of rule: EditRule) -> Int {
    if let known = ruleNumbers[rule] { return known }
    ruleNumbers[rule] = rules.count
    rules.append(rule)
    return rules.count - 1
  }

  /// Takes a word in: its form in lower case, or folded in the accentless manner. `isRare` says
  /// that it may teach endings.
  mutating func take(
    _ form: String, lemma: String, tag: WordLexicon.Tag, shape: WordShape,
    manner: WordForm.Manner, isRare: Bool
  ) {
    let tagNumber = number(of: tag)
    tagCounts[tagNumber, default: 0] += 1
    let rule = EditRule(from: form, to: lemma)
    let known = rule.cut < 128 && rule.add.utf8.count < 128
    let ruleNumber = number(of: known ? rule : EditRule(cut: 0, add: ""))
    let key = ByteHash.of(form, seed: manner.isAccentless ? 2 : 1)
    words[key, default: [:]][Reading(tag: tagNumber, rule: ruleNumber), default: 0] += 1
    lemmas.insert(WordLexicon.lemmaKey(lemma, tag.pos))
    guard isRare, Self.mayBeNew(tag.pos, shape, manner) else { return }
    for ending in WordForm.endingKeys(form, shape, manner) {
      endings[ending, default: [:]][tagNumber, default: []].insert(key)
    }
    guard shape != .digits, shape != .punctuation else { return }
    var hash = ByteHash(seed: WordLexicon.lemmaSeed)
    hash.take(UInt8(truncatingIfNeeded: tagNumber))
    hash.take(UInt8(truncatingIfNeeded: tagNumber >> 8))
    lemmaCounts[ByteHash.mix(hash.value), default: [:]][ruleNumber, default: []].insert(key)
    var letters = 0
    for byte in Array(form.utf8).reversed() {
      hash.take(byte)
      if byte & 0xC0 == 0x80 { continue }
      letters += 1
      if letters > WordLexicon.longestLemmaEnding { break }
      lemmaCounts[ByteHash.mix(hash.value), default: [:]][ruleNumber, default: []].insert(key)
    }
  }

  /// Whether a word never seen can bear a part of speech: not one of those whose words are few and
  /// all seen, nor that of names for a word in lower case.
  private static func mayBeNew(
    _ pos: PartOfSpeech, _ shape: WordShape, _ manner: WordForm.Manner
  ) -> Bool {
    guard shape == .lower || shape == .capitalized || shape == .upper || shape == .mixed else {
      return true
    }
    switch pos {
    case .auxiliary, .determiner, .pronoun, .adposition, .coordinatingConjunction,
      .subordinatingConjunction, .particle, .punctuation:
      return false
    case .properNoun: return shape != .lower || manner.isShouted
    default: return true
    }
  }

  /// Takes in what a word's ending says of its tag in another manner.
  mutating func takeEnding(
    _ form: String, tag: WordLexicon.Tag, shape: WordShape, manner: WordForm.Manner, isRare: Bool
  ) {
    guard isRare, Self.mayBeNew(tag.pos, shape, manner) else { return }
    let key = ByteHash.of(form, seed: 1)
    for ending in WordForm.endingKeys(form, shape, manner) {
      endings[ending, default: [:]][number(of: tag), default: []].insert(key)
    }
  }

  /// The lexicon as a file; the last two numbers of the head (weights, flags) are left 0.
  func write() -> [UInt8] {
    var out = [UInt8](repeating: 0, count: 36)
    func set(_ place: Int, _ value: Int) {
      for i in 0..<4 { out[place * 4 + i] = UInt8(truncatingIfNeeded: value >> (8 * i)) }
    }
    set(0, Int(WordLexicon.magic))
    var cache: [[Reading]: Int] = [:]
    func entry(_ readings: [Reading]) -> Int {
      if let known = cache[readings] { return known }
      let at = out.count
      for reading in readings {
        out.append(UInt8(truncatingIfNeeded: reading.tag))
        out.append(UInt8(truncatingIfNeeded: reading.tag >> 8))
        out.append(UInt8(truncatingIfNeeded: reading.rule))
        out.append(UInt8(truncatingIfNeeded: reading.rule >> 8))
      }
      cache[readings] = at
      return at
    }
    var wordValues: [UInt32: UInt32] = [:]
    for (key, counts) in words.sorted(by: { $0.key < $1.key }) {
      let total = counts.values.reduce(0, +)
      // One lemma a tag: the commonest.
      var byTag: [Int: (count: Int, best: Reading, bestCount: Int)] = [:]
      for (reading, count) in counts.sorted(by: { $0.key < $1.key }) {
        if let old = byTag[reading.tag] {
          byTag[reading.tag] = (
            old.count + count, count > old.bestCount ? reading : old.best,
            max(count, old.bestCount)
          )
        } else {
          byTag[reading.tag] = (count, reading, count)
        }
      }
      let readings = byTag.values.filter { $0.count * 400 >= total }
        .sorted { ($1.count, $0.best.tag) < ($0.count, $1.best.tag) }.prefix(60).map(\.best)
      wordValues[key] =
        UInt32(entry(readings)) << 8 | UInt32(readings.count) << 1 | (total >= closedFrom ? 1 : 0)
    }
    var endingValues: [UInt32: UInt32] = [:]
    for (key, counts) in endings.sorted(by: { $0.key < $1.key }) {
      let total = counts.values.reduce(0) { $0 + $1.count }
      guard total >= 3 else { continue }
      let readings = counts.map { (tag: $0.key, count: $0.value.count) }
        .sorted { ($1.count, $0.tag) < ($0.count, $1.tag) }
      var kept: [Reading] = []
      var sum = 0
      for reading in readings where sum * 1000 < total * 997 && kept.count < 24 {
        kept.append(Reading(tag: reading.tag, rule: 0))
        sum += reading.count
      }
      endingValues[key] = UInt32(entry(kept)) << 8 | UInt32(kept.count) << 1
    }
    var lemmaValues: [UInt32: UInt32] = [:]
    for (key, counts) in lemmaCounts.sorted(by: { $0.key < $1.key }) {
      let best = counts.map { (rule: $0.key, count: $0.value.count) }
        .max { ($0.count, $1.rule) < ($1.count, $0.rule) }
      guard let best, best.count >= 2 else { continue }
      lemmaValues[key] = UInt32(best.rule)
    }
    let lemmaKeys = Dictionary(uniqueKeysWithValues: lemmas.map { ($0, UInt32(1)) })
    for (place, table) in [(1, wordValues), (2, endingValues), (3, lemmaValues), (4, lemmaKeys)] {
      set(place, out.count)
      ModelTable.write(table, to: &out)
    }
    set(5, out.count)
    out.append(UInt32(tags.count))
    for tag in tags {
      let value = UInt64(tag.pos.rawValue) << 56 | tag.features.bits
      out.append(UInt32(truncatingIfNeeded: value))
      out.append(UInt32(truncatingIfNeeded: value >> 32))
    }
    set(6, out.count)
    out.append(UInt32(rules.count))
    for rule in rules {
      out.append(UInt8(rule.cut))
      out.append(UInt8(rule.add.utf8.count))
      out.append(contentsOf: rule.add.utf8)
    }
    return out
  }
}
