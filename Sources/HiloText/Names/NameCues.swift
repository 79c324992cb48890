/// What the words beside a name say of its type: "accionistas de", "la constructora", "al sur de",
/// "la periodista", ", una localidad".
struct NameCues {
  let context: NameContext

  /// The types that the words beside the name of these tokens speak for, and how much.
  func votes(_ tokens: Range<Int>) -> [(type: Int, weight: Int)] {
    let signals = context.signals
    let sentence =
      context.document.sentences[Int(context.document.tokens[tokens.lowerBound].sentence)].tokens
    let company = NameCompany(tokens: context.document.tokens, signals: signals)
    var votes: [(Int, Int)] = []
    // "Lambda shares", "Kandahar province".
    let after = tokens.upperBound
    if after < sentence.upperBound, context.document.tokens[after].shape == .lower {
      if signals.single[after].contains(.organizationCue) {
        votes.append((NameDraft.organization, Self.cue))
      }
      if signals.single[after].contains(.placeHead) { votes.append((NameDraft.location, Self.cue)) }
    }
    if let noun = company.before(tokens.lowerBound, in: sentence) {
      let kinds = signals.single[noun.token]
      if kinds.contains(.organizationCue) { votes.append((NameDraft.organization, Self.cue)) }
      if kinds.contains(.placeCue) { votes.append((NameDraft.location, Self.cue)) }
      if !noun.isLinked, let type = Self.type(kinds) { votes.append((type, Self.noun)) }
    }
    if let noun = company.after(tokens.upperBound, in: sentence),
      let type = Self.type(signals.single[noun.token])
    {
      votes.append((type, Self.noun))
    }
    return votes
  }

  /// What something is of which a noun of these kinds is said; nil when that is open.
  private static func type(_ kinds: NameKinds) -> Int? {
    switch kinds.intersection([.role, .organizationNoun, .thingNoun, .placeHead]) {
    case .role: NameDraft.person
    case .organizationNoun: NameDraft.organization
    case .thingNoun: NameDraft.thing
    case .placeHead: NameDraft.location
    default: nil
    }
  }

  /// How much a word that goes with a type speaks for it.
  private static let cue = 150

  /// How much a noun speaks that says what the thing is.
  static let noun = 400
}
