import HiloText
import Testing

@testable import HiloArticles

@Suite struct BoilerplateFinderTests {
  /// Texts of the kinds that end articles; what is boilerplate stands in ⟦…⟧.
  static let corpus: [(String, Boilerplate.Kind)] = [
    (
      "El río bajó ayer.\n\n⟦Suscríbete a nuestro boletín y recibe cada mañana lo mejor.⟧",
      .promotion
    ),
    ("El rio bajo ayer.\n\n⟦Siguenos en Facebook y Twitter.⟧", .promotion),
    ("El río bajó ayer.\n\n⟦Descarga nuestra app y activa las notificaciones.⟧", .promotion),
    (
      "El río bajó ayer.\n\n⟦¿Quieres recibir más noticias? Apúntate a nuestra newsletter.⟧",
      .promotion
    ),
    ("El río bajó ayer. El alcalde calló. ⟦Únete a nuestro canal de Telegram.⟧", .promotion),
    ("El río bajó ayer.\n\n⟦Reciba las noticias de la comarca en su correo.⟧", .promotion),
    ("El río bajó ayer.\n\n⟦Suscribite a El Litoral y accedé a nuestros contenidos.⟧", .promotion),
    ("The river fell.\n\n⟦Sign up for our morning briefing.⟧", .promotion),
    ("The river fell.\n\n⟦Get the latest headlines in your inbox.⟧", .promotion),
    ("The river fell.\n\n⟦Subscribe to The Valley Post for free.⟧", .promotion),
    ("El río bajó ayer.\n\n⟦redaccion@elvalle.example⟧", .contact),
    ("El río bajó ayer.\n\n⟦Correo: pistas@elvalle.example | Twitter: @elvalle⟧", .contact),
    (
      "El río bajó ayer.\n\n⟦¿Tienes información sobre este caso? Escríbenos a pistas@elvalle.example.⟧",
      .contact
    ),
    ("El río bajó ayer.\n\n⟦@anaruizvalle⟧", .contact),
    ("El río bajó ayer.\n\n⟦¿Viste la crecida? Escríbenos a pistas@elvalle.example.⟧", .contact),
    ("The river fell.\n\n⟦Got a tip? Write to us at tips@valley.example.⟧", .contact),
    ("El río bajó ayer.\n\n⟦Lee también: La presa resistió⟧\n\nEl pueblo duerme.", .navigation),
    (
      "El río bajó ayer.\n\n⟦Te puede interesar | La presa resistió⟧\n\nEl pueblo duerme.",
      .navigation
    ),
    ("El río bajó ayer.\n\n⟦Más información:⟧\n\nEl pueblo duerme.", .navigation),
    ("El río bajó ayer.\n\n⟦https://elvalle.example/rio⟧", .navigation),
    ("The river fell.\n\n⟦Read more: The dam held⟧\n\nThe town sleeps.", .navigation),
    ("⟦Por Ana Ruiz y Luis Vega⟧\n\nEl río bajó ayer.", .credit),
    ("⟦Redacción⟧\n\nEl río bajó ayer.", .credit),
    ("⟦REDACCIÓN / EFE⟧\n\nEl río bajó ayer.", .credit),
    ("⟦By Jane Low in Valletta⟧\n\nThe river fell.", .credit),
    ("El río bajó ayer.\n\n⟦Foto: Ayuntamiento de Valdeolmos⟧", .credit),
    ("El río bajó ayer.\n\n⟦(Con información de AFP y Reuters)⟧", .credit),
    ("El río bajó ayer.\n\n⟦© Diario del Valle 2024⟧", .credit),
    ("El río bajó ayer.\n\n⟦Prohibida su reproducción total o parcial.⟧", .credit),
    ("El río bajó ayer.\n\n⟦arg/lvm/pr⟧", .credit),
    ("El río bajó ayer.\n\n⟦EFE  ar/lv⟧", .credit),
    ("The river fell.\n\n⟦Reporting by Jane Low; Editing by Sam Toy⟧", .credit),
    (
      "O rio baixou ontem e a cidade voltou ao normal.\n\n⟦Leia também: A barragem resistiu⟧",
      .navigation
    ),
  ]

  @Test(arguments: corpus)
  func findsThePassage(marked: String, kind: Boilerplate.Kind) throws {
    let text = SourceText(marked.filter { $0 != "⟦" && $0 != "⟧" })
    let inside = marked.split(separator: "⟦")[marked.hasPrefix("⟦") ? 0 : 1].split(separator: "⟧")[
      0]
    let language = LanguageIdentifier().identify(text)
    let found = BoilerplateFinder(language: language).find(in: text)
    #expect(found.map { text[$0.passage] } == [String(inside)])
    #expect(found.map(\.kind) == [kind])
  }

  /// Lines of the article's own that look a little like it.
  static let own = [
    "Por la mañana el río bajó.\n\nPor Valdeolmos pasaron ayer tres mil ciclistas.",
    "El ministro recibe en su correo cientos de quejas.\n\nLa empresa usa WhatsApp y Telegram para avisar a sus clientes.",
    "El alcalde pidió calma.\n\n«Síganme en Twitter y verán la verdad», dijo.",
    "El canal de Telegram del grupo publicó el vídeo. La policía lo sigue.",
    "La agencia dio la noticia.\n\nEl correo llegó tarde y nadie contestó.",
    "La foto fue tomada en marzo.\n\nLa fuente no quiso dar su nombre.",
    "The minister said he would sign.\n\nFrom Madrid he flew to Rome on Monday.",
    "El precio subió.\n\nMás información llegó desde la zona al caer la tarde.",
    "FE DE ERRORES. Una versión anterior decía siete.\n\nFueron nueve.",
    "Recibe el premio con humildad. El autor no quiso hablar con nuestro diario.",
    "",
  ]

  @Test(arguments: own)
  func leavesTheArticleItsOwn(text: String) {
    let source = SourceText(text)
    for language in [Language.spanish, .english] {
      #expect(BoilerplateFinder(language: language).find(in: source).isEmpty)
    }
  }

  @Test func namesOfTheAuthorsAreACredit() {
    let text = SourceText("El río bajó\n\nAna Ruiz\n\nEl río bajó ayer por fin.")
    let found = BoilerplateFinder(language: .spanish).find(in: text, authors: ["Ana Ruiz"])
    #expect(found.map { text[$0.passage] } == ["Ana Ruiz"])
  }
}
