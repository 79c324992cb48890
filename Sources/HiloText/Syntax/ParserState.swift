/// The state of a parse: a stack, the words not read yet, and the arcs made so far.
///
/// The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, ACL 2011) with the root after the
/// last word: SHIFT reads a word, LEFT hangs the top of the stack on the next word, RIGHT on the
/// word below it. A sentence of n words takes 2n transitions.
package struct ParserState: Sendable {
  /// What the parser knows of a word beforehand.
  package struct Atom: Sendable {
    /// Hash of its lemma.
    package var word: UInt32
    /// Its part of speech with the features that syntax turns on.
    package var pos: UInt32
    /// All of its features.
    package var tag: UInt32

    package init(word: UInt32, pos: UInt32, tag: UInt32) {
      self.word = word
      self.pos = pos
      self.tag = tag
    }
  }

  /// The words, then the root, then what stands where no word is.
  package var atoms: [Atom] = []
  /// The number of words.
  package private(set) var count = 0
  /// The words read and not yet hung.
  package private(set) var stack: [Int32] = []
  /// The next word to be read; `count` is the root.
  package private(set) var next = 0
  /// Each word's head; -1 none yet.
  package private(set) var heads: [Int32] = []
  /// Each word's label.
  package private(set) var labels: [UInt8] = []
  /// First, second, last and last but one dependents on each side; `count` + 1 where there is none.
  private(set) var children: [Children] = []
  /// How many commas and the like stand before each word.
  private(set) var marksBefore: [Int32] = []
  /// How many verbs stand before each word.
  private(set) var verbsBefore: [Int32] = []

  struct Children: Sendable {
    var left: Int32
    var secondLeft: Int32
    var right: Int32
    var secondRight: Int32
    var leftCount: UInt8 = 0
    var rightCount: UInt8 = 0
    var labels: UInt64 = 0
  }

  package init() {}

  /// Begins a sentence with the words that `atoms` holds, as `Self.atom` made them.
  package mutating func begin(_ words: [Atom], isMark: (Int) -> Bool, isVerb: (Int) -> Bool) {
    count = words.count
    let none = Int32(count + 1)
    atoms = words
    atoms.append(Atom(word: 0x1234_5671, pos: 101, tag: 101))
    atoms.append(Atom(word: 0x1234_5672, pos: 102, tag: 102))
    stack.removeAll(keepingCapacity: true)
    next = 0
    heads = [Int32](repeating: -1, count: count)
    labels = [UInt8](repeating: 0, count: count + 2)
    children = [Children](
      repeating: Children(left: none, secondLeft: none, right: none, secondRight: none),
      count: count + 2)
    marksBefore.removeAll(keepingCapacity: true)
    verbsBefore.removeAll(keepingCapacity: true)
    var (marks, verbs): (Int32, Int32) = (0, 0)
    for i in 0..<count {
      marksBefore.append(marks)
      verbsBefore.append(verbs)
      if isMark(i) { marks += 1 }
      if isVerb(i) { verbs += 1 }
    }
    for _ in 0..<2 {
      marksBefore.append(marks)
      verbsBefore.append(verbs)
    }
  }

  /// The word on top of the stack, which must not be empty.
  package var top: Int32 { stack[stack.count - 1] }
  /// The word below the top of the stack, which must hold two.
  package var belowTop: Int32 { stack[stack.count - 2] }
  /// Whether all words hang.
  package var isFinished: Bool { next == count && stack.isEmpty }
  /// Whether a word can be read.
  package var canShift: Bool { next < count }
  /// Whether the top of the stack can hang on the next word. Only the last word left hangs on the
  /// root, so that a sentence has one root.
  package var canLeft: Bool { !stack.isEmpty && (next < count || stack.count == 1) }
  /// Whether the top of the stack can hang on the word below it.
  package var canRight: Bool { stack.count >= 2 }

  /// Reads a word.
  package mutating func shift() {
    stack.append(Int32(next))
    next += 1
  }

  /// Hangs the top of the stack on the next word.
  package mutating func left(_ label: UInt8) {
    let top = stack.removeLast()
    hang(top, on: Int32(next), label)
    let head = next
    children[head].secondLeft = children[head].left
    children[head].left = top
    children[head].leftCount = min(children[head].leftCount + 1, 5)
  }

  /// Hangs the top of the stack on the word below it.
  package mutating func right(_ label: UInt8) {
    let top = stack.removeLast()
    let head = Int(stack[stack.count - 1])
    hang(top, on: Int32(head), label)
    children[head].secondRight = children[head].right
    children[head].right = top
    children[head].rightCount = min(children[head].rightCount + 1, 5)
  }

  private mutating func hang(_ word: Int32, on head: Int32, _ label: UInt8) {
    heads[Int(word)] = head
    labels[Int(word)] = label
    children[Int(head)].labels |= 1 << UInt64(label)
  }
}
