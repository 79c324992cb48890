#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A regular file or standard input, opened for reading; closed when it is let go.
final class FileBytes: ByteStream {
  /// The size that the file said it has; 0 for standard input.
  let size: Int
  private let descriptor: Int32
  private let isOwned: Bool

  /// Standard input.
  init() {
    descriptor = 0
    size = 0
    isOwned = false
  }

  /// Opens the file at `path`, which must be a regular one: a pipe could block for ever and a
  /// device never end.
  init(path: String) throws(Rejection) {
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Rejection(errno: errno, what: "file") }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw Rejection(errno: code, what: "file")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Rejection(
        .unsupported,
        detail: "not a regular file but a \(FileKind(mode: status.st_mode).name); "
          + "give its content on standard input, with -")
    }
    size = Int(status.st_size)
    isOwned = true
  }

  deinit { if isOwned { close(descriptor) } }

  /// Reads up to `count` bytes; empty at the end.
  func next(_ count: Int) throws(Rejection) -> [UInt8] {
    var code: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while true {
        let n = read(descriptor, buffer.baseAddress, count)
        if n < 0, errno == EINTR { continue }
        if n < 0 { code = errno }
        filled = max(0, n)
        return
      }
    }
    if code != 0 { throw Rejection(errno: code, what: "file") }
    return chunk
  }
}

/// What stands at a path.
enum FileKind {
  case file, folder, pipe, socket, device, other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    case S_IFCHR, S_IFBLK: self = .device
    default: self = .other
    }
  }

  /// The word for it in a message.
  var name: String {
    switch self {
    case .file: "file"
    case .folder: "folder"
    case .pipe: "pipe"
    case .socket: "socket"
    case .device: "device"
    case .other: "special file"
    }
  }
}

extension Rejection {
  /// What the system's error code says, in plain words with the way out.
  init(errno code: Int32, what: String) {
    switch code {
    case ENOENT, ENOTDIR:
      self.init(.missing, detail: "there is no such \(what); check the path")
    case EACCES, EPERM:
      self.init(.unreadable, detail: "no permission to read it; give yourself the right (chmod +r)")
    case ELOOP:
      self.init(.unreadable, detail: "its symbolic links lead round in a circle; remove the link")
    case EMFILE, ENFILE:
      self.init(.unreadable, detail: "too many open files; raise the limit (ulimit -n)")
    case ENAMETOOLONG: self.init(.unreadable, detail: "the path is too long")
    case EISDIR: self.init(.unsupported, detail: "it is a folder")
    case ENXIO:
      self.init(
        .unsupported, detail: "not a regular file; give its content on standard input, with -")
    default: self.init(.unreadable, detail: String(cString: strerror(code)))
    }
  }

  /// A source that is longer than may be.
  static func tooLarge(_ size: Int?, limit: Int) -> Rejection {
    func megabytes(_ n: Int) -> String { n >> 20 > 0 ? "\(n >> 20) MB" : "\(n) bytes" }
    let found = size.map { "\(megabytes($0)) where \(megabytes(limit)) is the most" }
    return Rejection(
      .tooLarge,
      detail:
        "\(found ?? "more than \(megabytes(limit)), which is the most"); split it into articles")
  }
}
