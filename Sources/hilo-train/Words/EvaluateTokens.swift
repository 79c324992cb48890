import ArgumentParser
import Foundation
import HiloText

/// `hilo-train evaluate tokens`: words and sentences of raw text against a treebank.
struct EvaluateTokens: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "Measure tokens and sentences on the raw text of a treebank.",
    discussion: """
      Takes the treebank's "# text" lines and joins those of a document to one text: by a space \
      after a stop, by an empty line after what ends without one. Prints precision, recall and F1 \
      of printed tokens, syntactic words (with their forms) and sentences, by exact place, white \
      space not counted.
      """)

  @Argument(help: "A treebank in CoNLL-U, also as .xz.")
  var treebank: String
  @Option(help: "The language.")
  var language = "es"
  @Flag(help: "Also print where they differ.")
  var errors = false

  func run() async throws {
    let analyzer = Analyzer(parts: .none)
    var (tokens, words, ends) = (SpanScore(), SpanScore(), SpanScore())
    for gold in try RawDocument.read(treebank) {
      let found = RawDocument(
        analyzer.read(gold.text, language: Language(rawValue: language)))
      tokens.add(Set(gold.tokens), Set(found.tokens))
      words.add(Set(gold.words), Set(found.words))
      ends.add(Set(gold.sentences), Set(found.sentences))
      if errors { printDifferences(gold, found) }
    }
    print("tokens    \(tokens)")
    print("words     \(words)")
    print("sentences \(ends)")
  }

  private func printDifferences(_ gold: RawDocument, _ found: RawDocument) {
    let letters = Array(gold.text.unicodeScalars.filter { !$0.properties.isWhitespace })
    func print(_ kind: String, _ spans: some Sequence<Range<Int>>, around: Int) {
      for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        func text(_ range: Range<Int>) -> String {
          String(String.UnicodeScalarView(letters[range.clamped(to: 0..<letters.count)]))
        }
        let before = text(max(0, span.lowerBound - around)..<span.lowerBound)
        let after = text(span.upperBound..<max(span.upperBound, span.upperBound + around))
        Swift.print("\(kind)\t\(before)⟦\(text(span))⟧\(after)")
      }
    }
    let (a, b) = (Set(gold.tokens), Set(found.tokens))
    print("token missed", a.subtracting(b), around: 8)
    print("token wrong", b.subtracting(a), around: 8)
    let same = a.intersection(b)
    let (c, d) = (Set(gold.words), Set(found.words))
    for word in c.subtracting(d).sorted(by: { $0.token.lowerBound < $1.token.lowerBound })
    where same.contains(word.token) {
      let others = d.filter { $0.token == word.token }.sorted { $0.index < $1.index }.map(\.form)
      Swift.print("word\t\(word.form) (\(word.index))\t\(others)")
    }
    let (e, f) = (Set(gold.sentences.map(\.upperBound)), Set(found.sentences.map(\.upperBound)))
    print("end missed", e.subtracting(f).map { $0 - 1..<$0 }, around: 20)
    print("end wrong", f.subtracting(e).map { $0 - 1..<$0 }, around: 20)
  }
}

/// Counts of spans that are right, of all that were found and of all that there are.
struct SpanScore: CustomStringConvertible {
  private var (right, found, gold) = (0, 0, 0)

  /// Counts those of one text.
  mutating func add<Span: Hashable>(_ gold: Set<Span>, _ found: Set<Span>) {
    right += gold.intersection(found).count
    self.found += found.count
    self.gold += gold.count
  }

  var description: String {
    func share(_ n: Int, _ all: Int) -> Double {
      (Double(n) / Double(max(all, 1)) * 10_000).rounded() / 100
    }
    return "P \(share(right, found)) R \(share(right, gold)) F1 \(share(2 * right, found + gold)) "
      + "(\(gold))"
  }
}

/// A text with the places of its tokens and sentences, in code points that are no white space.
struct RawDocument {
  /// A syntactic word: which one of a printed token.
  struct Word: Hashable {
    var token: Range<Int>
    var index: Int
    var form: String
  }

  var text = ""
  var tokens: [Range<Int>] = []
  var words: [Word] = []
  var sentences: [Range<Int>] = []

  private init() {}

  /// What an analysis found.
  init(_ document: Document) {
    text = document.text.string
    var place = [Int](repeating: 0, count: document.text.count + 1)
    var count = 0
    var byte = 0
    for scalar in text.unicodeScalars {
      for k in 0..<scalar.utf8.count { place[byte + k] = count }
      byte += scalar.utf8.count
      if !scalar.properties.isWhitespace { count += 1 }
    }
    place[byte] = count
    var i = 0
    while i < document.tokens.count {
      var end = i + 1
      while end < document.tokens.count, document.tokens[end].isContinuation { end += 1 }
      let token = place[Int(document.tokens[i].start)]..<place[Int(document.tokens[end - 1].end)]
      tokens.append(token)
      for k in i..<end {
        words.append(Word(token: token, index: k - i, form: document.tokens[k].lower))
      }
      i = end
    }
    sentences = document.sentences.map { place[$0.passage.start]..<place[$0.passage.end] }
  }

  /// The documents of a treebank.
  static func read(_ path: String) throws -> [RawDocument] {
    var documents: [RawDocument] = []
    var current = RawDocument()
    var (start, place, rangeEnd) = (0, 0, 0)
    let treebank = String(decoding: try ConlluReader.contents(path), as: UTF8.self)
    for line in treebank.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# newdoc"), !current.tokens.isEmpty {
        documents.append(current)
        current = RawDocument()
        (start, place) = (0, 0)
      } else if line.utf8.starts(with: "# text = ".utf8) {
        if let last = current.text.last { current.text += ".?!…»”\"".contains(last) ? " " : "\n\n" }
        current.text += line.dropFirst(9)
      } else if line.isEmpty, place > start {
        current.sentences.append(start..<place)
        start = place
        rangeEnd = 0
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 10, !fields[0].contains(".") else { continue }
      let form = fields[1].unicodeScalars.filter { !$0.properties.isWhitespace }
      if let last = fields[0].split(separator: "-").dropFirst().first.flatMap({ Int($0) }) {
        rangeEnd = last
        current.tokens.append(place..<place + form.count)
        place += form.count
        continue
      }
      guard let id = Int(fields[0]) else { continue }
      let lower = Folding.lower(fields[1])
      if id <= rangeEnd, let token = current.tokens.last {
        let index = (current.words.last?.token == token ? current.words.last?.index ?? -1 : -1) + 1
        current.words.append(Word(token: token, index: index, form: lower))
      } else {
        let token = place..<place + form.count
        place += form.count
        current.tokens.append(token)
        current.words.append(Word(token: token, index: 0, form: lower))
      }
    }
    if !current.tokens.isEmpty { documents.append(current) }
    return documents
  }
}
