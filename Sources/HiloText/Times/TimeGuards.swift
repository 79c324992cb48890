/// A condition of a pattern that words alone cannot say.
enum TimeGuard: String, Sendable {
  /// What stands before the pattern is no determiner ("mañana", not "la mañana").
  case nodeterminer
  /// What stands before the pattern is no preposition that makes a quantity of it ("desde hace").
  case nosince
  /// A number of four digits that is a year, by what stands around it.
  case bareyear
  /// What follows is no noun that the number before could count.
  case uncounted
  /// The quantity is nobody's age.
  case noage
  /// The word is no part of a name ("Plácido Domingo").
  case noname
  /// No name goes on after it ("Sunday Times").
  case nonamenext
  /// The next word is written with a capital.
  case capitalnext
  /// The pattern's first word is written with a capital, as English writes months ("May", not "may").
  case capital1
  /// The unit is no ordinal that a noun follows ("un segundo incendio").
  case noordinal
  /// A number stands in the sentence among the five words before ("14 millones de dólares al año").
  case counts
  /// The word before names something with a number of its own ("la ley 11/2016").
  case nolabel
  /// The word before makes no name of a weekday ("Black Monday").
  case noepithet
  /// The word before, or the one before that, is no person, whose age a quantity gives.
  case noperson
  /// The word before is a noun, which the expression belongs to ("la obra en curso").
  case afternoun
  /// A full stop, comma, bracket, verb or the like follows: nothing that the words belong to.
  case alone
}

/// The conditions that need a look at the neighbourhood, with the word classes they use.
struct TimeGuards: Sendable {
  let numbers: NumberReader
  private let determiner: Int?
  private let since: Int?
  private let yearCue: Int?
  private let notYear: Int?
  private let person: Int?
  private let ageCue: Int?
  private let ageTail: Int?
  private let function: Int?
  private let during: Int?
  private let units: Int?
  private let unit: Int?
  private let cardinal: Int?
  private let ordinalUnit: Int?
  private let multiplier: Int?
  private let notAge: Int?
  private let vague: Int?
  private let ageArticle: Int?
  private let ageAt: Int?
  private let ageOf: Int?
  private let epithet: Int?
  private let around: Int?

  init(lexicon: TimeLexicon) {
    numbers = NumberReader(lexicon: lexicon)
    determiner = lexicon.classNames["determiner"]
    since = lexicon.classNames["since"]
    yearCue = lexicon.classNames["yearcue"]
    notYear = lexicon.classNames["notyear"]
    person = lexicon.classNames["person"]
    ageCue = lexicon.classNames["agecue"]
    ageTail = lexicon.classNames["agetail"]
    function = lexicon.classNames["function"]
    during = lexicon.classNames["during"]
    units = lexicon.classNames["units"]
    unit = lexicon.classNames["unit1"]
    cardinal = lexicon.classNames["cardinal"]
    ordinalUnit = lexicon.classNames["ordinalunit"]
    multiplier = lexicon.classNames["multiplier"]
    epithet = lexicon.classNames["epithet"]
    ageArticle = lexicon.classNames["agearticle"]
    ageAt = lexicon.classNames["ageat"]
    ageOf = lexicon.classNames["ageof"]
    vague = lexicon.classNames["vague"]
    notAge = lexicon.classNames["notage"]
    around = lexicon.classNames["around"]
  }

  /// Whether the condition holds at token `i`, for a pattern that began at token `first`.
  func allows(_ check: TimeGuard, at i: Int, from first: Int, _ limit: Int, in scanner: TimeScanner)
    -> Bool
  {
    let tokens = scanner.document.tokens
    func has(_ index: Int?, _ j: Int) -> Bool {
      guard let index, j >= 0, j < limit else { return false }
      return scanner.grammar.lexicon.value(index, scanner.symbols[j]) != nil
    }
    switch check {
    case .noepithet: return !has(epithet, first - 1)
    case .noperson: return !has(person, first - 1) && !has(person, first - 2)
    case .afternoun: return first > 0 && tokens[first - 1].pos == .noun
    case .nolabel: return !has(notYear, first - 1)
    case .counts:
      return (max(0, first - 5)..<first).contains {
        tokens[$0].sentence == tokens[first].sentence
          && (scanner.numeral($0) != nil || has(cardinal, $0) && tokens[$0].lower.utf8.count > 3
            || has(multiplier, $0))
      }
    case .noordinal:
      guard has(ordinalUnit, i - 1), i < limit, !has(function, i) else { return true }
      switch tokens[i].pos {
      case .noun, .adjective, .properNoun, .verb, .other: return tokens[i].shape == .punctuation
      default: return true
      }
    case .nodeterminer: return !has(determiner, first - 1)
    case .nosince: return !has(since, first - 1)
    case .capital1: return tokens[first].shape.isCapitalized
    case .capitalnext: return i < limit && tokens[i].shape.isCapitalized
    case .noname:
      // A capital within a sentence, beside another: "Plácido Domingo", "Domingo Faustino".
      guard tokens[first].shape.isCapitalized, first > 0,
        tokens[first - 1].sentence == tokens[first].sentence
      else { return true }
      if tokens[first - 1].shape.isCapitalized, first > 1,
        tokens[first - 2].sentence == tokens[first].sentence
      {
        return false
      }
      return !(i < limit && tokens[i].shape.isCapitalized && tokens[i].isSpaced)
    case .nonamenext:
      return !(i < limit && tokens[i].shape.isCapitalized && tokens[i].isSpaced)
    case .bareyear:
      let j = i - 1
      guard let year = scanner.numeral(j)?.first, (1200..<2100).contains(year) else { return false }
      if has(notYear, j - 1) { return false }
      if j > 0, tokens[j - 1].shape == .symbol || tokens[j - 1].lower == "#" { return false }
      guard follows(i, limit, scanner) else { return false }
      if has(yearCue, j - 1) { return true }
      // After a name: "WWDC 2005", "Mundial 2022"; between brackets; after a comma or a dash.
      if j > 0 {
        let before = tokens[j - 1]
        if before.shape.isCapitalized || before.shape == .mixed { return true }
        if before.lower == "(" || before.lower == "-" || before.lower == "–" || before.lower == ","
        {
          return true
        }
      }
      return false
    case .uncounted: return follows(i, limit, scanner)
    case .alone:
      guard i < limit else { return true }
      let shape = tokens[i].shape
      if tokens[i].lower == "%" { return false }
      return shape == .punctuation || has(function, i) || isVerb(tokens[i])
    case .noage: return !isAge(first, i, limit, scanner)
    }
  }

  private func isYears(_ i: Int, _ scanner: TimeScanner) -> Bool {
    units.flatMap { scanner.grammar.lexicon.value($0, scanner.symbols[i]) }
      == TimeForm.Unit.year.rawValue
  }

  private func isSingleDay(_ first: Int, _ scanner: TimeScanner) -> Bool {
    let lexicon = scanner.grammar.lexicon
    return cardinal.flatMap { lexicon.value($0, scanner.symbols[first]) } == 1
      && unit.flatMap { lexicon.value($0, scanner.symbols[first + 1]) }
        == TimeForm.Unit.day.rawValue
  }

  private func isVerb(_ token: Token) -> Bool { token.pos == .verb || token.pos == .auxiliary }

  /// Whether what stands at `i` cannot be counted by the number before it.
  private func follows(_ i: Int, _ limit: Int, _ scanner: TimeScanner) -> Bool {
    guard i < limit else { return true }
    let token = scanner.document.tokens[i]
    switch token.shape {
    case .punctuation: return token.lower != "%" && !(token.lower == "-" && !token.isSpaced)
    case .symbol, .digits: return false
    case .capitalized, .upper, .mixed, .alphanumeric: return true
    case .lower: break
    }
    if let function, scanner.grammar.lexicon.value(function, scanner.symbols[i]) != nil {
      return true
    }
    switch token.pos {
    case .noun, .adjective: return !token.lower.utf8.elementsEqual("pm".utf8) && !isPlural(token)
    case .other: return !isPlural(token)
    default: return true
    }
  }

  private func isPlural(_ token: Token) -> Bool {
    token.features.number == .plural || (token.features.number == nil && token.lower.hasSuffix("s"))
  }

  /// Whether the quantity from token `first` up to `end` is somebody's age: "un joven de 23 años",
  /// "Ana Gil, de 34 años,", "tiene 20 años", "a los 85 años", "45 años de edad".
  private func isAge(_ first: Int, _ end: Int, _ limit: Int, _ scanner: TimeScanner) -> Bool {
    let tokens = scanner.document.tokens
    func has(_ index: Int?, _ j: Int) -> Bool {
      guard let index, j >= 0, j < limit else { return false }
      return scanner.grammar.lexicon.value(index, scanner.symbols[j]) != nil
    }
    if has(ageTail, end) || (end + 1 < limit && has(ageTail, end + 1) && has(function, end)) {
      return true
    }
    var j = first - 1
    // "tiene 20 años", but not "se cumple un año"
    if has(ageCue, j) { return !has(notAge, j - 1) }
    // "murió a los 56 años", "antes de cumplir los 19 años"
    let article = has(ageArticle, first) ? first : j
    if article > 0, has(ageArticle, article), isYears(end - 1, scanner),
      has(ageAt, article - 1) || has(ageCue, article - 1)
    {
      return true
    }
    // "ha sido un día maravilloso" counts no days.
    if let during, end - first == 2, isSingleDay(first, scanner), !has(during, j), !has(around, end)
    {
      return true
    }
    // "de unos cuarenta años", "de 12 a 15 años"
    if has(vague, j) { j -= 1 }
    if has(ageAt, j), j > 1, scanner.numeral(j - 1) != nil { j -= 2 }
    guard j >= 0, has(ageOf, j) else { return false }
    j -= 1
    guard j >= 0 else { return false }
    if has(person, j) || has(ageCue, j) { return true }
    // ", de 34 años," after a name.
    if tokens[j].lower == ",", end >= limit || tokens[end].shape == .punctuation { return true }
    // "un joven español de 23 años"
    return j > 0 && has(person, j - 1)
  }
}
