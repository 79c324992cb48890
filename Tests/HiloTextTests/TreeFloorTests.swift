import Testing

@testable import HiloText

/// Parts of speech and trees of sentences of ours, in the manner of UD AnCora, with floors.
@Suite struct TreeFloorTests {
  /// Each word as form/UPOS/index of its head (from 1; 0 for the root)/relation.
  private static let trees = [
    """
    La/DET/2/det alcaldesa/NOUN/3/nsubj inauguró/VERB/0/root ayer/ADV/3/advmod el/DET/6/det \
    puente/NOUN/3/obj nuevo/ADJ/6/amod ./PUNCT/3/punct
    """,
    """
    Los/DET/2/det bomberos/NOUN/3/nsubj rescataron/VERB/0/root a/ADP/6/case dos/NUM/6/nummod \
    excursionistas/NOUN/3/obj en/ADP/9/case la/DET/9/det sierra/NOUN/3/obl ./PUNCT/3/punct
    """,
    """
    El/DET/2/det juez/NOUN/3/nsubj dijo/VERB/0/root que/SCONJ/7/mark el/DET/6/det \
    testigo/NOUN/7/nsubj mintió/VERB/3/ccomp ./PUNCT/3/punct
    """,
    """
    La/DET/2/det empresa/NOUN/8/nsubj ,/PUNCT/6/punct que/PRON/6/nsubj no/ADV/6/advmod \
    respondió/VERB/2/acl ,/PUNCT/6/punct cerrará/VERB/0/root sus/DET/10/det \
    oficinas/NOUN/8/obj ./PUNCT/8/punct
    """,
    """
    Ana/PROPN/3/nsubj Ruiz/PROPN/1/flat visitó/VERB/0/root Lima/PROPN/3/obj y/CCONJ/6/cc \
    Quito/PROPN/4/conj en/ADP/8/case marzo/NOUN/3/obl ./PUNCT/3/punct
    """,
    """
    El/DET/2/det plan/NOUN/4/nsubj fue/AUX/4/aux rechazado/VERB/0/root por/ADP/7/case \
    los/DET/7/det vecinos/NOUN/4/obj ./PUNCT/4/punct
    """,
    """
    El/DET/2/det Gobierno/PROPN/4/nsubj podría/AUX/4/aux subir/VERB/0/root los/DET/6/det \
    impuestos/NOUN/4/obj si/SCONJ/9/mark la/DET/9/det crisis/NOUN/10/nsubj \
    empeora/VERB/4/advcl ./PUNCT/4/punct
    """,
    """
    Según/ADP/3/case la/DET/3/det policía/NOUN/8/obl ,/PUNCT/3/punct el/DET/6/det \
    detenido/NOUN/8/nsubj había/AUX/8/aux huido/VERB/0/root de/ADP/11/case la/DET/11/det \
    cárcel/NOUN/8/obl ./PUNCT/8/punct
    """,
    """
    "/PUNCT/3/punct No/ADV/3/advmod hay/VERB/0/root agua/NOUN/3/obj "/PUNCT/3/punct \
    ,/PUNCT/3/punct advirtió/VERB/3/parataxis la/DET/9/det ministra/NOUN/7/nsubj ./PUNCT/3/punct
    """,
    """
    Quiso/VERB/0/root hablar/VERB/1/xcomp con/ADP/5/case los/DET/5/det médicos/NOUN/2/obl \
    antes/ADV/2/advmod de/ADP/8/mark viajar/VERB/6/advcl ./PUNCT/1/punct
    """,
  ]

  @Test func tagsAndTreesAreRightForTheMostPart() throws {
    let pack = try #require(LanguagePack.of(.spanish))
    let tagger = try #require(Tagger(pack: pack))
    let parser = try #require(Parser(pack: pack))
    var forms: [WordForm] = []
    var workspace = parser.workspace()
    var (words, tags, heads, labels) = (0, 0, 0, 0)
    for tree in Self.trees {
      let rows = tree.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
      var tokens = rows.map { row in
        Token(
          start: 0, end: Int32(row[0].utf8.count), shape: WordShape(of: row[0]), isSpaced: true,
          lower: Folding.lower(row[0]))
      }
      tagger.tag(&tokens, tokens.indices, isAccentless: false, forms: &forms)
      parser.parse(&tokens, tokens.indices, &workspace)
      for (token, row) in zip(tokens, rows) {
        words += 1
        if token.pos.tag == row[1] { tags += 1 }
        guard token.head == (Int32(row[2]) ?? 0) - 1 else { continue }
        heads += 1
        if token.relation.tag == row[3] { labels += 1 }
      }
    }
    #expect(words == 96)
    #expect(tags >= 92, "UPOS of \(tags) of \(words)")
    #expect(heads >= 88, "heads of \(heads) of \(words)")
    #expect(labels >= 84, "relations of \(labels) of \(words)")
  }
}
