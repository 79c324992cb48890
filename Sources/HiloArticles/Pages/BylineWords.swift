internal import HiloText

/// The words around names and dates over an article, of all languages together: a page says what
/// it is in only after it is read.
enum BylineWords {
  /// What a word is there for.
  enum Class: String { case by, join, staff, role, updated, published }

  /// The words or phrases of `wordClass`, folded, the longest first.
  static func phrases(_ wordClass: Class) -> [String] { all[wordClass] ?? [] }

  /// Whether `text` as a whole is one of `wordClass`.
  static func isWhole(_ text: some StringProtocol, _ wordClass: Class) -> Bool {
    sets[wordClass]?.contains(key(text)) == true
  }

  /// `text` without case, accents and the signs at its ends.
  static func key(_ text: some StringProtocol) -> String {
    let folded = Folding.folded(Folding.lower(text))
    if let first = folded.utf8.first, let last = folded.utf8.last, first.isLetterOrDigit,
      last.isLetterOrDigit
    {
      return folded
    }
    var rest = folded[...]
    while let c = rest.first, !c.isLetter, !c.isNumber { rest.removeFirst() }
    while let c = rest.last, !c.isLetter, !c.isNumber { rest.removeLast() }
    return String(rest)
  }

  private static let sets: [Class: Set<String>] = all.mapValues { Set($0) }

  private static let all: [Class: [String]] = {
    var all: [Class: [String]] = [:]
    for language in KnownLanguages.all {
      for row in DataFile.named("\(language)/articles/byline-words.txt")?.rows ?? []
      where row.count > 1 {
        guard let wordClass = Class(rawValue: row[0]) else { continue }
        all[wordClass, default: []].append(key(row[1]))
      }
    }
    return all.mapValues { Set($0).sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) } }
  }()

  /// The names of news agencies, folded.
  static let agencies: Set<String> = {
    var names: Set<String> = []
    for language in KnownLanguages.all {
      for row in DataFile.named("\(language)/articles/agencies.txt")?.rows ?? [] {
        for name in row { names.insert(key(name)) }
      }
    }
    return names
  }()
}

/// Reads who wrote an article, of what pages write over it.
enum BylineReader {
  /// The people that `text`, a line over an article or a field of its metadata, names as writers:
  /// none for addresses, handles, desks, logins.
  ///
  /// - Parameter isByline: whether the text is known to be about who wrote it; if not, a word that
  ///   says so must come first.
  static func names(in text: String, isByline: Bool = true) -> [String] {
    guard text.utf8.count <= 300, !text.holdsAddress else { return [] }
    var rest = text.trimmed[...]
    let hasCue = dropCue(&rest)
    guard isByline || hasCue else { return [] }
    var names: [String] = []
    // Behind a bar stand places, offices, days.
    for line in rest.split(whereSeparator: { "|/•·".contains($0) || $0.isNewline }) {
      for part in parts(of: line) {
        guard let name = name(part) else {
          if !names.isEmpty { return names }
          continue
        }
        if !names.contains(name) { names.append(name) }
      }
      if !names.isEmpty { return names }
    }
    return names
  }

  /// Takes a word such as "por" off the start; the longest that fits.
  private static func dropCue(_ rest: inout Substring) -> Bool {
    var hasCue = false
    while true {
      let opening = Folding.folded(Folding.lower(rest.prefix(1)))
      guard
        let phrase = BylineWords.phrases(.by).first(where: {
          $0.hasPrefix(opening) && startsWith(rest, phrase: $0) != nil
        }), let end = startsWith(rest, phrase: phrase)
      else { return hasCue }
      let after = rest[end...].drop { $0.isWhitespace || $0 == ":" || $0 == "|" }
      guard !after.isEmpty else { return hasCue }
      rest = after
      hasCue = true
    }
  }

  /// Where `phrase`, folded, ends when `text` opens with it as whole words.
  private static func startsWith(_ text: Substring, phrase: String) -> String.Index? {
    let end = text.index(text.startIndex, offsetBy: phrase.count, limitedBy: text.endIndex)
    guard let end, Folding.folded(Folding.lower(text[..<end])) == phrase else { return nil }
    if end < text.endIndex, text[end].isLetter { return nil }
    return end
  }

  /// The pieces between commas and words such as "y".
  private static func parts(of text: Substring) -> [String] {
    var parts: [String] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      var words: [Substring] = []
      for word in piece.split(whereSeparator: { $0.isWhitespace }) {
        if word == "&"
          || !words.isEmpty && word.allSatisfy({ $0.isLowercase })
            && BylineWords.isWhole(word, .join)
        {
          parts.append(words.joined(separator: " "))
          words = []
        } else if word.count > 4, word.hasSuffix(".") {
          // A sentence ends: what follows is another matter.
          words.append(word.dropLast())
          break
        } else if word == "-" || word == "–" || word == "—" {
          break
        } else {
          words.append(word)
        }
      }
      parts.append(words.joined(separator: " "))
    }
    return parts.filter { !$0.isEmpty }
  }

  /// `text` as a name: some words, the most of them with a capital, no figures.
  private static func name(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard (1...7).contains(words.count), text.utf8.count <= 80,
      !text.contains(where: { $0.isNumber || "@:#<>{}()[]_?!".contains($0) }),
      let first = text.first, first.isLetter, first.isUppercase
    else { return nil }
    let isAgency = BylineWords.agencies.contains(BylineWords.key(text))
    guard isAgency || !BylineWords.isWhole(words[0], .staff), let last = words.last,
      !BylineWords.isWhole(text, .staff), !BylineWords.isWhole(last, .role)
    else { return nil }
    for word in words where !(word.first?.isUppercase ?? false) {
      // "de", "la", "von": what is longer is no part of a name.
      if word.count > 4, word.first?.isLetter == true { return nil }
    }
    return words.joined(separator: " ")
  }

  /// `names` without the agencies and the outlet where a person signs, and without the outlet
  /// where nobody does.
  static func people(_ names: [String], outlet: String?) -> [String] {
    let own = outlet.map { BylineWords.key($0) }
    let others = names.filter { BylineWords.key($0) != own }
    let people = others.filter { !BylineWords.agencies.contains(BylineWords.key($0)) }
    return people.isEmpty ? others : people
  }
}
