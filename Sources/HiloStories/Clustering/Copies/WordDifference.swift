/// The least difference of two runs of words: the longest common subsequence (Wagner and Fischer, "The
/// string-to-string correction problem", JACM 1974), less common words that stand alone in a change.
enum WordDifference {
  /// What takes the place of what: words of the first run and words of the second, one of them perhaps
  /// none.
  struct Change: Equatable {
    var first: Range<Int>
    var second: Range<Int>
  }

  /// Runs of which the product of the lengths is more are one change between what they begin and end with.
  private static let mostCells = 1 << 18

  /// The changes from `first` to `second` in order. `isSlight` tells of a word whether it is too slight
  /// to part two changes. Time in the product of the lengths, which is bounded.
  static func changes(
    from first: [Int32], to second: [Int32], isSlight: (Int32) -> Bool = { _ in false }
  ) -> [Change] {
    var head = 0
    while head < first.count, head < second.count, first[head] == second[head] { head += 1 }
    var tail = 0
    while tail < first.count - head, tail < second.count - head,
      first[first.count - 1 - tail] == second[second.count - 1 - tail]
    { tail += 1 }
    let (a, b) = (head..<first.count - tail, head..<second.count - tail)
    if a.isEmpty, b.isEmpty { return [] }
    guard !a.isEmpty, !b.isEmpty, a.count * b.count <= mostCells else {
      return [Change(first: a, second: b)]
    }
    return joined(gaps(first, a, second, b), second, isSlight)
  }

  /// What stands between the words of a longest common subsequence.
  private static func gaps(
    _ first: [Int32], _ a: Range<Int>, _ second: [Int32], _ b: Range<Int>
  ) -> [Change] {
    let width = b.count + 1
    // By place, how many words can still be met from there on.
    var left = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        left[i * width + j] =
          first[a.lowerBound + i] == second[b.lowerBound + j]
          ? left[(i + 1) * width + j + 1] + 1
          : max(left[(i + 1) * width + j], left[i * width + j + 1])
      }
    }
    var changes: [Change] = []
    var (i, j) = (0, 0)
    var (fromA, fromB) = (0, 0)
    func close() {
      guard fromA < i || fromB < j else { return }
      changes.append(
        Change(
          first: a.lowerBound + fromA..<a.lowerBound + i,
          second: b.lowerBound + fromB..<b.lowerBound + j))
    }
    while i < a.count, j < b.count {
      if first[a.lowerBound + i] == second[b.lowerBound + j] {
        close()
        i += 1
        j += 1
        (fromA, fromB) = (i, j)
      } else if left[(i + 1) * width + j] >= left[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    (i, j) = (a.count, b.count)
    close()
    return changes
  }

  /// Two changes with no more than a slight word between them are one.
  private static func joined(
    _ changes: [Change], _ second: [Int32], _ isSlight: (Int32) -> Bool
  ) -> [Change] {
    var result: [Change] = []
    for change in changes {
      if let last = result.last, change.second.lowerBound - last.second.upperBound == 1,
        isSlight(second[last.second.upperBound])
      {
        result[result.count - 1] = Change(
          first: last.first.lowerBound..<change.first.upperBound,
          second: last.second.lowerBound..<change.second.upperBound)
      } else {
        result.append(change)
      }
    }
    return result
  }
}
