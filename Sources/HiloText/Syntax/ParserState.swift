/// A state of a parse: the word on top of the stack and the next word, each with its dependents so
/// far, and what the state came from.
///
/// The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, ACL 2011) with the root after the
/// last word: SHIFT reads a word, LEFT hangs the top of the stack on the next word, RIGHT on the
/// word below it. A sentence of n words takes 2n moves. The stack is a chain of states, so that
/// many parses share what they have in common and a move costs the same at any depth.
package struct ParserState: Sendable {
  package enum Move: UInt8, Sendable { case shift, left, right }

  /// A word with its dependents so far.
  package struct Frame: Sendable {
    package var word: Int32
    /// First, second, last and last but one dependents on each side; `none` where there is none.
    package var left: Int32
    package var secondLeft: Int32
    package var right: Int32
    /// The first word of its subtree.
    package var edge: Int32
    package var leftLabel: UInt8 = 0
    package var rightLabel: UInt8 = 0
    package var leftCount: UInt8 = 0
    package var rightCount: UInt8 = 0
    /// The labels of its dependents, a bit each.
    package var labels: UInt32 = 0

    package init(word: Int, none: Int) {
      self.word = Int32(word)
      left = Int32(none)
      secondLeft = Int32(none)
      right = Int32(none)
      edge = Int32(word)
    }

    fileprivate mutating func takeLeft(_ child: Frame, _ label: UInt8) {
      secondLeft = left
      left = child.word
      edge = child.edge
      leftLabel = label
      leftCount = min(leftCount + 1, 5)
      labels |= 1 << UInt32(label)
    }

    fileprivate mutating func takeRight(_ child: Int32, _ label: UInt8) {
      right = child
      rightLabel = label
      rightCount = min(rightCount + 1, 5)
      labels |= 1 << UInt32(label)
    }
  }

  /// The top of the stack; no word where the stack is empty.
  package var top: Frame
  /// The next word to be read; the number of words stands for the root.
  package var next: Frame
  /// Index of the state whose top is the word below the top; -1 for none.
  package var below: Int32 = -1
  /// How many words the stack holds.
  package var depth: Int32 = 0
  /// The sum of the scores of the moves that led here.
  package var score: Float = 0
  /// Index of the state before the last move; -1 for the first.
  package var back: Int32 = -1
  /// The last move.
  package var move = Move.shift
  /// The label of the arc that the last move made.
  package var label: UInt8 = 0
  /// The arc that the last move made; -1 where it made none.
  package var child: Int32 = -1
  package var head: Int32 = -1

  /// The first state of a sentence with so many words.
  package init(count: Int) {
    top = Frame(word: count + 1, none: count + 1)
    next = Frame(word: 0, none: count + 1)
  }

  package func isFinished(_ count: Int) -> Bool { Int(next.word) == count && depth == 0 }
  /// Whether a word can be read.
  package func canShift(_ count: Int) -> Bool { Int(next.word) < count }
  /// Whether the top of the stack can hang on the next word. Only the last word left hangs on the
  /// root, so that a sentence has one root.
  package func canLeft(_ count: Int) -> Bool {
    depth > 0 && (Int(next.word) < count || depth == 1)
  }
  /// Whether the top of the stack can hang on the word below it.
  package var canRight: Bool { depth >= 2 }

  /// The state after reading a word; `index` is that of this state.
  package func shifted(_ index: Int, _ count: Int) -> ParserState {
    var state = self
    state.top = next
    state.next = Frame(word: Int(next.word) + 1, none: count + 1)
    state.below = depth > 0 ? Int32(index) : -1
    state.depth += 1
    state.end(.shift, index)
    return state
  }

  /// The state after hanging the top on the next word; `states` holds the states of the chain.
  package func left(
    _ label: UInt8, _ index: Int, _ count: Int, _ states: UnsafePointer<ParserState>
  ) -> ParserState {
    var state = self
    state.pop(count, states)
    state.next.takeLeft(top, label)
    state.end(.left, index, label, child: top.word, head: next.word)
    return state
  }

  /// The state after hanging the top on the word below it.
  package func right(
    _ label: UInt8, _ index: Int, _ count: Int, _ states: UnsafePointer<ParserState>
  ) -> ParserState {
    var state = self
    state.pop(count, states)
    state.end(.right, index, label, child: top.word, head: state.top.word)
    state.top.takeRight(top.word, label)
    return state
  }

  private mutating func pop(_ count: Int, _ states: UnsafePointer<ParserState>) {
    depth -= 1
    if below >= 0 {
      top = states[Int(below)].top
      below = states[Int(below)].below
    } else {
      top = Frame(word: count + 1, none: count + 1)
    }
  }

  private mutating func end(
    _ move: Move, _ index: Int, _ label: UInt8 = 0, child: Int32 = -1, head: Int32 = -1
  ) {
    back = Int32(index)
    self.move = move
    self.label = label
    self.child = child
    self.head = head
  }
}
