/// The stories of a stream that may still grow, found by their words.
///
/// Each is the sum of its articles' vectors; a list says for each term which stories hold it. The places of
/// stories that are let go are used anew.
struct LiveStories: Sendable {
  private struct Story {
    var number: Int
    /// From when to when articles have come.
    var times: ClosedRange<Double>
    /// The terms, rising, and their sums.
    var terms: [Int32]
    var sums: [Float]
    /// The square of the sums' length.
    var square: Float
    /// How many articles it has.
    var articles = 1
    /// The headline that tells most of it so far.
    var headline: Headline?
  }

  /// A headline with the terms of its article.
  struct Headline: Sendable {
    var text: String
    var vector: TermVector
  }

  /// For how many days a story may go without an article.
  var window: Double
  private var stories: [Story] = []
  private var free: [Int32] = []
  /// Where a story is, by its number.
  private var placeOf: [Int: Int] = [:]
  /// The stories that hold a term, by term.
  private var holders: [[Int32]] = []
  /// Stories in the order in which they were last added to, with that time; an entry is stale when its
  /// story has grown since.
  private var ages: [(place: Int32, number: Int, time: Double)] = []
  private var firstAge = 0
  /// By place, what the article that comes has in common with it at most; 0 in between.
  private var met: [Float] = []

  /// The time since a story's last article that costs nothing, in days.
  private static let grace = 0.5
  /// A term that more stories hold leads to none, though it counts where others have led.
  private static let maximalSpread = 2048
  /// How many terms a story may have, and how many are left of more: the weightiest.
  private static let terms = (most: 600, kept: 300)

  init(window: Double) { self.window = window }

  var count: Int { stories.count - free.count }

  func number(at place: Int) -> Int { stories[place].number }

  /// Where the story of that number is; nil where it is let go or was made part of another.
  func place(of number: Int) -> Int? { placeOf[number] }

  func headline(at place: Int) -> String? { stories[place].headline?.text }

  func articles(at place: Int) -> Int { stories[place].articles }

  /// The terms of a story, the weightiest first.
  func terms(at place: Int, most: Int) -> [Int32] {
    let story = stories[place]
    return story.terms.indices.sorted { (story.sums[$1], $0) < (story.sums[$0], $1) }
      .prefix(most).map { story.terms[$0] }
  }

  func isBefore(_ a: Int, _ b: Int) -> Bool { stories[a].number < stories[b].number }

  /// The stories that are like `vector` at `time` by `least` or more, the likest first. In `half` days
  /// without an article their likeness halves.
  mutating func near(
    _ vector: TermVector, at time: Double, least: Float, half: Double
  ) -> [(place: Int, likeness: Float)] {
    // Of two vectors the shared part of one bounds the cosine: only who passes it is compared in full.
    var places: [Int32] = []
    var everywhere: Float = 0
    for (term, weight) in zip(vector.terms, vector.weights) where Int(term) < holders.count {
      let list = holders[Int(term)]
      if list.count > Self.maximalSpread {
        everywhere += weight * weight
        continue
      }
      for place in list {
        if met[Int(place)] == 0 { places.append(place) }
        met[Int(place)] += weight * weight
      }
    }
    var found: [(place: Int, likeness: Float)] = []
    for place in places.lazy.map({ Int($0) }) {
      let bound = met[place] + everywhere
      met[place] = 0
      let nearness = nearness(of: place, at: time, half: half)
      guard bound * nearness * nearness >= least * least else { continue }
      let likeness = product(vector, place) / stories[place].square.squareRoot() * nearness
      if likeness >= least { found.append((place, likeness)) }
    }
    return found.sorted {
      $0.likeness != $1.likeness
        ? $0.likeness > $1.likeness : stories[$0.place].number < stories[$1.place].number
    }
  }

  /// How like two stories are, whatever their times.
  func likeness(_ a: Int, _ b: Int) -> Float {
    let vector = TermVector(terms: stories[a].terms, weights: stories[a].sums)
    return product(vector, b) / (stories[a].square * stories[b].square).squareRoot()
  }

  /// Opens story `number` with one article.
  mutating func open(
    _ number: Int, with vector: TermVector, headline: String? = nil, at time: Double
  ) {
    let story = Story(
      number: number, times: time...time, terms: vector.terms, sums: vector.weights,
      square: vector.terms.isEmpty ? 0 : 1,
      headline: headline.map { Headline(text: $0, vector: vector) })
    let place: Int
    if let old = free.popLast() {
      place = Int(old)
      stories[place] = story
    } else {
      place = stories.count
      stories.append(story)
      met.append(0)
    }
    placeOf[number] = place
    for term in vector.terms { hold(term, place) }
    ages.append((Int32(place), number, time))
  }

  /// Adds an article to the story at `place`.
  mutating func add(
    _ vector: TermVector, headline: String? = nil, to place: Int, at time: Double
  ) {
    add(vector, to: place, square: vector.terms.isEmpty ? 0 : 1)
    stories[place].articles += 1
    propose(headline.map { Headline(text: $0, vector: vector) }, for: place)
    grow(place, time...time)
  }

  /// Takes `headline` for the story at `place` if its article is liker to the whole than that of the present.
  private mutating func propose(_ headline: Headline?, for place: Int) {
    guard let headline else { return }
    if let old = stories[place].headline,
      product(headline.vector, place) <= product(old.vector, place)
    {
      return
    }
    stories[place].headline = headline
  }

  /// Makes the story at `gone` part of the one at `kept`; returns the number it had.
  mutating func merge(_ gone: Int, into kept: Int) -> Int {
    let story = stories[gone]
    remove(gone)
    add(
      TermVector(terms: story.terms, weights: story.sums), to: kept, square: story.square)
    stories[kept].articles += story.articles
    propose(story.headline, for: kept)
    grow(kept, story.times)
    return story.number
  }

  /// Lets go of the stories whose last article came more than the window before `now`.
  mutating func dropOld(before now: Double) {
    while firstAge < ages.count, ages[firstAge].time < now - window {
      let (place, number, time) = ages[firstAge]
      let story = stories[Int(place)]
      if story.number == number, story.times.upperBound == time { remove(Int(place)) }
      firstAge += 1
    }
    if firstAge > 4096, firstAge * 2 > ages.count {
      ages.removeFirst(firstAge)
      firstAge = 0
    }
  }

  private mutating func grow(_ place: Int, _ times: ClosedRange<Double>) {
    let old = stories[place].times
    let last = max(old.upperBound, times.upperBound)
    stories[place].times = min(old.lowerBound, times.lowerBound)...last
    ages.append((Int32(place), stories[place].number, last))
  }

  private mutating func remove(_ place: Int) {
    for term in stories[place].terms { drop(term, place) }
    placeOf[stories[place].number] = nil
    stories[place] = Story(number: -1, times: 0...0, terms: [], sums: [], square: 0)
    free.append(Int32(place))
  }

  private mutating func add(_ vector: TermVector, to place: Int, square: Float) {
    let (terms, sums) = (stories[place].terms, stories[place].sums)
    var (newTerms, newSums): ([Int32], [Float]) = ([], [])
    newTerms.reserveCapacity(terms.count + vector.terms.count)
    newSums.reserveCapacity(terms.count + vector.terms.count)
    var (i, j) = (0, 0)
    var product: Float = 0
    while i < terms.count || j < vector.terms.count {
      if j == vector.terms.count || (i < terms.count && terms[i] < vector.terms[j]) {
        newTerms.append(terms[i])
        newSums.append(sums[i])
        i += 1
      } else if i == terms.count || vector.terms[j] < terms[i] {
        newTerms.append(vector.terms[j])
        newSums.append(vector.weights[j])
        hold(vector.terms[j], place)
        j += 1
      } else {
        newTerms.append(terms[i])
        newSums.append(sums[i] + vector.weights[j])
        product += sums[i] * vector.weights[j]
        i += 1
        j += 1
      }
    }
    stories[place].terms = newTerms
    stories[place].sums = newSums
    stories[place].square += 2 * product + square
    if newTerms.count > Self.terms.most { prune(place) }
  }

  /// Leaves the weightiest terms of a story that has too many.
  private mutating func prune(_ place: Int) {
    let (terms, sums) = (stories[place].terms, stories[place].sums)
    let order = terms.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
    for i in order[Self.terms.kept...] { drop(terms[i], place) }
    let kept = order[..<Self.terms.kept].sorted()
    stories[place].terms = kept.map { terms[$0] }
    stories[place].sums = kept.map { sums[$0] }
    stories[place].square = stories[place].sums.reduce(0) { $0 + $1 * $1 }
  }

  private mutating func hold(_ term: Int32, _ place: Int) {
    while holders.count <= Int(term) { holders.append([]) }
    holders[Int(term)].append(Int32(place))
  }

  private mutating func drop(_ term: Int32, _ place: Int) {
    guard let i = holders[Int(term)].firstIndex(of: Int32(place)) else { return }
    holders[Int(term)].swapAt(i, holders[Int(term)].count - 1)
    holders[Int(term)].removeLast()
    if holders[Int(term)].isEmpty { holders[Int(term)] = [] }
  }

  private func nearness(of place: Int, at time: Double, half: Double) -> Float {
    let times = stories[place].times
    let gap = max(time - times.upperBound, times.lowerBound - time, 0)
    return Float(1 / (1 + max(0, gap - Self.grace) / half))
  }

  /// The dot product of `vector` and the sums of a story.
  private func product(_ vector: TermVector, _ place: Int) -> Float {
    let (terms, sums) = (stories[place].terms, stories[place].sums)
    var sum: Float = 0
    var low = 0
    for (term, weight) in zip(vector.terms, vector.weights) {
      var high = terms.count
      while low < high {
        let middle = (low + high) / 2
        if terms[middle] < term { low = middle + 1 } else { high = middle }
      }
      if low == terms.count { break }
      if terms[low] == term { sum += weight * sums[low] }
    }
    return sum
  }

  // MARK: State

  /// Writes the stories with their places. Linear in their terms.
  func write(to state: inout StateWriter) {
    state.write(window)
    state.write(stories.count)
    for story in stories {
      state.write(story.number)
      if story.number < 0 { continue }
      state.write(story.times.lowerBound)
      state.write(story.times.upperBound)
      state.write(story.articles)
      state.write(story.square)
      state.write(TermVector(terms: story.terms, weights: story.sums))
      state.write(story.headline?.text ?? "")
      if let headline = story.headline { state.write(headline.vector) }
    }
    state.write(free.map { Int($0) })
    let ages = ages[firstAge...]
    state.write(ages.count)
    for age in ages {
      state.write(Int(age.place))
      state.write(age.number)
      state.write(age.time)
    }
  }

  /// Reads what ``write(to:)`` has written; no term is `terms` or more.
  init(from state: inout StateReader, terms: Int) throws(StreamStateError) {
    window = try state.double()
    for place in 0..<(try state.count()) {
      var story = Story(
        number: try state.int(), times: 0...0, terms: [], sums: [], square: 0)
      if story.number >= 0 {
        let (first, last) = (try state.double(), try state.double())
        guard first <= last, placeOf[story.number] == nil else { throw .damaged }
        story.times = first...last
        story.articles = try state.int()
        story.square = try state.float()
        let vector = try state.vector(below: terms)
        (story.terms, story.sums) = (vector.terms, vector.weights)
        let text = try state.string()
        if !text.isEmpty {
          story.headline = Headline(text: text, vector: try state.vector(below: terms))
        }
        placeOf[story.number] = place
        for term in story.terms { hold(term, place) }
      }
      stories.append(story)
      met.append(0)
    }
    free = try state.ints().map { Int32(truncatingIfNeeded: $0) }
    guard free.count == stories.count - placeOf.count,
      free.allSatisfy({ stories.indices.contains(Int($0)) && stories[Int($0)].number < 0 })
    else { throw .damaged }
    for _ in 0..<(try state.count()) {
      let place = try state.int()
      guard stories.indices.contains(place) else { throw .damaged }
      ages.append((Int32(place), try state.int(), try state.double()))
    }
  }
}
