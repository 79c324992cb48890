import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// Numbers in texts: the marked words, and what they say.
@Suite struct NumberReaderTests {
  static let spanish: [(String, String)] = [
    ("Murieron ⟦al menos 41 personas⟧.", ">=41"),
    ("Llevaba ⟦poco más de un año⟧ en el cargo.", ">1 y"),
    ("Hubo ⟦unos 300⟧ heridos.", "~300"),
    ("Llegaron ⟦cerca de 4.000⟧ turistas.", "~4000"),
    ("Llegaron ⟦más de 2.900⟧ turistas.", ">2900"),
    ("Llegaron ⟦casi 70 km⟧ después.", "~70000 m"),
    ("Costó ⟦4.200 millones de euros⟧.", "4200000000 EUR"),
    ("Costó ⟦1,2 millones de dólares⟧.", "1200000 USD"),
    ("Costó ⟦3,5 millones⟧.", "3500000"),
    ("Costó ⟦2.000 euros⟧.", "2000 EUR"),
    ("Costó ⟦2,10 euros⟧.", "2.1 EUR"),
    ("Cayó un ⟦8,4 %⟧.", "8.4%"),
    ("Cayó un ⟦3%⟧.", "3%"),
    ("Cayó un ⟦12 por ciento⟧.", "12%"),
    ("Subió ⟦25 puntos básicos⟧.", "25 bp"),
    ("Tiene ⟦ocho⟧ hijos.", "8"),
    ("Tiene ⟦veintiún⟧ perros.", "21"),
    ("Son ⟦treinta y cinco⟧ presos.", "35"),
    ("Son ⟦doscientos⟧ presos.", "200"),
    ("Son ⟦dos mil⟧ presos.", "2000"),
    ("Son ⟦mil quinientos⟧ presos.", "1500"),
    ("Son ⟦cien mil⟧ presos.", "100000"),
    ("Son ⟦dos mil millones de pesos⟧.", "2000000000 peso"),
    ("Está a ⟦72 kilómetros⟧.", "72000 m"),
    ("Está a ⟦18,5 kilómetros⟧.", "18500 m"),
    ("Mide ⟦90 metros⟧.", "90 m"),
    ("Ardieron ⟦1.200 hectáreas⟧.", "12000000 m2"),
    ("Pagó ⟦menos de 500 euros⟧.", "<500 EUR"),
    ("Pagó ⟦hasta 500 euros⟧.", "<=500 EUR"),
    ("Pagó ⟦alrededor de 500 euros⟧.", "~500 EUR"),
    ("Pagó ⟦por lo menos 500 euros⟧.", ">=500 EUR"),
    ("Son ⟦1.234.567⟧ votos.", "1234567"),
    ("Son ⟦una docena⟧ de votos.", "12"),
    ("Son ⟦un millar⟧ de votos.", "1000"),
    ("Son ⟦un millón de euros⟧.", "1000000 EUR"),
    ("Un premio de ⟦50.000 dólares⟧.", "50000 USD"),
    ("Sopla a ⟦120 kilómetros por hora⟧.", "120 km/h"),
    ("Pesa ⟦3 toneladas⟧.", "3000 kg"),
    // Spans.
    ("Pierde ⟦entre 13 y 14 millones de dólares⟧.", "13000000/14000000 USD"),
    ("Es un coste ⟦de 3 a 4 euros⟧.", "3/4 EUR"),
    ("Durará ⟦entre 36 y 48 horas⟧.", "36/48 h"),
    ("Tardará ⟦de tres a cuatro meses⟧.", "3/4 mo"),
    ("Vinieron ⟦tres o cuatro⟧ músicos.", "3/4"),
    ("Mide ⟦15-20 metros⟧.", "15/20 m"),
    ("Subió de 3 a ⟦4 euros⟧.", "4 EUR"),
    ("Ganaron por ⟦3⟧ a 2.", "3"),
    // Lengths of time.
    ("Se hará en ⟦tres días y medio⟧.", "3.5 d"),
    ("Se hará en ⟦hasta cuatro meses⟧.", "<=4 mo"),
    ("Terminó en ⟦poco más de 22 horas⟧.", ">22 h"),
    ("Iba a durar 48 horas y acabó en ⟦poco más de 22⟧.", ">22 h"),
    ("Pasaron ⟦diecisiete días⟧.", "17 d"),
    // Units.
    ("Sopla a ⟦40 nudos⟧.", "40 knot"),
    ("Movieron ⟦27.000 metros cúbicos⟧ de arena.", "27000 m3"),
    ("Una jaula de ⟦53 centímetros⟧.", "0.53 m"),
    ("Produce ⟦12 megavatios⟧.", "12 MW"),
    ("Vertió ⟦900 barriles⟧.", "900 barrel"),
  ]

  static let english: [(String, String)] = [
    ("It cost ⟦$1.8 million⟧.", "1800000 USD"),
    ("It cost ⟦€4.15bn⟧.", "4150000000 EUR"),
    ("It cost ⟦2.5 million euros⟧.", "2500000 EUR"),
    ("It fell ⟦28 per cent⟧.", "28%"),
    ("It fell ⟦3.5%⟧.", "3.5%"),
    ("There were ⟦2,012⟧ victims.", "2012"),
    ("There were ⟦at least 41⟧ victims.", ">=41"),
    ("There were ⟦more than 300,000⟧ victims.", ">300000"),
    ("There were ⟦about 50⟧ victims.", "~50"),
    ("There were ⟦nearly 90⟧ victims.", "~90"),
    ("It is ⟦72 kilometres⟧ away.", "72000 m"),
    ("It is ⟦10 miles⟧ away.", "16090 m"),
    ("There were ⟦five hundred⟧ victims.", "500"),
    ("There were ⟦twenty⟧ victims.", "20"),
    ("There were ⟦two thousand⟧ victims.", "2000"),
    ("The ⟦400-metre⟧ vessel sank.", "400 m"),
    ("It was a ⟦36-hour⟧ drive.", "36 h"),
    ("A ⟦12-year-old⟧ boy won.", "12 y"),
    ("It cost ⟦between 3 and 4 million dollars⟧.", "3000000/4000000 USD"),
    ("It drew ⟦between 15,000 and 20,000⟧ people.", "15000/20000"),
    ("It took ⟦15,000–20,000 euros⟧.", "15000/20000 EUR"),
    ("It cost ⟦$3-4 million⟧.", "3000000/4000000 USD"),
    ("It lasted ⟦three and a half days⟧.", "3.5 d"),
    ("It could take ⟦up to 48 hours⟧.", "<=48 h"),
    ("Winds of ⟦40 knots⟧ blew.", "40 knot"),
    ("It moved ⟦30,000 cubic metres⟧ of sand.", "30000 m3"),
    ("It fell ⟦30 feet⟧.", "9.144 m"),
    ("It went at ⟦100 mph⟧.", "160.9 km/h"),
    // The result of a match is no number of anything.
    ("They were trailing ⟦2⟧–1 at the break.", ""),
  ]

  @Test(arguments: spanish)
  func inSpanish(_ marked: String, _ expected: String) { check(marked, expected, .spanish) }

  @Test(arguments: english)
  func inEnglish(_ marked: String, _ expected: String) { check(marked, expected, .english) }

  private func check(_ marked: String, _ expected: String, _ language: Language) {
    let line = MarkedText(marked)
    let document = Analyzer().read(line.text, language: language)
    let found = (NumberReader(document)?.read() ?? []).filter {
      document.passage(of: $0.tokens).overlaps(line.passages[0])
    }
    #expect(
      (found.first?.normalised ?? "") == expected, "\(marked): \(found.map(\.normalised))")
    for quantity in found {
      #expect(document.text.passage.contains(document.passage(of: quantity.tokens)))
    }
  }

  static let pairs: [(String, String, Quantity.Relation)] = [
    ("41 muertos", "41 fallecidos", .same),
    ("41 muertos", "43 muertos", .apart),
    ("al menos 41 muertos", "41 muertos", .contained),
    ("al menos 41 muertos", "43 muertos", .contained),
    ("al menos 41 muertos", "90 muertos", .apart),
    ("al menos 41 muertos", "39 muertos", .apart),
    // Of the most that a thing can be each text has its own.
    ("hasta cinco años", "hasta cuatro años", .apart),
    ("14 meses", "poco más de un año", .contained),
    ("unos 300 heridos", "296 heridos", .contained),
    ("cerca de 300 heridos", "350 heridos", .apart),
    ("más de 2.900 muertos", "2.901 muertos", .contained),
    ("menos de 100 muertos", "95 muertos", .contained),
    ("hasta 100 muertos", "101 muertos", .apart),
    ("4.200 millones de euros", "4.150 millones de euros", .apart),
    ("1,2 millones de dólares", "1.200.000 dólares", .same),
    ("3 euros", "300 céntimos", .same),
    ("72 kilómetros", "unos 80 kilómetros", .apart),
    ("un kilómetro y 5 metros", "5 metros", .same),
    ("el 8,4 %", "el 8,1 %", .apart),
    ("el 8,4 %", "un 8,4 por ciento", .same),
    ("500 euros", "500 dólares", .apart),
    ("casi 70 km", "72.000 metros", .contained),
    ("entre 13 y 14 millones", "entre 14 y 15 millones", .apart),
    ("entre 13 y 15 millones", "entre 14 y 16 millones", .contained),
    ("entre 36 y 48 horas", "hasta 48 horas", .contained),
    ("entre 36 y 48 horas", "22 horas", .apart),
    ("entre 36 y 48 horas", "40 horas", .contained),
    ("tres o cuatro presos", "cuatro presos", .contained),
    ("dos días", "48 horas", .same),
    ("doscientos presos", "200 presos", .same),
    ("una docena de presos", "12 presos", .same),
  ]

  @Test(arguments: pairs)
  func relations(_ a: String, _ b: String, _ expected: Quantity.Relation) throws {
    let x = try #require(last(a))
    let y = try #require(last(b))
    #expect(x.relation(to: y) == expected, "\(a) / \(b)")
    #expect(y.relation(to: x) == expected, "\(b) / \(a)")
  }

  private func last(_ text: String) -> Quantity? {
    NumberReader(Analyzer().read(text, language: .spanish))?.read().last
  }

  @Test func hostileTexts() {
    for text in ["", "1", "1.", "...", "1,2,3.4,5", "€", "mil mil mil", "y y y", "%", "12€34"] {
      let document = Analyzer().read(text, language: .spanish)
      let found = NumberReader(document)?.read() ?? []
      #expect(found.allSatisfy { $0.value.isFinite && !$0.tokens.isEmpty })
    }
  }
}
