import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

@Suite struct RoleTests {
  private func roles(
    _ text: String, _ names: [(String, EntityType)], _ language: Language = .spanish
  )
    -> [String: [String]]
  {
    let linking = Linker().link([.sample(text, names: names, language: language)])
    var roles: [String: [String]] = [:]
    for entity in linking.entities where !entity.roles.isEmpty {
      roles[entity.name] = entity.roles.map(\.text)
    }
    return roles
  }

  @Test func rolesBesideNames() {
    let ana: [(String, EntityType)] = [("Ana Robledal", .person), ("Cáritas", .organization)]
    #expect(
      roles("Habló la portavoz de Cáritas, Ana Robledal, en Lugo.", ana)["Ana Robledal"]
        == ["portavoz de Cáritas"])
    #expect(
      roles("Ana Robledal, portavoz de Cáritas, habló en Lugo.", ana)["Ana Robledal"]
        == ["portavoz de Cáritas"])
    #expect(roles("Habló la ministra Ana Robledal.", ana)["Ana Robledal"] == ["ministra"])
    #expect(roles("Habló el abogado de Ana Robledal.", ana).isEmpty)
  }

  @Test func rolesInEnglish() {
    let names: [(String, EntityType)] = [("Ana Robledal", .person), ("Tarsis", .organization)]
    #expect(
      roles("Ana Robledal, the Tarsis chairwoman, left.", names, .english)["Ana Robledal"]
        == ["Tarsis chairwoman"])
  }

  @Test func descriptionsGoBackToThePerson() {
    let text = """
      La alcaldesa de Lugo, Ana Robledal, visitó la obra. El ministro peruano Luis Tarso no fue. \
      La alcaldesa lamentó la ausencia del ministro peruano.
      """
    let article = AnnotatedArticle.sample(
      text, names: [("Ana Robledal", .person), ("Luis Tarso", .person), ("Lugo", .location)])
    let linking = Linker().link([article])
    let nominal = linking.entities.map { entity in
      (
        entity.name,
        entity.references.filter { $0.kind == .nominal }.map {
          article.document[$0.citation.passage]
        }
      )
    }
    #expect(nominal.first { $0.0 == "Ana Robledal" }?.1 == ["La alcaldesa"])
    #expect(nominal.first { $0.0 == "Luis Tarso" }?.1 == ["ministro peruano"])
  }
}
