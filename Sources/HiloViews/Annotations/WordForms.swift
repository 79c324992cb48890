internal import HiloText

extension Document {
  /// Whether the token at `index` is one of several words that are printed as one.
  func isPart(_ index: Int) -> Bool {
    tokens[index].isContinuation
      || index + 1 < tokens.count && tokens[index + 1].isContinuation
  }

  /// The word at `index` as a treebank writes it: as it is printed, but a part of a printed word in
  /// its own form ("de" and "el" of "del"), in capitals where the print is.
  func form(of index: Int) -> String {
    let token = tokens[index]
    guard isPart(index) else { return text[token.passage] }
    switch token.shape {
    case .upper: return token.lower.uppercased()
    case .capitalized: return token.lower.prefix(1).uppercased() + token.lower.dropFirst()
    default: return token.lower
    }
  }
}

extension Token {
  /// The label of the arc to its head: `root` for the root and for no other.
  var arcLabel: String {
    if head < 0 { return Self.labels[Int(DependencyRelation.root.rawValue)] }
    return Self.labels[Int((relation == .root ? .dep : relation).rawValue)]
  }

  /// The relations' names: to ask a value for its own takes longer than to parse the word.
  private static let labels = DependencyRelation.allCases.map(\.tag)
}
