internal import CZLib
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Writes what was asked and answered to a web archive (WARC 1.1, ISO 28500:2017): requests and
/// responses as they were on the wire, each record a gzip member of its own.
///
/// A record is written whole or not at all. Safe to use from several threads.
final class WARCWriter: Sendable {
  /// Where a record stands.
  struct Place: Sendable {
    var offset: Int
    var length: Int
    /// `sha1:` and the digest of the body.
    var digest: String
  }

  private struct State {
    var descriptor: Int32
    var size = 0
    var isClosed = false
  }

  /// The file's path.
  let path: String
  private let state: Mutex<State>
  private let infoID: String

  /// Begins a new file at `path`, which must not exist yet, with a record that says what made it.
  init(path: String, software: String, time: Int) throws(Rejection) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Rejection(
        .unreadable, detail: "could not make \(path): \(String(cString: strerror(errno)))")
    }
    self.path = path
    state = Mutex(State(descriptor: descriptor))
    let name = path.split(separator: "/").last.map(String.init) ?? path
    infoID = Self.id(["warcinfo", name, "\(time)"])
    let body =
      "software: \(software)\r\nformat: WARC File Format 1.1\r\n"
      + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
    try write(
      [
        ("WARC-Type", "warcinfo"), ("WARC-Record-ID", infoID), ("WARC-Date", Self.date(time)),
        ("WARC-Filename", name), ("Content-Type", "application/warc-fields"),
      ], Array(body.utf8))
  }

  deinit { close() }

  /// Writes one exchange; gives the place of the response. An answer that says "not changed" is a
  /// `revisit` of the record made at `earlier`.
  func write(_ exchange: Exchange, revisiting earlier: String? = nil) throws(Rejection) -> Place {
    let address = exchange.location.description
    let date = Self.date(exchange.time)
    let digest = "sha1:" + SHA1.base32(SHA1.digest(exchange.body))
    let id = Self.id(["response", address, date, digest])
    var fields = [
      ("WARC-Type", earlier == nil ? "response" : "revisit"), ("WARC-Record-ID", id),
      ("WARC-Date", date), ("WARC-Target-URI", address), ("WARC-Warcinfo-ID", infoID),
    ]
    if let earlier {
      fields += [
        (
          "WARC-Profile",
          "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
        ), ("WARC-Refers-To-Target-URI", address), ("WARC-Refers-To-Date", earlier),
      ]
    } else {
      fields.append(("WARC-Payload-Digest", digest))
    }
    if let peer = exchange.peer, !peer.isEmpty { fields.append(("WARC-IP-Address", peer)) }
    fields.append(("Content-Type", "application/http;msgtype=response"))
    let (offset, length) = try write(fields, exchange.head + exchange.body)
    try write(
      [
        ("WARC-Type", "request"), ("WARC-Record-ID", Self.id(["request", address, date, digest])),
        ("WARC-Date", date), ("WARC-Target-URI", address), ("WARC-Concurrent-To", id),
        ("WARC-Warcinfo-ID", infoID), ("Content-Type", "application/http;msgtype=request"),
      ], exchange.request)
    return Place(offset: offset, length: length, digest: digest)
  }

  /// Waits for the record under way and takes none after it.
  func close() {
    state.withLock { state in
      guard !state.isClosed else { return }
      state.isClosed = true
      #if canImport(Darwin)
        _ = Darwin.close(state.descriptor)
      #else
        _ = Glibc.close(state.descriptor)
      #endif
    }
  }

  @discardableResult
  private func write(_ fields: [(String, String)], _ block: [UInt8]) throws(Rejection)
    -> (offset: Int, length: Int)
  {
    var head = "WARC/1.1\r\n"
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    head += "WARC-Block-Digest: sha1:\(SHA1.base32(SHA1.digest(block)))\r\n"
    head += "Content-Length: \(block.count)\r\n\r\n"
    let member = Self.packed(Array(head.utf8) + block + [0x0D, 0x0A, 0x0D, 0x0A])
    let path = path
    return try state.withLock { state throws(Rejection) in
      guard !state.isClosed else {
        throw Rejection(.unreadable, detail: "\(path) is closed already")
      }
      let start = state.size
      guard Self.append(member, to: state.descriptor) else {
        let reason = String(cString: strerror(errno))
        // What is there stays whole.
        _ = ftruncate(state.descriptor, off_t(start))
        _ = lseek(state.descriptor, off_t(start), SEEK_SET)
        throw Rejection(.unreadable, detail: "could not write to \(path): \(reason)")
      }
      state.size += member.count
      return (start, member.count)
    }
  }

  private static func append(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    return bytes.withUnsafeBytes { buffer in
      while done < buffer.count {
        #if canImport(Darwin)
          let n = Darwin.write(
            descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #else
          let n = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #endif
        if n < 0, errno == EINTR { continue }
        guard n > 0 else { return false }
        done += n
      }
      return true
    }
  }

  /// `bytes` as one gzip member.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    // Fails only without memory for a quarter of a megabyte, which Swift does not survive either.
    _ = hilo_deflate_init(stream, 6, 31)
    defer { deflateEnd(stream) }
    let bound = Int(deflateBound(stream, UInt(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, filled in
      bytes.withUnsafeBufferPointer { input in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: input.count)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(clamping: bound)
        _ = deflate(stream, Z_FINISH)
        filled = bound - Int(stream.pointee.avail_out)
      }
    }
  }

  /// An id that follows from what the record holds (a name-based UUID, RFC 9562, version 5).
  private static func id(_ parts: [String]) -> String {
    var bytes = Array(SHA1.digest(parts.joined(separator: "\n").utf8).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for (i, b) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(i) { text.append(UInt8(ascii: "-")) }
      text += [digits[Int(b >> 4)], digits[Int(b & 15)]]
    }
    return "<urn:uuid:\(String(decoding: text, as: UTF8.self))>"
  }

  /// `2023-09-12T08:00:00Z`.
  static func date(_ time: Int) -> String {
    let digits = stamp(time)
    let n = Array(digits)
    return "\(String(n[0..<4]))-\(String(n[4..<6]))-\(String(n[6..<8]))"
      + "T\(String(n[8..<10])):\(String(n[10..<12])):\(String(n[12..<14]))Z"
  }

  /// `20230912080000`, in UTC.
  static func stamp(_ time: Int) -> String {
    var clock = time_t(time)
    var parts = tm()
    gmtime_r(&clock, &parts)
    func two(_ n: Int32) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(parts.tm_year + 1900)" + two(parts.tm_mon + 1) + two(parts.tm_mday)
      + two(parts.tm_hour) + two(parts.tm_min) + two(parts.tm_sec)
  }
}
