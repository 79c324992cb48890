internal import Dispatch
internal import HiloText
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Fetches web pages and feeds, politely and within bounds: robots.txt, a pause between requests
/// to one host, retries, limits of time, size and redirects, no private addresses.
///
/// One fetcher serves one run. Nothing is fetched but what it is asked for, the robots.txt of its
/// host, and what these addresses lead on to.
public final class Fetcher: Sendable {
  /// What a fetcher tells while it works.
  public enum Notice: Sendable {
    /// This address is asked for now.
    case fetching(String)
    /// The address led on to another.
    case moved(from: String, to: String)
    /// The server could not serve it, and is asked again after these seconds.
    case waiting(String, seconds: Double, reason: String)
    /// It did not change since it was kept.
    case unchanged(String)
  }

  let policy: FetchPolicy
  private let keeper: PageKeeper?
  private let notice: @Sendable (Notice) -> Void
  private let pacer = HostPacer()
  private let stopFlag = Flag()
  private let queue = DispatchQueue(label: "hilo.fetching", attributes: .concurrent)

  /// Whether all is to end.
  private final class Flag: Sendable {
    let value = Mutex(false)
  }

  /// Makes a fetcher that keeps what it gets in `keeper`, where one is given, and tells `notice`
  /// what it does, from any thread.
  public init(
    policy: FetchPolicy = FetchPolicy(), keeper: PageKeeper? = nil,
    notice: @escaping @Sendable (Notice) -> Void = { _ in }
  ) {
    self.policy = policy
    self.keeper = keeper
    self.notice = notice
  }

  /// Ends what is under way, soon, and lets nothing begin any more.
  public func stop() { stopFlag.value.withLock { $0 = true } }

  /// What stands at `address`, unpacked; its `url` is where it was found in the end.
  ///
  /// Takes as long as the policy lets it. The rejection says what happened and the way out.
  public func fetch(_ address: String) async -> Result<Resource, Rejection> {
    keep(await answer(to: address))
  }

  /// What came of an address, with all that was asked and answered on the way where that is to be
  /// kept.
  struct Answer: Sendable {
    var result: Result<Resource, Rejection>
    var exchanges: [Exchange] = []
  }

  /// What stands at `address`, not kept yet.
  func answer(to address: String) async -> Answer {
    guard let location = WebLocation(address) else {
      return Answer(
        result: .failure(
          Rejection(
            .unsupported,
            detail: "no address that Hilo fetches: give http:// or https://, a host and no password"
          )))
    }
    var exchanges: [Exchange] = []
    do throws(Rejection) {
      let resource = try await follow(location, source: address, &exchanges)
      return Answer(result: .success(resource), exchanges: exchanges)
    } catch {
      return Answer(result: .failure(error), exchanges: exchanges)
    }
  }

  /// Keeps what `answer` holds, where a keeper was given, and gives what came of it.
  func keep(_ answer: Answer) -> Result<Resource, Rejection> {
    guard let keeper else { return answer.result }
    do throws(Rejection) {
      for exchange in answer.exchanges { try keeper.keep(exchange) }
    } catch {
      return .failure(error)
    }
    return answer.result
  }

  /// Goes from address to address until there is an answer.
  private func follow(
    _ start: WebLocation, source: String, _ exchanges: inout [Exchange]
  ) async throws(Rejection) -> Resource {
    var here = start
    var seen: Set<WebLocation> = [start]
    while true {
      try await checkRobots(here)
      notice(.fetching(here.description))
      let exchange = try await answer(here, &exchanges)
      guard (301...303).contains(exchange.status) || (307...308).contains(exchange.status) else {
        return try resource(of: exchange, source: source)
      }
      here = try target(of: exchange)
      notice(.moved(from: exchange.location.description, to: here.description))
      guard seen.insert(here).inserted else {
        throw Rejection(
          .unreadable, detail: "the address leads round in a circle, back to \(here)")
      }
      guard seen.count <= policy.redirects + 1 else {
        throw Rejection(
          .unreadable,
          detail: "the address leads on more than \(policy.redirects) times, lastly to \(here)")
      }
    }
  }

  private func target(of exchange: Exchange) throws(Rejection) -> WebLocation {
    guard let place = exchange.field("location"), !place.isEmpty else {
      throw Rejection(
        .unreadable, detail: "the server says that it moved (\(exchange.status)), but not where to")
    }
    guard let target = exchange.location.resolving(place) else {
      throw Rejection(
        .unsupported,
        detail: "it leads on to \(String(place.prefix(200))), which is no web address to fetch")
    }
    return target
  }

  private func resource(of exchange: Exchange, source: String) throws(Rejection) -> Resource {
    var exchange = exchange
    if exchange.status == 304, let kept = keeper?.kept(exchange.location) {
      notice(.unchanged(exchange.location.description))
      exchange = kept
    }
    guard (200...299).contains(exchange.status) else { throw Self.rejection(of: exchange) }
    let bytes = try exchange.content(limit: policy.bodyLimit)
    if bytes.isEmpty {
      throw Rejection(.empty, detail: "the server's answer is empty (\(exchange.status))")
    }
    let (type, charset) = exchange.mediaType
    return Resource(
      bytes: bytes, source: source, url: exchange.location.description, mediaType: type,
      charset: charset)
  }

  // MARK: - One address

  /// The answer to one request; asked again where the server could not give one.
  private func answer(_ location: WebLocation, _ exchanges: inout [Exchange])
    async throws(Rejection) -> Exchange
  {
    let conditions = conditions(for: location)
    var attempt = 0
    while true {
      await pacer.turn(location.origin, delay: policy.delay)
      let result = await perform(location, fields: conditions)
      attempt += 1
      switch result {
      case .success(let exchange):
        if keeper != nil { exchanges.append(exchange) }
        guard Self.isPassing(exchange.status), attempt <= policy.retries else { return exchange }
        try await pause(attempt, exchange)
      case .failure(let failure):
        guard failure.isPassing, attempt <= policy.retries else {
          throw Self.rejection(of: failure, policy)
        }
        let seconds = policy.wait(before: attempt, location.description)
        notice(
          .waiting(
            location.description, seconds: seconds,
            reason: Self.rejection(of: failure, policy).detail))
        await sleep(seconds)
      }
    }
  }

  private func pause(_ attempt: Int, _ exchange: Exchange) async throws(Rejection) {
    var seconds = policy.wait(before: attempt, exchange.location.description)
    if let asked = exchange.field("retry-after").flatMap({ Self.seconds($0, now: exchange.time) }) {
      guard asked <= policy.longestWait else {
        throw Rejection(
          .unreadable,
          detail: "the server is busy (\(exchange.status)) and asks to wait \(Int(asked)) seconds; "
            + "try again then")
      }
      seconds = max(seconds, asked)
    }
    notice(
      .waiting(exchange.location.description, seconds: seconds, reason: "HTTP \(exchange.status)"))
    await sleep(seconds)
  }

  private func sleep(_ seconds: Double) async { try? await Task.sleep(for: .seconds(seconds)) }

  /// Seconds, or the seconds until a date.
  static func seconds(_ text: String, now: Int) -> Double? {
    if let seconds = Int(text) { return seconds >= 0 ? Double(seconds) : nil }
    guard let read = MetadataDate.read(text), let day = read.range.day, let instant = read.instant,
      let clock = instant.split(separator: "T").last
    else { return nil }
    let parts = clock.prefix(8).split(separator: ":").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let time = day.number * 86_400 + parts[0] * 3600 + parts[1] * 60 + parts[2]
    return Double(max(0, time - now))
  }

  private func conditions(for location: WebLocation) -> [String] {
    guard let kept = keeper?.kept(location) else { return [] }
    var fields: [String] = []
    if let tag = kept.field("etag") { fields.append("If-None-Match: \(tag)") }
    if let date = kept.field("last-modified") { fields.append("If-Modified-Since: \(date)") }
    return fields
  }

  /// Makes the request on a thread of its own, which may block.
  private func perform(_ location: WebLocation, fields: [String] = []) async
    -> Result<Exchange, Transfer.Failure>
  {
    let (policy, flag) = (policy, stopFlag)
    return await withCheckedContinuation { continuation in
      queue.async {
        continuation.resume(
          returning: Transfer.perform(location, fields: fields, policy: policy) {
            flag.value.withLock { $0 }
          })
      }
    }
  }

  // MARK: - Robots

  private func checkRobots(_ location: WebLocation) async throws(Rejection) {
    guard !policy.ignoresRobots else { return }
    let found = await pacer.robots(location.origin) { [self] in await askRobots(location) }
    switch found {
    case .unreachable(let failure): throw Self.rejection(of: failure, policy)
    case .rules(let rules):
      guard rules.allows(location.target) else {
        throw Rejection(
          .unreadable,
          detail: "\(location.origin)/robots.txt asks programs not to fetch \(location.target); "
            + "save the page from your browser and give the file, or use --ignore-robots if you may"
        )
      }
      if let delay = rules.delay, delay > policy.delay {
        await pacer.turn(location.origin, delay: delay - policy.delay)
      }
    }
  }

  private func askRobots(_ location: WebLocation) async -> HostPacer.Robots {
    var here = location.resolving("/robots.txt")
    for _ in 0...5 {
      guard let place = here else { return .rules(.open) }
      await pacer.turn(place.origin, delay: policy.delay)
      switch await perform(place) {
      case .failure(.tooLarge): return .rules(.open)
      case .failure(let failure): return .unreachable(failure)
      case .success(let exchange):
        switch exchange.status {
        case 200..<300:
          let bytes = (try? exchange.content(limit: policy.wireLimit)) ?? []
          let name = policy.userAgent.prefix { $0 != "/" && $0 != " " }
          return .rules(RobotsRules(bytes, for: String(name)))
        case 300..<400: here = exchange.field("location").flatMap { place.resolving($0) }
        case 500...: return .rules(.closed)
        default: return .rules(.open)
        }
      }
    }
    return .rules(.open)
  }
}
