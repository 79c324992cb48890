internal import HiloData

/// A file of the language packs or models, embedded in the program.
public struct DataFile: @unchecked Sendable {
  // The bytes are constants of the program: they live as long as it does and never change.
  /// The path below the pack's folder: `es/abbreviations.txt`.
  public let name: String
  /// The bytes.
  public let bytes: UnsafeBufferPointer<UInt8>

  /// Finds the file called `name`; nil when there is none.
  public static func named(_ name: String) -> DataFile? { all[name] }

  private static let all: [String: DataFile] = {
    var files: [String: DataFile] = [:]
    let rooms = [
      hilo_files_words(), hilo_files_names(), hilo_files_times(), hilo_files_statements(),
      hilo_files_events(), hilo_files_articles(), hilo_files_views(),
    ]
    for case var file? in rooms {
      while let name = file.pointee.name {
        let path = String(cString: name)
        files[path] = DataFile(
          name: path,
          bytes: UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count))
        file += 1
      }
    }
    return files
  }()

  /// The lines, without comments (from `#` at a line's start) and empty ones, each split at tabs.
  public var rows: [[String]] {
    var rows: [[String]] = []
    for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
      let row = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      if row != [""] { rows.append(row) }
    }
    return rows
  }

  /// The first column of each row.
  public var words: [String] {
    bytes.split(separator: 0x0A).lazy.filter { $0.first != 0x23 }
      .map { String(decoding: $0.prefix { $0 != 0x09 }, as: UTF8.self) }
  }
}
