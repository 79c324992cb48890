internal import HiloText

/// What is settled once all mentions are read: statuses that no words tell, mentions told twice.
extension MentionReader {
  /// Gives the mentions whose status no words tell that of the same happening elsewhere in the text:
  /// the last mention before it that tells one, else the first after it.
  mutating func settle() {
    let blank = Set(unsure)
    let types = mentions.map(\.type)
    for index in unsure {
      let mention = mentions[index]
      if let told = toldBelow(index, blank) {
        mentions[index].status = told
        continue
      }
      guard mention.status == .occurred, !text.words[mention.trigger].isVerb, !isPast(mention)
      else { continue }
      let known = { (k: Int) in types[k] == mention.type && !blank.contains(k) }
      var other = (0..<index).last(where: known)
      if other == nil, isPointing(mention.trigger) {
        other = (index..<types.count).first(where: known)
      }
      guard let other else { continue }
      switch mentions[other].status {
      case .possible, .planned, .expected, .proposed, .postponed:
        mentions[index].status = mentions[other].status
      case .confirmed: mentions[index].status = .planned
      default: break
      }
    }
  }

  // MARK: Pointers

  /// "Acudirá a la cita", "el siniestro ocurrió a las 7.40": what a noun only points to is the last happening told before
  /// that it can be, as events are told of again by general nouns (H.-J. Schmid, "English Abstract Nouns as Conceptual
  /// Shells", 2000).
  mutating func resolvePointers() {
    // The last mention of each type.
    var told: [String: Int] = [:]
    for index in mentions.indices {
      defer { told[mentions[index].type] = index }
      guard mentions[index].antecedent == nil, let (noun, types) = pointer(of: mentions[index]),
        let last = types.compactMap({ told[$0] }).filter({ mentions[$0].trigger < noun }).max()
      else { continue }
      let named = mentions[last]
      mentions[index].antecedent = named.antecedent ?? named.citation.passage
      mentions[index].type = named.type
    }
  }

  /// The noun by which `mention` points to a happening, the one that tells it or the subject of its verb that no list
  /// knows, and the types that it can be of; nil where there is none, or where it says itself of what it is ("el proceso
  /// de venta").
  private func pointer(of mention: EventMention) -> (noun: Int, types: Set<String>)? {
    var noun = mention.trigger
    if text.words[noun].isVerb, mention.type == Self.openType {
      let sentence = document.sentences[Int(document.tokens[noun].sentence)]
      guard let subject = subject(of: noun, sentence) else { return nil }
      noun = subject
    }
    guard let types = text.entry(noun)?.pointsTo, !types.isEmpty, isPointing(noun),
      !isQualified(noun)
    else { return nil }
    return (noun, types)
  }

  /// An adjective, a name or a complement follows the noun at `i`.
  private func isQualified(_ i: Int) -> Bool {
    guard i + 1 < document.tokens.count else { return false }
    let next = document.tokens[i + 1]
    if next.pos == .adjective || text.words[i + 1].mention >= 0 { return true }
    guard next.pos == .adposition, next.relation == .case, next.head >= 0 else { return false }
    return Int(document.tokens[Int(next.head)].head) == i
  }

  /// What the text says of the happening that its headline tells in the present tense ("Cierra la
  /// fábrica"): nil where it does not tell that it is still to come.
  private func toldBelow(_ index: Int, _ blank: Set<Int>) -> EventStatus? {
    let mention = mentions[index]
    let token = document.tokens[mention.trigger]
    let sentence = document.sentences[Int(token.sentence)]
    guard sentence.kind == .headline, text.words[mention.trigger].isVerb else { return nil }
    let lemma = token.lemma
    let others = mentions[(index + 1)...].filter { other in
      other.type == mention.type
        && (document.tokens[other.trigger].lemma == lemma
          || mention.type != Self.openType
            && other.participants.contains { who in
              mention.participants.contains(who)
            })
    }
    guard let first = others.first,
      others.allSatisfy({
        [.possible, .proposed, .planned, .expected, .confirmed].contains($0.status)
      })
    else { return nil }
    return first.status
  }

  /// A demonstrative or article stands before the noun at `i`: it refers to what is known.
  func isPointing(_ i: Int) -> Bool {
    i > 0 && document.tokens[i - 1].pos == .determiner
      && (document.tokens[i - 1].features.pronounType == .demonstrative
        || document.tokens[i - 1].features.isDefinite)
  }

  /// Of two mentions of one type whose passages hold the same words, the verb's or the first stays.
  mutating func merge(from: Int) {
    guard mentions.count > from + 1 else { return }
    var kept: [EventMention] = Array(mentions[..<from])
    var keptUnsure = unsure.filter { $0 < from }
    let wasUnsure = Set(unsure)
    for index in from..<mentions.count {
      let mention = mentions[index]
      // "firmó un acuerdo": the noun tells it.
      if governors.contains(mention.trigger), text.words[mention.trigger].isVerb { continue }
      if let last = kept.indices.last, last >= from, kept[last].type == mention.type,
        kept[last].trigger != mention.trigger,
        overlap(kept[last].citation.passage, mention.citation.passage)
      {
        let unsureBefore = keptUnsure.last == last
        if unsureBefore, !wasUnsure.contains(index) {
          kept[last].status = mention.status
          kept[last].statusCue = mention.statusCue
          keptUnsure.removeLast()
        }
        kept[last].participants += mention.participants.filter {
          !kept[last].participants.contains($0)
        }
        kept[last].place = kept[last].place ?? mention.place
        kept[last].time = kept[last].time ?? mention.time
        continue
      }
      if wasUnsure.contains(index) { keptUnsure.append(kept.count) }
      kept.append(mention)
    }
    mentions = kept
    unsure = keptUnsure
  }

  func overlap(_ a: Passage, _ b: Passage) -> Bool {
    let common = min(a.end, b.end) - max(a.start, b.start)
    return common * 2 > min(a.count, b.count)
  }
}
