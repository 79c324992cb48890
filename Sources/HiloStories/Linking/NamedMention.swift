import HiloText

/// A name in one of the articles, with what linking needs to know of it.
struct NamedMention {
  /// The article.
  var article: Int
  /// Its place among the document's mentions.
  var index: Int
  /// The mention itself.
  var mention: Mention
  /// Its spelling taken apart, as an index into the table's forms.
  var form: Int
  /// Its type after a vote of all mentions of this spelling.
  var type: EntityType
  /// The country in question, for an office that each country has its own of.
  var country: String?
}

/// All names of the articles.
struct NamedMentions {
  private(set) var all: [NamedMention] = []
  /// The names of each article, as a range of `all`.
  private(set) var ofArticle: [Range<Int>] = []
  private(set) var table: NameFormTable
  private var preferences: [String: Set<String>] = [:]
  /// The spellings.
  var forms: [NameForm] { table.forms }

  /// Collects the names of `articles`.
  init(_ articles: [AnnotatedArticle], lexicon: NameLexicon) {
    table = NameFormTable(lexicon: lexicon)
    for (a, article) in articles.enumerated() {
      let first = all.count
      for (i, mention) in article.document.mentions.enumerated() where mention.kind == .name {
        let form = table.form(of: article.document[mention.passage])
        all.append(
          NamedMention(article: a, index: i, mention: mention, form: form, type: mention.type))
      }
      ofArticle.append(first..<all.count)
    }
    vote()
    preferences = Self.preferences(all, table.forms)
  }

  /// Lets the mentions of one spelling agree on what it names.
  ///
  /// What lists say of the words has a voice beside the mentions. A type that a good third of many
  /// mentions bear stays, as "Barcelona" the city does beside the club. One word that is part of a
  /// person's full name keeps the type that each mention has: "Toledo" may be the painter and the
  /// city. One that is not speaks less for a person, for persons are brought in by their full names.
  private mutating func vote() {
    var ballots: [String: Ballot] = [:]
    for m in all { ballots[voteKey(m.form), default: Ballot()].count(m.type) }
    var bearers = Set<Int32>()
    for (f, form) in table.forms.enumerated() where form.words.count > 1 {
      guard var ballot = ballots[voteKey(f)] else { continue }
      speak(for: form, in: &ballot)
      if ballot.winner == .person { bearers.formUnion(form.person) }
    }
    let holders = holders(ballots)
    for i in all.indices {
      let form = table.forms[all[i].form]
      if form.isCountry {
        all[i].type = .location
        continue
      }
      guard var ballot = ballots[voteKey(all[i].form)] else { continue }
      if form.words.count == 1 {
        if let only = form.person.first, bearers.contains(only), ballot.votes[0] > 0 { continue }
        if ballot.votes[0] < ballot.total { ballot.votes[0] *= 0.5 }
      }
      let own = ballot.votes[Ballot.index(all[i].type)]
      speak(for: form, in: &ballot)
      if ballot.winner == .person, form.words.count == 1, let only = form.person.first,
        let type = holders[only]
      {
        all[i].type = type
        continue
      }
      if form.words.count == 1, all[i].type != .person, ballot.winner != .person, own >= 3,
        own * 3 >= ballot.total
      {
        continue
      }
      all[i].type = ballot.winner
    }
  }

  /// Words by which longer names that are no person's open ("Alcor Biotech"), or that stand behind the
  /// noun of a thing ("huracán Leandro"), with the type: nobody's name, where no person bears it in full.
  private func holders(_ ballots: [String: Ballot]) -> [Int32: EntityType] {
    var holders: [Int32: EntityType] = [:]
    for (f, form) in table.forms.enumerated()
    where form.words.count > 1 && !form.isCountry && !form.isOffice {
      guard let ballot = ballots[voteKey(f)], form.person.count == form.words.count else {
        continue
      }
      switch ballot.winner {
      case .organization where !form.startsWithKind && !form.startsWithForename:
        if let first = form.person.first { holders[first] = .organization }
      case .miscellaneous where form.words.count == 2 && form.opensLower:
        if let last = form.person.last { holders[last] = holders[last] ?? .miscellaneous }
      default: break
      }
    }
    return holders
  }

  /// Spellings of one sound vote together.
  private func voteKey(_ f: Int) -> String {
    let form = table.forms[f]
    guard form.words.count == 1, !form.isAcronym, let number = form.person.first else {
      return form.joined
    }
    return "~\(number)"
  }

  /// The voice of the lists.
  private func speak(for form: NameForm, in ballot: inout Ballot) {
    // What no mention says, lists alone do not make true.
    func add(_ type: EntityType, _ weight: Double) {
      if ballot.votes[Ballot.index(type)] > 0 { ballot.votes[Ballot.index(type)] += weight }
    }
    if form.isKnown || form.isOffice { add(.organization, 2) }
    if form.words.count > 1, form.startsWithForename { add(.person, 1.5) }
    if form.words.count > 1, form.startsWithKind { add(.organization, 1) }
    if form.isPlace { add(.location, 1.5) }
  }

  /// Mentions by type.
  private struct Ballot {
    var votes = [Double](repeating: 0, count: EntityType.allCases.count)
    var total: Double { votes.reduce(0, +) }

    static func index(_ type: EntityType) -> Int {
      switch type {
      case .person: 0
      case .organization: 1
      case .location: 2
      case .miscellaneous: 3
      }
    }

    mutating func count(_ type: EntityType) { votes[Self.index(type)] += 1 }

    /// The type with most votes; of equals an organisation before a place, a place before a person.
    var winner: EntityType {
      var best = EntityType.organization
      for type in [EntityType.location, .person, .miscellaneous]
      where votes[Self.index(type)] > votes[Self.index(best)] {
        best = type
      }
      return best
    }
  }

  subscript(_ i: Int) -> NamedMention {
    get { all[i] }
    set { all[i] = newValue }
  }

  /// Whether the name `i` opens with `short` as others do beside it in one article, who are named so
  /// more often: then `short` alone is theirs ("Apple" is not "Apple Corps").
  func isRival(_ i: Int, of short: String) -> Bool {
    guard let preferred = preferences[short] else { return false }
    return !preferred.contains(form(i).joined)
  }

  /// Of words that open several names of one article, the names that they stand for.
  private static func preferences(_ all: [NamedMention], _ forms: [NameForm]) -> [String: Set<
    String
  >] {
    var longer: [String: [String: Int]] = [:]
    var together = Set<String>()
    var last: [String: (article: Int, long: String)] = [:]
    for mention in all where mention.type == .organization {
      let form = forms[mention.form]
      guard form.words.count == 2, !form.isKnown, !form.isOffice, !form.startsWithKind else {
        continue
      }
      let first = form.words[0]
      longer[first, default: [:]][form.joined, default: 0] += 1
      if let other = last[first], other.article == mention.article, other.long != form.joined {
        together.insert(first)
      }
      last[first] = (mention.article, form.joined)
    }
    var preferences: [String: Set<String>] = [:]
    for first in together {
      guard let best = longer[first]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
        continue
      }
      preferences[first] = [best.key]
    }
    return preferences
  }

  /// The spelling of the mention.
  func form(_ i: Int) -> NameForm { table.forms[all[i].form] }
}
