/// The pictures that stand for statuses, verdicts and parts of the page.
///
/// Each is drawn once as a symbol and used by its name; all take the colour of the text around.
enum Glyph {
  /// A use of the picture of `status`.
  static func use(_ status: Status) -> Node { use(status.rawValue) }

  /// A use of the picture called `name`.
  static func use(_ name: String) -> Node {
    let wide = Verdict(rawValue: name) != nil
    return element(.svg, .class(wide ? "g w" : "g"), .hidden) {
      element(.use, .href("g-" + name))
    }
  }

  /// All pictures, as symbols.
  static var symbols: Node {
    element(
      .svg, .class("symbols"), .hidden, .other("width", "0"), .other("height", "0")
    ) {
      element(.defs) {
        for (name, shape) in statuses {
          element(.symbol, .id("g-" + name), .other("viewBox", "0 0 20 20")) { shape }
        }
        for (name, shape) in verdicts {
          element(.symbol, .id("g-" + name), .other("viewBox", "0 0 36 20")) { shape }
        }
      }
    }
  }

  private static let statuses: [(String, Node)] = [
    (
      "possible",
      ring(8, .other("stroke-dasharray", "0.1 4.09"), .other("stroke-linecap", "round"), width: 2.3)
    ),
    ("proposed", .group([ring(8, .other("stroke-dasharray", "4.2 2.08")), disc(2.6)])),
    ("expected", .group([ring(8), solid("M10 10V3.2a6.8 6.8 0 0 1 6.8 6.8z")])),
    ("planned", .group([ring(8), solid("M10 3.2a6.8 6.8 0 0 1 0 13.6z")])),
    ("confirmed", .group([ring(8), solid("M10 10H3.2A6.8 6.8 0 1 0 10 3.2z")])),
    (
      "ongoing",
      element(
        .path, .other("fill", "currentColor"), .other("fill-rule", "evenodd"),
        .other("d", "M10 1a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM7.6 5.6v8.8l7-4.4z"))
    ),
    ("occurred", disc(9)),
    ("postponed", .group([ring(8), stroke("M7.6 6.4v7.2M12.4 6.4v7.2", 2.2)])),
    ("cancelled", .group([ring(8), stroke("M4.4 15.6L15.6 4.4", 2.2)])),
    ("denied", stroke("M3.5 3.5l13 13M16.5 3.5l-13 13", 3)),
    ("said", stroke("M4 15c3-1 4-4 3.6-9M12 15c3-1 4-4 3.6-9", 2.6)),
    ("missing", stroke("M3 10h2M9 10h2M15 10h2", 2)),
  ]

  private static let verdicts: [(String, Node)] = [
    ("agree", .group([ring(8, at: 18), stroke("M14 8.2h8M14 11.8h8", 2)])),
    ("refine", .group([ring(8.5, at: 18), disc(4, at: 18)])),
    (
      "update",
      .group([ring(5, at: 7), stroke("M14 10h7M18 6.6l3.6 3.4l-3.6 3.4", 2), disc(6, at: 29)])
    ),
    ("differ", .group([ring(7, at: 13), ring(7, at: 23)])),
    ("conflict", .group([disc(6.5, at: 8), stroke("M18 1.5v17", 2.4), disc(6.5, at: 28)])),
  ]

  private static func ring(
    _ radius: Double, _ attributes: Attribute..., at x: Double = 10, width: Double = 2
  ) -> Node {
    .element(
      .circle,
      [
        .length("cx", x), .length("cy", 10), .length("r", radius), .other("fill", "none"),
        .other("stroke", "currentColor"), .length("stroke-width", width),
      ] + attributes, [])
  }

  private static func disc(_ radius: Double, at x: Double = 10) -> Node {
    element(
      .circle, .length("cx", x), .length("cy", 10), .length("r", radius),
      .other("fill", "currentColor"))
  }

  private static func solid(_ path: String) -> Node {
    element(.path, .other("fill", "currentColor"), .other("d", path))
  }

  private static func stroke(_ path: String, _ width: Double) -> Node {
    element(
      .path, .other("fill", "none"), .other("stroke", "currentColor"),
      .length("stroke-width", width), .other("stroke-linecap", "round"), .other("d", path))
  }
}
