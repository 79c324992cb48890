import HiloStories
import Testing

@testable import HiloViews

@Suite struct TextViewTests {
  @Test func smallDossierReadsLikeThis() throws {
    let text = TextView(language: .spanish, width: 72).render(try Fixture.dossier())
    #expect(text == Golden.text)
  }

  @Test func noLineIsWiderThanTheTerminal() throws {
    for width in [40, 60, 80, 120] {
      for dossier in [try Fixture.dossier(), try Fixture.many(12), try Fixture.many(60)] {
        let text = TextView(language: .english, width: width).render(dossier)
        for line in text.split(separator: "\n") {
          #expect(TerminalText.columns(line) <= width, "\(line)")
          #expect(line.last != " ")
        }
      }
    }
  }

  @Test func articlesCannotCommandTheTerminal() throws {
    var dossier = try Fixture.dossier()
    dossier.stories[0].title = "A\u{1B}[31mB\u{7}\u{202E}C"
    dossier.rejected = [.init(source: "\u{1B}]0;x\u{7}", reason: "a\r\nb")]
    let text = TextView(language: .english, width: 80).render(dossier)
    #expect(text.contains("A[31mBC"))
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && scalar.value != 0x202E)
    }
  }

  @Test func coloursOnlyWhenAskedFor() throws {
    let dossier = try Fixture.dossier()
    let plain = TextView(language: .english, width: 80).render(dossier)
    var coloured = TextView(language: .english, width: 80, colour: true).render(dossier)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1m"))
    coloured.replace(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(coloured == plain)
  }

  @Test func textIsBrokenBetweenWords() {
    #expect(TerminalText.wrap("uno dos tres cuatro", 8) == ["uno dos", "tres", "cuatro"])
    #expect(TerminalText.wrap("abcdefghijkl mn", 8) == ["abcdefgh", "ijkl mn"])
    #expect(TerminalText.wrap("", 8) == [""])
    #expect(TerminalText.columns("e\u{301}😊日本") == 7)
    #expect(TerminalText.fit("abcdef", 4) == "abc…")
    #expect(TerminalText.fit("日本語", 4) == "日… ")
  }
}

@Suite struct MarkdownViewTests {
  @Test func smallDossierReadsLikeThis() throws {
    let text = MarkdownView(language: .english).render(try Fixture.dossier())
    #expect(text == Golden.markdown)
  }

  @Test func markupInAnArticleIsWords() throws {
    var dossier = try Fixture.dossier()
    dossier.stories[0].title = "# *Uno* | [dos](x) <b>"
    let text = MarkdownView(language: .english).render(dossier)
    #expect(text.contains("# \\# \\*Uno\\* \\| \\[dos\\](x) \\<b\\>\n"))
  }

  @Test func sameDossierGivesTheSameText() throws {
    for dossier in [try Fixture.dossier(), try Fixture.many(60), Dossier()] {
      let view = MarkdownView(language: .spanish)
      #expect(view.render(dossier) == view.render(dossier))
    }
  }
}
