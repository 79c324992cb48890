/// What a terminal shows of a text: its columns, its colours, and nothing that could command it.
struct TerminalStyle: Sendable {
  /// How a word is set off.
  enum Ink: String, Sendable {
    case plain = "0"
    case bold = "1"
    case faint = "2"
    case firm = "36"
    case fact = "1;36"
    case against = "31"
    case change = "35"
    case difference = "33"
  }

  /// Whether colours and weights are shown.
  let colour: Bool

  /// `text` in `ink`.
  func callAsFunction(_ text: String, _ ink: Ink) -> String {
    colour && ink != .plain && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The ink of a status: it firms up as the claim does.
  static func ink(_ status: Status) -> Ink {
    switch status {
    case .possible, .proposed, .expected: .faint
    case .planned, .confirmed: .firm
    case .ongoing, .occurred: .fact
    case .postponed: .change
    case .cancelled, .denied: .against
    }
  }

  /// The ink of a verdict.
  static func ink(_ verdict: Verdict?) -> Ink {
    switch verdict {
    case .conflict: .against
    case .differ: .difference
    case .update: .change
    default: .firm
    }
  }

  /// The sign of a status: the shapes of the page, as near as letters come to them.
  static func sign(_ status: Status) -> String {
    switch status {
    case .possible: "◌"
    case .proposed: "⊙"
    case .expected: "◔"
    case .planned: "◑"
    case .confirmed: "◕"
    case .ongoing: "◉"
    case .occurred: "●"
    case .postponed: "◷"
    case .cancelled: "⊘"
    case .denied: "✕"
    }
  }

  /// The sign of a verdict.
  static func sign(_ verdict: Verdict?) -> String {
    switch verdict {
    case .conflict: "≠"
    case .differ: "≷"
    case .update: "→"
    case .refine: "⊂"
    default: "="
    }
  }
}

/// Columns of text.
enum TerminalText {
  /// The columns that `text` takes: none for marks that sit on another letter, two for East Asian
  /// letters and emoji.
  static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// `text` without what commands a terminal or turns its lines around: control characters and
  /// marks of direction.
  static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isCommand) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isCommand(scalar) { clean.append(scalar) }
    return String(clean)
  }

  private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// `text` cut or filled with spaces to `width` columns.
  static func fit(_ text: String, _ width: Int) -> String {
    let cut = cut(text, width)
    return cut + String(repeating: " ", count: max(0, width - columns(cut)))
  }

  /// `text` cut to `width` columns, an ellipsis at its end where something is missing.
  static func cut(_ text: String, _ width: Int) -> String {
    guard columns(text) > width else { return text }
    var short = ""
    var used = 0
    for character in text {
      let next = columns(character)
      if used + next > width - 1 { break }
      short.append(character)
      used += next
    }
    while short.last == " " { short.removeLast() }
    return width > 0 ? short + "…" : ""
  }

  /// `text` in lines of at most `width` columns, broken between words; a word that is longer is
  /// broken anywhere.
  static func wrap(_ text: String, _ width: Int) -> [String] {
    let width = max(8, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var word = word
      var size = columns(word)
      if used > 0, used + 1 + size > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      while size > width {
        var head = ""
        while let letter = word.first, columns(head) + columns(letter) <= width {
          head.append(letter)
          word.removeFirst()
        }
        lines.append(head)
        size = columns(word)
      }
      line += (used > 0 ? " " : "") + word
      used += (used > 0 ? 1 : 0) + size
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
