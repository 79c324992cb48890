internal import HiloText

/// Compares the ages that articles give of one person: "Marta Ruiz, de 41 años", "Marta Ruiz, 43,".
///
/// The age is a stretch of years, or a bare number between commas, that follows the name with no verb
/// between. Linear in the numbers.
struct AgeComparer {
  let linking: Linking
  let order: ArticleOrder
  /// The most words between the name and the age.
  private static let reach = 7
  /// The years that a bare number after a name can be.
  private static let ages = 5.0...110.0

  private struct Age {
    var article: Int
    var quantity: Quantity
    var passage: Passage
  }

  /// The comparisons for the articles of one story.
  func compare(_ terms: [ArticleTerms]) -> [(comparison: Comparison, weight: Double)] {
    var people: [Int: [Age]] = [:]
    for side in terms {
      for (person, age) in ages(side)
      where people[person]?.contains(where: { $0.article == side.article }) != true {
        people[person, default: []].append(age)
      }
    }
    return people.keys.sorted().compactMap { person in
      let told = (people[person] ?? []).sorted {
        order.place[$0.article] < order.place[$1.article]
      }
      guard told.count > 1 else { return nil }
      let years = told.map { ($0.quantity.value / 365).rounded() }
      let isSame = Set(years).count == 1
      return (
        Comparison(
          event: nil, attribute: .number, subject: linking.entities[person].name,
          verdict: isSame ? .agree : .conflict,
          values: zip(told, years).map { age, years in
            Comparison.Value(
              value: "\(Int(years)) y",
              citation: Citation(article: age.article, passage: age.passage))
          }), (isSame ? 2.6 : 4.4) + 0.4 * Double(told.count)
      )
    }
  }

  private func ages(_ side: ArticleTerms) -> [(person: Int, age: Age)] {
    let document = side.document
    guard let reader = NumberReader(document) else { return [] }
    var ends: [Int: Int] = [:]
    for (index, mention) in document.mentions.enumerated() where mention.type == .person {
      if let entity = linking.entity(ofMention: index, in: side.article) {
        ends[mention.tokens.upperBound] = entity
      }
    }
    return reader.read().compactMap { quantity in
      guard quantity.upper == nil, let person = person(before: quantity, document, ends) else {
        return nil
      }
      var age = quantity
      if quantity.kind == "count" { age.value *= 365 }
      return (
        person,
        Age(
          article: side.article, quantity: age, passage: document.passage(of: quantity.tokens))
      )
    }
  }

  /// Whose age the quantity can be; nil for no age.
  private func person(before quantity: Quantity, _ document: Document, _ ends: [Int: Int]) -> Int? {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard first > 0 else { return nil }
    let sentence = document.sentences[Int(document.tokens[first].sentence)].tokens
    if quantity.kind == "count" {
      guard Self.ages.contains(quantity.value), quantity.precision == .exact,
        document.tokens[first].shape == .digits, isComma(first - 1, document),
        next >= sentence.upperBound || document.tokens[next].shape == .punctuation
      else { return nil }
      return ends[first - 1]
    }
    guard quantity.kind == "duration", quantity.factor >= 365,
      Self.ages.contains(quantity.value / 365)
    else { return nil }
    let isHyphened = document.tokens[first].folded.utf8.contains(0x2D)
    guard
      isHyphened || next >= sentence.upperBound || document.tokens[next].shape == .punctuation
        || document.tokens[next].pos == .coordinatingConjunction
    else { return nil }
    // "Ruiz, de 41 años", "Ruiz, panadera de 41 años": the comma, at most a noun and what links it.
    var k = first - 1
    if isLinker(k, document) { k -= 1 }
    while k > max(sentence.lowerBound, first - Self.reach), !isComma(k, document) {
      switch document.tokens[k].pos {
      case .noun, .adjective, .determiner: k -= 1
      default: return nil
      }
    }
    return k >= sentence.lowerBound && isComma(k, document) ? ends[k] : nil
  }

  private func isLinker(_ k: Int, _ document: Document) -> Bool {
    guard k >= 0, let events = EventLexicon.of(document.language) else { return false }
    let roles = events.entry(document.tokens[k].folded)?.roles ?? []
    return roles.contains(.linker) && roles.contains(.preposition) && !roles.contains(.inside)
  }

  private func isComma(_ k: Int, _ document: Document) -> Bool {
    document.tokens[k].shape == .punctuation
      && (document.tokens[k].lower == "," || document.tokens[k].lower == "(")
  }
}
