import Foundation
import HiloText

/// A syntactic word of a treebank.
struct TreebankWord {
  /// The form as printed (of a part of a contraction the part's own form).
  var form: String
  var lemma: String
  /// Nil where the treebank does not tell and a first model must guess.
  var tag: WordLexicon.Tag?
  /// The tag of the treebank's own tag set.
  var xpos = ""
  /// Index of its head in the sentence, -1 for the root; -2 unknown.
  var head = -2
  var relation: DependencyRelation = .dep
  /// White space stands before it.
  var isSpaced = true
  /// It continues the printed word before.
  var isContinuation = false
  /// The treebank's own tag does not say what part of speech it is; a peer may know better.
  var isUnsure = false
}

/// A sentence of a treebank.
struct TreebankSentence {
  var words: [TreebankWord]
  /// Which treebank it is from, 0 for the one whose manner counts.
  var domain = 0

  /// Its letters and digits, to tell whether two treebanks hold the same sentence.
  var key: String {
    String(
      words.filter { !$0.isContinuation || $0.form.count > 2 }.map(\.form).joined().lowercased()
        .unicodeScalars.filter { $0.properties.isAlphabetic })
  }
}

/// Reads CoNLL-U.
enum ConlluReader {
  static func read(_ path: String, domain: Int = 0) throws -> [TreebankSentence] {
    let text = String(decoding: try contents(path), as: UTF8.self)
    var sentences: [TreebankSentence] = []
    var words: [TreebankWord] = []
    var spaced = true
    var range: (first: Int, last: Int, spaceAfter: Bool)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !words.isEmpty { sentences.append(TreebankSentence(words: words, domain: domain)) }
        words = []
        spaced = true
        range = nil
        continue
      }
      if line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 10 else { continue }
      if fields[0].contains(".") { continue }
      if fields[0].contains("-") {
        let ends = fields[0].split(separator: "-").compactMap { Int($0) }
        if ends.count == 2 {
          range = (ends[0], ends[1], !fields[9].contains("SpaceAfter=No"))
        }
        continue
      }
      guard let id = Int(fields[0]), let pos = PartOfSpeech(tag: fields[3]) else { continue }
      let relation = fields[7].split(separator: ":").first.map(String.init) ?? "dep"
      var word = TreebankWord(
        form: fields[1], lemma: Folding.lower(fields[2]),
        tag: WordLexicon.Tag(pos: pos, features: Self.features(fields[5], form: fields[1])),
        xpos: fields[4])
      word.head = (Int(fields[6]) ?? -1) - 1
      word.relation = DependencyRelation.allCases.first { $0.tag == relation } ?? .dep
      word.isSpaced = spaced
      if word.xpos == "+" {
        word.isContinuation = true
        word.isSpaced = false
      }
      if let part = range, id > part.first {
        word.isContinuation = true
        word.isSpaced = false
      }
      spaced = !fields[9].contains("SpaceAfter=No")
      if let part = range, id == part.last {
        spaced = part.spaceAfter
        range = nil
      }
      words.append(word)
    }
    if !words.isEmpty { sentences.append(TreebankSentence(words: words, domain: domain)) }
    return sentences
  }

  /// The bytes of a file, unpacked where it is `.xz`.
  static func contents(_ path: String) throws -> Data {
    guard path.hasSuffix(".xz") else { return try Data(contentsOf: URL(fileURLWithPath: path)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  /// The features that Hilo keeps.
  static func features(_ column: String, form: String) -> Features {
    var out = Features()
    for pair in column.split(separator: "|") {
      switch pair {
      case "VerbForm=Fin": out.verbForm = .finite
      case "VerbForm=Inf": out.verbForm = .infinitive
      case "VerbForm=Ger": out.verbForm = .gerund
      case "VerbForm=Part": out.verbForm = .participle
      case "Mood=Ind": out.mood = .indicative
      case "Mood=Sub": out.mood = .subjunctive
      case "Mood=Cnd": out.mood = .conditional
      case "Mood=Imp": out.mood = .imperative
      case "Tense=Pres": out.tense = .present
      case "Tense=Past": out.tense = .past
      case "Tense=Fut": out.tense = .future
      case "Tense=Imp": out.tense = .imperfect
      case "Tense=Pqp": out.tense = .pluperfect
      case "Number=Sing": out.number = .singular
      case "Number=Plur", "Number=Ptan": out.number = .plural
      case "Gender=Fem": out.gender = .feminine
      case "Gender=Masc": out.gender = .masculine
      case "Person=1": out.person = .first
      case "Person=2": out.person = .second
      case "Person=3": out.person = .third
      case "PronType=Art": out.pronounType = .article
      case "PronType=Prs": out.pronounType = .personal
      case "PronType=Dem": out.pronounType = .demonstrative
      case "PronType=Ind": out.pronounType = .indefinite
      case "PronType=Int": out.pronounType = .interrogative
      case "PronType=Rel": out.pronounType = .relative
      case "PronType=Int,Rel":
        out.pronounType =
          Folding.folded(Folding.lower(form)) == Folding.lower(form) ? .relative : .interrogative
      case "PronType=Neg": out.pronounType = .negative
      case "PronType=Tot": out.pronounType = .total
      case "PronType=Exc": out.pronounType = .exclamative
      case "PronType=Rcp": out.pronounType = .reciprocal
      case "Case=Nom", "Case=Acc,Nom": out.case = .nominative
      case "Case=Acc", "Case=Acc,Dat": out.case = .accusative
      case "Case=Dat": out.case = .dative
      case "Case=Gen": out.case = .genitive
      case "Case=Com": out.case = .comitative
      case "NumType=Card": out.numberType = .cardinal
      case "NumType=Ord": out.numberType = .ordinal
      case "NumType=Frac": out.numberType = .fraction
      case "NumType=Mult": out.numberType = .multiple
      case "Definite=Def": out.isDefinite = true
      case "Definite=Ind": out.isIndefinite = true
      case "Reflex=Yes": out.isReflexive = true
      case "Poss=Yes": out.isPossessive = true
      case "Polarity=Neg": out.isNegative = true
      default: break
      }
    }
    return out
  }
}
