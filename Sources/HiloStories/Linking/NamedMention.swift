import HiloText

/// A name in one of the articles, with what linking needs to know of it.
struct NamedMention {
  /// The article.
  var article: Int
  /// Its place among the document's mentions.
  var index: Int
  /// The mention itself.
  var mention: Mention
  /// Its spelling taken apart, as an index into the table's forms.
  var form: Int
  /// Its type after a vote of all mentions of this spelling.
  var type: EntityType
  /// The country in question, for an office that each country has its own of.
  var country: String?
}

/// All names of the articles.
struct NamedMentions {
  private(set) var all: [NamedMention] = []
  /// The names of each article, as a range of `all`.
  private(set) var ofArticle: [Range<Int>] = []
  private(set) var table: NameFormTable
  /// The spellings.
  var forms: [NameForm] { table.forms }

  /// Collects the names of `articles`.
  init(_ articles: [AnnotatedArticle], lexicon: NameLexicon) {
    table = NameFormTable(lexicon: lexicon)
    for (a, article) in articles.enumerated() {
      let first = all.count
      for (i, mention) in article.document.mentions.enumerated() where mention.kind == .name {
        let form = table.form(of: article.document[mention.passage])
        all.append(
          NamedMention(article: a, index: i, mention: mention, form: form, type: mention.type))
      }
      ofArticle.append(first..<all.count)
    }
    vote()
  }

  /// Lets the mentions of one spelling agree on what it names; a type that a good third of them
  /// bear stays, as "Barcelona" the city does beside the club.
  private mutating func vote() {
    var counts: [String: [EntityType: Int]] = [:]
    for m in all { counts[table.forms[m.form].joined, default: [:]][m.type, default: 0] += 1 }
    for i in all.indices {
      let form = table.forms[all[i].form]
      guard let votes = counts[form.joined] else { continue }
      if form.isCountry {
        all[i].type = .location
        continue
      }
      let total = votes.values.reduce(0, +)
      let own = votes[all[i].type] ?? 0
      if own * 3 >= total, own >= 2 { continue }
      var best = all[i].type
      for type in EntityType.allCases where (votes[type] ?? 0) > (votes[best] ?? 0) { best = type }
      all[i].type = best
    }
  }

  subscript(_ i: Int) -> NamedMention {
    get { all[i] }
    set { all[i] = newValue }
  }

  /// The spelling of the mention.
  func form(_ i: Int) -> NameForm { table.forms[all[i].form] }
}
