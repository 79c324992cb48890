/// Finds, text by text, those that came before of which a text is a copy or rewrite.
///
/// What counts is containment: how much of the shorter text's runs of three words the other holds, so
/// that half a text is found in the whole (A. Z. Broder, "On the resemblance and containment of
/// documents", 1997). Candidates come from an inverted index of a sample of the runs, those whose hash
/// is a multiple of four, the same in all texts; they are then compared in full. Two reports that
/// quote the same words share up to a quarter of their runs, a rewrite about half.
///
/// A text costs time in the number of its words whatever came before: a run leads to 64 texts at most,
/// and what more hold is a set phrase and tells nothing. A copy does not post anew what its original has
/// posted, so that a report printed by a hundred papers is not taken for set phrases. Four bytes a word are
/// kept for comparing and about six for the index.
package struct CopyIndex: Sendable {
  /// A text of before and how much of the shorter one's runs the other holds, from 0 to 1.
  package struct Copy: Sendable, Equatable {
    /// The text, counted from 0 in the order of coming.
    package var text: Int
    /// The share.
    package var share: Double
  }

  /// The share of the shorter text's runs that the other must hold.
  static let threshold = 0.38
  /// The share of the shorter text's sample at which a pair is looked at.
  private static let worthALook: Float = 0.15
  /// How many runs the two must have in common: fewer are a set phrase or a name.
  private static let leastRuns = 8
  /// How many texts a run may lead to, and how many copies of one text a new one is compared with.
  private static let maximalSpread = 64

  /// Where a sampled run occurs: the first text, and the others as a chain.
  private struct Slot {
    var key: UInt32 = 0
    /// The text's number from 1; 0 where the slot is free.
    var first: UInt32 = 0
    /// The first link of the chain from 1; 0 where there is none, `commonplace` where there were too many.
    var chain: UInt32 = 0
  }
  private static let commonplace = UInt32.max

  private var slots = [Slot](repeating: Slot(), count: 1 << 12)
  private var used = 0
  private var links: [(text: UInt32, next: UInt32)] = []

  /// The runs of all texts, one after the other, and where each text's end.
  private var runs: [UInt32] = []
  private var ends: [Int] = []
  /// How many of a text's runs are in the sample.
  private var sampled: [UInt32] = []
  /// How many sampled runs a text shares with the one that comes; 0 in between.
  private var shared: [UInt32] = []
  /// The text that a text was last found to be a copy of.
  private var copyOf: [UInt32] = []
  /// The texts that hang together as copies, and which of those groups a text is in, from 1.
  private var families: [[UInt32]] = []
  private var familyOf: [UInt32] = []

  /// Makes an empty index.
  package init() {}

  /// How many texts have come.
  package var count: Int { ends.count }

  /// The hashes of the runs of a text that has come, rising.
  func hashes(of text: Int) -> ArraySlice<UInt32> { runs[range(text)] }

  /// Takes one more text and says which of those before are copies or rewrites of it, by number.
  package mutating func add(_ text: TextRuns) -> [Copy] {
    let number = UInt32(ends.count)
    let sample = text.hashes.filter { $0 & 3 == 0 }
    runs += text.hashes
    ends.append(runs.count)
    sampled.append(UInt32(sample.count))
    shared.append(0)
    copyOf.append(.max)
    familyOf.append(0)
    makeRoom(for: sample.count)

    let places = sample.map { find($0) }
    let met = meet(places)
    var copies: [Copy] = []
    for other in met {
      let shorter = Float(min(sampled[Int(other)], UInt32(sample.count)))
      let isWorth = Float(shared[Int(other)]) >= Self.worthALook * shorter
      shared[Int(other)] = 0
      if isWorth { compare(number, with: other, &copies) }
    }
    compareFamilies(number, &copies)
    join(number, copies)
    post(sample, at: places, of: number)
    return copies.sorted { $0.text < $1.text }
  }

  /// Counts for each text before how many of the runs at `places` it holds; gives those that hold any.
  private mutating func meet(_ places: [Int]) -> [UInt32] {
    var met: [UInt32] = []
    func count(_ text: UInt32, _ shared: inout [UInt32]) {
      if shared[Int(text)] == 0 { met.append(text) }
      shared[Int(text)] += 1
    }
    for place in places {
      let slot = slots[place]
      guard slot.first > 0, slot.chain != Self.commonplace else { continue }
      count(slot.first - 1, &shared)
      var link = slot.chain
      while link > 0 {
        count(links[Int(link) - 1].text, &shared)
        link = links[Int(link) - 1].next
      }
    }
    return met
  }

  private mutating func compare(_ number: UInt32, with other: UInt32, _ copies: inout [Copy]) {
    copyOf[Int(other)] = .max
    let (a, b) = (range(Int(number)), range(Int(other)))
    let common = common(a, b)
    let share = Double(common) / Double(max(1, min(a.count, b.count)))
    guard common >= Self.leastRuns, share >= Self.threshold else { return }
    copies.append(Copy(text: Int(other), share: share))
    copyOf[Int(other)] = number
  }

  /// Compares a text with the other copies of what it is a copy of.
  private mutating func compareFamilies(_ number: UInt32, _ copies: inout [Copy]) {
    var seen: [UInt32] = []
    for copy in copies {
      let family = familyOf[copy.text]
      guard family > 0, !seen.contains(family) else { continue }
      seen.append(family)
      // The latest: in a stream the others may be of no more use.
      for other in families[Int(family) - 1].suffix(Self.maximalSpread)
      where copyOf[Int(other)] != number {
        compare(number, with: other, &copies)
      }
    }
  }

  private mutating func join(_ number: UInt32, _ copies: [Copy]) {
    guard let first = copies.first?.text else { return }
    if familyOf[first] == 0 {
      families.append([UInt32(first)])
      familyOf[first] = UInt32(families.count)
    }
    familyOf[Int(number)] = familyOf[first]
    families[Int(familyOf[first]) - 1].append(number)
  }

  /// Posts those of `sample` that no text posted of which `number` is a copy.
  private mutating func post(_ sample: [UInt32], at places: [Int], of number: UInt32) {
    for (key, found) in zip(sample, places) {
      // Another run may have taken the free slot in the meantime.
      let place = slots[found].first == 0 || slots[found].key == key ? found : find(key)
      if slots[place].first == 0 {
        slots[place] = Slot(key: key, first: number + 1)
        used += 1
        continue
      }
      if slots[place].chain == Self.commonplace { continue }
      var isPosted = copyOf[Int(slots[place].first) - 1] == number
      var length = 1
      var link = slots[place].chain
      while link > 0, !isPosted {
        isPosted = copyOf[Int(links[Int(link) - 1].text)] == number
        length += 1
        link = links[Int(link) - 1].next
      }
      if isPosted { continue }
      if length >= Self.maximalSpread {
        slots[place].chain = Self.commonplace
      } else {
        links.append((number, slots[place].chain))
        slots[place].chain = UInt32(links.count)
      }
    }
  }

  /// The slot of `key`, or the free one where it belongs.
  private func find(_ key: UInt32) -> Int {
    var place = Self.place(key, among: slots.count)
    while slots[place].first > 0, slots[place].key != key {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private static func place(_ key: UInt32, among count: Int) -> Int {
    Int((UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }

  /// Doubles the table until it is two thirds full at most with `more` keys.
  private mutating func makeRoom(for more: Int) {
    while (used + more) * 3 > slots.count * 2 {
      let old = slots
      slots = [Slot](repeating: Slot(), count: old.count * 2)
      for slot in old where slot.first > 0 { slots[find(slot.key)] = slot }
    }
  }

  private func range(_ text: Int) -> Range<Int> { (text == 0 ? 0 : ends[text - 1])..<ends[text] }

  /// How many hashes are in both ranges of `runs`, each rising. Without branches: which side goes on
  /// is as good as chance.
  private func common(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    runs.withUnsafeBufferPointer { runs in
      var (i, j, count) = (a.lowerBound, b.lowerBound, 0)
      while i < a.upperBound, j < b.upperBound {
        let (x, y) = (runs[i], runs[j])
        count += x == y ? 1 : 0
        i += x <= y ? 1 : 0
        j += y <= x ? 1 : 0
      }
      return count
    }
  }
}
