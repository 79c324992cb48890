internal import HiloText

/// A length of time as the document's times give it.
struct Stretch: Sendable {
  /// In days.
  var value: Double
  /// The upper end of a span, in days.
  var upper: Double?
  /// Days of the unit that it is given in.
  var factor: Double
  /// Its tokens.
  var tokens: Range<Int>

  /// Reads the TIMEX3 value of a duration ("PT36H/PT48H", "P3.5D"); nil for other times and for
  /// durations of which no length is known ("PXD").
  init?(_ time: TimeExpression) {
    guard time.kind == .duration else { return nil }
    let parts = time.value.split(separator: "/")
    guard parts.count <= 2, let first = parts.first.flatMap({ Self.days($0) }) else { return nil }
    value = first.days
    factor = first.unit
    tokens = time.tokens
    if parts.count == 2 {
      guard let last = Self.days(parts[1]), last.days > first.days else { return nil }
      upper = last.days
    }
  }

  /// The days of an ISO 8601 duration and those of its last unit; years have 365, months 30.
  private static func days(_ text: Substring) -> (days: Double, unit: Double)? {
    guard text.first == "P" else { return nil }
    var total = 0.0
    var unit = 0.0
    var number = ""
    var isClock = false
    for c in text.dropFirst() {
      if c == "T" { isClock = true; continue }
      if c.isNumber || c == "." { number.append(c); continue }
      guard let n = Double(number) else { return nil }
      switch c {
      case "Y": unit = 365
      case "M": unit = isClock ? 1.0 / 1440 : 30
      case "W": unit = 7
      case "D": unit = 1
      case "H": unit = 1.0 / 24
      case "S": unit = 1.0 / 86400
      default: return nil
      }
      total += n * unit
      number = ""
    }
    return unit > 0 && number.isEmpty ? (total, unit) : nil
  }
}

/// Spans ("entre 13 y 14 millones"), numbers hung on words ("400-metre") and numbers whose unit was
/// said before.
extension NumberReader {
  /// A span: its lower and upper end, and the token after it.
  typealias Span = (lower: Double, value: Double, end: Int)

  /// The quantity of a length of time.
  func quantity(_ stretch: Stretch, _ sentence: Range<Int>) -> Quantity? {
    guard stretch.tokens.upperBound <= sentence.upperBound else { return nil }
    var start = stretch.tokens.lowerBound
    if stretch.upper != nil, start > sentence.lowerBound,
      lexicon.spans[document.tokens[start - 1].folded] != nil
    {
      start -= 1
    }
    var (from, precision) = approximation(before: start, sentence)
    if from == start {
      // The time may hold the words that say how exact it is.
      // "poco más de un año": the article counts.
      let inner =
        stretch.tokens.first { document.tokens[$0].pos == .numeral }
        ?? stretch.tokens.dropFirst().first { lexicon.values[document.tokens[$0].folded] != nil }
      if let inner { precision = approximation(before: inner, sentence).precision }
    }
    if from > start { from = start }
    return Quantity(
      value: stretch.value, upper: stretch.upper, precision: precision, kind: "duration", unit: "d",
      tokens: from..<stretch.tokens.upperBound, factor: stretch.factor)
  }

  /// The span that begins with the number `first` in `tokens`; nil where it stands alone. A multiplier
  /// after the second end holds for the first ("13 y 14 millones").
  func span(from first: Double, _ tokens: Range<Int>, _ sentence: Range<Int>) -> Span? {
    let k = tokens.upperBound
    guard k + 1 < sentence.upperBound, !isTaken[k], !isTaken[k + 1] else { return nil }
    let joiner = document.tokens[k].folded
    let before =
      tokens.lowerBound > sentence.lowerBound
      ? document.tokens[tokens.lowerBound - 1].folded : "-"
    guard !isChange(tokens, sentence) else { return nil }
    let isOpened = lexicon.spans[before]?.contains(joiner) == true
    let isEither = lexicon.either.contains(joiner)
    guard isOpened || isEither || lexicon.spans[""]?.contains(joiner) == true,
      let (second, end, isArticle) = number(at: k + 1, sentence), !isArticle
    else { return nil }
    var lower = first
    if let plain = number(at: k + 1, k + 1..<k + 2)?.value, plain > 0, second / plain >= 1000,
      first <= plain
    {
      lower *= second / plain
    }
    guard lower < second, lower * 20 > second else { return nil }
    guard isOpened || isEither || unit(at: end, sentence) != nil else { return nil }
    return (lower, second, end)
  }

  /// "subió de 3 a 4": from one value to another, not a span.
  private func isChange(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let k = tokens.lowerBound - 2
    guard k >= sentence.lowerBound, document.tokens[k + 1].pos == .adposition else { return false }
    // "entre 3 y 4" is joined by a conjunction.
    return document.tokens[k].pos == .verb
      && document.tokens[tokens.upperBound].pos == .adposition
  }

  /// Where the span's opening word stands ("entre"); else `start`.
  func opening(before start: Int, _ span: Span?, _ sentence: Range<Int>) -> Int {
    guard span != nil, start > sentence.lowerBound,
      lexicon.spans[document.tokens[start - 1].folded] != nil
    else { return start }
    return start - 1
  }

  /// One side of a result, "2–1": two numbers of a digit or two glued by a dash of which the first is not the smaller.
  func isScore(at i: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    func isDash(_ k: Int) -> Bool { tokens[k].folded == "–" || tokens[k].folded == "-" }
    func goals(_ k: Int) -> Int? { tokens[k].folded.utf8.count < 3 ? Int(tokens[k].folded) : nil }
    for start in [i, i - 2] where start >= sentence.lowerBound && start + 2 < sentence.upperBound {
      guard isDash(start + 1), tokens[start].end == tokens[start + 1].start,
        tokens[start + 1].end == tokens[start + 2].start
      else { continue }
      if let own = goals(start), let other = goals(start + 2), own >= other { return true }
    }
    return false
  }

  /// A number hung on others or on its unit: "36-48 horas", "400-metre", "12-year-old".
  func compound(at i: Int, _ sentence: Range<Int>) -> Quantity? {
    let word = document.tokens[i].folded
    guard word.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
      word.utf8.contains(0x2D) || word.contains("–")
    else { return nil }
    let parts = word.split { $0 == "-" || $0 == "–" }.map(String.init)
    guard parts.count >= 2, let first = digits(parts[0]) else { return nil }
    let value = first.value * first.factor
    if let second = digits(parts[1]), parts.count == 2 {
      return between(value, second.value * second.factor, at: i, sentence)
    }
    guard let unit = lexicon.units[parts[1]]?.first(where: \.rest.isEmpty) else { return nil }
    return Quantity(
      value: value * unit.factor, precision: .exact, kind: unit.kind,
      unit: unit.name, tokens: i..<i + 1, factor: unit.factor)
  }

  private func between(
    _ low: Double, _ high: Double, at i: Int, _ sentence: Range<Int>
  ) -> Quantity? {
    guard low < high, low * 20 > high else { return nil }
    var times = 1.0
    var end = i + 1
    if end < sentence.upperBound, let many = lexicon.multipliers[document.tokens[end].folded] {
      times = many
      end += 1
    }
    var start = i
    var found = unit(at: end, sentence)
    if let unit = found { end = unit.end }
    if found == nil, i > sentence.lowerBound, document.tokens[i - 1].shape == .symbol,
      let sign = lexicon.units[document.tokens[i - 1].folded]?.first
    {
      found = (sign, end)
      start = i - 1
    }
    // "un 2-3": a result, or a number of something else.
    guard let unit = found?.unit else { return nil }
    let factor = unit.factor
    let (from, precision) = approximation(before: start, sentence)
    return Quantity(
      value: low * times * factor, upper: high * times * factor, precision: precision,
      kind: unit.kind, unit: unit.name, tokens: from..<end, factor: factor)
  }

  /// "iba a durar 48 horas y terminó en poco más de 22": a number that says of nothing how many it is
  /// has the unit of the one before it in its sentence, if it is of its size.
  func share(unitOf last: Quantity, with quantity: inout Quantity, _ sentence: Range<Int>) {
    guard quantity.kind == "count", last.kind == "duration" || last.kind == "distance",
      last.factor > 0
    else { return }
    let k = quantity.tokens.upperBound
    guard k >= sentence.upperBound || document.tokens[k].shape == .punctuation else { return }
    let written = last.value / last.factor
    guard written > 0, quantity.value <= written * 4, quantity.value * 4 >= written else { return }
    quantity.kind = last.kind
    quantity.unit = last.unit
    quantity.factor = last.factor
    quantity.value *= last.factor
    quantity.upper = quantity.upper.map { $0 * last.factor }
  }

  /// Whether a share says where a thing stands, not by how much it moved: a word for where to stands right
  /// before it ("sube al 12 %").
  func isLevel(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    var k = quantity.tokens.lowerBound - 1
    guard quantity.kind == "percent", let events = EventLexicon.of(document.language) else {
      return false
    }
    if k > sentence.lowerBound, document.tokens[k].pos == .determiner { k -= 1 }
    guard k >= sentence.lowerBound else { return false }
    return events.entry(document.tokens[k].folded)?.roles.contains(.toward) == true
  }
}
