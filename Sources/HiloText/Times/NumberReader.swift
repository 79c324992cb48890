/// Reads the numbers that patterns ask for, in digits and in words.
struct NumberReader: Sendable {
  private let cardinal: Int?
  private let multiplier: Int?
  private let joiner: Int?
  private let firstDay: Int?
  private let roman: Int?

  init(lexicon: TimeLexicon) {
    cardinal = lexicon.classNames["cardinal"]
    multiplier = lexicon.classNames["multiplier"]
    joiner = lexicon.classNames["joiner"]
    firstDay = lexicon.classNames["firstday"]
    roman = lexicon.classNames["roman"]
  }

  /// Where the number that `element` asks for ends when it begins at token `i`; `i` when none does.
  /// Its parts go into `form`, its value into `field` where that is given.
  func end(
    of element: NumberElement, at i: Int, _ limit: Int, _ field: TimeField?, _ form: inout TimeForm,
    in scanner: TimeScanner
  ) -> Int {
    let numeral = scanner.numeral(i)
    func put(_ value: Int, _ standard: TimeField) { (field ?? standard).set(value, in: &form) }
    switch element {
    case .number:
      if let numeral {
        guard numeral.kind == .integer || numeral.kind == .decimal && field == nil else { return i }
        put(numeral.first, .amount)
        if numeral.kind == .decimal {
          form.hasHalf = numeral.second == 5 && numeral.third == 1
          form.decimals = form.hasHalf ? nil : numeral.decimals
        }
        return i + 1
      }
      let (value, end) = words(at: i, limit, scanner)
      if end > i { put(value, .amount) }
      return end
    case .digits:
      guard let numeral, numeral.kind == .integer else { return i }
      put(numeral.first, .amount)
      return i + 1
    case .day, .plainday:
      if let numeral {
        guard numeral.kind == .integer || numeral.kind == .ordinal, numeral.digits <= 2,
          (1...31).contains(numeral.first)
        else { return i }
        put(numeral.first, .day)
        // "1.º", "1 º"
        return i + 1
      }
      if element == .day, let firstDay,
        let value = scanner.grammar.lexicon.value(firstDay, scanner.symbols[i])
      {
        put(value, .day)
        return i + 1
      }
      let (value, end) = words(at: i, limit, scanner)
      // An article is no day: "an April report".
      guard end > i, (1...31).contains(value), scanner.document.tokens[i].lower.utf8.count > 2
      else { return i }
      put(value, .day)
      return end
    case .year, .fullyear:
      if let numeral {
        guard numeral.kind == .integer, numeral.digits == 4, (1000...2150).contains(numeral.first)
        else { return i }
        put(numeral.first, .year)
        return i + 1
      }
      guard element == .year else { return i }
      let (value, end) = words(at: i, limit, scanner)
      guard end > i + 1, (1400...2150).contains(value) else { return i }
      put(value, .year)
      return end
    case .hour:
      if let numeral {
        guard numeral.kind == .integer, numeral.digits <= 2, numeral.first <= 24 else { return i }
        put(numeral.first, .hour)
        return i + 1
      }
      guard let cardinal,
        let value = scanner.grammar.lexicon.value(cardinal, scanner.symbols[i]), value <= 24
      else { return i }
      put(value, .hour)
      return i + 1
    case .minute:
      if let numeral {
        guard numeral.kind == .integer, numeral.digits <= 2, numeral.first < 60 else { return i }
        put(numeral.first, .minute)
        return i + 1
      }
      let (value, end) = words(at: i, limit, scanner)
      guard end > i, value < 60 else { return i }
      put(value, .minute)
      return end
    case .hours:
      guard let numeral, numeral.kind == .hours, numeral.first <= 24 else { return i }
      put(numeral.first, .hour)
      return i + 1
    case .decades:
      guard let numeral, numeral.kind == .decade else { return i }
      put(numeral.first < 100 ? 190 + numeral.first / 10 : numeral.first / 10, .decade)
      return i + 1
    case .decade:
      var value = 0
      var end = i + 1
      if let numeral {
        guard numeral.kind == .decade || numeral.kind == .integer, numeral.first % 10 == 0 else {
          return i
        }
        value = numeral.first
      } else {
        (value, end) = words(at: i, limit, scanner)
      }
      switch value {
      case 10...90 where value % 10 == 0: put(190 + value / 10, .decade)
      case 1500...2090 where value % 10 == 0: put(value / 10, .decade)
      default: return i
      }
      return end
    case .roman:
      guard let roman, scanner.document.tokens[i].shape.isCapitalized,
        let value = scanner.grammar.lexicon.value(roman, scanner.symbols[i])
      else { return i }
      put(value, .century)
      return i + 1
    default:
      return numeral.map { readsWhole($0, as: element, &form) } == true ? i + 1 : i
    }
  }

  /// A cardinal number in words: "treinta y cinco", "dos mil veintitrés", "two hundred and ten".
  private func words(at i: Int, _ limit: Int, _ scanner: TimeScanner) -> (value: Int, end: Int) {
    guard let cardinal else { return (0, i) }
    var (total, group, end, last) = (0, 0, i, Int.max)
    var j = i
    while j < limit {
      let symbol = scanner.symbols[j]
      if let multiplier, let value = scanner.grammar.lexicon.value(multiplier, symbol),
        end == j || j == i
      {
        if value == 100 {
          group = max(group, 1) * 100
          last = 100
        } else {
          total += max(group, 1) * value
          group = 0
          last = Int.max
        }
        j += 1
        end = j
        continue
      }
      if let value = scanner.grammar.lexicon.value(cardinal, symbol) {
        // "veinte dos" is no number, "ciento dos" and "treinta y dos" are.
        let fits =
          last == Int.max || (last >= 100 && value < 100)
          || (last >= 20 && last < 100 && value < 10)
        guard fits else { break }
        group += value
        last = value
        j += 1
        end = j
        continue
      }
      if let joiner, scanner.grammar.lexicon.value(joiner, symbol) != nil, end == j, j > i,
        j + 1 < limit,
        last >= 20, last != Int.max || total > 0,
        scanner.grammar.lexicon.value(cardinal, scanner.symbols[j + 1]) != nil
      {
        j += 1
        continue
      }
      break
    }
    return (total + group, end)
  }
}
