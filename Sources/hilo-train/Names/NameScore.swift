import HiloText

/// How the names that were found compare with those that are right.
struct NameScore {
  private(set) var right = 0
  private(set) var rightExtent = 0
  private(set) var found = 0
  private(set) var known = 0
  private(set) var byType: [EntityType: (right: Int, found: Int, known: Int)] = [:]

  /// Counts the names of one document, given as byte passages and types.
  mutating func add(found mentions: [(Passage, EntityType)], known names: [(Passage, EntityType?)])
  {
    var types: [Passage: EntityType?] = [:]
    for (passage, type) in names {
      types[passage] = .some(type)
      known += 1
      if let type { byType[type, default: (0, 0, 0)].known += 1 }
    }
    for (passage, type) in mentions {
      found += 1
      byType[type, default: (0, 0, 0)].found += 1
      guard let answer = types[passage] else { continue }
      rightExtent += 1
      if answer == type || answer == nil {
        right += 1
        byType[type, default: (0, 0, 0)].right += 1
      }
    }
  }

  private static func f1(_ right: Int, _ found: Int, _ known: Int) -> Double {
    found + known == 0 ? 0 : 2 * Double(right) / Double(found + known)
  }

  /// F1 of extent and type.
  var f1: Double { Self.f1(right, found, known) }
  /// F1 of the extent alone.
  var untyped: Double { Self.f1(rightExtent, found, known) }

  /// A table of the figures.
  var summary: String {
    func percent(_ value: Double) -> String {
      let tenths = Int((value * 1000).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }
    var lines = [
      "F1 \(percent(f1))  untyped \(percent(untyped))  precision \(percent(Double(right) / Double(max(found, 1))))"
        + "  recall \(percent(Double(right) / Double(max(known, 1))))  names \(known)"
    ]
    for type in NameLabel.types {
      guard let row = byType[type] else { continue }
      lines.append(
        "  \(type.rawValue) F1 \(percent(Self.f1(row.right, row.found, row.known)))"
          + " (\(row.right) right, \(row.found) found, \(row.known) known)")
    }
    return lines.joined(separator: "\n")
  }
}
