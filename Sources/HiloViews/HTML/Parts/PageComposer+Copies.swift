internal import HiloStories

/// A copy beside its original, sentence by sentence.
extension PageComposer {
  /// As many sentences as are shown of a copy; what two texts share is counted, not shown.
  private static let mostItems = 60

  /// What a copy has made of its original, folded.
  func sideBySide(_ copy: CopiedArticle) -> Node {
    element(.details, .class("diff")) {
      element(.summary) {
        summary(copy)
        for change in copy.graveChanges.prefix(3) {
          " "
          element(.mark) { caption(change) }
        }
      }
      element(.ol, .lang(edition.articles[copy.article].article.language)) {
        copy.items.prefix(Self.mostItems).map(item)
      }
      if copy.items.count > Self.mostItems { more(copy.items.count - Self.mostItems) }
    }
  }

  private func item(_ item: CopiedArticle.Item) -> Node {
    switch item {
    case .same(let count):
      element(.li, .class("same"), .lang(phrases.language.rawValue)) {
        phrases.count("copy.same", count)
      }
    case .sentence(let kind, let isMoved, let passage, let pieces):
      element(.li, .class(kind)) {
        element(.span, .class("by"), .lang(phrases.language.rawValue)) {
          cite(passage)
          " "
          phrases["copyline.\(isMoved && kind == "same" ? "moved" : kind)"]
          if isMoved, kind != "same" { ", " + phrases["copyline.moved"] }
          " "
        }
        pieces.map(piece)
      }
    }
  }

  private func piece(_ piece: CopiedArticle.Piece) -> Node {
    // The blanks at its ends part it from its neighbours and stay.
    let text = piece.text.count > 900 ? Clip.line(piece.text, most: 900) : piece.text
    let grave: Attribute? = piece.isGrave ? .class("key") : nil
    switch piece.source {
    case .both: return .text(text)
    case .original: return .group([element(.del, grave) { text }, .text(" ")])
    case .copy: return element(.ins, grave) { text }
    }
  }
}
