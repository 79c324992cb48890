import HiloText

/// Makes an older corpus agree with the conventions that Hilo follows.
///
/// CESS-ESP calls a country that acts an organisation about every second time; it takes the
/// portfolio of a minister ("ministro de Fomento") for a name.
struct NameConventions {
  private let gazetteer: Gazetteer
  private let sportWords: Set<String> = [
    "gol", "goles", "jugador", "jugadores", "entrenador", "árbitro", "delantero", "fútbol",
    "liga", "baloncesto", "tenis", "torneo", "balonmano", "defensas", "jornada", "set", "sets",
    "victoria", "ganó", "selección",
  ]
  private let ministers: Set<String> = [
    "ministro", "ministra", "ministros", "viceministro", "viceministra", "conseller",
    "consellera", "consejero", "consejera", "secretario", "secretaria", "subsecretario",
    "concejal", "concejala", "exministro", "exministra", "titular",
  ]

  /// Conventions that go by the lists of `gazetteer`.
  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// `labelled` with its names as Hilo would have them.
  func applied(to labelled: LabelledDocument) -> LabelledDocument {
    let tokens = labelled.document.tokens
    let isSport = tokens.reduce(into: 0) { if sportWords.contains($1.lower) { $0 += 1 } } >= 3
    var out = labelled
    out.names = labelled.names.compactMap { name in
      let first = name.tokens.lowerBound
      if isPortfolio(name.tokens, tokens) { return nil }
      let article = first > 0 && tokens[first - 1].lower == "el"
      if name.type != 0, name.type != 2, !isSport, !article, isPlace(name.tokens, tokens) {
        return (name.tokens, 2)
      }
      return name
    }
    return out
  }

  private func isPortfolio(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    var i = range.lowerBound - 1
    while i > range.lowerBound - 4, i > 0, ["de", "la", "el"].contains(tokens[i].lower) { i -= 1 }
    guard i >= 0, i < range.lowerBound - 1, ministers.contains(tokens[i].lower) else {
      return false
    }
    return range.contains {
      gazetteer.kinds(NameHash.of(tokens[$0].folded)).kinds.contains(.portfolio)
    }
  }

  private func isPlace(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let hashes = range.map { NameHash.of(tokens[$0].folded) }
    let kinds = gazetteer.kinds(Gazetteer.key(hashes[...])).kinds
    return !kinds.isDisjoint(with: [.country, .city, .place])
      && kinds.isDisjoint(with: [.organization, .outlet])
  }
}
