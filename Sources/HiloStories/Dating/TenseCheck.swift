import HiloText

/// Whether a time expression's tense can be relied on.
enum TenseCheck {
  /// Whether the verb before the expression in its sentence, but for verbs of saying, does not say
  /// otherwise than what the expression is taken for.
  static func isSure(_ time: TimeExpression, _ document: Document) -> Bool {
    guard let expected = time.form.expectation else { return true }
    let sentence = Int(document.tokens[time.tokens.lowerBound].sentence)
    guard sentence < document.sentences.count else { return false }
    let light = DatingLexicon.all[document.language]?.light ?? []
    var hasInfinitive = false
    var i = time.tokens.lowerBound - 1
    while i >= document.sentences[sentence].tokens.lowerBound {
      let token = document.tokens[i]
      if token.pos == .verb || token.pos == .auxiliary {
        let isSaying = token.pos == .verb && light.contains(token.lemma)
        if token.features.verbForm == .infinitive {
          if expected == .future { return true }
          hasInfinitive = true
        }
        if token.features.mood == .subjunctive {
          return token.features.tense == .present && expected == .future
        }
        if isAmbiguous(token, document) { return false }
        if let direction = direction(i, document), !isSaying {
          // "comenzó a trabajar el lunes", but not "was to begin on Monday".
          return direction == expected && !(hasInfinitive && token.pos == .auxiliary)
        }
      }
      i -= 1
    }
    return !hasInfinitive
  }

  /// Whether the verb's ending is that of two tenses when accents are left out ("desbordara").
  private static func isAmbiguous(_ token: Token, _ document: Document) -> Bool {
    let endings = DatingLexicon.all[document.language]?.ambiguousEndings ?? []
    return endings.contains { token.lower.hasSuffix($0) }
  }

  /// Whether the verb at `i` stands in a past or a future tense; nil for other words and forms.
  static func direction(_ i: Int, _ document: Document) -> TimeForm.Direction? {
    let token = document.tokens[i]
    guard token.pos == .verb || token.pos == .auxiliary else { return nil }
    let features = token.features
    switch (features.verbForm, features.mood, features.tense) {
    case (.finite, .conditional, _), (.finite, _, .future): return .future
    case (.finite, .indicative, .past): return .past
    case (.participle, _, _):
      guard i > 0, document.tokens[i - 1].pos == .auxiliary,
        document.tokens[i - 1].features.tense == .present
      else { return nil }
      return .past
    default: return nil
    }
  }
}

/// Reads how long ago a happening was said to be.
enum ElapsedReader {
  /// The days that `time` counts from a happening, and whether up to the day of writing; nil where it
  /// counts none.
  static func count(of time: TimeExpression, in document: Document)
    -> (days: Int, slack: Int, isSoFar: Bool)?
  {
    guard let lexicon = DatingLexicon.all[document.language], let amount = time.form.amount,
      (1...400).contains(amount), time.form.modifier == nil, !time.form.hasHalf
    else { return nil }
    let (days, slack): (Int, Int)
    switch time.form.unit {
    case .day: (days, slack) = (amount, 1)
    case .week: (days, slack) = (amount * 7, 4)
    default: return nil
    }
    let next = time.tokens.upperBound
    if next < document.tokens.count, lexicon.after.contains(document.tokens[next].folded) {
      return (days, slack, false)
    }
    let before = time.tokens.lowerBound - 1
    if before >= 0, lexicon.soFar.contains(document.tokens[before].folded) {
      return (days, slack, true)
    }
    return nil
  }
}
