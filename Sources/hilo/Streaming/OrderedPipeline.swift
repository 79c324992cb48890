import Foundation

/// Does work on several threads and hands the results over in the order in which it was given.
///
/// What was given and is not handed over yet is bounded in number and size: ``submit(_:size:)``
/// waits where there is more, so that an endless stream keeps to the same memory. A result is handed
/// over as soon as all before it are, by the thread that completed it; `consume` is never called
/// twice at a time.
final class OrderedPipeline<Item: Sendable>: @unchecked Sendable {
  // All that changes is touched while `condition` is locked, but for `consume`, which is called by
  // the one thread that has set `isConsuming`.
  private let condition = NSCondition()
  private let work: @Sendable (Item) -> [UInt8]
  private let consume: @Sendable ([UInt8]) -> Void
  private let capacity: Int
  private let sizeLimit: Int

  private var waiting: [(number: Int, item: Item, size: Int)] = []
  private var done: [Int: (bytes: [UInt8], size: Int)] = [:]
  private var submitted = 0
  private var consumed = 0
  private var size = 0
  private var isConsuming = false
  private var isEnded = false

  /// Makes a pipeline of `threads` threads that holds no more than 16 items for each and, but for a
  /// single larger one, no more than `sizeLimit` bytes of them.
  init(
    threads: Int, sizeLimit: Int = 32 << 20, work: @escaping @Sendable (Item) -> [UInt8],
    consume: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.work = work
    self.consume = consume
    self.sizeLimit = sizeLimit
    capacity = 16 * threads
    for _ in 0..<threads {
      let thread = Thread { [self] in run() }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Gives `item` of so many bytes to the threads. Waits while the pipeline is full.
  func submit(_ item: Item, size itemSize: Int) {
    condition.lock()
    defer { condition.unlock() }
    while submitted - consumed >= capacity || size > 0 && size + itemSize > sizeLimit {
      condition.wait()
    }
    waiting.append((submitted, item, itemSize))
    submitted += 1
    size += itemSize
    condition.broadcast()
  }

  /// Waits until all results are handed over. Nothing may be given after.
  func finish() {
    condition.lock()
    defer { condition.unlock() }
    isEnded = true
    condition.broadcast()
    while consumed < submitted { condition.wait() }
  }

  private func run() {
    condition.lock()
    defer { condition.unlock() }
    while true {
      while waiting.isEmpty, !isEnded { condition.wait() }
      guard !waiting.isEmpty else { return }
      let next = waiting.removeFirst()
      condition.unlock()
      let bytes = work(next.item)
      condition.lock()
      done[next.number] = (bytes, next.size)
      handOver()
    }
  }

  /// Hands over what is complete and next in order, unless another thread is at it, which will then
  /// find this too.
  private func handOver() {
    guard !isConsuming else { return }
    isConsuming = true
    while let first = done.removeValue(forKey: consumed) {
      var (bytes, count, total) = (first.bytes, 1, first.size)
      while bytes.count < 1 << 16, let more = done.removeValue(forKey: consumed + count) {
        bytes.append(contentsOf: more.bytes)
        count += 1
        total += more.size
      }
      condition.unlock()
      consume(bytes)
      condition.lock()
      consumed += count
      size -= total
      condition.broadcast()
    }
    isConsuming = false
  }
}
