internal import HiloArticles
internal import HiloText

/// The happenings of one story, each with the mentions that tell of it.
struct StoryEvents {
  /// Mentions taken to be of one happening.
  struct Group {
    private(set) var members: [EventMention] = []
    /// How many of those that surely are name each entity, and each as the one who acts.
    private(set) var participants: [Int: Int] = [:]
    private(set) var agents: [Int: Int] = [:]

    fileprivate mutating func add(_ profile: MentionProfile, isSure: Bool) {
      members.append(profile.mention)
      members[members.count - 1].isSure = isSure
      guard isSure else { return }
      for participant in profile.mention.participants {
        participants[participant, default: 0] += 1
      }
      if profile.facts.agent >= 0 { agents[profile.facts.agent, default: 0] += 1 }
    }
  }

  let groups: [Group]

  /// The happenings that `profiles`, in the order of the articles, tell of.
  init(_ profiles: [MentionProfile], model: LogisticModel = .coreference) {
    let linkage = MentionLinkage(table: MentionTable(profiles), model: model)
    groups = linkage.groups().map { found in
      var group = Group()
      let core = Set(found.core)
      for i in found.members { group.add(profiles[i], isSure: core.contains(i)) }
      return group
    }
  }
}
