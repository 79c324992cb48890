import Foundation
import HiloArticles
import HiloStories
import HiloText

/// Made-up stories in whose articles each word that tells of a happening is marked with the happening and how sure
/// it is there (`Training/Stories`).
///
/// A file holds stories one after the other: a line `=== name`, lines `E1 | type | label | day | place` for the
/// happenings and `N1 | what is counted` for figures, then for each article a line `--- outlet |
/// 2031-04-12T18:30 | es`, its headline, an empty line and its paragraphs. Marks stand in the text: `{E1
/// occurred|han muerto}`, `{D1|el martes}` for its time, with another day before the bar where the article gives one,
/// `{N1|12 heridos}`, `{P1|Soria}` for its place.
struct MarkedStories {
  /// What a mark says of the words in it.
  struct Mark {
    /// What it marks: "E", "D", "N" or "P".
    var kind: Character
    /// The number of the happening, or of what is counted.
    var number: Int
    /// How sure, of a happening.
    var status: EventStatus?
    /// The day, of a time, where the article gives another one than its happening's last.
    var day: CalendarDay?
    /// The marked words, in bytes of the article's text.
    var passage: Passage
  }

  /// A story: its articles in their order, and the marks of each.
  struct Story {
    var name: String
    fileprivate(set) var articles: [Article] = []
    fileprivate(set) var marks: [[Mark]] = []
    /// The day of each happening that has one, by its number.
    fileprivate(set) var days: [Int: CalendarDay] = [:]

    /// The first mark of `kind` that meets `passage` of the article `article`; nil for none.
    func mark(_ kind: Character, at passage: Passage, of article: Int) -> Mark? {
      marks[article].first { $0.kind == kind && $0.passage.overlaps(passage) }
    }
  }

  /// What is wrong with a file.
  struct Fault: LocalizedError {
    let file: String
    let line: Int
    let text: String
    var errorDescription: String? { "\(file):\(line): \(text)." }
  }

  private(set) var stories: [Story] = []

  /// Reads the files at `paths`.
  init(_ paths: [String]) throws {
    for path in paths {
      let lines = try String(contentsOfFile: path, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      var heading: (line: Int, fields: [String])?
      var body: [Substring] = []
      func close() throws {
        guard let (line, fields) = heading else { return }
        do {
          try add(fields, body)
        } catch let fault as MarkFault {
          throw Fault(file: path, line: line, text: fault.text)
        }
        heading = nil
        body = []
      }
      for (index, line) in lines.enumerated() {
        if line.hasPrefix("=== ") {
          try close()
          stories.append(Story(name: String(line.dropFirst(4))))
        } else if line.hasPrefix("--- ") {
          try close()
          guard !stories.isEmpty else {
            throw Fault(file: path, line: index + 1, text: "an article before '=== name'")
          }
          heading = (
            index + 1,
            line.dropFirst(4).split(separator: "|").map {
              $0.trimmingCharacters(in: .whitespaces)
            }
          )
        } else if heading != nil {
          body.append(line)
        } else if !stories.isEmpty, line.hasPrefix("E") {
          let fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
          guard fields.count == 5, let number = Int(fields[0].dropFirst()) else {
            throw Fault(
              file: path, line: index + 1, text: "not 'E1 | type | label | day | place'")
          }
          stories[stories.count - 1].days[number] = CalendarDay(iso: fields[3])
        }
      }
      try close()
    }
  }

  private struct MarkFault: Error { var text: String }

  /// Adds the article of `lines`, whose heading has `fields`, to the last story.
  private mutating func add(_ fields: [String], _ lines: [Substring]) throws {
    guard fields.count == 3, let day = CalendarDay(iso: fields[1].prefix(10)) else {
      throw MarkFault(text: "the article's line is not 'outlet | day and hour | language'")
    }
    var text: [UInt8] = []
    var marks: [Mark] = []
    let source = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
    var open: (start: Int, label: [UInt8], isText: Bool)?
    for byte in source.utf8 {
      switch (byte, open) {
      case (UInt8(ascii: "{"), nil): open = (text.count, [], false)
      case (UInt8(ascii: "}"), let mark?):
        marks.append(
          try Self.mark(mark.label, Passage(start: mark.start, end: text.count)))
        open = nil
      case (UInt8(ascii: "|"), let mark?) where !mark.isText:
        open = (mark.start, mark.label, true)
      case (_, let mark?) where !mark.isText:
        open = (mark.start, mark.label + [byte], false)
      default: text.append(byte)
      }
    }
    guard open == nil else { throw MarkFault(text: "a mark is not closed") }
    let last = stories.count - 1
    stories[last].articles.append(
      Article(
        id: "\(stories[last].articles.count)", source: stories[last].name, outlet: fields[0],
        title: lines.first { !$0.isEmpty }.map(String.init),
        declaredLanguage: Language(rawValue: fields[2]),
        text: SourceText(String(decoding: text, as: UTF8.self)), opensWithTitle: true,
        published: PublicationDate(
          range: DateRange(day), instant: fields[1], basis: .metadata)))
    stories[last].marks.append(marks)
  }

  /// The mark whose words are at `passage` and that says `label`: "E1 occurred".
  private static func mark(_ label: [UInt8], _ passage: Passage) throws -> Mark {
    let parts = String(decoding: label, as: UTF8.self).split(separator: " ")
    guard let first = parts.first, let kind = first.first, "EDNP".contains(kind),
      let number = Int(first.dropFirst())
    else { throw MarkFault(text: "no mark: {\(String(decoding: label, as: UTF8.self))|") }
    let status = parts.count > 1 ? EventStatus(rawValue: String(parts[1])) : nil
    guard kind != "E" || status != nil else {
      throw MarkFault(text: "a happening's mark without a status: \(parts.joined(separator: " "))")
    }
    let day = kind == "D" && parts.count > 1 ? CalendarDay(iso: parts[1]) : nil
    return Mark(kind: kind, number: number, status: status, day: day, passage: passage)
  }
}
