internal import HiloText
internal import Synchronization

/// The phrases and words by which one language's boilerplate is known.
struct BoilerplateRules: Sendable {
  /// Where in a line a phrase stands.
  enum Place: String { case opens, within, whole }

  /// A phrase that marks a line or a sentence.
  struct Phrase: Sendable {
    var kind: Boilerplate.Kind
    var place: Place
    /// Holds only in the first paragraphs, or only in the last.
    var isForHead: Bool
    var isForTail: Bool
    /// How many words the line may have.
    var longest: Int
    /// Folded words and signs; `*` and `NAMES` as in the files.
    var words: [String]
  }

  /// The classes of words in the file of words, as bits.
  struct WordClass: OptionSet, Sendable {
    let rawValue: UInt8
    static let call = WordClass(rawValue: 1)
    static let order = WordClass(rawValue: 2)
    static let channel = WordClass(rawValue: 4)
    static let reader = WordClass(rawValue: 8)
    static let possessive = WordClass(rawValue: 16)
    static let desk = WordClass(rawValue: 32)
    static let join = WordClass(rawValue: 64)

    static let named: [String: WordClass] = [
      "call": .call, "order": .order, "channel": .channel, "reader": .reader,
      "possessive": .possessive, "desk": .desk, "join": .join,
    ]
  }

  /// All that is known of a word: looked up once for each.
  struct Entry: Sendable {
    var classes: WordClass = []
    /// Phrases that a line opens with, and phrases that stand anywhere, by their first word.
    var opening: [Phrase] = []
    var within: [Phrase] = []
  }

  /// The places of words in ``entries``, from 1 on.
  private let index: ByteTable
  private let entries: [Entry]

  /// The rules of `language`; empty for a language without any.
  static func of(_ language: Language) -> BoilerplateRules {
    let name = language.rawValue
    guard KnownLanguages.all.contains(name) else { return BoilerplateRules(rows: [], words: []) }
    return made.withLock { made in
      if let rules = made[name] { return rules }
      let rules = BoilerplateRules(
        rows: DataFile.named("\(name)/articles/boilerplate.txt")?.rows ?? [],
        words: DataFile.named("\(name)/articles/reader-words.txt")?.rows ?? [])
      made[name] = rules
      return rules
    }
  }

  /// The rules that were asked for so far.
  private static let made = Mutex<[String: BoilerplateRules]>([:])

  private init(rows: [[String]], words: [[String]]) {
    var places: [String: Int] = [:]
    var entries: [Entry] = []
    func slot(for word: String) -> Int {
      if let i = places[word] { return i }
      places[word] = entries.count
      entries.append(Entry())
      return entries.count - 1
    }
    for row in rows where row.count >= 4 {
      var place = row[1]
      let isForHead = place.hasPrefix("h-")
      let isForTail = place.hasPrefix("t-")
      if isForHead || isForTail { place = String(place.dropFirst(2)) }
      guard let kind = Boilerplate.Kind(rawValue: row[0]), let where_ = Place(rawValue: place)
      else {
        continue
      }
      let parts = row[3].split(separator: " ").map {
        $0 == "NAMES" ? "NAMES" : Folding.folded(Folding.lower($0))
      }
      guard let first = parts.first else { continue }
      let phrase = Phrase(
        kind: kind, place: where_, isForHead: isForHead, isForTail: isForTail,
        longest: Int(row[2]) ?? 40, words: parts)
      let i = slot(for: first)
      if where_ == .within {
        entries[i].within.append(phrase)
      } else {
        entries[i].opening.append(phrase)
      }
    }
    for row in words where row.count >= 2 {
      guard let wordClass = WordClass.named[row[0]] else { continue }
      entries[slot(for: Folding.folded(Folding.lower(row[1])))].classes.insert(wordClass)
    }
    index = ByteTable(places.sorted { $0.value < $1.value }.map { ($0.key, UInt32($0.value + 1)) })
    self.entries = entries
  }

  /// The entry of a word without accents, or -1; small and capital letters are the same.
  func entry(of word: UnsafeBufferPointer<UInt8>) -> Int { Int(index.value(word)) - 1 }

  /// Whether `word` is of a class in the file of words.
  func isWord(_ word: LineWord, _ wordClass: WordClass) -> Bool {
    word.kind == .word && word.entry >= 0
      && !entries[word.entry].classes.isDisjoint(with: wordClass)
  }

  /// The kind of boilerplate that a phrase says the line `words` is.
  func kind(byPhrase words: ArraySlice<LineWord>, isHead: Bool, isTail: Bool) -> Boilerplate.Kind? {
    let count = words.count
    func fits(_ phrase: Phrase) -> Bool {
      count <= phrase.longest && (!phrase.isForHead || isHead) && (!phrase.isForTail || isTail)
    }
    guard let first = words.first else { return nil }
    if first.entry >= 0 {
      for phrase in entries[first.entry].opening where fits(phrase) {
        guard let end = match(phrase.words[...], words) else { continue }
        if phrase.place == .opens || words[end...].allSatisfy({ $0.kind == .sign }) {
          return phrase.kind
        }
      }
    }
    for i in words.indices where words[i].entry >= 0 {
      for phrase in entries[words[i].entry].within where fits(phrase) {
        if match(phrase.words[...], words[i...]) != nil { return phrase.kind }
      }
    }
    return nil
  }

  /// The place in `words` after `phrase`, when they open with it.
  private func match(_ phrase: ArraySlice<String>, _ words: ArraySlice<LineWord>) -> Int? {
    var i = words.startIndex
    for (k, part) in zip(phrase.indices, phrase) {
      switch part {
      case "NAMES": return areNames(words[i...]) ? words.endIndex : nil
      case "*":
        for skip in 1...6 where i + skip < words.endIndex {
          if let end = match(phrase[(k + 1)...], words[(i + skip)...]) { return end }
        }
        return nil
      default:
        guard i < words.endIndex, words[i].folded == part else { return nil }
        i += 1
      }
    }
    return i
  }

  /// Whether `words` are capitalised names, desks, what joins them, and signs.
  private func areNames(_ words: ArraySlice<LineWord>) -> Bool {
    var names = 0
    for word in words {
      switch word.kind {
      case .word:
        if word.isCapitalized {
          names += 1
        } else if !isWord(word, .join), !isWord(word, .desk) {
          return false
        } else if isWord(word, .desk) {
          names += 1
        }
      case .sign where word.folded == "?" || word.folded == "!" || word.folded == "¿": return false
      case .sign, .number, .handle, .address: break
      }
    }
    return names > 0
  }

  /// Whether the line is made of desks and agencies alone: `EFE / Agencias`, `Staff and agencies`.
  func isDeskLine(_ words: ArraySlice<LineWord>) -> Bool {
    var desks = 0
    for word in words {
      switch word.kind {
      case .word:
        if isWord(word, .desk) {
          desks += 1
        } else if !word.isCapitalized, !isWord(word, .join) {
          return false
        }
      case .sign:
        if !["/", "|", "-", "(", ")", ",", "–", "—", "."].contains(word.folded) { return false }
      case .number, .handle, .address: return false
      }
    }
    let count = words.count { $0.kind == .word }
    return desks > 0 && count <= 5 && desks * 3 >= count
  }
}
