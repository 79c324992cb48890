import Synchronization

/// The analyses of one language, built when a text in it is first read and kept for the whole
/// program.
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
  static func of(_ language: Language) -> LanguageTools? {
    guard let pack = LanguagePack.of(language) else { return nil }
    return built.withLock { built in
      if let tools = built[language] { return tools }
      let tools = LanguageTools(pack)
      built[language] = tools
      return tools
    }
  }

  private static let built = Mutex<[Language: LanguageTools]>([:])
}
