import HiloText

/// The sentences of an article's own text as printed words, for laying two texts side by side.
struct CopiedWords {
  /// The sentences, by their places in the document, less boilerplate and lines without a word.
  private(set) var sentences: [Int] = []
  /// The words of each, as numbers.
  private(set) var words: [[Int32]] = []
  /// Where each of them stands.
  private(set) var passages: [[Passage]] = []
  /// The tokens of each of them.
  private(set) var tokens: [[Range<Int>]] = []

  /// Numbers for words, the same for all texts that are compared.
  struct Numbers {
    private var numberOf: [String: Int32] = [:]
    /// By number, whether the word is too slight to part two changes: three letters at most.
    private(set) var isSlight: [Bool] = []

    mutating func number(of word: String) -> Int32 {
      if let known = numberOf[word] { return known }
      let number = Int32(isSlight.count)
      numberOf[word] = number
      isSlight.append(word.utf8.count <= 3 && word.utf8.allSatisfy { !(0x30...0x39).contains($0) })
      return number
    }
  }

  /// Reads `document`. Linear in its tokens.
  init(_ document: Document, numbers: inout Numbers) {
    for (s, sentence) in document.sentences.enumerated()
    where !document.isBoilerplate(sentence.passage) {
      var (ids, places, ranges): ([Int32], [Passage], [Range<Int>]) = ([], [], [])
      var t = sentence.tokens.lowerBound
      while t < sentence.tokens.upperBound {
        var end = t + 1
        var word = document.tokens[t].folded
        while end < sentence.tokens.upperBound, document.tokens[end].isContinuation {
          word += "+" + document.tokens[end].folded
          end += 1
        }
        if document.tokens[t].shape != .punctuation {
          ids.append(numbers.number(of: word))
          places.append(document.passage(of: t..<end))
          ranges.append(t..<end)
        }
        t = end
      }
      if ids.isEmpty { continue }
      sentences.append(s)
      words.append(ids)
      passages.append(places)
      tokens.append(ranges)
    }
  }

  /// The words of several neighbours as one run, with their places and tokens.
  func run(_ range: Range<Int>) -> (words: [Int32], passages: [Passage], tokens: [Range<Int>]) {
    (
      range.flatMap { words[$0] }, range.flatMap { passages[$0] }, range.flatMap { tokens[$0] }
    )
  }
}
