internal import HiloStories
internal import HiloText

/// Whatever shows an edition in words: what all views say in the same way.
protocol Captioning {
  /// What is shown.
  var edition: Edition { get }
  /// The words around it.
  var phrases: Phrases { get }
}

extension Captioning {
  /// The dossier.
  var dossier: Dossier { edition.dossier }

  /// What the whole is called.
  var pageTitle: String {
    if edition.chapters.count == 1 { return title(of: edition.chapters[0]) }
    guard !edition.chapters.isEmpty else { return phrases["nothing"] }
    return phrases.count(
      "front.title", dossier.stories.count, phrases.count("articles", edition.articles.count))
  }

  /// "Five articles" and "…, from 28 August to 12 September 2023; none is a copy of another."
  func dek(_ chapter: Chapter) -> (count: String, rest: String) {
    let lead = chapter.articles.prefix(chapter.leadCount)
    let related = chapter.articles.count - lead.count
    let span = span(lead.map { edition.articles[$0] })
    let story = chapter.stories.first.map { dossier.stories[$0] }
    let copied = story.map { lead.count - $0.independent } ?? 0
    let dates =
      span.isUnknown ? phrases["dek.undated"] : phrases("dek.when", phrases.period(span, .long))
    let copies =
      lead.count < 2 || story == nil
      ? "" : copied > 0 ? phrases.count("dek.copies", copied) : phrases["dek.independent"]
    let others = related > 0 ? phrases.count("dek.related", related) : ""
    return (
      phrases.count("dek.articles", lead.count, phrases.cardinal(lead.count)),
      dates + copies + others + "."
    )
  }

  /// The days from the first to the last of `copies`.
  func span(_ copies: [Edition.Copy]) -> Period {
    Period(
      copies.compactMap(\.published.anchor).min(),
      copies.compactMap { $0.published.latest ?? $0.published.earliest }.max())
  }

  /// The title of a chapter.
  func title(of chapter: Chapter) -> String {
    chapter.stories.first.map { Clip.letters(dossier.stories[$0].title, most: 220) }
      .flatMap { $0.isEmpty ? nil : $0 }
      ?? phrases[chapter.stories.isEmpty ? "ungrouped" : "untitled"]
  }

  /// Facts on one line: "date · place".
  func dotted(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The type of a happening in a word.
  func type(_ happening: Happening) -> String { phrases.word("event", happening.event.type) }

  /// When a happening is, or that no date is given; "perhaps" where only what may be of another says so.
  func when(_ happening: Happening) -> String {
    guard let time = happening.event.time else { return phrases.period(happening.period) }
    let text =
      happening.period.isUnknown
      ? phrases.timeValue(time.value) : phrases.period(happening.period)
    return time.sure ? text : phrases("perhaps", text)
  }

  /// Who published an article, or that nobody says.
  func outlet(_ copy: Edition.Copy) -> String {
    copy.article.outlet.map { Clip.letters($0, most: 60) } ?? phrases["outlet.none"]
  }

  /// When an article was published.
  func published(_ copy: Edition.Copy) -> String { phrases.period(copy.published) }

  /// How that is known; nil when it is not.
  func basis(_ copy: Edition.Copy) -> String? {
    guard !copy.published.isUnknown, let basis = copy.article.published?.basis else { return nil }
    return phrases.word("basis", basis)
  }

  /// The passages that bound the day of an article without a date, its own and those of others; none
  /// where the date came with it.
  func datingPassages(_ copy: Edition.Copy) -> [CitedPassage] {
    guard let published = copy.article.published,
      published.basis == "text" || published.basis == "story"
    else { return [] }
    return published.evidence.compactMap { edition.passage($0.article, $0.start, $0.end) }
  }

  /// What is asked: "Date of …", "dead".
  func question(_ comparison: Dossier.Comparison) -> String {
    let attribute = phrases.word("attribute", comparison.attribute)
    let event = edition.event(comparison.event)?.label
    guard let subject = comparison.subject.map({ phrases.word("measure", $0) }) else {
      return event.map { phrases("question.of", attribute, $0) } ?? attribute
    }
    return event.map { phrases("question.about", subject.capitalizedFirst, $0) }
      ?? subject.capitalizedFirst
  }

  /// How the values of a comparison stand to each other; "perhaps" where some may be of another thing.
  func verdict(_ comparison: Dossier.Comparison) -> String {
    let word = phrases.word("verdict", comparison.verdict)
    return comparison.sure ? word : phrases("perhaps", word)
  }

  /// A value as it is shown.
  func shown(_ group: ValueGroup, of comparison: Dossier.Comparison) -> String {
    switch comparison.attribute {
    case "outcome" where Status(rawValue: group.value) != nil:
      phrases.word("status", group.value)
    case "date": date(group)
    case "number": phrases.quantity(Clip.line(group.value, most: 60))
    default: Clip.line(group.value, most: 60)
    }
  }

  /// A date in words; one that cannot be resolved in the article's own.
  private func date(_ group: ValueGroup) -> String {
    let text = phrases.timeValue(group.value)
    guard text == group.value, Period(value: text) == nil, let passage = group.passages.first else {
      return Clip.line(text, most: 60)
    }
    return phrases("text.quote", Clip.line(edition.words(passage), most: 40))
  }

  /// How many carry it, and what is missing.
  func finding(_ happening: Happening, _ chapter: Chapter) -> String {
    var parts: [String] = []
    let articles = happening.tellings.count
    let origins = happening.event.independent
    parts.append(phrases.count("finding.articles", articles))
    if articles > 1, origins > 0, origins < articles {
      parts.append(phrases.count("finding.independent", origins))
    }
    if let last = happening.lastTold(chapter, in: edition) {
      parts.append(phrases("finding.last", phrases.period(last)))
    }
    if happening.isOverdue(chapter, in: edition) { parts.append(phrases["finding.overdue"]) }
    if happening.isContested { parts.append(phrases["finding.contested"]) }
    return parts.joined(separator: "; ").capitalizedFirst + "."
  }

}
