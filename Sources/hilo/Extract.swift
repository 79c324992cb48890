public import ArgumentParser
import Foundation
import HiloArticles
import HiloText
public import HiloViews

extension ExtractFormat: ExpressibleByArgument {}

/// `hilo extract`: pages in, their articles out.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Take the article out of a page.",
    discussion: """
      Reads saved pages (.html), web addresses, and whatever else "hilo report" reads (feeds, \
      archives of pages, mails, items of agencies, records), and gives the article \
      alone: its text without menus, teasers, captions and calls to subscribe, with title, authors, \
      outlet, section, dates of publication and of change, language, address, and whether it is \
      behind a paywall. In JSON each field says where it was found (json-ld, open-graph, meta, \
      microdata, h1, byline, time-element, url, text ...); several inputs give an object a line.

      EXAMPLES
        hilo extract article.html                      the text, to read here
        hilo extract article.html --format markdown -o article.md
        hilo extract pages/ --format json > articles.jsonl
        hilo extract https://example.org/article --format json | jq .title.value
        hilo extract crawl.warc.gz --format json > articles.jsonl

      EXIT STATUS
        0  done
        1  nothing usable was read, or the output could not be written
        2  the command was not understood
        3  done, but some inputs were rejected (they are named)
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders or web addresses to read; - for standard input.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, whole or not at all, instead of printing.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "text, markdown or json. By default what the output file's name says; text when printing.",
      valueName: "format"))
  var format: ExtractFormat?

  @OptionGroup(title: "Fetching") var fetching: FetchOptions

  @Flag(name: .shortAndLong, help: "No progress, only errors.")
  var quiet = false

  func validate() throws {
    if paths.isEmpty {
      throw ValidationError("name a file, a folder or a web address, or - for standard input")
    }
  }

  func run() async throws {
    let target = output.map(OutputFile.init(path:))
    do { try target?.check() } catch {
      Terminal.complain("hilo: \(error)")
      throw ExitCode(Exit.usage)
    }
    let keeper = try fetching.keeperOrExit()
    let printed = RecordOutput()
    Interruption.handle {
      keeper?.close()
      OutputFile.removeUnfinished()
      printed.close()
    }
    let chosen = format ?? output.flatMap(ExtractFormat.init(fileName:)) ?? .text
    let progress = Progress(isEnabled: Terminal.errorIsTerminal && !quiet && target != nil)
    var written: [UInt8] = []
    var (read, rejected) = (0, 0)
    let messages = Messages(preferred: nil, environment: ProcessInfo.processInfo.environment)
    let reader = SourceReader(
      options: fetching, progress: progress, messages: messages, isQuiet: quiet)
    await reader.read(paths, keeper: keeper) { reading in
      switch reading {
      case .article(let article):
        let bytes = render(article, as: chosen, isFirst: read == 0)
        read += 1
        if target != nil { written += bytes } else { print(bytes, to: printed) }
      case .rejected(let source, let reason):
        if reason.isFault { rejected += 1 }
        progress.clear()
        Terminal.complain("hilo: \(source): \(reason)")
      }
      progress.show("Extracting: \(read) articles")
    }
    progress.clear()
    guard read > 0 else { throw ExitCode(Exit.nothingUsable) }
    if let target {
      do { try target.write(Data(written)) } catch {
        Terminal.complain("hilo: \(error)")
        throw ExitCode(Exit.nothingUsable)
      }
    }
    if rejected > 0 { throw ExitCode(Exit.withRejected) }
  }

  private func print(_ bytes: [UInt8], to output: RecordOutput) {
    do throws(RecordOutput.Failure) { try output.write(bytes) } catch {
      // A reader that has seen enough (`| head`) is no failure.
      if case .failed(let reason) = error {
        Terminal.complain("hilo: standard output: \(reason)")
        Foundation.exit(Exit.nothingUsable)
      }
      Foundation.exit(0)
    }
  }
}

extension ExtractFormat {
  /// The format that a file's name asks for by its extension; nil when it asks for none.
  init?(fileName: String) {
    switch (fileName as NSString).pathExtension.lowercased() {
    case "md", "markdown": self = .markdown
    case "json", "jsonl": self = .json
    case "txt": self = .text
    default: return nil
    }
  }
}
