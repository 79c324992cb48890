/// Gives each article of a run an id of its own.
struct ArticleIdentifiers {
  private var taken: [String: Int] = [:]
  let isRemembering: Bool

  /// Gives ids; each once where it is to remember those that it gave.
  init(isRemembering: Bool = true) { self.isRemembering = isRemembering }

  /// `wanted` made fit for an id; with `-2`, `-3` … after it where it is taken already.
  mutating func unique(_ wanted: String) -> String {
    var base = String(
      wanted.trimmed.prefix(160).map {
        $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } ? "-" : $0
      })
    if base.isEmpty { base = "article" }
    guard isRemembering else { return base }
    guard let times = taken[base] else {
      taken[base] = 1
      return base
    }
    var n = times + 1
    while taken["\(base)-\(n)"] != nil { n += 1 }
    taken[base] = n
    taken["\(base)-\(n)"] = 1
    return "\(base)-\(n)"
  }

  /// A short id that stands for `text`, the same on every run (FNV-1a, 64 bits).
  static func hash(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for b in text.utf8 { hash = (hash ^ UInt64(b)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return "u" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
