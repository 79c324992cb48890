import ArgumentParser
import Foundation
import HiloText

/// Measures the finding and valuing of time expressions.
struct EvaluateTimes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times",
    abstract: "Measure time expressions against hand-made ones, and the speed.",
    discussion: """
      --timexes takes lines of token, tab, BIO-type, tab, value; a document opens with a line that
      holds its date in quotation marks, sentences are parted by empty lines. A contraction at the
      start of an answer ("del lunes") is left out of it, as Hilo's convention has it.
      --cases takes JSON lines with Input, Context.ReferenceDateTime and Results.
      """)

  @Option(help: "A file of tokens with TIMEX3 types and values.") var timexes: String?
  @Option(help: "A file of JSON lines with single cases.") var cases: String?
  @Option(help: "The language of the files.") var language = "es"
  @Flag(help: "List what is missed, wrong and superfluous.") var misses = false

  func run() throws {
    let language = Language(rawValue: language)
    if let timexes { try evaluate(timexes, language) }
    if let cases { try evaluateCases(cases, language) }
  }

  private func evaluate(_ path: String, _ language: Language) throws {
    let documents = TimexReader.documents(try String(contentsOfFile: path, encoding: .utf8))
    guard let pack = LanguagePack.of(language) else { return }
    let tagger = TimeTagger(pack: pack)
    var (gold, found, strict, relaxed, right, kinds) = (0, 0, 0, 0, 0, 0)
    var tokens = 0
    var clock = Duration.zero
    for item in documents {
      let document = Analyzer().read(SourceText(item.text), language: language)
      tokens += document.tokens.count
      clock += ContinuousClock().measure { _ = tagger.tag(document) }
      let times = tagger.resolve(
        document.times, in: document, anchor: item.day.map { DateRange($0) } ?? .unknown)
      let predicted = times.map { (item.words(in: $0.passage), $0) }
      gold += item.timexes.count
      found += predicted.count
      var used: Set<Int> = []
      for answer in item.timexes {
        let candidates = predicted.indices.filter {
          !used.contains($0) && predicted[$0].0.overlaps(answer.words)
        }
        let best =
          candidates.first { predicted[$0].0 == answer.words } ?? candidates.first
        guard let best else {
          if misses { print("missed\t\(answer.value)\t\(item.context(answer.words))") }
          continue
        }
        used.insert(best)
        relaxed += 1
        let time = predicted[best].1
        if predicted[best].0 == answer.words {
          strict += 1
        } else if misses {
          print("span\t[\(document[time.passage])]\t\(item.context(answer.words))")
        }
        if time.kind.rawValue == answer.kind { kinds += 1 }
        if time.value == answer.plainValue {
          right += 1
        } else if misses {
          print(
            "value\t\(answer.value)\t\(time.value)\t\(item.day?.description ?? "")\t"
              + item.context(answer.words))
        }
      }
      if misses {
        for i in predicted.indices where !used.contains(i) {
          print("extra\t\(predicted[i].1.value)\t\(item.context(predicted[i].0))")
        }
      }
    }
    func line(_ name: String, _ n: Int) {
      let p = Double(n) / Double(max(1, found))
      let r = Double(n) / Double(max(1, gold))
      let f = n == 0 ? 0 : 2 * p * r / (p + r)
      print(String(format: "\(name) p %.4f r %.4f f1 %.4f", p, r, f))
    }
    print("\(documents.count) documents, \(gold) expressions, \(found) found")
    line("strict ", strict)
    line("relaxed", relaxed)
    line("value  ", right)
    line("type   ", kinds)
    let seconds = Double(clock.components.attoseconds) / 1e18 + Double(clock.components.seconds)
    print(String(format: "%d tokens, %.0f tokens/s", tokens, Double(tokens) / max(seconds, 1e-9)))
  }

  private func evaluateCases(_ path: String, _ language: Language) throws {
    guard let pack = LanguagePack.of(language) else { return }
    let tagger = TimeTagger(pack: pack)
    var (gold, spans, compared, right) = (0, 0, 0, 0)
    var conventions: [String: Int] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      guard let item = try? JSONDecoder().decode(TimeCase.self, from: Data(line.utf8)) else {
        continue
      }
      let document = Analyzer().read(SourceText(item.input), language: language)
      let day = item.setting?.day.flatMap { CalendarDay(iso: String($0.prefix(10))) }
      let times = tagger.resolve(
        document.times, in: document, anchor: day.map { DateRange($0) } ?? .unknown)
      for answer in item.answers ?? [] {
        guard let range = item.passage(of: answer) else { continue }
        gold += 1
        let hits = times.filter { $0.passage.overlaps(range) }
        guard let time = hits.first else {
          if misses { print("missed\t\(answer.text ?? "")\t\(item.input)") }
          continue
        }
        spans += 1
        guard !answer.meanings.isEmpty else { continue }
        switch TimeAgreement(time: time, day: day)
          .verdict(answer.meanings, expressions: hits.count)
        {
        case .otherConvention(let reason): conventions[reason, default: 0] += 1
        case .right:
          right += 1
          compared += 1
        case .wrong:
          compared += 1
          guard misses else { continue }
          let wanted = Set(answer.meanings.flatMap { [$0.timex, $0.value].compactMap { $0 } })
          print(
            "value\t\(wanted.sorted())\t\(time.value)\t[\(document[time.passage])]\t"
              + "\(answer.text ?? "")\t\(item.input)")
        }
      }
    }
    print(
      String(
        format: "%d cases, found %.4f, value right in %.4f of %d", gold,
        Double(spans) / Double(max(1, gold)), Double(right) / Double(max(1, compared)), compared))
    for (reason, count) in conventions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      print("left out, \(count): \(reason)")
    }
  }
}
