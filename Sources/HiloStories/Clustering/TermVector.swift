/// The terms of a text with their weights, mostly of length one.
struct TermVector: Sendable {
  /// The terms' numbers, rising.
  var terms: [Int32]
  /// Their weights.
  var weights: [Float]

  /// Takes the weights by term and scales them to length `length`.
  init(_ weightOf: [Int32: Float], length: Float = 1) {
    let sorted = weightOf.sorted { $0.key < $1.key }
    terms = sorted.map(\.key)
    weights = sorted.map(\.value)
    let norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if norm > 0 { for i in weights.indices { weights[i] *= length / norm } }
  }

  /// Takes `terms`, rising, with their weights, of whatever length.
  init(terms: [Int32], weights: [Float]) {
    self.terms = terms
    self.weights = weights
  }

  /// The cosine of the angle between the two (their dot product: both are of length one), of which
  /// no term makes up more than `cap`.
  func similarity(to other: TermVector, cap: Float = 1) -> Float {
    var (i, j) = (0, 0)
    var sum: Float = 0
    while i < terms.count, j < other.terms.count {
      if terms[i] == other.terms[j] {
        sum += min(cap, weights[i] * other.weights[j])
        i += 1
        j += 1
      } else if terms[i] < other.terms[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return sum
  }
}
