import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

@Suite struct MonthSignalsTests {
  private func months(_ text: String, _ language: Language = .spanish) -> MonthSignals {
    MonthSignals(Document.with(names: [], in: text, language: language))
  }

  @Test func whoNamesTheYearLooksBack() {
    let near = months("La feria abre el 4 de mayo.")
    let far = months("La feria de mayo de 2019 fue la primera.")
    #expect(near.conflict(with: far))
    #expect(far.conflict(with: near))
    #expect(!near.conflict(with: near))
    #expect(!near.conflict(with: months("La feria abre el 6 de junio.")))
    #expect(!near.conflict(with: months("La feria del 4 de mayo de 2019 abrió.")))
    #expect(near.conflict(with: months("The first fair was in May 2019.", .english)))
  }

  @Test func whoNamesTheSameDayIsOfTheSameDays() {
    let near = months("La feria abre el 4 de mayo.")
    let both = months("La feria abre el 4 de mayo; la de junio y mayo de 2019 fue la primera.")
    #expect(!near.conflict(with: both))
    #expect(!both.conflict(with: near))
  }
}
