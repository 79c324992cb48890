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
  /// By term: the stem, and a word that it was met as, with what its letters look like.
  private var stemOf: [String] = []
  private var forms: [(word: String, shape: WordShape)] = []
  private var total = Self.prior

  /// A word for a term as it is written within a sentence, as far as the articles show.
  func form(of term: Int32) -> String {
    let (word, shape) = forms[Int(term)]
    switch shape {
    case .upper: return word.uppercased()
    case .capitalized, .mixed: return word.prefix(1).uppercased() + word.dropFirst()
    default: return word
    }
  }

  /// Whether a term is a number.
  func isNumber(_ term: Int32) -> Bool { stemOf[Int(term)].utf8.first == 0x30 }

  /// The vector of an article, which is counted from now on.
  mutating func vector(of article: StreamTerms) -> TermVector {
    var counts: [Int32: Float] = [:]
    for word in article.words { counts[term(of: word), default: 0] += word.weight }
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

  private mutating func term(of word: StreamTerms.Word) -> Int32 {
    let key = word.isNumber ? "0" + word.key : word.key
    let number: Int32
    if let known = termOf[key] {
      number = known
    } else {
      let stem = word.isNumber ? key : StoryTerms.shared.term(NameFolding.fold(word.key))
      number = stems[stem] ?? add(stem, articles: 0, form: (word.form, word.shape))
      termOf[key] = number
    }
    // What is once written small is no name.
    if word.shape == .lower, forms[Int(number)].shape != .lower {
      forms[Int(number)] = (word.form, .lower)
    }
    return number
  }

  private mutating func add(
    _ stem: String, articles count: Float, form: (String, WordShape)
  ) -> Int32 {
    let number = Int32(general.count)
    stems[stem] = number
    stemOf.append(stem)
    general.append(
      stem.utf8.first == 0x30 ? Self.numberWeight : Float(StoryTerms.shared.weight(of: stem)))
    articles.append(count)
    forms.append(form)
    return number
  }

  /// How many terms there are.
  var count: Int { general.count }

  // MARK: State

  /// Writes what is known. Linear in the terms.
  func write(to state: inout StateWriter) {
    state.write(total)
    state.write(general.count)
    for term in general.indices {
      state.write(stemOf[term])
      state.write(articles[term])
      state.write(forms[term].word)
      state.write(Int(forms[term].shape.rawValue))
    }
  }

  /// Reads what ``write(to:)`` has written.
  init(from state: inout StateReader) throws(StreamStateError) {
    total = try state.double()
    for _ in 0..<(try state.count()) {
      let stem = try state.string()
      let count = try state.float()
      let word = try state.string()
      guard stems[stem] == nil, let shape = WordShape(rawValue: UInt8(clamping: try state.int()))
      else { throw .damaged }
      _ = add(stem, articles: count, form: (word, shape))
    }
  }

  /// Knows nothing yet.
  init() {}
}
