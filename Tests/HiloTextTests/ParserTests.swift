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

  @Test func sameTextGivesSameTree() {
    let text = "El tren que salió de Lima no llegó a tiempo, según dijo la empresa."
    let first = Analyzer().read(text, language: .spanish).tokens
    #expect(first == Analyzer().read(text, language: .spanish).tokens)
  }
}
