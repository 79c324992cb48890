internal import HiloText

/// Which figures and times of a story's articles are of one thing, by where they stand: what two mentions
/// tell with figures of one thing is likely one happening.
struct ClaimMarks: Sendable {
  private struct Mark {
    let passage: Passage
    /// The thing that it is of.
    let thing: Int32
  }

  /// The things that claims are of: those in a passage, and those in it or near.
  struct Things {
    var inside: [Int32] = []
    var near: [Int32] = []
  }

  /// Bytes around a passage within which a claim is near.
  private static let reach = 40

  private var figures: [Int: [Mark]] = [:]
  private var moments: [Int: [Mark]] = [:]

  /// The claims of which another article says something too.
  init(_ claims: StoryClaims) {
    for (thing, group) in claims.numbers.groups.enumerated() {
      for claim in group.members.map({ claims.numbers.table.claims[$0] }) {
        figures[claim.article, default: []].append(
          Mark(passage: claim.passage, thing: Int32(thing)))
      }
    }
    for (thing, group) in claims.times.groups.enumerated() {
      for claim in group.members.map({ claims.times.table.claims[$0] }) {
        moments[claim.article, default: []].append(
          Mark(passage: claim.passage, thing: Int32(thing)))
      }
    }
  }

  /// The things that the claims in and near `passage` of `article` are of.
  func claims(in passage: Passage, of article: Int) -> (figures: Things, moments: Things) {
    (Self.things(figures[article] ?? [], passage), Self.things(moments[article] ?? [], passage))
  }

  private static func things(_ marks: [Mark], _ passage: Passage) -> Things {
    var things = Things()
    for mark in marks
    where mark.passage.start >= passage.start - reach && mark.passage.end <= passage.end + reach {
      things.near.append(mark.thing)
      if mark.passage.start >= passage.start, mark.passage.end <= passage.end {
        things.inside.append(mark.thing)
      }
    }
    return things
  }
}
