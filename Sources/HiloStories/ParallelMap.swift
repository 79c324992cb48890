import Dispatch
import Synchronization

/// Applies `transform` to each of `items` on up to `threads` threads and gives the results in the
/// order of the items: the same for one thread as for many.
func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], threads: Int, _ transform: @Sendable (Int, Item) -> Result
) -> [Result] {
  let workers = min(threads, items.count)
  guard workers > 1 else { return items.enumerated().map { transform($0.offset, $0.element) } }
  let next = Atomic<Int>(0)
  let done = Mutex<[(Int, [Result])]>([])
  // Runs of neighbours, so that the counter and the lock are seldom asked for.
  let run = max(1, min(16, items.count / (workers * 8)))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let start = next.add(run, ordering: .relaxed).oldValue
      guard start < items.count else { return }
      let results = (start..<min(start + run, items.count)).map { transform($0, items[$0]) }
      done.withLock { $0.append((start, results)) }
    }
  }
  return done.withLock { $0.sorted { $0.0 < $1.0 }.flatMap(\.1) }
}

/// Counts what several threads have done.
final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  /// Counts one more and says how many there are now.
  func increment() -> Int { value.add(1, ordering: .relaxed).newValue }
}
