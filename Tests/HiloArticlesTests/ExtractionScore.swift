import Foundation
import Testing

@testable import HiloArticles

/// Scores the bodies of pages against a ground truth, when one is at hand:
///
///     HILO_EXTRACTION=folder swift test --filter ExtractionScore
///
/// The folder holds `ground-truth.json` (`{"id": {"articleBody": "…"}}`) and `html/id.html`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["HILO_EXTRACTION"] != nil))
struct ExtractionScore {
  @Test func runsOfFourWords() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["HILO_EXTRACTION"])
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/ground-truth.json"))
    guard case .object(let pages) = try JSONParser.parse(Array(data)) else { return }
    var precision: [Double] = []
    var recall: [Double] = []
    for page in pages {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/html/\(page.name).html"))
      let fields = try? PageReader.fields(of: PageReader.decode(Array(bytes))).get()
      let want = Self.runs(page.value["articleBody"]?.text ?? "")
      let got = Self.runs(fields?.body ?? "")
      let both = want.reduce(0) { $0 + min($1.value, got[$1.key] ?? 0) }
      let (wanted, gotten) = (want.values.reduce(0, +), got.values.reduce(0, +))
      if gotten > 0 { precision.append(Double(both) / Double(gotten)) }
      if wanted > 0 { recall.append(Double(both) / Double(wanted)) }
    }
    let p = precision.reduce(0, +) / Double(max(1, precision.count))
    let r = recall.reduce(0, +) / Double(max(1, recall.count))
    let f1 = p + r > 0 ? 2 * p * r / (p + r) : 0
    print("pages \(pages.count) precision \(p) recall \(r) f1 \(f1)")
    #expect(f1 >= 0.984)
  }

  /// The runs of four words in `text`, with how often each stands there.
  static func runs(_ text: String) -> [[Substring]: Int] {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    guard !words.isEmpty else { return [:] }
    var runs: [[Substring]: Int] = [:]
    for i in 0..<max(1, words.count - 3) {
      runs[Array(words[i..<min(words.count, i + 4)]), default: 0] += 1
    }
    return runs
  }
}
