/// A name that rules are still at work on.
struct NameDraft {
  /// Its tokens.
  var tokens: Range<Int>
  /// Index of its type in ``NameLabel/types``.
  var type: Int
  /// How much speaks for each type.
  var scores: [Int32]
  /// A rule has settled the type.
  var isSettled = false

  static let person = 0
  static let organization = 1
  static let location = 2
  static let thing = 3
}

/// What the rules on names look at.
struct NameContext {
  let document: Document
  let signals: NameSignals
  let gazetteer: Gazetteer
  let lists: NameLists
  /// Scores of the model, by token and label.
  let scores: [Int32]

  /// The lower-case form of a token without accents.
  func folded(_ i: Int) -> String { document.tokens[i].folded }

  /// The key of a run of words.
  func key(_ tokens: Range<Int>) -> UInt64 { Gazetteer.key(signals.word[tokens]) }

  /// What the lists know of a run of words as a whole.
  func kinds(_ tokens: Range<Int>) -> NameKinds {
    tokens.count == 1 ? signals.single[tokens.lowerBound] : gazetteer.kinds(key(tokens)).kinds
  }

  /// What the model says for each type of a name of these tokens.
  func typeScores(_ tokens: Range<Int>) -> [Int32] {
    NameLabel.types.indices.map { type in
      tokens.reduce(0) { sum, i in
        let part: NameLabel.Part =
          tokens.count == 1
          ? .whole
          : i == tokens.lowerBound ? .opening : i == tokens.upperBound - 1 ? .ending : .inside
        return sum &+ scores[i * NameLabel.count + NameLabel.label(part, type)]
      }
    }
  }

  /// A name of these tokens, of the type that the model prefers or of the type given.
  func draft(_ tokens: Range<Int>, type: Int? = nil) -> NameDraft {
    let scores = typeScores(tokens)
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    return NameDraft(
      tokens: tokens, type: type ?? best, scores: scores, isSettled: type != nil)
  }
}

/// The word lists of the rules on names.
struct NameLists: Sendable {
  /// Lower-case words that belong to the name after them, and the type of the whole: "río Ebro".
  let leading: [String: Leading]
  /// Words that open the name of an institution which a country's name after it only tells apart.
  let separable: Set<String>
  /// Prepositions and articles within names: "de", "la".
  let links: Set<String>
  /// The preposition that says whose: "de".
  let of: String
  /// Words that open a line with the author's name: "Por", "By".
  let bylines: Set<String>

  /// Prepositions before the place in such a line: "en", "in".
  let placing: Set<String>

  /// A word that belongs to the name after it.
  struct Leading: Sendable {
    /// The type of the whole.
    var type: Int
    /// It stands right before the name.
    var isBeside: Bool
    /// A preposition stands between.
    var isLinked: Bool
  }

  init(pack: LanguagePack) {
    var leading: [String: Leading] = [:]
    for row in pack.rows("names/leading-words") where row.count > 1 {
      guard let type = NameLabel.types.firstIndex(where: { $0.rawValue == row[1] }) else {
        continue
      }
      let place = row.count > 2 ? row[2] : ""
      leading[Folding.folded(row[0])] = Leading(
        type: type, isBeside: place != "linked", isLinked: place != "beside")
    }
    self.leading = leading
    func words(_ name: String) -> Set<String> {
      Set(pack.words("names/\(name)").map { Folding.folded(Folding.lower($0)) })
    }
    separable = words("separable-heads")
    links = words("links")
    of = Folding.folded(pack.rows("names/links").first?.first ?? "")
    var bylines: Set<String> = []
    var placing: Set<String> = []
    for row in pack.rows("names/bylines") {
      let word = Folding.folded(Folding.lower(row[0]))
      if row.count > 1 { placing.insert(word) } else { bylines.insert(word) }
    }
    self.bylines = bylines
    self.placing = placing
  }
}
