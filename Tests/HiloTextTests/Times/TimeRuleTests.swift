import HiloTestSupport
import Testing

@testable import HiloText

/// Every rule of every language is read without fault, and finds what its examples mark.
@Suite struct TimeRuleTests {
  static let examples: [(Language, String, String)] = [Language.spanish, .english].flatMap {
    language in
    (LanguagePack.of(language).map { TimeTagger(pack: $0).rules } ?? []).flatMap { rule in
      rule.examples.filter { !$0.isEmpty }.map { (language, rule.category, $0) }
    }
  }

  @Test(arguments: [Language.spanish, .english])
  func rulesAreRead(_ language: Language) throws {
    let tagger = TimeTagger(pack: try #require(LanguagePack.of(language)))
    #expect(tagger.faults == [])
    #expect(tagger.rules.count > 50)
  }

  @Test(arguments: examples)
  func examplesHold(_ language: Language, _ rule: String, _ example: String) throws {
    let parts = example.split(separator: "|").map(String.init)
    #expect(parts.count >= 2 || !parts[0].contains("⟦"), "\(rule): \(example)")
    try expectTimes(
      parts[0], parts.dropFirst().map { $0 }, on: DirectionSample.exampleDay, language)
  }
}

/// Checks that the bracketed passages of `marked`, and nothing else, are time expressions, with
/// `values` on the day `day`.
func expectTimes(
  _ marked: String, _ values: [String], on day: CalendarDay?, _ language: Language = .spanish,
  _ location: SourceLocation = #_sourceLocation
) throws {
  let text = MarkedText(marked)
  let document = Analyzer().read(text.text, language: language)
  let tagger = TimeTagger(pack: try #require(LanguagePack.of(language)))
  let times = tagger.resolve(
    document.times, in: document, anchor: day.map { DateRange($0) } ?? .unknown)
  #expect(
    times.map { document[$0.passage] } == text.words, "\(marked)", sourceLocation: location)
  #expect(times.map(\.value) == values, "\(marked)", sourceLocation: location)
}
