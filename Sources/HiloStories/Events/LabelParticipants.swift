internal import HiloText

/// Who a mention's own words say does or undergoes its happening: those that a label of noun and name may name
/// ("Viaje de Kim Jong-un"). Whoever else its sentence names asked for it, tells of it or is only named beside.
struct LabelParticipants {
  /// How far up the tree a name is followed to what it is said of.
  private static let steps = 5

  let document: Document
  let linking: Linking
  let article: Int
  /// The words by which a noun's happening is somebody's ("of"), and those by which one takes part with another ("with").
  let owning: Set<String>
  let joining: Set<String>

  /// The entities that `mention` is of; `withObject` where also its object undergoes it (an arrest).
  func acting(in mention: EventMention, withObject: Bool) -> Set<Int> {
    all(of: mention, isActing: true, withObject: withObject)
  }

  /// The entities with which it says that somebody does it.
  func joining(in mention: EventMention) -> Set<Int> {
    all(of: mention, isActing: false, withObject: false)
  }

  private func all(of mention: EventMention, isActing: Bool, withObject: Bool) -> Set<Int> {
    let tokens = document.tokens
    let words = isActing ? owning : joining
    let trigger = mention.trigger
    let sentence = document.sentences[Int(tokens[trigger].sentence)].tokens
    let isNoun = tokens[trigger].pos == .noun || tokens[trigger].pos == .properNoun
    let actors = verbs(over: trigger, sentence, isNoun: isNoun)
    var result: Set<Int> = []
    for (index, name) in document.mentions.enumerated()
    where sentence.contains(name.tokens.lowerBound) && !name.tokens.contains(trigger) {
      guard let entity = linking.entity(ofMention: index, in: article), !result.contains(entity)
      else { continue }
      guard let (top, head) = governor(of: name.tokens) else { continue }
      let relation = tokens[top].relation
      let isOf =
        if head == trigger, isNoun {
          relation == .nmod && isJoined(top, sentence, words)
            || isActing && relation == .appos
        } else if head == trigger {
          isActing && (relation == .nsubj || withObject && relation == .obj)
            || (relation == .obl || relation == .nmod) && isJoined(top, sentence, words)
        } else {
          isActing && relation == .nsubj && actors.contains(head)
        }
      if isOf { result.insert(entity) }
    }
    return result
  }

  /// The entities that `mention` says it is at: what hangs on its word at any depth ("un incendio en la subestación de Hernani"),
  /// or stands behind the word for where, `at`, on a verb above it ("la vista se celebró en Lima").
  func places(of mention: EventMention, at: Set<String>) -> Set<Int> {
    let tokens = document.tokens
    let sentence = document.sentences[Int(tokens[mention.trigger].sentence)].tokens
    let above = ancestors(of: mention.trigger, most: 3)
    var result: Set<Int> = []
    for (index, name) in document.mentions.enumerated()
    where sentence.contains(name.tokens.lowerBound) {
      guard let entity = linking.entity(ofMention: index, in: article),
        let (top, head) = governor(of: name.tokens)
      else { continue }
      let hangs = head == mention.trigger || ancestors(of: top, most: 8).contains(mention.trigger)
      let isAbove =
        above.contains(head)
        && sentence.contains {
          Int(tokens[$0].head) == top && tokens[$0].relation == .case
            && at.contains(tokens[$0].folded)
        }
      if hangs || isAbove { result.insert(entity) }
    }
    return result
  }

  private func ancestors(of token: Int, most: Int) -> [Int] {
    var result: [Int] = []
    var k = Int(document.tokens[token].head)
    while k >= 0, result.count < most {
      result.append(k)
      k = Int(document.tokens[k].head)
    }
    return result
  }

  /// The verbs whose subject is that of the happening: those that a verb is joined to or hangs on, and the light one that a noun
  /// is the object of ("sostuvo un encuentro").
  private func verbs(over trigger: Int, _ sentence: Range<Int>, isNoun: Bool) -> Set<Int> {
    let tokens = document.tokens
    guard let lexicon = EventLexicon.of(document.language) else { return [] }
    var result: Set<Int> = []
    var k = trigger
    for step in 0..<Self.steps {
      let head = Int(tokens[k].head)
      guard head >= 0, sentence.contains(head) else { break }
      if isNoun, step == 0 {
        guard tokens[k].relation == .obj, lexicon.stillness(of: tokens[head].lemma) == .light else {
          break
        }
      } else {
        guard [.xcomp, .aux, .cop, .conj].contains(tokens[k].relation) else { break }
        // What has a subject of its own shares none.
        if sentence.contains(where: { tokens[$0].relation == .nsubj && Int(tokens[$0].head) == k })
        {
          break
        }
      }
      result.insert(head)
      k = head
    }
    return result
  }

  /// The word of a name's phrase that hangs on something else, and on what: over titles, names joined to it and what it stands
  /// beside ("el presidente de Rusia, Vladimir Putin").
  private func governor(of name: Range<Int>) -> (top: Int, head: Int)? {
    let tokens = document.tokens
    guard var top = name.first(where: { !name.contains(Int(tokens[$0].head)) }) else { return nil }
    for _ in 0..<Self.steps {
      let head = Int(tokens[top].head)
      guard head >= 0, tokens[head].sentence == tokens[top].sentence else { return nil }
      guard [.appos, .flat, .compound, .conj].contains(tokens[top].relation),
        tokens[head].pos == .noun || tokens[head].pos == .properNoun
      else { return (top, head) }
      top = head
    }
    return nil
  }

  /// One of `words` stands before the noun at `top`.
  private func isJoined(_ top: Int, _ sentence: Range<Int>, _ words: Set<String>) -> Bool {
    sentence.contains {
      Int(document.tokens[$0].head) == top && document.tokens[$0].relation == .case
        && words.contains(document.tokens[$0].folded)
    }
  }
}
