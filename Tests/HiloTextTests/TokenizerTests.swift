import Testing

@testable import HiloText

@Suite struct TokenizerTests {
  /// Words as they are printed, parts of one printed word joined by "+"; "|" between tokens.
  @Test(arguments: [
    ("Va a reunirse hoy.", "Va|a|reunir+se|hoy|."),
    ("Quiso decírselo y dárselas.", "Quiso|decír+se+lo|y|dár+se+las|."),
    ("Siguió diciéndole eso.", "Siguió|diciéndo+le|eso|."),
    ("Siguio diciendole eso.", "Siguio|diciendo+le|eso|."),
    ("Carlos y la gendarme informe parte.", "Carlos|y|la|gendarme|informe|parte|."),
    ("Viajó del sur al norte.", "Viajó|d+el|sur|a+l|norte|."),
    ("Viven en EE. UU. desde hoy", "Viven|en|EE.|UU.|desde|hoy"),
    ("Viven en EE.UU. desde hoy", "Viven|en|EE.UU.|desde|hoy"),
    ("J. R. Pérez, de 6,8 m y 4.200 kg", "J.|R.|Pérez|,|de|6,8|m|y|4.200|kg"),
    ("a las 10.30 h del 23.11 o 09h00", "a|las|10.30|h|d+el|23.11|o|09h00"),
    ("Dijo que no. Se fue", "Dijo|que|no|.|Se|fue"),
    ("El art. 5 y el núm. 3", "El|art.|5|y|el|núm.|3"),
    ("Ver https://a.es/b?c=1, o www.hilo.org.", "Ver|https://a.es/b?c=1|,|o|www.hilo.org|."),
    ("De @ana_b a #YaEs y ana@b.com", "De|@ana_b|a|#YaEs|y|ana@b.com"),
    ("«Sí», “no”, ''quizá'' y 'no'", "«|Sí|»|,|“|no|”|,|''|quizá|''|y|'|no|'"),
    ("—dijo—, el franco-belga…", "—|dijo|—|,|el|franco-belga|…"),
    ("Hola 👩‍🚀👍🏽🇪🇸 sí", "Hola|👩‍🚀|👍🏽|🇪🇸|sí"),
    ("AT&T subió un 3,5% a 20€", "AT&T|subió|un|3,5|%|a|20|€"),
    ("El 1.º y la n.º 2", "El|1.º|y|la|n.º|2"),
  ])
  func splitsSpanish(text: String, expected: String) throws {
    let found = try split(text, .spanish)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Don't say he's there.", "Do+n't|say|he+'s|there|."),
    ("Spain’s king can't come to the U.S. now", "Spain+’s|king|ca+n't|come|to|the|U.S.|now"),
  ])
  func splitsEnglish(text: String, expected: String) throws {
    #expect(try split(text, .english) == expected)
  }

  @Test func verbsKeepTheirOwnForm() {
    let document = Analyzer().read("Quiso decírselo.", language: .spanish)
    #expect(document.tokens.map(\.lower) == ["quiso", "decir", "se", "lo", "."])
    #expect(document.tokens[1].lemma == "decir")
  }

  @Test(arguments: [
    "", " ", "e\u{301}", "\u{301}", "a\r\nb", "...", "@", "#", "'", "«»", "😊", "x.y.z",
  ])
  func everyByteIsInOneTokenOrSpace(text: String) throws {
    let pack = try #require(LanguagePack.of(.spanish))
    let source = SourceText(text)
    let tokens = Tokenizer(pack: pack).tokenize(source, in: source.passage)
    var end = 0
    for token in tokens {
      #expect(token.start >= end && token.end > token.start && Int(token.end) <= source.count)
      let gap = source[Passage(start: end, end: Int(token.start))]
      #expect(gap.allSatisfy { $0.isWhitespace })
      end = Int(token.end)
    }
    let rest = source[Passage(start: end, end: source.count)]
    #expect(rest.allSatisfy { $0.isWhitespace })
  }

  private func split(_ text: String, _ language: Language) throws -> String {
    let pack = try #require(LanguagePack.of(language))
    let source = SourceText(text)
    var out = ""
    for token in Tokenizer(pack: pack).tokenize(source, in: source.passage) {
      if !out.isEmpty { out += token.isContinuation ? "+" : "|" }
      out += source[token.passage]
    }
    return out
  }
}
