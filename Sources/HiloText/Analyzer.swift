/// Reads a text and annotates it: words, sentences, names, times and statements.
///
///     let document = Analyzer().read("El Kremlin ha confirmado la reunión.")
///     document.mentions.map { document[$0.passage] }  // ["Kremlin"]
///
/// Pure and synchronous: the same text gives the same annotations. One analyzer may be used from
/// many threads at once.
public struct Analyzer: Sendable {
  /// What is analysed, with what that needs.
  public let parts: Parts

  /// Makes an analyzer with the languages and models of the program. With fewer `parts` than all
  /// it takes less time, and the document's other lists stay empty.
  public init(parts: Parts = .all) { self.parts = parts.withNeeds }

  /// The language that `text` is read in: `declared` unless the text speaks clearly for another;
  /// without one, what the text tells. A few words that speak for no language are read as Spanish;
  /// a whole text is not. Reads no more than the first 8 kB.
  public func language(of text: SourceText, declared: Language? = nil) -> Language {
    let told = LanguageIdentifier().identify(text, declared: declared)
    return told == .undetermined && text.count < 200 ? .spanish : told
  }

  /// Annotates `string`. Where `language` is not given it is told from the text; a text in a
  /// language without a pack gets tokens and sentences alone.
  public func read(_ string: String, language: Language? = nil, hasTitle: Bool = false) -> Document
  {
    read(SourceText(string), language: language, hasTitle: hasTitle)
  }

  /// Annotates `text`. `language` is taken at its word, see ``language(of:declared:)``; `hasTitle`
  /// says that the first paragraph is known to be the title; `boilerplate` are the passages that
  /// are no part of the article's own text. Linear in the text.
  public func read(
    _ text: SourceText, language: Language? = nil, hasTitle: Bool = false,
    boilerplate: [Passage] = []
  ) -> Document {
    let language = language ?? self.language(of: text)
    guard let tools = LanguageTools.of(language) ?? LanguageTools.of(.english) else {
      return Document(text: text, language: language, sentences: [], tokens: [])
    }
    let tokenizer = tools.tokenizer
    let splitter = tools.splitter
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    let paragraphs = splitter.paragraphs(of: text)
    for (index, paragraph) in paragraphs.enumerated() {
      let first = tokens.count
      tokens.append(contentsOf: tokenizer.tokenize(text, in: paragraph))
      var kind = splitter.kind(
        of: tokens[first...], isFirst: index == 0 && !hasTitle && paragraphs.count > 1)
      if index == 0, hasTitle { kind = .headline }
      var start = first
      for end in splitter.sentenceEnds(of: tokens[first...], in: text) {
        for i in start..<end { tokens[i].sentence = Int32(sentences.count) }
        let passage = Passage(start: Int(tokens[start].start), end: Int(tokens[end - 1].end))
        sentences.append(
          Sentence(
            passage: passage, tokens: start..<end, paragraph: index,
            kind: kind))
        start = end
      }
    }
    var document = Document(
      text: text, language: language, sentences: sentences, tokens: tokens)
    document.boilerplate = boilerplate
    // A text in a language without a pack gets no tags: those of another would be wrong.
    guard tools.language == language else { return document }
    if parts.contains(.words), let tagger = tools.tagger {
      tagger.tag(&document)
      if parts.contains(.syntax) { tools.parser?.parse(&document) }
    }
    if parts.contains(.names) { document.mentions = tools.names.recognize(in: document) }
    if parts.contains(.times) { document.times = tools.times.tag(document) }
    if parts.contains(.statements) {
      document.statements = tools.statements.extract(from: document)
    }
    return document
  }
}
