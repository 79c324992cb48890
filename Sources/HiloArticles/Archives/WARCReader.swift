/// Reads the records of a web archive one after the other (ISO 28500:2017, WARC 1.0 and 1.1), plain
/// or in gzip members, one a record or one for many.
///
/// Memory holds a piece of the file and one record. A broken record is told with its place; then
/// the next place is looked for at which a record begins.
struct WARCReader {
  /// What comes next in the file.
  enum Event {
    case record(WARCRecord)
    case broken(Rejection)
  }

  /// A place in the buffer that means something.
  private struct Mark {
    var position: Int
    /// Where in the file the member begins, or what stands in its place; nil for a break within one.
    var memberStart: Int?
    var problem: Rejection?
    /// Whether the bytes before it are damaged.
    var isBreak: Bool { problem != nil && memberStart == nil }
  }

  private let members: GzipStream?
  private let plain: any ByteStream
  private var buffer: [UInt8] = []
  private var at = 0
  private var isAtEnd = false
  /// How many bytes were unpacked before the buffer.
  private var base = 0
  private var marks: [Mark] = []
  /// Where in the file the member begins that the position lies in.
  private var memberStart: Int?
  /// How many records there were so far.
  private(set) var count = 0
  /// Whether the file's first record says that Hilo wrote it.
  private(set) var isOwn = false

  /// Reads `stream`, unpacking it where it is packed.
  init(_ stream: any ByteStream, isGzip: Bool) {
    plain = stream
    members = isGzip ? GzipStream(stream, opening: "WARC/") : nil
  }

  /// The next record that was read or is broken; nil at the end of the file. The block of a record
  /// that cannot hold an article is passed over.
  mutating func next() -> Event? {
    while true {
      drop()
      if let problem = passMarks() { return .broken(problem) }
      guard at < buffer.count || fill() else { return nil }
      if at == buffer.count || marks.first.map({ $0.position <= at }) == true { continue }
      if buffer[at] == 0x0A || buffer[at] == 0x0D {
        at += 1
        continue
      }
      count += 1
      return record()
    }
  }

  // MARK: - Records

  private mutating func record() -> Event {
    let start = base + at
    let offset = memberStart ?? start
    guard has(5), buffer[at..<at + 5].elementsEqual(Self.magic) else {
      return broken(from: start, offset, "no record begins here")
    }
    guard let end = headerEnd() else {
      return broken(from: start + 1, offset, "its header does not end", isShort: true)
    }
    let header = HeaderLines(buffer[at..<end.header])
    guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
      return broken(from: start + 1, offset, "no length stands in its header")
    }
    at = end.body
    let body = base + at
    var record = WARCRecord(number: count, offset: offset, header: header)
    let isWanted = record.isOfUse && length <= Limits.message && isPage(record, length)
    guard isWanted ? has(length) : skip(length) else {
      let why = "it is shorter than the \(length) bytes that its header says"
      return broken(from: body, offset, why, isShort: true)
    }
    if isWanted {
      record.block = Array(buffer[at..<at + length])
      at += length
      if record.type == "warcinfo" { isOwn = record.isOfHilo }
    }
    if endsWell() { return .record(record) }
    return broken(from: body, offset, "it does not end where its header says")
  }

  private static let magic = Array("WARC/".utf8)

  /// Whether the block that begins here opens like a page or text.
  private mutating func isPage(_ record: WARCRecord, _ length: Int) -> Bool {
    guard record.type == "response" else { return true }
    _ = has(min(length, 16 << 10))
    return record.isOfUse(
      answer: buffer[at..<min(at + min(length, 16 << 10), limit)], isOwn: isOwn)
  }

  private mutating func headerEnd() -> (header: Int, body: Int)? {
    var wanted = 2 << 10
    while true {
      let isAll = !has(wanted)
      let end = min(limit, at + wanted)
      if let found = HeaderLines.end(in: buffer, from: at, to: end) { return found }
      if isAll || wanted >= Limits.messageHeader { return nil }
      wanted = min(wanted * 4, Limits.messageHeader)
    }
  }

  /// Whether a record's end, another record or the end of the file or member stands here.
  private mutating func endsWell() -> Bool {
    let isWhole = has(5)
    // The break of a member's checksum shows only behind its last byte.
    if let mark = marks.first, mark.isBreak, mark.position <= at + 4 { return false }
    guard at < limit else { return true }
    if buffer[at] == 0x0A || buffer[at] == 0x0D { return true }
    return isWhole && buffer[at..<at + 5].elementsEqual(Self.magic)
  }

  /// Tells of a broken record, by the break of its member where there is one, and goes on to the
  /// next after `start`, counted from the beginning of what is unpacked.
  private mutating func broken(
    from start: Int, _ offset: Int, _ why: String, isShort: Bool = false
  ) -> Event {
    var detail = why
    if let mark = marks.first, mark.isBreak, isShort || mark.position <= at + 4 {
      detail = mark.problem?.detail ?? why
      marks.removeFirst()
    }
    at = min(max(0, start - base), buffer.count)
    // What was noticed first may come of a break that shows only later.
    if let problem = resynchronise() { detail = problem.detail }
    return .broken(
      Rejection(
        .malformed, place: "record \(count), byte \(offset)", detail: "a broken record: \(detail)"))
  }

  /// Goes to the next place at which a record begins; the first break on the way there.
  private mutating func resynchronise() -> Rejection? {
    let wanted = Array("WARC/1.".utf8)
    var problem: Rejection?
    while true {
      let end = limit
      var i = at
      while i + wanted.count <= end {
        if buffer[i] == wanted[0], i == 0 || buffer[i - 1] == 0x0A,
          buffer[i..<i + wanted.count].elementsEqual(wanted)
        {
          at = i
          return problem
        }
        i += 1
      }
      if let mark = marks.first {
        at = max(at, mark.position)
        // Another member begins here.
        guard mark.isBreak else { return problem }
        problem = problem ?? mark.problem
        marks.removeFirst()
        continue
      }
      at = max(at, end - wanted.count)
      drop()
      guard fill() else {
        at = buffer.count
        return problem
      }
    }
  }

  // MARK: - The buffer

  /// The end of the bytes that belong together with those at the position.
  private var limit: Int { marks.first.map { max(at, $0.position) } ?? buffer.count }

  /// Whether `count` bytes that belong together stand here, read in as need be.
  private mutating func has(_ count: Int) -> Bool {
    while limit - at < count {
      guard marks.isEmpty, fill() else { return false }
    }
    return true
  }

  /// Goes on by `length` bytes without keeping them; false when the file or member ends before.
  private mutating func skip(_ length: Int) -> Bool {
    var left = length
    while true {
      let step = min(left, limit - at)
      at += step
      left -= step
      if left == 0 { return true }
      guard at == buffer.count, marks.isEmpty else { return false }
      drop()
      guard fill() else { return false }
    }
  }

  /// Passes the marks up to the position; the problem of one where it tells of a break.
  private mutating func passMarks() -> Rejection? {
    while let mark = marks.first, mark.position <= at {
      marks.removeFirst()
      if let start = mark.memberStart { memberStart = start }
      if let problem = mark.problem { return problem }
    }
    return nil
  }

  /// Lets go of what was passed.
  private mutating func drop() {
    guard at > 1 << 18 || at == buffer.count else { return }
    buffer.removeSubrange(..<at)
    base += at
    for i in marks.indices { marks[i].position -= at }
    at = 0
  }

  /// Takes in another piece; false at the end.
  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    guard let members else {
      do throws(Rejection) {
        let bytes = try plain.next()
        isAtEnd = bytes.isEmpty
        buffer += bytes
      } catch {
        isAtEnd = true
        marks.append(Mark(position: buffer.count, problem: error))
        return true
      }
      return !isAtEnd
    }
    guard let piece = members.nextPiece() else {
      isAtEnd = true
      return false
    }
    if let start = piece.memberStart {
      let problem = piece.bytes.isEmpty ? piece.problem : nil
      marks.append(Mark(position: buffer.count, memberStart: start, problem: problem))
      if problem != nil { return true }
    }
    buffer += piece.bytes
    if let problem = piece.problem { marks.append(Mark(position: buffer.count, problem: problem)) }
    return true
  }
}
