/// Spaces the requests to each host.
actor HostPacer {
  private var next: [String: ContinuousClock.Instant] = [:]
  private var robots: [String: Task<Robots, Never>] = [:]

  /// What became of a host's robots.txt.
  enum Robots: Sendable {
    case rules(RobotsRules)
    /// The host cannot be reached at all.
    case unreachable(Transfer.Failure)
  }

  /// Waits until `host` may be asked again, at least `delay` seconds after it was last.
  func turn(_ host: String, delay: Double) async {
    let now = ContinuousClock.now
    let mine = max(now, next[host] ?? now)
    next[host] = mine + .seconds(delay)
    if mine > now { try? await Task.sleep(until: mine, clock: .continuous) }
  }

  /// The robots.txt of `origin`, asked for once.
  func robots(_ origin: String, _ ask: @escaping @Sendable () async -> Robots) async -> Robots {
    if let known = robots[origin] { return await known.value }
    let task = Task { await ask() }
    robots[origin] = task
    return await task.value
  }
}
