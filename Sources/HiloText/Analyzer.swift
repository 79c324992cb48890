/// Reads a text and annotates it: words, sentences, names, times and statements.
///
///     let document = Analyzer().read("El Kremlin ha confirmado la reunión.")
///     document.mentions.map { document[$0.passage] }  // ["Kremlin"]
///
/// Pure and synchronous: the same text gives the same annotations. One analyzer may be used from
/// many threads at once.
public struct Analyzer: Sendable {
  /// Makes an analyzer with the languages and models of the program.
  public init() {}

  /// Annotates `string`. Where `language` is not given it is told from the text; a text in a
  /// language without a pack gets words and sentences alone.
  public func read(_ string: String, language: Language? = nil, hasTitle: Bool = false) -> Document
  {
    read(SourceText(string), language: language, hasTitle: hasTitle)
  }

  /// Annotates `text`. `hasTitle` says that its first paragraph is known to be its title;
  /// `boilerplate` are the passages that are no part of the article's own text.
  public func read(
    _ text: SourceText, language: Language? = nil, hasTitle: Bool = false,
    boilerplate: [Passage] = []
  ) -> Document {
    let told = LanguageIdentifier().identify(text, declared: language)
    // A few words that speak for no language are read as Spanish; a whole text is not.
    let language = told == .undetermined && text.count < 200 ? .spanish : told
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
    if let tagger = tools.tagger {
      tagger.tag(&document)
      tools.parser?.parse(&document)
    }
    document.mentions = tools.names.recognize(in: document)
    document.times = tools.times.tag(document)
    document.statements = tools.statements.extract(from: document)
    return document
  }
}

/// The analyses of one language, built once for the whole program.
struct LanguageTools: Sendable {
  let language: Language
  let tokenizer: Tokenizer
  let splitter: SentenceSplitter
  let tagger: Tagger?
  let parser: Parser?
  let names: NameRecognizer
  let times: TimeTagger
  let statements: StatementExtractor

  private init(_ pack: LanguagePack) {
    language = pack.language
    tokenizer = Tokenizer(pack: pack)
    splitter = SentenceSplitter(pack: pack)
    tagger = Tagger(pack: pack)
    parser = Parser(pack: pack)
    names = NameRecognizer(pack: pack)
    times = TimeTagger(pack: pack)
    statements = StatementExtractor(pack: pack)
  }

  /// The tools for `language`; nil when it has no pack.
  static func of(_ language: Language) -> LanguageTools? { all[language] }

  private static let all: [Language: LanguageTools] = {
    var all: [Language: LanguageTools] = [:]
    for language in [Language.spanish, .english] {
      if let pack = LanguagePack.of(language) { all[language] = LanguageTools(pack) }
    }
    return all
  }()
}
