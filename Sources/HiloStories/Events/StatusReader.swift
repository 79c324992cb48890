internal import HiloText

/// Tells how sure a happening is from the words around its trigger: mood and tense, auxiliaries,
/// the verb above its clause, negation, the noun or adjective beside it.
///
/// Reads patterns of neighbouring words, not trees, so that a wrong tree costs nothing; the words
/// are the lists' (`events/status.txt`).
struct StatusReader {
  /// What was read.
  struct Judgement {
    /// The status; nil when the words say nothing.
    var status: EventStatus?
    /// The words that say so.
    var cue: Range<Int>?
    /// The words of the verb group or noun phrase with what governs it.
    var span: Range<Int>
    /// The finite verb or noun that governs, where one was found.
    var governor: Int?
    /// What the main clause goes on to say after a relative one ("…, que fue aplazada, empezó …").
    var then: Then?
    /// It rests on a preposition alone ("tras la visita"), which a relative clause outweighs.
    var isWeak = false
    /// Its verb is in the present or the imperfect, which of what lasts says that it goes on.
    var isImperfective = false
    /// Its verb is in the past, so that no time makes it one to come.
    var isPast = false
  }

  /// A second status that the same phrase is given.
  struct Then {
    var status: EventStatus
    var cue: Range<Int>?
    var span: Range<Int>
  }

  let text: EventText
  /// How far back a verb above the clause is looked for.
  static let reach = 18
  static let depth = 5
  /// How far back the word that negates a subject is looked for.
  private static let subject = 10

  // MARK: Verbs

  /// The status of what the verb at `i` tells.
  func verb(at i: Int, depth: Int = StatusReader.depth) -> Judgement {
    let first = text.document.sentences[Int(text.token(i).sentence)].tokens.lowerBound
    var result = Judgement(status: nil, cue: nil, span: i..<(i + 1), governor: i)
    guard depth > 0 else { return result }
    var group = Group(at: i, tense: text.words[i].tense)
    walk(&group, first)
    // Perfects and passives: the auxiliary's form counts.
    if group.tense == .participle { joinAuxiliary(&group, first) }
    if isBareSubjunctive(group, first, depth) { group.tense = .subjunctive }
    result.span = group.left..<(i + 1)
    switch group.tense {
    case .infinitive: infinitive(&group, &result, first, depth)
    case .gerund: gerund(&group, &result, first, depth)
    // "if convicted"
    case .participle
    where group.left > first && text.words[group.left - 1].roles.contains(.condition):
      result.status = .possible
      result.cue = (group.left - 1)..<group.left
      return result
    case .participle:
      let adjective = text.entry(i)?.adjective
      result.status = adjective == .ongoing ? .occurred : adjective ?? .occurred
      result.cue = i..<(i + 1)
      return result
    default: finite(&group, &result, first, depth)
    }
    if let adverb = group.adverb, result.status != .denied, result.status != .cancelled,
      let status = text.entry(adverb)?.adverb
    {
      result.status = status
      result.cue = adverb..<(adverb + 1)
    }
    if group.negation == nil { group.negation = negativeSubject(before: group.left, first) }
    // "sin que nadie muriera" negates once.
    let isDeniedBefore =
      result.status == .denied
      && result.cue.map { text.words[$0.lowerBound].roles.contains(.never) } ?? false
    if let negation = group.negation, !isDeniedBefore {
      // "no abrirá hasta el jueves": denied is only that it comes before.
      if result.status == .planned || result.status == .expected, isUntil(after: i) {
        return result
      }
      let isAhead = result.status == .planned
      negate(&result, at: negation)
      if isAhead, result.status == .denied, isOnDay(after: i) { result.status = .postponed }
    } else if result.status == nil {
      result.status = group.isSubjunctive ? .possible : nil
    }
    return result
  }

  /// A verb with its auxiliaries, read from right to left.
  struct Group {
    var left: Int
    var tense: VerbTense
    var negation: Int?
    var adverb: Int?
    var isPerfect = false
    /// A verb of remaining stands with it: "sigue encajado".
    var remains = false
    /// A word for what goes on stands with it: "were still searching".
    var isStill = false
    var head: Int
    init(at i: Int, tense: VerbTense) {
      left = i
      head = i
      self.tense = tense
    }
    var isSubjunctive: Bool { tense == .subjunctive || tense == .pastSubjunctive }
  }

  /// Takes in the pronouns, adverbs and negations before the group.
  private func walk(_ group: inout Group, _ first: Int) {
    var j = group.left - 1
    while j >= first {
      let word = text.words[j]
      if word.isVerb { break }
      if text.entry(j)?.adverb == .ongoing { group.isStill = true }
      if word.roles.contains(.negation) {
        group.negation = j
      } else if let adverb = text.entry(j)?.adverb, adverb != .ongoing,
        text.entry(j)?.adjective == nil
      {
        group.adverb = j
      } else if !word.roles.contains(.clitic), !word.roles.contains(.transparent),
        !(text.token(j).pos == .adverb && !word.roles.contains(.boundary))
      {
        break
      }
      if word.roles.contains(.preposition), !word.roles.contains(.negation) { break }
      group.left = j
      j -= 1
    }
  }

  /// "ha sido citado", "fue citado", "had been put off": takes the auxiliary's form.
  private func joinAuxiliary(_ group: inout Group, _ first: Int) {
    var steps = 0
    while steps < 3, group.left - 1 >= first, text.words[group.left - 1].isVerb {
      let j = group.left - 1
      let perfect = text.has(.perfect, j)
      guard perfect || text.has(.passive, j) || text.has(.state, j) else { return }
      group.left = j
      group.head = j
      if perfect { group.isPerfect = true }
      if text.has(.remains, j), text.words[j].tense == .present { group.remains = true }
      let tense = text.words[j].tense
      switch tense {
      case .present, .imperfect, .past: group.tense = .past
      default: group.tense = tense
      }
      walk(&group, first)
      if tense != .participle { return }
      steps += 1
    }
  }

  /// What the tense of a finite verb says by itself, then what stands above its clause.
  private func finite(
    _ group: inout Group, _ result: inout Judgement, _ first: Int, _ depth: Int
  ) {
    result.cue = group.left..<(group.head + 1)
    switch group.tense {
    case .past: result.status = group.remains ? .ongoing : .occurred
    case .imperfect: result.status = .occurred
    case .present: result.status = nil
    case .future: result.status = group.isPerfect ? .expected : .planned
    case .conditional: result.status = .possible
    default: result.status = nil
    }
    if result.status == nil { result.cue = nil }
    if isAsked(group.left, first) {
      result.status = .possible
      result.cue = group.left..<(group.head + 1)
      return
    }
    guard let above = matrix(before: group.left, first, depth) else { return }
    switch above.effect {
    case .status(.confirmed):
      let leads = text.verb(group.head)?.auxiliary != nil && result.status == nil
      if result.status == .planned || result.status == .possible || group.isSubjunctive || leads {
        result.status = .confirmed
        result.cue = above.cue
      }
    case .status(.denied):
      result.status = above.isNegated ? .possible : .denied
      result.cue = above.cue
    // "calculan que murieron 300": what is reckoned of the past is none of what is to come.
    case .status(.expected)
    where !group.isSubjunctive && group.tense != .future && group.tense != .conditional:
      break
    // "pide años de cárcel para el conductor que atropelló": a relative clause, not what is asked for.
    case .status(.proposed)
    where !group.isSubjunctive && !text.lexicon.omitsComplementizer
      && (group.tense == .past || group.tense == .imperfect):
      break
    case .status(let status):
      if status == .possible, result.status == .occurred, !group.isSubjunctive, !above.isCondition {
        result.status = .possible
      } else {
        result.status = above.isNegated ? .possible : status
      }
      result.cue = above.cue
    case .own, .same: break
    }
  }

  /// "recommended that the levy be abolished": the infinitive right after its subject, in a clause that a verb of
  /// asking is above, is what the language has for a subjunctive.
  private func isBareSubjunctive(_ group: Group, _ first: Int, _ depth: Int) -> Bool {
    guard text.lexicon.hasBareInfinitive, group.tense == .infinitive, group.left > first else {
      return false
    }
    switch text.token(group.left - 1).pos {
    case .noun, .properNoun, .pronoun: break
    default: return false
    }
    return matrix(before: group.left, first, depth - 1)?.effect == .status(.proposed)
  }

  /// A question whether it is so opens right before the verb group that begins at `left`: "¿Habrá elecciones?"
  private func isAsked(_ left: Int, _ first: Int) -> Bool {
    var k = left - 1
    while k >= first, k >= left - 3 {
      if text.token(k).lower == "¿" { return true }
      if text.words[k].isVerb || text.isStop(k)
        || text.token(k).features.pronounType == .interrogative
      {
        return false
      }
      k -= 1
    }
    return false
  }

  /// The word that makes of the subject before `left` none at all: "ningún alumno", "no decision", "ni uno ni otro".
  private func negativeSubject(before left: Int, _ first: Int) -> Int? {
    var found: Int?
    var k = left - 1
    while k >= max(first, left - Self.subject) {
      let word = text.words[k]
      if text.isStop(k) || word.isVerb || word.roles.contains(.complementizer)
        || word.roles.contains(.boundary) && !word.roles.contains(.transparent)
      {
        break
      }
      if word.roles.contains(.negation), text.token(k).pos != .adverb,
        text.token(k).pos != .particle, !word.roles.contains(.preposition)
      {
        found = k
      }
      k -= 1
    }
    guard let found else { return nil }
    // "families with no home were moved": that is whose.
    if found > first, text.words[found - 1].roles.contains(.preposition) { return nil }
    return found
  }

  private func negate(_ result: inout Judgement, at negation: Int) {
    let already =
      result.status == .planned && negation > 0
      && text.entry(negation - 1)?.roles.contains(.transparent) == true
      && !text.words[negation - 1].isVerb
    switch result.status {
    case .denied: result.status = .possible
    case .proposed, .cancelled, .postponed: break
    default: result.status = already ? .cancelled : .denied
    }
    result.cue = negation..<max(negation + 1, min(result.span.upperBound, negation + 2))
  }
}
