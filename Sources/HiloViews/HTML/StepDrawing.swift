/// A number that changes, as steps from report to report, the size of a few words.
struct StepDrawing {
  /// The values by day.
  let points: [(day: Int, value: Double, label: String)]

  private static let width = 200.0
  private static let height = 46.0

  /// The drawing. The values stand beside it in words: it is hidden from a screen reader.
  var node: Node {
    let days = points.map(\.day)
    let low = days.min() ?? 0
    let span = Double(max(1, (days.max() ?? 0) - low))
    let top = max(points.map(\.value).max() ?? 1, 1)
    let x = { (day: Int) in 4 + (Self.width - 60) * Double(day - low) / span }
    let y = { (value: Double) in Self.height - 6 - (Self.height - 14) * value / top }
    var path = ""
    for (i, point) in points.enumerated() {
      let (px, py) = (Geometry.number(x(point.day)), Geometry.number(y(point.value)))
      path += i == 0 ? "M\(px) \(py)" : "H\(px)V\(py)"
    }
    let last = points[points.count - 1]
    return element(
      .svg, .class("step"),
      .other("viewBox", "0 0 \(Geometry.number(Self.width)) \(Geometry.number(Self.height))"),
      .hidden
    ) {
      element(
        .path, .class("base"),
        .other("d", "M4 \(Geometry.number(Self.height - 6))H\(Geometry.number(Self.width - 56))"))
      element(.path, .class("line"), .other("d", path))
      for point in points {
        element(
          .circle, .length("cx", x(point.day)), .length("cy", y(point.value)), .length("r", 2.6))
      }
      element(.text, .length("x", x(last.day) + 8), .length("y", y(last.value) + 4)) { last.label }
    }
  }
}
