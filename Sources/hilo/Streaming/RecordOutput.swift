import Foundation

/// Standard output for records: each is written whole, also when the program is interrupted.
final class RecordOutput: Sendable {
  /// Held while a record is being written.
  private let writing = NSLock()

  /// Why nothing more can be written.
  enum Failure: Error {
    /// The reader has seen enough (`| head`).
    case closed
    /// The system's word for it.
    case failed(String)
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(Failure) {
    writing.lock()
    defer { writing.unlock() }
    var written = 0
    while written < bytes.count {
      let n = bytes.withUnsafeBytes { buffer in
        Foundation.write(
          STDOUT_FILENO, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if n < 0, errno == EINTR { continue }
      if n < 0, errno == EAGAIN {
        var ready = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
        continue
      }
      if n < 0, errno == EPIPE { throw .closed }
      guard n > 0 else { throw .failed(String(cString: strerror(errno))) }
      written += n
    }
  }

  /// Waits for the record that is being written, but no longer than a reader may dawdle; nothing is
  /// written after.
  func close() { _ = writing.lock(before: Date(timeIntervalSinceNow: 1)) }
}
