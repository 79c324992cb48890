internal import HiloStories

/// What a chapter comes to: settled, open, disputed.
extension PageComposer {
  /// The most lines a column shows.
  private static let most = 5

  /// The three columns.
  func glance(_ desk: Desk) -> Node {
    guard !desk.happenings.isEmpty || !desk.chapter.comparisons.isEmpty else { return .empty }
    let fresh = desk.glance.settled.filter { !$0.isBackground(desk.chapter, in: edition) }
    let settled = fresh + desk.glance.settled.filter { $0.isBackground(desk.chapter, in: edition) }
    return element(.div, .class("glance")) {
      column("settled", desk, settled.map { settledLine($0, desk) })
      column("open", desk, desk.glance.open.map { openLine($0, desk) })
      column("disputed", desk, desk.glance.disputed.map { disputeLine($0, desk) })
    }
  }

  private func column(_ name: String, _ desk: Desk, _ lines: [Node]) -> Node {
    let id = desk.anchor(name)
    return element(.section, .class(name), .labelled(by: id)) {
      element(.heading(level + 1), .id(id)) {
        phrases["glance.\(name)"] + " "
        element(.small) { phrases["glance.\(name).what"] }
      }
      if lines.isEmpty {
        element(.p, .class("none")) {
          phrases[
            name == "disputed" && desk.chapter.comparisons.isEmpty
              ? "glance.disputed.uncompared" : "glance.\(name).none"]
        }
      } else {
        element(.ul) { Array(lines.prefix(Self.most)) }
      }
      if lines.count > Self.most {
        element(.p, .class("all")) {
          element(.a, .href(desk.anchor(name == "disputed" ? "compare" : "ledger"))) {
            phrases.count("glance.more", lines.count - Self.most)
          }
        }
      }
    }
  }

  private func line(_ glyph: String, _ kind: String, _ desk: Desk, _ title: Node, _ facts: Node)
    -> Node
  {
    element(.li, .class("k-\(kind)")) {
      Glyph.use(glyph)
      element(.div) {
        element(.p, .lang(desk.language)) { title }
        element(.p) { facts }
      }
    }
  }

  private func heading(_ happening: Happening) -> Node {
    element(.a, .href("happening-\(happening.index + 1)")) { happening.event.label }
  }

  private func settledLine(_ happening: Happening, _ desk: Desk) -> Node {
    let place = edition.entity(happening.event.place)?.name
    return line(
      happening.status.rawValue, happening.status.rawValue, desk, heading(happening),
      .group([
        .text(
          dotted([
            happening.status == .ongoing ? phrases["status.ongoing"] : nil,
            happening.period.isUnknown ? nil : when(happening), place,
          ]) + " "),
        citeList(happening.bestPassages, most: 4, use: use(happening, desk)),
      ]))
  }

  private func openLine(_ happening: Happening, _ desk: Desk) -> Node {
    let status = phrases.word("status", happening.status.rawValue)
    let date =
      happening.period.isUnknown
      ? phrases["glance.undated"] : phrases("glance.for", when(happening))
    return line(
      happening.status.rawValue, happening.status.rawValue, desk, heading(happening),
      .group([
        element(.b) { status.capitalizedFirst },
        .text(", " + date + " "),
        citeList(happening.bestPassages, most: 3, use: use(happening, desk)),
        happening.isOverdue(desk.chapter, in: edition)
          ? element(.span, .class("finding")) { " " + phrases["finding.overdue"] } : .empty,
      ]))
  }

  private func disputeLine(_ dispute: Glance.Dispute, _ desk: Desk) -> Node {
    switch dispute {
    case .happening(let happening):
      let against = happening.tellings.flatMap { telling in
        telling.shades.filter { $0.status.isNegative }.flatMap { $0.passages.prefix(1) }
      }
      let other = happening.tellings.flatMap { telling in
        telling.shades.filter { !$0.status.isNegative }.flatMap { $0.passages.prefix(1) }
      }
      return line(
        happening.status.isNegative ? happening.status.rawValue : "denied", "denied", desk,
        heading(happening),
        .group([
          .text(phrases["glance.denied"] + " "),
          citeList(against, most: 3, use: use(happening, desk)),
          other.isEmpty ? .empty : .text(" " + phrases["glance.told"] + " "),
          citeList(other, most: 3, use: use(happening, desk)),
        ]))
    case .comparison(let index):
      let comparison = dossier.comparisons[index]
      let groups = ValueGroup.of(comparison, in: edition)
      let use = use(comparison, index, desk)
      return line(
        comparison.verdict, comparison.verdict, desk,
        element(.a, .href("comparison-\(index + 1)")) { question(comparison) },
        .group(
          groups.prefix(4).enumerated().flatMap { i, group -> [Node] in
            [
              .text(i == 0 ? "" : " · "), valueNode(group, of: comparison), .text(" "),
              citeList(group.passages, most: 2, use: use),
            ]
          } + (groups.count > 4 ? [.text(" "), more(groups.count - 4)] : [])))
    }
  }
}

extension String {
  /// With a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
