/// One type for all names of one form.
extension NameAgreement {
  /// Gives all names of one form the type that the document as a whole speaks for.
  func settle(_ names: inout [NameDraft]) {
    var sums: [UInt64: [Int]] = [:]
    func add(_ key: UInt64, _ scores: [Int32], _ weight: Int) {
      var row = sums[key] ?? [0, 0, 0, 0]
      let top = scores.max() ?? 0
      for t in row.indices { row[t] += max(Int(scores[t]) - Int(top), -Self.most) * weight / 4 }
      sums[key] = row
    }
    for name in names {
      let key = context.key(name.tokens)
      if name.isSettled {
        var scores = [Int32](repeating: -Int32(Self.most), count: 4)
        scores[name.type] = 0
        add(key, scores, 8)
      } else {
        add(key, name.scores, 4)
      }
    }
    // A person's whole name speaks for its parts.
    for name in names where name.tokens.count > 1 && name.type == NameDraft.person {
      for i in [name.tokens.lowerBound, name.tokens.upperBound - 1] {
        let word = context.signals.word[i]
        guard sums[word] != nil else { continue }
        add(word, [0, -Int32(Self.most), -Int32(Self.most), -Int32(Self.most)], 3)
      }
    }
    // As does that of an organisation for a last word that is no place.
    for name in names where name.tokens.count > 1 && name.type == NameDraft.organization {
      let last = name.tokens.upperBound - 1
      guard context.signals.single[name.tokens.lowerBound].contains(.organizationHead),
        context.signals.single[last].isDisjoint(with: [.country, .city, .place]),
        sums[context.signals.word[last]] != nil
      else { continue }
      add(
        context.signals.word[last], [-Int32(Self.most), 0, -Int32(Self.most), -Int32(Self.most)], 3)
    }
    let parts = personParts(names)
    var beside: [UInt64: [Int]] = [:]
    let cues = NameCues(context: context)
    for name in names {
      for (type, weight) in cues.votes(name.tokens) {
        beside[context.key(name.tokens), default: [0, 0, 0, 0]][type] += weight
      }
    }
    for form in forms(names) {
      let company = beside[form.key] ?? [0, 0, 0, 0]
      for (type, vote) in votes(form, parts, company).enumerated() {
        sums[form.key]?[type] += vote + company[type]
      }
    }
    for i in names.indices where !names[i].isSettled {
      guard let row = sums[context.key(names[i].tokens)] else { continue }
      let own = names[i].scores
      let top = own.max() ?? 0
      var best = names[i].type
      var most = Int.min
      for t in row.indices {
        let score = row[t] * 3 + max(Int(own[t]) - Int(top), -Self.most)
        if score > most {
          most = score
          best = t
        }
      }
      let kinds = context.kinds(names[i].tokens)
      if kinds.contains(.country), !kinds.contains(.organization), best == NameDraft.organization {
        best = NameDraft.location
      }
      names[i].type = best
    }
  }

  /// One place of each form, and how many it has.
  private func forms(_ names: [NameDraft]) -> [(tokens: Range<Int>, key: UInt64, count: Int)] {
    var order: [(tokens: Range<Int>, key: UInt64, count: Int)] = []
    var places: [UInt64: Int] = [:]
    for name in names {
      let key = context.key(name.tokens)
      if let place = places[key] {
        order[place].count += 1
      } else {
        places[key] = order.count
        order.append((name.tokens, key, 1))
      }
    }
    return order
  }

  /// The first and last words of the whole names of people.
  private func personParts(_ names: [NameDraft]) -> Set<UInt64> {
    var parts: Set<UInt64> = []
    for name in names where name.tokens.count > 1 && name.type == NameDraft.person {
      parts.insert(context.signals.word[name.tokens.lowerBound])
      parts.insert(context.signals.word[name.tokens.upperBound - 1])
    }
    return parts
  }

  /// What the lists say for each type of a form, and that it is never part of a longer name.
  private func votes(
    _ form: (tokens: Range<Int>, key: UInt64, count: Int), _ parts: Set<UInt64>, _ company: [Int]
  ) -> [Int] {
    let (tokens, _, count) = form
    var votes = [0, 0, 0, 0]
    let signals = context.signals
    let kinds = context.kinds(tokens)
    if !kinds.isDisjoint(with: [.organization, .outlet]) { votes[NameDraft.organization] += 300 }
    if !kinds.isDisjoint(with: [.country, .city, .place]), !kinds.contains(.organization) {
      votes[NameDraft.location] += 250
    }
    if !kinds.isDisjoint(with: [.town, .region]) { votes[NameDraft.location] += 100 }
    if kinds.contains(.thing) { votes[NameDraft.thing] += 300 }
    let first = signals.single[tokens.lowerBound]
    let last = signals.single[tokens.upperBound - 1]
    if tokens.count > 1 {
      if first.contains(.organizationHead) || last.contains(.organizationHead),
        !first.contains(.thingHead)
      {
        votes[NameDraft.organization] += 150
      }
      if last.contains(.organizationEnd) { votes[NameDraft.organization] += 300 }
      if first.contains(.placeHead) { votes[NameDraft.location] += 100 }
      if first.contains(.thingHead) { votes[NameDraft.thing] += 100 }
    }
    // A person is first called by a whole name, of which one part at least is a common one.
    let isPersonal =
      !first.isDisjoint(with: [.forename, .rareForename, .surname])
      || !last.isDisjoint(with: [.surname, .rareSurname])
    if tokens.count == 1 {
      // Who is named again and again without ever a whole name is hardly a person.
      let isPart = parts.contains(signals.word[tokens.lowerBound])
      if isPart, kinds.isDisjoint(with: [.country, .city, .organization, .outlet]) {
        votes[NameDraft.person] += 300 * min(count + 1, 12)
      }
      if !isPart, !isPersonal, company[NameDraft.person] == 0 {
        let isOther = company.contains { $0 > 0 }
        votes[NameDraft.person] -= 120 * min(isOther ? count + 1 : count - 1, 12)
      }
    } else if company.dropFirst().contains(where: {
      $0 >= company[NameDraft.person] + NameCues.noun
    }) {
      // "el portacontenedores Ever Given", though people are called Ever.
      votes[NameDraft.person] -= 150 * min(count, 12)
    } else if !isPersonal {
      votes[NameDraft.person] -= 60 * min(count, 12)
    } else if tokens.count <= 4, votes == [0, 0, 0, 0],
      first.contains(.forename) || first.isSuperset(of: [.surname, .rareForename])
        || (last.contains(.surname)
          && !first.isDisjoint(with: [.forename, .rareForename, .surname]))
    {
      votes[NameDraft.person] += 150 + 150 * min(count, 12)
    }
    return votes
  }

  /// The most that one place may speak against a type.
  static let most = 400
}
