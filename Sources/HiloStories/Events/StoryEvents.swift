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
    var isBackground: Bool
  }

  private(set) var groups: [Group] = []
  /// For each type group, its happenings so far.
  private var byGroup: [String: [Int]] = [:]
  let order: ArticleOrder

  init(order: ArticleOrder) { self.order = order }

  /// Adds a mention to the happening that it fits best, or as a new one.
  mutating func add(_ profile: MentionProfile) {
    var best: (score: Double, group: Int)?
    // Of many happenings of one type only the last ones are looked at: cost stays linear.
    for index in (byGroup[profile.group] ?? []).suffix(40) {
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
    if let place = profile.mention.place { groups[index].places.insert(place) }
    if !profile.isBackground { groups[index].isBackground = false }
  }

  /// How well a mention fits a happening: above 0 it may join.
  private func fit(_ profile: MentionProfile, _ group: Group) -> Double {
    if profile.isBackground != group.isBackground,
      profile.range.earliest != nil || profile.isBackground
    {
      return -1
    }
    var score = profile.isMany ? -0.6 : 0.4
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
    if profile.range.earliest != nil, profile.range.latest != nil {
      var fits = 0
      var clashes = 0
      for member in group.members where member.range.earliest != nil && member.range.latest != nil {
        if gap(member.range, profile.range) <= 0 {
          fits += 1
        } else if gap(member.range, profile.range) > 1 {
          clashes += 1
        }
      }
      if fits > 0 { score += 0.5 }
      if fits == 0, clashes > 0 {
        let moved =
          group.members.contains { $0.mention.status == .postponed }
          || profile.mention.status == .postponed
        let near = group.members.contains {
          gap($0.range, profile.range) <= 10 && $0.range.earliest != nil
        }
        score -= moved ? 0.1 : near ? (profile.isMany ? 0.6 : 0.3) : 1.2
      }
    }
    return score
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
