import HiloText

/// Trains the tagger: an averaged perceptron over hashed features.
struct TaggerTrainer {
  /// A sentence as the tagger reads it.
  struct Example {
    var forms: [WordForm]
    var tags: [Int]
    var domain: UInt32
  }

  let lexicon: WordLexicon
  let mask: UInt32
  private var weights: [Float]
  private var sums: [Double]
  private var steps = 0
  /// The share of features left out of each sentence.
  var dropShare = 0.0
  private var dropout = FeatureDropout.none

  init(lexicon: WordLexicon, bits: Int) {
    self.lexicon = lexicon
    mask = UInt32(1) << UInt32(bits) - 1
    weights = [Float](repeating: 0, count: 1 << bits)
    sums = [Double](repeating: 0, count: 1 << bits)
  }

  /// Sees all examples once, in the order given. Returns the share of words tagged rightly.
  mutating func pass(
    _ examples: [Example], order: [Int], random: inout SplitMix64
  ) -> Double {
    var right = 0
    var all = 0
    var features = [UInt32](repeating: 0, count: TaggerFeatures.count)
    for index in order {
      let example = examples[index]
      dropout = FeatureDropout(share: dropShare, seed: random.number())
      var (last, beforeLast): (UInt32, UInt32) = (0, 0)
      var (lastPos, beforeLastPos): (UInt32, UInt32) = (0, 0)
      for i in 0..<example.forms.count {
        let gold = example.tags[i]
        var guess = gold
        let form = example.forms[i]
        if !(form.known?.isClosed == true && form.known?.count == 1) {
          example.forms.withUnsafeBufferPointer { forms in
            features.withUnsafeMutableBufferPointer { buffer in
              guard let buffer = buffer.baseAddress else { return }
              TaggerFeatures.extract(
                forms, i, last: last, beforeLast: beforeLast, lastPos: lastPos,
                beforeLastPos: beforeLastPos, into: buffer)
            }
          }
          guess = choose(form, features, example.domain)
          steps += 1
          if guess != gold {
            update(features, gold, 1, example.domain)
            update(features, guess, -1, example.domain)
          }
        } else if let known = form.known {
          guess = lexicon.tag(known, 0)
        }
        all += 1
        if guess == gold { right += 1 }
        beforeLast = last
        beforeLastPos = lastPos
        last = UInt32(guess) + 1
        lastPos = UInt32(lexicon.tags[guess].pos.rawValue) + 1
      }
    }
    return Double(right) / Double(max(all, 1))
  }

  private func choose(_ form: WordForm, _ features: [UInt32], _ domain: UInt32) -> Int {
    var best = -Float.infinity
    var chosen = 0
    if let known = form.known {
      for j in 0..<Int(known.count) {
        let tag = lexicon.tag(known, j)
        let value = score(tag, features, domain)
        if value > best { (best, chosen) = (value, tag) }
      }
      if known.isClosed { return chosen }
    }
    if let guessed = form.guessed {
      for j in 0..<Int(guessed.count) {
        let tag = lexicon.tag(guessed, j)
        let value = score(tag, features, domain)
        if value > best { (best, chosen) = (value, tag) }
      }
    }
    return chosen
  }

  private func score(_ tag: Int, _ features: [UInt32], _ domain: UInt32) -> Float {
    var sum: Float = 0
    for feature in features where !dropout.drops(feature) {
      sum += weights[TaggerFeatures.place(feature, UInt32(tag) + 1, mask)]
    }
    if domain > 0 {
      for feature in features where !dropout.drops(feature) {
        sum += weights[TaggerFeatures.place(feature &+ domain &* 0x51_7CC1, UInt32(tag) + 1, mask)]
      }
    }
    return sum
  }

  private mutating func update(
    _ features: [UInt32], _ tag: Int, _ change: Float, _ domain: UInt32
  ) {
    for feature in features where !dropout.drops(feature) {
      let place = TaggerFeatures.place(feature, UInt32(tag) + 1, mask)
      weights[place] += change
      sums[place] += Double(change) * Double(steps)
    }
    guard domain > 0 else { return }
    for feature in features where !dropout.drops(feature) {
      let place = TaggerFeatures.place(feature &+ domain &* 0x51_7CC1, UInt32(tag) + 1, mask)
      weights[place] += change
      sums[place] += Double(change) * Double(steps)
    }
  }

  /// The weights averaged over all steps, in the 255 levels of a byte.
  func quantised() -> [UInt8] {
    let averaged = zip(weights, sums).map { Double($0) - $1 / Double(max(steps, 1)) }
    let sorted = averaged.map(abs).sorted()
    let top = max(sorted[sorted.count - 1 - sorted.count / 5000], 1e-9)
    return averaged.map {
      UInt8(bitPattern: Int8(max(-127, min(127, ($0 / top * 127).rounded()))))
    }
  }
}
