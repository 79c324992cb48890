/// Splits a text into printed words, marks and symbols, each with its exact bytes.
///
/// One pass over the bytes. Numbers keep their points and commas ("4.200", "6,8", "23.11"), known
/// abbreviations and initials their full stop ("EE.", "U.S."), words their hyphens and apostrophes
/// ("Jong-un", "ex-mayor"); addresses, handles and hashtags stay whole. Contractions are split into
/// their syntactic words ("del" → `de`, `el`), and so are verbs with pronouns at their end
/// ("reunirse" → `reunir`, `se`) and English clitics ("don't" → `do`, `n't`).
public struct Tokenizer: Sendable {
  private let abbreviations: [String: AbbreviationUse]
  private let enclitics: EncliticSplitter?
  private let suffixes: [[UInt8]]
  private let longestContraction: Int
  private let contractions: [String: (String, String, Int)]

  /// A tokenizer with the lists of `pack`.
  public init(pack: LanguagePack) {
    var abbreviations: [String: AbbreviationUse] = [:]
    for row in pack.rows("words/abbreviations") {
      abbreviations[row[0]] = row.count > 1 ? AbbreviationUse(rawValue: row[1]) ?? .always : .always
    }
    self.abbreviations = abbreviations
    let model = DataFile.named("words/\(pack.language)-tagger.bin")
    let lexicon = model.flatMap { WordLexicon(ModelBytes(UnsafeRawBufferPointer($0.bytes))) }
    enclitics = EncliticSplitter(pack: pack, lexicon: lexicon)
    suffixes = pack.rows("words/suffixes").map { Array($0[0].utf8) }
    var contractions: [String: (String, String, Int)] = [:]
    for row in pack.rows("words/contractions") where row.count >= 4 {
      contractions[row[0]] = (row[1], row[2], Int(row[3]) ?? 1)
    }
    self.contractions = contractions
    longestContraction = contractions.keys.map(\.utf8.count).max() ?? 0
  }

  /// The tokens of `passage` in order; `sentence`, `pos` and the rest are left to later stages.
  public func tokenize(_ text: SourceText, in passage: Passage) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(passage.count / 5)
    text.bytes.withUnsafeBufferPointer { bytes in
      var i = passage.start
      var spaced = true
      while i < passage.end {
        let (value, length) = scalar(bytes, i)
        let kind = CharacterClass(value)
        if kind == .space || kind == .newline {
          spaced = true
          i += length
          continue
        }
        let end = tokenEnd(bytes, i, passage.end, kind)
        append(bytes, i, end, limit: passage.end, spaced, to: &tokens)
        spaced = false
        i = end
      }
    }
    return tokens
  }

  /// The byte after the token that begins at `start`.
  private func tokenEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ first: CharacterClass
  ) -> Int {
    if bytes[start] == 0x23 || bytes[start] == 0x40 {  // # @
      let end = run(bytes, start + 1, limit) { $0.isWord || $1 == 0x5F }
      if end > start + 1 { return end }
    }
    if first == .punctuation || first == .symbol { return markEnd(bytes, start, limit) }
    if let end = addressEnd(bytes, start, limit) { return end }
    var i = start
    var previous = first
    while i < limit {
      let (value, length) = scalar(bytes, i)
      let kind = CharacterClass(value)
      if kind.isWord {
        previous = kind
        i += length
        continue
      }
      let next = i + length < limit ? CharacterClass(scalar(bytes, i + length).value) : .space
      switch value {
      case 0x2D, 0x2010, 0x2011:  // hyphen within a word
        guard next.isWord else { return i }
      case 0x27, 0x2019:  // apostrophe: O'Neill, l'Hospitalet; "don't" is split later
        guard next.isLetter, previous.isLetter else { return i }
      case 0x2E, 0x2C, 0x3A:  // . , : within a number
        if previous == .digit && next == .digit {
        } else if value == 0x2E, isGeminate(bytes, i, limit) {
        } else if value == 0x2E {
          return fullStopEnd(bytes, start, i, limit)
        } else {
          return i
        }
      case 0x26:  // AT&T
        guard previous == .upper, next == .upper else { return i }
      case 0x2F:  // 24/7
        guard previous == .digit, next == .digit else { return i }
      case 0xB7:  // Catalan geminate
        guard next.isLetter else { return i }
      default:
        return i
      }
      previous = kind
      i += length
    }
    return i
  }

  /// "Paral.lel": a Catalan double l, with the full stop that typewriters had for its point.
  private func isGeminate(_ bytes: UnsafeBufferPointer<UInt8>, _ stop: Int, _ limit: Int) -> Bool {
    stop + 2 < limit && stop > 0 && bytes[stop - 1] == 0x6C && bytes[stop + 1] == 0x6C
      && CharacterClass(scalar(bytes, stop + 2).value) == .lower
  }

  /// The byte after the mark or symbol at `start`: runs of one mark are one ("...", "--", "''"), and
  /// so are the code points of one emoji.
  private func markEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
    let (value, length) = scalar(bytes, start)
    var i = start + length
    if value == 0x2E || value == 0x2D {
      while i < limit, bytes[i] == bytes[start] { i += 1 }
    }
    if value == 0x27 || value == 0x60, i < limit, bytes[i] == bytes[start] { i += 1 }
    var isFlag = (0x1F1E6...0x1F1FF).contains(value)
    var isJoined = false
    while i < limit {
      let (v, l) = scalar(bytes, i)
      if CharacterClass(v) == .mark {
        isJoined = v == 0x200D
      } else if isJoined || (0x1F3FB...0x1F3FF).contains(v) {
        isJoined = false
      } else if isFlag, (0x1F1E6...0x1F1FF).contains(v) {
        isFlag = false
      } else {
        break
      }
      i += l
    }
    return i
  }

  private func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int,
    _ test: (CharacterClass, UInt32) -> Bool
  ) -> Int {
    var i = start
    while i < limit {
      let (value, length) = scalar(bytes, i)
      guard test(CharacterClass(value), value) else { break }
      i += length
    }
    return i
  }

  /// Where the word ends whose letters run from `start` to the full stop at `stop`: with the stop
  /// when it is an abbreviation or an initial, before it otherwise.
  private func fullStopEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int, _ limit: Int
  ) -> Int {
    // "1.º", "D.ª"
    if stop + 2 < limit, bytes[stop + 1] == 0xC2, bytes[stop + 2] == 0xBA || bytes[stop + 2] == 0xAA
    {
      return stop + 3
    }
    // An initial, or a chain of them: "J.", "U.S.", "a.m."
    let letters = run(bytes, start, stop) { kind, _ in kind.isLetter }
    if letters == stop {
      let (_, length) = scalar(bytes, start)
      if start + length == stop {
        var end = stop + 1
        while end < limit {
          let (v, l) = scalar(bytes, end)
          guard CharacterClass(v).isLetter, end + l < limit, bytes[end + l] == 0x2E else { break }
          end += l + 1
        }
        if end > stop + 1 || CharacterClass(scalar(bytes, start).value) == .upper { return end }
      }
      // "EE.UU."
      if stop - start == 2, bytes[start] == bytes[start + 1], stop + 3 < limit,
        bytes[stop + 1] == bytes[stop + 2], bytes[stop + 3] == 0x2E,
        CharacterClass(UInt32(bytes[start])) == .upper
      {
        return stop + 4
      }
    }
    guard stop - start <= 12 else { return stop }
    let word = Folding.lower(
      String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<stop + 1]), as: UTF8.self))
    switch abbreviations[word] {
    case nil: return stop
    case .always, .ending: return stop + 1
    case .beforeNumber:
      return isBeforeNumber(bytes, stop, limit) || isBeforeAbbreviation(bytes, stop, limit)
        ? stop + 1 : stop
    case .afterNumber: return isAfterNumber(bytes, start) ? stop + 1 : stop
    case .besideNumber:
      return isBeforeNumber(bytes, stop, limit) || isAfterNumber(bytes, start) ? stop + 1 : stop
    }
  }

  private func isBeforeNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, _ stop: Int, _ limit: Int
  ) -> Bool {
    let next = run(bytes, stop + 1, limit) { kind, _ in kind == .space }
    return next < limit && (0x30...0x39).contains(bytes[next])
  }

  private func isAfterNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var i = start
    while i > 0, bytes[i - 1] == 0x20 { i -= 1 }
    return i > 0 && (0x30...0x39).contains(bytes[i - 1])
  }

  /// "p. ej.": another abbreviation follows, in small letters.
  private func isBeforeAbbreviation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ stop: Int, _ limit: Int
  ) -> Bool {
    let next = run(bytes, stop + 1, limit) { kind, _ in kind == .space }
    let end = run(bytes, next, min(limit, next + 8)) { kind, _ in kind == .lower }
    guard end > next, end < limit, bytes[end] == 0x2E else { return false }
    let word = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[next..<end + 1]), as: UTF8.self)
    return abbreviations[word] == .always
  }

  /// Where an address (URL, e-mail, domain) that begins at `start` ends; nil when none does.
  private func addressEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int? {
    var i = start
    var at = false
    var dot = false
    var scheme = false
    while i < limit, bytes[i] < 0x80 {
      let b = bytes[i]
      let kind = CharacterClass(UInt32(b))
      if kind == .space || kind == .newline { break }
      if b == 0x40 { at = true }
      if b == 0x3A, i + 2 < limit, bytes[i + 1] == 0x2F, bytes[i + 2] == 0x2F { scheme = true }
      if b == 0x2E, i + 1 < limit, CharacterClass(UInt32(bytes[i + 1])).isLetter { dot = true }
      if b == 0x22 || b == 0x29 || b == 0x28 || b == 0x3C || b == 0x3E || b == 0x2C { break }
      if b == 0x3A && !scheme { break }
      i += 1
    }
    let isDomain = dot && isWebDomain(bytes, start, i)
    guard scheme || (at && dot) || isDomain else { return nil }
    while i > start, [0x2E, 0x2C, 0x3B, 0x21, 0x3F, 0x27].contains(bytes[i - 1]) { i -= 1 }
    return i > start ? i : nil
  }

  /// "www.…" or a name that ends in a common top-level domain.
  private func isWebDomain(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
      .lowercased()
    if word.hasPrefix("www.") { return true }
    let host = word.split(separator: "/").first.map(String.init) ?? word
    let trimmed = host.last == "." ? String(host.dropLast()) : host
    guard let top = trimmed.split(separator: ".").last, trimmed.contains(".") else { return false }
    return ["com", "es", "org", "net", "info", "mx", "ar", "co", "cl", "pe", "ve", "uk", "eu"]
      .contains(top)
      && trimmed.utf8.count > 5
  }

  private func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, limit: Int, _ spaced: Bool,
    to tokens: inout [Token]
  ) {
    let printed = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    let lower = Folding.lower(printed)
    let shape = Self.shape(bytes, start, end)
    if shape == .punctuation || shape == .digits || shape == .symbol {
      tokens.append(Self.token(start, end, spaced, shape, lower))
    } else if end - start <= longestContraction, let (first, second, split) = contractions[lower],
      shape != .upper || end - start > 2 || isShouted(bytes, end, limit)
    {
      append([(first, split), (second, end - start - split)], start, spaced, shape, to: &tokens)
    } else if let parts = suffixParts(lower, end - start) {
      append(parts, start, spaced, shape, to: &tokens)
    } else if end - start == lower.utf8.count, let split = enclitics?.split(lower),
      shape != .capitalized || tokens.isEmpty || !spaced || split.pronouns == ["se"]
    {
      var parts = [(split.verb, split.verbBytes)]
      for pronoun in split.pronouns { parts.append((pronoun, pronoun.utf8.count)) }
      append(parts, start, spaced, shape, to: &tokens)
    } else {
      tokens.append(Self.token(start, end, spaced, shape, lower))
    }
  }

  /// Whether a word in capitals follows the one that ends at `end`, so that "AL" is no initials.
  private func isShouted(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ limit: Int) -> Bool {
    guard end + 1 < limit, bytes[end] == 0x20 else { return false }
    let next = run(bytes, end + 1, limit) { kind, _ in kind == .upper }
    return next > end + 3 && (next == limit || !CharacterClass(scalar(bytes, next).value).isWord)
  }

  /// Adds the syntactic words of one printed word: forms and the bytes that each has in print.
  private func append(
    _ parts: [(String, Int)], _ start: Int, _ spaced: Bool, _ shape: WordShape,
    to tokens: inout [Token]
  ) {
    var at = start
    for (i, (form, count)) in parts.enumerated() {
      var token = Self.token(
        at, at + count, i == 0 && spaced, i == 0 || shape == .upper ? shape : .lower, form)
      token.isContinuation = i > 0
      tokens.append(token)
      at += count
    }
  }

  /// "don't" as "do" and "n't": the word without the longest of the language's suffixes.
  private func suffixParts(_ lower: String, _ count: Int) -> [(String, Int)]? {
    guard !suffixes.isEmpty, lower.utf8.contains(where: { $0 == 0x27 || $0 == 0xE2 }) else {
      return nil
    }
    let plain = lower.replacing("’", with: "'")
    for suffix in suffixes {
      let tail = String(decoding: suffix, as: UTF8.self)
      guard plain.hasSuffix(tail), plain.utf8.count > suffix.count else { continue }
      let printedTail = suffix.count + (lower.utf8.count - plain.utf8.count)
      return [(String(plain.dropLast(tail.count)), count - printedTail), (tail, printedTail)]
    }
    return nil
  }

  private static func token(
    _ start: Int, _ end: Int, _ spaced: Bool, _ shape: WordShape, _ lower: String
  ) -> Token {
    Token(start: Int32(start), end: Int32(end), shape: shape, isSpaced: spaced, lower: lower)
  }

  /// What the letters from `start` up to `end` look like.
  package static func shape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> WordShape {
    var (lowers, uppers, digits, others, first) = (0, 0, 0, 0, CharacterClass.symbol)
    var i = start
    while i < end {
      let (value, length) = scalar(bytes, i)
      let kind = CharacterClass(value)
      if i == start { first = kind }
      switch kind {
      case .lower: lowers += 1
      case .upper: uppers += 1
      case .digit: digits += 1
      default: others += 1
      }
      i += length
    }
    if lowers + uppers == 0 {
      if digits > 0 { return .digits }
      return first == .punctuation ? .punctuation : .symbol
    }
    if digits > 0 { return .alphanumeric }
    if uppers == 0 { return .lower }
    if lowers == 0 { return uppers == 1 && others == 0 ? .capitalized : .upper }
    return first == .upper && (uppers == 1 || others > 0) ? .capitalized : .mixed
  }
}

/// When an abbreviation is one.
enum AbbreviationUse: String, Sendable {
  /// Wherever it stands, and it ends no sentence.
  case always
  /// Wherever it stands; a sentence may end with it.
  case ending
  /// Only before a number: "no. 5"; elsewhere the word "no" at a sentence's end.
  case beforeNumber = "number-follows"
  /// Only after a number: "5 min."
  case afterNumber = "number-precedes"
  /// Before or after a number: "km. 24", "5 km."
  case besideNumber = "number-beside"
}
