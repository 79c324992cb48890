import Dispatch
import Foundation

/// What is done when the user stops the program.
enum Interruption {
  /// On Ctrl-C or a request to end runs `body` and ends the program; a pipe that nobody reads any
  /// more gives an error instead of a signal. To be called once.
  static func handle(_ body: @escaping @Sendable () -> Void) {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        body()
        Foundation.exit(128 + number)
      }
      source.resume()
      sources.keep(source)
    }
  }

  private static let sources = SignalSources()
}

/// Keeps the signal sources alive for as long as the program runs.
private final class SignalSources: @unchecked Sendable {
  // Only the command's own start adds to it, on one thread.
  private var sources: [any DispatchSourceSignal] = []
  func keep(_ source: any DispatchSourceSignal) { sources.append(source) }
}
