import ArgumentParser
import Foundation
import HiloArticles

/// The options of commands that take web addresses beside paths.
struct FetchOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: "Fetch the pages of a feed's items, and the feeds of a list, for their whole texts.")
  var follow = false

  @Option(
    name: .long,
    help: ArgumentHelp("Addresses that --follow fetches at most.", valueName: "number"))
  var limit = 50

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Keep what is fetched in this folder as a web archive (WARC), as it came; pages that did not change since are taken from there.",
      valueName: "folder"),
    completion: .directory)
  var keep: String?

  @Flag(name: .long, help: "Fetch from private networks and from this machine too.")
  var allowPrivate = false

  @Flag(name: .long, help: "Do not ask robots.txt whether a program may fetch.")
  var ignoreRobots = false

  @Option(
    name: .long,
    help: ArgumentHelp("Seconds between two requests to one host.", valueName: "seconds"))
  var delay = 1.0

  @Option(
    name: .long, help: ArgumentHelp("Seconds that one answer may take.", valueName: "seconds"))
  var timeout = 60.0

  func validate() throws {
    if !(0...100_000).contains(limit) { throw ValidationError("--limit is from 0 to 100000") }
    if !(0...3600).contains(delay) { throw ValidationError("--delay is from 0 to 3600 seconds") }
    if !(0.1...3600).contains(timeout) {
      throw ValidationError("--timeout is from 0.1 to 3600 seconds")
    }
  }

  /// The manners and bounds that the options ask for.
  var policy: FetchPolicy {
    var policy = FetchPolicy()
    policy.userAgent =
      "Hilo/\(Hilo.configuration.version) (a news reader; fetches what its user names)"
    policy.allowsPrivate = allowPrivate
    policy.ignoresRobots = ignoreRobots
    policy.delay = delay
    policy.timeout = timeout
    policy.connectTimeout = min(policy.connectTimeout, timeout)
    return policy
  }

  /// The folder that keeps what is fetched; nil when none is asked for.
  ///
  /// - Throws: a `Rejection` where nothing can be written there.
  func keeper() throws -> PageKeeper? {
    guard let keep else { return nil }
    return try PageKeeper(folder: keep, software: "Hilo \(Hilo.configuration.version)")
  }
}

extension FetchOptions {
  /// The folder that keeps what is fetched; ends the command where nothing can be written there.
  func keeperOrExit() throws -> PageKeeper? {
    do { return try keeper() } catch {
      Terminal.complain("hilo: --keep: \(error)")
      throw ExitCode(Exit.usage)
    }
  }
}

/// Reads the sources of a command, paths and addresses, in their order.
///
/// Without an address among them and without `--follow` no socket is opened: nothing that opens
/// one is made then.
struct SourceReader {
  let options: FetchOptions
  let progress: Progress
  let messages: Messages
  let isQuiet: Bool

  /// Hands over what each of `sources` gives. `keeper` keeps what is fetched.
  func read(_ sources: [String], keeper: PageKeeper?, _ body: (Reading) -> Void) async {
    var reader = ArticleReader()
    guard options.follow || sources.contains(where: { WebLocation.isAddress($0) }) else {
      reader.read(sources, body)
      return
    }
    let (progress, messages, isQuiet) = (progress, messages, isQuiet)
    let fetcher = Fetcher(policy: options.policy, keeper: keeper) { notice in
      guard !isQuiet else { return }
      progress.clear()
      Terminal.complain("hilo: " + messages.fetching(notice))
    }
    var web = WebReader(fetcher: fetcher, follows: options.follow, limit: options.limit)
    await web.read(sources, with: &reader, body)
    keeper?.close()
    if let keeper, !isQuiet {
      progress.clear()
      Terminal.complain("hilo: " + messages.kept(keeper.path))
    }
  }
}
