import Testing

@testable import HiloArticles

@Suite struct TextDecoderTests {
  static let text = "¿Año «nuevo»? Sí: 12 €, dijo la señora López — y calló…"

  @Test func theEncodingsInUseAreToldApart() throws {
    let units = Array(Self.text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let windows: [UInt8] = Self.text.unicodeScalars.map { scalar in
      switch scalar {
      case "€": 0x80
      case "—": 0x97
      case "…": 0x85
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
    let cases: [[UInt8]] = [
      Array(Self.text.utf8), [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), [0xFF, 0xFE] + little,
      [0xFE, 0xFF] + big, little, big, windows,
    ]
    for (i, bytes) in cases.enumerated() {
      let decoded = String(decoding: try TextDecoder.decode(bytes), as: UTF8.self)
      #expect(decoded == Self.text, "case \(i)")
    }
  }

  @Test func aBrokenByteInUTF8IsMendedNotMisread() throws {
    let bytes = Array(
      "Añadió el señor Muñoz que mañana habrá más información según el órgano.".utf8)
    let broken = bytes[..<20] + [0xE9] + bytes[20...]
    let decoded = String(decoding: try TextDecoder.decode(Array(broken)), as: UTF8.self)
    #expect(decoded.contains("mañana"))
    #expect(decoded.contains("\u{FFFD}"))
  }

  @Test func aPageMayNameItsCharset() throws {
    let page =
      Array("<meta charset=\"iso-8859-15\"><p>12 ".utf8) + [0xA4, 0xF1] + Array("</p>".utf8)
    #expect(String(decoding: try PageReader.decode(page), as: UTF8.self).contains("12 €ñ"))
  }

  /// One control character in a hundred is suffered, wherever they stand; tabs and the ends of lines
  /// and pages are none, a NUL counts nine times.
  @Test(arguments: [
    ("\u{1}", 7, true), ("\u{1}", 8, false), ("\u{B}", 8, false), ("\u{1F}", 8, false),
    ("\u{0}", 1, false), ("\t", 600, true), ("\n", 600, true), ("\u{C}\r", 300, true),
  ])
  func whatIsNoTextIsRefused(sign: String, count: Int, isText: Bool) {
    for place in [0, 255, 256, 640] {
      var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 700)
      let signs = Array(String(repeating: sign, count: count).utf8)
      bytes.replaceSubrange(place..<min(700, place + signs.count), with: signs)
      let decoded = try? TextDecoder.decode(bytes)
      #expect(decoded == (isText ? bytes : nil), "at \(place)")
    }
  }
}
