public import ArgumentParser
import Foundation
import HiloArticles
import HiloStories
import HiloText
public import HiloViews

extension OutputFormat: ExpressibleByArgument {}

/// `hilo report`: articles in, their story out.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Read articles and tell their story.",
    discussion: """
      Reads files, folders (with all that is in them), standard input (-) and web addresses: texts \
      (.txt, .md), pages (.html, .mhtml), records (.json, .jsonl), feeds and sitemaps (.xml, .rss, \
      .atom, .opml), items of news agencies (ninjs, NewsML-G2, NITF), mails (.eml, .mbox), web \
      archives (.warc, .warc.gz, .wacz), and archives of any of these (.zip, .tar, .gz, .bz2, .xz, \
      .zst). A text may open with lines such as "date: 2023-09-09" or with YAML front \
      matter. Spanish is analysed in full, English in large part; other languages are read, \
      grouped and listed.

      A web address may be that of a page, a feed (RSS, Atom, JSON Feed), a news sitemap or a list \
      of feeds (OPML). Only what is named is fetched, with its host's robots.txt; the pages behind \
      a feed only with --follow. Without an address and without --follow nothing is fetched at all.

      EXAMPLES
        hilo report articles/                       a summary to read here
        hilo report articles/ -o story.html         a page, one file
        hilo report articles/ -o story.md --language en
        hilo report a.txt b.txt --format json | jq '.stories[].title'
        cat crawl.jsonl | hilo report -
        hilo report https://diario.example/rss articles/ --follow --keep fetched/
        hilo report fetched/                        the same again, offline
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
      "text, markdown, html or json. By default what the output file's name says; text when printing.",
      valueName: "format"))
  var format: OutputFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Language of Hilo's own words: es or en. By default that of your locale.",
      valueName: "language"))
  var language: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Tell the story as it could be known on this day (YYYY-MM-DD): no undated article is taken to be later.",
      valueName: "date"))
  var asOf: String?

  @Option(
    name: .long, help: ArgumentHelp("Threads to use; all cores by default.", valueName: "number"))
  var threads: Int?

  @OptionGroup(title: "Fetching") var fetching: FetchOptions

  @Flag(name: .shortAndLong, help: "No progress and no summary line, only errors.")
  var quiet = false

  private var messages: Messages {
    Messages(preferred: language, environment: ProcessInfo.processInfo.environment)
  }

  func validate() throws {
    if let language, !["es", "en"].contains(language.lowercased()) {
      throw ValidationError("--language is es or en, not \(language)")
    }
    if let asOf, CalendarDay(iso: asOf) == nil || asOf.utf8.count != 10 {
      throw ValidationError("--as-of is a day such as 2023-09-12, not \(asOf)")
    }
    if let threads, threads < 1 { throw ValidationError("--threads is 1 or more") }
  }

  func run() async throws {
    let target = output.map(OutputFile.init(path:))
    do { try target?.check() } catch {
      Terminal.complain("hilo: \(error)")
      throw ExitCode(Exit.usage)
    }
    let keeper = try fetching.keeperOrExit()
    stopOnInterrupt(keeper)
    let progress = Progress(isEnabled: Terminal.errorIsTerminal && !quiet)
    let messages = messages

    let (articles, rejected) = await read(progress, keeper)
    progress.clear()
    for item in rejected { Terminal.complain("hilo: \(item.source): \(item.reason)") }
    guard !articles.isEmpty else {
      if rejected.isEmpty { Terminal.complain(messages.noArticles(in: paths)) }
      throw ExitCode(Exit.nothingUsable)
    }

    let builder = DossierBuilder(
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
      asOf: asOf.flatMap { CalendarDay(iso: $0) })
    let dossier = builder.build(articles, rejected: rejected) { done in
      progress.show(messages.progress(analysed: done, of: articles.count))
    }
    progress.clear()

    let chosen = format ?? output.flatMap(OutputFormat.init(fileName:)) ?? .text
    let isForTerminal = target == nil && Terminal.outputIsTerminal
    let data = Data(
      render(
        dossier, as: chosen, language: messages.language,
        width: isForTerminal ? Terminal.width : 80,
        colour: target == nil && Terminal.wantsColour))
    do {
      if let target {
        try target.write(data)
        if !quiet { Terminal.complain(messages.written(target.path, dossier)) }
      } else {
        try FileHandle.standardOutput.write(contentsOf: data)
      }
    } catch {
      // A reader that has seen enough (`| head`) is no failure.
      if target != nil || errno != EPIPE {
        Terminal.complain("hilo: \(error)")
        throw ExitCode(Exit.nothingUsable)
      }
    }
    if !rejected.isEmpty { throw ExitCode(Exit.withRejected) }
  }

  private func read(_ progress: Progress, _ keeper: PageKeeper?) async
    -> ([Article], [Dossier.Rejected])
  {
    var articles: [Article] = []
    var rejected: [Dossier.Rejected] = []
    let messages = messages
    let reader = SourceReader(
      options: fetching, progress: progress, messages: messages, isQuiet: quiet)
    await reader.read(paths, keeper: keeper) { reading in
      switch reading {
      case .article(let article): articles.append(article)
      case .rejected(let source, let reason) where reason.isFault:
        rejected.append(Dossier.Rejected(source: source, reason: reason.description))
      case .rejected(let source, let reason):
        progress.clear()
        Terminal.complain("hilo: \(source): \(reason)")
      }
      progress.show(messages.progress(read: articles.count))
    }
    return (articles, rejected)
  }

  /// On Ctrl-C an earlier output file stays as it was, nothing half-written is left, and what was
  /// fetched and kept is whole.
  private func stopOnInterrupt(_ keeper: PageKeeper?) {
    Interruption.handle {
      keeper?.close()
      OutputFile.removeUnfinished()
      Terminal.complain("\nhilo: stopped; nothing was written")
    }
  }
}
