package import HiloText

/// Brings the words of the news down to terms that hold across inflections, spellings and languages.
///
///     terms.term("terremoto") == terms.term("earthquake")
package struct StoryTerms: Sendable {
  private var meanings: [String: String] = [:]
  private var documents = 1.0
  private var frequencies: [String: Double] = [:]

  /// The weight of a word that the news at large hardly ever use.
  static let mostWeight = 9.9

  /// The terms of all languages.
  static let shared = StoryTerms()

  private init() {
    for pack in LanguagePack.all {
      for row in pack.rows("articles/news-words") where row.count > 1 {
        let english = row[1].split(separator: "|").map(String.init)
        guard let meaning = english.first else { continue }
        for word in row[0].split(separator: "|").map(String.init) + english {
          let stem = Self.stem(NameFolding.fold(Folding.folded(Folding.lower(word))))
          if meanings[stem] == nil { meanings[stem] = "=" + meaning }
        }
      }
    }
    for row in DataFile.named("articles/document-frequencies.txt")?.rows ?? [] where row.count > 1 {
      let count = Double(row[1]) ?? 0
      if row[0] == "*" { documents = count } else { frequencies[row[0]] = count }
    }
  }

  /// The term of a word in lower case without accents.
  func term(_ folded: String) -> String {
    let stem = Self.stem(folded)
    return meanings[stem] ?? stem
  }

  /// How much a term says: the logarithm of how rare it is in the news at large.
  func weight(of term: String) -> Double {
    let count = frequencies[term] ?? 0.5
    return max(0, Double.log(documents / count))
  }

  /// The terms of a document's words, each once.
  package static func terms(of document: Document) -> Set<String> {
    var terms = Set<String>()
    for token in document.tokens {
      switch token.shape {
      case .lower, .capitalized, .upper, .mixed:
        if token.folded.utf8.count >= 3 {
          terms.insert(shared.term(NameFolding.fold(token.folded)))
        }
      default: break
      }
    }
    return terms
  }

  /// The first six letters of a word's skeleton less the endings of number and gender: enough to
  /// tell words apart, and few enough for "magnitud" and "magnitude" to meet.
  static func stem(_ folded: String) -> String {
    if folded.utf8.count < 4 { return folded }
    var letters = Array(NameFolding.skeleton(folded).utf8)
    if letters.count > 4, letters.last == 0x73 { letters.removeLast() }
    if letters.count > 4, let last = letters.last, last == 0x61 || last == 0x65 || last == 0x6F {
      letters.removeLast()
    }
    return String(decoding: letters.prefix(6), as: UTF8.self)
  }
}

extension Double {
  /// Natural logarithm, by the series of the inverse hyperbolic tangent after scaling to [1, 2).
  static func log(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return x == 0 ? -.infinity : .nan }
    let m = x.significand
    let t = (m - 1) / (m + 1)
    let square = t * t
    var (power, sum) = (t, 0.0)
    for k in stride(from: 1, through: 39, by: 2) {
      sum += power / Double(k)
      power *= square
    }
    return 2 * sum + Double(x.exponent) * 0.693_147_180_559_945_3
  }
}
