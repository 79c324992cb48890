import Synchronization

/// The analyses of one language, each built when it is first needed and kept for the whole program.
struct LanguageTools: Sendable {
  let language: Language
  let tokenizer: Tokenizer
  let splitter: SentenceSplitter
  private let deferredTagger: Deferred<Tagger?>
  private let deferredParser: Deferred<Parser?>
  private let deferredNames: Deferred<NameRecognizer>
  private let deferredTimes: Deferred<TimeTagger>
  private let deferredStatements: Deferred<StatementExtractor>

  private init(_ pack: LanguagePack) {
    language = pack.language
    tokenizer = Tokenizer(pack: pack)
    splitter = SentenceSplitter(pack: pack)
    deferredTagger = Deferred { Tagger(pack: pack) }
    deferredParser = Deferred { Parser(pack: pack) }
    deferredNames = Deferred { NameRecognizer(pack: pack) }
    deferredTimes = Deferred { TimeTagger(pack: pack) }
    deferredStatements = Deferred { StatementExtractor(pack: pack) }
  }

  var tagger: Tagger? { deferredTagger.value }
  var parser: Parser? { deferredParser.value }
  var names: NameRecognizer { deferredNames.value }
  var times: TimeTagger { deferredTimes.value }
  var statements: StatementExtractor { deferredStatements.value }

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
