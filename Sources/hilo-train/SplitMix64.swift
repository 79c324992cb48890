/// Pseudo-random numbers, the same on every machine (SplitMix64, G. Steele et al., OOPSLA 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of 32 bits.
  mutating func number() -> UInt32 { UInt32(truncatingIfNeeded: next() >> 32) }

  /// A whole number from 0 and below `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A number from 0 and below 1.
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// `items` in a random order.
  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for i in items.indices.dropFirst().reversed() { items.swapAt(i, below(i + 1)) }
    return items
  }
}
