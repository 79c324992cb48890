import HiloText

/// Reads documents whose tokens bear TIMEX3 types and values, and writes them as running text.
struct TimexReader {
  /// A hand-made answer: words by index, type and value.
  struct Timex {
    var words: Range<Int>
    var kind: String
    var value: String

    /// The value without the parts that it leaves open at its end: `2006-XX-XX` says 2006.
    var plainValue: String {
      var value = value.uppercased()
      while value.hasSuffix("-XX"), value.prefix(4) != "XXXX" { value.removeLast(3) }
      return value
    }
  }

  var text = ""
  var day: CalendarDay?
  var words: [(text: String, start: Int, end: Int)] = []
  var timexes: [Timex] = []

  /// The documents of a file.
  static func documents(_ file: String) -> [TimexReader] {
    var all: [TimexReader] = []
    var current = TimexReader()
    var open: Timex?
    func close() {
      if var timex = open {
        // "del lunes": the contraction is no part of the expression.
        if timex.words.count > 1,
          ["del", "al"].contains(current.words[timex.words.lowerBound].text.lowercased())
        {
          timex.words = timex.words.lowerBound + 1..<timex.words.upperBound
        }
        current.timexes.append(timex)
      }
      open = nil
    }
    for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("*!-") {
        close()
        if !current.words.isEmpty { all.append(current) }
        current = TimexReader()
        let parts = line.split(separator: "\"")
        if parts.count > 1 { current.day = CalendarDay(iso: String(parts[1])) }
        continue
      }
      if line.isEmpty {
        close()
        if !current.text.hasSuffix("\n"), !current.text.isEmpty { current.text += "\n" }
        continue
      }
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 3 else { continue }
      current.append(columns[0])
      let index = current.words.count - 1
      if columns[1].hasPrefix("B-") {
        close()
        open = Timex(
          words: index..<index + 1, kind: String(columns[1].dropFirst(2)), value: columns[2])
      } else if columns[1].hasPrefix("I-"), let timex = open {
        open?.words = timex.words.lowerBound..<index + 1
      } else {
        close()
      }
    }
    close()
    if !current.words.isEmpty { all.append(current) }
    return all
  }

  private mutating func append(_ word: String) {
    let isClosing = [".", ",", ";", ":", ")", "]", "?", "!", "%", "»", "”", "'s"].contains(word)
    let last = words.last?.text ?? ""
    let follows = ["(", "[", "¿", "¡", "«", "“"].contains(last)
    let isHyphen = word == "-" || last == "-"
    if !text.isEmpty, !text.hasSuffix("\n"), !isClosing, !follows, !isHyphen { text += " " }
    let start = text.utf8.count
    text += word
    words.append((word, start, text.utf8.count))
  }

  /// The words that a passage of the text touches.
  func words(in passage: Passage) -> Range<Int> {
    let touched = words.indices.filter {
      words[$0].start < passage.end && passage.start < words[$0].end
    }
    guard let first = touched.first, let last = touched.last else { return 0..<0 }
    return first..<last + 1
  }

  /// The words of a range with some around it, for reading.
  func context(_ range: Range<Int>) -> String {
    let before = words[max(0, range.lowerBound - 6)..<range.lowerBound].map(\.text)
    let after = words[range.upperBound..<min(words.count, range.upperBound + 4)].map(\.text)
    return (before + ["⟦"] + words[range].map(\.text) + ["⟧"] + after).joined(separator: " ")
  }
}
