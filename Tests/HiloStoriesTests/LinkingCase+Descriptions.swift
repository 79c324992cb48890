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
  ]
}
