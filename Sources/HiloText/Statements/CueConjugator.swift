/// The tense of a cue's verb form, as far as attribution asks for it.
enum CueTense: UInt8 {
  case present, past, imperfect, future, conditional, gerund, participle, infinitive

  init?(tag: String) {
    switch tag {
    case "present": self = .present
    case "past": self = .past
    case "imperfect": self = .imperfect
    case "future": self = .future
    case "conditional": self = .conditional
    case "gerund": self = .gerund
    case "participle": self = .participle
    case "infinitive": self = .infinitive
    default: return nil
    }
  }

  var isFinite: Bool { rawValue <= CueTense.conditional.rawValue }
}

/// Writes out the forms of a pack's cue verbs from its table of endings, so that cues are found
/// with and without a tagger.
struct CueConjugator {
  private struct Ending {
    let lemmaEnd: String
    let stem: String
    let ending: String
    let tense: CueTense
  }

  private let endings: [Ending]

  init(pack: LanguagePack) {
    endings = pack.rows("statements/endings").compactMap { row in
      guard row.count >= 4, let tense = CueTense(tag: row[3]) else { return nil }
      return Ending(lemmaEnd: row[0], stem: row[1], ending: row[2], tense: tense)
    }
  }

  /// The forms of `lemma`. `stems` holds the stem under stress and the weak stem where they differ
  /// from the lemma's; `irregular` forms with their tense ("dijo=past dicho=participle").
  func forms(of lemma: String, stems: String, irregular: String) -> [(
    form: String, tense: CueTense
  )] {
    var out: [(form: String, tense: CueTense)] = []
    let alternatives = stems.split(separator: " ").map(String.init)
    let replaced = Set(
      irregular.split(separator: " ").compactMap { $0.split(separator: "=").last.map(String.init) })
    for ending in endings where lemma.hasSuffix(ending.lemmaEnd) {
      let base = String(lemma.dropLast(ending.lemmaEnd.count))
      var stem = base
      if ending.stem == "stressed", let first = alternatives.first { stem = first }
      if ending.stem == "weak", alternatives.count > 1 { stem = alternatives[1] }
      // An irregular form drives out the regular ones of its tense, but for the mere stem changes.
      if replaced.contains(String(describing: ending.tense)), alternatives.isEmpty { continue }
      out.append((stem + ending.ending, ending.tense))
    }
    for item in irregular.split(separator: " ") {
      let pair = item.split(separator: "=").map(String.init)
      if pair.count == 2, let tense = CueTense(tag: pair[1]) { out.append((pair[0], tense)) }
    }
    return out
  }
}
