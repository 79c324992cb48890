internal import HiloText

/// Compares quantities of what no list knows: those of one unit or one counted concept whose clauses
/// tell of one thing.
///
/// Equal values first: they need little more than the noun. Groups of equal values are then joined
/// where they differ but share what is counted and what is said of it. Linear in the claims but for
/// the groups of one key, of which at most ``groups`` are joined.
struct NumberClaimComparer {
  let order: ArticleOrder
  /// The day of publication of each article.
  let published: [Int?]
  /// For each article that copies another, which.
  let copies: [Int: Int]
  let weights: TermWeights
  /// Sentences of articles that are one text told anew.
  var mirrors = Mirrors()

  /// The most groups of equal values of one key that are compared with each other.
  private static let groups = 120
  /// Kinds of which a story seldom has two: so much land burnt, so much oil spilt.
  private static let amounts: Set<String> = [
    "area", "volume", "mass", "power", "energy", "speed", "temperature",
  ]
  /// From how many on those who come together are a crowd.
  private static let crowd = 20.0
  /// The most claims of a group that are asked whether a claim belongs to it.
  private static let asked = 4

  struct Group {
    var members: [NumberClaim]
  }

  /// The comparisons among `claims`, all of one story.
  func compare(_ claims: [NumberClaim]) -> [(comparison: Comparison, weight: Double)] {
    var result: [(comparison: Comparison, weight: Double)] = []
    let twins = MirroredNumbers(claims, mirrors, weights)
    let buckets = buckets(claims, twins)
    for key in buckets.keys.sorted() {
      var groups = equal(buckets[key] ?? [], twins)
      join(&groups, twins)
      for group in groups { result += comparisons(of: group.members) }
    }
    return result
  }

  /// Claims that could be of one thing: of one unit, or of one counted concept; large counts of which
  /// no noun says what they are stand with each of the same value.
  private func buckets(
    _ claims: [NumberClaim], _ twins: MirroredNumbers
  ) -> [String: [NumberClaim]] {
    var result: [String: [NumberClaim]] = [:]
    var keysOfValue: [Double: Set<String>] = [:]
    var heads = HeadNouns(claims, twins, likeness: likeness)
    for claim in claims where !claim.isBare {
      let quantity = claim.quantity
      guard quantity.kind != "percent" || !claim.context.isEmpty else { continue }
      if quantity.kind == "count" {
        guard let first = claim.head.first else { continue }
        let key = "count|\(heads.root(of: first))"
        result[key, default: []].append(claim)
        keysOfValue[quantity.value, default: []].insert(key)
        // Those at one gathering are called what each text likes: "hinchas", "marchers", "asistentes".
        if claim.isOnce, quantity.value >= Self.crowd { result["once", default: []].append(claim) }
        // "7,3 millones" of passengers are those of travellers.
        if isExact(quantity) { result["value|\(quantity.value)", default: []].append(claim) }
      } else {
        result["\(quantity.kind)|\(quantity.unit)", default: []].append(claim)
      }
    }
    for claim in claims where claim.isBare && claim.isOnce && claim.quantity.value >= Self.crowd {
      result["once", default: []].append(claim)
    }
    for claim in claims where claim.isBare && isSpecific(claim.quantity) {
      for key in (keysOfValue[claim.quantity.value] ?? []).sorted() {
        result[key]?.append(claim)
      }
    }
    for claim in claims where claim.isBare {
      for twin in twins.of(claim) {
        if let first = twin.head.first, !twin.isBare {
          result["count|\(heads.root(of: first))", default: []].append(claim)
        } else if twin.isBare, claim.quantity.value >= 1000 {
          // "por 1.120 millones", "por 1.150 millones": whatever they are of.
          let pair = [claim, twin].map { "\($0.article)|\($0.passage.start)" }.sorted()
          result["bare|" + pair.joined(separator: "|"), default: []].append(claim)
        }
      }
    }
    return result.mapValues { bucket in
      bucket.sorted {
        $0.article != $1.article
          ? place(of: $0) < place(of: $1) : $0.passage < $1.passage
      }
    }
  }

  /// Its article's place in time; those without a day come last.
  private func place(of claim: NumberClaim) -> Int {
    order.place[claim.article] + (published[claim.article] == nil ? order.place.count : 0)
  }

  /// A value that two texts do not share by chance: three digits that are no year.
  private func isSpecific(_ quantity: Quantity) -> Bool {
    quantity.value >= 100 && !(1900...2100).contains(quantity.value)
      && quantity.value.truncatingRemainder(dividingBy: 100) != 0
  }

  /// A count that two nouns do not share by chance: so many millions and a part, or three digits of which
  /// the last is no 0.
  private func isExact(_ quantity: Quantity) -> Bool {
    let value = quantity.value / quantity.factor
    return value != value.rounded()
      || quantity.value >= 100 && Self.isTelling(quantity.value)
        && !(1900...2100).contains(quantity.value)
  }

  /// Groups of claims of one value that tell of one thing.
  private func equal(_ bucket: [NumberClaim], _ twins: MirroredNumbers) -> [Group] {
    var groups: [Group] = []
    var ofValue: [Double: [Int]] = [:]
    for claim in bucket {
      let candidates = ofValue[claim.quantity.value] ?? []
      let fit = candidates.first { g in
        groups[g].members.prefix(Self.asked).contains {
          twins.contains($0, claim) || isSame($0, claim)
        }
      }
      if let fit {
        groups[fit].members.append(claim)
      } else {
        ofValue[claim.quantity.value, default: []].append(groups.count)
        groups.append(Group(members: [claim]))
      }
    }
    return groups
  }

  /// Whether two claims of one value are of one thing.
  private func isSame(_ a: NumberClaim, _ b: NumberClaim) -> Bool {
    guard a.quantity.upper == b.quantity.upper, a.isPart == b.isPart, a.whole == b.whole,
      !areOpposed(a, b)
    else { return false }
    if a.article == b.article { return true }
    if a.isBare || b.isBare { return true }
    let (shared, _) = likeness(a, b)
    let value = a.quantity.value / a.quantity.factor
    let isTelling = value != value.rounded() || Self.isTelling(value)
    if isTelling, mirrors.areTwins(a.article, b.article) { return true }
    if a.quantity.kind == "count" {
      // "dos países": a small number says little.
      let isRare = a.head.contains { !CountedNouns.isClass($0) && weights[$0] >= 0.4 }
      return isTelling || shared >= (value > 9 ? 0.3 : value > 2 ? isRare ? 0 : 0.6 : 1.2)
    }
    if a.quantity.kind == "duration" || a.quantity.kind == "percent" {
      // "diecisiete días" is one stretch in a story; "48 horas" and "15 años" can be many things.
      let isOne =
        a.quantity.kind == "duration" && a.quantity.factor == b.quantity.factor
        && a.quantity.factor < 30 && value.truncatingRemainder(dividingBy: 12) != 0
      return shared >= (isTelling ? isOne ? 0 : 0.4 : value > 2 ? 0.5 : 0.9)
    }
    return !Set(a.head).isDisjoint(with: b.head) || shared >= (isTelling ? 0.2 : 0.6)
  }

  /// A number that two clauses do not share by chance.
  static func isTelling(_ value: Double) -> Bool {
    value > 12 && value.truncatingRemainder(dividingBy: 10) != 0
  }

  func likeness(_ a: NumberClaim, _ b: NumberClaim) -> (shared: Double, part: Double) {
    weights.likeness(a.context, b.context, sameLanguage: a.language == b.language)
  }

  /// Joins groups of different values that tell of one thing, the likest first.
  private func join(_ groups: inout [Group], _ twins: MirroredNumbers) {
    guard groups.count > 1 else { return }
    let kept = groups.indices.sorted {
      groups[$0].members.count != groups[$1].members.count
        ? groups[$0].members.count > groups[$1].members.count : $0 < $1
    }.prefix(Self.groups)
    let isOnly = isOneNumber(groups)
    let single = single(groups)
    let lone = loneNeighbours(groups)
    var pairs: [(score: Double, a: Int, b: Int)] = []
    for (position, i) in kept.enumerated() {
      for j in kept.dropFirst(position + 1) {
        if let score = likeness(groups[i], groups[j], isOnly: isOnly, twins, single)
          ?? neighbours(groups[i], groups[j], lone)
        {
          pairs.append((score, i, j))
        }
      }
    }
    pairs.sort { $0.score != $1.score ? $0.score > $1.score : ($0.a, $0.b) < ($1.a, $1.b) }
    var root = Array(groups.indices)
    for pair in pairs {
      let (a, b) = (root[pair.a], root[pair.b])
      guard a != b, areApart(groups[a], groups[b]) else { continue }
      groups[a].members += groups[b].members
      groups[b].members = []
      for k in root.indices where root[k] == b { root[k] = a }
    }
    groups.removeAll { $0.members.isEmpty }
    for k in groups.indices {
      groups[k].members.sort {
        $0.article != $1.article
          ? place(of: $0) < place(of: $1) : $0.passage < $1.passage
      }
    }
  }

  /// The articles that give one number of the noun or unit.
  private func single(_ groups: [Group]) -> Set<Int> {
    var values: [Int: Set<Double>] = [:]
    for claim in groups.flatMap(\.members) where !claim.isBare && !claim.isPart {
      values[claim.article, default: []].insert(claim.quantity.value)
    }
    return Set(values.filter { $0.value.count == 1 }.keys)
  }

  /// Each article gives one number of the noun, and the story few.
  private func isOneNumber(_ groups: [Group]) -> Bool {
    var valueOf: [Int: Double] = [:]
    for claim in groups.flatMap(\.members) where claim.quantity.value > 2 {
      if let known = valueOf[claim.article], known != claim.quantity.value { return false }
      valueOf[claim.article] = claim.quantity.value
    }
    return Set(valueOf.values).count <= 3
  }

  /// No article gives a value in both, which would be of two things, unless it sets what was foreseen
  /// against what came: "iba a durar 48 horas, terminó en 22".
  private func areApart(_ a: Group, _ b: Group) -> Bool {
    a.members.allSatisfy { x in
      b.members.allSatisfy { x.article != $0.article || isContrast(x, $0) }
    }
  }

  private func isContrast(_ a: NumberClaim, _ b: NumberClaim) -> Bool {
    a.article == b.article && a.sentence == b.sentence && a.isForeseen != b.isForeseen
      && a.quantity.kind == "duration" && b.quantity.kind == "duration"
  }

  /// How like two groups of different values are; nil where they cannot be of one thing.
  private func likeness(
    _ a: Group, _ b: Group, isOnly: Bool, _ twins: MirroredNumbers, _ single: Set<Int>
  ) -> Double? {
    var best: Double?
    for x in a.members.prefix(3) {
      for y in b.members.prefix(3) {
        if isContrast(x, y) { return 2 }
        if twins.contains(x, y) { return 3 }
        // One text told anew, and one such number in each.
        if mirrors.areTwins(x.article, y.article), single.contains(x.article),
          single.contains(y.article), MirroredNumbers.fits(x, y), !x.isBare, !y.isBare
        {
          return 2.5
        }
        guard x.article != y.article, let score = score(x, y, isOnly: isOnly) else { continue }
        if best.map({ score > $0 }) ?? true { best = score }
      }
    }
    return best
  }

  private func score(_ a: NumberClaim, _ b: NumberClaim, isOnly: Bool) -> Double? {
    guard !a.isPart, !b.isPart, !a.isBare && !b.isBare || a.isOnce && b.isOnce,
      a.whole == b.whole, !areOpposed(a, b)
    else { return nil }
    let (low, high) = (
      min(a.quantity.value, b.quantity.value), max(a.quantity.value, b.quantity.value)
    )
    guard low > 0, high / low <= 10 else { return nil }
    var (shared, part) = likeness(a, b)
    // A verb alone ("llevar", "tener") does not make one thing of two lengths or sums.
    let verbs = Set(a.predicate).intersection(b.predicate)
    let told = shared - (verbs.map { weights[$0] }.max() ?? 0)
    if !verbs.isEmpty { shared += 0.5 }
    let ratio = high / low
    if a.quantity.kind == "count" {
      guard max(a.quantity.value, b.quantity.value) > 2 else { return nil }
      // Parts of one whole.
      if a.whole > 2, shared >= (a.whole > 5 ? 0 : 0.3) { return shared + part + 0.5 }
      // So many at one gathering, which each text counts in its way.
      if a.isOnce, b.isOnce, ratio <= 3, shared >= 0.2 { return shared + part }
      if a.isOnce, b.isOnce, low >= Self.crowd, ratio <= 3, isOnly { return shared + part + 0.1 }
      // One number of the noun in each article: they count the same.
      if isOnly, low > 2, ratio <= 2.5 || (ratio <= 4 || shared >= 0.3) && rises(a, b) {
        return shared + part + 0.1
      }
      let needed = ratio <= 1.1 && low > 12 ? 0.3 : ratio <= 2.5 ? 0.55 : ratio <= 4 ? 0.75 : 0.85
      return shared >= needed && part >= 0.15 ? shared + part : nil
    }
    // "un día", "dos días": every text has some.
    let least = min(a.quantity.value / a.quantity.factor, b.quantity.value / b.quantity.factor)
    guard a.quantity.kind != "duration" || least > 2 else { return nil }
    if isOnly, ratio <= 3, Self.amounts.contains(a.quantity.kind), shared >= 0.3 {
      return shared + part
    }
    let heads = !Set(a.head).isDisjoint(with: b.head) || areOfOneTopic(a, b)
    // Spans that hold each other are milder a claim than values apart.
    let isApart = a.quantity.relation(to: b.quantity) == .apart
    let base = heads ? 0.5 : isApart ? 1.1 : 0.6
    let needed = base + (ratio <= 1.5 ? 0 : ratio <= 4 ? 0.2 : 0.5)
    return told >= 0.4 && shared >= needed && part >= 0.2 ? shared + part : nil
  }

  /// One rose and the other fell, or on days apart, or one says where a thing stands and the other by how much it moved.
  private func areOpposed(_ a: NumberClaim, _ b: NumberClaim) -> Bool {
    a.quantity.kind == "percent"
      && (a.isLevel != b.isLevel
        || !a.moves.isEmpty && !b.moves.isEmpty
          && (a.moves != b.moves
            || abs((published[a.article] ?? 0) - (published[b.article] ?? 0)) > 1
              && a.quantity.value != b.quantity.value))
  }

  /// The clauses have a telling noun in common as what the amount is said of: "las reservas subieron a 1.900
  /// millones", "reserves stood at $1.5bn".
  private func areOfOneTopic(_ a: NumberClaim, _ b: NumberClaim) -> Bool {
    a.quantity.kind != "duration"
      && (a.topic + a.head).contains { term in
        weights[term] >= 0.45 && (b.topic.contains(term) || b.head.contains(term))
      }
  }

  /// A later day's figure is the higher one.
  private func rises(_ a: NumberClaim, _ b: NumberClaim) -> Bool {
    guard let x = published[a.article], let y = published[b.article], x != y else { return false }
    return (x < y) == (a.quantity.value < b.quantity.value)
  }

  // MARK: What is said

  private func comparisons(
    of members: [NumberClaim]
  ) -> [(comparison: Comparison, weight: Double)] {
    var values: [NumberClaim] = []
    for claim in members {
      // The text of an article is more exact than its headline.
      if let known = values.firstIndex(where: { $0.article == claim.article }) {
        if isContrast(values[known], claim) {
          values.append(claim)
          continue
        }
        if values[known].isHeadline, !claim.isHeadline { values[known] = claim }
        continue
      }
      values.append(claim)
    }
    guard Set(values.map(\.article)).count > 1 else { return [] }
    let verdict = verdict(values)
    var result = [(comparison: comparison(values, verdict), weight: weight(values, verdict))]
    guard verdict != .agree, values.count > 2 else { return result }
    let foreseen = values.filter(\.isForeseen)
    if foreseen.count > 1, foreseen.count < values.count, Set(foreseen.map(\.article)).count > 1,
      values[0].quantity.kind != "count"
    {
      result += comparisons(of: foreseen)
    }
    for value in Set(values.map(\.quantity.value)).sorted() {
      let same = values.filter { $0.quantity.value == value }
      guard Set(same.map { copies[$0.article] ?? $0.article }).count > 1, same.count < values.count
      else { continue }
      // That some say the very same tells more than that one says it less exactly.
      let weight = verdict == .refine ? result[0].weight + 1.1 : weight(same, .agree)
      result.append((comparison(same, .agree), weight))
    }
    return result
  }

  private func comparison(
    _ values: [NumberClaim], _ verdict: Comparison.Verdict
  ) -> Comparison {
    let named = values.first { !$0.isBare } ?? values[0]
    return Comparison(
      event: nil, attribute: .number, subject: named.label, verdict: verdict,
      values: values.map {
        Comparison.Value(
          value: $0.quantity.normalised,
          citation: Citation(article: $0.article, passage: $0.passage))
      })
  }

  private func weight(_ values: [NumberClaim], _ verdict: Comparison.Verdict) -> Double {
    let sources = Double(Set(values.map(\.article)).count)
    switch verdict {
    case .conflict, .update: return 3.6 + 0.5 * sources
    case .refine: return 3 + 0.5 * sources
    case .agree, .differ: return 2.4 + 0.5 * sources
    }
  }
}
