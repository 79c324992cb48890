import Foundation
import HiloText

/// Checks CoNLL-U against what the format asks: what it finds wrong, in words.
struct ConlluCheck {
  /// A sentence's comments and lines.
  struct Sentence {
    var text = ""
    var id = ""
    var rows: [[String]] = []
  }

  private(set) var sentences: [Sentence] = []
  private(set) var faults: [String] = []

  /// `hasTree` says that every sentence must be a tree.
  init(_ conllu: String, hasTree: Bool = true) {
    var sentence = Sentence()
    if !conllu.isEmpty, !conllu.hasSuffix("\n\n") { faults.append("no empty line at the end") }
    for line in conllu.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.utf8.starts(with: "# text = ".utf8) {
        sentence.text = String(line.utf8.dropFirst(9)) ?? ""
      } else if line.hasPrefix("# sent_id = ") {
        sentence.id = String(line.dropFirst(12))
      } else if line.isEmpty {
        if !sentence.rows.isEmpty { sentences.append(sentence) }
        sentence = Sentence()
      } else if !line.hasPrefix("#") {
        sentence.rows.append(
          line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
      }
    }
    if Set(sentences.map(\.id)).count != sentences.count { faults.append("an id stands twice") }
    for sentence in sentences { check(sentence, hasTree) }
  }

  private mutating func check(_ sentence: Sentence, _ hasTree: Bool) {
    func fault(_ what: String) { faults.append("\(sentence.id): \(what)") }
    if sentence.id.contains(where: { $0.isWhitespace || $0 == "/" }) { fault("sent_id") }
    var (next, covered, rebuilt) = (1, 0, "")
    var heads: [Int] = []
    for row in sentence.rows {
      guard row.count == 10 else { return fault("\(row.count) columns: \(row)") }
      for (column, value) in row.enumerated() {
        if value.isEmpty { fault("column \(column) is empty") }
        if value.unicodeScalars.contains(where: {
          $0.properties.isWhitespace || $0.properties.generalCategory == .control
        }) {
          fault("white space in \(value.debugDescription)")
        }
        if value.precomposedStringWithCanonicalMapping.unicodeScalars.count
          != value.unicodeScalars.count
        {
          fault("\(value) is not composed")
        }
      }
      let isSpaced = !row[9].split(separator: "|").contains("SpaceAfter=No")
      let bounds = row[0].split(separator: "-").compactMap { Int($0) }
      if bounds.count == 2 {
        if bounds[0] != next || bounds[1] <= bounds[0] || covered >= next {
          fault("range \(row[0])")
        }
        if row[2...8].contains(where: { $0 != "_" }) { fault("columns of range \(row[0])") }
        covered = bounds[1]
        rebuilt += row[1] + (isSpaced ? " " : "")
        continue
      }
      if row[0] != "\(next)" { fault("id \(row[0]) for \(next)") }
      if next > covered { rebuilt += row[1] + (isSpaced ? " " : "") }
      if row[3] != "_", PartOfSpeech(tag: row[3]) == nil { fault("UPOS \(row[3])") }
      let features = row[5] == "_" ? [] : row[5].split(separator: "|").map { $0.lowercased() }
      let names = features.map { $0.split(separator: "=")[0] }
      if features != features.sorted() || Set(names).count != names.count {
        fault("FEATS \(row[5])")
      }
      if hasTree {
        heads.append(Int(row[6]) ?? -1)
        if (row[6] == "0") != (row[7] == "root") { fault("root: \(row)") }
      } else if row[6] != "_" || row[7] != "_" {
        fault("a head where none was asked for")
      }
      next += 1
    }
    if covered >= next { fault("a range ends beyond the words") }
    if rebuilt.unicodeScalars.last == " " { rebuilt.unicodeScalars.removeLast() }
    if rebuilt != sentence.text {
      fault("«\(rebuilt)» for «\(sentence.text)»")
    }
    guard hasTree else { return }
    if heads.filter({ $0 == 0 }).count != 1 { fault("roots: \(heads)") }
    for start in heads.indices {
      var (at, steps) = (start + 1, 0)
      while at > 0, at <= heads.count, steps <= heads.count {
        at = heads[at - 1]
        steps += 1
      }
      if at != 0 { fault("word \(start + 1) does not hang on the root: \(heads)") }
    }
  }
}
