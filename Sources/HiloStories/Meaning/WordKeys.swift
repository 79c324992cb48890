package import HiloText

/// By what the words of a text are known to ``WordVectors``: the dictionary form of its language, the concepts
/// that it stands for and its first letters, which two languages often share ("investigación",
/// "investigation").
///
/// Only words of content have keys: no names, no numbers, no times.
package struct WordKeys {
  private let document: Document
  private let concepts: ConceptLexicon?
  /// For each token, whether it is part of a time.
  private let isTime: [Bool]
  private let language: UInt32
  /// How many letters two words of one stem share at least.
  private static let stem = 5

  /// Makes what reads the keys of the words of `document`.
  package init(_ document: Document) {
    self.document = document
    concepts = ConceptLexicon.of(document.language)
    var isTime = [Bool](repeating: false, count: document.tokens.count)
    for time in document.times { for i in time.tokens where i < isTime.count { isTime[i] = true } }
    self.isTime = isTime
    language = ByteHash.of(document.language.rawValue, seed: 21)
  }

  /// The keys of the words of `tokens`, in their order; a word's own keys follow each other.
  package func keys(in tokens: Range<Int>) -> [UInt32] {
    var keys: [UInt32] = []
    // A phrase's concept stands with its first word.
    var phraseEnd = tokens.lowerBound
    for i in tokens where isContent(i) {
      let token = document.tokens[i]
      let lemma = Folding.folded(token.lemma.isEmpty ? token.folded : token.lemma)
      keys.append(ByteHash.pair(language, ByteHash.of(lemma, seed: 22)))
      if i >= phraseEnd, let hit = concepts?.hit(at: i, in: document) {
        for concept in hit.concepts { keys.append(ConceptLexicon.key(of: concept)) }
        phraseEnd = i + hit.length
      }
      if lemma.utf8.count >= Self.stem {
        var hash = ByteHash(seed: 23)
        for byte in lemma.utf8.prefix(Self.stem) { hash.take(byte) }
        keys.append(ByteHash.mix(hash.value))
      }
    }
    return keys
  }

  private func isContent(_ i: Int) -> Bool {
    let token = document.tokens[i]
    switch token.pos {
    case .noun, .verb, .adjective, .adverb:
      return !isTime[i] && !token.folded.utf8.contains { 0x30...0x39 ~= $0 }
    default: return false
    }
  }
}
