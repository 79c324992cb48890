internal import CBrotli
internal import CZLib

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
      return try inflated(bytes, windowBits: 31, limit: limit)
    case "deflate":
      // Meant is zlib's wrapping, sent is often none.
      let isWrapped =
        bytes.count > 1 && bytes[0] & 15 == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
      return try inflated(bytes, windowBits: isWrapped ? 15 : -15, limit: limit)
    case "br": return try unbrotlied(bytes, limit: limit)
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

  private static func inflated(_ bytes: [UInt8], windowBits: Int32, limit: Int) throws(Rejection)
    -> [UInt8]
  {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard hilo_inflate_init(stream, windowBits) == Z_OK else { throw broken }
    defer { inflateEnd(stream) }
    var out: [UInt8] = []
    var status = Z_OK
    bytes.withUnsafeBufferPointer { input in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = UInt32(clamping: input.count)
      while status == Z_OK, out.count <= limit {
        out += [UInt8](unsafeUninitializedCapacity: 1 << 17) { buffer, filled in
          stream.pointee.next_out = buffer.baseAddress
          stream.pointee.avail_out = UInt32(buffer.count)
          status = inflate(stream, Z_NO_FLUSH)
          filled = buffer.count - Int(stream.pointee.avail_out)
        }
      }
    }
    if out.count > limit { throw tooLarge(limit) }
    guard status == Z_STREAM_END else { throw broken }
    return out
  }

  private static func unbrotlied(_ bytes: [UInt8], limit: Int) throws(Rejection) -> [UInt8] {
    guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else { throw broken }
    defer { BrotliDecoderDestroyInstance(decoder) }
    var out: [UInt8] = []
    var result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
    bytes.withUnsafeBufferPointer { input in
      var left = input.count
      var next = input.baseAddress
      while result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT, out.count <= limit {
        out += [UInt8](unsafeUninitializedCapacity: 1 << 17) { buffer, filled in
          var room = buffer.count
          var place = buffer.baseAddress
          result = BrotliDecoderDecompressStream(decoder, &left, &next, &room, &place, nil)
          filled = buffer.count - room
        }
      }
    }
    if out.count > limit { throw tooLarge(limit) }
    guard result == BROTLI_DECODER_RESULT_SUCCESS else { throw broken }
    return out
  }
}
