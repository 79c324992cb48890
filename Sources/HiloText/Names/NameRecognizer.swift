/// Finds the names in a document.
public struct NameRecognizer: Sendable {
  /// Makes a recognizer.
  public init(pack: LanguagePack) {}

  /// The names of `document` in order, none within another.
  public func recognize(in document: Document) -> [Mention] {
    var mentions: [Mention] = []
    for sentence in document.sentences {
      var i = sentence.tokens.lowerBound
      while i < sentence.tokens.upperBound {
        guard document.tokens[i].shape.isCapitalized, i > sentence.tokens.lowerBound else {
          i += 1
          continue
        }
        var end = i + 1
        while end < sentence.tokens.upperBound, document.tokens[end].shape.isCapitalized { end += 1 }
        mentions.append(
          Mention(passage: document.passage(of: i..<end), tokens: i..<end, type: .person))
        i = end
      }
    }
    return mentions
  }
}
