public import Foundation
import Synchronization

/// A web server on this machine whose answers are written out byte by byte, good and bad.
public final class WebServer: Sendable {
  /// A request as it came.
  public struct Request: Sendable {
    /// Path and query.
    public var target: String
    /// Its lines, up to the empty one.
    public var head: String
    /// How often this target was asked for before.
    public var earlier: Int
  }

  /// What to do for a request, one after the other; then the connection is closed.
  public enum Step: Sendable {
    case send(Data)
    case wait(Double)
    /// Sends it again and again until the other side has enough, or `times` are over.
    case `repeat`(Data, times: Int, pause: Double = 0)
  }

  /// The port of 127.0.0.1 that it answers at.
  public let port: Int
  private let descriptor: Int32
  private let log = Mutex<[String]>([])
  private let answer: @Sendable (Request) -> [Step]

  /// Starts a server at a free port of 127.0.0.1.
  public init(_ answer: @escaping @Sendable (Request) -> [Step]) throws {
    self.answer = answer
    signal(SIGPIPE, SIG_IGN)
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    let listener = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (bound, named) = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        (bind(listener, $0, size), getsockname(listener, $0, &size))
      }
    }
    guard bound == 0, named == 0, listen(listener, 64) == 0 else {
      throw POSIXError(.EADDRNOTAVAIL)
    }
    descriptor = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread { self.serve(connection) }
      }
    }
  }

  /// Takes no more connections.
  public func stop() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  /// The targets asked for, in order.
  public var requests: [String] { log.withLock { $0 } }

  /// The address of `target`.
  public func url(_ target: String) -> String { "http://127.0.0.1:\(port)\(target)" }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    var head = Data()
    var buffer = [UInt8](repeating: 0, count: 4096)
    while head.range(of: Data("\r\n\r\n".utf8)) == nil {
      let n = recv(connection, &buffer, buffer.count, 0)
      guard n > 0 else { return }
      head.append(contentsOf: buffer[..<n])
    }
    let text = String(decoding: head, as: UTF8.self)
    let target = text.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let earlier = log.withLock { log in
      defer { log.append(target) }
      return log.count { $0 == target }
    }
    for step in answer(Request(target: target, head: text, earlier: earlier)) {
      switch step {
      case .send(let data): guard write(data, to: connection) else { return }
      case .wait(let seconds): Thread.sleep(forTimeInterval: seconds)
      case .repeat(let data, let times, let pause):
        for _ in 0..<times {
          guard write(data, to: connection) else { return }
          if pause > 0 { Thread.sleep(forTimeInterval: pause) }
        }
      }
    }
    shutdown(connection, Int32(SHUT_WR))
  }

  private func write(_ data: Data, to connection: Int32) -> Bool {
    data.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let n = send(connection, bytes.baseAddress.map { $0 + done }, bytes.count - done, 0)
        guard n > 0 else { return false }
        done += n
      }
      return true
    }
  }
}

extension WebServer.Step {
  /// A whole answer with the right length.
  public static func ok(
    _ body: String, type: String = "text/html; charset=utf-8", status: String = "200 OK",
    fields: [String] = []
  ) -> Self { ok(Data(body.utf8), type: type, status: status, fields: fields) }

  /// A whole answer with the right length.
  public static func ok(
    _ body: Data, type: String = "text/html; charset=utf-8", status: String = "200 OK",
    fields: [String] = []
  ) -> Self {
    let lines =
      ["HTTP/1.1 \(status)", "Content-Type: \(type)", "Content-Length: \(body.count)"] + fields
    return .send(Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
  }

  /// An answer that leads on.
  public static func moved(_ place: String, status: String = "301 Moved Permanently") -> Self {
    ok("", status: status, fields: ["Location: \(place)"])
  }

  /// An answer that there is no such thing.
  public static let missing = ok("no", status: "404 Not Found")

  /// These bytes, header and all.
  public static func text(_ text: String) -> Self { .send(Data(text.utf8)) }
}
