/// What is known of a type of happening: what it is grouped with and what it is in PLOVER.
public struct EventType: Sendable {
  /// The published name.
  public let name: String
  /// The types that can be one happening bear one group.
  let group: String
  /// Its happenings are many in one story; two mentions are one only where more than the type says so.
  let isMany: Bool
  /// The PLOVER event type that it corresponds to; nil for none.
  public let plover: String?

  /// Articles mention it in passing more often than they report it.
  let isSlight: Bool
  /// One happening of it can be at more than one place.
  let isRoaming: Bool

  /// It comes about by nobody's will: what lies ahead of it is expected, not planned.
  var isUnwilled: Bool {
    [
      "accident", "collapse", "death", "disaster", "entrapment", "epidemic", "injury", "outage",
    ].contains(name)
  }

  /// It moves by itself: what a storm or a fire does is nobody's plan.
  var isBlind: Bool { ["disaster", "epidemic"].contains(name) }

  /// People go to one another: what for, how and which way is compared.
  var isEncounter: Bool { ["meeting", "negotiation", "travel", "visit"].contains(name) }

  private init(
    _ name: String, group: String? = nil, many: Bool = false, slight: Bool = false,
    roaming: Bool = false, plover: String? = nil
  ) {
    self.name = name
    self.group = group ?? name
    isMany = many
    isSlight = slight
    isRoaming = roaming
    self.plover = plover
  }

  /// The type called `name`; one without counterpart for a name that is not on the list.
  public static func named(_ name: String) -> EventType { byName[name] ?? EventType(name) }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The published list, in alphabetical order.
  public static let all: [EventType] = [
    EventType("accident"),
    EventType("agreement", many: true, plover: "AGREE"),
    EventType("aid", group: "aid", roaming: true, plover: "AID"),
    EventType("appointment", many: true),
    EventType("arrest", plover: "COERCE"),
    EventType("assembly"),
    EventType("attack", roaming: true, plover: "ASSAULT"),
    EventType("award", many: true),
    EventType("blockage", roaming: true),
    EventType("ceremony", many: true),
    EventType("clearance"),
    EventType("closure", many: true, slight: true),
    EventType("collapse", group: "collapse"),
    EventType("cooperation", many: true, plover: "COOPERATE"),
    EventType("coup"),
    EventType("crime", group: "payment", many: true, slight: true),
    EventType("debate"),
    EventType("deal", many: true, plover: "COOPERATE"),
    EventType("death", group: "harm"),
    EventType("deployment", many: true, roaming: true, plover: "MOBILIZE"),
    EventType("disaster", roaming: true),
    EventType("discovery", many: true),
    EventType("dismissal", many: true),
    EventType("dispute", many: true, plover: "REJECT"),
    EventType("election", roaming: true),
    EventType("entrapment", group: "collapse"),
    EventType("epidemic", slight: true, roaming: true),
    EventType("evacuation", group: "aid", roaming: true),
    EventType("exercise", plover: "MOBILIZE"),
    EventType("forum"),
    EventType("hearing"),
    EventType("indictment"),
    EventType("injury", group: "harm", slight: true),
    EventType("inspection", many: true),
    EventType("investigation", plover: "ACCUSE"),
    EventType("launch", many: true),
    EventType("law", many: true, slight: true, roaming: true),
    EventType("layoff", many: true),
    EventType("legal", many: true, roaming: true, plover: "ACCUSE"),
    EventType("meal"),
    EventType("meeting", plover: "CONSULT"),
    EventType("merger"),
    EventType("negotiation", group: "meeting", roaming: true, plover: "CONSULT"),
    EventType("opening", many: true),
    EventType("other", many: true, roaming: true),
    EventType("outage"),
    EventType("payment", many: true),
    EventType("price", many: true, slight: true, roaming: true),
    EventType("promise", many: true, slight: true),
    EventType("protest", roaming: true, plover: "PROTEST"),
    EventType("rate"),
    EventType("record", many: true, slight: true),
    EventType("release", plover: "CONCEDE"),
    EventType("rescue", group: "aid", roaming: true),
    EventType("resignation"),
    EventType("resumption", group: "opening"),
    EventType("sanction", many: true, plover: "SANCTION"),
    EventType("sentence", many: true),
    EventType("speech", many: true, slight: true),
    EventType("sport"),
    EventType("strike", roaming: true, plover: "PROTEST"),
    EventType("summons"),
    EventType("support", many: true, slight: true, plover: "SUPPORT"),
    EventType("suspension", many: true),
    EventType("takeover"),
    EventType("test", plover: "THREATEN"),
    EventType("threat", many: true, slight: true, plover: "THREATEN"),
    EventType("travel", group: "travel", many: true, roaming: true),
    EventType("trial"),
    EventType("vaccination"),
    EventType("visit", group: "travel", many: true, roaming: true),
    EventType("vote", many: true),
    EventType("war", slight: true, roaming: true, plover: "ASSAULT"),
    EventType("warning", many: true),
    EventType("withdrawal", plover: "RETREAT"),
    EventType("works", many: true, slight: true, roaming: true),
  ]
}
