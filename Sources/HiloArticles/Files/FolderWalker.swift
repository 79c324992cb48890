#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Lists the files of a folder and of the folders in it, each folder's entries by the bytes of
/// their names.
struct FolderWalker {
  private var visited: Set<[UInt64]> = []
  private var count = 0

  /// Calls `body` with the path of each file below `path`, or with what is wrong with an entry.
  ///
  /// Hidden entries are left out, and the folders that browsers put beside the pages they save. A folder reached twice by links is read once.
  mutating func walk(
    _ path: String, _ body: (_ path: String, _ problem: Rejection?) throws -> Void
  ) rethrows {
    try walk(path, depth: 0, body)
  }

  private mutating func walk(
    _ path: String, depth: Int, _ body: (String, Rejection?) throws -> Void
  ) rethrows {
    guard depth <= Limits.folderDepth else {
      try body(
        path, Rejection(.tooLarge, detail: "folders nest deeper than \(Limits.folderDepth) here"))
      return
    }
    var status = stat()
    if stat(path, &status) == 0 {
      let identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
      guard visited.insert(identity).inserted else { return }
    }
    let names: [String]
    switch entries(of: path) {
    case .success(let found): names = found
    case .failure(let problem):
      try body(path, problem)
      return
    }
    let helpers = SavedPage.Folders(names)
    for name in names where !helpers.hold(name) {
      let entry = path.hasSuffix("/") ? path + name : path + "/" + name
      var status = stat()
      guard stat(entry, &status) == 0 else {
        let code = errno
        // A link to nothing, or a file that went away since the folder was listed.
        try body(entry, Rejection(errno: code, what: "file any more, or its link leads nowhere"))
        continue
      }
      switch FileKind(mode: status.st_mode) {
      case .folder: try walk(entry, depth: depth + 1, body)
      case .file:
        count += 1
        if count == Limits.files + 1 {
          try body(
            path,
            Rejection(
              .tooLarge, detail: "it holds more than \(Limits.files) files; give it in parts"))
        }
        if count > Limits.files { return }
        try body(entry, nil)
      case .pipe, .socket, .device, .other: continue
      }
    }
  }

  private func entries(of path: String) -> Result<[String], Rejection> {
    guard let folder = opendir(path) else {
      return .failure(Rejection(errno: errno, what: "folder"))
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          Array(UnsafeBufferPointer(start: bytes, count: 256).prefix { $0 != 0 })
        }
      }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return .success(names.map { String(decoding: $0, as: UTF8.self) })
  }
}

/// What a path leads to, links followed, or why it cannot be told.
func fileKind(of path: String) -> Result<FileKind, Rejection> {
  var status = stat()
  guard stat(path, &status) == 0 else {
    return .failure(Rejection(errno: errno, what: "file or folder"))
  }
  return .success(FileKind(mode: status.st_mode))
}
