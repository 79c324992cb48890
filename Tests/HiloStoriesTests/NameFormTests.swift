import Testing

@testable import HiloStories

@Suite struct NameFormTests {
  private func form(_ name: String) -> NameForm {
    var table = NameFormTable(lexicon: .shared)
    let index = table.form(of: name)
    return table.forms[index]
  }

  @Test(arguments: [
    ("Ministerio de Defensa de Corea del Sur", "Defence Ministry", "KR"),
    ("Consejo de Seguridad Nacional de la Casa Blanca", "National Security Council", "US"),
    ("Ministerio del Interior marroquí", "Interior Ministry", "MA"),
  ])
  func officesWithTheirCountry(_ name: String, _ plain: String, _ country: String) {
    #expect(form(name).country == country)
    #expect(form(name).key == form(plain).key)
    #expect(form(name).isOffice)
  }

  @Test(arguments: [
    ("EE. UU.", "US"), ("Norcorea", "KP"), ("Reino Unido", "GB"), ("Spain", "ES"),
  ])
  func countries(_ name: String, _ code: String) {
    #expect(form(name).isCountry)
    #expect(form(name).country == code)
  }

  @Test func twoNamesRunTogether() {
    #expect(form("Villa Alta Pedro Montes").person == form("Pedro Montes").person)
    #expect(form("José Luis Montes Vega").person.count == 4)
    #expect(form("LISBOA — Banco Tarsis").key == form("Banco Tarsis").key)
  }
}
