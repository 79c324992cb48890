internal import Foundation
internal import HiloText

/// The happenings of one story while its mentions are being brought together.
struct StoryEvents {
  /// Mentions taken to be of one happening.
  struct Group {
    var members: [MentionProfile]
    var participants: [Int: Int] = [:]
    var agents: [Int: Int] = [:]
    var lemmas: Set<String> = []
    var places: Set<Int> = []
    /// What the triggers of its mentions mean.
    var predicates: Set<Int> = []
    var isBackground: Bool
  }

  private(set) var groups: [Group] = []
  /// For each type group, its happenings so far.
  private var byGroup: [String: [Int]] = [:]
  /// For each meaning of a trigger, the happenings told with it.
  private var byPredicate: [Int: [Int]] = [:]
  /// For each rare meaning, the happenings in whose passages it stands.
  private var byContent: [Int: [Int]] = [:]
  /// The weight of a meaning that one passage in eight has.
  private let rare = log(1 + 8.0)
  /// How much it says that two passages share a meaning: less, the more passages of the story do.
  private let weights: [Int: Double]
  let order: ArticleOrder

  /// Happenings of a story that `profiles` tell of.
  init(order: ArticleOrder, profiles: [MentionProfile]) {
    self.order = order
    var counts: [Int: Int] = [:]
    for profile in profiles {
      for key in profile.content { counts[key, default: 0] += 1 }
    }
    let total = Double(profiles.count)
    weights = counts.mapValues { log(1 + total / Double($0)) }
  }

  /// Adds a mention to the happening that it fits best, or as a new one.
  mutating func add(_ profile: MentionProfile) {
    var best: (score: Double, group: Int)?
    for index in candidates(for: profile) {
      let score = fit(profile, groups[index])
      if score > (best?.score ?? 0) { best = (score, index) }
    }
    let index: Int
    if let best {
      index = best.group
    } else {
      index = groups.count
      groups.append(Group(members: [], isBackground: profile.isBackground))
      byGroup[profile.group, default: []].append(index)
    }
    groups[index].members.append(profile)
    for participant in profile.participants {
      groups[index].participants[participant, default: 0] += 1
    }
    if let agent = profile.agent { groups[index].agents[agent, default: 0] += 1 }
    groups[index].lemmas.insert(profile.lemma)
    for key in profile.predicate where groups[index].predicates.insert(key).inserted {
      byPredicate[key, default: []].append(index)
    }
    for key in profile.content where (weights[key] ?? 0) > rare {
      if byContent[key]?.last != index { byContent[key, default: []].append(index) }
    }
    if let place = profile.mention.place { groups[index].places.insert(place) }
    if !profile.isBackground { groups[index].isBackground = false }
  }

  /// The happenings that a mention may be of: those of its type, and those told with a word of its
  /// meaning. Of many only the last ones: cost stays linear.
  private func candidates(for profile: MentionProfile) -> [Int] {
    var found = Array((byGroup[profile.group] ?? []).suffix(40))
    for key in profile.predicate.sorted() {
      for index in (byPredicate[key] ?? []).suffix(20) where !found.contains(index) {
        found.append(index)
      }
    }
    // What other words tell may be the same where rare words are.
    for key in profile.content where (weights[key] ?? 0) > rare {
      for index in (byContent[key] ?? []).suffix(8) where !found.contains(index) {
        found.append(index)
      }
    }
    return found
  }

  /// How much of what two passages say is the same: the share of their meanings, by weight (Dice).
  private func sameness(_ profile: MentionProfile, _ group: Group) -> Double {
    // In the order of the keys: sums of fractions depend on it.
    func sum(_ keys: [Int]) -> Double { keys.reduce(0) { $0 + (weights[$1] ?? 0) } }
    let known = Set(profile.content)
    let own = sum(profile.content)
    var best = 0.0
    for member in group.members.suffix(8) {
      let common = sum(member.content.filter(known.contains))
      guard common > 0 else { continue }
      best = max(best, 2 * common / (own + sum(member.content)))
    }
    return best
  }

  /// How well a mention fits a happening that one of both, at least, has no type for.
  private func openFit(_ profile: MentionProfile, _ group: Group) -> Double {
    let isSame = !group.predicates.isDisjoint(with: profile.predicate)
    let sameness = sameness(profile, group)
    var score = (isSame ? 0 : -0.4) + 1.4 * sameness
    if !profile.participants.isEmpty, !group.participants.isEmpty {
      let shared = profile.participants.filter { group.participants[$0] != nil }.count
      score += shared > 0 ? 0.2 : profile.actors.isEmpty ? 0 : -0.3
    }
    if let place = profile.mention.place, !group.places.isEmpty {
      score += group.places.contains(place) ? 0.2 : -0.2
    }
    return score + timeFit(profile, group) * 0.6
  }

  /// How well a mention fits a happening: above 0 it may join.
  private func fit(_ profile: MentionProfile, _ group: Group) -> Double {
    if profile.isBackground != group.isBackground,
      profile.range.earliest != nil || profile.isBackground
    {
      return -1
    }
    // "un segundo derrumbe" is not the first.
    if profile.isAnother != group.members[0].isAnother,
      profile.isAnother ? group.members[0].mention.type == profile.mention.type : !profile.isAnaphoric
    {
      return -1
    }
    if profile.isOpen || group.members[0].isOpen { return openFit(profile, group) }
    guard profile.group == group.members[0].group else {
      return openFit(profile, group) - 0.8
    }
    var score = profile.isMany ? 0 : 0.4
    if profile.mention.type != group.members[0].mention.type {
      // "regresó de París" and "visitó el hospital" are two, with one place they may be one.
      let isThere = profile.mention.place.map { group.places.contains($0) } ?? false
      score -= profile.isMany && !isThere ? 0.5 : 0.2
    }
    if group.lemmas.contains(profile.lemma) { score += profile.isMany ? 0.5 : 0.3 }
    if profile.isMany, !group.lemmas.contains(profile.lemma) { score -= 0.25 }
    // The same words, as copies and rewrites have them.
    score += 0.9 * likeness(profile, group)
    // What points back is mostly what the article or the story is about.
    if profile.isAnaphoric {
      if group.members.last?.mention.citation.article == profile.mention.citation.article {
        score += 0.3
      }
      if profile.isMany { score += 0.2 }
    }
    score += 0.03 * Double(min(group.members.count, 8))
    // Who.
    if !profile.participants.isEmpty, !group.participants.isEmpty {
      let shared = profile.participants.filter { group.participants[$0] != nil }.count
      if shared > 0 {
        score += 0.6 + 0.3 * Double(min(shared, 3) - 1)
      } else if !profile.actors.isEmpty, group.members.contains(where: { !$0.actors.isEmpty }),
        profile.mention.place.map({ group.places.contains($0) }) != true
      {
        let penalty = profile.participants.count > 1 ? 0.8 : 0.5
        score -= profile.isMany ? penalty : group.lemmas.contains(profile.lemma) ? 0.4 : penalty
      }
    }
    if profile.isMany, let agent = profile.agent, !group.agents.isEmpty {
      score += group.agents[agent] != nil ? 0.4 : -0.5
    }
    // Where.
    if let place = profile.mention.place, !group.places.isEmpty {
      score += group.places.contains(place) ? 0.3 : -0.2
    }
    // When.
    return score + timeFit(profile, group)
  }

  /// What the times of a mention say for or against its being of a happening.
  private func timeFit(_ profile: MentionProfile, _ group: Group) -> Double {
    guard profile.range.earliest != nil, profile.range.latest != nil else { return 0 }
    var fits = 0
    var clashes = 0
    for member in group.members where member.range.earliest != nil && member.range.latest != nil {
      if gap(member.range, profile.range) <= 0 {
        fits += 1
      } else if gap(member.range, profile.range) > 1 {
        clashes += 1
      }
    }
    if fits > 0 { return 0.5 }
    guard clashes > 0 else { return 0 }
    let moved =
      group.members.contains { $0.mention.status == .postponed }
      || profile.mention.status == .postponed
    let near = group.members.contains {
      gap($0.range, profile.range) <= 10 && $0.range.earliest != nil
    }
    return moved ? -0.1 : near ? (profile.isMany ? -0.6 : -0.3) : -1.2
  }

  /// The share of words that the mention has in common with the likest of the last members.
  private func likeness(_ profile: MentionProfile, _ group: Group) -> Double {
    var best = 0.0
    for member in group.members.suffix(8) {
      let common = member.words.intersection(profile.words).count
      guard common > 1 else { continue }
      best = max(best, Double(common) / Double(member.words.union(profile.words).count))
    }
    return best > 0.4 ? best : 0
  }

  /// Days between two closed ranges; 0 or less where they meet.
  private func gap(_ a: DateRange, _ b: DateRange) -> Int {
    guard let a1 = a.earliest, let a2 = a.latest, let b1 = b.earliest, let b2 = b.latest else {
      return 0
    }
    return max(b1.number - a2.number, a1.number - b2.number)
  }
}
