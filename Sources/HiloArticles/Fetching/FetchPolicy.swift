/// The manners and the bounds of fetching.
public struct FetchPolicy: Sendable {
  /// What servers are told of who asks. The name before the slash is the one that robots.txt files
  /// are searched for.
  public var userAgent = "Hilo (a news reader; fetches what its user names)"
  /// Seconds until a connection must stand.
  public var connectTimeout = 10.0
  /// Seconds that one answer may take, redirects not counted together.
  public var timeout = 60.0
  /// Seconds after which an answer that brings less than 100 bytes a second is given up.
  public var stallTimeout = 20
  /// Bytes of one answer as they come, still packed.
  public var wireLimit = 32 << 20
  /// Bytes of one answer, unpacked.
  public var bodyLimit = 64 << 20
  /// Bytes of the header of one answer.
  public var headerLimit = 256 << 10
  /// How often an address may lead on to another.
  public var redirects = 10
  /// Whether addresses of private networks and of this machine may be asked.
  public var allowsPrivate = false
  /// Whether robots.txt is not asked for.
  public var ignoresRobots = false
  /// Seconds between two requests to one host.
  public var delay = 1.0
  /// Requests under way at once.
  public var parallelism = 8
  /// How often a request that a server could not serve is made again.
  public var retries = 3
  /// Seconds before the first time it is made again; twice as many before each later one.
  public var backoff = 1.0
  /// The most seconds to wait because a server asks for it.
  public var longestWait = 60.0
  /// Whether the proxies that the environment names are used, as curl does.
  public var usesProxy = true

  /// Ports that may be asked wherever they are: a test's stand-in for the open internet.
  var exemptPorts: Set<Int> = []

  /// The policy of `hilo`, polite and careful.
  public init() {}

  /// Seconds to wait before trying `address` for the `attempt`-th time again (from 1): doubling,
  /// and a quarter more or less, the same on every run, so that many at once do not come back at
  /// once.
  func wait(before attempt: Int, _ address: String) -> Double {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for b in address.utf8 { hash = (hash ^ UInt64(b)) &* 0x100_0000_01B3 }
    hash = (hash ^ UInt64(attempt)) &* 0x100_0000_01B3
    let share = Double(hash >> 40) / Double(1 << 24)
    return backoff * Double(1 << min(attempt - 1, 16)) * (0.75 + share / 2)
  }
}
