/// Bytes that come one piece after the other: a file, an entry of an archive, what is unpacked.
protocol ByteStream: AnyObject {
  /// How many bytes there are in the whole; 0 when that is not known.
  var size: Int { get }

  /// The next bytes, `count` at most; none at the end.
  func next(_ count: Int) throws(Rejection) -> [UInt8]
}

extension ByteStream {
  /// The next bytes, as many as suit; none at the end.
  func next() throws(Rejection) -> [UInt8] { try next(1 << 18) }

  /// Reads all that is left after `start`, up to `limit` bytes in the whole.
  func all(after start: [UInt8] = [], limit: Int) throws(Rejection) -> [UInt8] {
    guard size <= limit else { throw Rejection.tooLarge(size, limit: limit) }
    var bytes = start
    bytes.reserveCapacity(size + 1)
    while true {
      let chunk = try next(max(1 << 16, min(size + 1 - bytes.count, 1 << 22)))
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if bytes.count > limit { throw Rejection.tooLarge(nil, limit: limit) }
    }
  }
}

/// Bytes in memory, as a stream.
final class MemoryBytes: ByteStream {
  let size: Int
  private var bytes: [UInt8]
  private var position = 0

  /// Gives `bytes`.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    size = bytes.count
  }

  func next(_ count: Int) throws(Rejection) -> [UInt8] {
    if position == 0, count >= bytes.count {
      defer { bytes = [] }
      return bytes
    }
    let end = min(bytes.count, position + count)
    defer { position = end }
    return Array(bytes[position..<end])
  }
}

/// A stream of which the opening was read already, to tell what it is.
final class OpenedStream: ByteStream {
  /// What was read of it and not yet given.
  private(set) var start: [UInt8]
  private let rest: any ByteStream
  var size: Int { rest.size }

  /// Opens `stream`, waiting for no more of it than one read gives, unless that looks like the
  /// opening of an archive, of which there must be enough to know it by.
  init(_ stream: any ByteStream) throws(Rejection) {
    rest = stream
    start = try stream.next()
    while start.count < Self.enough, Wrapping.mayOpen(start) {
      let more = try stream.next()
      if more.isEmpty { break }
      start += more
    }
  }

  /// As many bytes as tell any archive.
  private static let enough = 512

  func next(_ count: Int) throws(Rejection) -> [UInt8] {
    guard !start.isEmpty else { return try rest.next(count) }
    defer { start = [] }
    return start
  }
}
