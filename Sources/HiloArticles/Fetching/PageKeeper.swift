internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder in which what is fetched is kept: a web archive for each run (`hilo-….warc.gz`) and an
/// index of them all (`index.cdxj`), so that a page that did not change need not be sent again.
public final class PageKeeper: Sendable {
  /// Where a kept answer stands.
  private struct Entry: Sendable {
    var address: String
    var stamp: String
    var file: String
    var place: WARCWriter.Place
    var line: String
  }

  private struct State {
    /// The newest answer kept of each address.
    var newest: [String: Entry] = [:]
    /// Lines to add to the index.
    var added: [String] = []
  }

  private let folder: String
  private let writer: WARCWriter
  private let state: Mutex<State>

  /// Opens `folder`, making it where it is missing (one level), and begins a new archive in it.
  ///
  /// Throws a ``Rejection`` where nothing can be written there.
  public init(folder: String, software: String) throws(Rejection) {
    self.folder = folder
    if mkdir(folder, 0o755) != 0, errno != EEXIST {
      let reason = String(cString: strerror(errno))
      throw Rejection(.unreadable, detail: "could not make the folder \(folder): \(reason)")
    }
    let now = Int(time(nil))
    let stamp = WARCWriter.stamp(now)
    var path = "\(folder)/hilo-\(stamp).warc.gz"
    var number = 2
    while access(path, F_OK) == 0 {
      path = "\(folder)/hilo-\(stamp)-\(number).warc.gz"
      number += 1
    }
    writer = try WARCWriter(path: path, software: software, time: now)
    state = Mutex(State(newest: Self.index(of: folder)))
  }

  /// The path of the archive that this run writes.
  public var path: String { writer.path }

  /// Waits for the record under way, takes none after it and writes the index.
  public func close() {
    writer.close()
    let added = state.withLock { state in
      defer { state.added = [] }
      return state.added
    }
    guard !added.isEmpty else { return }
    let old = (try? FileBytes(path: folder + "/index.cdxj").all(limit: Limits.json)) ?? []
    let lines = old.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) } + added
    let whole = lines.sorted().joined(separator: "\n") + "\n"
    // Beside its place and then moved there: an index that is half there would be worse than none.
    let beside = folder + "/.index.cdxj.part"
    guard let file = fopen(beside, "w") else { return }
    let isWritten = whole.withCString { fputs($0, file) } >= 0
    if fclose(file) == 0, isWritten {
      rename(beside, folder + "/index.cdxj")
    } else {
      unlink(beside)
    }
  }

  /// Keeps an exchange. An answer that says "not changed" is kept as a note that it did.
  func keep(_ exchange: Exchange) throws(Rejection) {
    let address = exchange.location.description
    if exchange.status == 304 {
      let earlier = state.withLock { $0.newest[address]?.stamp }
      _ = try writer.write(exchange, revisiting: earlier.map { Self.date(stamp: $0) })
      return
    }
    let place = try writer.write(exchange)
    guard exchange.status == 200 else { return }
    let file = writer.path.split(separator: "/").last.map(String.init) ?? writer.path
    let stamp = WARCWriter.stamp(exchange.time)
    let line =
      "\(Self.key(exchange.location)) \(stamp) {\"url\": \"\(Self.quoted(address))\", "
      + "\"mime\": \"\(Self.quoted(exchange.mediaType.type ?? "unk"))\", \"status\": \"200\", "
      + "\"digest\": \"\(place.digest)\", \"length\": \"\(place.length)\", "
      + "\"offset\": \"\(place.offset)\", \"filename\": \"\(Self.quoted(file))\"}"
    let entry = Entry(address: address, stamp: stamp, file: file, place: place, line: line)
    state.withLock { state in
      state.newest[address] = entry
      state.added.append(line)
    }
  }

  /// The last answer that was kept of `location`; nil when none was or it cannot be read any more.
  func kept(_ location: WebLocation) -> Exchange? {
    guard let entry = state.withLock({ $0.newest[location.description] }) else { return nil }
    return KeptRecord.read(folder + "/" + entry.file, entry.place, of: location)
  }

  // MARK: - The index

  private static func index(of folder: String) -> [String: Entry] {
    guard let bytes = try? FileBytes(path: folder + "/index.cdxj").all(limit: Limits.json) else {
      return [:]
    }
    var newest: [String: Entry] = [:]
    for line in bytes.split(separator: 0x0A) {
      guard let entry = entry(of: line) else { continue }
      if let known = newest[entry.address], known.stamp > entry.stamp { continue }
      newest[entry.address] = entry
    }
    return newest
  }

  private static func entry(of line: ArraySlice<UInt8>) -> Entry? {
    let parts = line.split(separator: 0x20, maxSplits: 2)
    guard parts.count == 3, let value = try? JSONParser.parse(parts[2]),
      let address = value["url"]?.text, let file = value["filename"]?.text, !file.contains("/"),
      let offset = value["offset"]?.text.flatMap({ Int($0) }), offset >= 0,
      let length = value["length"]?.text.flatMap({ Int($0) }), length > 0
    else { return nil }
    let place = WARCWriter.Place(
      offset: offset, length: length, digest: value["digest"]?.text ?? "")
    return Entry(
      address: address, stamp: String(decoding: parts[1], as: UTF8.self), file: file, place: place,
      line: "")
  }

  /// The address with the host's parts turned round, as indexes of archives are sorted.
  private static func key(_ location: WebLocation) -> String {
    let host = location.host.split(separator: ".").reversed().joined(separator: ",")
    return host + (location.port.map { ":\($0)" } ?? "") + ")" + location.target.lowercased()
  }

  private static func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  private static func date(stamp: String) -> String {
    let n = Array(stamp)
    guard n.count == 14 else { return stamp }
    return "\(String(n[0..<4]))-\(String(n[4..<6]))-\(String(n[6..<8]))"
      + "T\(String(n[8..<10])):\(String(n[10..<12])):\(String(n[12..<14]))Z"
  }
}

/// Reads back one record that ``WARCWriter`` wrote.
enum KeptRecord {
  /// The exchange at `place` of the archive `path`; nil when there is no such response.
  static func read(_ path: String, _ place: WARCWriter.Place, of location: WebLocation) -> Exchange?
  {
    guard place.length <= Limits.input, let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    guard fseek(file, place.offset, SEEK_SET) == 0 else { return nil }
    let packed = [UInt8](unsafeUninitializedCapacity: place.length) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, place.length, file)
    }
    guard let record = try? ContentCoding.undone("gzip", packed, limit: Limits.input),
      let start = end(of: record[...]), let headEnd = end(of: record[start...]),
      record.starts(with: "WARC/1.1".utf8), record.count >= headEnd + 4
    else { return nil }
    var exchange = Exchange(location: location)
    exchange.head = Array(record[start..<headEnd])
    exchange.body = Array(record[headEnd..<(record.count - 4)])
    let digest = "sha1:" + SHA1.base32(SHA1.digest(exchange.body))
    return digest == place.digest ? exchange : nil
  }

  /// The place after the empty line that ends a header.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    var i = bytes.startIndex
    while i + 3 < bytes.endIndex {
      if bytes[i] == 0x0D, bytes[i + 1] == 0x0A, bytes[i + 2] == 0x0D, bytes[i + 3] == 0x0A {
        return i + 4
      }
      i += 1
    }
    return nil
  }
}
