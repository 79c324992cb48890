import Foundation
import HiloText

/// A document whose names are known.
struct LabelledDocument: Sendable {
  /// Where it comes from.
  var id: String
  /// The text with its words.
  var document: Document
  /// The names, as runs of tokens; the type is an index into ``NameLabel/types``, nil when unknown.
  var names: [(tokens: Range<Int>, type: Int?)]

  /// The names as passages with their types.
  var knownNames: [(Passage, EntityType?)] {
    names.map { (document.passage(of: $0.tokens), $0.type.map { NameLabel.types[$0] }) }
  }
}

/// Makes a document of words that a corpus has split already.
///
/// The words stand one space apart; each is tokenized by itself, so that contractions and the like
/// are split as they are in running text.
struct CorpusDocumentBuilder {
  private let tokenizer: Tokenizer
  private let tagger: Tagger?
  private let language: Language
  private var bytes: [UInt8] = []
  private var words: [(passage: Passage, sentence: Int)] = []
  private var names: [(words: Range<Int>, type: Int?)] = []
  private var sentences = 0

  init(_ language: Language) throws {
    guard let pack = LanguagePack.of(language) else { throw CorpusError.noPack(language) }
    tokenizer = Tokenizer(pack: pack)
    tagger = Tagger(pack: pack)
    self.language = language
  }

  /// Whether nothing has been added.
  var isEmpty: Bool { words.isEmpty }

  /// Adds a sentence with names as ranges of its words.
  mutating func add(_ sentence: [String], names found: [(Range<Int>, Int?)]) {
    let first = words.count
    for word in sentence {
      if !bytes.isEmpty { bytes += [0x20] }
      let start = bytes.count
      bytes.append(contentsOf: word.utf8)
      words.append((Passage(start: start, end: bytes.count), sentences))
    }
    sentences += 1
    for (range, type) in found {
      names.append((first + range.lowerBound..<first + range.upperBound, type))
    }
  }

  /// The document of what was added; the builder is empty afterwards.
  mutating func finish(_ id: String) -> LabelledDocument {
    let text = SourceText(bytes: bytes)
    var tokens: [Token] = []
    var starts: [Int] = []
    var sentenceStarts: [Int] = []
    for (passage, sentence) in words {
      if sentenceStarts.count == sentence { sentenceStarts.append(tokens.count) }
      starts.append(tokens.count)
      for var token in tokenizer.tokenize(text, in: passage) {
        token.sentence = Int32(sentence)
        tokens.append(token)
      }
    }
    starts.append(tokens.count)
    sentenceStarts.append(tokens.count)
    var list: [Sentence] = []
    for s in 0..<max(sentenceStarts.count - 1, 0) where sentenceStarts[s] < sentenceStarts[s + 1] {
      let range = sentenceStarts[s]..<sentenceStarts[s + 1]
      list.append(
        Sentence(
          passage: Passage(
            start: Int(tokens[range.lowerBound].start), end: Int(tokens[range.upperBound - 1].end)),
          tokens: range, paragraph: s, kind: .prose))
    }
    var document = Document(text: text, language: language, sentences: list, tokens: tokens)
    tagger?.tag(&document)
    let labelled = LabelledDocument(
      id: id, document: document,
      names: names.compactMap {
        let range = starts[$0.words.lowerBound]..<starts[$0.words.upperBound]
        return range.isEmpty ? nil : (range, $0.type)
      })
    bytes = []
    words = []
    names = []
    sentences = 0
    return labelled
  }
}

/// What can go wrong with a corpus.
enum CorpusError: Error, CustomStringConvertible {
  case noPack(Language)
  case unreadable(String)
  case malformed(String, Int)

  var description: String {
    switch self {
    case .noPack(let language): "no language pack for \(language)"
    case .unreadable(let path): "cannot read \(path)"
    case .malformed(let path, let line): "\(path):\(line): not in the expected form"
    }
  }
}

/// Readers of the corpora of names.
enum NameCorpus {
  private static func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CorpusError.unreadable(path)
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// The type that a corpus calls `tag`; nil for one that Hilo does not know.
  private static func type(_ tag: Substring) -> Int? {
    NameLabel.types.firstIndex { $0.rawValue == tag }
  }

  /// Articles labelled by hand: `{"id", "text", "names": [[start, end, type]]}` a line, in code points.
  static func articles(_ path: String, _ language: Language) throws -> [LabelledDocument] {
    var out: [LabelledDocument] = []
    let analyzer = Analyzer()
    for (number, line) in try text(path).split(separator: "\n").enumerated() {
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let string = object["text"] as? String, let names = object["names"] as? [[Any]]
      else { throw CorpusError.malformed(path, number + 1) }
      let own = (object["language"] as? String).map(Language.init(rawValue:))
      let spans = names.compactMap { name -> (Int, Int, String)? in
        guard name.count == 3, let start = name[0] as? Int, let end = name[1] as? Int,
          let tag = name[2] as? String
        else { return nil }
        return (start, end, tag)
      }
      let document = analyzer.read(string, language: own ?? language)
      let id = object["id"] as? String ?? "\(number)"
      out.append(labelled(id, document, string, spans))
    }
    return out
  }

  /// The document with names at these code points.
  private static func labelled(
    _ id: String, _ document: Document, _ text: String, _ names: [(Int, Int, String)]
  ) -> LabelledDocument {
    var offsets: [Int] = []
    var at = 0
    for scalar in text.unicodeScalars {
      offsets.append(at)
      at += UTF8.width(scalar)
    }
    offsets.append(at)
    var found: [(Range<Int>, Int?)] = []
    for (start, end, tag) in names where start < end && end < offsets.count {
      let tokens = document.tokens(in: Passage(start: offsets[start], end: offsets[end]))
      if !tokens.isEmpty { found.append((tokens, type(Substring(tag)))) }
    }
    return LabelledDocument(id: id, document: document, names: found)
  }

  /// Names that stand off from their text: an article, its first and last code point and the type a
  /// line, in the articles of the file `raw` (title, a blank line, text).
  static func passages(_ path: String, of raw: String) throws -> [LabelledDocument] {
    var names: [Substring: [(Int, Int, String)]] = [:]
    for (number, line) in try text(path).split(separator: "\n").enumerated()
    where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard let id = fields.first else { continue }
      guard fields.count == 4, let start = Int(fields[1]), let end = Int(fields[2]) else {
        if fields.count == 1 {
          names[id, default: []] += []
          continue
        }
        throw CorpusError.malformed(path, number + 1)
      }
      names[id, default: []].append((start, end, String(fields[3])))
    }
    var out: [LabelledDocument] = []
    for (number, line) in try text(raw).split(separator: "\n").enumerated() {
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let id = object["id"] as? String, let body = object["text"] as? String
      else { throw CorpusError.malformed(raw, number + 1) }
      guard let spans = names[Substring(id)] else { continue }
      let title = object["title"] as? String ?? ""
      let text = title.isEmpty ? body : title + "\n\n" + body
      let document = Analyzer().read(text, language: .spanish)
      out.append(labelled(id, document, text, spans))
    }
    return out
  }

  /// A line of a file of labelled articles, with `names`.
  static func line(_ id: String, _ document: Document, _ names: [Mention]) throws -> String {
    let text = document[document.text.passage]
    let spans: [[Any]] = names.map {
      let start = document[Passage(start: 0, end: $0.passage.start)].unicodeScalars.count
      return [start, start + document[$0.passage].unicodeScalars.count, $0.type.rawValue]
    }
    let object: [String: Any] = [
      "id": id, "language": document.language.rawValue, "text": text, "names": spans,
    ]
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// CESS-ESP: the leaves of its trees, with the types of proper nouns (`np0000p` …).
  static func cess(_ path: String) throws -> [LabelledDocument] {
    let types: [Character: Int?] = ["p": 0, "o": 1, "l": 2, "a": 3, "0": nil]
    let marks = ["-Fpa-": "(", "-Fpt-": ")", "-fe-": "\""]
    var out: [LabelledDocument] = []
    var builder = try CorpusDocumentBuilder(.spanish)
    var file = ""
    var words: [String] = []
    var names: [(Range<Int>, Int?)] = []
    func flush() {
      if !words.isEmpty { builder.add(words, names: names) }
      words = []
      names = []
    }
    for line in try text(path).split(separator: "\n") {
      if line.hasPrefix("# file ") {
        flush()
        let next = String(line.dropFirst(7))
        if next != file, !builder.isEmpty { out.append(builder.finish(file)) }
        file = next
        continue
      }
      guard let open = line.lastIndex(of: "("), let close = line[open...].firstIndex(of: ")") else {
        continue
      }
      let fields = line[line.index(after: open)..<close].split(separator: " ")
      guard fields.count >= 3 else { continue }
      let form = marks[String(fields[1])] ?? String(fields[1])
      if form == "*0*" { continue }
      let first = words.count
      words += form.split(separator: "_").map(String.init)
      if fields[0].hasPrefix("np0000"), let kind = fields[0].last, let type = types[kind] {
        names.append((first..<words.count, type))
      }
    }
    flush()
    if !builder.isEmpty { out.append(builder.finish(file)) }
    return out
  }

  /// Columns with BIO tags, a blank line between sentences: CoNLL-2002 (word, tag, BIO), whose
  /// documents open with the agency's dateline, and Universal NER (number, word, BIO).
  static func columns(
    _ path: String, _ language: Language, word: Int, tag: Int,
    opensDocument: ([String]) -> Bool
  ) throws -> [LabelledDocument] {
    var out: [LabelledDocument] = []
    var builder = try CorpusDocumentBuilder(language)
    var words: [String] = []
    var tags: [Substring] = []
    var comments: [String] = []
    func flush() {
      defer {
        words = []
        tags = []
        comments = []
      }
      guard !words.isEmpty else { return }
      if opensDocument(comments.isEmpty ? words : comments), !builder.isEmpty {
        out.append(builder.finish("\(out.count)"))
      }
      builder.add(words, names: names(tags))
    }
    for line in try text(path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        flush()
      } else if line.hasPrefix("# ") {
        comments.append(String(line))
      } else {
        let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard fields.count > max(word, tag), !fields[0].contains("-") || word == 0 else { continue }
        words.append(String(fields[word]))
        tags.append(fields[tag])
      }
    }
    flush()
    if !builder.isEmpty { out.append(builder.finish("\(out.count)")) }
    return out
  }

  private static func names(_ tags: [Substring]) -> [(Range<Int>, Int?)] {
    var out: [(Range<Int>, Int?)] = []
    for (i, tag) in tags.enumerated() where tag != "O" {
      let kind = type(tag.dropFirst(2))
      if tag.hasPrefix("I-"), let last = out.last, last.0.upperBound == i, last.1 == kind {
        out[out.count - 1].0 = last.0.lowerBound..<i + 1
      } else {
        out.append((i..<i + 1, kind))
      }
    }
    return out
  }

  /// CoNLL-2002 Spanish.
  static func conll(_ path: String) throws -> [LabelledDocument] {
    try columns(path, .spanish, word: 0, tag: 2) { words in
      words.indices.contains {
        words[$0].hasPrefix("EFE") && $0 > 0 && words[$0 - 1] == "("
      }
    }
  }

  /// Universal NER.
  static func universal(_ path: String, _ language: Language) throws -> [LabelledDocument] {
    try columns(path, language, word: 1, tag: 2) { $0.contains { $0.hasPrefix("# newdoc") } }
  }
}
