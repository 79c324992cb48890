import ArgumentParser
import Foundation
import HiloStories

/// Measures what stands in for the world at its size: made-up articles from a seed.
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure parts of Hilo on made-up articles by the thousand.",
    subcommands: [BenchCopies.self, BenchEvents.self, BenchStream.self, BenchWebArchive.self])
}

/// Measures the search for copies on made-up texts with planted rewrites.
struct BenchCopies: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copies",
    abstract: "Find planted rewrites among made-up texts; print recall, precision and speed.")

  @Option(help: "How many texts.")
  var count = 20_000

  @Option(
    help: "Real texts to rewrite instead of made-up ones, one JSON object with text a line.")
  var texts: String?

  @Option(help: "What the texts are made from.")
  var seed: UInt64 = 1

  @Option(
    help: """
      A folder for texts.txt (one a line), planted.tsv (two line numbers from 0 and the kind) and \
      found.tsv (the seconds in all and for finding, then pairs), for other programs to be \
      measured on the same.
      """)
  var output: String?

  func run() async throws {
    let made =
      try texts.map { SyntheticCopies(of: try Self.texts($0), seed: seed) }
      ?? SyntheticCopies(count: count, seed: seed)
    let count = made.texts.count
    let bytes = made.texts.map { Array($0.utf8) }
    var found: [(first: Int, second: Int)] = []
    var runs: [TextRuns] = []
    runs.reserveCapacity(bytes.count)
    let readTime = processorSeconds {
      for text in bytes { text.withUnsafeBufferPointer { runs.append(TextRuns(bytes: $0)) } }
    }
    let findTime = processorSeconds {
      var index = CopyIndex()
      for (number, text) in runs.enumerated() {
        for copy in index.add(text) { found.append((copy.text, number)) }
      }
    }
    let words = made.texts.reduce(0) { $0 + $1.utf8.count { $0 == 0x20 } + 1 }
    print("\(count) texts, \(words) words, \(made.pairs.count) planted pairs, \(found.count) found")
    print(String(format: "seconds: %.3f to make runs, %.3f to find copies", readTime, findTime))
    print("texts a second: \(Int(Double(count) / (readTime + findTime)))")
    report(made, found)
    if let output {
      try write(
        made, found, seconds: "\(readTime + findTime)\t\(findTime)",
        to: URL(fileURLWithPath: output))
    }
  }

  /// The texts of a file of at least eighty words; of fewer, half says too little.
  private static func texts(_ path: String) throws -> [String] {
    struct Line: Decodable { var text: String }
    return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A)
      .map { try JSONDecoder().decode(Line.self, from: Data($0)).text }
      .filter { $0.split(whereSeparator: \.isWhitespace).count >= 80 }
  }

  private func report(_ made: SyntheticCopies, _ found: [(first: Int, second: Int)]) {
    let keys = Set(found.map { $0.first << 32 | $0.second })
    var all = 0
    for kind in SyntheticCopies.Kind.allCases {
      let planted = made.pairs.filter { $0.kind == kind }
      let hits = planted.count { keys.contains($0.first << 32 | $0.second) }
      all += hits
      print("recall, \(kind.rawValue): \(hits) of \(planted.count)")
    }
    print("precision: \(all) of \(found.count)")
  }

  private func write(
    _ made: SyntheticCopies, _ found: [(first: Int, second: Int)], seconds: String, to folder: URL
  ) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func write(_ lines: [String], _ name: String) throws {
      try Data((lines.joined(separator: "\n") + "\n").utf8)
        .write(to: folder.appendingPathComponent(name))
    }
    try write(made.texts, "texts.txt")
    try write(made.pairs.map { "\($0.first)\t\($0.second)\t\($0.kind.rawValue)" }, "planted.tsv")
    try write([seconds] + found.map { "\($0.first)\t\($0.second)" }, "found.tsv")
  }
}

/// The seconds that the processor spends on `work`, whatever else the machine does meanwhile.
func processorSeconds(_ work: () -> Void) -> Double {
  let start = clock()
  work()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}
