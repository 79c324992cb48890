/// The values of named features, written one after the other in the order of their names.
struct FeatureValues {
  private(set) var all: [Float]
  private var next = 0

  /// Room for `count` values.
  init(count: Int) { all = [Float](repeating: 0, count: count) }

  /// Begins again with the first.
  @inline(__always)
  mutating func restart() { next = 0 }

  @inline(__always)
  mutating func add(_ value: Float) {
    all[next] = value
    next += 1
  }

  @inline(__always)
  mutating func add(_ value: Double) { add(Float(value)) }

  @inline(__always)
  mutating func add(_ holds: Bool) { add(holds ? Float(1) : 0) }

  /// Adds three values.
  @inline(__always)
  mutating func add(_ likeness: PassageVectors.Likeness) {
    add(likeness.wholes)
    add(likeness.cores)
    add(likeness.crossed)
  }
}
