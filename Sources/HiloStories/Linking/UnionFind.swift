/// Sets that grow together (union-find with path halving); the lowest member stands for its set, so
/// that the outcome does not hang on the order of the unions.
struct UnionFind {
  private var parent: [Int32]

  /// `count` sets of one.
  init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

  /// The number of members.
  var count: Int { parent.count }

  /// The member that stands for the set of `x`. Nearly constant time.
  mutating func root(_ x: Int) -> Int {
    var i = Int32(x)
    while parent[Int(i)] != i {
      parent[Int(i)] = parent[Int(parent[Int(i)])]
      i = parent[Int(i)]
    }
    return Int(i)
  }

  /// Makes the sets of `a` and `b` one.
  mutating func union(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    if x < y { parent[y] = Int32(x) } else if y < x { parent[x] = Int32(y) }
  }
}
