import Foundation

/// Records of articles to make any number of different ones from.
struct Corpus {
  private let records: [(title: String, text: String)]

  /// Reads JSON lines with `title` and `text`.
  init(contentsOf url: URL) throws {
    let data = try Data(contentsOf: url)
    records = try data.split(separator: 0x0A).compactMap { line in
      guard let record = try JSONSerialization.jsonObject(with: line) as? [String: Any],
        let text = record["text"] as? String
      else { return nil }
      return (record["title"] as? String ?? "", text)
    }
    guard !records.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
  }

  /// Writes `count` records: the corpus over and over, each time with other numbers, a shuffled
  /// order of paragraphs and other family names, so that no two rounds hold the same text.
  ///
  /// Returns how many words they hold.
  func write(_ count: Int, to url: URL) throws -> Int {
    var random = Generator(state: 42)
    var words = 0
    FileManager.default.createFile(atPath: url.path, contents: nil)
    let handle = try FileHandle(forWritingTo: url)
    defer { try? handle.close() }
    for index in 0..<count {
      let record = records[index % records.count]
      let text = index < records.count ? record.text : vary(record.text, &random)
      words += text.split(whereSeparator: \.isWhitespace).count
      let day = index % 28 + 1
      let object: [String: Any] = [
        "id": "a\(index)", "title": record.title, "text": text, "language": "es",
        "date":
          "2021-\(index / 28 % 12 < 9 ? "0" : "")\(index / 28 % 12 + 1)-\(day < 10 ? "0" : "")\(day)",
        "outlet": "Medio \(index % 40)",
      ]
      var line = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
      line.append(0x0A)
      try handle.write(contentsOf: line)
    }
    return words
  }

  private func vary(_ text: String, _ random: inout Generator) -> String {
    var paragraphs = text.split(separator: "\n").map(String.init)
    if paragraphs.count > 2 {
      paragraphs.swapAt(1, Int(random.next() % UInt64(paragraphs.count - 1)) + 1)
    }
    let names = ["Luzuriaga", "Echeverri", "Montalvo", "Arismendi", "Bastidas", "Cifuentes"]
    let name = names[Int(random.next() % UInt64(names.count))]
    return paragraphs.map { paragraph in
      paragraph.split(separator: " ").map { word in
        if word.allSatisfy(\.isNumber), word.count < 4 { return "\(random.next() % 900 + 2)" }
        if word.last == "z", word.first?.isUppercase == true { return name }
        return String(word)
      }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}

/// A small generator of pseudo-random numbers, the same on every machine (SplitMix64).
struct Generator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
