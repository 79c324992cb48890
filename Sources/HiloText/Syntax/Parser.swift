/// Finds the syntactic tree of each sentence: Universal Dependencies.
///
/// A greedy arc-hybrid parser with an averaged perceptron over hashed features, trained with a
/// dynamic oracle (Goldberg and Nivre, TACL 2013). It takes a time linear in the words.
public struct Parser: Sendable {
  /// Labels are told apart by bytes of a row of 32.
  package static let labelCount = 32
  package static let magic: UInt32 = 0x5052_4148

  private let bytes: ModelBytes
  private let moves: Int
  private let moveMask: UInt32
  private let rows: Int
  private let rowMask: UInt32
  private let labels: [DependencyRelation]

  /// The parser of `pack`; nil when it has no model.
  public init?(pack: LanguagePack) {
    guard let file = DataFile.named("words/\(pack.language)-parser.bin") else { return nil }
    self.init(ModelBytes(UnsafeRawBufferPointer(file.bytes)))
  }

  /// Reads a model file: magic, offset and number of the moves' weights (four bytes a feature:
  /// shift, left, right, nothing), of the labels' weights (32 a feature), and the labels.
  package init?(_ bytes: ModelBytes) {
    guard bytes.count > 52, bytes.u32(0) == Self.magic else { return nil }
    self.bytes = bytes
    moves = Int(bytes.u32(4))
    moveMask = bytes.u32(8) - 1
    rows = Int(bytes.u32(12))
    rowMask = bytes.u32(16) - 1
    labels = (0..<Self.labelCount).map {
      DependencyRelation(rawValue: bytes.u8(20 + $0)) ?? .dep
    }
  }

  /// Fills `head` and `relation` of every token of `document`, which must have its tags.
  public func parse(_ document: inout Document) {
    var state = ParserState()
    var atoms: [ParserState.Atom] = []
    for sentence in document.sentences {
      parse(&document.tokens, sentence.tokens, &state, &atoms)
    }
  }

  /// Parses the tokens of one sentence.
  package func parse(
    _ tokens: inout [Token], _ range: Range<Int>, _ state: inout ParserState,
    _ atoms: inout [ParserState.Atom]
  ) {
    guard !range.isEmpty else { return }
    let first = range.lowerBound
    atoms.removeAll(keepingCapacity: true)
    for i in range { atoms.append(Self.atom(tokens[i])) }
    state.begin(
      atoms, isMark: { tokens[first + $0].pos == .punctuation },
      isVerb: { tokens[first + $0].pos == .verb })
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.count) { features in
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: Self.labelCount) { scores in
        guard let features = features.baseAddress, let scores = scores.baseAddress else { return }
        while !state.isFinished {
          switch move(state, features) {
          case .shift: state.shift()
          case .left:
            let word = Int(state.top)
            state.left(label(state, word, state.next, features, scores))
          case .right:
            let word = Int(state.top)
            state.right(label(state, word, Int(state.belowTop), features, scores))
          }
        }
      }
    }
    for i in range {
      let head = Int(state.heads[i - first])
      if head == state.count {
        tokens[i].head = -1
        tokens[i].relation = .root
      } else {
        tokens[i].head = Int32(first + head)
        tokens[i].relation = labels[Int(state.labels[i - first])]
      }
    }
  }

  /// What the parser takes of a token.
  package static func atom(_ token: Token) -> ParserState.Atom {
    var hash = ByteHash(seed: 11)
    hash.take(token.lemma)
    let f = token.features
    var pos = UInt32(token.pos.rawValue) + 1
    pos |= UInt32(f.verbForm?.rawValue ?? 0) << 5
    pos |= UInt32(f.pronounType?.rawValue ?? 0) << 8
    if token.pos == .punctuation {
      // Marks differ more than words of a kind do.
      pos |= (ByteHash.mix(hash.value) & 0xFFFF) << 12
    }
    let bits = f.bits
    let tag =
      UInt32(truncatingIfNeeded: bits ^ (bits >> 29)) &* 0x9E37_79B1 ^ UInt32(token.pos.rawValue)
    return ParserState.Atom(word: ByteHash.mix(hash.value), pos: pos, tag: tag)
  }

  private enum Move { case shift, left, right }

  private func move(_ state: ParserState, _ features: UnsafeMutablePointer<UInt32>) -> Move {
    if !state.canLeft, !state.canRight { return .shift }
    if !state.canShift { return state.canRight ? .right : .left }
    ParserFeatures.extract(state, into: features)
    var (shift, left, right) = (0, 0, 0)
    for k in 0..<ParserFeatures.count {
      let weights = bytes.u32(moves + Int(features[k] & moveMask) * 4)
      shift += Int(Int8(truncatingIfNeeded: weights))
      left += Int(Int8(truncatingIfNeeded: weights >> 8))
      right += Int(Int8(truncatingIfNeeded: weights >> 16))
    }
    if state.canRight, right > left, right > shift { return .right }
    return left > shift ? .left : .shift
  }

  private func label(
    _ state: ParserState, _ word: Int, _ head: Int, _ features: UnsafeMutablePointer<UInt32>,
    _ scores: UnsafeMutablePointer<Int16>
  ) -> UInt8 {
    // The root's arc bears its own label.
    if head == state.count { return 0 }
    ParserFeatures.extractLabel(state, word: word, head: head, into: features)
    for j in 0..<Self.labelCount { scores[j] = 0 }
    let rows = (bytes.base + self.rows).assumingMemoryBound(to: Int8.self)
    for k in 0..<ParserFeatures.labelCount {
      let row = rows + Int(features[k] & rowMask) * Self.labelCount
      for j in 0..<Self.labelCount { scores[j] &+= Int16(row[j]) }
    }
    var best = 0
    for j in 1..<Self.labelCount where scores[j] > scores[best] { best = j }
    return UInt8(best)
  }
}
