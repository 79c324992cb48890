internal import HiloText

/// Finds words of giving and getting with both sides and what is given.
struct ExchangeReader {
  /// A gift: who gives, who gets, what, and what for.
  struct Gift {
    var giver: Int?
    var receiver: Int?
    var goods: Range<Int>
    /// What is given in return.
    var inReturn: Range<Int>?
    var isListed: Bool
  }

  /// A side, where its name begins, and where the words begin that bring it in.
  private struct Named {
    var side: Int
    var at: Int
    var from: Int
  }

  private let terms: ArticleTerms
  private let words: [SignWords.Sign: SignWords]
  /// For each token the side that begins there; -1 for none.
  private let sides: [Int]
  /// For each token of a name the name's end; 0 for others.
  private let ends: [Int]

  /// The most words between a word of giving and who gives or gets.
  private static let reach = (before: 10, after: 24)
  /// The most words of what is given.
  private static let most = 16

  init?(_ terms: ArticleTerms, _ linking: Linking) {
    let document = terms.document
    var words: [SignWords.Sign: SignWords] = [:]
    for sign in [SignWords.Sign.gives, .gift, .gets, .inReturn, .including, .toward, .source] {
      words[sign] = SignWords.of(document.language, sign)
    }
    guard words[.gives] != nil else { return nil }
    self.words = words
    self.terms = terms
    var sides = Array(repeating: -1, count: document.tokens.count)
    var ends = Array(repeating: 0, count: document.tokens.count)
    for (index, mention) in document.mentions.enumerated()
    where mention.type != .miscellaneous && !mention.tokens.isEmpty {
      guard let entity = linking.entity(ofMention: index, in: terms.article) else { continue }
      sides[mention.tokens.lowerBound] = entity
      for k in mention.tokens where k < ends.count { ends[k] = mention.tokens.upperBound }
    }
    self.sides = sides
    self.ends = ends
  }

  private var tokens: [Token] { terms.document.tokens }

  private func length(_ sign: SignWords.Sign, _ i: Int, _ sentence: Range<Int>) -> Int? {
    words[sign]?.length(at: i, tokens, sentence)
  }

  /// "A cambio, …": what the sentence tells of is a return.
  func opensWithReturn(_ sentence: Range<Int>) -> Bool {
    sentence.prefix(3).contains { length(.inReturn, $0, sentence) != nil }
  }

  /// The gift that the word at `i` tells of; nil for none.
  func gift(at i: Int, _ sentence: Range<Int>) -> Gift? {
    let pos = tokens[i].pos
    guard pos == .verb || pos == .noun, ends[i] == 0, !terms.isCue[i] else { return nil }
    if pos == .noun {
      guard let length = length(.gift, i, sentence) else { return nil }
      return noun(i, i + length, sentence)
    }
    if let length = length(.gives, i, sentence) { return gives(i, i + length, sentence) }
    if let length = length(.gets, i, sentence) { return gets(i, i + length, sentence) }
    return nil
  }

  private func gives(_ i: Int, _ next: Int, _ sentence: Range<Int>) -> Gift? {
    var before = names(before: i, sentence)
    var receiver = name(after: next, .toward, sentence)
    var start = next
    if receiver == nil, next < sentence.upperBound, sides[next] >= 0,
      ends[next] < sentence.upperBound,
      tokens[ends[next]].shape != .punctuation
    {
      // "give Russia shells"
      receiver = Named(side: sides[next], at: next, from: next)
      start = ends[next]
    } else if let told = receiver, told.from <= next {
      // "dar a Rusia munición"
      start = ends[told.at]
    } else if receiver == nil, let first = before.first, isToward(first.at) {
      // "prometió a Rusia enviar munición"
      receiver = first
      before.removeFirst()
    }
    guard let goods = goods(from: start, to: receiver?.from, sentence) else { return nil }
    return gift(before.first?.side, receiver?.side, goods, sentence)
  }

  private func gets(_ i: Int, _ next: Int, _ sentence: Range<Int>) -> Gift? {
    let giver = name(after: next, .source, sentence)
    guard let goods = goods(from: next, to: giver?.from, sentence) else { return nil }
    return gift(giver?.side, names(before: i, sentence).first?.side, goods, sentence)
  }

  /// "el suministro de armas por parte de Corea del Norte a Rusia"
  private func noun(_ i: Int, _ next: Int, _ sentence: Range<Int>) -> Gift? {
    guard let receiver = name(after: next, .toward, sentence),
      let giver = name(after: next, .source, sentence), giver.side != receiver.side
    else { return nil }
    guard let goods = goods(from: next, to: min(receiver.from, giver.from), sentence) else {
      return nil
    }
    let last = max(receiver.at, giver.at)
    return gift(giver.side, receiver.side, goods, sentence, from: ends[last])
  }

  private func gift(
    _ giver: Int?, _ receiver: Int?, _ goods: Range<Int>, _ sentence: Range<Int>, from: Int? = nil
  ) -> Gift? {
    var (whole, isListed) = (goods, false)
    let limit = min(sentence.upperBound, goods.lowerBound + Self.reach.after + Self.most)
    var inReturn: Range<Int>?
    for k in (from ?? goods.upperBound)..<max(from ?? goods.upperBound, limit) {
      if tokens[k].shape == .punctuation, tokens[k].lower != "," { break }
      if !isListed, let length = length(.including, k, sentence) {
        whole = whole.lowerBound..<end(from: k + length, sentence)
        isListed = true
      } else if let length = length(.inReturn, k, sentence), k + length + 1 < sentence.upperBound {
        // "a cambio de asistencia"
        let start = k + length + 1
        if tokens[start - 1].pos == .adposition {
          let end = end(from: start, sentence)
          if end > start { inReturn = start..<end }
        }
        break
      }
    }
    return Gift(
      giver: giver, receiver: receiver, goods: whole, inReturn: inReturn, isListed: isListed)
  }

  /// The words of what is given: to who gets it, or to the end of the phrase.
  private func goods(from start: Int, to name: Int?, _ sentence: Range<Int>) -> Range<Int>? {
    var end = end(from: start, sentence)
    if let name, name > start { end = min(end, name) }
    return end > start && (start..<end).contains { tokens[$0].pos == .noun } ? start..<end : nil
  }

  /// Where a phrase ends: at a stop that no more of its list follows, a verb of its own or a return.
  private func end(from start: Int, _ sentence: Range<Int>) -> Int {
    var k = start
    let limit = min(sentence.upperBound, start + Self.most)
    while k < limit {
      let token = tokens[k]
      if token.shape == .punctuation { break }
      if token.pos == .subordinatingConjunction || token.pos == .auxiliary { break }
      if token.pos == .verb, token.features.verbForm != .participle { break }
      if length(.inReturn, k, sentence) != nil { break }
      k += 1
    }
    while k > start,
      [.adposition, .determiner, .coordinatingConjunction].contains(tokens[k - 1].pos)
    { k -= 1 }
    return k
  }

  /// Who is named after `sign` from `start` on: the first.
  private func name(
    after start: Int, _ sign: SignWords.Sign, _ sentence: Range<Int>
  ) -> Named? {
    let limit = min(sentence.upperBound, start + Self.reach.after)
    for k in start..<max(start, limit) {
      if tokens[k].shape == .punctuation, tokens[k].lower != "," { return nil }
      guard let length = length(sign, k, sentence) else { continue }
      var at = k + length
      if at < limit, tokens[at].pos == .determiner { at += 1 }
      if at < limit, sides[at] >= 0 { return Named(side: sides[at], at: at, from: k) }
    }
    return nil
  }

  /// Those named before `i`, the nearest first.
  private func names(before i: Int, _ sentence: Range<Int>) -> [Named] {
    (max(sentence.lowerBound, i - Self.reach.before)..<i).reversed().compactMap { k in
      sides[k] >= 0 ? Named(side: sides[k], at: k, from: k) : nil
    }
  }

  private func isToward(_ at: Int) -> Bool {
    let sentence = terms.document.sentences[Int(tokens[at].sentence)].tokens
    return [at - 1, at - 2].contains {
      sentence.contains($0) && length(.toward, $0, sentence) != nil
    }
  }
}
