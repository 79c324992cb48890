import HiloText

/// The texts of the last days, for finding those of which a new one is a copy.
///
/// An index that only grows (``CopyIndex``) is made anew from the texts that are left whenever more are past
/// than left, so that time and memory hold with the window, and each text is taken twice on average.
struct CopyWindow: Sendable {
  /// A text that has come.
  struct Text: Sendable {
    var id: String
    /// When it came.
    var time: Double
    /// The number of its story at that time.
    var story: Int
    /// The id of the first text that it is a copy of; empty for none.
    var origin: String
  }

  private(set) var texts: [Text] = []
  private var index = CopyIndex()
  /// How many of the texts are past the window.
  private var past = 0
  /// Fewer texts past are not worth a new index.
  private static let least = 512

  init() {}

  /// The text that `runs` are a copy of, which came after `start`: the first, with the share held.
  /// To be followed by ``keep(_:)``.
  mutating func find(_ runs: TextRuns, after start: Double) -> (text: Text, share: Double)? {
    while past < texts.count, texts[past].time < start { past += 1 }
    if past > Self.least, past * 2 > texts.count { renew() }
    let copies = index.add(runs)
    return copies.first { $0.text >= past }.map { (texts[$0.text], $0.share) }
  }

  /// Keeps the text whose runs were given last.
  mutating func keep(_ text: Text) { texts.append(text) }

  private mutating func renew() {
    var fresh = CopyIndex()
    for text in past..<texts.count {
      _ = fresh.add(TextRuns(hashes: Array(index.hashes(of: text))))
    }
    index = fresh
    texts.removeFirst(past)
    past = 0
  }

  // MARK: State

  /// Writes the texts that the index holds.
  func write(to state: inout StateWriter) {
    state.write(texts.count)
    for (i, text) in texts.enumerated() {
      state.write(text.id)
      state.write(text.time)
      state.write(text.story)
      state.write(text.origin)
      let hashes = index.hashes(of: i)
      state.write(hashes.count)
      for hash in hashes { state.fixed(hash) }
    }
  }

  /// Reads what ``write(to:)`` has written, and makes the index as it was.
  init(from state: inout StateReader) throws(StreamStateError) {
    for _ in 0..<(try state.count()) {
      texts.append(
        Text(
          id: try state.string(), time: try state.double(), story: try state.int(),
          origin: try state.string()))
      var hashes: [UInt32] = []
      for _ in 0..<(try state.count()) {
        let hash: UInt32 = try state.fixed()
        if let last = hashes.last, last >= hash { throw .damaged }
        hashes.append(hash)
      }
      _ = index.add(TextRuns(hashes: hashes))
    }
  }
}
