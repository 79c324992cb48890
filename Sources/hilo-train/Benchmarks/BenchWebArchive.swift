import ArgumentParser
import Foundation
import HiloArticles

/// Measures the reading of a web archive of made-up pages: its records alone, then the articles in them.
struct BenchWebArchive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "web-archive",
    abstract: "Read a large web archive of made-up pages; print records and megabytes a second.")

  @Option(help: "How many megabytes the archive has when it is unpacked.")
  var megabytes = 1024

  @Option(help: "What the pages are made from.")
  var seed: UInt64 = 1

  func run() throws {
    let path = NSTemporaryDirectory() + "hilo-bench-\(getpid()).warc.gz"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let size = try SyntheticWebArchive(seed: seed).write(megabytes << 20, to: path)
    print("\(size.records) records, \(size.unpacked >> 20) MB, packed \(size.packed >> 20) MB")
    print(
      "| what | pages or articles | seconds | records/s | MB/s | MB/s packed | peak memory, MB |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    func row(_ name: String, _ count: Int, _ seconds: Double) {
      print(
        String(
          format: "| %@ | %d | %.1f | %.0f | %.1f | %.1f | %.0f |", name, count, seconds,
          Double(size.records) / seconds, Double(size.unpacked >> 20) / seconds,
          Double(size.packed >> 20) / seconds, peakMegabytes()))
    }
    var archive = try WebArchive(path: path)
    var pages = 0
    let reading = processorSeconds {
      while let page = archive.next() { if case .success = page { pages += 1 } }
    }
    row("records", pages, reading)
    // The pages come over and over: a reader that remembers no ids, as for streams.
    var reader = ArticleReader(isIdentifying: false)
    var articles = 0
    let extracting = processorSeconds {
      reader.read(path) { if case .article = $0 { articles += 1 } }
    }
    row("articles", articles, extracting)
  }
}
