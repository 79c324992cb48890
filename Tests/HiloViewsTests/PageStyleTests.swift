import Foundation
import HiloText
import Testing

/// The colours of the page: text at 4.5:1 or better on its ground, in every theme.
@Suite struct PageStyleTests {
  /// The tokens of each theme: light, dark, printed.
  private func themes() throws -> [[String: String]] {
    let css = String(
      decoding: try #require(DataFile.named("views/page.css")).bytes, as: UTF8.self)
    let bare = css.replacing(/\/\*.*?\*\//.dotMatchesNewlines(), with: "")
    var themes: [[String: String]] = []
    for block in bare.components(separatedBy: ":root {").dropFirst() {
      var tokens = themes.first ?? [:]
      for declaration in block.prefix(while: { $0 != "}" }).split(separator: ";") {
        let parts = declaration.split(separator: ":", maxSplits: 1)
        guard parts.count == 2,
          let name = parts.first?.trimmingCharacters(in: .whitespacesAndNewlines)
        else { continue }
        tokens[name] = parts[1].trimmingCharacters(in: .whitespacesAndNewlines)
      }
      if tokens["--paper"] != nil { themes.append(tokens) }
    }
    return themes.filter { $0["--ink-2"]?.hasPrefix("#") == true }
  }

  /// Relative luminance after WCAG 2.2.
  private func luminance(_ colour: String) -> Double? {
    guard colour.count == 7, let value = Int(colour.dropFirst(), radix: 16) else { return nil }
    let channels = [value >> 16 & 255, value >> 8 & 255, value & 255].map { channel -> Double in
      let c = Double(channel) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func contrast(_ a: String, _ b: String) throws -> Double {
    let x = try #require(luminance(a))
    let y = try #require(luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  @Test func textStandsOutFromItsGround() throws {
    let themes = try themes()
    #expect(themes.count == 3)
    var pairs = [
      ("--mark-ink", "--mark"), ("--no-ink", "--no"), ("--late-ink", "--late"),
      ("--ochre", "--paper"), ("--no-ink", "--paper"), ("--late-ink", "--paper"),
    ]
    for ink in ["--ink", "--ink-2", "--ink-3", "--link"] {
      pairs += [(ink, "--paper"), (ink, "--wash")]
    }
    for step in 0...5 { pairs.append(("--s\(step)-ink", "--s\(step)")) }
    for theme in themes {
      for (ink, ground) in pairs {
        let ratio = try contrast(try #require(theme[ink]), try #require(theme[ground]))
        #expect(ratio >= 4.5, "\(ink) on \(ground): \(ratio)")
      }
      // Shapes and the ring of focus need 3:1.
      for line in ["--focus", "--s0-line", "--s4-line", "--s5-line", "--no-line"] {
        #expect(try contrast(try #require(theme[line]), try #require(theme["--paper"])) >= 3)
      }
    }
  }

  @Test func certaintyDarkensStepByStep() throws {
    for theme in try themes() {
      let paper = try #require(theme["--paper"])
      let steps = try (1...5).map { try contrast(try #require(theme["--s\($0)"]), paper) }
      #expect(steps == steps.sorted())
    }
  }

  @Test func scriptAndStyleCannotEndEarly() throws {
    for name in ["views/page.css", "views/page.js"] {
      let text = String(decoding: try #require(DataFile.named(name)).bytes, as: UTF8.self)
      #expect(!text.contains("</"))
      #expect(!text.contains("http"))
    }
  }
}
