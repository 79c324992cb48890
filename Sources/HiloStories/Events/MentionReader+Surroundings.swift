internal import HiloArticles
internal import HiloText

extension MentionReader {
  /// The entities that stand in `tokens`, in order.
  func entities(in tokens: Range<Int>) -> ArraySlice<ReferenceIndex.Reference> {
    guard !tokens.isEmpty else { return [] }
    return references.references(of: article, in: text.document.passage(of: tokens))
  }

  /// What stands before the first sentence as such: place, day and agency ("Madrid, 13 feb (Meridiana).- ").
  private func isDateline(_ passage: Passage, _ sentence: Sentence) -> Bool {
    let tokens = document.tokens
    guard let last = document.tokens(in: passage).last, last + 1 < sentence.tokens.upperBound else {
      return false
    }
    // The dash that ends it follows at once.
    return (last + 1..<min(sentence.tokens.upperBound, last + 5)).contains {
      tokens[$0].shape == .punctuation && [".-", "-", "—", "–", ").-"].contains(tokens[$0].folded)
    } && passage.start - Int(tokens[sentence.tokens.lowerBound].start) < Self.dateline
  }

  /// Where a dateline ends at the latest, in bytes from its sentence.
  private static let dateline = 60

  /// Who takes part and where: the names in the passage, else the nearest before it in the sentence.
  func assignEntities(_ mention: inout EventMention, _ span: Range<Int>, _ sentence: Sentence) {
    var found = Array(entities(in: span))
    if mention.statement == nil, span.contains(where: { text.words[$0].isVerb }),
      !found.contains(where: {
        ($0.type == .person || $0.type == .organization)
          && $0.passage.start < triggerPassage(mention).start
      }),
      span.lowerBound > sentence.tokens.lowerBound
    {
      let before = entities(in: sentence.tokens.lowerBound..<span.lowerBound)
      if let nearest = before.last(where: {
        ($0.type == .person || $0.type == .organization) && !isDateline($0.passage, sentence)
      }) {
        found.insert(nearest, at: 0)
      }
    }
    // The subject, over an aside ("el ministro, Juan Mora, viajó").
    if text.words[mention.trigger].isVerb, let subject = subject(of: mention.trigger, sentence),
      subject < mention.trigger,
      let reference = entities(in: subject..<mention.trigger).first(where: {
        $0.type == .person || $0.type == .organization
      }), !found.contains(where: { $0.entity == reference.entity })
    {
      found.insert(reference, at: 0)
    }
    // "No he recibido nada": the speaker of the quotation.
    if let index = mention.statement, isFirstPerson(mention.trigger, sentence),
      let speaker = text.document.statements[index].speaker.passage,
      let reference = references.references(of: article, in: speaker).first
    {
      found.insert(reference, at: 0)
    }
    for reference in found where reference.type != .miscellaneous {
      if reference.type == .location, isInside(reference.passage, span) {
        // The last place named is the goal ("de Pyongyang a Vladivostok").
        mention.place = reference.entity
      } else if mention.type == "travel", reference.type == .organization,
        isInside(reference.passage, span)
      {
        // "trasladado al hospital": where to, not who.
        continue
      } else if !mention.participants.contains(reference.entity) {
        mention.participants.append(reference.entity)
      }
    }
    if let place = mention.place { mention.participants.removeAll { $0 == place } }
    // "asistió a la toma de posesión de Juan Mora": whose it is comes first.
    if !text.words[mention.trigger].isVerb {
      let end = triggerPassage(mention).end
      if let own = found.first(where: {
        $0.passage.start >= end && $0.passage.start - end < 24 && $0.type == .person
      }), let index = mention.participants.firstIndex(of: own.entity), index > 0 {
        mention.participants.remove(at: index)
        mention.participants.insert(own.entity, at: 0)
      }
    }
  }

  /// The verb at `i`, or the auxiliary just before it, is in the first person.
  private func isFirstPerson(_ i: Int, _ sentence: Sentence) -> Bool {
    var k = i
    while k >= sentence.tokens.lowerBound, k > i - 3, text.words[k].isVerb {
      if text.document.tokens[k].features.person == .first { return true }
      k -= 1
    }
    return false
  }

  /// Where the trigger of `mention` stands.
  private func triggerPassage(_ mention: EventMention) -> Passage {
    text.document.tokens[mention.trigger].passage
  }

  /// A preposition of place stands before `passage`.
  private func isInside(_ passage: Passage, _ span: Range<Int>) -> Bool {
    let tokens = text.document.tokens(in: passage)
    var k = tokens.lowerBound - 1
    var steps = 0
    while k >= max(0, span.lowerBound - 1), steps < 4 {
      let roles = text.words[k].roles
      if roles.contains(.inside) { return true }
      if text.words[k].isVerb || roles.contains(.conjunction) { return false }
      if roles.contains(.preposition), !roles.contains(.determiner) { return false }
      k -= 1
      steps += 1
    }
    return false
  }

  /// The time expression that says when: in the passage, else the nearest one in the sentence that no
  /// other clause stands between.
  func time(near trigger: Int, _ span: Range<Int>, _ sentence: Sentence) -> Int? {
    let times = text.document.times
    var best: (distance: Int, index: Int)?
    let reach = (span.lowerBound - 10..<span.upperBound + 8).clamped(to: sentence.tokens)
    var index = firstTime(from: reach.lowerBound)
    while index < times.count, times[index].tokens.lowerBound < reach.upperBound {
      defer { index += 1 }
      let time = times[index]
      guard time.kind != .set, isWhen(time) else { continue }
      let inside = span.contains(time.tokens.lowerBound)
      var distance =
        time.tokens.lowerBound > trigger
        ? time.tokens.lowerBound - trigger : trigger - time.tokens.upperBound + 3
      if !inside {
        let gap =
          time.tokens.lowerBound >= span.upperBound
          ? span.upperBound..<time.tokens.lowerBound
          : time.tokens.upperBound..<max(time.tokens.upperBound, span.lowerBound)
        if gap.contains(where: { text.words[$0].isVerb && text.words[$0].tense.isFinite }),
          !isOwnClause(gap, of: trigger)
        {
          continue
        }
        // A time in a clause of its own belongs to that clause's verb.
        if time.tokens.upperBound <= span.lowerBound,
          hasVerb(before: time.tokens.lowerBound, sentence)
        {
          continue
        }
        distance += 8
      }
      if time.value.hasSuffix("_REF") || time.kind == .duration { distance += 6 }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, index) }
    }
    return best?.index
  }

  /// `gap` is a relative clause right behind the noun at `trigger` up to its time: "a blockage that began
  /// last Tuesday".
  private func isOwnClause(_ gap: Range<Int>, of trigger: Int) -> Bool {
    guard document.tokens[trigger].pos == .noun, gap.lowerBound == trigger + 1, gap.count <= 5,
      document.tokens[gap.lowerBound].features.pronounType == .relative
    else { return false }
    return !gap.contains(where: text.isStop)
  }

  /// The first time expression that begins at `token` or after it.
  private func firstTime(from token: Int) -> Int {
    var low = 0
    var high = document.times.count
    while low < high {
      let middle = (low + high) / 2
      if document.times[middle].tokens.lowerBound >= token {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  /// A finite verb stands between the last mark and `k`.
  private func hasVerb(before k: Int, _ sentence: Sentence) -> Bool {
    var j = k - 1
    while j >= sentence.tokens.lowerBound, !text.isStop(j) {
      if text.words[j].isVerb, text.words[j].tense.isFinite { return true }
      j -= 1
    }
    return false
  }

  /// It can say when something is, not only how long.
  private func isWhen(_ time: TimeExpression) -> Bool {
    guard time.kind == .duration else { return true }
    return !time.value.hasPrefix("P") || time.value.contains("X") || time.range.earliest != nil
  }

  // MARK: Narrative containers

  /// Gives what came about, and of which no words say when, the day that its sentence names, or else
  /// the sentence before it in the paragraph: the narrative container of J. Pustejovsky and A. Stubbs
  /// ("Increasing Informativeness in Temporal Annotation", LAW V, 2011).
  mutating func assignContainers(_ index: Int, from: Int) {
    guard mentions[from...].contains(where: { $0.time == nil && $0.status == .occurred }) else {
      return
    }
    var container = onlyDay(of: index)
    if container == nil, index > 0 {
      let (before, here) = (document.sentences[index - 1], document.sentences[index])
      let gap = document.text.bytes[
        before.passage.end..<max(before.passage.end, here.passage.start)]
      if !gap.contains(0x0A), !hasDay(index) { container = onlyDay(of: index - 1) }
    }
    guard let container else { return }
    for k in mentions.indices[from...]
    where mentions[k].time == nil && mentions[k].status == .occurred {
      mentions[k].container = container
    }
  }

  /// The times of a sentence that name a day which is not after the article's.
  private func days(of index: Int) -> [Int] {
    let tokens = document.sentences[index].tokens
    return document.times[firstTime(from: tokens.lowerBound)...].indices.prefix {
      document.times[$0].tokens.lowerBound < tokens.upperBound
    }.filter { document.times[$0].range.dayCount == 1 }
  }

  private func hasDay(_ index: Int) -> Bool { !days(of: index).isEmpty }

  /// The time that names the only day of a sentence, which has come when the article appears.
  private func onlyDay(of index: Int) -> Int? {
    let days = days(of: index)
    guard let first = days.first, let day = document.times[first].range.earliest,
      days.allSatisfy({ document.times[$0].range.earliest == day })
    else { return nil }
    if let today = published?.range.latest, day > today { return nil }
    return isAside(document.times[first]) ? nil : first
  }

  /// The time stands with the verb of a clause on a noun: "la cifra que había dado el lunes".
  private func isAside(_ time: TimeExpression) -> Bool {
    var k = time.tokens.lowerBound
    for _ in 0..<10 {
      if document.tokens[k].pos == .verb, !time.tokens.contains(k) {
        return document.tokens[k].relation == .acl
      }
      guard document.tokens[k].head >= 0 else { return false }
      k = Int(document.tokens[k].head)
    }
    return false
  }
}
