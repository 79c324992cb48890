import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// The learned second opinion on how sure a happening is.
@Suite struct StatusModelTests {
  private static func article(_ text: String, _ language: Language) -> AnnotatedArticle {
    let document = Analyzer().read(SourceText(text), language: language)
    return AnnotatedArticle(
      article: Article(id: "a", source: "a", text: document.text), document: document)
  }

  private static func mentions(_ article: AnnotatedArticle, revises: Bool) -> [EventMention] {
    EventExtractor(revises: revises).extract(
      from: [article], linking: Linking(entities: [], entityOfMention: []))
  }

  static let texts: [(Language, String)] = [
    (
      .spanish,
      """
      El puerto sigue cerrado. La naviera aplazó el martes la salida del ferri, que zarpará el jueves si amaina. \
      Según la dueña, el temporal habría dañado dos grúas. Quizá el alcalde dimita. El sindicato pide que se repita la \
      votación y no descarta otra huelga. La ministra negó que haya firmado el contrato y confirmó que visitará Vigo.
      """
    ),
    (
      .english,
      """
      The port is still shut. The line put off the ferry's departure on Tuesday; it will sail on Thursday if the wind \
      drops. The storm may have damaged two cranes. The mayor reportedly resigned. The union wants the ballot held again \
      and has not ruled out another strike. The minister denied signing the contract and confirmed that she will visit.
      """
    ),
  ]

  /// A word named as the reason lies in the mention's sentence; all else is as the rules read it.
  @Test(arguments: texts)
  func onlyTheStatusIsRevised(_ language: Language, _ text: String) {
    let article = Self.article(text, language)
    let (plain, revised) = (
      Self.mentions(article, revises: false), Self.mentions(article, revises: true)
    )
    #expect(plain.count == revised.count && plain.count > 5)
    for (a, b) in zip(plain, revised) {
      #expect(a.citation == b.citation && a.type == b.type && a.time == b.time)
      if a.status == b.status {
        #expect(a.statusCue == b.statusCue)
      } else if let cue = b.statusCue {
        let sentence = article.document.tokens[b.trigger].sentence
        #expect(article.document.sentences[Int(sentence)].passage.contains(cue))
      }
    }
    #expect(Self.mentions(article, revises: true) == revised)
  }

  /// What an adverb says, and what somebody confirms, stands.
  @Test(arguments: texts)
  func adverbsAndConfirmationsStand(_ language: Language, _ text: String) throws {
    let article = Self.article(text, language)
    let lexicon = try #require(EventLexicon.of(language))
    let words = EventText(article.document, lexicon: lexicon)
    var count = 0
    for (a, b) in zip(
      Self.mentions(article, revises: false), Self.mentions(article, revises: true))
    {
      let isAdverb =
        a.statusCue.map { cue in
          article.document.tokens(in: cue).contains { words.entry($0)?.adverb != nil }
        } ?? false
      guard isAdverb || a.status == .confirmed && a.statusCue != nil else { continue }
      count += 1
      #expect(a == b)
    }
    #expect(count > 0)
  }

  @Test func withoutAModelTheRulesHold() throws {
    let article = Self.article(Self.texts[0].1, .spanish)
    let lexicon = try #require(EventLexicon.of(.spanish))
    let text = EventText(article.document, lexicon: lexicon)
    var features = StatusFeatures(text, published: .unknown)
    let model = StatusModel(nil)
    let mentions = Self.mentions(article, revises: false)
    #expect(!mentions.isEmpty)
    for mention in mentions {
      features.read(mention)
      #expect(!features.all.isEmpty)
      #expect(features.all.allSatisfy { $0.word < article.document.tokens.count })
      #expect(model.revised(mention, by: features.all, in: text) == nil)
    }
  }
}
