import HiloText

/// A case of a recogniser's test set: a sentence, a day, and what is to be found.
struct TimeCase: Decodable {
  /// The day that it is read on.
  struct Setting: Decodable {
    var day: String?
    enum CodingKeys: String, CodingKey { case day = "ReferenceDateTime" }
  }

  /// One meaning of an expression: a value in the set's own kind of TIMEX3, and what it comes to on
  /// the day of reading.
  struct Meaning: Decodable {
    var timex: String?
    var value: String?
    var start: String?
    var end: String?
  }

  /// Several meanings, as later versions of the set write them.
  struct Meanings: Decodable { var values: [Meaning]? }

  /// Meanings as earlier versions of the set write them.
  struct Reading: Decodable {
    var timex: String?
    var future: [String: String]?
    var past: [String: String]?
    enum CodingKeys: String, CodingKey {
      case timex = "Timex"
      case future = "FutureResolution"
      case past = "PastResolution"
    }

    var meanings: [Meaning] {
      [future, past].compactMap { $0 }.map { resolution in
        func first(_ keys: String...) -> String? { keys.lazy.compactMap { resolution[$0] }.first }
        return Meaning(
          timex: timex, value: first("date", "dateTime", "time"),
          start: first("startDate", "startDateTime", "startTime"),
          end: first("endDate", "endDateTime", "endTime"))
      }
    }
  }

  /// One expression that is to be found.
  struct Answer: Decodable {
    var text: String?
    var start: Int?
    var end: Int?
    var length: Int?
    var reading: Reading?
    var later: Meanings?
    enum CodingKeys: String, CodingKey {
      case text = "Text"
      case start = "Start"
      case end = "End"
      case length = "Length"
      case reading = "Value"
      case later = "Resolution"
    }

    /// The meanings that are right.
    var meanings: [Meaning] { (later?.values ?? []) + (reading?.meanings ?? []) }
  }

  var input: String
  var setting: Setting?
  var answers: [Answer]?
  enum CodingKeys: String, CodingKey {
    case input = "Input"
    case setting = "Context"
    case answers = "Results"
  }

  /// Where an answer stands in the input.
  func passage(of answer: Answer) -> Passage? {
    guard let start = answer.start else { return nil }
    let length = answer.length ?? answer.text?.utf16.count ?? 0
    let end = answer.end.map { $0 + 1 } ?? start + length
    let units = Array(input.utf16)
    guard start >= 0, start < end, end <= units.count else { return nil }
    func bytes(_ n: Int) -> Int { String(decoding: units[..<n], as: UTF16.self).utf8.count }
    return Passage(start: bytes(start), end: bytes(end))
  }
}
