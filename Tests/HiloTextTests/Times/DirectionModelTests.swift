import HiloTestSupport
import Testing

@testable import HiloText

/// On which side of the day of writing a day lies, where the tense alone does not tell.
@Suite struct DirectionModelTests {
  /// A Wednesday.
  static let day = CalendarDay(year: 2024, month: 3, day: 6)

  @Test(arguments: [
    ("La ronda de pesca se retrasa al ⟦viernes⟧.", "2024-03-08"),
    ("El juez aplaza al ⟦lunes⟧ la declaración del alcalde.", "2024-03-11"),
    ("La presidenta se reúne con los partidos antes de la votación del ⟦viernes⟧.", "2024-03-08"),
    ("La oposición anunció que ⟦el jueves⟧ pondrá a votación la censura.", "2024-03-07"),
    ("El gobierno convocó una reunión con los alcaldes para ⟦el lunes⟧.", "2024-03-11"),
    ("El acusado, detenido ⟦el lunes⟧, declarará ante la jueza.", "2024-03-04"),
    ("La policía detuvo ⟦el viernes⟧ a tres hombres.", "2024-03-01"),
  ])
  func inSpanish(_ marked: String, _ value: String) throws {
    try expectTimes(marked, [value], on: Self.day)
  }

  @Test(arguments: [
    ("The signing was put back to ⟦Friday⟧.", "2024-03-08"),
    ("The hearing has been moved to ⟦Monday⟧.", "2024-03-11"),
    ("The two leaders meet in Geneva on ⟦Friday⟧.", "2024-03-08"),
    ("Ms Ford faces the Senate on ⟦Thursday⟧.", "2024-03-07"),
    ("The minister, who resigned on ⟦Monday⟧, will not return.", "2024-03-04"),
    ("Police arrested three men on ⟦Friday⟧.", "2024-03-01"),
  ])
  func inEnglish(_ marked: String, _ value: String) throws {
    try expectTimes(marked, [value], on: Self.day, .english)
  }

  @Test func featuresAreTheSameTwice() throws {
    let pack = try #require(LanguagePack.of(.spanish))
    let document = Analyzer().read(
      SourceText("El martes firmaron la paz y el viernes se verán."), language: .spanish)
    let once = DirectionSample(document, pack: pack).expressions
    let again = DirectionSample(document, pack: pack).expressions
    #expect(once.count == 2)
    #expect(once.map(\.features) == again.map(\.features))
    #expect(once.allSatisfy { !$0.features.isEmpty && $0.isWeekday })
  }
}

/// Models of hashed features from files of any form.
@Suite struct HashedModelTests {
  /// Two rows of three classes.
  static let head: [UInt8] = [2, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0x3F]  // scale 0.5

  private static func scores(_ bytes: [UInt8], classes: Int = 3, _ features: [UInt32]) -> [Float] {
    bytes.withUnsafeBufferPointer {
      HashedModel(DataFile(name: "test", bytes: $0), classes: classes).scores(features)
    }
  }

  @Test func addsTheRowsOfTheFeatures() {
    let bytes = Self.head + [1, 2, 0xFF, 10, 20, 30]
    #expect(Self.scores(bytes, [0]) == [0.5, 1, -0.5])
    #expect(Self.scores(bytes, [1]) == [5, 10, 15])
    // A feature's row is its number modulo the rows.
    #expect(Self.scores(bytes, [2, 3]) == [5.5, 11, 14.5])
  }

  @Test(arguments: [
    [], Array(head.prefix(7)), head + [1, 2, 3], head + [1, 2, 3, 4, 5, 6, 7],
    [3] + head.dropFirst() + [1, 2, 3, 4, 5, 6, 7, 8, 9],
  ])
  func aFileOfAnotherFormKnowsNothing(_ bytes: [UInt8]) {
    #expect(Self.scores(bytes, [0, 1]) == [0, 0, 0])
  }

  @Test func aModelOfOtherClassesKnowsNothing() {
    #expect(Self.scores(Self.head + [1, 2, 3, 4, 5, 6], classes: 2, [0]) == [0, 0])
  }

  @Test func noFileKnowsNothing() {
    let model = HashedModel(nil, classes: 2)
    #expect(!model.isKnown)
    #expect(model.scores([7]) == [0, 0])
    #expect(model.share(of: 7, for: 0, over: 1) == 0)
  }
}
