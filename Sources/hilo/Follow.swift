import ArgumentParser
import Foundation
import HiloArticles
import HiloStories
import HiloText
import HiloViews
import Synchronization

/// `hilo follow`: articles in as they come, for each the story that it joins or opens out.
struct Follow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Put articles into stories as they come, and go on tomorrow.",
    discussion: """
      Reads articles from standard input, or from files and folders, in the order in which they \
      came, and writes for each, at once, one line of JSON: the story that it joins or opens, what the \
      story is called, its key words, and whether the article is a copy and of what. Whole \
      articles, titles alone and leads are read alike, best each sort in a stream of its own; one \
      without a date counts as of the day of the last that has one. A title alone is a record with \
      nothing but "text", or a line with --from lines.

      With --state what is known is kept in a file between two runs: a stream in two runs gives the \
      same lines as one in a single run. The file is read first and written at the end, on Ctrl-C too, \
      whole or not at all. An article that came before, by its id and text, is named as known and \
      not counted again, so that a folder that grows may be given anew each day.

      FIELDS
        id, source, title, published   the article
        story, new                     its story (h1, h2 ...) and whether it opened it
        known                          whether the article came before
        likeness                       to the story by its words, from 0 to 1
        merged                         stories that are one with this, as the article shows
        storyTitle, keywords, articles what the story is, with how many articles
        copyOf                         the first text that it is a copy of, and the share held

      EXAMPLES
        hilo follow --state news.state < today.jsonl > placed.jsonl
        hilo follow --state news.state articles/
        tail -f feed.jsonl | hilo follow --state news.state | jq -r 'select(.new).title'

      EXIT STATUS
        0  done
        1  nothing usable was read, or the output or the state could not be written
        2  the command was not understood, or the state is damaged
        3  done, but some inputs were rejected (they are named)
      """)

  @Argument(
    help: ArgumentHelp(
      "Files or folders to read; - for standard input, which is read without any.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = ["-"]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Keep what is known in this file; it is made where there is none.", valueName: "file"),
    completion: .file())
  var state: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A story ends that has had no article for so many days; by default that of the state, or 14.",
      valueName: "days"))
  var window: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "jsonl (one record a line), lines (one text a line) or text (one text, as it is). By default as name and content tell.",
      valueName: "format"))
  var from: InputFormat?

  @Flag(name: .shortAndLong, help: "No progress, only errors.")
  var quiet = false

  func validate() throws {
    if let window, !(window > 0 && window <= 3660) {
      throw ValidationError("--window is a number of days from above 0 to 3660")
    }
  }

  func run() throws {
    let file = state.map(OutputFile.init(path:))
    let desk: FollowDesk
    do {
      try file?.check()
      desk = FollowDesk(try load(), file: file)
    } catch {
      Terminal.complain("hilo: \(error)")
      throw ExitCode(Exit.usage)
    }
    Interruption.handle { desk.close() }
    let annotator = Annotator(parts: .none)
    let progress = Progress(isEnabled: Terminal.errorIsTerminal && !quiet)
    var (read, rejected) = (0, 0)
    var reader = ArticleReader(isIdentifying: false)
    for path in paths {
      reader.read(path, as: from) { reading in
        switch reading {
        case .article(let article):
          read += 1
          desk.place(annotator.annotate(article))
        case .rejected(let source, let reason):
          if reason.isFault { rejected += 1 }
          progress.clear()
          Terminal.complain("hilo: \(source): \(reason)")
        }
        progress.show("Placing: \(read) articles")
      }
    }
    progress.clear()
    guard desk.close() else { throw ExitCode(Exit.nothingUsable) }
    if read == 0 { throw ExitCode(Exit.nothingUsable) }
    if rejected > 0 { throw ExitCode(Exit.withRejected) }
  }

  /// The stream as the last run left it, or a new one.
  private func load() throws -> NewsStream {
    var stream = NewsStream()
    if let state, FileManager.default.fileExists(atPath: state) {
      guard let data = FileManager.default.contents(atPath: state) else {
        throw OutputFile.Failure(description: "\(state): cannot be read; check the rights to it")
      }
      // An empty file is what `mktemp` leaves.
      if !data.isEmpty {
        do { stream = try NewsStream(state: Array(data)) } catch {
          throw OutputFile.Failure(description: "\(state): \(Self.reason(error))")
        }
      }
    }
    if let window { stream.window = window }
    return stream
  }

  private static func reason(_ error: StreamStateError) -> String {
    switch error {
    case .foreign:
      "is no state of hilo follow; name another file, which need not exist"
    case .version(let version):
      "was written by another version (\(version)); move it away, and give the articles of the last days again"
    case .damaged:
      "is damaged; put back a copy, or move it away and give the articles of the last days again"
    }
  }
}

/// The stream at work: one article at a time, and what was printed is in the state.
private final class FollowDesk: Sendable {
  private struct Work {
    var stream: NewsStream
    var isClosed = false
  }
  private let work: Mutex<Work>
  private let file: OutputFile?
  private let output = RecordOutput()

  init(_ stream: NewsStream, file: OutputFile?) {
    work = Mutex(Work(stream: stream))
    self.file = file
  }

  /// Puts the article into a story and prints the line.
  func place(_ article: AnnotatedArticle) {
    let failure: RecordOutput.Failure? = work.withLock { work in
      if work.isClosed { return nil }
      let line = StreamView().render(work.stream.add(article), of: article.article)
      do throws(RecordOutput.Failure) { try output.write(line) } catch { return error }
      return nil
    }
    guard let failure else { return }
    let isSaved = close()
    if case .failed(let reason) = failure {
      Terminal.complain("hilo: standard output: \(reason)")
      Foundation.exit(Exit.nothingUsable)
    }
    // A reader that has seen enough (`| head`) is no failure.
    Foundation.exit(isSaved ? 0 : Exit.nothingUsable)
  }

  /// Waits for the article at hand and writes the state; false where that fails. Nothing is placed after.
  @discardableResult func close() -> Bool {
    work.withLock { work in
      if work.isClosed { return true }
      work.isClosed = true
      do { try file?.write(Data(work.stream.state)) } catch {
        Terminal.complain("hilo: \(error)")
        return false
      }
      return true
    }
  }
}
