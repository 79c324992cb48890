internal import HiloText

/// Compares what articles give as the cause of one thing: "debido a la niebla", "la niebla hizo que …".
///
/// The words that name a cause are the language's (rows "cause", before it, and "effect", after it, of
/// `events/phrases.txt`; "…" stands for some words). Causes are set side by side where the rest of their clauses is alike.
struct CauseComparer {
  let articles: [AnnotatedArticle]
  let order: ArticleOrder
  let weights: TermWeights
  /// The most words of a cause.
  private static let reach = 9
  /// The most causes of a story that are set side by side.
  private static let most = 300

  private struct Claim {
    var article: Int
    var cause: [ArticleTerms.Term]
    var effect: [ArticleTerms.Term]
    var passage: Passage
  }

  /// The comparisons for the articles whose terms are given.
  func compare(_ terms: [ArticleTerms]) -> [(comparison: Comparison, weight: Double)] {
    var groups: [[Claim]] = []
    for claim in terms.flatMap(read).prefix(Self.most) {
      let at = groups.firstIndex { group in group.prefix(3).contains { isSame($0, claim) } }
      if let at { groups[at].append(claim) } else { groups.append([claim]) }
    }
    return groups.compactMap(comparison)
  }

  private func read(_ terms: ArticleTerms) -> [Claim] {
    let document = terms.document
    guard let cues = CauseCues.of(document.language) else { return [] }
    var claims: [Claim] = []
    for sentence in document.sentences where !document.isBoilerplate(sentence.passage) {
      for i in sentence.tokens {
        guard let (isAfter, cue, gap) = cues.match(at: i, document.tokens, sentence.tokens) else {
          continue
        }
        let cause =
          isAfter
          ? after(cue.upperBound, document, sentence.tokens) : before(i, document, sentence.tokens)
        guard !cause.isEmpty else { continue }
        let words = terms.context(cause, except: cue)
        let whole = min(cause.lowerBound, i)..<max(cause.upperBound, cue.upperBound)
        // "atribuye el apagado a un error": what was caused may stand within the words.
        let effect = terms.context(terms.clause(around: whole, reach: 12), except: whole)
          .merged(with: terms.context(gap, except: gap.upperBound..<gap.upperBound))
        guard !words.isEmpty, !effect.isEmpty else { continue }
        claims.append(
          Claim(
            article: terms.article, cause: words, effect: effect,
            passage: document.passage(of: whole)))
      }
    }
    return claims
  }

  /// The noun phrase after the cue: to a stop or the next verb.
  private func after(_ k: Int, _ document: Document, _ sentence: Range<Int>) -> Range<Int> {
    var end = k
    while end < min(sentence.upperBound, k + Self.reach), !isEnd(end, document) { end += 1 }
    return k..<max(k, end)
  }

  /// The subject before the cue.
  private func before(_ i: Int, _ document: Document, _ sentence: Range<Int>) -> Range<Int> {
    var start = i
    while start > max(sentence.lowerBound, i - Self.reach), !isEnd(start - 1, document) {
      start -= 1
    }
    return start..<i
  }

  private func isEnd(_ k: Int, _ document: Document) -> Bool {
    let token = document.tokens[k]
    if token.shape == .punctuation { return true }
    return token.pos == .auxiliary || token.pos == .subordinatingConjunction
      || token.pos == .verb && token.features.verbForm != .participle
  }

  private func isSame(_ a: Claim, _ b: Claim) -> Bool {
    let sameLanguage = language(a) == language(b)
    let effect = weights.likeness(a.effect, b.effect, sameLanguage: sameLanguage)
    let cause = weights.likeness(a.cause, b.cause, sameLanguage: sameLanguage)
    return cause.shared >= 0.6
      ? effect.shared + cause.shared >= 1.1
      : effect.shared >= 1.3 && effect.part >= 0.4
        || effect.shared >= 0.7 && effect.part >= 0.6
  }

  private func language(_ claim: Claim) -> Language { articles[claim.article].document.language }

  private func comparison(_ group: [Claim]) -> (comparison: Comparison, weight: Double)? {
    var values: [Claim] = []
    for claim in group.sorted(by: { order.place[$0.article] < order.place[$1.article] })
    where !values.contains(where: { $0.article == claim.article }) { values.append(claim) }
    guard values.count > 1 else { return nil }
    let isAgreed = values.dropFirst().allSatisfy { claim in
      weights.likeness(
        claim.cause, values[0].cause, sameLanguage: language(claim) == language(values[0])
      ).shared >= 0.5
    }
    return (
      Comparison(
        event: nil, attribute: .other, subject: nil, verdict: isAgreed ? .agree : .conflict,
        values: values.map {
          Comparison.Value(
            value: articles[$0.article].document.text[$0.passage],
            citation: Citation(article: $0.article, passage: $0.passage))
        }), 3 + 0.3 * Double(values.count)
    )
  }
}

/// The words before or after which a cause stands, from `events/phrases.txt`.
struct CauseCues: Sendable {
  private var cues: [String: [(rest: [String], isAfter: Bool)]] = [:]

  static func of(_ language: Language) -> CauseCues? { all[language] }

  private static let all: [Language: CauseCues] = {
    var result: [Language: CauseCues] = [:]
    for pack in LanguagePack.all {
      var cues = CauseCues()
      for row in pack.rows("events/phrases")
      where row.count >= 2 && (row[0] == "cause" || row[0] == "effect") {
        for phrase in row[1].split(separator: ",") {
          let words = pack.phraseWords(String(phrase))
          guard let first = words.first else { continue }
          cues.cues[first, default: []].append((Array(words.dropFirst()), row[0] == "cause"))
        }
      }
      for key in cues.cues.keys { cues.cues[key]?.sort { $0.rest.count > $1.rest.count } }
      result[pack.language] = cues
    }
    return result
  }()

  /// The most words of a gap.
  private static let gap = 8

  /// Whether the cause stands after the cue that begins at `i`, the cue's words, and those of its gap ("…").
  /// A first word in its dictionary form stands for all its forms.
  func match(
    at i: Int, _ tokens: [Token], _ sentence: Range<Int>
  ) -> (isAfter: Bool, cue: Range<Int>, gap: Range<Int>)? {
    let lemma = Folding.folded(tokens[i].lemma)
    let others = lemma == tokens[i].folded ? [] : cues[lemma] ?? []
    for (rest, isAfter) in (cues[tokens[i].folded] ?? []) + others {
      if let (end, gap) = end(of: rest, from: i + 1, tokens, sentence) {
        return (isAfter, i..<end, gap)
      }
    }
    return nil
  }

  /// Where the words end that follow each other from `start`; nil where they do not.
  private func end(
    of words: [String], from start: Int, _ tokens: [Token], _ sentence: Range<Int>
  ) -> (end: Int, gap: Range<Int>)? {
    var k = start
    var gap = start..<start
    for (position, word) in words.enumerated() {
      if word == "…" {
        guard position + 1 < words.count else { return nil }
        let limit = min(sentence.upperBound, k + Self.gap + 1)
        guard
          let next = (k..<max(k, limit)).first(where: {
            tokens[$0].folded == words[position + 1] || tokens[$0].shape == .punctuation
          }), next > k, tokens[next].shape != .punctuation
        else { return nil }
        gap = k..<next
        k = next
      } else {
        guard k < sentence.upperBound, tokens[k].folded == word else { return nil }
        k += 1
      }
    }
    return (k, gap)
  }
}
