internal import HiloText

/// What the address of a page tells: the site and often the day.
enum WebAddress {
  /// The host that `address` names, without `www.` and the like: `elpais.com`; nil when it is none.
  static func host(of address: String) -> String? {
    var address = address
    return address.withUTF8 { host(in: $0) }
  }

  private static func host(in address: UnsafeBufferPointer<UInt8>) -> String? {
    var start = 0
    if let colon = address.indices.first(where: { ByteSearch.holds("://", address, at: $0) }) {
      start = colon + 3
    }
    var end = start
    while end < address.count, !isEndOfHost(address[end]) {
      if address[end] == UInt8(ascii: "@") { start = end + 1 }
      end += 1
    }
    for prefix: StaticString in ["www.", "m.", "amp.", "www2."] {
      let rest = start + prefix.utf8CodeUnitCount
      guard rest < end, ByteSearch.isSame(prefix, .init(rebasing: address[start..<rest])) else {
        continue
      }
      if address[rest..<end].contains(UInt8(ascii: ".")) {
        start = rest
        break
      }
    }
    let host = address[start..<end]
    guard host.count <= 253, host.contains(UInt8(ascii: ".")) else { return nil }
    var before = UInt8(ascii: ".")
    var isPlain = true
    for b in host {
      if b == UInt8(ascii: "."), before == b { return nil }
      if b >= 0x80 { isPlain = false }
      guard b.isLetterOrDigit || b >= 0x80 || b == UInt8(ascii: "-") || b == UInt8(ascii: ".")
      else { return nil }
      before = b
    }
    guard before != UInt8(ascii: ".") else { return nil }
    let name = String(decoding: host, as: UTF8.self).lowercased()
    return isPlain || name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
      ? name : nil
  }

  private static func isEndOfHost(_ b: UInt8) -> Bool {
    switch b {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"), 0x20: true
    default: false
    }
  }

  /// The day that `address` names in its path (`/2023/09/09/`, `/20250312/`, `2025-03-11`), or the
  /// month (`/2023/09/`).
  static func date(in address: String) -> PublicationDate? {
    var bytes = Array(address.utf8)
    if let end = bytes.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      bytes.removeSubrange(end...)
    }
    var start = 0
    for i in bytes.indices.dropFirst(2)
    where bytes[i] == 0x2F && bytes[i - 1] == 0x2F && bytes[i - 2] == 0x3A {
      start = i + 1
      break
    }
    while start < bytes.count, bytes[start] != 0x2F { start += 1 }
    var month: DateRange?
    var i = start
    while i < bytes.count {
      guard isDigit(bytes[i]), i == 0 || !isDigit(bytes[i - 1]) else {
        i += 1
        continue
      }
      let numbers = dateNumbers(bytes, at: i)
      if let day = numbers.day { return PublicationDate(range: DateRange(day), basis: .url) }
      if month == nil { month = numbers.month }
      while i < bytes.count, isDigit(bytes[i]) { i += 1 }
    }
    return month.map { PublicationDate(range: $0, basis: .url) }
  }

  private static func isDigit(_ b: UInt8) -> Bool { (0x30...0x39).contains(b) }

  /// The day or the month that the digits from `start` spell, with the marks between them.
  private static func dateNumbers(_ bytes: [UInt8], at start: Int)
    -> (day: CalendarDay?, month: DateRange?)
  {
    func digits(_ from: Int) -> (value: Int, count: Int) {
      var (value, count) = (0, 0)
      while from + count < bytes.count, count < 9, isDigit(bytes[from + count]) {
        value = value * 10 + Int(bytes[from + count] - 0x30)
        count += 1
      }
      return (value, count)
    }
    let first = digits(start)
    if first.count == 8 {
      let day = CalendarDay(
        year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
      return (isPlausible(year: first.value / 10_000) ? day : nil, nil)
    }
    guard first.count == 4, isPlausible(year: first.value), start + 4 < bytes.count else {
      return (nil, nil)
    }
    let mark = bytes[start + 4]
    guard mark == 0x2F || mark == 0x2D || mark == 0x5F || mark == 0x2E else { return (nil, nil) }
    var month = digits(start + 5)
    if month.count == 0, mark == 0x2F {
      let word = bytes[(start + 5)...].prefix { $0 != 0x2F }
      guard let number = MonthNames.number(of: String(decoding: word, as: UTF8.self)) else {
        return (nil, nil)
      }
      month = (number, word.count)
    }
    guard month.count > 0, (1...12).contains(month.value) else { return (nil, nil) }
    let after = start + 5 + month.count
    if after < bytes.count, bytes[after] == mark {
      let day = digits(after + 1)
      if day.count == 1 || day.count == 2,
        let found = CalendarDay(year: first.value, month: month.value, day: day.value)
      {
        return (found, nil)
      }
    }
    guard mark == 0x2F, after < bytes.count, bytes[after] == 0x2F,
      let low = CalendarDay(year: first.value, month: month.value, day: 1)
    else { return (nil, nil) }
    return (nil, DateRange(earliest: low, latest: low.adding(months: 1).adding(-1)))
  }

  private static func isPlausible(year: Int) -> Bool { (1990...2100).contains(year) }
}
