/// Sums of which little more is known than that no other of the story is near them.
extension NumberClaimComparer {
  /// The sums of a story that have one other near, and no more: each with that other. Sorts the sums.
  func loneNeighbours(_ groups: [Group]) -> [Double: Double] {
    guard let unit = groups.first?.members.first?.quantity, unit.kind == "money" else { return [:] }
    let values = Set(groups.flatMap(\.members).map(\.quantity.value)).filter { $0 > 0 }.sorted()
    var lone: [Double: Double] = [:]
    for (i, value) in values.enumerated() {
      let around = max(0, i - 2)..<min(values.count, i + 3)
      let near = around.filter {
        $0 != i && max(values[$0], value) / min(values[$0], value) <= Self.apart
      }
      guard near.count == 1 else { continue }
      let other = values[near[0]]
      if max(other, value) / min(other, value) <= Self.slip { lone[value] = other }
    }
    return lone
  }

  /// Up to how many times the smaller a sum is that one outlet may give for another's, and from how many on
  /// it is surely of something else.
  private static let slip = 1.5
  private static let apart = 2.5

  /// How like two groups are of which the sums lie near each other and far from all others of the story;
  /// nil where nothing else is alike.
  func neighbours(_ a: Group, _ b: Group, _ lone: [Double: Double]) -> Double? {
    guard let x = a.members.first, let y = b.members.first,
      lone[x.quantity.value] == y.quantity.value, lone[y.quantity.value] == x.quantity.value
    else { return nil }
    let shared = a.members.flatMap { one in b.members.map { likeness(one, $0).shared } }.max() ?? 0
    return shared >= 0.2 ? shared : nil
  }
}
