import Synchronization

/// A value that is made when it is first asked for: once, whichever thread asks.
final class Deferred<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// Keeps `make` until the value is asked for.
  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value. Others that ask while it is made wait.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
