/// Reads lines, keeping no more than a line and a chunk of the file in memory.
///
/// A line ends at its line feed; a carriage return before it is left on it. A line longer than
/// ``Limits/record`` is read over and handed over as a rejection.
struct LineReader {
  private let file: (any ByteStream)?
  private var buffer: [UInt8]
  private var position = 0
  private var isAtEnd: Bool
  /// How many lines were read, the last one's number.
  private(set) var number = 0

  /// Reads `start` and then what is left of `file`.
  init(file: any ByteStream, start: [UInt8]) {
    self.file = file
    buffer = start
    isAtEnd = false
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Reads `bytes`.
  init(bytes: [UInt8]) {
    file = nil
    buffer = bytes
    isAtEnd = true
  }

  /// The next line without its line feed; nil at the end.
  mutating func next() -> Result<[UInt8], Rejection>? {
    do throws(Rejection) {
      guard let bytes = try nextLine() else { return nil }
      number += 1
      return .success(bytes)
    } catch {
      number += 1
      return .failure(error)
    }
  }

  private mutating func nextLine() throws(Rejection) -> [UInt8]? {
    var scanned = position
    while true {
      if let end = buffer[scanned...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        guard end - position <= Limits.record else {
          throw Rejection.tooLarge(end - position, limit: Limits.record)
        }
        return Array(buffer[position..<end])
      }
      scanned = buffer.count
      if scanned - position > Limits.record {
        try skipLine()
        throw Rejection.tooLarge(nil, limit: Limits.record)
      }
      if !(try fill()) {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return Array(buffer[position...])
      }
      scanned -= min(scanned, dropped)
    }
  }

  /// How many bytes the last ``fill()`` dropped before the position.
  private var dropped = 0

  /// Takes in another chunk; false at the end.
  private mutating func fill() throws(Rejection) -> Bool {
    dropped = 0
    guard !isAtEnd, let file else { return false }
    let chunk: [UInt8]
    do throws(Rejection) {
      chunk = try file.next(1 << 20)
    } catch {
      isAtEnd = true
      position = buffer.count
      throw error
    }
    if chunk.isEmpty {
      isAtEnd = true
      return false
    }
    dropped = position
    buffer.removeSubrange(..<position)
    position = 0
    buffer.append(contentsOf: chunk)
    return true
  }

  private mutating func skipLine() throws(Rejection) {
    while true {
      position = buffer.count
      guard try fill() else { return }
      if let end = buffer.firstIndex(of: 0x0A) {
        position = end + 1
        return
      }
    }
  }
}
