internal import HiloText

/// Where a happening is, and who takes part.
extension EventComparer {
  /// Where the articles say that it is.
  func places(
    _ event: Event, _ index: Int, _ members: [EventMention]
  ) -> [(comparison: Comparison, weight: Double)] {
    var values: [(article: Int, place: Int, passage: Passage)] = []
    for mention in members {
      guard let place = mention.place, let passage = passage(of: place, mention) else { continue }
      let article = mention.citation.article
      if values.contains(where: { $0.article == article && $0.place == place }) { continue }
      if values.filter({ $0.article == article }).count > 1 { continue }
      values.append((article, place, passage))
    }
    let told = Set(values.map(\.place)).count
    if told > 2 || told > 1 && EventType.named(event.type).isRoaming {
      // Places of passages that share too little are of two happenings.
      let all = values
      values = all.filter { one in
        all.contains { other in
          other.article != one.article
            && (other.place == one.place
              || filter.isRelated(
                Citation(article: one.article, passage: one.passage),
                Citation(article: other.article, passage: other.passage)))
        }
      }
    }
    guard Set(values.map(\.article)).count > 1 else { return [] }
    let isSame = Set(values.map(\.place)).count == 1
    // That two articles name one country says nothing.
    if isSame,
      NameLexicon.shared.countries[NameLexicon.key(linking.entities[values[0].place].name)] != nil
    {
      return []
    }
    let agree = isSame
    let verdict: Comparison.Verdict =
      agree
      ? .agree
      : isNested(Set(values.map(\.place)))
        ? .refine : EventType.named(event.type).isRoaming ? .differ : .conflict
    return [
      (
        Comparison(
          event: index, attribute: .place, verdict: verdict,
          values: values.map {
            Comparison.Value(
              value: linking.entities[$0.place].name,
              citation: Citation(article: $0.article, passage: $0.passage))
          }),
        (agree ? 2 : 3.5) + Double(Set(values.map(\.article)).count)
      )
    ]
  }

  /// Whether one of the places can lie in another: "Rusia" and "Vladivostok", "Suez" and "canal de
  /// Suez". Of a place that no list knows, a country does not exclude it.
  private func isNested(_ places: Set<Int>) -> Bool {
    let lexicon = NameLexicon.shared
    let keys = places.sorted().map { NameLexicon.key(linking.entities[$0].name) }
    return keys.indices.allSatisfy { i in
      keys.indices.contains { j in
        guard i != j else { return false }
        return [(keys[i], keys[j]), (keys[j], keys[i])].contains { whole, part in
          if let code = lexicon.countries[whole] {
            return lexicon.countries[part] == nil
              && lexicon.place(part).map { $0.country == code } ?? true
          }
          let words = Set(part.split(separator: " "))
          return words.isSuperset(of: whole.split(separator: " "))
        }
      }
    }
  }

  /// Where the mention names `entity`.
  private func passage(of entity: Int, _ mention: EventMention) -> Passage? {
    let article = mention.citation.article
    let document = articles[article].document
    let index = document.mentions.indices.first { k in
      linking.entity(ofMention: k, in: article) == entity
        && mention.citation.passage.contains(document.mentions[k].passage)
    }
    return index.map { document.mentions[$0].passage }
  }

  /// Who takes part, where the articles name different ones.
  func participants(
    _ event: Event, _ index: Int, _ members: [EventMention]
  ) -> [(comparison: Comparison, weight: Double)] {
    guard
      ["exercise", "agreement", "meeting", "visit", "legal"].contains(event.type)
    else { return [] }
    var values: [EventMention] = []
    for mention in members where mention.participants.count > 0 || event.type == "exercise" {
      if let known = values.firstIndex(where: { $0.citation.article == mention.citation.article }) {
        if mention.participants.count > values[known].participants.count { values[known] = mention }
        continue
      }
      values.append(mention)
    }
    guard values.count > 1 else { return [] }
    let sets = values.map { Set($0.participants) }
    // Nobody who is in two of them: little says that it is one happening.
    let named = sets.filter { !$0.isEmpty }
    guard named.contains(where: { one in named.filter { !$0.isDisjoint(with: one) }.count > 1 })
    else { return [] }
    var verdict = Comparison.Verdict.agree
    if Set(sets).count > 1 {
      let largest = sets.max { $0.count < $1.count } ?? []
      verdict =
        sets.allSatisfy { $0.isSubset(of: largest) } && !sets.contains([]) ? .refine : .differ
    }
    return [
      (
        Comparison(
          event: index, attribute: .participant, verdict: verdict,
          values: values.map { value in
            Comparison.Value(
              value: value.participants.map { linking.entities[$0].name }.joined(separator: ", "),
              citation: value.citation)
          }), 1.8 + 0.3 * Double(values.count)
      )
    ]
  }
}
