import HiloArticles
public import HiloStories
public import HiloText

extension Document {
  /// The document of `text` with every occurrence of `names` as a name mention, the longest first.
  public static func with(
    names: [(String, EntityType)], in text: String, language: Language = .spanish,
    hasTitle: Bool = false
  ) -> Document {
    var document = Analyzer().read(text, language: language, hasTitle: hasTitle)
    var taken = [Bool](repeating: false, count: document.text.count)
    var mentions: [Mention] = []
    let bytes = document.text.bytes
    for (name, type) in names.sorted(by: { $0.0.utf8.count > $1.0.utf8.count }) {
      let wanted = Array(name.utf8)
      var i = 0
      while i + wanted.count <= bytes.count {
        defer { i += 1 }
        guard bytes[i] == wanted[0], bytes[i..<i + wanted.count].elementsEqual(wanted),
          !taken[i..<i + wanted.count].contains(true)
        else { continue }
        let passage = Passage(start: i, end: i + wanted.count)
        let tokens = document.tokens(in: passage)
        guard let first = tokens.first, Int(document.tokens[first].start) == i,
          Int(document.tokens[tokens.upperBound - 1].end) == passage.end
        else { continue }
        for j in i..<i + wanted.count { taken[j] = true }
        mentions.append(Mention(passage: passage, tokens: tokens, type: type))
      }
    }
    document.mentions = mentions.sorted { $0.passage < $1.passage }
    return document
  }
}

extension AnnotatedArticle {
  /// An article of `text` with the given names, for tests.
  public static func sample(
    _ text: String, names: [(String, EntityType)] = [], language: Language = .spanish,
    title: String? = nil, day: String? = nil, id: String = "a"
  ) -> AnnotatedArticle {
    let whole = title.map { $0 + "\n\n" + text } ?? text
    let published = day.flatMap { CalendarDay(iso: $0) }.map {
      PublicationDate(range: DateRange($0), basis: .metadata)
    }
    return AnnotatedArticle(
      article: Article(
        id: id, source: id, title: title, text: SourceText(whole), opensWithTitle: title != nil,
        published: published),
      document: .with(names: names, in: whole, language: language, hasTitle: title != nil))
  }
}
