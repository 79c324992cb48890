internal import CBrotli

/// Unpacks Brotli (RFC 7932).
enum Brotli {
  /// What `bytes` unpack to, up to about `limit` bytes, and whether they came to their end.
  static func all(_ bytes: [UInt8], limit: Int) -> (bytes: [UInt8], isWhole: Bool) {
    guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else { return ([], false) }
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
    return (out, result == BROTLI_DECODER_RESULT_SUCCESS)
  }
}
