public import ArgumentParser
import Foundation
public import HiloArticles
import HiloStories
import HiloText
public import HiloViews
import Synchronization

extension InputFormat: ExpressibleByArgument {}
extension AnnotationFormat: ExpressibleByArgument {}

/// `hilo annotate`: texts in, their words, names, times and statements out, one after the other.
struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Annotate texts, each by itself, as a stream.",
    discussion: """
      Reads texts from standard input, or from files and folders, and writes for each what is in \
      it, in the order of the input and as it goes: memory stays the same however long the stream. \
      Input that opens with { is one JSON record a line, with the field names that "hilo report" \
      knows (text, title, language, date, id ...); other input is read as "hilo report" reads it.

      Offsets count Unicode code points of the text, which stands in each JSON record. Times are \
      resolved against the record's date. A text that cannot be read is named on standard error \
      with its line, and the stream goes on.

      PARTS
        sentences    tokens and sentences
        words        parts of speech, features, lemmas
        syntax       dependencies
        names        people, organisations, places and other things
        times        time expressions with their values (JSON only)
        statements   who said what (JSON only)

      EXAMPLES
        hilo annotate < texts.jsonl > annotations.jsonl
        hilo annotate --only names,times < texts.jsonl | jq -c '.mentions[]'
        hilo annotate --from lines --to conllu sentences.txt
        echo "Dimitió el ministro." | hilo annotate --to conllu

      EXIT STATUS
        0  done
        1  nothing usable was read, or the output could not be written
        2  the command was not understood
        3  done, but some inputs were rejected (they are named)
      """)

  @Argument(
    help: ArgumentHelp(
      "Files or folders to read; - for standard input, which is read without any.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = ["-"]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "jsonl (one record a line), lines (one text a line) or text (one text, as it is). By default as name and content tell.",
      valueName: "format"))
  var from: InputFormat?

  @Option(
    name: .long,
    help: ArgumentHelp("jsonl (one record a text) or conllu.", valueName: "format"))
  var to: AnnotationFormat = .jsonl

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Parts wanted, separated by commas; all by default. The fewer, the faster.",
      valueName: "parts"))
  var only: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Language of all texts (es, en ...); by default what each says or shows.",
      valueName: "language"))
  var language: String?

  @Option(
    name: .long, help: ArgumentHelp("Threads to use; all cores by default.", valueName: "number"))
  var threads: Int?

  @Flag(name: .shortAndLong, help: "No progress, only errors.")
  var quiet = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is from 1 to 1024")
    }
    if let language,
      !(2...3).contains(language.prefix { $0 != "-" && $0 != "_" }.utf8.count)
        || !language.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    {
      throw ValidationError("--language is a code such as es or en, not \(language)")
    }
    _ = try selection()
  }

  func run() throws {
    let selection = try selection()
    let output = RecordOutput()
    Interruption.handle { output.close() }
    let annotator = Annotator(parts: selection.parts)
    let language = language.map { Language(rawValue: $0) }
    let pipeline = OrderedPipeline<Article>(
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount
    ) { [to] article in
      render(
        annotator.annotateAlone(article, language: language), as: to, parts: selection.parts,
        isTokenized: selection.isTokenized)
    } consume: { bytes in
      do throws(RecordOutput.Failure) {
        try output.write(bytes)
      } catch {
        // A reader that has seen enough (`| head`) is no failure.
        if case .failed(let reason) = error {
          Terminal.complain("hilo: standard output: \(reason)")
          Foundation.exit(Exit.nothingUsable)
        }
        Foundation.exit(0)
      }
    }
    let progress = Progress(isEnabled: Terminal.errorIsTerminal && !quiet)
    var (read, rejected) = (0, 0)
    var reader = ArticleReader(isIdentifying: false)
    for path in paths {
      reader.read(path, as: from) { reading in
        switch reading {
        case .article(let article):
          read += 1
          pipeline.submit(article, size: article.text.count)
        case .rejected(let source, let reason):
          if reason.isFault { rejected += 1 }
          progress.clear()
          Terminal.complain("hilo: \(source): \(reason)")
        }
        progress.show("Annotating: \(read) texts")
      }
    }
    pipeline.finish()
    progress.clear()
    if read == 0 { throw ExitCode(Exit.nothingUsable) }
    if rejected > 0 { throw ExitCode(Exit.withRejected) }
  }

  /// The parts asked for, and whether tokens and sentences are.
  private func selection() throws -> (parts: Analyzer.Parts, isTokenized: Bool) {
    guard let only else { return (to == .conllu ? [.words, .syntax, .names] : .all, true) }
    var parts = Analyzer.Parts.none
    var isTokenized = to == .conllu
    for part in only.split(separator: ",") {
      let name = part.filter { $0 != " " }
      switch name {
      case "sentences": isTokenized = true
      case "words": parts.insert(.words)
      case "syntax": parts.formUnion([.words, .syntax])
      case "names": parts.insert(.names)
      case "times" where to == .jsonl: parts.insert(.times)
      case "statements" where to == .jsonl: parts.insert(.statements)
      case "times", "statements":
        throw ValidationError("--only: \(name) have no place in CoNLL-U; use --to jsonl")
      default:
        throw ValidationError(
          "--only: \(name) is none of sentences, words, syntax, names, times, statements")
      }
    }
    if parts.isEmpty, !isTokenized { throw ValidationError("--only names no part") }
    return (parts, isTokenized || parts.contains(.words))
  }
}
