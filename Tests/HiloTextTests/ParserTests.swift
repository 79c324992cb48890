import Testing

@testable import HiloText

@Suite struct ParserTests {
  /// Each word with its head and relation.
  @Test(arguments: [
    (
      "El ministro anunció la medida.",
      "El<ministro:det ministro<anunció:nsubj anunció<-:root la<medida:det medida<anunció:obj"
    ),
    (
      "La jueza dijo que el testigo viajó.",
      "La<jueza:det jueza<dijo:nsubj dijo<-:root que<viajó:mark el<testigo:det "
        + "testigo<viajó:nsubj viajó<dijo:ccomp"
    ),
  ])
  func findsTrees(text: String, expected: String) {
    let document = Analyzer().read(text, language: .spanish)
    let found = document.tokens.map { token in
      let head = token.head < 0 ? "-" : document[document.tokens[Int(token.head)].passage]
      return "\(document[token.passage])<\(head):\(token.relation.tag)"
    }
    #expect(found.joined(separator: " ").hasPrefix(expected))
  }

  @Test(arguments: [
    ("", 1), (".", 1), ("a", 1), ("¿?", 1), ("a b c d e f g", 1), ("y el perro, ", 3000),
    ("(", 500),
  ])
  func everySentenceIsOneTree(text: String, times: Int) {
    let document = Analyzer().read(String(repeating: text, count: times), language: .spanish)
    for sentence in document.sentences {
      var roots = 0
      for i in sentence.tokens {
        let head = Int(document.tokens[i].head)
        if head < 0 { roots += 1 } else { #expect(sentence.tokens.contains(head) && head != i) }
      }
      #expect(roots == 1)
    }
  }

  /// No arc of a word crosses another, nor does that of a mark cross one of a word.
  @Test(arguments: [
    "«No iremos», dijo Ana Ruiz (la portavoz), «ni hoy ni mañana».",
    "Lima, que creció mucho, y Quito —más pequeña— firmaron, al fin, el acuerdo.",
    "¿Quién, si no él, lo haría? ¡Nadie!", "\"a\" (b \"c\") d, e; f: g.", "(((, .))",
  ])
  func noArcsCross(text: String) {
    let document = Analyzer().read(text, language: .spanish)
    for sentence in document.sentences {
      let arcs = sentence.tokens.compactMap { i -> (Range<Int>, isMark: Bool)? in
        let head = Int(document.tokens[i].head)
        let isMark = document.tokens[i].pos == .punctuation
        return head < 0 ? nil : (min(i, head)..<max(i, head), isMark)
      }
      for (x, isMark) in arcs {
        for (y, isOther) in arcs where !isMark || !isOther {
          let crosses =
            x.lowerBound < y.lowerBound && y.lowerBound < x.upperBound
            && x.upperBound < y.upperBound
          #expect(!crosses, "\(x) and \(y) of \(text)")
        }
      }
    }
  }

  /// The marks around an insertion hang on its head.
  @Test(arguments: [
    ("El alcalde (un médico) dimitió.", "(<médico )<médico .<dimitió"),
    ("La empresa, según Ana, cerrará.", ",<Ana ,<Ana .<cerrará"),
  ])
  func marksHangOnWhatTheyEnclose(text: String, expected: String) {
    let document = Analyzer().read(text, language: .spanish)
    let found = document.tokens.filter { $0.pos == .punctuation }.map { token in
      let head = token.head < 0 ? "-" : document[document.tokens[Int(token.head)].passage]
      return "\(document[token.passage])<\(head)"
    }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test func sameTextGivesSameTree() {
    let text = "El tren que salió de Lima no llegó a tiempo, según dijo la empresa."
    let first = Analyzer().read(text, language: .spanish).tokens
    #expect(first == Analyzer().read(text, language: .spanish).tokens)
  }
}
