public import HiloText

/// Finds the passages of an article that are no part of its own text: promotion, contact,
/// navigation, credit.
///
/// A passage is a whole paragraph, wherever it stands, or sentences at the end of one of the last
/// paragraphs. It is known by phrases ("Lee también", "All rights reserved"), by an order to the
/// reader together with a channel ("Suscríbete … boletín"), by its shape (addresses alone, the
/// initials of who wrote it), all of which are lists of the language's pack. In doubt a paragraph
/// is the article's own.
///
/// Linear in the text; long paragraphs in its middle are not looked at.
public struct BoilerplateFinder: Sendable {
  private let rules: BoilerplateRules

  /// Makes a finder with the lists of `pack`.
  public init(pack: LanguagePack) { self.init(language: pack.language) }

  /// Makes a finder for texts in `language`; where there are no lists for it, shapes alone count.
  public init(language: Language) { rules = BoilerplateRules.of(language) }

  /// The longest paragraph, in bytes, that is looked at as a whole.
  private static let longestParagraph = 600
  /// The same in the middle of a text, between head and tail.
  private static let longestInterruption = 240
  /// How many paragraphs are the head and the tail of a text.
  private static let head = 4
  private static let tail = 4

  /// The passages in `text`, in order. A line that is one of `authors` is a credit.
  public func find(in text: SourceText, authors: [String] = []) -> [Boilerplate] {
    let paragraphs = SentenceSplitter().paragraphs(of: text)
    let writers = Set(authors.map { Folding.folded(Folding.lower($0)) })
    var found: [Boilerplate] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let isHead = index < Self.head
      let isTail = index >= paragraphs.count - Self.tail
      let isLong = paragraph.count > Self.longestParagraph
      guard !isLong || isTail && paragraph.count < 1 << 14,
        isHead || isTail || paragraph.count <= Self.longestInterruption
      else { continue }
      let words = LineWords.words(of: text, in: paragraph, rules)
      let line = Line(
        words: words[...], isHead: isHead, isTail: isTail,
        isLast: index >= paragraphs.count - 2 && index > 0)
      if !isLong, let kind = kind(ofParagraph: line) {
        found.append(Boilerplate(passage: paragraph, kind: kind))
      } else if isHead, !writers.isEmpty, paragraph.count <= 300,
        writers.contains(Folding.folded(Folding.lower(text[paragraph])))
      {
        found.append(Boilerplate(passage: paragraph, kind: .credit))
      } else if isTail, let end = ending(of: line, paragraph: paragraph) {
        found.append(end)
      }
    }
    return found
  }

  /// A paragraph or sentence and where in the text it stands.
  private struct Line {
    var words: ArraySlice<LineWord>
    var isHead: Bool
    var isTail: Bool
    /// Whether it belongs to the last two paragraphs, and not the first.
    var isLast: Bool
  }

  private func kind(ofParagraph line: Line) -> Boilerplate.Kind? {
    if let kind = kind(byShape: line) { return kind }
    if let kind = kind(of: line, isWhole: true) {
      let sentences = sentences(of: line.words)
      // Every sentence after the first must be such a line too, or go on speaking to the reader.
      for sentence in sentences.dropFirst() {
        var next = line
        next.words = sentence
        if self.kind(of: next, isWhole: false) == nil, !speaksToReader(sentence) {
          return kind == .credit && sentence.count <= 6 ? kind : nil
        }
      }
      return kind
    }
    return nil
  }

  /// The kind of one sentence, or of a paragraph by its first sentence.
  private func kind(of line: Line, isWhole: Bool) -> Boilerplate.Kind? {
    var words = line.words
    // Bullets and arrows before it.
    while let first = words.first, first.kind == .sign, isBullet(first) {
      words = words.dropFirst()
    }
    guard let first = words.first, !opensQuotation(first) else { return nil }
    if let kind = rules.kind(byPhrase: words, isHead: line.isHead, isTail: line.isTail) {
      return kind
    }
    let sentence = isWhole ? sentences(of: words).first ?? words : words
    return isCall(sentence) ? .promotion : nil
  }

  /// Whether `sentence` calls the reader to a channel.
  private func isCall(_ sentence: ArraySlice<LineWord>) -> Bool {
    guard sentence.count <= 45 else { return false }
    var hasChannel = false
    var hasReader = false
    var hasCall = false
    for word in sentence {
      hasChannel = hasChannel || rules.isWord(word, .channel) || word.kind == .handle
      hasReader = hasReader || rules.isWord(word, [.reader, .possessive])
      hasCall = hasCall || rules.isWord(word, .call)
    }
    let opening = sentence.first { $0.kind == .word }
    if hasCall, hasChannel { return true }
    if let opening, rules.isWord(opening, .call) { return true }
    guard hasChannel, hasReader, let opening else { return false }
    return rules.isWord(opening, .order)
  }

  private func speaksToReader(_ sentence: ArraySlice<LineWord>) -> Bool {
    sentence.count <= 45
      && sentence.contains { rules.isWord($0, [.reader, .call]) }
  }

  /// What the shape of a line tells without any words: addresses, initials, agencies.
  private func kind(byShape line: Line) -> Boilerplate.Kind? {
    let words = line.words
    let plain = words.count { $0.kind == .word }
    let addresses = words.count { $0.kind == .address }
    let handles = words.count { $0.kind == .handle }
    if addresses + handles > 0, plain <= 6 {
      let isLink = handles == 0 && plain == 0 && !words.contains { $0.folded.contains("@") }
      return isLink ? .navigation : .contact
    }
    if line.isLast, isInitials(words) { return .credit }
    if line.isHead || line.isTail, plain <= 5, rules.isDeskLine(words) { return .credit }
    return nil
  }

  /// Whether the line is who wrote and edited it in initials: `jmg/alc`, `(Agencia) mgv/rt`, `PMR`.
  private func isInitials(_ words: ArraySlice<LineWord>) -> Bool {
    var rest = words
    if rest.first?.folded == "(", let close = rest.prefix(6).firstIndex(where: { $0.folded == ")" })
    {
      guard rest[rest.startIndex..<close].allSatisfy({ $0.kind == .sign || $0.isCapitalized })
      else {
        return false
      }
      rest = rest[(close + 1)...]
    } else if let first = rest.first, rules.isWord(first, .desk) {
      rest = rest.dropFirst()
    }
    var groups = 0
    var slashes = 0
    for word in rest {
      switch word.kind {
      case .word:
        guard (1...4).contains(word.folded.utf8.count),
          word.end - word.start == word.folded.utf8.count
        else { return false }
        groups += 1
      case .sign:
        guard word.folded == "/" || word.folded == "-" || word.folded == "." else { return false }
        if word.folded == "/" { slashes += 1 }
      case .number, .address, .handle: return false
      }
    }
    if groups == 0 || groups > 5 { return false }
    if slashes > 0 { return slashes == groups - 1 }
    guard groups == 1, words.count == 1, let only = words.first, !rules.isWord(only, .join) else {
      return false
    }
    return only.folded.utf8.count > 1 && (!only.isCapitalized || only.isUpper)
  }

  /// The run of boilerplate sentences that `line`, one of the last paragraphs, ends with.
  private func ending(of line: Line, paragraph: Passage) -> Boilerplate? {
    let sentences = sentences(of: line.words)
    guard sentences.count > 1 else { return nil }
    var result: Boilerplate?
    for (index, sentence) in sentences.enumerated().reversed() {
      var part = line
      part.words = sentence
      part.isHead = false
      guard let first = sentence.first else { break }
      if index > 0, let kind = kind(of: part, isWhole: false) {
        result = Boilerplate(passage: Passage(start: first.start, end: paragraph.end), kind: kind)
      } else if let kind = result?.kind, kind == .contact || kind == .promotion,
        sentence.count <= 14, sentence.last?.folded == "?", !opensQuotation(first)
      {
        // The question that the call answers belongs to it.
        result = Boilerplate(passage: Passage(start: first.start, end: paragraph.end), kind: kind)
      } else if !speaksToReader(sentence) || sentence.contains(where: { opensQuotation($0) }) {
        break
      }
    }
    return result
  }

  /// Cuts words into sentences: after `.`, `?`, `!` or `…` where a space and a capital follow.
  private func sentences(of words: ArraySlice<LineWord>) -> [ArraySlice<LineWord>] {
    var out: [ArraySlice<LineWord>] = []
    var start = words.startIndex
    for i in words.indices.dropLast() where endsSentence(words[i]) {
      let next = words[i + 1]
      guard next.isSpaced, next.isCapitalized || next.kind == .sign || next.kind == .number else {
        continue
      }
      // An initial or a short abbreviation ends no sentence.
      if words[i].folded == ".", i > start, words[i - 1].folded.utf8.count <= 2,
        words[i - 1].kind == .word
      {
        continue
      }
      out.append(words[start...i])
      start = i + 1
    }
    out.append(words[start...])
    return out
  }

  private func endsSentence(_ word: LineWord) -> Bool {
    word.kind == .sign && [".", "?", "!", "…"].contains(word.folded)
  }

  private func isBullet(_ word: LineWord) -> Bool {
    !["(", "¿", "¡", "©", "«", "“", "\"", "‘", "'", "[", "—"].contains(word.folded)
  }

  private func opensQuotation(_ word: LineWord) -> Bool {
    word.kind == .sign && ["«", "“", "\"", "‘", "—"].contains(word.folded)
  }
}
