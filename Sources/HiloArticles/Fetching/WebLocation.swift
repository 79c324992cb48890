/// A web address in its parts (RFC 3986), as browsers read what people write.
///
/// White space at the ends and line breaks within are dropped, backslashes are slashes, and
/// characters that may not stand in an address are percent-encoded. An address with a user name or
/// a password in it is none: it would end up in files and reports.
public struct WebLocation: Sendable, Hashable, CustomStringConvertible {
  /// `http` or `https`.
  public let scheme: String
  /// Lower case; an IPv6 address in its brackets.
  public let host: String
  /// Nil where it is the scheme's own.
  public let port: Int?
  /// Opens with a slash.
  public let path: String
  /// Without the question mark; nil when there is none.
  public let query: String?

  /// The parts of an absolute `http` or `https` address; nil for everything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Self.cleaned(text)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    let rest = bytes[(colon + 1)...]
    guard rest.starts(with: "//".utf8) else { return nil }
    self.init(scheme: scheme, afterSlashes: rest.dropFirst(2))
  }

  private init?(scheme: String, afterSlashes bytes: ArraySlice<UInt8>) {
    guard scheme == "http" || scheme == "https" else { return nil }
    let end = bytes.firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
    guard let (host, port) = Self.authority(bytes[..<end]) else { return nil }
    let tail = Self.tail(bytes[end...])
    self.init(
      scheme: scheme, host: host, port: port == (scheme == "http" ? 80 : 443) ? nil : port,
      path: Self.withoutDots(tail.path.first == 0x2F ? tail.path : [0x2F] + tail.path),
      query: tail.query)
  }

  private init(scheme: String, host: String, port: Int?, path: [UInt8], query: [UInt8]?) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = Self.encoded(path)
    self.query = query.map { Self.encoded($0) }
  }

  /// The address that `reference`, absolute or relative, names in a document at this one.
  public func resolving(_ reference: some StringProtocol) -> WebLocation? {
    let bytes = Self.cleaned(reference)
    if bytes.starts(with: "//".utf8) { return Self(scheme: scheme, afterSlashes: bytes[2...]) }
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes[..<colon].allSatisfy({ Self.isSchemeByte($0) }), colon > 0,
      bytes[0] | 0x20 >= 0x61, bytes[0] | 0x20 <= 0x7A
    {
      return Self(reference)
    }
    let tail = Self.tail(bytes[...])
    let own = Array(path.utf8)
    let wanted: [UInt8]
    var wantedQuery = tail.query
    if tail.path.isEmpty {
      wanted = own
      if wantedQuery == nil { wantedQuery = query.map { Array($0.utf8) } }
    } else if tail.path.first == 0x2F {
      wanted = Self.withoutDots(tail.path)
    } else {
      let folder = own[...(own.lastIndex(of: 0x2F) ?? 0)]
      wanted = Self.withoutDots(Array(folder) + tail.path)
    }
    return Self(scheme: scheme, host: host, port: port, path: wanted, query: wantedQuery)
  }

  /// The whole address, without a fragment.
  public var description: String { origin + target }

  /// Scheme, host and port: `https://diario.example`.
  public var origin: String { scheme + "://" + host + (port.map { ":\($0)" } ?? "") }

  /// Path and query: what a server is asked for.
  public var target: String { path + (query.map { "?" + $0 } ?? "") }

  /// Whether `text` is meant as a web address rather than a path.
  public static func isAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  // MARK: - Parts

  private static func cleaned(_ text: some StringProtocol) -> [UInt8] {
    var bytes = text.trimmed.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
    let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    for i in 0..<(end ?? bytes.count) where bytes[i] == UInt8(ascii: "\\") { bytes[i] = 0x2F }
    return bytes
  }

  private static func isSchemeByte(_ b: UInt8) -> Bool {
    b | 0x20 >= 0x61 && b | 0x20 <= 0x7A || b >= 0x30 && b <= 0x39 || "+-.".utf8.contains(b)
  }

  /// Host and port; nil where there is no host, or more than both.
  private static func authority(_ bytes: ArraySlice<UInt8>) -> (String, Int?)? {
    var host = bytes
    var port: Int?
    let close = bytes.lastIndex(of: UInt8(ascii: "]"))
    if let colon = bytes.lastIndex(of: UInt8(ascii: ":")), colon > (close ?? -1) {
      host = bytes[..<colon]
      let digits = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
      if !digits.isEmpty {
        guard let number = Int(digits), (1...65535).contains(number) else { return nil }
        port = number
      }
    }
    guard !host.isEmpty, host.count <= 255 else { return nil }
    if host.first == UInt8(ascii: "[") {
      guard host.last == UInt8(ascii: "]"),
        host.dropFirst().dropLast().allSatisfy({
          "0123456789abcdefABCDEF:.".utf8.contains($0)
        })
      else { return nil }
    } else {
      guard host.allSatisfy({ $0 >= 0x80 || isSchemeByte($0) && $0 != 0x2B || $0 == 0x5F })
      else { return nil }
    }
    return (String(decoding: host, as: UTF8.self).lowercased(), port)
  }

  private static func tail(_ bytes: ArraySlice<UInt8>) -> (path: [UInt8], query: [UInt8]?) {
    let whole = bytes.prefix { $0 != UInt8(ascii: "#") }
    guard let mark = whole.firstIndex(of: UInt8(ascii: "?")) else { return (Array(whole), nil) }
    return (Array(whole[..<mark]), Array(whole[(mark + 1)...]))
  }

  /// RFC 3986, 5.2.4.
  private static func withoutDots(_ path: [UInt8]) -> [UInt8] {
    guard path.contains(UInt8(ascii: ".")) else { return path }
    var parts: [ArraySlice<UInt8>] = []
    let given = path.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
    for (i, part) in given.enumerated() {
      let isLast = i == given.count - 1
      if part.elementsEqual("..".utf8) {
        _ = parts.popLast()
        if isLast { parts.append([]) }
      } else if part.elementsEqual(".".utf8) {
        if isLast { parts.append([]) }
      } else {
        parts.append(part)
      }
    }
    return [0x2F] + Array(parts.joined(separator: [0x2F]))
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for b in bytes {
      if b <= 0x20 || b >= 0x7F || "\"<>\\^`{|}".utf8.contains(b) {
        out += [UInt8(ascii: "%"), digits[Int(b >> 4)], digits[Int(b & 15)]]
      } else {
        out.append(b)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
