/// What the program knows of one language: word lists and rules as data files.
///
/// A language is added as a folder of files, never as a branch in the code.
public struct LanguagePack: Sendable {
  /// The language.
  public let language: Language

  /// The pack of `language`; nil when there is none.
  public static func of(_ language: Language) -> LanguagePack? {
    all.first { $0.language == language }
  }

  /// The packs that there are: what is read of every language is read over these.
  public static let all = [LanguagePack(language: .spanish), LanguagePack(language: .english)]

  /// The rows of the pack's file `name` ("times/months" for `es/times/months.txt`); empty when it has none.
  public func rows(_ name: String) -> [[String]] {
    DataFile.named("\(language)/\(name).txt")?.rows ?? []
  }

  /// The first columns of those rows, as a set.
  public func words(_ name: String) -> Set<String> { Set(rows(name).map { $0[0] }) }
}
