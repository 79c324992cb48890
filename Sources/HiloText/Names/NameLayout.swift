/// Rules on names that the layout of news gives away: datelines, authors' lines, acronyms.
struct NameLayout {
  let context: NameContext

  /// `drafts` with those that the layout shows, in order.
  func completed(_ drafts: [NameDraft]) -> [NameDraft] {
    var names = drafts
    for sentence in context.document.sentences {
      dateline(sentence.tokens, &names)
      bareDateline(sentence.tokens, &names)
      lateDateline(sentence.tokens, &names)
      byline(sentence.tokens, &names)
    }
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    acronyms(&names)
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return names
  }

  /// "Lima, 3 may (Andina).-": a place and an agency.
  private func dateline(_ sentence: Range<Int>, _ names: inout [NameDraft]) {
    let shape = context.signals.shape
    let limit = min(sentence.upperBound, sentence.lowerBound + 16)
    guard let open = (sentence.lowerBound..<limit).first(where: { shape[$0] == 21 }),
      let close = (open..<limit).first(where: { shape[$0] == 22 }),
      open > sentence.lowerBound, close > open + 1, close + 1 < sentence.upperBound,
      [19, 25, 29].contains(shape[close + 1]), context.signals.role[open + 1] == .strong,
      context.signals.role[sentence.lowerBound] == .strong
    else { return }
    // A number before the bracket, as of a day, or nothing but the place.
    let place =
      sentence.lowerBound..<((sentence.lowerBound..<open).first { shape[$0] == 20 } ?? open)
    let dated = (place.upperBound..<open).contains { (14...16).contains(shape[$0]) }
    guard dated || place.upperBound == open, place.count <= 4,
      place.allSatisfy({ shape[$0] <= 13 })
    else { return }
    replace(place, type: NameDraft.location, &names)
    if close - open <= 5 {
      replace(open + 1..<close, type: NameDraft.organization, &names)
    }
  }

  /// "Lima.- Un terremoto": a place and nothing more.
  private func bareDateline(_ sentence: Range<Int>, _ names: inout [NameDraft]) {
    let shape = context.signals.shape
    guard
      let end = sentence.prefix(5).first(where: { [19, 25, 29].contains(shape[$0]) }),
      end > sentence.lowerBound, end + 2 < sentence.upperBound
    else { return }
    let place = sentence.lowerBound..<end
    guard shape[end] == 19 && [25, 29].contains(shape[end + 1]),
      place.allSatisfy({
        context.signals.role[$0] == .strong || context.lists.links.contains(context.folded($0))
      }),
      context.signals.role[place.lowerBound] == .strong
    else { return }
    let known: NameKinds = [.country, .city, .town, .village, .region, .place]
    guard !context.kinds(place).isDisjoint(with: known) else { return }
    replace(place, type: NameDraft.location, &names)
  }

  /// "LLUVIAS EN EL NORTE Lima, 3 may (Andina).-", "Por Ana Ruiz Lima (Andina).-": what an agency
  /// puts before the place runs into it.
  private func lateDateline(_ sentence: Range<Int>, _ names: inout [NameDraft]) {
    let shape = context.signals.shape
    let limit = min(sentence.upperBound, sentence.lowerBound + 40)
    guard limit - sentence.lowerBound >= 6,
      let open = (sentence.lowerBound..<limit - 3).first(where: {
        shape[$0] == 21 && shape[$0 + 2] == 22 && [19, 25, 29].contains(shape[$0 + 3])
      })
    else { return }
    var end = open
    // Back over ", 3 may".
    while end > sentence.lowerBound, (14...16).contains(shape[end - 1]) || shape[end - 1] <= 2 {
      end -= 1
    }
    if end > sentence.lowerBound, shape[end - 1] == 20 { end -= 1 } else { end = open }
    var start = end
    while start > sentence.lowerBound, end - start < 6,
      (3...6).contains(shape[start - 1]) || context.lists.links.contains(context.folded(start - 1))
    {
      start -= 1
    }
    let places: NameKinds = [.country, .city, .town, .village, .region, .place]
    guard start < end,
      let first = (start..<end).first(where: {
        (3...6).contains(shape[$0]) && !context.kinds($0..<end).isDisjoint(with: places)
      })
    else { return }
    let author = start..<first
    let before = sentence.lowerBound..<start
    let afterByline =
      author.count > 0 && context.lists.bylines.contains(context.folded(author.lowerBound))
    guard
      afterByline || (before.count > 2 && before.allSatisfy { shape[$0] >= 7 || shape[$0] <= 1 })
    else { return }
    replace(first..<end, type: NameDraft.location, &names)
    if afterByline, (2...5).contains(author.count - 1) {
      replace(author.lowerBound + 1..<first, type: NameDraft.person, &names)
    }
  }

  /// "By Ana Ruiz in Lima": an author in a line of few words.
  private func byline(_ sentence: Range<Int>, _ names: inout [NameDraft]) {
    guard sentence.count <= 8, sentence.count >= 3,
      context.lists.bylines.contains(context.folded(sentence.lowerBound))
    else { return }
    func run(from start: Int) -> Int {
      var end = start
      while end < sentence.upperBound, (3...13).contains(context.signals.shape[end]) { end += 1 }
      return end
    }
    var start = sentence.lowerBound + 1
    if context.signals.shape[start] == 24 { start += 1 }
    let end = run(from: start)
    guard end - start >= 2, end - start <= 4 else { return }
    let place = end + 1 < sentence.upperBound ? run(from: end + 1) : end
    guard end == sentence.upperBound || context.lists.placing.contains(context.folded(end)) else {
      return
    }
    replace(start..<end, type: NameDraft.person, &names)
    if place > end + 1 { replace(end + 1..<place, type: NameDraft.location, &names) }
  }

  /// Puts a name of these tokens in the place of all that overlap them.
  private func replace(_ tokens: Range<Int>, type: Int, _ names: inout [NameDraft]) {
    names.removeAll { $0.tokens.overlaps(tokens) }
    names.append(context.draft(tokens, type: type))
  }

  /// "Instituto Nacional de Estadística (INE)": the acronym is a name of the same type.
  private func acronyms(_ names: inout [NameDraft]) {
    var added: [NameDraft] = []
    let shape = context.signals.shape
    for index in names.indices where names[index].tokens.count > 1 {
      let name = names[index]
      var open = name.tokens.upperBound
      // An adjective may stand between.
      if open < shape.count, shape[open] == 2 { open += 1 }
      guard open + 2 < shape.count, shape[open] == 21, shape[open + 2] == 22,
        (8...11).contains(shape[open + 1]), isAcronym(open + 1, of: name.tokens)
      else { continue }
      // People have no acronyms.
      let isPerson = name.type == NameDraft.person
      let type = isPerson ? NameDraft.organization : name.type
      if isPerson { names[index] = context.draft(name.tokens, type: type) }
      added.append(context.draft(open + 1..<open + 2, type: type))
    }
    let taken = Set(added.map(\.tokens.lowerBound))
    names.removeAll { name in name.tokens.contains { taken.contains($0) } }
    names += added
  }

  /// Whether the letters of the word at `i` are mostly the first letters of the name's words.
  private func isAcronym(_ i: Int, of name: Range<Int>) -> Bool {
    let letters = Array(context.folded(i).utf8)
    let initials = name.compactMap { context.folded($0).utf8.first }
    var found = 0
    var at = 0
    for letter in letters {
      if let next = initials[at...].firstIndex(of: letter) {
        found += 1
        at = next + 1
      }
      if at >= initials.count { break }
    }
    return found >= 2 && found * 2 >= letters.count && letters.first == initials.first
  }
}
