/// What bytes betray themselves to be wrapped in, whatever they are called.
enum Wrapping {
  /// A gzip file: of records of a web archive, of an archive of files, or of one file.
  case gzip
  /// A ZIP or tar archive.
  case archive
  /// One file or a tar archive, packed with bzip2, xz or Zstandard.
  case packed
  /// Records of a web archive.
  case records

  private static let signatures: [(bytes: [UInt8], wrapping: Wrapping)] = [
    ([0x1F, 0x8B, 0x08], .gzip),
    ([0x50, 0x4B, 0x03, 0x04], .archive),
    // An empty archive, and one in parts.
    ([0x50, 0x4B, 0x05, 0x06], .archive),
    ([0x50, 0x4B, 0x07, 0x08], .archive),
    ([0x42, 0x5A, 0x68], .packed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .packed),
    ([0x28, 0xB5, 0x2F, 0xFD], .packed),
    (Array("WARC/1.".utf8), .records),
    (Array("WARC/0.".utf8), .records),
  ]
  private static let tar = Array("ustar".utf8)

  /// What `start` opens; nil when it is wrapped in nothing that is known.
  init?(_ start: [UInt8]) {
    if let found = Self.signatures.first(where: { start.starts(with: $0.bytes) }) {
      self = found.wrapping
    } else if start.count >= 262, start[257..<262].elementsEqual(Self.tar) {
      self = .archive
    } else {
      return nil
    }
  }

  /// Whether what is in it has its own format, which the user may have given.
  var isOfOneFile: Bool { self == .gzip || self == .packed }

  /// Whether `start` is no text, so that more of it is worth waiting for.
  static func mayOpen(_ start: [UInt8]) -> Bool {
    Wrapping(start) != nil || start.prefix(512).contains(0)
      || signatures.contains { $0.bytes.starts(with: start) }
  }
}
