/// Finds the syntactic tree of each sentence: Universal Dependencies.
///
/// An arc-hybrid parser with beam search over hashed features (Zhang and Clark, CL 2011), trained
/// first with a dynamic oracle (Goldberg and Nivre, TACL 2013), then on whole sentences. Marks of
/// punctuation are hung on the words' tree afterwards. It takes a time linear in the words.
public struct Parser: Sendable {
  /// Labels are told apart by bytes of a row of 32.
  package static let labelCount = 32
  package static let magic: UInt32 = 0x5152_4148

  private let bytes: ModelBytes
  private let width: Int
  private let moves: Int
  private let moveMask: UInt32
  private let rows: Int
  private let rowMask: UInt32
  private let marks: Int
  private let markMask: UInt32
  private let labels: [DependencyRelation]

  /// The parser of `pack`; nil when it has no model.
  public init?(pack: LanguagePack) {
    guard let file = DataFile.named("words/\(pack.language)-parser.bin") else { return nil }
    self.init(ModelBytes(UnsafeRawBufferPointer(file.bytes)))
  }

  /// Reads a model file: magic, offset and number of the moves' weights (four bytes a feature:
  /// shift, left, right, nothing), of the labels' (32 a feature), of the marks' (one a feature),
  /// the width of the beam, and the labels.
  package init?(_ bytes: ModelBytes) {
    guard bytes.count > 64, bytes.u32(0) == Self.magic else { return nil }
    self.bytes = bytes
    moves = Int(bytes.u32(4))
    moveMask = bytes.u32(8) - 1
    rows = Int(bytes.u32(12))
    rowMask = bytes.u32(16) - 1
    marks = Int(bytes.u32(20))
    markMask = bytes.u32(24) - 1
    width = Int(bytes.u32(28))
    labels = (0..<Self.labelCount).map {
      DependencyRelation(rawValue: bytes.u8(32 + $0)) ?? .dep
    }
  }

  /// What a parse needs besides the model; kept from sentence to sentence.
  package struct Workspace {
    package var sentence = ParserSentence()
    package var search: ParserSearch
    package var attacher = PunctuationAttacher()
    /// The tree last found: heads (the number of words for the root), labels, and the words in
    /// the order in which they were hung.
    package private(set) var heads: [Int32] = []
    package private(set) var labels: [UInt8] = []
    package private(set) var order: [Int32] = []

    package init(width: Int) { search = ParserSearch(width: width) }

    /// Finds the tree of the words of `sentence`, which must have some.
    package mutating func findTree(_ weights: ParserSearch.Weights) {
      let count = sentence.count
      search.run(sentence, weights)
      heads = [Int32](repeating: Int32(count), count: count)
      labels = [UInt8](repeating: 0, count: count)
      order.removeAll(keepingCapacity: true)
      var state = search.bestEnd
      while let at = state {
        let step = search.states[at]
        if step.child >= 0 {
          heads[Int(step.child)] = step.head
          labels[Int(step.child)] = step.label
          order.append(step.child)
        }
        state = step.back >= 0 ? Int(step.back) : nil
      }
      order.reverse()
    }
  }

  /// A workspace for ``parse(_:_:_:)``.
  package func workspace() -> Workspace { Workspace(width: width) }

  /// Fills `head` and `relation` of every token of `document`, which must have its tags.
  public func parse(_ document: inout Document) {
    var workspace = workspace()
    for sentence in document.sentences {
      parse(&document.tokens, sentence.tokens, &workspace)
    }
  }

  /// Parses the tokens of one sentence.
  package func parse(_ tokens: inout [Token], _ range: Range<Int>, _ workspace: inout Workspace) {
    guard !range.isEmpty else { return }
    let first = range.lowerBound
    workspace.sentence.read(tokens[range])
    let count = workspace.sentence.count
    guard count > 0 else {
      // Marks alone: they hang on the first.
      for i in range {
        tokens[i].head = i == first ? -1 : Int32(first)
        tokens[i].relation = i == first ? .root : .punct
      }
      return
    }
    workspace.findTree(weights)
    for (word, token) in workspace.sentence.tokens.enumerated() {
      let index = first + Int(token)
      let head = Int(workspace.heads[word])
      if head == count {
        tokens[index].head = -1
        tokens[index].relation = .root
      } else {
        tokens[index].head = Int32(first) + workspace.sentence.tokens[head]
        tokens[index].relation = labels[Int(workspace.labels[word])]
      }
    }
    guard !workspace.sentence.marks.isEmpty else { return }
    workspace.attacher.begin(
      workspace.sentence, heads: workspace.heads, labels: workspace.labels,
      order: workspace.order)
    for mark in workspace.sentence.marks {
      let index = first + Int(mark.token)
      let word = workspace.attacher.best(mark, workspace.sentence) { score($0) }
      tokens[index].head = Int32(first) + workspace.sentence.tokens[word]
      tokens[index].relation = .punct
    }
  }

  /// Finds the tree of the words of `sentence` alone, into `workspace`.
  package func findTree(of sentence: ParserSentence, _ workspace: inout Workspace) {
    workspace.sentence = sentence
    workspace.findTree(weights)
  }

  private func score(_ features: UnsafePointer<UInt32>) -> Float {
    var sum = 0
    for k in 0..<PunctuationAttacher.featureCount {
      sum += Int(bytes.i8(marks + Int(features[k] & markMask)))
    }
    return Float(sum)
  }

  private var weights: ParserSearch.Weights {
    ParserSearch.Weights(
      moveBytes: (bytes.base + moves).assumingMemoryBound(to: SIMD4<Int8>.self),
      moveMask: moveMask, rowBytes: (bytes.base + rows).assumingMemoryBound(to: Int8.self),
      rowMask: rowMask)
  }
}
