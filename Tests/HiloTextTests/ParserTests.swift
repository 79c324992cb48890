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
      "La jueza dijo que el acusado mintió.",
      "La<jueza:det jueza<dijo:nsubj dijo<-:root que<mintió:mark el<acusado:det "
        + "acusado<mintió:nsubj mintió<dijo:ccomp"
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
    "", ".", "a", "¿?", "a b c d e f g", String(repeating: "y el perro, ", count: 3000),
    String(repeating: "(", count: 500),
  ])
  func everySentenceIsOneTree(text: String) {
    let document = Analyzer().read(text, language: .spanish)
    for sentence in document.sentences {
      var roots = 0
      for i in sentence.tokens {
        let head = Int(document.tokens[i].head)
        if head < 0 { roots += 1 } else { #expect(sentence.tokens.contains(head) && head != i) }
      }
      #expect(roots == 1)
    }
  }

  @Test func sameTextGivesSameTree() {
    let text = "El tren que salió de Lima no llegó a tiempo, según dijo la empresa."
    let first = Analyzer().read(text, language: .spanish).tokens
    #expect(first == Analyzer().read(text, language: .spanish).tokens)
  }
}
