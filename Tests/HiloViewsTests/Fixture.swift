import Foundation
import HiloStories

/// A small dossier written for the tests: three articles of one story, one of another, with all that
/// is hard to show: markup, letters from right to left, combining accents, emoji, crossing passages.
enum Fixture {
  /// The articles' texts by id.
  static let texts: [String: String] = [
    "uno": """
    El puente podría abrir en junio

    El alcalde Luis Mora dijo que el puente nuevo «podría abrir en junio» si acaban las pruebas. \
    Según fuentes municipales, la obra costó 12 millones de euros.
    La apertura prevista para mayo quedó aplazada.
    """,
    "dos":
      "La ministra Ana Ri\u{301}os 😊 confirmó la apertura del puente para el 15 de junio.\r\n\r\n"
      + "La obra costó 14 millones de euros, según El Faro. <script>alert(\"x\")</script> & más.\r\n"
      + "Síganos en nuestras redes: \u{202E}abc\u{202C} \u{1}",
    "tres": "El puente abrió ayer\n\nMiles de personas cruzaron el puente tras la apertura. "
      + "«Ya era hora», dijo una vecina.",
    "quatro": "O governo anunciou obras na estrada do norte.",
  ]

  private typealias Fields = [String: Any]

  /// The dossier.
  static func dossier() throws -> Dossier {
    let fields: Fields = [
      "format": "hilo-dossier/1",
      "articles": [
        article(
          "uno", outlet: "El Faro", title: "El puente podría abrir en junio", day: "2024-05-02"),
        article("dos", boilerplate: ("Síganos en nuestras redes: \u{202E}abc\u{202C} \u{1}")),
        article("tres", outlet: "La Voz", title: "El puente abrió ayer", day: "2024-06-16"),
        article("quatro", language: "pt", analysed: false),
      ],
      "entities": [
        entity(
          "e1", "PER", "Luis Mora", mentions: [cite("uno", "Luis Mora")],
          roles: [cite("uno", "alcalde").merging(["text": "alcalde"]) { a, _ in a }]),
        entity("e2", "PER", "Ana Ri\u{301}os", mentions: [cite("dos", "Ana Ri\u{301}os")]),
        entity("e3", "ORG", "El Faro", mentions: [cite("dos", "El Faro")]),
      ],
      "times": [
        time("uno", "junio", "DATE", "2024-06", "2024-06-01", "2024-06-30"),
        time("dos", "el 15 de junio", "DATE", "2024-06-15", "2024-06-15", "2024-06-15"),
        time("tres", "ayer", "DATE", "2024-06-15", "2024-06-15", "2024-06-15"),
      ],
      "statements": [
        statement(
          "s1", "uno", entity: "e1", kind: "named", speaker: "Luis Mora", cue: "dijo que",
          content: ["el puente nuevo «podría abrir en junio» si acaban las pruebas"],
          style: "mixed",
          stance: "asserts"),
        statement(
          "s2", "dos", entity: "e2", kind: "named", speaker: "Ana Ri\u{301}os", cue: "confirmó",
          content: ["la apertura del puente para el 15 de junio"], style: "indirect",
          stance: "confirms"),
        statement(
          "s3", "tres", entity: nil, kind: "anonymous", speaker: "una vecina", cue: "dijo",
          content: ["Ya era hora"], style: "direct", stance: "asserts", via: "e3"),
      ],
      "events": [
        event(
          "v1", "opening", "Apertura del puente", status: "occurred",
          time: ["value": "2024-06-15", "earliest": "2024-06-15", "latest": "2024-06-15"],
          mentions: [
            ("uno", "podría abrir en junio", "possible"),
            ("uno", "apertura prevista para mayo quedó aplazada", "postponed"),
            // It crosses the end of the statement's content and of the date.
            ("dos", "confirmó la apertura del puente para el 15", "confirmed"),
            ("tres", "El puente abrió ayer", "occurred"),
            ("tres", "cruzaron el puente tras la apertura", "occurred"),
          ]),
        event(
          "v2", "works", "Obras en la carretera", status: "planned",
          time: ["value": "2024-05", "earliest": "2024-05-01", "latest": "2024-05-31"],
          mentions: [("quatro", "anunciou obras", "planned")],
          // What may be of it or of other works, and is all that gives it a month.
          doubtful: [("uno", "la obra costó 12 millones de euros", "occurred")]),
      ],
      "comparisons": [
        [
          "id": "c1", "event": NSNull(), "attribute": "number", "subject": "coste",
          "verdict": "conflict", "sure": true,
          "values": [
            value("12000000 EUR", "uno", "12 millones de euros"),
            value("14000000 EUR", "dos", "14 millones de euros"),
          ],
        ],
        [
          "id": "c2", "event": "v1", "attribute": "date", "subject": NSNull(), "verdict": "refine",
          "sure": true,
          "values": [
            value("2024-06", "uno", "en junio"), value("2024-06-15", "dos", "el 15 de junio"),
          ],
        ],
        [
          "id": "c3", "event": NSNull(), "attribute": "date", "subject": "pruebas",
          "verdict": "update", "sure": false,
          "values": [value("2024-05", "uno", "mayo"), value("2024-06-15", "tres", "ayer")],
        ],
      ],
      "stories": [
        [
          "id": "h1", "title": "El puente abrió ayer",
          "titleCite": cite("tres", "El puente abrió ayer"), "articles": ["uno", "dos", "tres"],
          "duplicates": [["uno", "dos"]], "copies": [copy()], "independent": 2,
          "keywords": ["puente"],
          "related": [
            ["story": "h2", "reason": "same place", "entities": ["e3"], "evidence": []]
          ],
          "timeline": [["date": "2024-06-15", "precision": "day", "event": "v1"]],
        ],
        [
          "id": "h2", "title": "Obras na estrada", "titleCite": NSNull(), "articles": ["quatro"],
          "duplicates": [], "copies": [], "independent": 1, "keywords": [], "related": [],
          "timeline": [],
        ],
      ],
      "rejected": [["source": "fotos/puente<1>.jpg", "reason": "binary"]],
    ]
    let data = try JSONSerialization.data(withJSONObject: fields)
    return try JSONDecoder().decode(Dossier.self, from: data)
  }

  /// A story of `count` articles a day or less apart, each telling one happening.
  static func many(_ count: Int) throws -> Dossier {
    var dossier = try dossier()
    let model = dossier.articles[0]
    let mention = dossier.events[0].mentions[0]
    dossier.articles = (0..<count).map { i in
      var article = model
      article.id = "a\(i)"
      let day = "2024-05-\(String(format: "%02d", i % 28 + 1))"
      article.published?.earliest = day
      article.published?.latest = day
      return article
    }
    dossier.events = [dossier.events[0]]
    dossier.events[0].mentions = dossier.articles.map {
      var mention = mention
      mention.article = $0.id
      return mention
    }
    dossier.stories = [dossier.stories[0]]
    dossier.stories[0].articles = dossier.articles.map(\.id)
    dossier.stories[0].duplicates = []
    dossier.stories[0].copies = []
    dossier.stories[0].titleCite = nil
    dossier.entities = []
    dossier.times = []
    dossier.statements = []
    dossier.comparisons = []
    return dossier
  }

  // MARK: Parts

  /// The code points of `words` in the text of `id`.
  private static func cite(_ id: String, _ words: String) -> [String: Any] {
    let text = Array((texts[id] ?? "").unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let start =
      (0...(text.count - wanted.count)).first { Array(text[$0..<($0 + wanted.count)]) == wanted }
      ?? 0
    return ["article": id, "start": start, "end": start + wanted.count]
  }

  /// "dos" as a copy of "uno": one sentence changed, one added, two left out.
  private static func copy() -> [String: Any] {
    func line(_ kind: String, _ own: String?, _ origin: String?, _ changes: [Any] = []) -> Fields {
      var line: Fields = ["kind": kind, "moved": false, "changes": changes]
      line["passage"] = own.map { span("dos", $0) }
      line["of"] = origin.map { span("uno", $0) }
      return line
    }
    return [
      "original": "uno", "article": "dos", "credits": ["EFE"],
      "sentences": [
        line("added", "La ministra Ana Ri\u{301}os 😊 confirmó", nil),
        line(
          "changed", "La obra costó 14 millones de euros", "la obra costó 12 millones de euros",
          [["kind": "number", "passage": span("dos", "14"), "of": span("uno", "12")]]),
        line("omitted", nil, "La apertura prevista para mayo quedó aplazada."),
      ],
    ]
  }

  private static func span(_ id: String, _ words: String) -> [String: Any] {
    cite(id, words).filter { $0.key != "article" }
  }

  private static func article(
    _ id: String, outlet: String? = nil, title: String? = nil, day: String? = nil,
    language: String = "es", analysed: Bool = true, boilerplate: String? = nil
  ) -> [String: Any] {
    var fields: [String: Any] = [
      "id": id, "source": "articles/\(id).txt", "authors": [], "language": language,
      "analysed": analysed, "text": texts[id] ?? "", "credits": [], "boilerplate": [],
    ]
    fields["outlet"] = outlet
    fields["title"] = title
    if let day {
      fields["published"] = ["earliest": day, "latest": day, "basis": "metadata", "evidence": []]
    }
    if let boilerplate {
      fields["boilerplate"] = [span(id, boilerplate).merging(["kind": "promotion"]) { a, _ in a }]
    }
    return fields
  }

  private static func entity(
    _ id: String, _ type: String, _ name: String, mentions: [[String: Any]],
    roles: [[String: Any]] = []
  ) -> [String: Any] {
    [
      "id": id, "type": type, "name": name, "aliases": [], "roles": roles,
      "mentions": mentions.map { $0.merging(["kind": "name"]) { a, _ in a } },
    ]
  }

  private static func time(
    _ id: String, _ words: String, _ type: String, _ value: String, _ low: String, _ high: String
  ) -> [String: Any] {
    cite(id, words).merging(["type": type, "value": value, "earliest": low, "latest": high]) {
      a, _ in
      a
    }
  }

  private static func statement(
    _ id: String, _ article: String, entity: String?, kind: String, speaker: String, cue: String,
    content: [String], style: String, stance: String, via: String? = nil
  ) -> [String: Any] {
    var voice = span(article, speaker)
    voice["kind"] = kind
    voice["entity"] = entity
    var fields: [String: Any] = [
      "id": id, "article": article, "speaker": voice, "cue": span(article, cue),
      "content": content.map { span(article, $0) }, "style": style, "stance": stance,
    ]
    fields["via"] = via
    return fields
  }

  private static func event(
    _ id: String, _ type: String, _ label: String, status: String, time: [String: Any]?,
    mentions: [(String, String, String)], doubtful: [(String, String, String)] = []
  ) -> [String: Any] {
    let all = mentions.map { ($0, true) } + doubtful.map { ($0, false) }
    var fields: [String: Any] = [
      "id": id, "type": type, "label": label, "participants": [], "status": status,
      "independent": Set(mentions.map(\.0)).count, "rank": 1,
      "mentions": all.map { mention, isSure in
        cite(mention.0, mention.1).merging(["status": mention.2, "sure": isSure]) { a, _ in a }
      },
    ]
    fields["time"] = time?.merging(["sure": doubtful.isEmpty]) { a, _ in a }
    return fields
  }

  private static func value(_ value: String, _ id: String, _ words: String) -> [String: Any] {
    cite(id, words).merging(["value": value]) { a, _ in a }
  }
}
