/// A binary heap: the item that comes before all others first.
struct Heap<Item> {
  private var items: [Item] = []
  private let isBefore: (Item, Item) -> Bool

  /// Makes an empty heap in the order of `isBefore`, which must be total for the order out to be certain.
  init(isBefore: @escaping (Item, Item) -> Bool) { self.isBefore = isBefore }

  /// Puts an item in. O(log n).
  mutating func push(_ item: Item) {
    items.append(item)
    var i = items.count - 1
    while i > 0, isBefore(items[i], items[(i - 1) / 2]) {
      items.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  /// Takes the first item out; nil when there is none. O(log n).
  mutating func pop() -> Item? {
    guard let top = items.first else { return nil }
    let last = items.removeLast()
    if items.isEmpty { return top }
    items[0] = last
    var i = 0
    while true {
      var best = i
      for child in [2 * i + 1, 2 * i + 2] where child < items.count {
        if isBefore(items[child], items[best]) { best = child }
      }
      if best == i { return top }
      items.swapAt(i, best)
      i = best
    }
  }
}
