/// Names that the model missed, found by what is known of them from elsewhere or beside them.
extension NameAgreement {
  /// Adds the places of known names, and of people's surnames, that no name covers yet.
  func addMissed(_ names: inout [NameDraft]) {
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
        if !covered[i], isMinistry(i, sentence.tokens) {
          names.append(context.draft(i..<i + 1, type: NameDraft.organization))
          covered[i] = true
        }
        if !covered[i], let (range, type) = named(i, sentence.tokens),
          !range.contains(where: { covered[$0] })
        {
          names.append(context.draft(range, type: type))
          for j in range { covered[j] = true }
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

  /// The capitalised words from token `i` after a noun that says what they name: "la perforadora
  /// T130", "la naviera Transmares".
  private func named(_ i: Int, _ sentence: Range<Int>) -> (Range<Int>, Int)? {
    let signals = context.signals
    guard signals.role[i] == .strong, signals.shouting[i] == 0, i > sentence.lowerBound,
      signals.single[i].isDisjoint(with: [.common, .demonym, .title, .role]),
      signals.elsewhere[i] & 1 == 0, signals.shape[i - 1] == 2
    else { return nil }
    let company = NameCompany(tokens: context.document.tokens, signals: signals)
    guard let noun = company.before(i, in: sentence), !noun.isLinked else { return nil }
    var type = NameDraft.thing
    switch signals.single[noun.token].intersection(NameCompany.naming) {
    case .thingNoun: break
    case .organizationNoun: type = NameDraft.organization
    default: return nil
    }
    var end = i + 1
    while end < sentence.upperBound, signals.role[end] == .strong { end += 1 }
    if type == NameDraft.thing, end < sentence.upperBound, (14...16).contains(signals.shape[end]) {
      end += 1
    }
    return (i..<end, type)
  }

  /// A ministry named by what it deals with: "Interior informó", "según Sanidad", "fuentes de Hacienda".
  private func isMinistry(_ i: Int, _ sentence: Range<Int>) -> Bool {
    let signals = context.signals
    let tokens = context.document.tokens
    guard signals.single[i].contains(.portfolio), tokens[i].shape == .capitalized,
      signals.shouting[i] == 0, i + 1 < sentence.upperBound,
      signals.role[i + 1] != .strong, !extents.followsRole(i)
    else { return false }
    let next = tokens[i + 1]
    if signals.opensSentence[i] {
      guard next.pos == .verb || next.pos == .auxiliary else { return false }
      return next.features.verbForm == .finite && next.features.number != .plural
    }
    guard i > sentence.lowerBound, signals.role[i - 1] != .strong else { return false }
    // "Economía y Hacienda", "Salud de Chile": more of a longer name.
    if i + 2 < sentence.upperBound, signals.role[i + 2] == .strong, next.shape == .lower,
      next.pos == .adposition || next.pos == .coordinatingConjunction
    {
      return false
    }
    switch tokens[i - 1].pos {
    case .verb, .auxiliary, .subordinatingConjunction: return true
    case .adposition:
      // Behind a noun only those for people and bodies: "un portavoz de Interior", hardly "un máster en
      // Seguridad".
      guard i > 1, signals.role[i - 2] != .strong else { return i < 2 }
      return tokens[i - 2].pos != .noun && tokens[i - 2].pos != .adjective
        || !signals.single[i - 2].isDisjoint(with: [.role, .organizationCue])
    default: return false
    }
  }

  private var extents: NameExtents { NameExtents(context: context) }
}
