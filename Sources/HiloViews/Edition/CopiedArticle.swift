internal import HiloStories

/// A copy beside its original, made ready to be shown.
struct CopiedArticle: Sendable {
  /// A stretch of a sentence.
  struct Piece: Sendable, Equatable {
    /// Where it comes from.
    enum Source: Sendable { case both, original, copy }
    let text: String
    let source: Source
    /// What is at stake in the change that it belongs to; nil where both have it.
    var stake: String?
    /// Whether that is more than words.
    var isGrave: Bool { stake.map { $0 != "words" } ?? false }
  }

  /// What is shown as one.
  enum Item: Sendable {
    /// Neighbours that are the same in both, and stand where they stood.
    case same(count: Int)
    /// A sentence with what became of it, the passage to show for it and its pieces.
    case sentence(kind: String, isMoved: Bool, passage: CitedPassage, pieces: [Piece])
  }

  /// The original and the copy, by their places in the edition.
  let original: Int
  let article: Int
  /// Whom the copy credits.
  let credits: [String]
  /// The sentences in order.
  let items: [Item]
  /// How many sentences there are of each kind, and how many were moved.
  let counts: [String: Int]
  let moved: Int

  /// What a copy has changed that is more than words: the words of both.
  var graveChanges: [(stake: String, original: String, copy: String)] {
    items.flatMap { item -> [(stake: String, original: String, copy: String)] in
      guard case .sentence(_, _, _, let pieces) = item else { return [] }
      var found: [(stake: String, original: String, copy: String)] = []
      for (i, piece) in pieces.enumerated() where piece.isGrave && piece.source != .both {
        // What is gone stands before what is new.
        if piece.source == .copy, i > 0, pieces[i - 1].source == .original, let last = found.last {
          found[found.count - 1] = (last.stake, last.original, piece.text)
        } else {
          let isNew = piece.source == .copy
          found.append((piece.stake ?? "", isNew ? "" : piece.text, isNew ? piece.text : ""))
        }
      }
      return found
    }
  }

  /// Reads `copy`; nil where `edition` lacks one of the two.
  init?(_ copy: Dossier.Copy, in edition: Edition) {
    guard let original = edition.position(copy.original),
      let article = edition.position(copy.article)
    else { return nil }
    (self.original, self.article, credits) = (original, article, copy.credits)
    var (items, counts, moved): ([Item], [String: Int], Int) = ([], [:], 0)
    for sentence in copy.sentences {
      counts[sentence.kind, default: 0] += 1
      if sentence.moved { moved += 1 }
      if sentence.kind == "same", !sentence.moved {
        if case .same(let count)? = items.last {
          items[items.count - 1] = .same(count: count + 1)
        } else {
          items.append(.same(count: 1))
        }
        continue
      }
      let own = sentence.passage.flatMap { edition.passage(copy.article, $0.start, $0.end) }
      let origin = sentence.of.flatMap { edition.passage(copy.original, $0.start, $0.end) }
      guard let passage = own ?? origin else { continue }
      items.append(
        .sentence(
          kind: sentence.kind, isMoved: sentence.moved, passage: passage,
          pieces: Self.pieces(
            sentence, passage, edition.articles[article].text, edition.articles[original].text)))
    }
    (self.items, self.counts, self.moved) = (items, counts, moved)
  }

  private static func pieces(
    _ sentence: Dossier.CopiedSentence, _ passage: CitedPassage, _ own: ArticleText,
    _ origin: ArticleText
  ) -> [Piece] {
    guard sentence.kind == "changed" else {
      let source: Piece.Source =
        sentence.kind == "added" ? .copy : sentence.kind == "omitted" ? .original : .both
      let text = sentence.kind == "omitted" ? origin : own
      return [Piece(text: text.slice(passage.start, passage.end), source: source)]
    }
    var pieces: [Piece] = []
    var place = passage.start
    func add(_ text: String, _ source: Piece.Source, _ stake: String? = nil) {
      if !text.isEmpty { pieces.append(Piece(text: text, source: source, stake: stake)) }
    }
    for change in sentence.changes {
      add(own.slice(place, change.passage.start), .both)
      add(origin.slice(change.of.start, change.of.end), .original, change.kind)
      add(own.slice(change.passage.start, change.passage.end), .copy, change.kind)
      place = max(place, change.passage.end)
    }
    add(own.slice(place, passage.end), .both)
    return pieces
  }
}

extension Desk {
  /// The copies among the articles of a chapter, story by story.
  func copies(in edition: Edition) -> [CopiedArticle] {
    chapter.stories.flatMap { edition.dossier.stories[$0].copies }.compactMap {
      CopiedArticle($0, in: edition)
    }
  }
}

extension Captioning {
  /// "B comes from A (credits EFE): 12 sentences the same, 2 changed, 1 added; 3 left out."
  func summary(_ copy: CopiedArticle) -> String {
    let letters = [copy.article, copy.original].map { edition.articles[$0].siglum }
    var text = phrases("copy.of", letters[0], letters[1])
    if !copy.credits.isEmpty {
      text += phrases("copy.credit", phrases.list(copy.credits.map { Clip.line($0, most: 40) }))
    }
    let parts = ["same", "changed", "added"].compactMap { kind in
      copy.counts[kind].map { phrases.count("copy.\(kind)", $0) }
    }
    text += ": " + parts.joined(separator: ", ")
    if copy.moved > 0 { text += phrases.count("copy.moved", copy.moved) }
    if let omitted = copy.counts["omitted"] { text += phrases.count("copy.omitted", omitted) }
    return text + "."
  }

  /// "number: 12 → 14".
  func caption(_ change: (stake: String, original: String, copy: String)) -> String {
    func words(_ text: String) -> String {
      text.isEmpty ? phrases["copy.nothing"] : Clip.line(text, most: 60)
    }
    return phrases.word("copychange", change.stake) + ": " + words(change.original) + " → "
      + words(change.copy)
  }
}
