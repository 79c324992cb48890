import Foundation
import Synchronization

/// A line on standard error that tells how far long work is. Silent when that is no terminal, and
/// for work that is done within half a second.
final class Progress: Sendable {
  private struct State {
    var last: ContinuousClock.Instant
    var isShown = false
  }

  private let state: Mutex<State>
  private let isEnabled: Bool

  init(isEnabled: Bool) {
    self.isEnabled = isEnabled
    state = Mutex(State(last: .now))
  }

  /// Shows `message` in place of the last one, ten times a second at most.
  func show(_ message: @autoclosure () -> String) {
    guard isEnabled else { return }
    let text: String? = state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.last > (state.isShown ? .milliseconds(100) : .milliseconds(500)) else {
        return nil
      }
      state.last = now
      state.isShown = true
      return message()
    }
    if let text { FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8)) }
  }

  /// Takes the line away.
  func clear() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
