/// Unpacks a gzip file member by member (RFC 1952), and goes on with the next one when one is
/// broken.
///
/// Memory holds a piece of the file and a piece of what it unpacks to, however long either is.
final class GzipStream: ByteStream {
  /// A piece of what is unpacked.
  struct Piece {
    var bytes: [UInt8]
    /// Where the member begins whose first bytes these are, or what is none but stands in its place;
    /// nil within a member.
    var memberStart: Int?
    /// What broke after these bytes, or stands in the place of a member.
    var problem: Rejection?
  }

  private enum State { case between, inMember, lost, ended }

  private let raw: any ByteStream
  private let inflater = Inflater(.gzip)
  /// What a member must open with to be one after a broken one: a check against chance.
  private let opening: [UInt8]
  private var state = State.between
  /// Bytes of the file, those of the member kept from its start while they are few.
  private var buffer: [UInt8] = []
  private var at = 0
  /// Where in the file the buffer begins, and the member in the buffer.
  private var base = 0
  private var memberStart = 0
  private var isRawAtEnd = false
  private var consumed = 0
  private var produced = 0
  /// How many bytes were looked at again for another member.
  private var reread = 0
  /// What broke after the bytes that ``next(_:)`` gave.
  private var pending: Rejection?

  var size: Int { 0 }

  /// Unpacks `raw`.
  init(_ raw: any ByteStream, opening: String = "") {
    self.raw = raw
    self.opening = Array(opening.utf8)
  }

  func next(_ count: Int) throws(Rejection) -> [UInt8] {
    if let problem = pending {
      pending = nil
      throw problem
    }
    guard let piece = nextPiece() else { return [] }
    if piece.bytes.isEmpty, let problem = piece.problem { throw problem }
    pending = piece.problem
    return piece.bytes
  }

  /// The next piece, or a break without bytes before it; nil at the end.
  func nextPiece() -> Piece? {
    while true {
      switch state {
      case .ended: return nil
      case .lost: find()
      case .between:
        guard let piece = beginMember() else { continue }
        return piece
      case .inMember:
        guard let piece = unpack() else { continue }
        return piece
      }
    }
  }

  // MARK: - Members

  private func beginMember() -> Piece? {
    need(2)
    guard at < buffer.count else {
      state = .ended
      return nil
    }
    if opensMember(at) {
      inflater.reset()
      (memberStart, consumed, produced) = (at, 0, 0)
      state = .inMember
      return nil
    }
    // Some tools fill up the last block with zeros.
    if buffer[at] == 0 {
      at += 1
      return nil
    }
    let problem = Rejection(
      .malformed, place: "byte \(base + at)", detail: "no gzip member begins here")
    state = .lost
    return Piece(bytes: [], memberStart: base + at, problem: problem)
  }

  private func unpack() -> Piece? {
    need(1)
    let isStart = produced == 0
    let (bytes, taken, status) = inflater.piece(of: buffer, from: at)
    at += taken
    consumed += taken
    produced += bytes.count
    var piece = Piece(bytes: bytes, memberStart: isStart ? base + memberStart : nil)
    switch status {
    case .atEnd: state = .between
    case .broken: piece.problem = broken("its bytes are damaged")
    case .going where taken == 0 && bytes.isEmpty && isRawAtEnd:
      piece.problem = broken("the file ends within it")
    case .going where produced > Limits.unpacked && produced / Limits.expansion > consumed:
      piece.problem = broken("it unpacks to more than \(Limits.expansion) times its size")
    case .going: if bytes.isEmpty { return nil }
    }
    return bytes.isEmpty && piece.problem == nil ? nil : piece
  }

  private func broken(_ why: String) -> Rejection {
    state = .lost
    let place = base + memberStart
    // Damaged bytes may have been read far beyond where the member ended: look from its start on,
    // as long as that stays in proportion to the file.
    if memberStart >= 0, reread < Self.kept * 16 + base {
      reread += at - memberStart
      at = min(memberStart + 2, buffer.count)
    }
    return Rejection(.malformed, place: "byte \(place)", detail: "a broken gzip member: \(why)")
  }

  // MARK: - Finding the next one

  private func find() {
    while true {
      need(1 << 15)
      guard buffer.count - at >= 18 else {
        at = buffer.count
        state = .ended
        return
      }
      while buffer.count - at >= 18 {
        if opensMember(at), isMember(at) {
          state = .between
          return
        }
        at += 1
      }
      memberStart = at
    }
  }

  private func opensMember(_ i: Int) -> Bool {
    i + 3 < buffer.count && buffer[i] == 0x1F && buffer[i + 1] == 0x8B && buffer[i + 2] == 8
      && buffer[i + 3] & 0xE0 == 0
  }

  /// Whether what looks like the head of a member unpacks, to what is looked for.
  private func isMember(_ i: Int) -> Bool {
    inflater.reset()
    let (bytes, _, status) = inflater.piece(of: buffer, from: i, atMost: 512)
    if case .broken = status { return false }
    return !bytes.isEmpty && bytes.starts(with: opening)
  }

  // MARK: - The file's bytes

  /// Bytes kept from the start of a member, to look for the next one in when it is broken.
  private static let kept = 4 << 20

  /// Sees to it that `count` bytes are there, or all that are left.
  private func need(_ count: Int) {
    while buffer.count - at < count, !isRawAtEnd {
      let keep = state == .inMember && at - memberStart < Self.kept ? memberStart : at
      buffer.removeSubrange(..<keep)
      base += keep
      at -= keep
      memberStart -= keep
      // What the file system refuses ends the file here; the member is then too short.
      let chunk = (try? raw.next()) ?? []
      if chunk.isEmpty { isRawAtEnd = true }
      buffer += chunk
    }
  }
}
