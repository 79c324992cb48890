import HiloText

extension DescriptionLinker {
  /// What an article has spoken of so far.
  private struct Topic {
    /// The latest of its places.
    var last: Int
    var count = 0
    var type: EntityType
    var isGroup = false
    var isPlural = false
    var hasName = false
    var gender: Features.Gender?
    var country: String?
    var isSubject = false
    /// Its nouns by class or dictionary form.
    var nouns: Set<String> = []
    var content: Set<String> = []
    /// What stands beside each noun.
    var modifiers: [String: Set<String>] = [:]
  }

  /// Leads descriptions and pronouns back to what was spoken of before.
  ///
  /// `classes` are nouns that any article gives a set, by its root.
  func linkBack(
    _ sets: inout UnionFind, named: inout [Int: String], classes: [Int: Set<String>]
  ) {
    var topics: [Int: Topic] = [:]
    let order = shapes.indices.sorted {
      (shapes[$0].tokens.lowerBound, -shapes[$0].tokens.count)
        < (shapes[$1].tokens.lowerBound, -shapes[$1].tokens.count)
    }
    var sizes: [Int: Int] = [:]
    for i in order { sizes[sets.root(nodes[i]), default: 0] += 1 }
    for i in order {
      let root = sets.root(nodes[i])
      if topics[root] == nil, named[root] == nil,
        let goal = speaker(of: i, &sets) ?? goal(of: i, topics, sizes)
      {
        let (old, new) = (sizes[root] ?? 0, sizes[goal] ?? 0)
        let name = named[goal]
        sets.union(nodes[i], goal)
        let now = sets.root(goal)
        if let name { named[now] = name }
        let topic = topics.removeValue(forKey: goal)
        topics[now] = topic
        sizes[now] = old + new
      }
      note(i, sets.root(nodes[i]), &topics, classes)
    }
  }

  /// Leads "the plane" that comes before its name to the only thing of its class that the article names.
  func linkForward(_ sets: inout UnionFind, named: inout [Int: String]) {
    var classes: [Int: Set<String>] = [:]
    for (shape, node) in zip(shapes, nodes) where shape.type == .miscellaneous && !shape.isPlural {
      let root = sets.root(node)
      if named[root] != nil, shape.noun.hasPrefix("#") {
        classes[root, default: []].insert(shape.noun)
      }
    }
    for (shape, node) in zip(shapes, nodes)
    where shape.kind == .nominal && shape.type == .miscellaneous && !shape.isPlural
      && shape.determination == .definite && shape.noun.hasPrefix("#")
    {
      let root = sets.root(node)
      if named[root] != nil { continue }
      let fitting = classes.filter { $0.value.contains { nouns.agree($0, shape.noun) } }.keys
      guard fitting.count == 1, let goal = fitting.first, let name = named[goal] else { continue }
      sets.union(root, goal)
      named[sets.root(goal)] = name
    }
  }

  /// Whom "I" and "we" within reported words stand for: the speaker, else what of this type the speaker is
  /// introduced with ("Boeing's spokeswoman").
  private func speaker(of i: Int, _ sets: inout UnionFind) -> Int? {
    let shape = shapes[i]
    guard shape.isFirstPerson else { return nil }
    let place = document.passage(of: shape.tokens)
    for statement in document.statements {
      guard statement.content.contains(where: { $0.contains(place) }),
        let named = statement.speaker.passage
      else { continue }
      let tokens = document.tokens(in: named)
      guard let first = tokens.first else { continue }
      let sentence = document.tokens[first].sentence
      let fitting = shapes.indices.filter {
        shapes[$0].type == shape.type && shapes[$0].kind != .pronoun
          && document.tokens[shapes[$0].head].sentence == sentence
      }
      let best = fitting.min {
        distance(shapes[$0].head, tokens) < distance(shapes[$1].head, tokens)
      }
      if let best { return sets.root(nodes[best]) }
    }
    return nil
  }

  private func distance(_ t: Int, _ tokens: Range<Int>) -> Int {
    tokens.contains(t)
      ? 0 : t < tokens.lowerBound ? tokens.lowerBound - t : t - tokens.upperBound + 1
  }

  private func note(
    _ i: Int, _ root: Int, _ topics: inout [Int: Topic], _ classes: [Int: Set<String>]
  ) {
    let shape = shapes[i]
    var topic = topics[root] ?? Topic(last: i, type: shape.type, nouns: classes[root] ?? [])
    topic.last = i
    topic.count += 1
    if shape.kind != .pronoun {
      topic.isGroup = topic.isGroup || shape.isGroup
      topic.isPlural = topic.isPlural || shape.isPlural
      if shape.name != nil { topic.hasName = true }
      if shape.kind == .nominal { topic.nouns.insert(shape.noun) }
      topic.content.formUnion(shape.content)
      topic.modifiers[shape.noun, default: []].formUnion(shape.content.filter { $0 != shape.noun })
      topic.country = topic.country ?? shape.country
    }
    if shape.type == .person, !shape.isPlural { topic.gender = topic.gender ?? shape.gender }
    topic.isSubject = document.tokens[shape.head].relation == .nsubj
    topics[root] = topic
  }

  private func goal(of i: Int, _ topics: [Int: Topic], _ sizes: [Int: Int]) -> Int? {
    let shape = shapes[i]
    if shape.kind == .name { return nil }
    if shape.kind == .nominal, shape.determination == .indefinite { return nil }
    var best: (score: Double, root: Int)?
    var fitting = 0
    for (root, topic) in topics where topic.type == shape.type {
      // What it stands within, or what stands within it, is another.
      let last = shapes[topic.last]
      if last.tokens.overlaps(shape.tokens) { continue }
      guard let score = score(i, topic, sizes[root] ?? 0) else { continue }
      fitting += 1
      if best.map({ (score, -root) > ($0.score, -$0.root) }) ?? true { best = (score, root) }
    }
    return isStrict && fitting > 1 && shape.kind == .pronoun ? nil : best?.root
  }

  private func score(_ i: Int, _ topic: Topic, _ size: Int) -> Double? {
    let shape = shapes[i]
    let last = shapes[topic.last]
    let distance = Int(
      document.tokens[shape.head].sentence - document.tokens[last.head].sentence)
    var score = 2 / Double(1 + distance) + 0.3 * Double(min(size, 8)).squareRoot()
    if topic.isSubject { score += 0.4 }
    if shape.kind == .pronoun { return pronoun(shape, topic, distance, score) }
    return description(shape, topic, distance, score)
  }

  private func pronoun(
    _ shape: MentionShape, _ topic: Topic, _ distance: Int, _ score: Double
  ) -> Double? {
    if distance > (isStrict ? 1 : shape.isFirstPerson ? 20 : 4) { return nil }
    if let a = shape.gender, let b = topic.gender, a != b, shape.type == .person { return nil }
    var score = score
    // A firm may be "they"; one person hardly.
    if shape.isPlural != (topic.isGroup || topic.isPlural) {
      if shape.type == .person, shape.isPlural { return nil }
      score -= 0.5
    }
    return score
  }

  private func description(
    _ shape: MentionShape, _ topic: Topic, _ distance: Int, _ score: Double
  ) -> Double? {
    var score = score
    let isSame = topic.nouns.contains(shape.noun)
    let agrees = isSame || topic.nouns.contains { nouns.agree($0, shape.noun) }
    let isPlural = topic.isGroup || topic.isPlural
    if shape.isPlural != isPlural {
      // "the companies" are no one of them.
      if !isSame || shape.isPlural && topic.hasName { return nil }
      score -= 0.5
    }
    if let a = shape.country, let b = topic.country, a != b { return nil }
    // "Asian markets" are not "US markets".
    let own = shape.content.filter { $0 != shape.noun }
    if isSame, !own.isEmpty, let others = topic.modifiers[shape.noun], !others.isEmpty,
      others.isDisjoint(with: own)
    {
      return nil
    }
    if isSame { score += 1.5 } else if agrees { score += 1 }
    let extra = shape.content.filter { $0 != shape.noun && !topic.content.contains($0) }
    score -= 0.4 * Double(extra.count)
    let isKnown = shape.noun.hasPrefix("#")
    // "La empresa" may be the bank, "el diario" is no company.
    if isStrict, !isSame, !topic.nouns.contains(where: { nouns.isWithin($0, shape.noun) }) {
      return nil
    }
    if !agrees {
      // "The line" is no model of it.
      if nouns.isOfMany(shape.noun) { return nil }
      // Another class of thing is another thing.
      if !topic.nouns.isEmpty, isKnown, topic.nouns.contains(where: { $0.hasPrefix("#") }) {
        return nil
      }
      if shape.type == .miscellaneous, !topic.hasName || !isKnown { return nil }
      if !isKnown { score -= 1 }
    }
    let isDefinite = shape.determination == .definite || shape.determination == .demonstrative
    if !isDefinite { score -= 1.4 }
    return score > (isStrict ? 1 : 0.8) ? score : nil
  }
}
