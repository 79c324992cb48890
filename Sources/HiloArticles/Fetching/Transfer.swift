internal import CCurl
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Makes one request with libcurl and takes in the answer, within the bounds of a policy.
///
/// Redirects are not followed here: each is a request of its own, with its own checks.
final class Transfer {
  /// Why there is no answer.
  enum Failure: Error {
    /// The host's address is none of the open internet.
    case privateAddress(String)
    /// More bytes than may be.
    case tooLarge
    case headerTooLarge
    case stopped
    case timeout
    /// The host could not be found.
    case noHost
    /// No connection, or one that broke off.
    case connection(String)
    /// The server's certificate is not to be trusted.
    case certificate(String)
    case other(String)

    /// Whether it may well go better the next time.
    var isPassing: Bool {
      if case .connection = self { return true }
      return false
    }
  }

  private let policy: FetchPolicy
  private let isStopped: @Sendable () -> Bool
  private var exchange: Exchange
  private var failure: Failure?

  private static let isReady: Bool = hilo_curl_start()

  private init(
    _ location: WebLocation, _ policy: FetchPolicy, _ isStopped: @escaping @Sendable () -> Bool
  ) {
    self.policy = policy
    self.isStopped = isStopped
    exchange = Exchange(location: location)
  }

  /// Asks for `location`, with `fields` beside the usual ones. Blocks until all is there, and ends
  /// soon after `isStopped` says so.
  static func perform(
    _ location: WebLocation, fields: [String] = [], policy: FetchPolicy,
    isStopped: @escaping @Sendable () -> Bool
  ) -> Result<Exchange, Failure> {
    guard isReady, let handle = hilo_curl_open() else {
      return .failure(.other("libcurl is not installed (libcurl.so.4)"))
    }
    defer { hilo_curl_close(handle) }
    let transfer = Transfer(location, policy, isStopped)
    return transfer.perform(handle, fields: fields)
  }

  private func perform(_ handle: UnsafeMutableRawPointer, fields: [String]) -> Result<
    Exchange, Failure
  > {
    // With a proxy the host is looked up there, out of the gate's sight.
    if policy.usesProxy, ProxyGate.isInUse, !policy.allowsPrivate,
      AddressGuard.isPrivate(literal: exchange.location.host)
        ?? (exchange.location.host == "localhost")
    {
      return .failure(.privateAddress(exchange.location.host))
    }
    let own = [
      "User-Agent: \(policy.userAgent)", "Accept: */*",
      "Accept-Encoding: \(ContentCoding.accepted)",
    ]
    var list: UnsafeMutablePointer<curl_slist>?
    for field in own + fields { list = hilo_curl_append(list, field) }
    defer { hilo_curl_free(list) }
    setBounds(handle)
    hilo_curl_set_list(handle, list)
    exchange.request = requestHead(own + fields)
    exchange.time = Int(time(nil))

    let me = Unmanaged.passUnretained(self).toOpaque()
    var gate = hilo_curl_gate_context(gate: Self.gate, context: me)
    setSinks(handle, me)
    let code = withUnsafeMutablePointer(to: &gate) { gate in
      hilo_curl_set_gate(handle, gate)
      return hilo_curl_perform(handle)
    }
    exchange.peer = hilo_curl_peer(handle).map { String(cString: $0) }
    if let failure { return .failure(failure) }
    return code == CURLE_OK ? .success(exchange) : .failure(Self.failure(code))
  }

  private func setBounds(_ handle: UnsafeMutableRawPointer) {
    func set(_ option: CURLoption, _ value: Int) { hilo_curl_set_long(handle, option, value) }
    hilo_curl_set_text(handle, CURLOPT_URL, exchange.location.description)
    hilo_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    // HTTP 1.1: what is kept is what was sent, in a form that every reader of archives knows.
    set(CURLOPT_HTTP_VERSION, 2)
    set(CURLOPT_HTTP09_ALLOWED, 0)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    set(CURLOPT_HTTP_TRANSFER_DECODING, 0)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_FORBID_REUSE, 1)
    set(CURLOPT_PATH_AS_IS, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(policy.connectTimeout * 1000))
    set(CURLOPT_TIMEOUT_MS, Int(policy.timeout * 1000))
    set(CURLOPT_LOW_SPEED_LIMIT, 100)
    set(CURLOPT_LOW_SPEED_TIME, policy.stallTimeout)
    if !policy.usesProxy { hilo_curl_set_text(handle, CURLOPT_PROXY, "") }
  }

  private func setSinks(_ handle: UnsafeMutableRawPointer, _ me: UnsafeMutableRawPointer) {
    hilo_curl_set_sink(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      Transfer.from(context).take(bytes, size * count)
    }
    hilo_curl_set_pointer(handle, CURLOPT_WRITEDATA, me)
    hilo_curl_set_sink(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      Transfer.from(context).takeHeader(bytes, size * count)
    }
    hilo_curl_set_pointer(handle, CURLOPT_HEADERDATA, me)
    hilo_curl_set_long(handle, CURLOPT_NOPROGRESS, 0)
    hilo_curl_set_watch(handle) { context, _, _, _, _ in
      let transfer = Transfer.from(context)
      guard transfer.isStopped() else { return 0 }
      transfer.failure = .stopped
      return 1
    }
    hilo_curl_set_pointer(handle, CURLOPT_XFERINFODATA, me)
  }

  private static let gate: hilo_curl_gate = { context, address in
    guard let address else { return 0 }
    let transfer = Transfer.from(context)
    if transfer.policy.allowsPrivate { return 1 }
    if transfer.policy.usesProxy, ProxyGate.admits(address) { return 1 }
    if transfer.policy.exemptPorts.contains(AddressGuard.port(of: address)) { return 1 }
    let (isPrivate, name) = AddressGuard.check(address)
    if isPrivate { transfer.failure = .privateAddress(name) }
    return isPrivate ? 0 : 1
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> Transfer {
    guard let context else { preconditionFailure("libcurl lost the transfer it was given") }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }

  private func take(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard exchange.body.count + count <= policy.wireLimit else {
      failure = .tooLarge
      return 0
    }
    exchange.body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    return count
  }

  private func takeHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    // Trailing fields after a chunked body are no part of the header.
    if !exchange.body.isEmpty { return count }
    let line = UnsafeRawBufferPointer(start: bytes, count: count)
    // Of several answers (100 Continue, a proxy's 200) the last one counts.
    if line.starts(with: "HTTP/".utf8), exchange.head.count > 1,
      exchange.head.suffix(2) == [0x0D, 0x0A],
      exchange.head.dropLast(2).last == 0x0A
    {
      exchange.head = []
    }
    guard exchange.head.count + count <= policy.headerLimit else {
      failure = .headerTooLarge
      return 0
    }
    exchange.head.append(contentsOf: line)
    return count
  }

  private func requestHead(_ fields: [String]) -> [UInt8] {
    let location = exchange.location
    let host = location.host + (location.port.map { ":\($0)" } ?? "")
    let lines = ["GET \(location.target) HTTP/1.1", "Host: \(host)"] + fields
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private static func failure(_ code: CURLcode) -> Failure {
    let words = String(cString: hilo_curl_words(code))
    return switch code {
    case CURLE_OPERATION_TIMEDOUT: .timeout
    case CURLE_COULDNT_RESOLVE_HOST: .noHost
    case CURLE_COULDNT_RESOLVE_PROXY: .other("the proxy that the environment names was not found")
    case CURLE_COULDNT_CONNECT, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING,
      CURLE_PARTIAL_FILE, CURLE_SSL_CONNECT_ERROR:
      .connection(words)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      .certificate(words)
    // What libcurl says of a field of more than 100 kB.
    case CURLE_OUT_OF_MEMORY: .headerTooLarge
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY:
      .other("it does not answer in HTTP")
    default: .other(words)
    }
  }
}
