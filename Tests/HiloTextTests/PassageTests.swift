import Testing
@testable import HiloText

@Suite struct PassageTests {
  @Test func scalarOffsetsCountCodePoints() {
    let text = SourceText("¿Año 😊? e\u{301}")
    #expect(text.count == 16)
    #expect(text.scalarOffset(of: text.count) == 10)
  }
}
