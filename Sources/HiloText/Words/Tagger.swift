/// Tells each word's part of speech, features and lemma.
///
/// An averaged perceptron (Collins, EMNLP 2002) chooses among the tags that the lexicon knows for
/// the word, or that its ending allows; left to right, best first. Whether a document is written
/// without accents is seen from its words, and whether a sentence is written in capitals from its
/// letters; both are then read by models of their own manner.
public struct Tagger: Sendable {
  private let lexicon: WordLexicon
  private let weights: Int
  private let mask: UInt32
  /// The language bears accents that hasty writers leave out.
  private let hasAccents: Bool

  /// The tagger of `pack`; nil when it has no model.
  public init?(pack: LanguagePack) {
    guard let file = DataFile.named("words/\(pack.language)-tagger.bin") else { return nil }
    self.init(ModelBytes(UnsafeRawBufferPointer(file.bytes)))
  }

  /// Reads a model file: the lexicon, then at the offset that its eighth number names the count of
  /// the weights and the weights. The ninth number is 1 for a language with accents.
  package init?(_ bytes: ModelBytes) {
    guard let lexicon = WordLexicon(bytes) else { return nil }
    self.lexicon = lexicon
    let at = Int(bytes.u32(28))
    mask = bytes.u32(at) - 1
    weights = at + 4
    hasAccents = bytes.u32(32) == 1
  }

  /// Fills `pos`, `features` and `lemma` of every token of `document`. Linear in its length.
  public func tag(_ document: inout Document) {
    let isAccentless = hasAccents && Self.isAccentless(document.tokens)
    var forms: [WordForm] = []
    for sentence in document.sentences {
      tag(&document.tokens, sentence.tokens, isAccentless: isAccentless, forms: &forms)
    }
  }

  /// Tags the tokens of one sentence.
  package func tag(
    _ tokens: inout [Token], _ range: Range<Int>, isAccentless: Bool, forms: inout [WordForm]
  ) {
    let manner = WordForm.Manner(
      isAccentless: isAccentless, isShouted: Self.isShouted(tokens[range]))
    forms.removeAll(keepingCapacity: true)
    for i in range {
      forms.append(
        WordForm(
          isAccentless ? tokens[i].folded : tokens[i].lower, shape: tokens[i].shape,
          opens: i == range.lowerBound, manner: manner, lexicon: lexicon))
    }
    var (last, beforeLast): (UInt32, UInt32) = (0, 0)
    var (lastPos, beforeLastPos): (UInt32, UInt32) = (0, 0)
    forms.withUnsafeBufferPointer { forms in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.count) { features in
        guard let features = features.baseAddress else { return }
        for i in 0..<forms.count {
          let (tag, rule) = choose(
            forms, i, last, beforeLast, lastPos, beforeLastPos, features)
          beforeLast = last
          beforeLastPos = lastPos
          last = UInt32(tag) + 1
          let value = lexicon.tags[tag]
          lastPos = UInt32(value.pos.rawValue) + 1
          let index = range.lowerBound + i
          tokens[index].pos = value.pos
          tokens[index].features = value.features
          let form = isAccentless ? tokens[index].folded : tokens[index].lower
          if let rule, lexicon.fits(rule, count: form.utf8.count) {
            tokens[index].lemma = lexicon.apply(rule, to: form)
          } else {
            tokens[index].lemma = lexicon.guessedLemma(of: form, tag: tag)
          }
        }
      }
    }
  }

  /// The best tag of word `i` and, where the lexicon knows the word under it, its lemma's rule.
  private func choose(
    _ forms: UnsafeBufferPointer<WordForm>, _ i: Int, _ last: UInt32, _ beforeLast: UInt32,
    _ lastPos: UInt32, _ beforeLastPos: UInt32, _ features: UnsafeMutablePointer<UInt32>
  ) -> (Int, Int?) {
    let form = forms[i]
    if let known = form.known, known.isClosed, known.count == 1 {
      return (lexicon.tag(known, 0), lexicon.rule(known, 0))
    }
    TaggerFeatures.extract(
      forms, i, last: last, beforeLast: beforeLast, lastPos: lastPos,
      beforeLastPos: beforeLastPos, into: features)
    // "La ingeniera" is no verb, though it ends as one: no finite one follows an article.
    let noun = form.known == nil && last > 0 ? lexicon.nounsAfter[Int(last) - 1] : nil
    var best = Int.min
    var chosen = noun ?? 0
    var rule: Int?
    if let known = form.known {
      for j in 0..<Int(known.count) {
        let tag = lexicon.tag(known, j)
        let value = score(tag, features)
        if value > best { (best, chosen, rule) = (value, tag, lexicon.rule(known, j)) }
      }
      if known.isClosed { return (chosen, rule) }
    }
    if let guessed = form.guessed {
      for j in 0..<Int(guessed.count) {
        let tag = lexicon.tag(guessed, j)
        if noun != nil, lexicon.isFinite(tag) { continue }
        let value = score(tag, features) - (form.known == nil ? 0 : Self.unseenPenalty)
        if value > best { (best, chosen, rule) = (value, tag, nil) }
      }
    }
    return (chosen, rule)
  }

  /// What a tag that a known word was never seen with must be better by, in the weights' units: found
  /// on the tenth of AnCora dev, where 60 to 250 do alike.
  private static let unseenPenalty = 160

  @inline(__always)
  private func score(_ tag: Int, _ features: UnsafeMutablePointer<UInt32>) -> Int {
    var sum = 0
    for k in 0..<TaggerFeatures.count {
      sum += Int(
        lexicon.bytes.i8(weights + TaggerFeatures.place(features[k], UInt32(tag) + 1, mask)))
    }
    return sum
  }

  /// Whether the words lack the accents that a Spanish text of their number has.
  ///
  /// One Spanish word in eight bears an accent: twenty words without one are hardly an accident, and
  /// where they are the folded lexicon has them all the same.
  package static func isAccentless(_ tokens: [Token]) -> Bool {
    var words = 0
    var accents = 0
    for token in tokens where token.shape != .punctuation && token.shape != .digits {
      words += 1
      if token.lower.utf8.count != token.folded.utf8.count { accents += 1 }
    }
    return words >= 20 && accents * 100 < words
  }

  /// Whether a sentence is written in capitals.
  package static func isShouted(_ tokens: ArraySlice<Token>) -> Bool {
    var upper = 0
    var words = 0
    for token in tokens {
      switch token.shape {
      case .upper:
        words += 1
        upper += 1
      case .lower, .mixed: words += 1
      case .capitalized:
        words += 1
        if token.end - token.start == 1 { upper += 1 }
      default: break
      }
    }
    return words >= 3 && upper * 10 >= words * 7
  }
}
