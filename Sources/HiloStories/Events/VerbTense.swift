/// The form in which a verb stands, as far as it matters for how sure a happening is.
enum VerbTense: String, Sendable, CaseIterable {
  case past, future, present, imperfect, conditional, subjunctive, pastSubjunctive
  case infinitive, gerund, participle

  /// It can head a clause by itself.
  var isFinite: Bool { self != .infinitive && self != .gerund && self != .participle }
}

/// What a written form of a verb can be.
struct VerbReading: Sendable {
  /// The verb, an index into the lexicon's.
  var verb: Int
  /// Its form.
  var tense: VerbTense
  /// The form as it is spelled with its accents.
  var spelling: String
}
