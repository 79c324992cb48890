/// Reads the pattern of a ``TimeRule``.
struct PatternParser {
  /// An item of a pattern.
  indirect enum Item {
    case word([String])
    case reference(String, String?, TimeGrammar.Slot)
    case optional([Item])
    case choice([[Item]])
    case not(Item)
    case open
    case close
    case check(String)
  }

  private let tokens: [String]
  private var index = 0

  init(_ pattern: String) {
    var tokens: [String] = []
    var current = ""
    func flush() {
      if !current.isEmpty { tokens.append(current) }
      current = ""
    }
    for character in pattern {
      switch character {
      case " ": flush()
      case "(", ")", "/", "[", "]", "?", "!":
        flush()
        tokens.append(String(character))
      default: current.append(character)
      }
    }
    flush()
    self.tokens = tokens
  }

  var isAtEnd: Bool { index >= tokens.count }

  /// Items up to the end, a closing bracket or the next choice.
  mutating func sequence() -> [Item] {
    var items: [Item] = []
    while index < tokens.count, tokens[index] != ")", tokens[index] != "/" {
      let item = next()
      if index < tokens.count, tokens[index] == "?" {
        index += 1
        items.append(.optional([item]))
      } else {
        items.append(item)
      }
    }
    return items
  }

  private mutating func next() -> Item {
    let token = tokens[index]
    index += 1
    switch token {
    case "[": return .open
    case "]": return .close
    case "!": return index < tokens.count ? .not(next()) : .open
    case "(":
      var options = [sequence()]
      while index < tokens.count, tokens[index] == "/" {
        index += 1
        options.append(sequence())
      }
      index += 1
      return .choice(options)
    default: return simple(token)
    }
  }

  private func simple(_ token: String) -> Item {
    if token.hasPrefix("@") { return .check(String(token.dropFirst())) }
    var slot = TimeGrammar.Slot.form
    var body = token[...]
    if body.hasPrefix("first:<") {
      slot = .first
      body = body.dropFirst(6)
    } else if body.hasPrefix("last:<") {
      slot = .last
      body = body.dropFirst(5)
    }
    guard body.hasPrefix("<"), body.hasSuffix(">") else {
      return .word(token.split(separator: "|").map(String.init))
    }
    let parts = body.dropFirst().dropLast().split(separator: ":").map(String.init)
    return .reference(parts[0], parts.count > 1 ? parts[1] : nil, slot)
  }
}
