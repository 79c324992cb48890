extension LinkingCase {
  /// Mentions of any kind, given to the linker as they are bounded.
  static let descriptions: [LinkingCase] = [
    .init(
      "a firm goes back by its class",
      "[O1 Aerolínea Tolvar] cerró. [O1 La compañía] debe dos millones."),
    .init("the airline", "en: [O1 Tolvar Airlines] shut down. [O1 The airline] owes two million."),
    .init(
      "a noun in front of the name",
      "en: [O1 The carmaker Velox] cut jobs. [O1 Velox] blamed costs."),
    .init(
      "apposition behind", "[O1 Velox], [O1 el mayor fabricante de tractores], despide a cien."),
    .init("copula", "[O1 Almenara] es [O1 el mayor banco de la región]."),
    .init(
      "not a noun of another class",
      "[O1 Banco Almenara] cerró diez oficinas. [O3 El sindicato] protestó."),
    .init("possessive", "[O1 Velox] perdió a [O1 su] cliente."),
    .init("they of a firm", "en: [O1 Velox] said [O1 they] would appeal."),
    .init("relative", "[O1 Velox], [O1 que] cotiza en bolsa, cae."),
    .init("he", "en: [P1 Hugo Lerma] resigned. [P1 He] will travel."),
    .init(
      "an office in front is no name",
      "en: [P1 Velox CEO Hugo Lerma] resigned. [P1 Lerma] will travel. [O2 Velox] gained."),
    .init("a group is none of its members", "en: [O1 Velox] grew. [O2 Velox and Tolvar] merged."),
    .init("the same group", "en: [O2 Velox and Tolvar] talked.", "[O2 Velox y Tolvar] hablaron."),
    .init(
      "a government is its country",
      "[L1 Perú] protestó. [L1 El gobierno peruano] llamó al embajador."),
    .init(
      "a demonym is its country, in another language", "[L1 Perú] protestó.",
      "en: The [L1 Peruvian] envoy left."),
    .init("model behind its kind", "[M1 El avión Z200] despegó. [M1 El aparato] volvió."),
    .init("kind behind its model", "en: [M1 The Z200 jet] took off. [M1 The Z200] came back."),
    .init("a version is not its line", "[M1 El Fono 4] gusta. [M2 El Fono] nació en 2007."),
    .init(
      "what each text has one of",
      "[L1 Perú] y [L2 Chile] hablan de [M3 la vacuna]. [O4 Velox] calla.",
      "en: [L1 Peru] and [L2 Chile] discuss [M3 the vaccine]. [O4 Velox] is silent."),
    .init(
      "markets of two places",
      "[M1 Los mercados asiáticos] bajan. [M2 Los mercados europeos] suben."),
    .init(
      "two currencies",
      "en: [M1 The dollar] rose in 2014. [M2 The yen] fell. [M1 The dollar] closed higher."),
    .init("a line is not its model", "[M1 El Fono] gusta. [M2 La línea Fono] crece."),
    .init("a brand is not its thing", "en: [M1 The Fono] sells. [M2 The Fono brand] is older."),
    .init(
      "before its name", "[M1 El avión] salió tarde. [M1 El reactor Z200] lleva a cien viajeros."),
    .init(
      "not before two of its class",
      "[M1 El avión] salió tarde. [M2 El reactor Z200] y [M3 el reactor Tolvar X9] esperan."),
    .init(
      "several in two articles", "en: [M1 Markets] fell in Peru on Monday.",
      "en: [M2 Markets] rose in Chile in 2014."),
    .init(
      "a translation in other words",
      "[L1 Perú] compra a [O2 Velox] [M3 un gigante del aire] de 40 metros. [O2 Velox] calla.",
      "en: [L1 Peru] buys [M3 a sky monster] of 40 metres from [O2 Velox]. [O2 Velox] is silent."),
    .init(
      "a translation with its own name",
      "[L1 Perú] habló el lunes con [O2 las Fuerzas Aéreas] y con [P4 Hugo Lerma] en [L3 Lima].",
      "en: [L1 Peru] spoke on Monday with [O2 the Air Force] and with [P4 Hugo Lerma] in [L3 Lima]."
    ),
    .init(
      "no translation",
      "[L1 Perú] compra a [O2 Velox] [M3 un gigante del aire].",
      "en: [O2 Velox] opened [M4 a huge museum] near the river for its workers and their families."),
  ]
}
