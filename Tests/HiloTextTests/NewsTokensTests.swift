import Testing

@testable import HiloText

/// Tokens as news write them: words as printed, parts of one printed word joined by "+", "|" between
/// tokens, "‖" between sentences.
@Suite struct NewsTokensTests {
  @Test(arguments: [
    // Abbreviations and initials.
    ("Viaja a EE. UU. con el Sr. J. M. Ruiz.", "Viaja|a|EE.|UU.|con|el|Sr.|J.|M.|Ruiz|."),
    ("Lo dice p. ej. la D.ª Ana, n.º 5.", "Lo|dice|p.|ej.|la|D.ª|Ana|,|n.º|5|."),
    ("La firma Azul S. A. y Rojo S.A. crecen.", "La|firma|Azul|S.|A.|y|Rojo|S.A.|crecen|."),
    ("El 1.º de mayo, el art. 3.2 y la pág. 5.", "El|1.º|de|mayo|,|el|art.|3.2|y|la|pág.|5|."),
    ("Vive en la c. Mayor, 5, 3.º B.", "Vive|en|la|c.|Mayor|,|5|,|3.º|B."),
    // Numbers, hours, scores, dates.
    ("A las 10.30 h. o 23:11h, 3,5 % más.", "A|las|10.30|h.|o|23:11h|,|3,5|%|más|."),
    ("El 20-N y el 11-S; ganó 1-0 (2-1).", "El|20-N|y|el|11-S|;|ganó|1-0|(|2-1|)|."),
    ("Cuesta 1.200,50 € o US$ 30, 20€.", "Cuesta|1.200,50|€|o|US|$|30|,|20|€|."),
    ("El 12/09/2023 y el 3-9-2021.", "El|12/09/2023|y|el|3-9-2021|."),
    ("Subió a 30ºC, 15 °C y -3 grados.", "Subió|a|30ºC|,|15|°|C|y|-|3|grados|."),
    ("Del km. 24 al Paral.lel, 5 km. más.", "D+el|km.|24|a+l|Paral.lel|,|5|km.|más|."),
    // Addresses.
    ("Mire https://a.es/x_y?z=1&w=2.", "Mire|https://a.es/x_y?z=1&w=2|."),
    (
      "Escriba a ana.ruiz@diario.com.ar, o en hilo.org/ayuda.",
      "Escriba|a|ana.ruiz@diario.com.ar|,|o|en|hilo.org/ayuda|."
    ),
    ("Según @ana_ruiz: #NiUnaMás #8M.", "Según|@ana_ruiz|:|#NiUnaMás|#8M|."),
    // Marks.
    ("«¿Qué?», dijo; “no”, 'sí', ''bah''…", "«|¿|Qué|?|»|,|dijo|;|“|no|”|,|'|sí|'|,|''|bah|''|…"),
    ("—¿Viene? —preguntó—. Pues… ¡no!", "—|¿|Viene|?‖—|preguntó|—|.‖Pues|…‖¡|no|!"),
    ("Todo[sic] (casi) bien...", "Todo|[|sic|]|(|casi|)|bien|..."),
    ("el eje Madrid-París–Roma y ex-ministro", "el|eje|Madrid-París|–|Roma|y|ex-ministro"),
    // Words printed as one.
    (
      "Va del norte al sur. Del Río. AL SUR, DEL MAR.",
      "Va|d+el|norte|a+l|sur|.‖D+el|Río|.‖A+L|SUR|,|D+EL|MAR|."
    ),
    ("Quiere reunirse y decírselo.", "Quiere|reunir+se|y|decír+se+lo|."),
    ("Dámelo, dígame y váyanse.", "Dá+me+lo|,|díga+me|y|váyan+se|."),
    ("Dice habérselas visto con él.", "Dice|habér+se+las|visto|con|él|."),
    (
      "Una clase de base, este parte y la carne.",
      "Una|clase|de|base|,|este|parte|y|la|carne|."
    ),
    ("Dale, hazlo, dime y ponte.", "Da+le|,|haz+lo|,|di+me|y|pon+te|."),
    ("Los cuadernos de la gendarme y el fuerte.", "Los|cuadernos|de|la|gendarme|y|el|fuerte|."),
    ("Llamarlo, hacerle y verlas.", "Llamar+lo|,|hacer+le|y|ver+las|."),
    // Letters in parts, signs that are not seen.
    ("Bogota\u{301} y Nun\u{303}ez", "Bogota\u{301}|y|Nun\u{303}ez"),
    ("pala\u{AD}bra par\u{200B}tida a\u{FEFF}b", "pala\u{AD}bra|par|tida|a|b"),
    ("uno\u{0}dos\u{7}tres", "uno|dos|tres"),
    ("👩‍👩‍👧 y 👍🏽 en 🇪🇸🇫🇷", "👩‍👩‍👧|y|👍🏽|en|🇪🇸|🇫🇷"),
    ("Llueve\r\nNieva", "Llueve‖Nieva"),
  ])
  func splits(text: String, expected: String) throws {
    #expect(shown(Analyzer(parts: .none).read(text, language: .spanish)) == expected)
  }

  @Test(arguments: [
    "MADRID, 3 Sep. (EFE) - El rey viaja hoy.", "Lima, 3 may (Andina).- El tren paró ayer.",
    "Bogotá, 12 de marzo (Diario). El tren paró ayer.",
    "El Sr. Ruiz y la Dra. Paz viven en la Av. Mayor.",
    "Nació el 3 ene. 1950 en St. Louis.", "J. K. Rowling y G. B. Shaw escriben.",
    "Ganó por 3.000 votos (n. de la r.) ayer.", "¿Quién dijo «¡basta!» en el pleno?",
    "Ver el art. 5 y el núm. 3 del B.O.E. de ayer.",
    "La oferta (¡qué oferta!) sigue en pie.", "«¿Vendrá?», preguntó ella.",
    "12 de julio.- El Parlamento vota.", "Pagó aprox. 30 mill. de euros.",
    "El Gral. San Martín y el Cap. Ruiz llegaron.",
    "El cantante de Sr. Chinarro llegó... y se fue.", "Sube un 0.5 % el IPC.",
  ])
  func isOneSentence(text: String) {
    #expect(Analyzer(parts: .none).read(text, language: .spanish).sentences.count == 1)
  }

  @Test(arguments: [
    ("Vive en EE. UU. El lunes vuelve.", 2), ("Son las 10 h. La sesión sigue.", 2),
    ("Compró pan, leche, etc. Luego salió.", 2), ("Trabaja en Azul S. A. La firma crece.", 2),
    ("«Me voy.» Así lo dijo.", 2), ("«Me voy». Así lo dijo.", 2), ("¡Gol! ¿Otro? Sí.", 3),
    ("Dijo: «No. Nunca». Y salió.", 3), ("Llegó en 1998. En 2001 se fue.", 2),
    ("(Llovía.) Nadie salió.", 2), ("Fin… Empieza otra vez.", 2),
    ("Ganó 1-0. 30.000 lo vieron.", 2),
    ("El dólar cae.\n\nSube el euro", 2), ("1. Llegó Ana.\n2. Se fue Luis.", 2),
    ("• Uno\n• Dos\n• Tres", 3),
  ])
  func sentencesAreCounted(text: String, count: Int) {
    #expect(Analyzer(parts: .none).read(text, language: .spanish).sentences.count == count)
  }

  /// Every byte that is neither white space nor a control character is in exactly one printed word,
  /// whatever the bytes; every sentence holds its tokens.
  @Test func nothingIsLost() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "del", "decírselo", "EE. UU.", "http://", "a@b.c", ".", "...", "«", "\u{301}", "\u{200D}",
      "😊",
      "🇪", "\r\n", "\u{0}", "\u{AD}", "1.º", "3,5", "'", "’", "-", "Don't", "#", "@", "ñ", "日本",
      " ",
      "\u{2028}", "S.A.", "A", "\u{FEFF}", "&", "/", "·",
    ]
    let analyzer = Analyzer(parts: .none)
    for round in 0..<600 {
      var bytes: [UInt8] = []
      for _ in 0..<random(60) {
        if round % 2 == 0 {
          bytes.append(UInt8(random(256)))
        } else {
          bytes.append(contentsOf: pieces[random(pieces.count)].utf8)
        }
      }
      let text = SourceText(bytes: bytes)
      for language in [Language.spanish, .english] {
        check(analyzer.read(text, language: language))
      }
    }
  }

  private func check(_ document: Document) {
    var end = 0
    for token in document.tokens {
      #expect(Int(token.start) >= end && token.end > token.start)
      #expect(!token.lower.isEmpty)
      #expect(isSpace(document, end, Int(token.start)), "\(document.text.bytes)")
      if token.isContinuation { #expect(Int(token.start) == end) }
      end = Int(token.end)
    }
    #expect(isSpace(document, end, document.text.count), "\(document.text.bytes)")
    var next = 0
    for sentence in document.sentences {
      #expect(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty)
      #expect(sentence.passage == document.passage(of: sentence.tokens))
      #expect(!document.tokens[next].isContinuation)
      next = sentence.tokens.upperBound
    }
    #expect(next == document.tokens.count)
  }

  private func isSpace(_ document: Document, _ start: Int, _ end: Int) -> Bool {
    let gap = String(decoding: document.text.bytes[start..<end], as: UTF8.self)
    return gap.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
        || $0.value == 0x200B || $0.value == 0xFEFF
    }
  }

  @Test func aVeryLongWordIsRead() {
    let word = String(repeating: "ab", count: 200_000)
    let document = Analyzer(parts: .none).read(word + ". " + word + "\u{301}")
    #expect(document.tokens.count == 3)
    let marks = Analyzer(parts: .none).read(String(repeating: "«.", count: 50_000))
    #expect(marks.tokens.count == 100_000)
  }

  private func shown(_ document: Document) -> String {
    var out = ""
    for (i, token) in document.tokens.enumerated() {
      if i > 0 {
        let isNew = token.sentence != document.tokens[i - 1].sentence
        out += isNew ? "‖" : token.isContinuation ? "+" : "|"
      }
      out += document[token.passage]
    }
    return out
  }
}
