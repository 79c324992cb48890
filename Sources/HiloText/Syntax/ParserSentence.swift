/// A sentence as the parser sees it: its words, with the marks between them as properties of the
/// words rather than as words of their own (Ma, Zhang and Zhu, ACL 2014).
package struct ParserSentence: Sendable {
  /// What the parser knows of a word beforehand.
  package struct Atom: Sendable {
    /// Hash of its lemma.
    package var word: UInt32 = 0
    /// Its part of speech with the features that syntax turns on.
    package var pos: UInt32 = 0
    /// All of its features.
    package var tag: UInt32 = 0
    /// Hash of the marks that stand between the word before and it; 0 for none.
    package var marks: UInt32 = 0
    /// The innermost brackets or quotation marks that it stands in; 0 for none.
    package var bracket: UInt32 = 0
    /// How many marks stand before it in the sentence.
    package var marksBefore: Int32 = 0
    /// How many verbs stand before it in the sentence.
    package var verbsBefore: Int32 = 0
  }

  /// A mark of punctuation.
  package struct Mark: Sendable {
    /// Index of its token in the sentence.
    package var token: Int32
    /// How many words stand before it.
    package var gap: Int32
    /// Hash of its form.
    package var form: UInt32
    /// Index of the mark that closes what it opens, or opens what it closes; -1 for none.
    package var partner: Int32 = -1
  }

  /// The words, then the root, then what stands where no word is.
  package private(set) var atoms: [Atom] = []
  /// Index of each word's token in the sentence.
  package private(set) var tokens: [Int32] = []
  /// The marks in their order.
  package private(set) var marks: [Mark] = []
  /// The number of words.
  package private(set) var count = 0
  private var open: [(form: UInt32, mark: Int, bracket: UInt32)] = []

  package init() {}

  /// Reads the tokens of a sentence, which must have their tags.
  package mutating func read(_ sentence: ArraySlice<Token>) {
    atoms.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    var (gap, bracket, brackets): (UInt32, UInt32, UInt32) = (0, 0, 0)
    var verbs: Int32 = 0
    for (index, token) in zip(Int32(0)..., sentence) {
      guard token.pos == .punctuation else {
        var atom = Self.atom(token)
        atom.marks = gap
        atom.bracket = bracket
        atom.marksBefore = Int32(marks.count)
        atom.verbsBefore = verbs
        if token.pos == .verb { verbs += 1 }
        gap = 0
        atoms.append(atom)
        tokens.append(index)
        continue
      }
      let form = Self.formHash(token.lower)
      gap = ByteHash.pair(gap, form)
      let mark = marks.count
      marks.append(Mark(token: index, gap: Int32(tokens.count), form: form))
      if let last = open.last, last.form == form {
        marks[last.mark].partner = Int32(mark)
        marks[mark].partner = Int32(last.mark)
        bracket = last.bracket
        open.removeLast()
      } else if let closing = Self.closing[form] {
        open.append((closing, mark, bracket))
        brackets += 1
        bracket = brackets
      }
    }
    count = tokens.count
    atoms.append(
      Atom(
        word: 0x1234_5671, pos: 101, tag: 101, marks: gap, marksBefore: Int32(marks.count),
        verbsBefore: verbs))
    atoms.append(
      Atom(
        word: 0x1234_5672, pos: 102, tag: 102, marksBefore: Int32(marks.count),
        verbsBefore: verbs))
  }

  private static func atom(_ token: Token) -> Atom {
    let f = token.features
    var pos = UInt32(token.pos.rawValue) + 1
    pos |= UInt32(f.verbForm?.rawValue ?? 0) << 5
    pos |= UInt32(f.pronounType?.rawValue ?? 0) << 8
    let bits = f.bits
    let tag =
      UInt32(truncatingIfNeeded: bits ^ (bits >> 29)) &* 0x9E37_79B1 ^ UInt32(token.pos.rawValue)
    return Atom(word: ByteHash.of(token.lemma, seed: 11), pos: pos, tag: tag)
  }

  private static func formHash(_ form: String) -> UInt32 { ByteHash.of(form, seed: 12) }

  /// The mark that closes what a mark opens.
  private static let closing: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: [
      ("(", ")"), ("[", "]"), ("{", "}"), ("\"", "\""), ("“", "”"), ("«", "»"), ("‘", "’"),
      ("„", "“"), ("¿", "?"), ("¡", "!"), ("'", "'"), ("``", "''"), ("<", ">"),
    ].map { (formHash($0), formHash($1)) })
}
