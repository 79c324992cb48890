/// Undoes what servers pack their answers with.
enum ContentCoding {
  /// What this program can unpack, as it is said to servers.
  static let accepted = "gzip, deflate, br"

  /// `bytes` unpacked, when `coding` is one of HTTP's; rejected when they are broken or unpack to
  /// more than `limit` bytes.
  static func undone(_ coding: String, _ bytes: [UInt8], limit: Int) throws(Rejection) -> [UInt8] {
    if bytes.isEmpty { return [] }
    switch coding {
    case "identity", "": return bytes
    case "gzip", "x-gzip":
      // Some servers say so and send it as it is.
      guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
      return try checked(Inflater.all(bytes, .gzip, limit: limit), limit: limit)
    case "deflate":
      // Meant is zlib's wrapping, sent is often none.
      let isWrapped =
        bytes.count > 1 && bytes[0] & 15 == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
      return try checked(
        Inflater.all(bytes, isWrapped ? .zlib : .none, limit: limit), limit: limit)
    case "br": return try checked(Brotli.all(bytes, limit: limit), limit: limit)
    default:
      throw Rejection(.unsupported, detail: "the server packed its answer as \(coding), unasked")
    }
  }

  private static func tooLarge(_ limit: Int) -> Rejection {
    Rejection(
      .tooLarge, detail: "its answer unpacks to more than \(limit >> 10) kB, which is the most")
  }

  private static let broken = Rejection(
    .malformed, detail: "the server's packed answer is broken; try again later")

  /// What was unpacked, where that is whole and not more than may be.
  private static func checked(_ unpacked: (bytes: [UInt8], isWhole: Bool), limit: Int)
    throws(Rejection) -> [UInt8]
  {
    if unpacked.bytes.count > limit { throw tooLarge(limit) }
    guard unpacked.isWhole else { throw broken }
    return unpacked.bytes
  }
}
