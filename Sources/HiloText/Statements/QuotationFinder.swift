/// Words in quotation marks.
struct Quotation {
  /// The opening mark; nil when it is missing.
  var open: Int?
  /// The closing mark; nil when it is missing.
  var close: Int?
  /// The tokens within, without the marks. May be empty.
  var content: Range<Int>
  /// It runs on in the next paragraph's first quotation.
  var continues = false

  /// With its marks.
  var tokens: Range<Int> {
    (open ?? content.lowerBound)..<(close.map { $0 + 1 } ?? content.upperBound)
  }
}

/// Finds the outermost quotations of a document, of every kind of mark and also where one of a pair
/// is missing; a quotation never leaves its paragraph, but may be marked as running on.
struct QuotationFinder {
  private enum Mark { case open, close, either, single }

  private static func mark(_ word: String) -> Mark? {
    guard let first = word.utf8.first, word.utf8.count <= 3 else { return nil }
    switch first {
    case 0x22: return word == "\"" ? .either : nil
    case 0x27: return word == "'" ? .single : word == "''" ? .either : nil
    case 0x60: return word == "``" ? .open : nil
    case 0xC2: return word == "«" ? .open : word == "»" ? .close : nil
    case 0xE2:
      switch word {
      case "“", "„", "‹": return .open
      case "”", "›": return .close
      case "‟", "″": return .either
      case "‘", "’", "‚": return .single
      default: return nil
      }
    default: return nil
    }
  }

  private static func partner(_ open: String) -> [String] {
    switch open {
    case "«": ["»"]
    case "“", "„": ["”", "“", "\"", "″"]
    case "‹": ["›"]
    case "‘", "‚": ["’", "'"]
    case "'": ["'", "’", "''"]
    case "''", "``": ["''", "\""]
    default: ["\"", "”", "″", "‟"]
    }
  }

  /// How often a paragraph is read again from a mark that opens before the last one was closed.
  private static let mostRestarts = 8

  /// The quotations of the paragraph with these tokens.
  static func find(in tokens: [Token], _ paragraph: Range<Int>, restarts: Int = 0) -> [Quotation] {
    var out: [Quotation] = []
    var stack: [Int] = []
    /// Where the outermost mark is opened a second time, in a later sentence.
    var reopened: Int?
    func canOpen(_ i: Int) -> Bool {
      let before = i == paragraph.lowerBound || tokens[i].isSpaced || isOpener(tokens[i - 1].lower)
      return before && i + 1 < paragraph.upperBound && stack.count < 16
        && (!tokens[i + 1].isSpaced || tokens[i].lower == "«" || tokens[i].lower == "“")
    }
    func pop(to depth: Int, close: Int?) {
      if depth == 0 {
        reopened = nil
        let open = stack[0]
        let end = close ?? paragraph.upperBound
        out.append(Quotation(open: open, close: close, content: open + 1..<max(open + 1, end)))
      }
      stack.removeLast(stack.count - depth)
    }
    for i in paragraph {
      let word = tokens[i].lower
      guard let mark = mark(word) else { continue }
      if let first = stack.first, word == tokens[first].lower, canOpen(i), reopened == nil,
        tokens[i].sentence != tokens[first].sentence
      {
        reopened = i
      }
      let opener = stack.lastIndex { partner(tokens[$0].lower).contains(word) }
      switch mark {
      case .open:
        // The end mark of another custom ("…“), or a quotation within.
        if let opener, word == "“", !tokens[i].isSpaced, !canOpen(i) {
          pop(to: opener, close: i)
        } else if canOpen(i) {
          stack.append(i)
        }
      case .close:
        if let opener {
          pop(to: opener, close: i)
        } else if let last = stack.last, !tokens[i].isSpaced,
          self.mark(tokens[last].lower) != .single
        {
          pop(to: stack.count - 1, close: i)
        } else if stack.isEmpty, isStray(i, in: tokens, paragraph, after: out) {
          out.append(Quotation(open: nil, close: i, content: paragraph.lowerBound..<i))
        }
      case .either:
        if let opener, !tokens[i].isSpaced || !canOpen(i) {
          pop(to: opener, close: i)
        } else if opener == nil || tokens[i].isSpaced, canOpen(i) {
          if let opener, opener == 0 {
            // The one before was never closed: let it end here.
            pop(to: 0, close: nil)
            if var last = out.popLast() {
              last.content = last.content.lowerBound..<max(last.content.lowerBound, i)
              out.append(last)
            }
          }
          stack.append(i)
        } else if opener == nil, stack.isEmpty, isStray(i, in: tokens, paragraph, after: out) {
          out.append(Quotation(open: nil, close: i, content: paragraph.lowerBound..<i))
        }
      case .single:
        let next = i + 1 < paragraph.upperBound ? tokens[i + 1] : nil
        if let opener, !tokens[i].isSpaced, next?.isSpaced ?? true || next?.shape == .punctuation {
          pop(to: opener, close: i)
        } else if word != "’", canOpen(i), closes(tokens, i, paragraph) {
          stack.append(i)
        }
      }
    }
    guard let first = stack.first else { return out }
    guard let reopened, reopened > first, restarts < mostRestarts else {
      pop(to: 0, close: nil)
      return out
    }
    // The first one was never closed: what opens after it is a quotation of its own.
    out.append(Quotation(open: first, close: nil, content: first + 1..<reopened))
    return out
      + find(in: tokens, reopened..<paragraph.upperBound, restarts: restarts + 1)
  }

  /// Whether the mark at `i` ends words whose opening mark is missing: it hangs on a word of a
  /// sentence that has no other quotation.
  private static func isStray(
    _ i: Int, in tokens: [Token], _ paragraph: Range<Int>, after out: [Quotation]
  ) -> Bool {
    guard i > paragraph.lowerBound + 2, !tokens[i].isSpaced, tokens[i - 1].shape != .digits else {
      return false
    }
    return out.last.map { tokens[$0.content.upperBound - 1].sentence != tokens[i].sentence } ?? true
  }

  private static func isOpener(_ word: String) -> Bool {
    ["(", "[", "¿", "¡", "—", "–", "«", "“", "‘", "\"", ":", "/"].contains(word)
  }

  /// Whether a single mark has its partner in the same paragraph.
  private static func closes(_ tokens: [Token], _ i: Int, _ paragraph: Range<Int>) -> Bool {
    let partners = partner(tokens[i].lower)
    for j in i + 1..<max(i + 1, min(paragraph.upperBound, i + 200)) {
      if partners.contains(tokens[j].lower), !tokens[j].isSpaced {
        return j + 1 >= paragraph.upperBound || tokens[j + 1].isSpaced
          || tokens[j + 1].shape == .punctuation
      }
    }
    return false
  }
}
