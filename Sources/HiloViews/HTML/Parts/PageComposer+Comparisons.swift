internal import HiloStories
internal import HiloText

/// Where the articles agree and part.
extension PageComposer {
  /// The comparisons, the gravest first, those that agree last and smaller, closed up those whose values may be of
  /// several things; nil without any.
  func comparisons(_ desk: Desk) -> Node? {
    guard !desk.chapter.comparisons.isEmpty else { return nil }
    let all = desk.chapter.comparisons.map { ($0, dossier.comparisons[$0]) }
    let graded = all.filter(\.1.sure)
    let doubtful = all.filter { !$0.1.sure }
    let agreed = graded.filter { $0.1.verdict == Verdict.agree.rawValue }
    let other = graded.filter { $0.1.verdict != Verdict.agree.rawValue }
    let shown = 24
    return .group([
      verdictKey(graded.map(\.1)),
      .group(other.prefix(shown).map { comparison($0.0, $0.1, desk) }),
      other.count > shown
        ? element(.details, .class("rest")) {
          element(.summary) { phrases.count("more.comparisons", other.count - shown) }
          other.dropFirst(shown).map { comparison($0.0, $0.1, desk) }
        } : .empty,
      agreed.isEmpty ? .empty : agreements(agreed, desk, isAlone: other.isEmpty),
      doubtful.isEmpty
        ? .empty
        : element(.details, .class("rest")) {
          element(.summary) { phrases.count("compare.doubtful", doubtful.count) }
          doubtful.map { comparison($0.0, $0.1, desk) }
        },
    ])
  }

  /// The way back to a comparison.
  func use(_ comparison: Dossier.Comparison, _ index: Int, _ desk: Desk) -> CiteRegister.Use {
    CiteRegister.Use(
      glyph: comparison.verdict, label: question(comparison), language: desk.language,
      anchor: "comparison-\(index + 1)")
  }

  private func verdictKey(_ comparisons: [Dossier.Comparison]) -> Node {
    element(.ul, .class("tally")) {
      for verdict in Verdict.allCases {
        let n = comparisons.filter { $0.verdict == verdict.rawValue }.count
        if n > 0 {
          element(.li, .class("v-\(verdict.rawValue)")) {
            Glyph.use(verdict.rawValue)
            element(.b) { phrases.number(n) }
            " " + phrases.word("verdict", verdict.rawValue) + " "
            element(.span, .class("quiet")) { phrases.word("verdict.what", verdict.rawValue) }
          }
        }
      }
    }
  }

  private func comparison(_ index: Int, _ comparison: Dossier.Comparison, _ desk: Desk) -> Node {
    let groups = ValueGroup.of(comparison, in: edition)
    let id = "comparison-\(index + 1)"
    let isWide = groups.count > 4
    return element(
      .article, .class("cmp v-\(comparison.verdict)"), .id(id), .labelled(by: id + "-h")
    ) {
      element(.div) {
        element(.p, .class("verdict")) {
          Glyph.use(comparison.verdict)
          verdict(comparison)
        }
        element(.heading(level + 2), .id(id + "-h"), .lang(desk.language)) { question(comparison) }
        element(.p, .class("why")) { why(comparison, groups) }
        step(comparison, groups)
      }
      element(.ul, .class(isWide ? "vals many" : "vals n\(groups.count)")) {
        for group in groups { value(group, of: comparison, use(comparison, index, desk)) }
      }
    }
  }

  /// One value with the passages that give it.
  private func value(
    _ group: ValueGroup, of comparison: Dossier.Comparison, _ use: CiteRegister.Use
  ) -> Node {
    element(.li) {
      element(.p, .class("val")) {
        if isTerse(group, comparison) {
          if comparison.attribute == "outcome", let status = Status(rawValue: group.value) {
            chip(status)
          } else {
            valueNode(group, of: comparison)
          }
          " "
        }
        element(.span, .class("quiet")) {
          phrases.list(unique(group.passages.map(\.article)).map { source($0) })
        }
      }
      for passage in group.passages.prefix(2) {
        element(.blockquote, .lang(edition.language(passage))) {
          inContext(passage)
          " "
          cite(passage, use: use)
        }
      }
      if group.passages.count > 2 {
        element(.p, .class("also")) {
          phrases["also"] + " "
          citeList(Array(group.passages.dropFirst(2)), use: use)
        }
      }
    }
  }

  /// A value as it is shown: figures and dates in Hilo's words, all else in the articles'.
  func valueNode(_ group: ValueGroup, of comparison: Dossier.Comparison) -> Node {
    let isOwn =
      comparison.attribute == "date" || comparison.attribute == "number"
      || comparison.attribute == "outcome"
    let language = group.passages.first.map { edition.language($0) } ?? "und"
    return element(.b, isOwn ? nil : .lang(language)) { shown(group, of: comparison) }
  }

  /// Whether a value says more shortly what the passage says; else the passage is enough.
  private func isTerse(_ group: ValueGroup, _ comparison: Dossier.Comparison) -> Bool {
    if comparison.attribute == "date" || comparison.attribute == "number" { return true }
    return group.value.count <= 32
  }

  /// A passage marked within its sentence.
  func inContext(_ passage: CitedPassage, reach: Int = 130) -> Node {
    let excerpt = edition.articles[passage.article].text
      .excerpt(passage.start, passage.end, reach: reach)
    return .group([
      .text(excerpt.before), element(.mark) { Clip.line(excerpt.passage, most: 400) },
      .text(excerpt.after),
    ])
  }

  /// An article as "A Outlet".
  private func source(_ article: Int) -> String {
    let copy = edition.articles[article]
    return copy.article.outlet.map { copy.siglum + " " + $0 } ?? copy.siglum
  }

  private func unique(_ articles: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return articles.filter { seen.insert($0).inserted }
  }

  private func why(_ comparison: Dossier.Comparison, _ groups: [ValueGroup]) -> String {
    let n = unique(groups.flatMap(\.passages).map(\.article)).count
    return phrases.word("why", comparison.verdict) + " "
      + phrases.count("why.values", groups.count, phrases.count("why.articles", n))
  }

  /// Numbers that change, drawn as steps over the days of publication.
  private func step(_ comparison: Dossier.Comparison, _ groups: [ValueGroup]) -> Node {
    guard comparison.verdict == Verdict.update.rawValue, comparison.attribute == "number" else {
      return .empty
    }
    var points: [(day: Int, value: Double, label: String)] = []
    for group in groups {
      let digits = group.value.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard let value = Double(digits) else { continue }
      for passage in group.passages {
        guard let day = edition.articles[passage.article].published.anchor else { continue }
        points.append((day.number, value, shown(group, of: comparison)))
      }
    }
    points.sort { ($0.day, $0.value) < ($1.day, $1.value) }
    guard points.count > 1 else { return .empty }
    return StepDrawing(points: points).node
  }

  private func agreements(
    _ comparisons: [(Int, Dossier.Comparison)], _ desk: Desk, isAlone: Bool
  ) -> Node {
    .group([
      isAlone
        ? .empty
        : element(.heading(level + 2), .class("sub v-agree")) {
          Glyph.use("agree")
          phrases["compare.agreed"]
        },
      element(.ul, .class("agreed")) {
        for (index, comparison) in comparisons {
          element(.li, .id("comparison-\(index + 1)")) {
            element(.span, .lang(desk.language)) { question(comparison) }
            " "
            for group in ValueGroup.of(comparison, in: edition) {
              valueNode(group, of: comparison)
              " "
              citeList(group.passages, most: 8, use: use(comparison, index, desk))
            }
          }
        }
      },
    ])
  }
}
