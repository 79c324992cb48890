/// Makes the names of a document agree: one form has one type, and a form found once is found
/// wherever it stands.
struct NameAgreement {
  let context: NameContext

  /// `drafts` with the names that were missed, all with the type that the whole document gives them.
  func agreed(_ drafts: [NameDraft]) -> [NameDraft] {
    let forms = Set(drafts.map { context.key($0.tokens) })
    var names = drafts.flatMap { parted($0, forms) }
    addMissed(&names)
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    // Twice: what whole names turn out to be speaks for their parts.
    settle(&names)
    settle(&names)
    return names
  }

  /// "alcaldesa de Puerto Real Ana Ruiz": a place and a person, where the person's name opens with
  /// a forename or is known from elsewhere, or where both parts are.
  private func parted(_ draft: NameDraft, _ known: Set<UInt64>) -> [NameDraft] {
    let range = draft.tokens
    guard range.count >= 3, range.count <= 8 else { return [draft] }
    let single = context.signals.single
    let follows = range.lowerBound > 0 && context.folded(range.lowerBound - 1) == context.lists.of
    for i in range.dropFirst() {
      guard context.signals.role[i] == .strong, context.signals.role[i - 1] == .strong else {
        continue
      }
      let (left, right) = (range.lowerBound..<i, i..<range.upperBound)
      let knowsRight = known.contains(context.key(right)) && right.count > 1
      if known.contains(context.key(left)) && knowsRight {
        return [context.draft(left), context.draft(right)]
      }
      guard draft.type == NameDraft.person || draft.type == NameDraft.location, follows else {
        continue
      }
      let opensPerson =
        right.count > 1 && single[i].contains(.forename)
        && !single[i - 1].contains(.forename) && !single[range.lowerBound].contains(.forename)
      let isPlace = !context.kinds(left).isDisjoint(with: [.country, .city, .place])
      guard knowsRight || opensPerson || (isPlace && right.count > 1) else { continue }
      var place = context.draft(left)
      place.scores[NameDraft.person] = (place.scores.min() ?? 0) - Int32(Self.most)
      place.type =
        place.scores[NameDraft.organization] > place.scores[NameDraft.location]
        ? NameDraft.organization : NameDraft.location
      return [place, context.draft(right, type: NameDraft.person)]
    }
    return [draft]
  }

  /// Adds the places of known names, and of people's surnames, that no name covers yet.
  private func addMissed(_ names: inout [NameDraft]) {
    var known: [UInt64: Int] = [:]
    var openings: Set<UInt64> = []
    for name in names {
      let first = context.signals.word[name.tokens.lowerBound]
      if name.tokens.count > 1 || isDistinct(name.tokens.lowerBound) {
        known[context.key(name.tokens)] = name.type
        openings.insert(first)
      }
      guard name.type == NameDraft.person, name.tokens.count > 1 else { continue }
      for i in [name.tokens.lowerBound, name.tokens.upperBound - 1] where isDistinct(i) {
        let word = context.signals.word[i]
        if known[word] == nil { known[word] = NameDraft.person }
        openings.insert(word)
      }
    }
    complete(&names, known, openings)
    var covered = [Bool](repeating: false, count: context.document.tokens.count)
    for name in names { for i in name.tokens { covered[i] = true } }
    for sentence in context.document.sentences {
      var i = sentence.tokens.lowerBound
      while i < sentence.tokens.upperBound {
        if !covered[i], let (range, type) = listed(i, sentence.tokens),
          !range.contains(where: { covered[$0] })
        {
          names.append(context.draft(range, type: type))
          for j in range { covered[j] = true }
        }
        if !covered[i], context.signals.role[i] == .strong, isDistinct(i),
          context.signals.single[i].contains(.country),
          !context.signals.single[i].contains(.rareSurname)
        {
          names.append(context.draft(i..<i + 1, type: NameDraft.location))
          covered[i] = true
        }
        guard !covered[i], context.signals.role[i] == .strong,
          openings.contains(context.signals.word[i])
        else {
          i += 1
          continue
        }
        var best: (Int, Int)?
        var key: UInt64 = 0
        for end in i..<min(sentence.tokens.upperBound, i + 8) {
          if covered[end] { break }
          key = end == i ? context.signals.word[i] : NameHash.join(key, context.signals.word[end])
          if let type = known[key], context.signals.role[end] != .idle || end == i {
            best = (end + 1, type)
          }
        }
        if let (end, type) = best {
          names.append(context.draft(i..<end))
          names[names.count - 1].type = type
          i = end
        } else {
          i += 1
        }
      }
    }
  }

  /// The longest run of capitalised words from token `i` that the lists know as an organisation or
  /// a country of several words.
  private func listed(_ i: Int, _ sentence: Range<Int>) -> (Range<Int>, Int)? {
    let signals = context.signals
    let wanted: NameKinds = [.organization, .country]
    guard signals.role[i] == .strong, signals.shouting[i] == 0,
      !signals.runOpening[i].isDisjoint(with: wanted)
    else { return nil }
    for end in stride(from: min(sentence.upperBound, i + Gazetteer.longest), to: i + 1, by: -1)
    where signals.role[end - 1] == .strong {
      let kinds = context.gazetteer.kinds(context.key(i..<end)).kinds
      if kinds.contains(.organization) { return (i..<end, NameDraft.organization) }
      if kinds.contains(.country) { return (i..<end, NameDraft.location) }
    }
    return nil
  }

  /// Where only part of a known longer name was found, the whole takes its place.
  private func complete(
    _ names: inout [NameDraft], _ known: [UInt64: Int], _ openings: Set<UInt64>
  ) {
    var whole: [Range<Int>: Int] = [:]
    for name in names {
      for start in max(0, name.tokens.lowerBound - 3)...name.tokens.lowerBound
      where openings.contains(context.signals.word[start])
        && context.signals.role[start] == .strong
        && context.document.tokens[start].sentence
          == context.document.tokens[name.tokens.lowerBound].sentence
      {
        var key = context.signals.word[start]
        for end in start + 1..<min(context.document.tokens.count, start + 8) {
          guard context.signals.role[end] != .idle else { break }
          key = NameHash.join(key, context.signals.word[end])
          let range = start..<end + 1
          if let type = known[key], range.count > name.tokens.count,
            range.lowerBound <= name.tokens.lowerBound, range.upperBound >= name.tokens.upperBound
          {
            whole[range] = type
          }
        }
      }
    }
    guard !whole.isEmpty else { return }
    var owner = [Int](repeating: -1, count: context.document.tokens.count)
    for (index, name) in names.enumerated() { for i in name.tokens { owner[i] = index } }
    var removed = [Bool](repeating: false, count: names.count)
    var added: [NameDraft] = []
    for (range, type) in whole.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
      let touched = Set(range.map { owner[$0] }).subtracting([-1])
      guard
        touched.allSatisfy({
          !removed[$0] && range.lowerBound <= names[$0].tokens.lowerBound
            && names[$0].tokens.upperBound <= range.upperBound && names[$0].tokens != range
        })
      else { continue }
      for index in touched { removed[index] = true }
      var draft = context.draft(range)
      draft.type = type
      added.append(draft)
    }
    names = zip(names, removed).filter { !$0.1 }.map(\.0) + added
  }

  /// Whether a word with a capital is a name wherever it stands: long enough, never in lower case.
  private func isDistinct(_ i: Int) -> Bool {
    let signals = context.signals
    return signals.shape[i] >= 3 && signals.shape[i] <= 18
      && context.folded(i).utf8.count > 2
      && signals.elsewhere[i] & 1 == 0
      && signals.single[i].isDisjoint(with: [.common, .demonym, .role, .title, .portfolio])
  }

  /// Gives all names of one form the type that the document as a whole speaks for.
  private func settle(_ names: inout [NameDraft]) {
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
    for form in forms(names) {
      for (type, vote) in votes(form.tokens, form.count, parts).enumerated() {
        sums[form.key]?[type] += vote
      }
    }
    let cues = NameCues(context: context)
    for name in names {
      for (type, weight) in cues.votes(name.tokens) {
        sums[context.key(name.tokens)]?[type] += weight
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
  private func votes(_ tokens: Range<Int>, _ count: Int, _ parts: Set<UInt64>) -> [Int] {
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
      if !isPart, !isPersonal { votes[NameDraft.person] -= 120 * min(count - 1, 12) }
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
  private static let most = 400
}
