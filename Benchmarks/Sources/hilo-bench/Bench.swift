import Foundation

/// Measures `hilo report` as a whole program: articles a second and peak memory, over growing
/// numbers of articles made from a file of records.
///
///     hilo-bench HILO CORPUS.jsonl [SIZE …]
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      print("usage: hilo-bench HILO CORPUS.jsonl [SIZE ...]")
      exit(2)
    }
    let sizes = arguments.count > 3 ? arguments[3...].compactMap { Int($0) } : [100, 1000, 10_000]
    let records = try Corpus(contentsOf: URL(fileURLWithPath: arguments[2]))
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "hilo-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    print("| articles | words | threads | seconds | articles/s | peak memory, MB | MB per 1,000 |")
    print("|---:|---:|---:|---:|---:|---:|---:|")
    for size in sizes {
      let file = folder.appendingPathComponent("\(size).jsonl")
      let words = try records.write(size, to: file)
      for threads in [1, ProcessInfo.processInfo.activeProcessorCount] {
        let run = try Run(
          program: arguments[1],
          arguments: [
            "report", file.path, "--format", "json", "-o",
            folder.appendingPathComponent("out.json").path, "--quiet", "--threads", "\(threads)",
          ])
        let rate = Double(size) / run.seconds
        print(
          "| \(size) | \(words) | \(threads) | \(format(run.seconds, 2)) | \(format(rate, 0)) | "
            + "\(format(run.peakMegabytes, 0)) | \(format(run.peakMegabytes / Double(size) * 1000, 1)) |"
        )
      }
    }
  }

  static func format(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
