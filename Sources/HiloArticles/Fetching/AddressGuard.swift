#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Tells addresses of the open internet from all others (the registries of special-purpose
/// addresses, RFC 6890).
enum AddressGuard {
  /// Whether `bytes`, an IPv4 address, leads anywhere but to the open internet.
  static func isPrivate(ipv4 bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1], bytes[2]) {
    case (0, _, _), (10, _, _), (127, _, _): true
    case (100, 64...127, _): true  // shared by a provider's customers
    case (169, 254, _): true  // of one link; cloud machines keep their keys there
    case (172, 16...31, _), (192, 168, _): true
    case (192, 0, 0), (192, 0, 2), (198, 18...19, _), (198, 51, 100), (203, 0, 113): true
    case (192, 88, 99): true
    case (224..., _, _): true  // multicast, reserved, broadcast
    default: false
    }
  }

  /// Whether `bytes`, an IPv6 address, leads anywhere but to the open internet. Addresses that hold
  /// an IPv4 address are what that is.
  static func isPrivate(ipv6 bytes: [UInt8]) -> Bool {
    let isZero = bytes[..<10].allSatisfy { $0 == 0 }
    if isZero, bytes[10] == 0xFF, bytes[11] == 0xFF { return isPrivate(ipv4: Array(bytes[12...])) }
    if isZero, bytes[10] == 0, bytes[11] == 0 { return true }  // ::, ::1, IPv4-compatible
    // 64:ff9b::/96 and 2002::/16 lead to the IPv4 address within.
    if bytes[0] == 0, bytes[1] == 0x64, bytes[2] == 0xFF, bytes[3] == 0x9B {
      return bytes[4..<12].contains { $0 != 0 } || isPrivate(ipv4: Array(bytes[12...]))
    }
    if bytes[0] == 0x20, bytes[1] == 0x02 { return isPrivate(ipv4: Array(bytes[2..<6])) }
    // Teredo, documentation.
    if bytes[0] == 0x20, bytes[1] == 0x01 {
      return bytes[2] == 0 && bytes[3] == 0 || bytes[2] == 0x0D && bytes[3] == 0xB8
    }
    // Only 2000::/3 is given out.
    return bytes[0] & 0xE0 != 0x20
  }

  /// Whether `address` leads anywhere but to the open internet, and what it is called.
  static func check(_ address: UnsafePointer<sockaddr>) -> (isPrivate: Bool, name: String) {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { found in
        let bytes = withUnsafeBytes(of: found.pointee.sin_addr) { Array($0) }
        return (isPrivate(ipv4: bytes), bytes.map { "\($0)" }.joined(separator: "."))
      }
    case AF_INET6:
      return address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { found in
        let bytes = withUnsafeBytes(of: found.pointee.sin6_addr) { Array($0) }
        return (isPrivate(ipv6: bytes), name(ofIPv6: bytes))
      }
    default: return (true, "an address of an unknown kind")
    }
  }

  /// The port of `address`; 0 where it has none.
  static func port(of address: UnsafePointer<sockaddr>) -> Int {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        Int(UInt16(bigEndian: $0.pointee.sin_port))
      }
    case AF_INET6:
      address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        Int(UInt16(bigEndian: $0.pointee.sin6_port))
      }
    default: 0
    }
  }

  /// Whether `host`, an address in figures, leads anywhere but to the open internet; nil when it is
  /// a name.
  static func isPrivate(literal host: String) -> Bool? {
    var four = in_addr()
    if inet_aton(host, &four) != 0 {
      return isPrivate(ipv4: withUnsafeBytes(of: four) { Array($0) })
    }
    var six = in6_addr()
    let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    guard inet_pton(AF_INET6, bare, &six) == 1 else { return nil }
    return isPrivate(ipv6: withUnsafeBytes(of: six) { Array($0) })
  }

  private static func name(ofIPv6 bytes: [UInt8]) -> String {
    var copy = bytes
    var text = [CChar](repeating: 0, count: 64)
    guard inet_ntop(AF_INET6, &copy, &text, 64) != nil else { return "an IPv6 address" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
