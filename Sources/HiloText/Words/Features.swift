/// Morphological features of a token (Universal Dependencies), packed.
///
/// Each property is nil where the word bears no such feature.
public struct Features: Hashable, Sendable {
  /// Form of a verb.
  public enum VerbForm: UInt8, Sendable { case finite = 1, infinitive, gerund, participle }
  /// Mood of a finite verb.
  public enum Mood: UInt8, Sendable { case indicative = 1, subjunctive, conditional, imperative }
  /// Tense. `imperfect` is the Spanish copretérito; `past` in English covers the simple past.
  public enum Tense: UInt8, Sendable { case present = 1, past, future, imperfect, pluperfect }
  /// Grammatical number.
  public enum Number: UInt8, Sendable { case singular = 1, plural }
  /// Grammatical gender.
  public enum Gender: UInt8, Sendable { case feminine = 1, masculine }
  /// Grammatical person.
  public enum Person: UInt8, Sendable { case first = 1, second, third }
  /// Kind of a pronoun, determiner or adverb.
  public enum PronounType: UInt8, Sendable {
    case article = 1, personal, demonstrative, indefinite, interrogative, relative, negative, total
    case exclamative, reciprocal
  }
  /// Case of a pronoun.
  public enum Case: UInt8, Sendable {
    case nominative = 1, accusative, dative, genitive, comitative
  }
  /// Kind of a number word.
  public enum NumberType: UInt8, Sendable { case cardinal = 1, ordinal, fraction, multiple }

  /// The features as one number; models store them so.
  package private(set) var bits: UInt64

  /// A word without features.
  public init() { bits = 0 }

  /// Features from their number.
  package init(bits: UInt64) { self.bits = bits }

  private func field(_ shift: UInt64, _ width: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: (bits >> shift) & ((1 << width) - 1))
  }

  private mutating func setField(_ shift: UInt64, _ width: UInt64, _ value: UInt8) {
    let mask: UInt64 = ((1 << width) - 1) << shift
    bits = (bits & ~mask) | ((UInt64(value) << shift) & mask)
  }

  /// Form of the verb.
  public var verbForm: VerbForm? {
    get { VerbForm(rawValue: field(0, 3)) }
    set { setField(0, 3, newValue?.rawValue ?? 0) }
  }
  /// Mood of the verb.
  public var mood: Mood? {
    get { Mood(rawValue: field(3, 3)) }
    set { setField(3, 3, newValue?.rawValue ?? 0) }
  }
  /// Tense of the verb.
  public var tense: Tense? {
    get { Tense(rawValue: field(6, 3)) }
    set { setField(6, 3, newValue?.rawValue ?? 0) }
  }
  /// Number.
  public var number: Number? {
    get { Number(rawValue: field(9, 2)) }
    set { setField(9, 2, newValue?.rawValue ?? 0) }
  }
  /// Gender.
  public var gender: Gender? {
    get { Gender(rawValue: field(11, 2)) }
    set { setField(11, 2, newValue?.rawValue ?? 0) }
  }
  /// Person.
  public var person: Person? {
    get { Person(rawValue: field(13, 2)) }
    set { setField(13, 2, newValue?.rawValue ?? 0) }
  }
  /// Kind of the pronoun, determiner or adverb.
  public var pronounType: PronounType? {
    get { PronounType(rawValue: field(15, 4)) }
    set { setField(15, 4, newValue?.rawValue ?? 0) }
  }
  /// Case of the pronoun.
  public var `case`: Case? {
    get { Case(rawValue: field(19, 3)) }
    set { setField(19, 3, newValue?.rawValue ?? 0) }
  }
  /// Kind of the number word.
  public var numberType: NumberType? {
    get { NumberType(rawValue: field(22, 3)) }
    set { setField(22, 3, newValue?.rawValue ?? 0) }
  }
  /// Definite article or determiner.
  public var isDefinite: Bool {
    get { field(25, 1) == 1 }
    set { setField(25, 1, newValue ? 1 : 0) }
  }
  /// Indefinite article or determiner.
  public var isIndefinite: Bool {
    get { field(26, 1) == 1 }
    set { setField(26, 1, newValue ? 1 : 0) }
  }
  /// Reflexive pronoun.
  public var isReflexive: Bool {
    get { field(27, 1) == 1 }
    set { setField(27, 1, newValue ? 1 : 0) }
  }
  /// Possessive.
  public var isPossessive: Bool {
    get { field(28, 1) == 1 }
    set { setField(28, 1, newValue ? 1 : 0) }
  }
  /// Negative word (`Polarity=Neg`).
  public var isNegative: Bool {
    get { field(29, 1) == 1 }
    set { setField(29, 1, newValue ? 1 : 0) }
  }
}
