import Foundation
import Synchronization

/// A file that is written whole or not at all: beside its place first, then moved there.
struct OutputFile {
  /// Why a file could not be written.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  let path: String

  /// The file being written, for ``removeUnfinished()``.
  private static let unfinished = Mutex<String?>(nil)

  /// Whether the file can be written; asked before the work, not after it.
  ///
  /// - Throws: ``Failure`` that names the path, the reason and the way out.
  func check() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Failure(
        description: "\(path): is a folder; name a file in it, such as \(path)/story.html")
    }
    if isDevice { return }
    guard FileManager.default.fileExists(atPath: folder) else {
      throw Failure(description: "\(path): there is no folder \(folder); make it first")
    }
    guard access(folder, W_OK) == 0 else {
      throw Failure(
        description: "\(path): no right to write in \(folder); choose another place with -o")
    }
  }

  /// Writes `data`.
  ///
  /// - Throws: ``Failure``; the file that was there before is untouched then.
  func write(_ data: Data) throws {
    if isDevice {
      // A pipe or device takes the bytes as they come: there is nothing to move into place.
      guard let handle = FileHandle(forWritingAtPath: path) else { throw failure("open it") }
      return try handle.write(contentsOf: data)
    }
    let beside = folder + "/." + (path as NSString).lastPathComponent + ".\(getpid()).part"
    Self.unfinished.withLock { $0 = beside }
    defer { Self.unfinished.withLock { $0 = nil } }
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("write beside it") }
    var written = 0
    let isWritten = data.withUnsafeBytes { bytes in
      while written < bytes.count {
        let n = Foundation.write(
          descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if n < 0 && errno == EINTR { continue }
        guard n > 0 else { return false }
        written += n
      }
      return fsync(descriptor) == 0 || errno == EINVAL
    }
    let writing = isWritten ? nil : failure("write all of it")
    close(descriptor)
    if let writing {
      unlink(beside)
      throw writing
    }
    guard rename(beside, path) == 0 else {
      let moving = failure("move it to its place")
      unlink(beside)
      throw moving
    }
  }

  /// Removes what an interrupted ``write(_:)`` has left.
  static func removeUnfinished() {
    unfinished.withLock { path in
      if let path { unlink(path) }
    }
  }

  private var isDevice: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
      && status.st_mode & S_IFMT != S_IFDIR
  }

  private var folder: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  private func failure(_ attempt: String) -> Failure {
    Failure(description: "\(path): could not \(attempt): \(String(cString: strerror(errno)))")
  }
}
