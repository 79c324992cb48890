internal import HiloText

/// What the lists can say of a word.
extension EventLexicon {
  /// What a clause must hold for a trigger to count.
  enum Need: String, Sendable {
    case nothing = "-"
    case name, place, number, amount, with, object, of, against
    /// A person named, or a noun for people, or the personal "a" after it.
    case person
    /// Something done to itself ("se dirigió a"); to another ("detuvo a").
    case reflexive, transitive
    /// Words of that field in the sentence, or often in the article.
    case court, military, game, market
    /// A name, a time or a word for its status.
    case firm
    /// Words that tell of it and do not name it: "ran aground".
    case phrase
  }

  /// What small words do.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt64
    static let negation = Role(rawValue: 1 << 0)
    static let clitic = Role(rawValue: 1 << 1)
    static let complementizer = Role(rawValue: 1 << 2)
    static let condition = Role(rawValue: 1 << 3)
    static let purpose = Role(rawValue: 1 << 4)
    static let determiner = Role(rawValue: 1 << 5)
    static let transparent = Role(rawValue: 1 << 6)
    static let linker = Role(rawValue: 1 << 7)
    static let boundary = Role(rawValue: 1 << 8)
    static let conjunction = Role(rawValue: 1 << 9)
    static let preposition = Role(rawValue: 1 << 10)
    static let inside = Role(rawValue: 1 << 11)
    static let occurred = Role(rawValue: 1 << 12)
    static let planned = Role(rawValue: 1 << 13)
    static let occurring = Role(rawValue: 1 << 14)
    static let never = Role(rawValue: 1 << 15)
    static let money = Role(rawValue: 1 << 16)
    static let perfect = Role(rawValue: 1 << 17)
    static let passive = Role(rawValue: 1 << 18)
    static let state = Role(rawValue: 1 << 19)
    static let progressive = Role(rawValue: 1 << 20)
    static let going = Role(rawValue: 1 << 21)
    static let say = Role(rawValue: 1 << 22)
    static let falsehood = Role(rawValue: 1 << 23)
    static let truth = Role(rawValue: 1 << 24)
    static let back = Role(rawValue: 1 << 25)
    static let with = Role(rawValue: 1 << 26)
    static let amount = Role(rawValue: 1 << 27)
    static let located = Role(rawValue: 1 << 28)
    static let first = Role(rawValue: 1 << 29)
    static let since = Role(rawValue: 1 << 30)
    static let zone = Role(rawValue: 1 << 31)
    static let them = Role(rawValue: 1 << 32)
    static let people = Role(rawValue: 1 << 33)
    static let against = Role(rawValue: 1 << 34)
    static let until = Role(rawValue: 1 << 35)
    static let another = Role(rawValue: 1 << 36)
    static let remains = Role(rawValue: 1 << 37)
    /// "en un principio", "originally": what it was at first.
    static let former = Role(rawValue: 1 << 39)
    /// "mientras", "quien": before a subjunctive, only for as long as, or for whom, something is so.
    static let supposing = Role(rawValue: 1 << 40)
    /// "a", "para", "to": before the time that something is moved to.
    static let toward = Role(rawValue: 1 << 38)

    static let names: [String: Role] = [
      "negation": .negation, "clitic": .clitic, "complementizer": .complementizer,
      "condition": .condition, "purpose": .purpose, "determiner": .determiner,
      "transparent": .transparent, "linker": .linker, "boundary": .boundary,
      "conjunction": .conjunction, "preposition": .preposition, "inside": .inside,
      "occurred": .occurred, "planned": .planned, "occurring": .occurring, "never": .never,
      "money": .money, "perfect": .perfect, "passive": .passive, "state": .state,
      "progressive": .progressive, "going": .going, "say": .say, "falsehood": .falsehood,
      "truth": .truth, "back": .back, "with": .with, "amount": .amount,
      "located": .located, "first": .first, "since": .since, "zone": .zone, "them": .them,
      "people": .people, "against": .against, "until": .until,
      "another": .another, "remains": .remains, "toward": .toward, "former": .former,
      "supposing": .supposing,
    ]
    /// Roles that belong to a verb and all its forms.
    static let verbal: Role = [.perfect, .passive, .state, .progressive, .going, .remains]
  }

  /// The fields that content words belong to (`events/topics.txt`).
  struct Topic: OptionSet, Sendable {
    let rawValue: UInt16
    static let court = Topic(rawValue: 1 << 0)
    static let military = Topic(rawValue: 1 << 1)
    static let market = Topic(rawValue: 1 << 2)
    static let game = Topic(rawValue: 1 << 3)
    static let people = Topic(rawValue: 1 << 4)
    static let vehicle = Topic(rawValue: 1 << 5)
    /// "se", "me": done to itself.
    static let reflexive = Topic(rawValue: 1 << 6)
    /// "cada", "cualquier": no happening of its own.
    static let generic = Topic(rawValue: 1 << 7)
    /// "a" before people.
    static let personal = Topic(rawValue: 1 << 8)
    /// "provincia", "city": words for a place as a whole, which its name alone says too.
    static let region = Topic(rawValue: 1 << 9)
    /// "día", "semana": a stretch of time that is counted.
    static let span = Topic(rawValue: 1 << 10)

    static let names: [String: Topic] = [
      "court": .court, "military": .military, "market": .market, "game": .game,
      "people": .people, "vehicle": .vehicle, "reflexive": .reflexive, "generic": .generic,
      "personal": .personal, "region": .region, "span": .span,
    ]
    /// Who or what can travel.
    static let movers: Topic = [.people, .vehicle]
  }

  /// What a verb of the lists does beside its forms, by the rows of `events/status.txt` and `events/topics.txt`.
  struct Trait: OptionSet, Sendable {
    let rawValue: UInt16
    /// It puts a happening off where it is done to another time: "pasar a octubre", "move to May".
    static let shifts = Trait(rawValue: 1 << 0)
    /// Of what enters or completes an ordinal stretch of time it says that it goes on: "cumple su tercer día".
    static let stretches = Trait(rawValue: 1 << 1)
    /// In the present it tells of what lasts, in headlines too: "buscan a un niño".
    static let lasts = Trait(rawValue: 1 << 2)
    /// An agreement that it is done to came about: "pactaron una tregua".
    static let agrees = Trait(rawValue: 1 << 3)
    /// Done to so much or so many, it is a step taken and not a wish: "piden 14 años".
    static let claims = Trait(rawValue: 1 << 4)
    /// What its future tells is planned: "intentará bajar".
    static let tries = Trait(rawValue: 1 << 5)
    /// In the perfective past its infinitive came about: "pudo volver".
    static let perfective = Trait(rawValue: 1 << 6)
    /// In the past its infinitive came about, also without a time: "tuvo que aterrizar".
    static let compels = Trait(rawValue: 1 << 7)
    /// With it what it decides to do to something is done: "decidieron cancelar la gira".
    static let settles = Trait(rawValue: 1 << 8)
    /// "suscitar", "generar": its subject need not have happened yet.
    static let stirs = Trait(rawValue: 1 << 9)

    static let names: [String: Trait] = [
      "shift": .shifts, "stretches": .stretches, "lasts": .lasts, "agrees": .agrees,
      "claim": .claims, "try": .tries, "perfective": .perfective, "compels": .compels,
      "settles": .settles, "stirs": .stirs,
    ]
  }
}
