#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The proxies that the environment names, which may be reached wherever they are: the user, not a
/// page, chose them.
enum ProxyGate {
  /// Whether there is any.
  static var isInUse: Bool { !addresses.isEmpty }

  /// Whether `address` is one of a proxy, port included.
  static func admits(_ address: UnsafePointer<sockaddr>) -> Bool {
    addresses.contains(key(address))
  }

  /// As curl reads them: in lower case all of them, in capitals all but `http_proxy`.
  private static let names = [
    "http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY",
  ]

  private static let addresses: Set<[UInt8]> = {
    var found: Set<[UInt8]> = []
    for name in names {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      found.formUnion(resolved(value))
    }
    return found
  }()

  private static func resolved(_ proxy: String) -> [[UInt8]] {
    var rest = proxy[...]
    var port = "1080"
    if let scheme = rest.firstRange(of: "://") {
      if rest.hasPrefix("https") { port = "443" }
      rest = rest[scheme.upperBound...]
    }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    rest = rest.prefix { $0 != "/" }
    if let colon = rest.lastIndex(of: ":"), rest.last != "]" {
      port = String(rest[rest.index(after: colon)...])
      rest = rest[..<colon]
    }
    let host = rest.filter { $0 != "[" && $0 != "]" }
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, port, nil, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var keys: [[UInt8]] = []
    var next = list
    while let entry = next {
      if let address = entry.pointee.ai_addr { keys.append(key(address)) }
      next = entry.pointee.ai_next
    }
    return keys
  }

  /// Address and port, as bytes.
  private static func key(_ address: UnsafePointer<sockaddr>) -> [UInt8] {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { found in
        withUnsafeBytes(of: found.pointee.sin_addr) { Array($0) }
          + withUnsafeBytes(of: found.pointee.sin_port) { Array($0) }
      }
    case AF_INET6:
      address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { found in
        withUnsafeBytes(of: found.pointee.sin6_addr) { Array($0) }
          + withUnsafeBytes(of: found.pointee.sin6_port) { Array($0) }
      }
    default: []
    }
  }
}
