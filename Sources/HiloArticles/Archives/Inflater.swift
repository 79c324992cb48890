internal import CZLib

/// Undoes deflate, in one of its three wrappings, piece by piece (RFC 1950–1952, zlib).
final class Inflater {
  /// What stands around the deflated bytes.
  enum Wrapping: Int32 {
    case gzip = 31
    case zlib = 15
    case none = -15
  }

  /// How far a call came.
  enum Status {
    /// More is to come, in or out.
    case going
    /// The end of the deflated bytes, their checksum right.
    case atEnd
    case broken
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// Begins anew.
  init(_ wrapping: Wrapping) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Fails only without memory for 40 kB, and every call after says so.
    _ = hilo_inflate_init(stream, wrapping.rawValue)
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Begins anew, with the same wrapping.
  func reset() { inflateReset(stream) }

  /// Unpacks of `input` what fits into `output`.
  func step(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>)
    -> (consumed: Int, produced: Int, status: Status)
  {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(clamping: input.count)
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = UInt32(clamping: output.count)
    let given = (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
    let code = inflate(stream, Z_NO_FLUSH)
    let consumed = given.0 - Int(stream.pointee.avail_in)
    let produced = given.1 - Int(stream.pointee.avail_out)
    switch code {
    case Z_OK, Z_BUF_ERROR: return (consumed, produced, .going)
    case Z_STREAM_END: return (consumed, produced, .atEnd)
    default: return (consumed, produced, .broken)
    }
  }

  /// All that `bytes` unpack to, up to one byte more than `limit`; nil when they are no such thing.
  /// Bytes that end too soon give what they hold.
  static func unpacked(_ bytes: [UInt8], _ wrapping: Wrapping, limit: Int) -> [UInt8]? {
    let (out, isWhole) = all(bytes, wrapping, limit: limit)
    return isWhole || !out.isEmpty ? out : nil
  }

  /// What `bytes` unpack to, up to one byte more than `limit`, and whether they came to their end.
  static func all(_ bytes: [UInt8], _ wrapping: Wrapping, limit: Int)
    -> (bytes: [UInt8], isWhole: Bool)
  {
    let inflater = Inflater(wrapping)
    var out: [UInt8] = []
    var at = 0
    while out.count <= limit {
      let (chunk, consumed, status) = inflater.piece(
        of: bytes, from: at, atMost: limit + 1 - out.count)
      at += consumed
      out += chunk
      switch status {
      case .broken: return (out, false)
      case .atEnd: return (out, true)
      case .going: if consumed == 0, chunk.isEmpty { return (out, false) }
      }
    }
    return (out, false)
  }

  /// The next piece of what `bytes` unpack to from `start` on, a quarter of a megabyte at most.
  func piece(of bytes: [UInt8], from start: Int, atMost count: Int = 1 << 18)
    -> (bytes: [UInt8], consumed: Int, status: Status)
  {
    var consumed = 0
    var status = Status.going
    let out = [UInt8](unsafeUninitializedCapacity: min(1 << 18, count)) { buffer, filled in
      bytes.withUnsafeBufferPointer { input in
        let step = step(UnsafeBufferPointer(rebasing: input[start...]), into: buffer)
        (consumed, filled, status) = step
      }
    }
    return (out, consumed, status)
  }
}
