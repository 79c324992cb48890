/// The labels that the recognizer gives to tokens: outside, or opening, within, ending or being the
/// whole of a name of some type.
package enum NameLabel {
  /// How many labels there are.
  package static let count = 17
  /// The label of a token outside all names.
  package static let outside = 0
  /// The types, in the order of their labels.
  package static let types: [EntityType] = [.person, .organization, .location, .miscellaneous]

  /// The part of a name that a token is.
  package enum Part: Int, Sendable { case opening, inside, ending, whole }

  /// The label of a token that is this part of a name of the type with this index.
  package static func label(_ part: Part, _ type: Int) -> Int { 1 + type * 4 + part.rawValue }

  /// Whether `next` may follow `label`.
  package static func follows(_ next: Int, _ label: Int) -> Bool {
    let open = label > 0 && (label - 1) % 4 <= 1
    if open {
      return next > 0 && (next - 1) / 4 == (label - 1) / 4 && [1, 2].contains((next - 1) % 4)
    }
    return next == 0 || [0, 3].contains((next - 1) % 4)
  }

  /// The names that a run of labels spells, with the index of their type.
  package static func names(_ labels: ArraySlice<Int>) -> [(Range<Int>, Int)] {
    var out: [(Range<Int>, Int)] = []
    var start = labels.startIndex
    for i in labels.indices where labels[i] > 0 {
      switch Part(rawValue: (labels[i] - 1) % 4) {
      case .opening: start = i
      case .ending: out.append((start..<i + 1, (labels[i] - 1) / 4))
      case .whole: out.append((i..<i + 1, (labels[i] - 1) / 4))
      default: break
      }
    }
    return out
  }
}
