/// What a robots.txt file says (RFC 9309).
public struct RobotsRules: Sendable {
  private struct Rule {
    var pattern: [UInt8]
    var isAllowed: Bool
  }

  private var rules: [Rule] = []
  private let isClosed: Bool
  /// The seconds between two requests that the file asks for; no part of the standard, but in use.
  public private(set) var delay: Double?

  /// Bytes of a file that are read: as many as the standard asks for.
  static let limit = 500 << 10
  private static let ruleLimit = 10_000

  /// Nothing is forbidden: there is no such file.
  public static let open = RobotsRules(isClosed: false)
  /// All is forbidden: the server could not say what its rules are.
  public static let closed = RobotsRules(isClosed: true)

  private init(isClosed: Bool) { self.isClosed = isClosed }

  /// The rules that the file `bytes` has for the robot called `name`; those for all others where it
  /// names it nowhere.
  public init(_ bytes: [UInt8], for name: String) {
    isClosed = false
    let name = name.lowercased()
    var (own, others) = (RobotsRules.open, RobotsRules.open)
    var hasOwn = false
    // Whom the lines at hand are for, and whether a rule stood since the last name.
    var (isOwn, isOthers, hasRule) = (false, false, true)
    for line in bytes.prefix(Self.limit).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = line.prefix { $0 != UInt8(ascii: "#") }
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = String(decoding: text[..<colon], as: UTF8.self).trimmed.lowercased()
      let value = String(decoding: text[(colon + 1)...], as: UTF8.self).trimmed
      switch key {
      case "user-agent", "useragent", "user agent":
        if hasRule { (isOwn, isOthers, hasRule) = (false, false, false) }
        if value == "*" { isOthers = true }
        if Self.product(value) == name { (isOwn, hasOwn) = (true, true) }
      case "allow", "disallow":
        hasRule = true
        if isOwn { own.add(value, isAllowed: key == "allow") }
        if isOthers { others.add(value, isAllowed: key == "allow") }
      case "crawl-delay":
        hasRule = true
        guard let seconds = Double(value), seconds > 0 else { continue }
        if isOwn { own.delay = min(seconds, 30) }
        if isOthers { others.delay = min(seconds, 30) }
      default: break
      }
    }
    rules = hasOwn ? own.rules : others.rules
    delay = hasOwn ? own.delay : others.delay
  }

  private static func product(_ value: String) -> String {
    String(value.lowercased().prefix { $0.isLetter || $0 == "-" || $0 == "_" })
  }

  private mutating func add(_ pattern: String, isAllowed: Bool) {
    // An empty rule forbids nothing.
    guard !pattern.isEmpty, rules.count < Self.ruleLimit else { return }
    rules.append(Rule(pattern: Self.normalized(Array(pattern.utf8)), isAllowed: isAllowed))
  }

  /// Whether `target`, path and query, may be fetched: the longest pattern that fits decides, of
  /// equally long ones the one that allows.
  public func allows(_ target: String) -> Bool {
    if target == "/robots.txt" { return true }
    if isClosed { return false }
    let bytes = Self.normalized(Array(target.utf8))
    var best: Rule?
    for rule in rules {
      if let best, best.pattern.count > rule.pattern.count { continue }
      if let best, best.pattern.count == rule.pattern.count, best.isAllowed { continue }
      if Self.matches(rule.pattern, bytes) { best = rule }
    }
    return best?.isAllowed ?? true
  }

  /// Percent codes in capitals, those of plain letters and digits resolved, other bytes encoded.
  private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    func value(_ b: UInt8) -> UInt8? {
      switch b {
      case 0x30...0x39: b - 0x30
      case 0x41...0x46: b - 0x37
      case 0x61...0x66: b - 0x57
      default: nil
      }
    }
    func code(_ b: UInt8) -> [UInt8] { [0x25, digits[Int(b >> 4)], digits[Int(b & 15)]] }
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      let b = bytes[i]
      if b == 0x25, i + 2 < bytes.count, let high = value(bytes[i + 1]),
        let low = value(bytes[i + 2])
      {
        let byte = high << 4 | low
        let isPlain =
          byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A && byte < 0x80
          || "-._~".utf8.contains(byte)
        if isPlain { out.append(byte) } else { out += code(byte) }
        i += 3
      } else {
        if b >= 0x80 || b <= 0x20 { out += code(b) } else { out.append(b) }
        i += 1
      }
    }
    return out
  }

  /// Whether `pattern` fits the beginning of `text`: `*` is any run of bytes, `$` at the end the
  /// end. Goes back to the last star only, hence in the product of the lengths at worst.
  private static func matches(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
    let isWhole = pattern.last == UInt8(ascii: "$")
    let pattern = isWhole ? pattern.dropLast() : pattern[...]
    var (p, t) = (0, 0)
    var (star, mark) = (-1, 0)
    while true {
      if p == pattern.count {
        if !isWhole || t == text.count { return true }
      } else if pattern[p] == UInt8(ascii: "*") {
        star = p
        mark = t
        p += 1
        continue
      } else if t < text.count, pattern[p] == text[t] {
        p += 1
        t += 1
        continue
      }
      guard star >= 0, mark < text.count else { return false }
      mark += 1
      t = mark
      p = star + 1
    }
  }
}
