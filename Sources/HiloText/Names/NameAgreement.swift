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

  /// Where only part of a known longer name was found, the whole takes its place.
  func complete(
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
  func isDistinct(_ i: Int) -> Bool {
    let signals = context.signals
    return signals.shape[i] >= 3 && signals.shape[i] <= 18
      && context.folded(i).utf8.count > 2
      && signals.elsewhere[i] & 1 == 0
      && signals.single[i].isDisjoint(with: [.common, .demonym, .role, .title, .portfolio])
  }
}
