extension Fetcher {
  /// Of what a server may well answer otherwise a little later.
  static func isPassing(_ status: Int) -> Bool {
    [408, 425, 429, 500, 502, 503, 504].contains(status)
  }

  /// What an answer without content means, and the way out.
  static func rejection(of exchange: Exchange) -> Rejection {
    let status = exchange.status
    return switch status {
    case 401, 402, 403, 407, 451:
      Rejection(
        .unreadable,
        detail: "the server does not give it to programs (\(status)); "
          + "save the page from your browser and give the file")
    case 404, 410:
      Rejection(.missing, detail: "there is no such page (\(status)); check the address")
    case 429:
      Rejection(.unreadable, detail: "the server asks for fewer requests (429); try again later")
    case 500...599:
      Rejection(.unreadable, detail: "the server is out of order (\(status)); try again later")
    case 304:
      Rejection(
        .unreadable, detail: "it did not change, but the copy that was kept cannot be read any more"
      )
    default: Rejection(.unreadable, detail: "the server answers \(status), which gives no page")
    }
  }

  /// What a failed request means, and the way out.
  static func rejection(of failure: Transfer.Failure, _ policy: FetchPolicy) -> Rejection {
    switch failure {
    case .privateAddress(let address):
      Rejection(
        .unreadable,
        detail: "it is at \(address), an address of a private network or of this machine; "
          + "--allow-private permits that")
    case .tooLarge:
      Rejection(
        .tooLarge,
        detail: "its answer has more than \(policy.wireLimit >> 10) kB, which is the most")
    case .headerTooLarge:
      Rejection(
        .tooLarge,
        detail: "its header is longer than any that Hilo takes (\(policy.headerLimit >> 10) kB)")
    case .stopped: Rejection(.unreadable, detail: "stopped")
    case .timeout:
      Rejection(
        .unreadable,
        detail: "no whole answer in time; try again later, or give it longer with --timeout")
    case .noHost: Rejection(.missing, detail: "there is no such host; check the address")
    case .connection(let words):
      Rejection(
        .unreadable,
        detail: "the connection failed (\(words)); check the address or try again later")
    case .certificate(let words):
      Rejection(
        .unreadable,
        detail: "its certificate is not to be trusted (\(words)); nothing was fetched")
    case .other(let words): Rejection(.unreadable, detail: words)
    }
  }
}
