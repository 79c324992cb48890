/// Which features are left out of one example in training, so that no weight leans on another
/// (Søgaard, ACL 2013, on corrupting features for perceptrons). Never used in the program itself.
package struct FeatureDropout: Sendable {
  /// Nothing is left out.
  package static let none = FeatureDropout(share: 0, seed: 0)

  private let limit: UInt32
  private let seed: UInt32

  /// Leaves out a `share` of all features, others for each `seed`.
  package init(share: Double, seed: UInt32) {
    limit = UInt32(max(0, min(share, 0.99)) * Double(UInt32.max))
    self.seed = seed
  }

  /// Whether `feature` is left out.
  @inline(__always)
  package func drops(_ feature: UInt32) -> Bool {
    limit != 0 && ((feature ^ seed) &* 0x9E37_79B1) ^ (feature >> 15) < limit
  }
}
