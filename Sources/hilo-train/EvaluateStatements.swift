import ArgumentParser
import Foundation
import HiloText

/// Measures the statements found in texts whose attributions are marked by hand in brat's stand-off
/// format, as PolNeAR's are: `FOLDER/text/NAME.txt`, `FOLDER/attributions/NAME_CODE.ann`, with
/// `Source`, `Cue` and `Content` spans in code points, joined by events.
struct EvaluateStatements: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "Find who said what; print the agreement with attributions marked by hand.",
    discussion: """
      Contents are matched one to one, the best overlap (Dice) first. A source counts as right when \
      the words that stand for the speaker there overlap the marked ones: a name, a description, or \
      the pronoun that our reading takes for it.
      """)

  @Argument(help: "The folder with text and attributions.")
  var folder: String

  @Option(help: "Language of the texts.")
  var language = "en"

  @Option(help: "The least overlap of two contents that counts as a match; 0 for any.")
  var overlap = 0.0

  @Flag(help: "Print the attributions that are not found and the statements that are not marked.")
  var misses = false

  func run() async throws {
    let analyzer = Analyzer(parts: [.statements])
    var score = AttributionScore()
    var time = Duration.zero
    let extractor = LanguagePack.of(Language(rawValue: language)).map(
      StatementExtractor.init(pack:))
    for article in try MarkedArticle.read(folder) {
      let document = analyzer.read(article.text, language: Language(rawValue: language))
      let match = AttributionMatch(article, document, overlap: overlap)
      score.add(match)
      if misses { match.printMisses(article, document) }
      // The stage alone, once more on what is annotated.
      time += ContinuousClock().measure { _ = extractor?.extract(from: document) }
    }
    print(score)
    print("extracting alone: \(time)")
  }
}

/// A text with the attributions that a hand has marked in it, in bytes of the text.
struct MarkedArticle {
  struct Attribution {
    var source: [Passage] = []
    var content: [Passage] = []
  }

  let name: String
  let text: SourceText
  let attributions: [Attribution]

  static func read(_ folder: String) throws -> [MarkedArticle] {
    let root = URL(fileURLWithPath: folder)
    let marks = root.appending(path: "attributions")
    return try FileManager.default.contentsOfDirectory(atPath: marks.path).sorted()
      .filter { $0.hasSuffix(".ann") }.map { file in
        let name = String(file.dropLast(".ann".count))
        // The code after the last underscore tells one article's markings from another's.
        let plain = name.lastIndex(of: "_").map { String(name[..<$0]) } ?? name
        let string = try String(
          contentsOf: root.appending(path: "text/\(plain).txt"), encoding: .utf8)
        let marked = try String(contentsOf: marks.appending(path: file), encoding: .utf8)
        return MarkedArticle(name: plain, string: string, marked: marked)
      }
  }

  init(name: String, string: String, marked: String) {
    self.name = name
    text = SourceText(string)
    var offsets = [0]
    for scalar in string.unicodeScalars {
      offsets.append((offsets.last ?? 0) + String(scalar).utf8.count)
    }
    var spans: [Substring: [Passage]] = [:]
    var attributions: [Attribution] = []
    for line in marked.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count > 1 else { continue }
      if fields[0].hasPrefix("T"), let space = fields[1].firstIndex(of: " ") {
        spans[fields[0]] = fields[1][fields[1].index(after: space)...].split(separator: ";")
          .compactMap { span in
            let ends = span.split(separator: " ").compactMap { Int($0) }
            guard ends.count == 2, ends[1] < offsets.count, ends[0] < ends[1] else { return nil }
            return Passage(start: offsets[ends[0]], end: offsets[ends[1]])
          }
      } else if fields[0].hasPrefix("E") {
        var attribution = Attribution()
        for role in fields[1].split(separator: " ") {
          let pair = role.split(separator: ":")
          guard pair.count == 2, let passages = spans[pair[1]] else { continue }
          if pair[0].hasPrefix("Source") { attribution.source += passages }
          if pair[0].hasPrefix("Content") { attribution.content += passages }
        }
        if !attribution.content.isEmpty { attributions.append(attribution) }
      }
    }
    self.attributions = attributions
  }
}

/// Which attributions of an article were found, by which statements.
struct AttributionMatch {
  let gold: Int
  let found: Int
  /// Pairs of an attribution and a statement.
  var pairs: [(gold: Int, found: Int)] = []
  var sources = 0
  var rightSources = 0

  init(_ article: MarkedArticle, _ document: Document, overlap least: Double) {
    gold = article.attributions.count
    found = document.statements.count
    var candidates: [(overlap: Double, gold: Int, found: Int)] = []
    for (g, attribution) in article.attributions.enumerated() {
      for (f, statement) in document.statements.enumerated() {
        let dice = Self.dice(attribution.content, statement.content)
        if dice > 0, dice >= least { candidates.append((dice, g, f)) }
      }
    }
    candidates.sort { ($1.overlap, $0.gold, $0.found) < ($0.overlap, $1.gold, $1.found) }
    var usedGold: Set<Int> = []
    var usedFound: Set<Int> = []
    for candidate in candidates
    where !usedGold.contains(candidate.gold) && !usedFound.contains(candidate.found) {
      usedGold.insert(candidate.gold)
      usedFound.insert(candidate.found)
      pairs.append((candidate.gold, candidate.found))
      let marked = article.attributions[candidate.gold].source
      guard !marked.isEmpty else { continue }
      sources += 1
      let speaker = document.statements[candidate.found].speaker
      let words = [speaker.pronoun, speaker.passage].compactMap(\.self)
      if Self.shared(marked, words) > 0 { rightSources += 1 }
    }
  }

  func printMisses(_ article: MarkedArticle, _ document: Document) {
    let matchedGold = Set(pairs.map(\.gold))
    let matchedFound = Set(pairs.map(\.found))
    for (g, attribution) in article.attributions.enumerated() where !matchedGold.contains(g) {
      print("-", article.name, attribution.content.map { document[$0] })
    }
    for (f, statement) in document.statements.enumerated() where !matchedFound.contains(f) {
      print("+", article.name, statement.content.map { document[$0] })
    }
  }

  /// How many bytes two lists of passages share; those of one list do not overlap.
  private static func shared(_ a: [Passage], _ b: [Passage]) -> Int {
    var sum = 0
    for x in a {
      for y in b { sum += max(0, min(x.end, y.end) - max(x.start, y.start)) }
    }
    return sum
  }

  private static func dice(_ a: [Passage], _ b: [Passage]) -> Double {
    let size = (a + b).reduce(0) { $0 + $1.count }
    return size == 0 ? 0 : 2 * Double(shared(a, b)) / Double(size)
  }
}

/// The sum over articles.
struct AttributionScore: CustomStringConvertible {
  private var gold = 0
  private var found = 0
  private var matched = 0
  private var sources = 0
  private var rightSources = 0

  mutating func add(_ match: AttributionMatch) {
    gold += match.gold
    found += match.found
    matched += match.pairs.count
    sources += match.sources
    rightSources += match.rightSources
  }

  var description: String {
    func ratio(_ part: Int, _ whole: Int) -> Double {
      whole == 0 ? 0 : Double(part) / Double(whole)
    }
    let (p, r) = (ratio(matched, found), ratio(matched, gold))
    let f1 = p + r == 0 ? 0 : 2 * p * r / (p + r)
    return String(
      format:
        "statements %d of %d found, %d given: precision %.3f recall %.3f F1 %.3f; sources %.3f",
      matched, gold, found, p, r, f1, ratio(rightSources, sources))
  }
}
