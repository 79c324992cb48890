import HiloText

/// Nouns by which organisations, places and things are described ("la compañía", "the airliner"):
/// their class, the same in all languages, and the wider classes that it is one of.
///
/// Read from `names/description-nouns.txt`: the class, its type, its wider class (or "-") and its words.
struct DescriptionNouns: Sendable {
  /// A class of nouns.
  struct Class: Sendable {
    /// What it is a class of.
    var type: EntityType
    /// The class that it is part of; empty for none.
    var wider: String
  }

  private var classes: [String: Class] = [:]
  private var byWord: [String: String] = [:]

  /// The nouns of all languages.
  static let shared = DescriptionNouns()

  private init() {
    for pack in LanguagePack.all {
      for row in pack.rows("names/description-nouns")
      where row.count >= 4 {
        guard let type = EntityType(rawValue: row[1]) else { continue }
        classes[row[0]] = Class(type: type, wider: row[2] == "-" ? "" : row[2])
        for word in row[3].split(separator: "|") {
          byWord[Folding.folded(Folding.lower(String(word)))] = row[0]
        }
      }
    }
  }

  /// The class of the noun at `t`; nil where the lists have none.
  func name(of t: Int, in document: Document) -> String? {
    let token = document.tokens[t]
    return byWord[Folding.folded(token.lemma)] ?? byWord[token.folded]
  }

  /// What the noun at `t` is a noun for; nil where the lists do not say.
  func type(of t: Int, in document: Document) -> EntityType? {
    name(of: t, in: document).flatMap { classes[$0]?.type }
  }

  /// Whether the class `key` is one of what holds several things or what they are sold under: "line", "marca".
  func isOfMany(_ key: String) -> Bool { key == "#range" || key == "#brand" }

  /// Whether the folded `word` is a noun for something of `type`.
  func isNoun(_ word: String, for type: EntityType) -> Bool {
    guard let name = byWord[word], !isOfMany("#" + name) else { return false }
    return classes[name]?.type == type
  }

  /// The class of the word at `t`, else the word in its dictionary form.
  func key(of t: Int, in document: Document) -> String {
    if document.tokens[t].shape == .digits {
      // "1.000" and "1,000".
      return String(decoding: document.tokens[t].lower.utf8.filter(Self.isDigit), as: UTF8.self)
    }
    if let name = name(of: t, in: document) { return "#" + name }
    if let hit = ConceptLexicon.of(document.language)?.hit(at: t, in: document), hit.length == 1,
      let concept = hit.concepts.first
    {
      return "=\(concept)"
    }
    // Words from one root look alike in two languages: "antena", "antenna"; "analista", "analyst".
    let sound = NameFolding.skeleton(NameFolding.fold(Folding.folded(document.tokens[t].lemma)))
    guard sound.utf8.count > 4, let last = sound.utf8.last, Self.vowels.contains(last) else {
      return sound
    }
    return String(sound.dropLast())
  }

  /// Whether the byte is a digit.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let vowels = Set("aeiou".utf8)

  /// Whether something of class `a` may be called by `b`: the same, or one within the other.
  func agree(_ a: String, _ b: String) -> Bool {
    a == b || isWithin(a, b) || isWithin(b, a)
  }

  /// Whether the class `narrow` is one of those that `wide` holds.
  func isWithin(_ narrow: String, _ wide: String) -> Bool {
    guard narrow.hasPrefix("#"), wide.hasPrefix("#") else { return false }
    var name = String(narrow.dropFirst())
    for _ in 0..<4 {
      guard let wider = classes[name]?.wider, !wider.isEmpty else { return false }
      if wider == wide.dropFirst() { return true }
      name = wider
    }
    return false
  }
}
