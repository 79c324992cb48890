internal import HiloText

/// Reads the numbers of a document, in digits and words, with unit and approximation.
///
/// "4.200 millones de euros" and "€4.2bn" are both 4200000000 EUR. Numbers within dates and names
/// are left out; a lone "un" or "a" is no number unless a multiplier follows.
struct NumberReader {
  let document: Document
  let lexicon: NumberLexicon
  /// Words that say that a figure went up or down.
  private let changed: SignWords?
  /// For each token, whether it stands in a time expression that is no duration, or in a name.
  let isTaken: [Bool]
  /// The lengths of time that the document's times give, by their first token.
  let stretches: [Int: Stretch]

  init?(_ document: Document) {
    guard let lexicon = NumberLexicon.of(document.language) else { return nil }
    self.document = document
    self.lexicon = lexicon
    changed = SignWords.of(document.language, .changed)
    var taken = [Bool](repeating: false, count: document.tokens.count)
    for time in document.times where time.kind != .duration {
      for i in time.tokens where i < taken.count { taken[i] = true }
    }
    for mention in document.mentions {
      for i in mention.tokens where i < taken.count { taken[i] = true }
    }
    isTaken = taken
    stretches = Dictionary(
      document.times.compactMap { time in
        Stretch(time).map { (time.tokens.lowerBound, $0) }
      }, uniquingKeysWith: { a, _ in a })
  }

  /// The quantities in order.
  func read() -> [Quantity] {
    var found: [Quantity] = []
    for sentence in document.sentences {
      var i = sentence.tokens.lowerBound
      while i < sentence.tokens.upperBound {
        if var quantity = quantity(at: i, sentence.tokens) {
          if let last = found.last, last.tokens.lowerBound >= sentence.tokens.lowerBound {
            share(unitOf: last, with: &quantity, sentence.tokens)
          }
          found.append(quantity)
          i = max(i + 1, quantity.tokens.upperBound)
        } else {
          i += 1
        }
      }
    }
    return found
  }

  private func quantity(at i: Int, _ sentence: Range<Int>) -> Quantity? {
    guard !isTaken[i] else { return nil }
    if let stretch = stretches[i] { return quantity(stretch, sentence) }
    if let compound = compound(at: i, sentence) { return compound }
    guard let (number, end, onlyArticle) = number(at: i, sentence), !isScore(at: i, sentence)
    else { return nil }
    var start = i
    var stop = end
    var value = number
    var kind = "count"
    var unit = ""
    var factor = 1.0
    var upper = span(from: number, i..<end, sentence)
    if let upper { value = upper.lower }
    if let end = upper?.end { stop = end }
    if let found = self.unit(at: stop, sentence) {
      kind = found.unit.kind
      unit = found.unit.name
      factor = found.unit.factor
      stop = found.end
    } else if i > sentence.lowerBound,
      let sign = lexicon.units[document.tokens[i - 1].folded]?.first,
      document.tokens[i - 1].shape == .symbol || document.tokens[i - 1].folded == "us$"
    {
      kind = sign.kind
      unit = sign.name
      factor = sign.factor
      start = i - 1
    }
    if onlyArticle { return nil }
    value *= factor
    upper?.value *= factor
    let (from, precision) = approximation(before: opening(before: start, upper, sentence), sentence)
    return Quantity(
      value: value, upper: upper?.value, precision: precision, kind: kind, unit: unit,
      tokens: from..<stop, factor: factor)
  }

  /// The number that begins at `i`, and the token after it.
  func number(
    at i: Int, _ sentence: Range<Int>
  ) -> (value: Double, end: Int, onlyArticle: Bool)? {
    var total = 0.0
    var current = 0.0
    var k = i
    var parts = 0
    var article = false
    while k < sentence.upperBound, !isTaken[k] {
      let token = document.tokens[k]
      if token.shape == .digits || token.shape == .alphanumeric {
        guard parts == 0, let digits = digits(token.folded) else { break }
        current = digits.value * digits.factor
        if digits.factor > 1 {
          total = current
          current = 0
          k += 1
          parts += 1
          break
        }
      } else if let times = lexicon.multipliers[token.folded] {
        // "m" after a word is no million.
        if parts == 0, token.folded.count < 3 { break }
        current = max(current, 1) * times
        if times >= 1000 {
          // "2 mil millones": what is multiplied goes on being so.
          if k + 1 < sentence.upperBound,
            let next = lexicon.multipliers[document.tokens[k + 1].folded],
            next > times
          {
            current *= next
            k += 1
          }
          total += current
          current = 0
          // "ocho millones y medio"
          if k + 2 < sentence.upperBound, lexicon.joiners.contains(document.tokens[k + 1].folded),
            lexicon.halves.contains(document.tokens[k + 2].folded)
          {
            total += times / 2
            k += 2
          }
        }
      } else if let value = lexicon.values[token.folded] {
        if parts > 0, document.tokens[k - 1].shape == .digits { break }
        if value == 1, parts == 0 {
          article = true
        } else if current > 0, value >= current, current != 1 {
          break
        }
        current += value
      } else if parts > 0, lexicon.joiners.contains(token.folded), k + 1 < sentence.upperBound,
        current >= 20, current.truncatingRemainder(dividingBy: 10) == 0,
        let next = lexicon.values[document.tokens[k + 1].folded], next < 10, next >= 1
      {
        k += 1
        continue
      } else {
        break
      }
      parts += 1
      k += 1
    }
    guard parts > 0 else { return nil }
    return (total + current, k, article && parts == 1)
  }

  /// "4.200", "6,8", "4.15bn", "2M".
  func digits(_ word: String) -> (value: Double, factor: Double)? {
    var text: [UInt8] = []
    var suffix: [UInt8] = []
    for b in word.utf8 {
      if (0x30...0x39).contains(b) || b == 0x2E || b == 0x2C {
        guard suffix.isEmpty else { return nil }
        text.append(b)
      } else {
        suffix.append(b)
      }
    }
    guard text.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
    var factor = 1.0
    if !suffix.isEmpty {
      guard let times = lexicon.multipliers[String(decoding: suffix, as: UTF8.self)] else {
        return nil
      }
      factor = times
    }
    let marks = text.filter { $0 == 0x2E || $0 == 0x2C }
    var decimalAt: Int?
    if let last = text.lastIndex(where: { $0 == 0x2E || $0 == 0x2C }) {
      let after = text.count - last - 1
      let both = marks.contains(0x2E) && marks.contains(0x2C)
      // A mark is the decimal one when it is the language's, or cannot part thousands.
      if both || after != 3 || (text[last] == lexicon.decimal && marks.count == 1) {
        decimalAt = marks.count == 1 || both ? last : nil
      }
    }
    var value = 0.0
    var scale = 1.0
    for (index, b) in text.enumerated() where (0x30...0x39).contains(b) {
      value = value * 10 + Double(b - 0x30)
      if let decimalAt, index > decimalAt { scale *= 10 }
    }
    return (value / scale, factor)
  }

  /// The unit at `k`, over "de" ("millones de euros").
  func unit(at k: Int, _ sentence: Range<Int>) -> (unit: NumberLexicon.Unit, end: Int)? {
    for at in [k, k + 1] where at < sentence.upperBound {
      if at == k + 1, document.tokens[k].folded.count != 2 { break }
      guard let units = lexicon.units[document.tokens[at].folded] else { continue }
      for unit in units {
        guard at + unit.rest.count < sentence.upperBound else { continue }
        var fits = true
        for (offset, word) in unit.rest.enumerated()
        where document.tokens[at + 1 + offset].folded != word { fits = false }
        if fits { return (unit, at + 1 + unit.rest.count) }
      }
    }
    return nil
  }

  /// The words that say how exact the number at `start` is, and where they begin.
  func approximation(
    before start: Int, _ sentence: Range<Int>
  ) -> (start: Int, precision: Quantity.Precision) {
    var k = start - 1
    // "cerca de", "más del", "supera los": a small word may stand between.
    for _ in 0..<2 where k >= sentence.lowerBound {
      if let list = lexicon.approximations[document.tokens[k].folded] {
        for (rest, precision) in list {
          guard k - rest.count >= sentence.lowerBound else { continue }
          var fits = true
          for (offset, word) in rest.enumerated()
          where document.tokens[k - 1 - offset].folded != word { fits = false }
          guard fits else { continue }
          // "repuntaron hasta los 1.900 millones": where it came to, not a bound.
          let verb = k - rest.count - 1
          if precision == .most, verb >= sentence.lowerBound,
            changed?.stand(in: verb..<verb + 1, document, sentence) == true
          {
            return (start, .exact)
          }
          return (k - rest.count, precision)
        }
      }
      guard document.tokens[k].folded.utf8.count <= 3, document.tokens[k].shape == .lower else {
        break
      }
      k -= 1
    }
    return (start, .exact)
  }
}
