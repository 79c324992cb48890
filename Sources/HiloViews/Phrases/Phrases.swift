internal import HiloText

/// What Hilo says, in one language: the table `views/phrases.txt`.
///
/// A phrase may hold `{n}`, `{a}` and `{b}`, which are filled in, and a singular and a plural
/// parted by `|`.
struct Phrases: Sendable {
  /// The language.
  let language: InterfaceLanguage
  private let table: [String: [String]]

  /// The phrases of `language`.
  static func of(_ language: InterfaceLanguage) -> Phrases {
    language == .spanish ? spanish : english
  }

  private static let spanish = Phrases(language: .spanish, column: 1)
  private static let english = Phrases(language: .english, column: 2)

  private init(language: InterfaceLanguage, column: Int) {
    self.language = language
    var table: [String: [String]] = [:]
    for row in DataFile.named("views/phrases.txt")?.rows ?? [] where row.count > column {
      table[row[0]] = row[column].split(separator: "|", omittingEmptySubsequences: false).map {
        String($0)
      }
    }
    self.table = table
  }

  /// The keys of the table, sorted.
  var keys: [String] { table.keys.sorted() }

  /// The phrase called `key`; the key itself where the table has none.
  subscript(key: String) -> String { table[key]?.first ?? key }

  /// The phrase with `{a}` and `{b}` filled in.
  func callAsFunction(_ key: String, _ a: String = "", _ b: String = "") -> String {
    Self.fill(self[key], ["a": a, "b": b])
  }

  /// The phrase for `n` things: its singular for one, else its plural.
  func count(_ key: String, _ n: Int, _ a: String = "") -> String {
    let forms = table[key] ?? [key]
    let form = n == 1 ? forms[0] : forms[forms.count - 1]
    return Self.fill(form, ["n": number(n), "a": a])
  }

  /// The word for `value` of the group `group` ("status", "stance"); for one that the table does not
  /// know, the value itself.
  func word(_ group: String, _ value: String) -> String {
    table["\(group).\(value)"]?.first ?? value.replacingHyphens
  }

  /// A number at the head of a sentence: in a word up to nine.
  func cardinal(_ n: Int) -> String {
    let words = self["number.words"].split(separator: " ")
    return words.indices.contains(n - 1) ? String(words[n - 1]) : number(n)
  }

  /// "a, b and c".
  func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + self["list.and"] + last
  }

  private static func fill(_ form: String, _ values: [Character: String]) -> String {
    guard form.contains("{") else { return form }
    var text = ""
    var rest = form[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      let after = rest.index(after: open)
      guard let name = rest[after...].first, let value = values[name],
        let close = rest[after...].firstIndex(of: "}")
      else {
        text += "{"
        rest = rest[after...]
        continue
      }
      text += value
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

extension String {
  /// With spaces for hyphens and underscores: a key as words.
  fileprivate var replacingHyphens: String {
    String(map { $0 == "-" || $0 == "_" ? " " : $0 })
  }
}
