import HiloText

/// The words that a stream has seen, and in how many articles.
///
/// A word is as telling as it is rare in the news at large or in the stream so far, whichever says less.
struct StreamVocabulary: Sendable {
  /// As how many articles the news at large counts when it is said how common a word is here.
  private static let prior = 30.0
  /// The weight of a number in the news at large.
  private static let numberWeight: Float = 4
  /// Words that say less are not looked at.
  private static let least: Float = 0.5

  /// The term of a word, and of a stem.
  private var termOf: [String: Int32] = [:]
  private var stems: [String: Int32] = [:]
  /// By term: its weight in the news at large, and in how many articles it was.
  private var general: [Float] = []
  private var articles: [Float] = []
  private var total = Self.prior

  /// The vector of an article, which is counted from now on.
  mutating func vector(of article: StreamTerms) -> TermVector {
    var counts: [Int32: Float] = [:]
    for (word, isNumber, weight) in article.words {
      counts[term(of: word, isNumber: isNumber), default: 0] += weight
    }
    total += 1
    let all = Double.log(total)
    var weights: [Int32: Float] = [:]
    for (term, count) in counts {
      articles[Int(term)] += 1
      let here = Float(all - Double.log(Double(articles[Int(term)])))
      let rarity = min(general[Int(term)], here)
      if rarity > Self.least { weights[term] = min(1, count).squareRoot() * Self.damped(rarity) }
    }
    return TermVector(weights)
  }

  /// `rarity` to the power 0.75, so that one strange word is not all that an article is about.
  private static func damped(_ rarity: Float) -> Float {
    (rarity * rarity * rarity).squareRoot().squareRoot()
  }

  private mutating func term(of word: String, isNumber: Bool) -> Int32 {
    let key = isNumber ? "0" + word : word
    if let known = termOf[key] { return known }
    let stem = isNumber ? key : StoryTerms.shared.term(NameFolding.fold(word))
    let number = stems[stem] ?? Int32(general.count)
    if number == general.count {
      stems[stem] = number
      general.append(isNumber ? Self.numberWeight : Float(StoryTerms.shared.weight(of: stem)))
      articles.append(0)
    }
    termOf[key] = number
    return number
  }
}
