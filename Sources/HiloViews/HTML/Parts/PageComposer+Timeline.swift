internal import HiloStories
internal import HiloText

/// When: the happenings and reports in time, drawn and as a list.
extension PageComposer {
  /// The most happenings that the picture shows.
  private static let mostDrawn = 18

  /// A lane of the timeline.
  private enum Lane: String, CaseIterable {
    case past, reported, announced
  }

  /// The timeline; nil when neither articles nor happenings have a date.
  func timeline(_ desk: Desk) -> Node? {
    let dated = desk.happenings.filter { !$0.period.isUnknown }.sorted { a, b in
      let (p, q) = (a.period.anchor?.number ?? 0, b.period.anchor?.number ?? 0)
      return (p, a.period.latest?.number ?? Int.max, a.index)
        < (q, b.period.latest?.number ?? Int.max, b.index)
    }
    let published = desk.chapter.articles.filter { !edition.articles[$0].published.isUnknown }
    guard !dated.isEmpty || published.count > 1 else { return nil }
    let undated = desk.happenings.filter { $0.period.isUnknown }
    return .group([
      drawing(desk, dated, published),
      drawingKey(),
      list(desk, dated),
      undated.isEmpty
        ? .empty
        : element(.p, .class("undated")) {
          element(.b) { phrases.count("timeline.undated", undated.count) + " " }
          for (i, happening) in undated.prefix(12).enumerated() {
            if i > 0 { "; " }
            element(.a, .href("happening-\(happening.index + 1)"), .lang(desk.language)) {
              Clip.line(happening.event.label, most: 70)
            }
          }
          if undated.count > 12 {
            " "
            more(undated.count - 12)
          }
        },
    ])
  }

  private func lane(_ happening: Happening, _ desk: Desk) -> Lane {
    if happening.isBackground(desk.chapter, in: edition) { return .past }
    return happening.status.isFact ? .reported : .announced
  }

  private func drawing(_ desk: Desk, _ dated: [Happening], _ published: [Int]) -> Node {
    let shown = Set(
      dated.sorted { ($0.event.rank, $0.index) < ($1.event.rank, $1.index) }
        .prefix(Self.mostDrawn).map(\.index))
    let happenings = dated.filter { shown.contains($0.index) }
    let publications = published.map { edition.articles[$0].published }
    var lanes = [
      publicationLane(published)
    ]
    for lane in Lane.allCases {
      lanes.append(
        TimelineDrawing.Lane(
          name: phrases["timeline.\(lane.rawValue)"],
          items: happenings.filter { self.lane($0, desk) == lane }
            .flatMap { [item($0, desk)] + details($0, desk) }))
    }
    return TimelineDrawing(
      lanes: lanes,
      axis: TimeAxis(publications + happenings.map(\.period), weighty: publications),
      phrases: phrases, title: phrases["section.timeline"],
      summary: phrases(
        "timeline.desc", phrases.count("articles", published.count),
        phrases.count("happenings", happenings.count)),
      suffix: "\(desk.number + 1)"
    ).node
  }

  private func item(_ happening: Happening, _ desk: Desk) -> TimelineDrawing.Item {
    TimelineDrawing.Item(
      label: happening.event.label, language: desk.language, when: when(happening),
      period: happening.period, status: happening.status,
      lasts: happening.event.time?.value.contains("/") ?? false,
      anchor: "happening-\(happening.index + 1)")
  }

  /// How each article dates a happening, where they do not say the same.
  private func details(_ happening: Happening, _ desk: Desk) -> [TimelineDrawing.Item] {
    let comparisons = desk.chapter.comparisons.map { dossier.comparisons[$0] }.filter {
      $0.event == happening.event.id && $0.attribute == "date"
        && $0.verdict != Verdict.agree.rawValue
    }
    return comparisons.prefix(1).flatMap { comparison in
      let dated = ValueGroup.of(comparison, in: edition).filter { Period(value: $0.value) != nil }
      guard dated.count > 1 else { return [TimelineDrawing.Item]() }
      return dated.prefix(5).compactMap { group -> TimelineDrawing.Item? in
        guard let period = Period(value: group.value), let passage = group.passages.first else {
          return nil
        }
        cites.add(passage)
        let sigla = group.passages.map(\.siglum)
        let letters = sigla.enumerated().filter { !sigla[..<$0.offset].contains($0.element) }
          .map(\.element)
        return TimelineDrawing.Item(
          label: phrases("text.quote", words(passage, most: 40)),
          language: edition.language(passage), when: letters.prefix(6).joined(separator: " "),
          period: period, status: happening.status, lasts: false, anchor: passage.anchor,
          isDetail: true)
      }
    }
  }

  /// The articles one by one, or by days when there are many.
  private func publicationLane(_ published: [Int]) -> TimelineDrawing.Lane {
    if published.count <= 10 {
      let items = published.map { article in
        let copy = edition.articles[article]
        return TimelineDrawing.Item(
          label: dotted([copy.siglum, copy.article.outlet]), language: nil,
          when: self.published(copy), period: copy.published, status: nil, lasts: false,
          anchor: "text-\(copy.siglum)")
      }
      return TimelineDrawing.Lane(name: phrases["timeline.published"], items: items)
    }
    let counts = DayColumns.of(published, in: edition, most: 40).map { stretch in
      (
        stretch.period, stretch.articles.count,
        dotted([
          phrases.period(stretch.period), phrases.count("articles", stretch.articles.count),
        ]), "text-\(edition.articles[stretch.articles[0]].siglum)"
      )
    }
    return TimelineDrawing.Lane(name: phrases["timeline.published"], items: [], counts: counts)
  }

  private func drawingKey() -> Node {
    func sample(_ name: String, @NodeBuilder _ shape: () -> Node) -> Node {
      element(.li) {
        element(.svg, .other("viewBox", "0 0 34 14"), .hidden, content: shape)
        phrases["timeline.key.\(name)"]
      }
    }
    return element(.ul, .class("tl-key")) {
      sample("day") {
        element(.circle, .class("mk"), .other("cx", "17"), .other("cy", "7"), .other("r", "5.5"))
      }
      sample("announced") {
        element(
          .circle, .class("mk ring"), .other("cx", "17"), .other("cy", "7"), .other("r", "5"))
      }
      sample("lasts") {
        element(
          .rect, .class("mk"), .other("x", "2"), .other("y", "2"), .other("width", "30"),
          .other("height", "10"), .other("rx", "2"))
      }
      sample("within") {
        element(
          .rect, .class("mk within"), .other("x", "2"), .other("y", "3.5"), .other("width", "30"),
          .other("height", "7"))
        element(.path, .class("wh"), .other("d", "M2 1v12M32 1v12M2 7h30"))
      }
      sample("open") {
        element(.path, .class("mk open"), .other("d", "M2 2.5H24L32 7L24 11.5H2z"))
      }
    }
  }

  /// The same as a list: all that a phone shows.
  private func list(_ desk: Desk, _ dated: [Happening]) -> Node {
    element(.details, .class("alt"), .flag("open")) {
      element(.summary) { phrases["timeline.list"] }
      for lane in Lane.allCases {
        let happenings = dated.filter { self.lane($0, desk) == lane }
        if !happenings.isEmpty {
          element(.heading(level + 2)) { phrases["timeline.\(lane.rawValue)"] }
          element(.ol, .class("tl-list")) {
            for happening in happenings {
              element(
                .li,
                .class("\(happening.status.rawValue)\(happening.period.day == nil ? " span" : "")")
              ) {
                element(.b, .class("date")) { when(happening) }
                element(.a, .href("happening-\(happening.index + 1)"), .lang(desk.language)) {
                  happening.event.label
                }
                " "
                if !happening.status.isFact {
                  element(.span, .class("quiet")) {
                    phrases.word("status", happening.status.rawValue) + " "
                  }
                }
                citeList(happening.bestPassages, most: 5, use: use(happening, desk))
              }
            }
          }
        }
      }
    }
  }
}
