/// The passages that a page cites, and what on the page each serves: the texts are written last and
/// give every one of them its anchor and its way back.
final class CiteRegister {
  /// A place on the page that rests on a passage.
  struct Use: Hashable {
    /// The picture that stands for it.
    var glyph: String
    /// What it is called.
    var label: String
    /// The language of the label; nil for Hilo's own.
    var language: String?
    /// Its anchor.
    var anchor: String
  }

  private var passages: [Int: Set<CitedPassage>] = [:]
  private var uses: [Int: [(start: Int, use: Use)]] = [:]
  private var seen: Set<String> = []

  /// Notes that the page cites `passage`, at `use` when there is a place to lead back to.
  func add(_ passage: CitedPassage, use: Use? = nil) {
    passages[passage.article, default: []].insert(passage)
    guard let use else { return }
    let key = "\(passage.article) \(passage.paragraph) \(use.anchor)"
    if seen.insert(key).inserted { uses[passage.article, default: []].append((passage.start, use)) }
  }

  /// The cited passages of `article` in order of the text.
  func passages(of article: Int) -> [CitedPassage] {
    (passages[article] ?? []).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// What rests on the code points `range` of `article`, in order of the text.
  func uses(article: Int, in range: Range<Int>) -> [Use] {
    (uses[article] ?? []).enumerated().filter { range.contains($0.element.start) }
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element.use)
  }
}
