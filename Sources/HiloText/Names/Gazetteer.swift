/// What lists know of a word or a run of words: a set of kinds.
package struct NameKinds: OptionSet, Sendable, Hashable {
  /// One bit a kind.
  package let rawValue: UInt32
  /// The set with these bits.
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  // From the compiled table, as are the last but two.
  package static let country = NameKinds(rawValue: 1 << 0)
  package static let city = NameKinds(rawValue: 1 << 1)
  package static let town = NameKinds(rawValue: 1 << 2)
  package static let village = NameKinds(rawValue: 1 << 3)
  package static let region = NameKinds(rawValue: 1 << 4)
  package static let forename = NameKinds(rawValue: 1 << 5)
  package static let rareForename = NameKinds(rawValue: 1 << 6)
  package static let surname = NameKinds(rawValue: 1 << 7)
  package static let rareSurname = NameKinds(rawValue: 1 << 8)
  // From the lists of the language packs.
  package static let organization = NameKinds(rawValue: 1 << 9)
  package static let outlet = NameKinds(rawValue: 1 << 10)
  package static let thing = NameKinds(rawValue: 1 << 11)
  package static let demonym = NameKinds(rawValue: 1 << 12)
  package static let place = NameKinds(rawValue: 1 << 13)
  package static let organizationHead = NameKinds(rawValue: 1 << 14)
  package static let placeHead = NameKinds(rawValue: 1 << 15)
  package static let thingHead = NameKinds(rawValue: 1 << 16)
  package static let role = NameKinds(rawValue: 1 << 17)
  package static let title = NameKinds(rawValue: 1 << 18)
  package static let common = NameKinds(rawValue: 1 << 19)
  package static let portfolio = NameKinds(rawValue: 1 << 20)
  package static let speech = NameKinds(rawValue: 1 << 21)
  package static let lower = NameKinds(rawValue: 1 << 22)
  package static let mixed = NameKinds(rawValue: 1 << 23)
  package static let organizationCue = NameKinds(rawValue: 1 << 24)
  package static let placeCue = NameKinds(rawValue: 1 << 25)
  package static let organizationNoun = NameKinds(rawValue: 1 << 26)
  package static let thingNoun = NameKinds(rawValue: 1 << 27)
  package static let link = NameKinds(rawValue: 1 << 28)
  package static let organizationEnd = NameKinds(rawValue: 1 << 29)

  /// The lists of a language pack, `names/<name>.txt`, and the kind that each gives.
  static let lists: [(String, NameKinds)] = [
    ("organization-names", .organization), ("organizations", .organization), ("outlets", .outlet),
    ("things", .thing),
    ("demonyms", .demonym), ("places", .place), ("organization-heads", .organizationHead),
    ("place-heads", .placeHead), ("thing-heads", .thingHead), ("roles", .role),
    ("titles", .title), ("common", .common), ("portfolios", .portfolio), ("speech", .speech),
    ("organization-cues", .organizationCue), ("place-cues", .placeCue),
    ("organization-nouns", .organizationNoun), ("thing-nouns", .thingNoun), ("links", .link),
    ("organization-ends", .organizationEnd),
  ]
}

/// The lists of names and of words that go with names: a compiled table of places, forenames and
/// surnames for all languages, and the language pack's own lists.
///
/// Keys are runs of folded words, hashed; two runs in some hundred thousand share a key.
package struct Gazetteer: Sendable {
  /// The longest run of words that is looked up.
  package static let longest = 6
  private let table: HashedTable?
  private let lists: [UInt64: NameKinds]
  /// Words that go on in no list, so that most look-ups end at the first word.
  private let openings: Set<UInt64>

  /// The lists of `pack`, with the compiled table.
  package init(pack: LanguagePack) {
    table = DataFile.named("names/gazetteer.bin").flatMap { HashedTable($0.bytes) }
    let tokenizer = Tokenizer(pack: pack)
    var lists: [UInt64: NameKinds] = [:]
    var openings: Set<UInt64> = []
    for (name, kind) in NameKinds.lists {
      for row in pack.rows("names/\(name)") {
        for name in row where name.utf8.count > 1 {
          let hashes = Self.hashes(of: name, tokenizer)
          guard let first = hashes.first, hashes.count <= Self.longest else { continue }
          lists[Self.key(hashes[...]), default: []].formUnion(kind)
          if hashes.count > 1 { openings.insert(first) }
        }
      }
    }
    self.lists = lists
    self.openings = openings
  }

  /// The hashes of the folded words of `phrase`.
  package static func hashes(of phrase: String, _ tokenizer: Tokenizer) -> [UInt64] {
    let text = SourceText(phrase)
    return tokenizer.tokenize(text, in: text.passage).map { NameHash.of($0.folded) }
  }

  /// The key of a run of words.
  package static func key(_ hashes: ArraySlice<UInt64>) -> UInt64 {
    guard let first = hashes.first else { return 0 }
    return hashes.dropFirst().reduce(first, NameHash.join)
  }

  /// The key in the compiled table.
  @inline(__always)
  package static func tableKey(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 16) }

  /// A bit of the compiled table's rows: longer runs begin with this word.
  package static let opens: UInt16 = 1 << 15

  /// The bits of the table's rows that are those of kinds.
  private static let ownKinds: UInt16 = 0x1FF
  /// Those that stand for the kinds ``NameKinds/lower`` and ``NameKinds/mixed``, 12 bits further up.
  private static let wordKinds: UInt16 = 0xC00

  /// The bits of the table's rows that stand for `kinds`.
  package static func bits(_ kinds: NameKinds) -> UInt16 {
    UInt16(truncatingIfNeeded: kinds.rawValue) & ownKinds
      | UInt16(truncatingIfNeeded: kinds.rawValue >> 12) & wordKinds
  }

  /// What the lists know of the run of words with `key`, and whether longer runs begin with it (told
  /// of single words only).
  @inline(__always)
  package func kinds(_ key: UInt64) -> (kinds: NameKinds, opens: Bool) {
    var kinds = lists[key] ?? []
    var opens = openings.contains(key)
    if let row = table?.row(Self.tableKey(key)) {
      let bits = row.loadUnaligned(as: UInt16.self)
      kinds.formUnion(NameKinds(rawValue: UInt32(bits & Self.ownKinds)))
      kinds.formUnion(NameKinds(rawValue: UInt32(bits & Self.wordKinds) << 12))
      opens = opens || bits & Self.opens != 0
    }
    return (kinds, opens)
  }
}
