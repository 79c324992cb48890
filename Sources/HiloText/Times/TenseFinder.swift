/// Tells from the words around a time expression whether it lies in the past or in the future.
///
/// A preposition decides first ("hasta el viernes", "desde noviembre"), then the verb that governs
/// the expression: the nearest within its clause, by its tense and mood, or by its ending where the
/// words bear no features.
struct TenseFinder: Sendable {
  private let forward: Set<String>
  /// Prepositions that look ahead unless what is told with them was done ("was restored by Wednesday").
  private let deadline: Set<String>
  private let backward: Set<String>
  private let afterInfinitive: Set<String>
  private let planned: Set<String>
  private let futureVerbs: Set<String>
  /// Verbs whose infinitive or gerund lies ahead of them ("descartó abrir antes del lunes").
  private let ahead: Set<String>
  /// Verbs by which something is set for a day behind what they set ("citó a los alcaldes el martes").
  private let setting: Set<String>
  /// What makes a day with a past verb a day to come ("the most likely day was").
  private let outlook: Set<String>
  private let moment: Set<String>
  /// Verbs of plans when told of nobody ("se hablaba de noviembre").
  private let impersonalPlan: Set<String>
  private let impersonal: Set<String>
  private let relative: Set<String>
  /// Endings of participles, for those that are tagged as adjectives ("planes anunciados en enero").
  private let participleEndings: [[UInt8]]
  private let endings: [(suffix: [UInt8], direction: TimeForm.Direction)]

  init(pack: LanguagePack) {
    func set(_ kind: String) -> Set<String> {
      Set(
        pack.rows("times/tense").filter { $0.count > 1 && $0[0] == kind }.flatMap {
          $0[1].split(separator: " ").map { Folding.folded(String($0)) }
        })
    }
    forward = set("forward")
    deadline = set("deadline")
    backward = set("backward")
    afterInfinitive = set("after-infinitive")
    planned = set("planned")
    futureVerbs = set("modal")
    ahead = set("ahead")
    setting = set("setting")
    outlook = set("outlook")
    moment = set("moment")
    impersonalPlan = set("impersonal-plan")
    impersonal = set("impersonal")
    relative = set("relative")
    participleEndings = set("participle-ending").map { Array($0.utf8) }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
    endings = [("future", .future), ("past", .past)].flatMap { kind, direction in
      pack.rows("times/tense").filter { $0.count > 1 && $0[0] == kind + "-ending" }.flatMap {
        $0[1].split(separator: " ").map { (Array($0.utf8), direction) }
      }
    }
  }

  /// What the surroundings of tokens `span` let expect; nil when they say nothing.
  func direction(around span: Range<Int>, in document: Document) -> TimeForm.Direction? {
    guard span.lowerBound < document.tokens.count else { return nil }
    let index = Int(document.tokens[span.lowerBound].sentence)
    let sentence = index < document.sentences.count ? document.sentences[index].tokens : span
    let before = preposition(before: span, sentence, document)
    if let before, before.isFirm { return before.direction }
    var left: (TimeForm.Direction?, commas: Int)?
    var right: (TimeForm.Direction?, commas: Int)?
    var commas = 0
    var infinitive = false
    var gerund = false
    var wish = false
    /// The verb that `left` is of.
    var told = -1
    var i = span.lowerBound - 1
    while i >= sentence.lowerBound {
      let token = document.tokens[i]
      if token.lower == "," || token.lower == ":" || token.lower == ";" { commas += 1 }
      switch verb(token, document, i, span) {
      case .infinitive:
        // "tras reunirse", "después de presentarse": behind the verb of the sentence.
        for j in max(sentence.lowerBound, i - 3)..<i
        where afterInfinitive.contains(document.tokens[j].folded) { return .past }
        infinitive = true
      case .finite(let direction):
        var direction = direction
        if direction == .past,
          (infinitive || gerund || wish) && ahead.contains(lemma(of: i, document))
            || isOutlook(i, sentence, document) || isSet(by: i, for: span, document)
        {
          direction = .future
        }
        // "pidió que se reunieran el sábado": the verb that asks decides.
        if token.features.mood == .subjunctive, direction == nil { wish = true }
        if left == nil || direction != nil && left?.commas == commas {
          left = (infinitive && direction == nil ? .future : direction, commas)
          told = i
        }
      case .participle(let direction):
        if !infinitive, left == nil {
          left = (direction, commas)
          told = i
        }
      case .none:
        if token.features.verbForm == .gerund || token.features.verbForm == .participle {
          gerund = true
        }
      }
      // A verb in the present says little: one before it in the same clause may say more.
      if let found = left, found.0 != nil || commas > found.commas { break }
      i -= 1
    }
    commas = 0
    i = span.upperBound
    while i < sentence.upperBound {
      let token = document.tokens[i]
      if token.lower == "," || token.lower == ":" || token.lower == ";" { commas += 1 }
      if case .finite(let direction) = verb(token, document, i, span) {
        right = (direction, commas)
        break
      }
      i += 1
    }
    // What is done by then is to be done, but where a verb of the past tells it of somebody and none of what is to be.
    if let before {
      let isTold = left?.0 == .past && told > sentence.lowerBound
      return isTold && !infinitive && !gerund && !wish ? .past : before.direction
    }
    switch (left, right) {
    case (let l?, let r?): return r.commas < l.commas ? r.0 ?? l.0 : l.0 ?? r.0
    case (let l?, nil): return l.0
    case (nil, let r?): return r.0
    case (nil, nil): return nil
    }
  }

  /// Whether a verb of the simple past stands before tokens `span` in their clause, and whether that
  /// clause is a relative one.
  func narration(around span: Range<Int>, in document: Document) -> (Bool, isAside: Bool) {
    guard span.lowerBound < document.tokens.count else { return (false, false) }
    let index = Int(document.tokens[span.lowerBound].sentence)
    let sentence = index < document.sentences.count ? document.sentences[index].tokens : span
    var told: Bool?
    var i = span.lowerBound - 1
    while i >= sentence.lowerBound {
      let token = document.tokens[i]
      if token.lower == "," || token.lower == ";" || token.lower == ":" { break }
      if token.pos != .subordinatingConjunction, relative.contains(token.folded) {
        return (told ?? false, told != nil)
      }
      if told == nil, case .finite = verb(token, document, i, span) {
        told = token.features.tense == .past || token.features.tense == .pluperfect
      }
      i -= 1
    }
    return (told ?? false, false)
  }

  /// Whether the verb at `i` sets something for the time at `span`: it is told between the two. Right
  /// behind the verb stands when it was set ("convocó el martes una junta").
  private func isSet(by i: Int, for span: Range<Int>, _ document: Document) -> Bool {
    setting.contains(lemma(of: i, document))
      && document.tokens[(i + 1)..<span.lowerBound].contains {
        $0.pos == .noun || $0.pos == .properNoun
      }
  }

  /// The dictionary form of the verb at `i`; of a compound tense ("ha convocado") that of the participle.
  private func lemma(of i: Int, _ document: Document) -> String {
    let next = i + 1
    let isCompound =
      document.tokens[i].pos == .auxiliary && next < document.tokens.count
      && document.tokens[next].features.verbForm == .participle
    return Folding.folded(document.tokens[isCompound ? next : i].lemma)
  }

  /// Whether the past verb at `i` only says what was foreseen: "la fecha más probable era", "se
  /// hablaba de".
  private func isOutlook(_ i: Int, _ sentence: Range<Int>, _ document: Document) -> Bool {
    if impersonalPlan.contains(document.tokens[i].folded) {
      return i > sentence.lowerBound
        && impersonal.contains(document.tokens[i - 1].folded)
    }
    guard document.tokens[i].pos == .auxiliary else { return false }
    let before = document.tokens[max(sentence.lowerBound, i - 5)..<i]
    return before.contains { outlook.contains($0.folded) }
      && before.contains { moment.contains($0.folded) }
  }

  /// What the preposition before `span` lets expect, and whether it decides.
  private func preposition(before span: Range<Int>, _ sentence: Range<Int>, _ document: Document)
    -> (direction: TimeForm.Direction, isFirm: Bool)?
  {
    var i = span.lowerBound - 1
    // "a partir del lunes": the article belongs to the contraction.
    if i >= sentence.lowerBound, document.tokens[i].isContinuation { i -= 1 }
    guard i >= sentence.lowerBound else { return nil }
    let word = document.tokens[i].folded
    if forward.contains(word) { return (.future, true) }
    if backward.contains(word) { return (.past, true) }
    return deadline.contains(word) ? (.future, false) : nil
  }

  private enum Verb {
    case finite(TimeForm.Direction?)
    case participle(TimeForm.Direction?)
    case infinitive
    case none
  }

  private func hasParticipleEnding(_ token: Token) -> Bool {
    let word = Array(token.folded.utf8)
    return participleEndings.contains {
      word.count > $0.count + 2 && word[(word.count - $0.count)...].elementsEqual($0)
    }
  }

  /// What the word at `i` is to the expression at `span`.
  private func verb(_ token: Token, _ document: Document, _ i: Int, _ span: Range<Int>) -> Verb {
    if token.shape == .punctuation || token.shape == .digits { return .none }
    if planned.contains(token.folded) { return .participle(.future) }
    if futureVerbs.contains(token.folded) { return .finite(.future) }
    let features = token.features
    if token.pos == .verb || token.pos == .auxiliary, let form = features.verbForm {
      switch form {
      case .infinitive: return .infinitive
      case .gerund: return .none
      case .participle:
        // "ha sido aplazado": the auxiliary decides.
        if i > 0, document.tokens[i - 1].pos == .auxiliary { return .none }
        if features.tense == .present { return .none }
        return .participle(.past)
      case .finite:
        switch (features.mood, features.tense) {
        case (.conditional, _), (_, .future): return .finite(.future)
        case (.subjunctive, .present): return .finite(.future)
        case (.subjunctive, _):
          // "que se votara este viernes"; without accents also the future ("votara" for "votará").
          return .finite(nil)
        case (_, .past), (_, .imperfect), (_, .pluperfect): return .finite(.past)
        case (.imperative, _): return .finite(.future)
        default:
          // "ha confirmado": a perfect.
          if token.pos == .auxiliary, i + 1 < document.tokens.count,
            document.tokens[i + 1].features.verbForm == .participle,
            document.tokens[i + 1].features.tense != .present
          {
            return .finite(.past)
          }
          return .finite(nil)
        }
      }
    }
    if token.pos == .adjective, i + 2 == span.lowerBound, document.tokens[i + 1].pos == .adposition,
      hasParticipleEnding(token)
    {
      return .participle(.past)
    }
    guard token.pos == .other else { return .none }
    let (matched, direction) =
      token.lower.utf8.withContiguousStorageIfAvailable { bytes in
        for (suffix, direction) in endings where bytes.count > suffix.count {
          if bytes[(bytes.count - suffix.count)...].elementsEqual(suffix) {
            return (true, direction)
          }
        }
        return (false, .this)
      } ?? (false, TimeForm.Direction.this)
    return matched ? .finite(direction) : .none
  }
}
