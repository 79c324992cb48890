/// What a token of digits can be: a number, a year, an hour with minutes, a date.
struct Numeral: Sendable, Hashable {
  /// What the digits are.
  enum Kind: UInt8, Sendable {
    /// A whole number: "12", "4.200".
    case integer
    /// An ordinal: "12th", "1º", "1ro".
    case ordinal
    /// Hour and minute: "23:11", "23.11", "09h00".
    case clock
    /// Day, month and year: "12/09/2023", "2023-09-12".
    case date
    /// Day and month: "12/9".
    case dayAndMonth
    /// Two years: "2019-2023"; or two days: "10-13".
    case range
    /// A decade: "1990s", "80s".
    case decade
    /// A clock time with its half of the day in one token: "4pm", "7:56am".
    case clockWithMeridiem
    /// A number and a unit in one: "3h", "24hs".
    case hours
    /// A number with decimals: "3,5", "123.45".
    case decimal
    /// Two clock times: "8:00-13:30", "9.30-4.30pm".
    case clockRange
    /// A clock time whose half of the day goes on in the next tokens: the "6p" of "6p.m.".
    case clockHalf
    /// Day and clock time after ISO 8601: "2016-12-16T12:23:59".
    case dayAndClock
    /// Day and month, the month by name: "1-ene".
    case namedDay
    /// Two months by name: "abril-junio".
    case monthRange
    /// A quarter with its year: "1T21", "2019-T1".
    case quarter
    /// A quantity of time that a hyphen makes a word: "12-year", "four-week", "decades-long"; without
    /// a number in `first` when that is below zero.
    case quantity
    /// A year with a part of it: "mid-2011".
    case edgeYear
  }

  var kind: Kind
  /// The number; the hour; the year; the first of a range.
  var first: Int
  /// The minute; the month; the last of a range.
  var second = 0
  /// The second of a clock time; the day; the half of the day, 1 before noon; the second hour of two.
  var third = 0
  /// The minute of a second clock time; the seconds since midnight of a day with its clock time.
  var fourth = 0
  /// How many digits `first` is written with.
  var digits: Int
  /// The mark between the parts.
  var separator: UInt8 = 0

  /// The digits after the point of a number with decimals.
  var decimals: String {
    let digits = String(second)
    return String(repeating: "0", count: max(0, third - digits.count)) + digits
  }

  /// Reads `word`; nil when it opens with no digit or is none of these.
  init?(_ word: String) {
    var word = word
    let parsed: Numeral? = word.withUTF8 { bytes in
      guard let b = bytes.first, (0x30...0x39).contains(b), bytes.count <= 24 else { return nil }
      return Numeral(parsing: bytes) ?? Numeral(parsingLong: bytes)
    }
    guard let parsed else { return nil }
    self = parsed
  }

  init(
    kind: Kind, first: Int, second: Int = 0, third: Int = 0, digits: Int, separator: UInt8 = 0
  ) {
    self.kind = kind
    self.first = first
    self.second = second
    self.third = third
    self.digits = digits
    self.separator = separator
  }

  private init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    // Up to three runs of digits, the marks between them, and what follows.
    var values = (0, 0, 0)
    var lengths = (0, 0, 0)
    var marks: (UInt8, UInt8) = (0, 0)
    var groups = 0
    var i = 0
    func run(_ from: Int) -> (value: Int, end: Int) {
      var (n, j) = (0, from)
      while j < bytes.count, (0x30...0x39).contains(bytes[j]), j - from < 9 {
        n = n * 10 + Int(bytes[j] - 0x30)
        j += 1
      }
      return (n, j)
    }
    while groups < 3 {
      let (value, end) = run(i)
      guard end > i else { break }
      switch groups {
      case 0: (values.0, lengths.0) = (value, end - i)
      case 1: (values.1, lengths.1) = (value, end - i)
      default: (values.2, lengths.2) = (value, end - i)
      }
      groups += 1
      i = end
      guard i < bytes.count, groups < 3 else { break }
      let mark = bytes[i]
      let isMark =
        mark == 0x2E || mark == 0x3A || mark == 0x2F || mark == 0x2D || mark == 0x68 || mark == 0x2C
      guard isMark, i + 1 < bytes.count, (0x30...0x39).contains(bytes[i + 1]) else { break }
      if groups == 1 { marks.0 = mark } else { marks.1 = mark }
      i += 1
    }
    let rest = bytes.count - i
    func ends(_ text: StaticString) -> Bool {
      guard rest == text.utf8CodeUnitCount else { return false }
      for k in 0..<rest where bytes[i + k] != text.utf8Start[k] { return false }
      return true
    }
    let meridiem =
      ends("am") || ends("a.m.") || ends("a.m")
      ? 1 : ends("pm") || ends("p.m.") || ends("p.m") ? 2 : 0
    switch groups {
    case 1 where meridiem > 0 && values.0 <= 12, 2 where meridiem > 0 && values.0 <= 12:
      self.init(
        kind: .clockWithMeridiem, first: values.0, second: values.1, third: meridiem,
        digits: lengths.0, separator: marks.0)
    case 1 where rest == 0:
      self.init(kind: .integer, first: values.0, digits: lengths.0)
    case 1 where (ends("p") || ends("a")) && values.0 <= 12:
      self.init(
        kind: .clockHalf, first: values.0, third: ends("p") ? 2 : 1, digits: lengths.0)
    case 1
    where ends("st") || ends("nd") || ends("rd") || ends("th") || ends("º") || ends("ª")
      || ends("°") || ends("ro") || ends("ero") || ends("er"):
      self.init(kind: .ordinal, first: values.0, digits: lengths.0)
    case 1 where ends("h") || ends("hs") || ends("hrs"):
      self.init(kind: .hours, first: values.0, digits: lengths.0)
    case 1 where ends("s") && values.0 % 10 == 0 && (lengths.0 == 2 || lengths.0 == 4):
      self.init(kind: .decade, first: values.0, digits: lengths.0)
    case 2
    where (rest == 0 || ends("h") || ends("hs") || ends("hrs")) && lengths.1 == 2
      && values.0 <= 24 && values.1 < 60 && lengths.0 <= 2
      && (marks.0 == 0x3A || marks.0 == 0x2E || marks.0 == 0x68):
      self.init(
        kind: .clock, first: values.0, second: values.1, digits: lengths.0, separator: marks.0)
    case 2 where rest == 0 && (marks.0 == 0x2F || marks.0 == 0x2E && lengths.1 == 4):
      self.init(
        kind: .dayAndMonth, first: values.0, second: values.1, third: lengths.1, digits: lengths.0,
        separator: marks.0)
    case 2 where rest == 0 && marks.0 == 0x2D:
      self.init(
        kind: .range, first: values.0, second: values.1, third: lengths.1, digits: lengths.0,
        separator: marks.0)
    case 3 where meridiem > 0 && marks == (0x3A, 0x3A) && values.0 <= 12 && values.1 < 60:
      self.init(
        kind: .clockWithMeridiem, first: values.0, second: values.1, third: meridiem,
        digits: lengths.0, separator: marks.0)
      fourth = values.2
    case 3 where rest == 0 && marks.0 == 0x3A && marks.1 == 0x3A && values.0 <= 24:
      self.init(
        kind: .clock, first: values.0, second: values.1, third: values.2, digits: lengths.0,
        separator: marks.0)
    case 3
    where rest == 0 && marks.0 == marks.1
      && (marks.0 == 0x2F || marks.0 == 0x2D || marks.0 == 0x2E):
      // Thousands ("4.200.000") are no date.
      if marks.0 == 0x2E && lengths.1 == 3 { return nil }
      if lengths.0 == 4 {
        self.init(
          kind: .date, first: values.0, second: values.1, third: values.2, digits: 4,
          separator: marks.0)
      } else if lengths.2 == 4 || lengths.2 == 2 {
        let year = lengths.2 == 4 ? values.2 : values.2 + (values.2 < 50 ? 2000 : 1900)
        self.init(
          kind: .date, first: year, second: values.1, third: values.0, digits: 0, separator: marks.0
        )
      } else {
        return nil
      }
    case 2 where rest == 0 && lengths.1 == 3 && (marks.0 == 0x2E || marks.0 == 0x2C):
      self.init(kind: .integer, first: values.0 * 1000 + values.1, digits: 9)
    case 2 where rest == 0 && (marks.0 == 0x2E || marks.0 == 0x2C) && lengths.1 <= 2:
      self.init(
        kind: .decimal, first: values.0, second: values.1, third: lengths.1, digits: lengths.0,
        separator: marks.0)
    default:
      return nil
    }
  }
}
