import HiloArticles
import HiloText

/// In what order the articles of a story were written, as far as the tense of their verbs tells.
///
/// Where one article tells as past, of today or at its head, what another foresees with the same verb
/// of the same name, the other is the earlier.
struct StoryOrder {
  /// How an article stands to its happening.
  enum Stance { case past, future, open }

  /// For each member whether its head tells or announces.
  let stance: [Stance]
  /// Pairs of members, the earlier first, as positions in the list of members.
  let pairs: [(Int, Int)]

  /// The words of weight that each member opens with.
  private let openings: [Set<String>]

  /// Whether two members open on the same thing: they share four words, two fifths of the
  /// shorter one's.
  func opensAlike(_ a: Int, _ b: Int) -> Bool {
    let shared = openings[a].intersection(openings[b]).count
    return shared >= 4 && shared * 5 >= min(openings[a].count, openings[b].count) * 2
  }

  init(_ articles: [AnnotatedArticle], members: [Int]) {
    openings = members.map { Self.opening(of: articles[$0].document) }
    let told = members.map { Self.claims(articles[$0].document) }
    stance = members.map { Self.stance(of: articles[$0].document) }
    var pairs: [(Int, Int)] = []
    for a in members.indices {
      for b in members.indices where a != b {
        if !told[a].foreseen.isDisjoint(with: told[b].happened) { pairs.append((a, b)) }
      }
    }
    // Two articles that each foresee what the other tells give no order.
    let keys = Set(pairs.map { $0.0 * members.count + $0.1 })
    self.pairs = pairs.filter { !keys.contains($0.1 * members.count + $0.0) }
  }

  private static func opening(of document: Document) -> Set<String> {
    guard
      let first = document.sentences.first(where: { $0.kind == .prose })
        ?? document.sentences.first
    else { return [] }
    var words: Set<String> = []
    for token in document.tokens[first.tokens] {
      if token.pos == .noun || token.pos == .properNoun, token.folded.utf8.count > 2 {
        words.insert(Folding.folded(token.lemma))
      }
    }
    return words
  }

  /// A verb with a name in its sentence.
  private struct Claim: Hashable {
    var verb: String
    var name: String
  }

  private static func stance(of document: Document) -> Stance {
    var (past, future) = (0, 0)
    // The lines above the text and the first sentence of the text itself.
    let body = document.sentences.firstIndex { $0.kind == .prose } ?? 0
    for sentence in document.sentences.prefix(body + 1) {
      for i in sentence.tokens {
        switch TenseCheck.direction(i, document) {
        case .past: past += 1
        case .future: future += 1
        default: break
        }
      }
    }
    if past == future { return .open }
    return past > future ? .past : .future
  }

  private static func claims(_ document: Document) -> (foreseen: Set<Claim>, happened: Set<Claim>) {
    var foreseen: Set<Claim> = []
    var happened: Set<Claim> = []
    let light = DatingLexicon.all[document.language]?.light ?? []
    for (index, sentence) in document.sentences.enumerated() {
      let names = document.tokens[sentence.tokens].filter { $0.pos == .properNoun }.map(\.folded)
      let times = document.times.filter { sentence.passage.contains($0.passage) }
      let isNow = times.contains {
        ($0.form.unit == .day && ($0.form.shift ?? -9) >= -1) || $0.form.weekday != nil
      }
      let isOld = times.contains { $0.form.year != nil }
      for i in sentence.tokens {
        guard let direction = TenseCheck.direction(i, document) else { continue }
        let verb = document.tokens[i].lemma
        guard verb.utf8.count > 4, !light.contains(verb) else { continue }
        for name in names {
          let claim = Claim(verb: verb, name: name)
          if direction == .future { foreseen.insert(claim) }
          if direction == .past, !isOld, isNow || index < 2 { happened.insert(claim) }
        }
      }
    }
    return (foreseen, happened)
  }
}
