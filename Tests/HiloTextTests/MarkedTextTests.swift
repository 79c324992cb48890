import HiloTestSupport
import Testing

@Suite struct MarkedTextTests {
  @Test func marksComeOutWithTheirBytes() {
    let marked = MarkedText("Dimitió ⟦ayer⟧ en ⟦la ⟦Cámara⟧⟧.")
    #expect(marked.text == "Dimitió ayer en la Cámara.")
    #expect(marked.words == ["ayer", "la Cámara", "Cámara"])
  }
}
