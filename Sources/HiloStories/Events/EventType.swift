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

  private init(_ name: String, group: String? = nil, many: Bool = false, plover: String? = nil) {
    self.name = name
    self.group = group ?? name
    isMany = many
    self.plover = plover
  }

  /// The type called `name`; one without counterpart for a name that is not on the list.
  public static func named(_ name: String) -> EventType { byName[name] ?? EventType(name) }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The published list, in alphabetical order.
  public static let all: [EventType] = [
    EventType("accident"), EventType("agreement", many: true, plover: "AGREE"),
    EventType("aid", group: "aid", plover: "AID"),
    EventType("assembly"), EventType("meal"),
    EventType("appointment", many: true), EventType("arrest", plover: "COERCE"),
    EventType("attack", plover: "ASSAULT"), EventType("award", many: true),
    EventType("ceremony", many: true), EventType("closure", many: true),
    EventType("collapse", group: "collapse", many: true),
    EventType("crime", group: "payment", many: true),
    EventType("deal", many: true, plover: "COOPERATE"),
    EventType("cooperation", many: true, plover: "COOPERATE"), EventType("death", group: "harm"),
    EventType("deployment", many: true, plover: "MOBILIZE"),
    EventType("disaster"), EventType("discovery", many: true), EventType("dismissal", many: true),
    EventType("dispute", many: true, plover: "REJECT"), EventType("election"),
    EventType("evacuation", group: "aid"), EventType("exercise", plover: "MOBILIZE"),
    EventType("forum"), EventType("hearing"), EventType("indictment"),
    EventType("injury", group: "harm"), EventType("inspection", many: true),
    EventType("investigation", plover: "ACCUSE"), EventType("launch", many: true),
    EventType("law", many: true), EventType("legal", many: true, plover: "ACCUSE"),
    EventType("meeting", plover: "CONSULT"), EventType("merger"),
    EventType("negotiation", plover: "CONSULT"), EventType("opening", many: true),
    EventType("payment", many: true), EventType("price", many: true),
    EventType("promise", many: true), EventType("protest", plover: "PROTEST"),
    EventType("rate"), EventType("release", plover: "CONCEDE"),
    EventType("rescue", group: "aid"), EventType("resignation"),
    EventType("sanction", many: true, plover: "SANCTION"), EventType("sentence", many: true),
    EventType("speech", many: true), EventType("sport"), EventType("strike", plover: "PROTEST"),
    EventType("summons"), EventType("support", many: true, plover: "SUPPORT"),
    EventType("suspension", many: true), EventType("takeover"),
    EventType("test", plover: "THREATEN"),
    EventType("travel", group: "travel", many: true), EventType("trial"),
    EventType("vaccination"), EventType("visit", group: "travel", many: true),
    EventType("vote", many: true), EventType("war", plover: "ASSAULT"),
    EventType("withdrawal", plover: "RETREAT"),
  ]
}
