extension LinkingCase {
  static let others: [LinkingCase] = [
    .init("acronym with points", "La [O1 O.N.U.] pidió calma.", "en: The [O1 UN] asked for calm."),
    .init(
      "acronym in the other language", "La [O1 OTAN] se reúne.",
      "en: The [O1 North Atlantic Treaty Organization] meets."),
    .init(
      "acronym of capitals and small letters, explained in one article only",
      "La [O1 Comisión Nacional de Riesgos] ([O1 Conari]) avisó.", "[O1 Conari] eleva la alerta.",
      "Según [O1 Conari], no hay heridos."),
    .init(
      "one acronym, two bodies",
      "El [O1 Instituto de Salud Pública] ([O1 ISP]) lo negó.",
      "La [O2 Industria Siderúrgica del Pacífico] ([O2 ISP]) cerró."),
    .init(
      "initials without brackets",
      "El [M1 Zenda Jones Industrial Average] bajó. El [M1 ZJIA] perdió un 2 %."),
    .init(
      "ministry by its matter",
      "El [O1 Ministerio del Interior] de [L2 Chile] informó. [O1 Interior] lo aclaró."),
    .init(
      "Interior of two countries",
      "El [O1 Ministerio del Interior] de [L3 Perú] detuvo a dos.",
      "El [O2 Ministerio del Interior] de [L4 Ecuador] los pidió."),
    .init(
      "foreign ministries in two languages",
      "El [O1 Ministerio de Asuntos Exteriores] de [L2 Italia] protestó.",
      "en: [L2 Italy]'s [O1 Foreign Ministry] protested."),
    .init(
      "Defensa of two countries in one story",
      "[O1 Defensa] de [L3 Chile] compró radares.", "[O2 Defensa] de [L4 Bolivia] protestó."),
    .init(
      "Washington the man and the city", "[P1 Carl Washington] nació en [L2 Washington]."),
    .init("Madrid, city and team", "El [O1 Real Madrid] volvió a [L2 Madrid]."),
    .init("Santiago, person and city", "[P1 Santiago Lamas] aterrizó en [L2 Santiago de Chile]."),
    .init("company and its founder", "[P1 Enzo Barletta] fundó [O2 Automóviles Barletta] en 1950."),
    .init(
      "newspaper named like a place", "Lo publicó [O1 El Correo de Burgos] en [L2 Burgos]."),
    .init(
      "company by its first word",
      "[O1 Alcoral Biotech] prueba el suero. [O1 Alcoral] subió un 3 %.", "[O1 Alcoral] espera."),
    .init(
      "company by its first word, taken for a person",
      "[O1 Alcoral Biotech] prueba el suero. [P1 Alcoral] subió un 3 %."),
    .init(
      "legal form", "[O1 Norvent S.A.] quebró.", "en: [O1 Norvent Inc.] went bankrupt.",
      "[O1 Norvent] no responde."),
    .init(
      "two firms of one first word",
      "[O1 Tandem Computer] demanda a [O2 Tandem Discos] por la marca.",
      "[O1 Tandem Computer] gana. [O1 Tandem] crece.", "[O2 Tandem Discos] recurre."),
    .init(
      "bank by its own name", "[O1 Banco Almenara] compra [O2 Caja Duero]. [O1 Almenara] pagará."),
    .init(
      "storm", "El [M1 huracán Iliana] toca tierra. [M1 Iliana] pierde fuerza.",
      "[M1 Iliana] se aleja."),
    .init(
      "storm, taken for a person elsewhere", "El [M1 huracán Iliana] toca tierra.",
      "[P1 Iliana] se aleja."),
    .init(
      "model and its maker", "El [M1 Airvan Z200] voló. El [M1 Z200] aterrizó. [O2 Airvan] calla."),
    .init(
      "two models", "El [M1 Fono 3] se vende más que el [M2 Fono 4]."),
    .init("index by its acronym and number", "El [M1 KRX 50] cerró.", "El [M1 KRX] cae."),
    .init(
      "one institution, typed otherwise",
      "[O1 Vela Norte] ganó el concurso. [O1 Vela Norte] cobró.",
      "La oficina de [L1 Vela Norte] ardió."),
    .init("Pyongyang", "[L1 Pionyang] lanzó un cohete.", "en: [L1 Pyongyang] fired a rocket."),
    .init("Kyiv", "[L1 Kiev] resiste.", "en: [L1 Kyiv] holds."),
    .init("New York", "[L1 Nueva York] nieva.", "en: It snows in [L1 New York]."),
    .init(
      "countries of like names", "[L1 Guinea] juega con [L2 Guinea Ecuatorial]."),
    .init("two Congos", "[L1 República Democrática del Congo] acusa a [L2 Ruanda]."),
    .init(
      "court of each country", "La [O1 Corte Suprema] de [L3 Brasil] falló.",
      "La [O2 Corte Suprema] de [L4 México] rechazó."),
  ]
}
