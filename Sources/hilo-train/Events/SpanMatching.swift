import HiloText

/// Which passages that were found are those that answers want: the best pairs first, one to one, as the public
/// scorer does.
struct SpanMatching {
  /// A passage: its article, and where it begins and ends in Unicode scalars.
  typealias Span = (article: Int, start: Int, end: Int)

  /// The span of `passage`, in bytes of the text of `article`.
  static func span(_ passage: Passage, of article: Int, in texts: [SourceText]) -> Span {
    let text = texts[article]
    return (article, text.scalarOffset(of: passage.start), text.scalarOffset(of: passage.end))
  }

  /// The places of those that match, in the lists given.
  private(set) var pairs: [(wanted: Int, found: Int)] = []

  /// Matches `found` with `wanted`; time: their product within an article.
  init(wanted: [Span], found: [Span]) {
    var likely: [(score: Double, wanted: Int, found: Int)] = []
    for (w, gold) in wanted.enumerated() {
      for (f, own) in found.enumerated() where own.article == gold.article {
        let common = Double(min(own.end, gold.end) - max(own.start, gold.start))
        guard common > 0 else { continue }
        let (ours, theirs) = (Double(own.end - own.start), Double(gold.end - gold.start))
        let score = max(common / theirs, common / ours * 0.9) + common / (ours + theirs) / 5
        if score >= 0.5 { likely.append((score, w, f)) }
      }
    }
    likely.sort { ($1.score, $0.wanted, $0.found) < ($0.score, $1.wanted, $1.found) }
    var (isTold, isTaken) = (Set<Int>(), Set<Int>())
    for pair in likely where !isTold.contains(pair.wanted) && !isTaken.contains(pair.found) {
      isTold.insert(pair.wanted)
      isTaken.insert(pair.found)
      pairs.append((pair.wanted, pair.found))
    }
  }
}
