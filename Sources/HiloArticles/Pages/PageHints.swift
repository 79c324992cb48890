/// What elements call themselves, in their tags, classes and ids.
enum PageHints {
  /// For each node whether it, or an element around it, is something other than the article.
  static func foreign(_ tree: PageTree) -> [Bool] {
    var foreign = [Bool](repeating: false, count: tree.nodes.count)
    var lengths = [Int](repeating: 0, count: tree.nodes.count)
    // Prose only: long texts outside of links.
    for node in tree.nodes where node.tag == .text && node.text.utf8.count > 40 {
      var i = Int(node.parent)
      if i >= 0, tree.nodes[i].tag == .anchor { continue }
      while i >= 0 {
        lengths[i] += node.text.utf8.count
        i = Int(tree.nodes[i].parent)
      }
    }
    let all = lengths.first ?? 0
    for (i, node) in tree.nodes.enumerated() {
      let parent = Int(node.parent)
      if parent >= 0, foreign[parent] {
        // What calls itself the article's body is believed even where it stands oddly.
        foreign[i] = !node.hints.contains("articlebody") || lengths[i] == 0
        continue
      }
      guard node.tag != .text else { continue }
      // An element that holds most of the page's prose is not what its name says.
      foreign[i] = isForeign(node) && (lengths[i] * 2 < all || isSure(node))
    }
    return foreign
  }

  private static func isSure(_ node: PageTree.Node) -> Bool {
    node.tag == .navigation || node.tag == .footer || node.hints.contains("comment")
  }

  private static func isForeign(_ node: PageTree.Node) -> Bool {
    if node.isHidden { return true }
    switch node.tag {
    case .navigation, .footer, .aside, .form, .figure: return true
    case .body, .article, .main: return false
    default: break
    }
    guard !node.hints.isEmpty else { return false }
    return names(in: node.hints).contains { foreignNames.contains($0) }
      || holds(node.hints, oneOf: foreignParts)
  }

  /// Whether one of `parts` stands in `hints`, byte for byte.
  private static func holds(_ hints: String, oneOf parts: [[UInt8]]) -> Bool {
    var hints = hints
    return hints.withUTF8 { bytes in
      for start in bytes.indices {
        for part in parts where bytes[start] == part[0] && start + part.count <= bytes.count {
          if part.indices.allSatisfy({ bytes[start + $0] == part[$0] }) { return true }
        }
      }
      return false
    }
  }

  /// The words of class names and ids: `post-share__list` gives post, share, list.
  private static func names(in hints: String) -> [Substring] {
    hints.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
  }

  private static let foreignNames: Set<Substring> = [
    "ad", "ads", "advert", "advertisement", "advertising", "banner", "promo", "promotion",
    "sponsor",
    "sponsored", "publicidad", "anuncio", "comment", "comments", "comentarios", "disqus", "share",
    "sharing", "social", "compartir", "redes", "related", "relacionadas", "relacionados",
    "relacionado", "recommended", "recommendations", "recomendados", "newsletter", "boletin",
    "subscribe", "subscription", "suscripcion", "signup", "sidebar", "menu", "nav", "navbar",
    "navigation", "breadcrumb", "breadcrumbs", "pagination", "pager", "footer", "masthead",
    "cookie",
    "cookies", "consent", "gdpr", "modal", "popup", "overlay", "tooltip", "widget", "widgets",
    "toolbar", "tags", "tag", "etiquetas", "topics", "byline", "author", "autor", "firma", "bio",
    "dateline", "timestamp", "caption", "credit", "credits", "gallery", "carousel", "slider",
    "trending", "popular", "outbrain", "taboola", "paywall", "login", "search", "print", "hidden",
    "skip", "copyright", "legal", "disclaimer", "rating", "ratings", "vote", "toc", "ticker",
    "meta",
    "editorial", "infobox", "reference", "references", "teaser", "teasers", "excerpt",
    "mas", "leidas",
  ]
  private static let foreignParts: [[UInt8]] = [
    "related-", "-related", "share-", "-share", "newsletter", "read-more", "readmore", "also-read",
    "lea-tambien", "lee-tambien", "most-read", "mostread", "more-stories", "morestories",
    "wp-caption",
    "sociallinks", "social-", "advert", "sponsor", "recirc", "commentlist", "respond",
    "screen-reader",
    "sr-only", "visually-hidden", "article__tags", "author-", "-author", "byline",
  ].map { Array($0.utf8) }

  /// By how much an element's name speaks for its holding the article.
  static func favour(_ node: PageTree.Node) -> Double {
    var favour: Double
    switch node.tag {
    case .article: favour = 1.1
    case .main: favour = 1.02
    case .body: favour = 0.9
    case .paragraph, .item, .cell, .inline, .anchor, .heading, .heading1: favour = 0.7
    default: favour = 1
    }
    if !node.hints.isEmpty, holds(node.hints, oneOf: bodyParts) { favour *= 1.2 }
    return favour
  }

  private static let bodyParts: [[UInt8]] = [
    "articlebody", "article-body", "article_body", "article__body", "entry-content",
    "entry_content",
    "post-content", "post-body", "postbody", "story-body", "storybody", "story-content",
    "article-content", "article__content", "article-text", "articletext", "content-body",
    "body-content", "cuerpo", "texto-noticia", "news-body", "main-content",
  ].map { Array($0.utf8) }
}
