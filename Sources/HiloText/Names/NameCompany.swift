/// The nouns beside a name that say what it is: "la naviera taiwanesa Evergreen", "el buque de
/// rescate Don Inda", "Shoei Kisen, la empresa propietaria".
///
/// Adjectives between are told by their parts of speech; without tags only nouns right beside the
/// name are seen.
struct NameCompany {
  let tokens: [Token]
  let signals: NameSignals

  /// A noun beside a name.
  struct Noun {
    /// Its token.
    var token: Int
    /// A preposition stands between: "accionistas de Obrasol".
    var isLinked = false
  }

  /// The noun before the name that opens with token `start`, within the tokens `sentence`.
  func before(_ start: Int, in sentence: Range<Int>) -> Noun? {
    var i = start - 1
    var isLinked = false
    if i >= sentence.lowerBound, isQuote(i) { i -= 1 }
    while i > sentence.lowerBound, i > start - 4, signals.single[i].contains(.link),
      tokens[i].shape == .lower
    {
      if tokens[i].pos != .determiner { isLinked = true }
      i -= 1
    }
    // "Liberar el Ever Given": an article parts the name from the noun.
    if i < start - 1, !isLinked, !isQuote(start - 1) { return nil }
    var left = 2
    while left > 0, i > sentence.lowerBound, isAdjective(i) {
      i -= 1
      left -= 1
    }
    // "su empresa, Obrasol, cerró": what the noun before a comma is of.
    if i == start - 1, i > sentence.lowerBound, signals.shape[i] == 20,
      !signals.single[i - 1].isDisjoint(with: Self.naming), tokens[i - 1].shape == .lower
    {
      return Noun(token: i - 1)
    }
    guard i >= sentence.lowerBound, tokens[i].shape == .lower else { return nil }
    // "el buque de rescate Don Inda": the noun that the other one describes.
    if !isLinked, i - 2 >= sentence.lowerBound, tokens[i].pos == .noun,
      signals.single[i].isDisjoint(with: Self.naming), signals.single[i - 1].contains(.link),
      tokens[i - 1].pos == .adposition, tokens[i - 2].shape == .lower,
      !signals.single[i - 2].isDisjoint(with: Self.naming)
    {
      i -= 2
    }
    return Noun(token: i, isLinked: isLinked)
  }

  /// The noun in apposition after the name that ends before token `end`, or that it is said to be:
  /// "Obrasol, una constructora", "Obrasol es la constructora".
  func after(_ end: Int, in sentence: Range<Int>) -> Noun? {
    var i = end
    if i < sentence.upperBound, isQuote(i) { i += 1 }
    // "Bernhard Schulte Shipmanagement (BSM), la gestora"
    if i + 3 < sentence.upperBound, signals.shape[i] == 21, signals.shape[i + 2] == 22 { i += 3 }
    guard i + 1 < sentence.upperBound, signals.shape[i] == 20 || tokens[i].pos == .auxiliary else {
      return nil
    }
    i += 1
    var left = 3
    while left > 0, i + 1 < sentence.upperBound,
      isArticle(i) || tokens[i].pos == .numeral || isAdjective(i)
    {
      i += 1
      left -= 1
    }
    guard tokens[i].shape == .lower else { return nil }
    // English puts the noun last: "the shipping company".
    if i + 1 < sentence.upperBound, signals.single[i].isDisjoint(with: NameCompany.kinds),
      tokens[i + 1].shape == .lower, tokens[i + 1].pos == .noun
    {
      i += 1
    }
    return Noun(token: i)
  }

  /// The kinds of nouns that say what something is.
  static let kinds: NameKinds = [
    .role, .organizationNoun, .thingNoun, .placeHead, .organizationCue, .placeCue,
  ]

  /// The kinds of nouns that names stand beside.
  static let naming: NameKinds = [.role, .organizationNoun, .thingNoun]

  private func isAdjective(_ i: Int) -> Bool {
    tokens[i].shape == .lower && signals.single[i].isDisjoint(with: Self.kinds)
      && (tokens[i].pos == .adjective || signals.single[i].contains(.demonym))
  }

  /// Whether an article, no "su" or "cuya", stands there.
  private func isArticle(_ i: Int) -> Bool {
    tokens[i].pos == .determiner && tokens[i].features.pronounType == .article
  }

  private func isQuote(_ i: Int) -> Bool { [23, 26, 27, 28].contains(signals.shape[i]) }
}
