import Foundation
import HiloStories
import HiloViews
import Testing

@Suite struct JSONViewTests {
  @Test func emptyDossierHasEveryList() throws {
    let text = String(decoding: JSONView().render(Dossier()), as: UTF8.self)
    #expect(
      text == """
        {
          "format": "hilo-dossier/1",
          "articles": [],
          "entities": [],
          "times": [],
          "statements": [],
          "events": [],
          "comparisons": [],
          "stories": [],
          "rejected": []
        }

        """)
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    var dossier = Dossier()
    dossier.rejected = [.init(source: "a\"\\\n\u{1}\u{7F}é😊\u{2028}", reason: "…")]
    let bytes = JSONView().render(dossier)
    #expect(try JSONDecoder().decode(Dossier.self, from: Data(bytes)) == dossier)
    #expect(bytes == JSONView().render(dossier))
  }
}
