internal import HiloText

extension Document {
  /// Whether `mention`, a place, opens its sentence and a mark or bracket follows it, as in a dateline: where
  /// an article was sent from says nothing of what it tells.
  func isDateline(_ mention: Mention) -> Bool {
    let sentence = sentences[Int(tokens[mention.tokens.lowerBound].sentence)].tokens
    return mention.tokens.lowerBound == sentence.lowerBound
      && mention.tokens.upperBound < sentence.upperBound
      && tokens[mention.tokens.upperBound].shape == .punctuation
  }
}
