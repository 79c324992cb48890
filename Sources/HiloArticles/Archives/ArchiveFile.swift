internal import CArchive
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads ZIP and tar archives, and single files packed with gzip, bzip2, xz or Zstandard, entry by
/// entry (libarchive). Nothing is written to disk.
final class ArchiveFile {
  /// What an entry is called and whether it can be read.
  struct Entry {
    var name: String
    var isEncrypted: Bool
  }

  /// Where the archive's bytes are.
  enum Place {
    case path(String)
    case memory([UInt8])
  }

  private let archive: OpaquePointer
  private let memory: UnsafeMutableBufferPointer<UInt8>?
  /// Bytes that the entry gave so far, and those of the archive that were read before it.
  private var unpacked = 0
  private var entryStart: Int64 = 0
  /// Entries that were given up because they unpack to too much.
  private var bombs = 0
  private var isEnded = false

  /// Opens the archive at `place`.
  init(_ place: Place) throws(Rejection) {
    archive = archive_read_new()
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_format_raw(archive)
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_zstd(archive)
    let status: Int32
    switch place {
    case .path(let path):
      memory = nil
      status = archive_read_open_filename(archive, path, 1 << 16)
    case .memory(let bytes):
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
      _ = copy.initialize(from: bytes)
      memory = copy
      status = archive_read_open_memory(archive, copy.baseAddress, bytes.count)
    }
    if status < ARCHIVE_WARN { throw problem("no archive") }
  }

  deinit {
    archive_read_free(archive)
    memory?.deallocate()
  }

  /// Whether it is one packed file rather than an archive of files. Known from the first entry on.
  var isSingleFile: Bool { archive_format(archive) == ARCHIVE_FORMAT_RAW }

  /// The next entry that is a file; nil at the end. What the archive says of an entry that is
  /// damaged comes with the entry after it or as a break, after which nothing more can be read.
  func next() throws(Rejection) -> Entry? {
    while !isEnded {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF {
        isEnded = true
        return nil
      }
      if status < ARCHIVE_WARN {
        isEnded = true
        throw problem("a broken archive")
      }
      (unpacked, entryStart) = (0, archive_filter_bytes(archive, -1))
      guard let entry, archive_entry_filetype(entry) == Self.regularFile else { continue }
      return Entry(name: Self.name(of: entry), isEncrypted: archive_entry_is_encrypted(entry) != 0)
    }
    return nil
  }

  /// The bits of a regular file in an entry's mode, the same on every system in libarchive.
  private static let regularFile: mode_t = 0o100000

  private static func name(of entry: OpaquePointer) -> String {
    guard let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else {
      return ""
    }
    return String(cString: name)
  }

  /// The bytes of the entry that was given last.
  func read(_ count: Int) throws(Rejection) -> [UInt8] {
    var status = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      status = archive_read_data(archive, buffer.baseAddress, count)
      filled = max(0, status)
    }
    if status < 0 { throw problem("it cannot be unpacked") }
    unpacked += bytes.count
    guard unpacked <= Limits.unpacked || Int64(unpacked / Limits.expansion) <= packed else {
      bombs += 1
      // Only a ZIP lets go of an entry without unpacking it, and some bombs are enough.
      isEnded = bombs == 3 || archive_format(archive) & ARCHIVE_FORMAT_ZIP == 0
      throw Rejection(
        .tooLarge, detail: "it unpacks to more than \(Limits.expansion) times its size")
    }
    return bytes
  }

  /// Bytes of the archive that the entry took so far.
  private var packed: Int64 { max(0, archive_filter_bytes(archive, -1) - entryStart) }

  private func problem(_ what: String) -> Rejection {
    let words = archive_error_string(archive).map { String(cString: $0) } ?? "its bytes are damaged"
    return Rejection(.malformed, detail: "\(what): \(words)")
  }
}

/// The entry of an archive that was given last, as a stream.
final class EntryStream: ByteStream {
  private let archive: ArchiveFile
  var size: Int { 0 }

  /// The entry at which `archive` stands.
  init(_ archive: ArchiveFile) { self.archive = archive }

  func next(_ count: Int) throws(Rejection) -> [UInt8] { try archive.read(min(count, 1 << 18)) }
}
