/// Reads records by the line, keeping no more than a line and a chunk of the file in memory.
struct JSONLines {
  /// A line and its record.
  struct Line {
    var fields: Result<ArticleFields, Rejection>
    /// Counted from 1.
    var number: Int
  }

  private var lines: LineReader

  /// Reads `start` and then what is left of `file`.
  init(file: any ByteStream, start: [UInt8]) { lines = LineReader(file: file, start: start) }

  /// Reads `bytes`.
  init(bytes: [UInt8]) { lines = LineReader(bytes: bytes) }

  /// Whether `start` opens with a whole line that is an object, and more than white space follows.
  static func areLikely(_ start: [UInt8]) -> Bool {
    guard let end = start.firstIndex(of: 0x0A) else { return false }
    let line = start[..<end].drop { $0 <= 0x20 || $0 >= 0x80 }
    guard line.first == UInt8(ascii: "{") else { return false }
    return (try? JSONParser.parse(line)) != nil
  }

  /// Whether `start` opens with an object and is not the first of its lines, as of JSON that is
  /// laid out: a stream of records whose first line is broken, long or slow to come is one still.
  static func mayOpen(_ start: [UInt8]) -> Bool {
    let rest = start.drop { $0 <= 0x20 || $0 >= 0x80 }
    guard rest.first == UInt8(ascii: "{") else { return false }
    let line = rest.prefix { $0 != 0x0A }
    return line.dropFirst().contains { $0 > 0x20 }
  }

  /// The next line that is not blank; nil at the end.
  mutating func next() -> Line? {
    while let line = lines.next() {
      switch line {
      case .failure(let rejection):
        return Line(fields: .failure(rejection), number: lines.number)
      case .success(let bytes):
        guard bytes.contains(where: { $0 > 0x20 }) else { continue }
        return Line(fields: fields(of: bytes), number: lines.number)
      }
    }
    return nil
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
}
