/// Reads records by the line, keeping no more than a line and a chunk of the file in memory.
struct JSONLines {
  /// A line and its record.
  struct Line {
    var fields: Result<ArticleFields, Rejection>
    /// Counted from 1.
    var number: Int
  }

  private let file: FileBytes?
  private var buffer: [UInt8]
  private var position = 0
  private var number = 0
  private var isAtEnd: Bool

  /// Reads `start` and then what is left of `file`.
  init(file: FileBytes, start: [UInt8]) {
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

  /// Whether `start` opens with a whole line that is an object, and more than white space follows.
  static func areLikely(_ start: [UInt8]) -> Bool {
    guard let end = start.firstIndex(of: 0x0A) else { return false }
    let line = start[..<end].drop { $0 <= 0x20 || $0 >= 0x80 }
    guard line.first == UInt8(ascii: "{") else { return false }
    return (try? JSONParser.parse(line)) != nil
  }

  /// The next line that is not blank; nil at the end.
  mutating func next() -> Line? {
    while true {
      let line: Result<[UInt8], Rejection>
      do throws(Rejection) {
        guard let bytes = try nextLine() else { return nil }
        line = .success(bytes)
      } catch {
        line = .failure(error)
      }
      number += 1
      switch line {
      case .failure(let rejection): return Line(fields: .failure(rejection), number: number)
      case .success(let bytes):
        guard bytes.contains(where: { $0 > 0x20 }) else { continue }
        return Line(fields: fields(of: bytes), number: number)
      }
    }
  }

  private func fields(of line: [UInt8]) -> Result<ArticleFields, Rejection> {
    var bytes = line
    if !TextDecoder.isUTF8(bytes) {
      do throws(Rejection) { bytes = try TextDecoder.decode(bytes) } catch {
        return .failure(error)
      }
    }
    do throws(JSONError) {
      return JSONRecords.fields(of: try JSONParser.parse(bytes))
    } catch {
      return .failure(
        Rejection(
          .malformed,
          detail: "broken JSON at column \(error.place(in: bytes).column): \(error.message)")
      )
    }
  }

  /// The next line without its line feed; nil at the end. A line longer than may be is read over.
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
