/// SHA-1 (FIPS 180-4), for the digests that readers of web archives expect. It proves that bytes
/// are whole, not who wrote them.
enum SHA1 {
  /// The digest of `bytes`, 20 bytes.
  static func digest(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    var message = Array(bytes)
    let count = UInt64(message.count) * 8
    message.append(0x80)
    while message.count % 64 != 56 { message.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      message.append(UInt8(truncatingIfNeeded: count >> UInt64(shift)))
    }
    var words = [UInt32](repeating: 0, count: 80)
    message.withUnsafeBufferPointer { message in
      for start in stride(from: 0, to: message.count, by: 64) {
        mix(message, start, &words, &state)
      }
    }
    return state.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func mix(
    _ message: UnsafeBufferPointer<UInt8>, _ start: Int, _ w: inout [UInt32],
    _ state: inout [UInt32]
  ) {
    func rotated(_ x: UInt32, _ n: UInt32) -> UInt32 { x << n | x >> (32 - n) }
    for i in 0..<16 {
      let k = start + 4 * i
      w[i] =
        UInt32(message[k]) << 24 | UInt32(message[k + 1]) << 16 | UInt32(message[k + 2]) << 8
        | UInt32(message[k + 3])
    }
    for i in 16..<80 { w[i] = rotated(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1) }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for i in 0..<80 {
      let (f, k): (UInt32, UInt32) =
        switch i {
        case 0..<20: (b & c | ~b & d, 0x5A82_7999)
        case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let next = rotated(a, 5) &+ f &+ e &+ k &+ w[i]
      (e, d, c, b, a) = (d, c, rotated(b, 30), a, next)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
  }

  /// `bytes` in base 32 (RFC 4648), as web archives write digests.
  static func base32(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var out: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for b in bytes {
      buffer = buffer << 8 | Int(b)
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(letters[buffer >> bits & 31])
      }
      buffer &= (1 << bits) - 1
    }
    if bits > 0 { out.append(letters[buffer << (5 - bits) & 31]) }
    return String(decoding: out, as: UTF8.self)
  }
}
