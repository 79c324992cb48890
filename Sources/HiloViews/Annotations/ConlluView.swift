internal import Foundation
internal import HiloArticles
public import HiloStories
public import HiloText

/// An annotated text in CoNLL-U, the format of Universal Dependencies 2.
///
/// Words that are printed as one ("del", "decírselo") are a range of ids with the printed word, and
/// a line each. MISC holds `start_char` and `end_char`, in Unicode code points of the text, and names
/// as `Name=B-PER` and `Name=I-PER`. Letters with combining accents are composed (NFC), as the format
/// asks; white space within a sentence is shown as one space. What was not analysed is `_`.
public struct ConlluView: Sendable {
  private let parts: Analyzer.Parts

  /// Makes a view of `parts`; times and statements have no place in the format.
  public init(parts: Analyzer.Parts = .all) { self.parts = parts }

  /// The sentences in UTF-8, each ended by an empty line. Linear in the text.
  public func render(_ annotated: AnnotatedArticle) -> [UInt8] {
    let document = annotated.document
    let id = Self.identifier(annotated.article.id)
    let names = parts.contains(.names) ? nameLabels(document) : [:]
    var out: [UInt8] = []
    var paragraph = -1
    for (number, sentence) in document.sentences.enumerated() {
      if number == 0 { out.append(line: "# newdoc id = \(id)") }
      if sentence.paragraph != paragraph { out.append(line: "# newpar") }
      paragraph = sentence.paragraph
      out.append(line: "# sent_id = \(id)-\(number + 1)")
      let lines = SentenceLines(
        document: document, tokens: sentence.tokens, names: names,
        hasTags: parts.contains(.words) && annotated.isAnalysed,
        hasTree: parts.contains(.syntax) && annotated.isAnalysed)
      out.append(line: "# text = \(lines.text)")
      for line in lines.lines { out.append(line: line) }
      out.append(line: "")
    }
    return out
  }

  /// The label of each token in a name.
  private func nameLabels(_ document: Document) -> [Int: String] {
    var labels: [Int: String] = [:]
    for mention in document.mentions where labels[mention.tokens.lowerBound] == nil {
      for i in mention.tokens {
        labels[i] = (i == mention.tokens.lowerBound ? "B-" : "I-") + mention.type.rawValue
      }
    }
    return labels
  }

  /// `id` without white space and slashes, which ids of sentences may not have.
  private static func identifier(_ id: String) -> String {
    String(id.map { $0.isWhitespace || $0 == "/" ? "_" : $0 })
  }
}

/// The lines of one sentence.
private struct SentenceLines {
  var text = ""
  var lines: [String] = []

  init(
    document: Document, tokens: Range<Int>, names: [Int: String], hasTags: Bool, hasTree: Bool
  ) {
    var i = tokens.lowerBound
    while i < tokens.upperBound {
      var end = i + 1
      while end < tokens.upperBound, document.tokens[end].isContinuation { end += 1 }
      let printed = document.passage(of: i..<end)
      let isSpaced = end >= document.tokens.count || document.tokens[end].isSpaced
      let word = document[printed].composed
      text += word
      if isSpaced, end < tokens.upperBound { text += " " }
      let place =
        "end_char=\(document.text.scalarOffset(of: printed.end))"
        + (isSpaced ? "" : "|SpaceAfter=No")
        + "|start_char=\(document.text.scalarOffset(of: printed.start))"
      if end > i + 1 {
        let range = "\(i - tokens.lowerBound + 1)-\(end - tokens.lowerBound)"
        lines.append("\(range)\t\(word)\t_\t_\t_\t_\t_\t_\t_\t\(place)")
      }
      for k in i..<end {
        let token = document.tokens[k]
        let head = token.head < 0 ? 0 : Int(token.head) - tokens.lowerBound + 1
        let misc = [end > i + 1 ? nil : place, names[k].map { "Name=\($0)" }].compactMap { $0 }
        lines.append(
          [
            "\(k - tokens.lowerBound + 1)", document.form(of: k).composed,
            hasTags ? token.lemma.composed : "_", hasTags ? token.pos.tag : "_", "_",
            hasTags ? token.features.description : "_", hasTree ? "\(head)" : "_",
            hasTree ? token.arcLabel : "_", "_",
            misc.isEmpty ? "_" : misc.joined(separator: "|"),
          ].joined(separator: "\t"))
      }
      i = end
    }
  }
}

extension String {
  /// The text with letters and their combining marks made one (NFC).
  fileprivate var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}

extension [UInt8] {
  fileprivate mutating func append(line: String) {
    append(contentsOf: line.utf8)
    append(contentsOf: "\n".utf8)
  }
}
