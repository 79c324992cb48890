internal import HiloStories

/// Actors and places.
extension PageComposer {
  private static let mostRows = 14
  private static let mostStrips = 12

  /// Who and what is spoken of, by type; nil when nothing has a name.
  func actors(_ desk: Desk) -> Node? {
    let names = edition.names[desk.number]
    guard !names.isEmpty else { return nil }
    let columns = Array(desk.chapter.articles.prefix(Self.mostStrips))
    return .group(
      ["PER", "ORG", "LOC", "MISC"].map { type in
        let rows = NamePresence.ranked(names, type: type)
        return rows.isEmpty ? .empty : table(type, rows, columns, desk)
      })
  }

  private func table(_ type: String, _ rows: [NamePresence], _ columns: [Int], _ desk: Desk) -> Node
  {
    let isFull = columns.count == desk.chapter.articles.count
    let hidden = rows.dropFirst(Self.mostRows)
    let hasRoles = rows.contains { !$0.entity.roles.isEmpty }
    return .group([
      !hasRoles
        ? compact(type, Array(rows.prefix(Self.mostRows)), columns, isFull, desk)
        : element(.table, .class("who"), .role("table")) {
          element(.caption) { phrases.word("type", type) }
          element(.thead, .role("rowgroup")) {
            element(.tr, .role("row")) {
              for key in ["name", "aliases", "roles"] {
                element(.th, .role("columnheader"), .other("scope", "col"), .class(key)) {
                  phrases["actors.\(key)"]
                }
              }
              element(.th, .role("columnheader"), .other("scope", "col")) {
                if isFull {
                  unseen(phrases["actors.mentions"])
                  element(.span, .class("strip hd"), .hidden) {
                    for article in columns { element(.b) { edition.articles[article].siglum } }
                  }
                } else {
                  phrases["actors.mentions"]
                }
              }
            }
          }
          element(.tbody, .role("rowgroup")) {
            for presence in rows.prefix(Self.mostRows) { row(presence, columns, isFull, desk) }
          }
        },
      hidden.isEmpty
        ? .empty
        : element(.details, .class("rest")) {
          element(.summary) { phrases.count("more.names", hidden.count) }
          element(.p, .class("names")) {
            for (i, presence) in hidden.enumerated() {
              if i > 0 { " · " }
              element(.span, .lang(desk.language)) { Clip.line(presence.entity.name, most: 80) }
              " "
              citeList(presence.passages, most: 1)
            }
          }
        },
    ])
  }

  /// Names without roles, in two columns.
  private func compact(
    _ type: String, _ rows: [NamePresence], _ columns: [Int], _ isFull: Bool, _ desk: Desk
  ) -> Node {
    .group([
      element(.heading(level + 2), .class("cap")) { phrases.word("type", type) },
      element(.ul, .class("compact")) {
        for presence in rows {
          let aliases = presence.entity.aliases.filter { $0 != presence.entity.name }
          element(.li) {
            element(.span, .lang(desk.language)) {
              element(.b) { Clip.line(presence.entity.name, most: 90) }
              if !aliases.isEmpty {
                " "
                element(.small) { Clip.line(aliases.prefix(5).joined(separator: ", "), most: 90) }
              }
            }
            element(.div, .class("c")) { count(presence, columns, isFull) }
          }
        }
      },
    ])
  }

  /// How often and where a name stands.
  private func count(_ presence: NamePresence, _ columns: [Int], _ isFull: Bool) -> Node {
    if isFull { return strip(presence, columns) }
    return .group([
      element(.b) { phrases.count("actors.count", presence.passages.count) }, .text(" "),
      citeList(firstOfEach(presence.passages), most: 3),
    ])
  }

  private func row(_ presence: NamePresence, _ columns: [Int], _ isFull: Bool, _ desk: Desk) -> Node
  {
    let entity = presence.entity
    let aliases = entity.aliases.filter { $0 != entity.name }
    let roles = entity.roles.compactMap { role in
      edition.passage(role.article, role.start, role.end).map { (role.text, $0) }
    }
    return element(.tr, .role("row")) {
      element(.th, .role("rowheader"), .other("scope", "row"), .lang(desk.language)) {
        Clip.line(entity.name, most: 90)
      }
      element(.td, .role("cell"), .class("v"), .lang(desk.language)) {
        Clip.line(aliases.prefix(8).joined(separator: ", "), most: 160)
      }
      element(.td, .role("cell"), .class("r")) {
        for (i, role) in roles.prefix(3).enumerated() {
          if i > 0 { "; " }
          element(.span, .lang(desk.language)) { Clip.line(role.0, most: 90) }
          " "
          cite(role.1)
        }
        if roles.count > 3 {
          " "
          more(roles.count - 3)
        }
      }
      element(.td, .role("cell"), .class("c")) {
        count(presence, columns, isFull)
      }
    }
  }

  private func firstOfEach(_ passages: [CitedPassage]) -> [CitedPassage] {
    var seen: Set<Int> = []
    return passages.filter { seen.insert($0.article).inserted }
  }

  /// The mentions in each article as a strip of figures, each linked to the first of them.
  private func strip(_ presence: NamePresence, _ columns: [Int]) -> Node {
    element(.ul, .class("strip")) {
      for article in columns {
        let passages = presence.passages.filter { $0.article == article }
        let siglum = edition.articles[article].siglum
        element(.li) {
          if let first = passages.min(by: { $0.start < $1.start }) {
            let _ = cites.add(first)
            element(
              .a, .class(passages.count > 4 ? "hi" : "lo"), .href(first.anchor),
              .label(phrases("actors.in", siglum, "\(passages.count)"))
            ) {
              element(.i, .hidden) { siglum }
              "\(passages.count)"
            }
          } else {
            element(.span, .class("x")) {
              element(.span, .hidden) { "·" }
              unseen(phrases("actors.in", siglum, "0"))
            }
          }
        }
      }
    }
  }
}
