import HiloArticles
import HiloText

/// The bounds on one article's day of publication, and the passages they rest on.
struct ArticleClues {
  let index: Int
  let known: CalendarDay?
  private let document: Document
  private let times: [TimeExpression]
  /// The days it can be, as far as told.
  private(set) var range: DateRange
  /// The bounds that rest on the article itself.
  private(set) var ownRange: DateRange
  /// The passages that bound it.
  private(set) var evidence: [Passage] = []
  /// Whether another article bounds it.
  private(set) var usesOthers = false
  /// The last day of what it announces.
  private(set) var lastPlan: CalendarDay?
  /// The lower bound is an evening or night: the text is no earlier than that.
  private(set) var startsAtNight = false
  /// It speaks of what comes in the next days.
  private(set) var looksAhead = false
  /// The days that it names or that follow from its own day, with what is told of them.
  private(set) var knownDays: [ToldDay] = []

  init(_ article: AnnotatedArticle, index: Int, pivot: CalendarDay, known: CalendarDay?) {
    self.index = index
    self.known = known
    document = article.document
    range = known.map { DateRange($0) } ?? .unknown
    ownRange = range
    let document = article.document
    times = TimeResolution.resolve(document.times, in: document, on: pivot)
      .filter { !document.isBoilerplate($0.passage) }
    looksAhead = times.contains {
      ($0.kind == .duration && $0.form.direction == .future && ($0.form.unit ?? .year) < .week)
        || ($0.form.reference == .future && $0.form.unit == nil)
    }
    for time in times where known != nil || (time.form.day != nil && time.form.month != nil) {
      guard let day = time.range.day ?? (time.form.bounds.isEmpty ? nil : time.range.earliest)
      else {
        continue
      }
      knownDays.append(ToldDay(day: day, telling: telling(of: time)))
    }
  }

  /// What the sentence of `time` tells.
  private func telling(of time: TimeExpression) -> Telling {
    var telling = Telling()
    let sentence = Int(document.tokens[time.tokens.lowerBound].sentence)
    guard sentence < document.sentences.count else { return telling }
    let light = DatingLexicon.all[document.language]?.light ?? []
    let named = times.filter { document.sentences[sentence].passage.contains($0.passage) }
    for i in document.sentences[sentence].tokens {
      let token = document.tokens[i]
      guard token.folded.utf8.count > 3, token.shape != .punctuation,
        !named.contains(where: { $0.tokens.contains(i) })
      else { continue }
      let word = Folding.folded(token.lemma)
      switch token.pos {
      case .verb:
        telling.words.insert(word)
        if !light.contains(token.lemma) { telling.verbs.insert(word) }
      case .noun, .properNoun, .adjective, .numeral, .other: telling.words.insert(word)
      default: break
      }
    }
    return telling
  }

  /// Takes it that the article is not earlier than `day`, unless that contradicts what is known.
  mutating func notBefore(_ day: CalendarDay, _ passage: Passage?) {
    guard range.latest.map({ day <= $0 }) ?? true else { return }
    if range.earliest.map({ day > $0 }) ?? true {
      range.earliest = day
      startsAtNight = false
      note(passage)
      if passage != nil { ownRange.earliest = day }
    }
  }

  /// Takes it that the article is not later than `day`, unless that contradicts what is known.
  mutating func notAfter(_ day: CalendarDay, _ passage: Passage?) {
    guard range.earliest.map({ day >= $0 }) ?? true else { return }
    if range.latest.map({ day < $0 }) ?? true {
      range.latest = day
      note(passage)
      if passage != nil { ownRange.latest = day }
    }
  }

  private mutating func note(_ passage: Passage?) {
    guard let passage else {
      usesOthers = true
      return
    }
    if !evidence.contains(passage) { evidence.append(passage) }
  }

  /// The bounds of the dates that the article gives with day and month, or month alone.
  mutating func applyOwnDates() {
    if let line = times.first(where: { Dateline.isDateline($0, document) }),
      let day = line.range.day
    {
      notBefore(day, line.passage)
      notAfter(day, line.passage)
      return
    }
    for time in times where !time.form.bounds.isEmpty || time.form.day != nil {
      guard time.form.month != nil || time.form.bounds.contains(where: { $0.month != nil }),
        let first = time.range.earliest, let last = time.range.latest
      else { continue }
      switch time.form.expectation {
      case .past: notBefore(time.form.bounds.isEmpty ? first : last, time.passage)
      case .future:
        lastPlan = max(lastPlan ?? last, last)
        // An interval that lies ahead has not begun.
        notAfter(time.form.bounds.isEmpty ? last : first.adding(-1), time.passage)
      default: break
      }
    }
    for time in times where time.form.day == nil && time.form.month != nil && time.kind == .date {
      guard time.form.bounds.isEmpty, let first = time.range.earliest, let last = time.range.latest
      else { continue }
      if time.form.direction == .past || time.form.year != nil && time.form.expectation != .future {
        notBefore(last.adding(1), time.passage)
      } else if time.form.expectation == .past {
        notBefore(first, time.passage)
      } else if time.form.expectation == .future, time.form.year != nil {
        notAfter(last, time.passage)
      }
    }
    applyCurrentMonth()
  }

  /// "este mes" in an article whose plans all lie in one month: it is that month.
  private mutating func applyCurrentMonth() {
    guard let current = times.first(where: { $0.form.unit == .month && $0.form.shift == 0 }),
      let plan = lastPlan, range.latest.map({ plan.number - $0.number < 32 }) ?? true
    else { return }
    let c = plan.components
    guard let first = CalendarDay(year: c.year, month: c.month, day: 1) else { return }
    notBefore(first, current.passage)
    notAfter(first.adding(months: 1).adding(-1), current.passage)
  }

  /// The bounds of weekdays that fall on `days`, which the story names for the same happening.
  ///
  /// "El viernes" of a thing past was at most six days before the article, of a thing to come at most
  /// six days after it; where several days of the story fit, all are allowed.
  mutating func applyWeekdays(_ days: [ToldDay]) {
    for time in times {
      guard let weekday = time.form.weekday, time.form.day == nil, time.kind != .set else {
        continue
      }
      let isStrict = time.form.direction == .past
      let direction = isStrict ? .past : time.form.expectation
      let telling = telling(of: time)
      let others = days.filter { $0.day.weekday == weekday && $0.telling.isSame(as: telling) }
      let fitting = others.map(\.day)
      if let first = fitting.min(), let last = fitting.max(), last.number - first.number <= 14 {
        switch direction {
        case .past:
          notBefore(isStrict ? first.adding(1) : first, nil)
          notAfter(last.adding(isStrict ? 7 : 6), nil)
        case .future:
          notBefore(first.adding(-6), nil)
          notAfter(last, nil)
        default: break
        }
      }
      // "salió el domingo por la noche": the text is later than that night.
      if direction == .past, time.form.part == .night || time.form.part == .evening,
        let day = range.earliest, day.weekday == weekday
      {
        startsAtNight = true
        note(time.passage)
      }
    }
  }
}

/// A day that an article names, and what the sentence tells that does.
struct ToldDay {
  var day: CalendarDay
  var telling: Telling
}

/// The words of weight of a sentence, but those that say when.
struct Telling {
  var words: Set<String> = []
  var verbs: Set<String> = []

  /// Whether the two sentences seem to tell of the same happening: they share a verb, and four words
  /// or half of the shorter one's.
  func isSame(as other: Telling) -> Bool {
    guard !verbs.isDisjoint(with: other.verbs) else { return false }
    let shared = words.intersection(other.words).count
    return shared >= 4 || shared * 2 >= min(words.count, other.words.count) && shared > 1
  }
}
