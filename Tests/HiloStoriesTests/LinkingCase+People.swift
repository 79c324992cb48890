extension LinkingCase {
  static let people: [LinkingCase] = [
    .init(
      "two of one surname in one article", "[P1 Julia Arnedo] votó antes que [P2 Pablo Arnedo]."),
    .init(
      "two of one surname in two articles", "[P1 Julia Arnedo] ganó la alcaldía.",
      "El actor [P2 Pablo Arnedo] estrena obra."),
    .init(
      "siblings by forename", "[P1 Marta Sobral] y su hermano [P2 Mario Sobral] fundaron la firma.",
      "[P2 Mario Sobral] dimite.", "[P1 Marta Sobral] sigue."),
    .init(
      "siblings whose names differ by an ending, in two articles", "[P1 Mario Lucena] dimite.",
      "[P2 María Lucena] asume."),
    .init(
      "Spanish short of two surnames", "[P1 Elena Rivas Cortázar] declaró.",
      "[P1 Elena Rivas] niega.", "Habló [P1 Rivas Cortázar]."),
    .init(
      "compound forename", "[P1 José Luis Merino Sanz] firmó.", "[P1 José Luis Merino] firmó ayer.",
      "Lo dijo [P1 Merino]."),
    .init(
      "a surname alone after the full name", "[P1 Rosa Quintela] llegó. [P1 Quintela] no habló."),
    .init(
      "married name with de", "[P1 Carmen Polanco de Vega] firmó.", "[P1 Carmen Polanco] firmó."),
    .init(
      "Portuguese surnames with particles", "[P1 Paulo da Silva Moura] viajó.",
      "[P1 Paulo Moura] volvió."),
    .init(
      "Portuguese dos and e", "[P1 Inês dos Santos e Brito] ganó.", "en: [P1 Inês Brito] won."),
    .init(
      "Korean name with and without hyphen", "[P1 Park Jae-won] habló. [P1 Park] rió.",
      "en: [P1 Park Jae Won] spoke."),
    .init(
      "Chinese surname first", "[P1 Xi Jinping] recibió a la delegación. [P1 Xi] sonrió."),
    .init("family name last and first", "[P1 Moon Jae-in] llegó.", "en: [P1 Jae-in Moon] arrived."),
    .init(
      "Arabic article, Spanish and English", "[P1 Muammar el Gadafi] huyó.",
      "en: [P1 Muammar al-Gaddafi] fled."),
    .init(
      "Arabic name run together and apart", "[P1 Abdelaziz Ben Salem] juró.",
      "en: [P1 Abdelaziz Bensalem] was sworn in."),
    .init(
      "Russian, Spanish and English", "[P1 Yevgueni Sorokin] murió.",
      "en: [P1 Evgeny Sorokin] died."),
    .init(
      "Russian, French manner", "[P1 Nikolái Shchegolev] cayó.",
      "en: [P1 Nikolai Chtchegolev] fell."),
    .init(
      "Ukrainian and Russian forms", "[P1 Oleksandr Hrebenko] dimitió.",
      "en: [P1 Alexander Grebenko] resigned."),
    .init(
      "Bulgarian in three manners", "[P1 Hristo Valkov] compró.", "[P1 Jristo Válkov] compra.",
      "en: [P1 Christo Valkov] bought."),
    .init(
      "kh and j", "[P1 Farruj Nazárov] firmó.", "en: [P1 Farrukh Nazarov] signed."),
    .init(
      "outlines in one article are two", "[P1 Carlos Perea] y [P2 Carlos Paria] firmaron."),
    .init(
      "nickname in quotes", "[P1 José «Pepe» Lerma] canta.", "[P1 José Lerma] canta hoy."),
    .init(
      "Lula", "[P1 Luiz Inácio Lula da Silva] viajó.", "[P1 Lula] volvió.",
      "[P1 Lula da Silva] habló."),
    .init("titles", "[P1 Felipe Andrade] asumió.", "en: [P1 Mr Andrade] took office."),
    .init(
      "father and son by another second surname",
      "[P1 Ramón Iturbe Gil] cedió a [P2 Ramón Iturbe Sáez] el cargo."),
    .init(
      "a minister who was replaced",
      "El ministro [P1 Andrés Bravo] dimitió; lo releva [P2 Nuria Tejada].",
      "La ministra [P2 Tejada] habló.", "El exministro [P1 Bravo] calla."),
    .init(
      "surname of two goes to the one of the role",
      "La ministra [P1 Sara Olmedo] negó que su primo, el empresario [P2 Hugo Olmedo], cobrase. La ministra [P1 Olmedo] insistió."
    ),
  ]
}
