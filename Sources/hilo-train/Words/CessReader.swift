import Foundation
import HiloText

/// Reads the words of CESS-ESP: lines "(tag form lemma)" within bracketed trees.
///
/// Tags are those of EAGLES. A table learned from a UD treebank that bears them too turns tag and
/// form into part of speech, features and lemma; parts of multiword tokens ("51_por_ciento") are
/// left without a tag unless they are parts of a name.
enum CessReader {
  /// What a UD treebank makes of EAGLES tags.
  struct Conversion {
    let enclitics = LanguagePack.of(.spanish).flatMap { EncliticSplitter(pack: $0, lexicon: nil) }
    private var byForm: [String: [Reading: Int]] = [:]
    private var byTag: [String: [Reading: Int]] = [:]
    private var parts: [String: [WordLexicon.Tag: Int]] = [:]
    private var lemmas: [String: [String: Int]] = [:]

    struct Reading: Hashable {
      var tag: WordLexicon.Tag
    }

    init(_ sentences: [TreebankSentence]) {
      for sentence in sentences {
        for word in sentence.words {
          guard let tag = word.tag else { continue }
          let form = Folding.lower(word.form)
          byForm[word.xpos + " " + form, default: [:]][Reading(tag: tag), default: 0] += 1
          byTag[word.xpos, default: [:]][Reading(tag: tag), default: 0] += 1
          lemmas[word.xpos + " " + form, default: [:]][word.lemma, default: 0] += 1
          if form.utf8.count <= 3 { parts[form, default: [:]][tag, default: 0] += 1 }
        }
      }
    }

    func tag(_ xpos: String, _ form: String) -> WordLexicon.Tag? {
      let key = xpos.lowercased() + " " + form
      if let found = byForm[key].flatMap(Self.best), byForm[key]?.values.reduce(0, +) ?? 0 >= 2 {
        return found.tag
      }
      return byTag[xpos.lowercased()].flatMap(Self.best)?.tag
    }

    func lemma(_ xpos: String, _ form: String, _ given: String) -> String {
      lemmas[xpos.lowercased() + " " + form].flatMap(Self.best) ?? given
    }

    /// The tag of a short word within a name: "de", "la", "y".
    func part(_ form: String) -> WordLexicon.Tag? { parts[form].flatMap(Self.best) }

    private static func best<Key>(_ counts: [Key: Int]) -> Key? {
      counts.max { ($0.value, "\($0.key)") < ($1.value, "\($1.key)") }?.key
    }
  }

  static func read(
    _ path: String, conversion: Conversion, leavingOut keys: Set<String>
  ) throws -> [TreebankSentence] {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    var sentences: [TreebankSentence] = []
    var words: [TreebankWord] = []
    func finish() {
      let sentence = TreebankSentence(words: words)
      if !words.isEmpty, !keys.contains(sentence.key) { sentences.append(sentence) }
      words = []
    }
    for line in text.split(separator: "\n") {
      if line == "(" || line.hasPrefix("#") || line.hasPrefix("(") {
        finish()
        continue
      }
      guard let open = line.lastIndex(of: "(") else { continue }
      let fields = line[line.index(after: open)...].split(separator: " ")
      guard fields.count == 3 else { continue }
      var lemma = String(fields[2])
      while lemma.hasSuffix(")") { lemma.removeLast() }
      append(
        String(fields[0]), mend(String(fields[1])), Folding.lower(mend(lemma)), conversion, &words)
    }
    finish()
    return sentences
  }

  private static func mend(_ word: String) -> String {
    switch word {
    case "-Fpa-": "("
    case "-Fpt-": ")"
    default: word
    }
  }

  private static func append(
    _ xpos: String, _ form: String, _ lemma: String, _ conversion: Conversion,
    _ words: inout [TreebankWord]
  ) {
    if form == "*0*" || form.isEmpty { return }
    let parts = form.split(separator: "_").map(String.init)
    for part in parts {
      let lower = Folding.lower(part)
      var tag: WordLexicon.Tag?
      var own = lower
      if parts.count == 1 {
        if xpos == "W" {
          // A year is a noun in AnCora, a day a numeral: the sentence tells.
          tag = nil
        } else if xpos.hasPrefix("Z") || xpos == "X" {
          if part.utf8.allSatisfy({ (0x2C...0x39).contains($0) }) {
            var features = Features()
            features.numberType = .cardinal
            tag = WordLexicon.Tag(pos: .numeral, features: features)
          }
        } else if xpos == "Fs", part != "..." {
          tag = nil
        } else {
          tag = conversion.tag(xpos, lower)
          own = Folding.lower(conversion.lemma(xpos, lower, lemma))
        }
      } else if xpos.hasPrefix("np") {
        tag = WordLexicon.Tag(pos: .properNoun, features: Features())
        if part.first?.isLowercase == true { tag = conversion.part(lower) }
      }
      if lower == "del" || lower == "al" {
        let capital = part.first?.isUppercase == true
        let first = lower == "del" ? (capital ? "De" : "de") : (capital ? "A" : "a")
        var head = TreebankWord(
          form: first, lemma: Folding.lower(first),
          tag: conversion.tag("sps00", Folding.lower(first)),
          xpos: "sps00")
        head.isSpaced = true
        var tail = TreebankWord(
          form: "el", lemma: "el", tag: conversion.tag("da0ms0", "el"), xpos: "da0ms0")
        tail.isContinuation = true
        tail.isSpaced = false
        words += [head, tail]
        continue
      }
      var word = TreebankWord(form: part, lemma: own, tag: tag, xpos: xpos)
      let isVerb = tag?.pos == .verb || tag?.pos == .auxiliary
      // Within a multiword token only what an accent or "se" shows.
      let isOpen = parts.count > 1 && !xpos.hasPrefix("np")
      if isOpen
        || (isVerb && tag?.features.verbForm != .finite && tag?.features.verbForm != .participle),
        let split = conversion.enclitics?.split(lower, isVerb: !isOpen)
      {
        // "haberla": the treebanks of UD have two words.
        word.form = String(decoding: part.utf8.prefix(split.verbBytes), as: UTF8.self)
        if Folding.lower(word.form) != split.verb { word.form = split.verb }
        words.append(word)
        for pronoun in split.pronouns {
          var tail = TreebankWord(form: pronoun, lemma: pronoun, tag: nil)
          tail.isContinuation = true
          tail.isSpaced = false
          words.append(tail)
        }
        continue
      }
      words.append(word)
    }
  }
}
