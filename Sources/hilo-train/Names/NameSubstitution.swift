import Foundation
import HiloText

/// Makes new documents to learn from by putting other names in the place of those that are there.
///
/// What a model has seen of the names themselves helps little with names that nobody has seen; here
/// it must go by the company they keep. A word that is replaced is replaced by the same word
/// throughout a document. Words that say what a thing is ("Ministerio", "Hospital") stay, as do
/// well-known places and what the lists know as an organisation or thing.
struct NameSubstitution {
  private let gazetteer: Gazetteer
  private let forenames: [String]
  private let surnames: [String]
  private let maker: WordMaker
  private let language: Language
  /// The share of words that are replaced.
  var share = 0.8

  /// Substitutions with the people's names in `data` and made-up words like those of `documents`.
  init(
    _ gazetteer: Gazetteer, language: Language, data: String, documents: [LabelledDocument]
  ) throws {
    self.gazetteer = gazetteer
    self.language = language
    forenames = try Self.column(11, of: "\(data)/gazetteer/common-forenames-by-country.csv")
    surnames = try Self.column(5, of: "\(data)/gazetteer/common-surnames-by-country.csv")
    var words: Set<String> = Set(surnames)
    for labelled in documents {
      for (range, type) in labelled.names where type == 2 || type == 1 {
        for token in labelled.document.tokens[range] where token.shape == .capitalized {
          words.insert(labelled.document[token.passage])
        }
      }
    }
    maker = WordMaker(words.sorted())
  }

  /// The names of three letters or more, in Latin letters, in a column of a table.
  private static func column(_ column: Int, of path: String) throws -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CorpusError.unreadable(path)
    }
    var out: Set<String> = []
    for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
    {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count > column else { continue }
      let name = String(fields[column])
      let isPlain = name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic && $0.value < 0x250
      }
      if name.count >= 3, isPlain, name.first?.isUppercase == true { out.insert(name) }
    }
    return out.sorted()
  }

  /// `labelled` with other names.
  func applied(
    to labelled: LabelledDocument, using random: inout SplitMix64
  ) throws -> LabelledDocument {
    var builder = try CorpusDocumentBuilder(language)
    let document = labelled.document
    var new = [String?](repeating: nil, count: document.tokens.count)
    var known: [String: String] = [:]
    for (range, type) in labelled.names {
      for i in range {
        let token = document.tokens[i]
        guard changes(i, in: range, type: type, document) else { continue }
        let key = "\(type ?? 4) \(token.lower)"
        if known[key] == nil {
          known[key] =
            random.unit() < share
            ? replacement(token, i, range, type, &random) : document[token.passage]
        }
        guard let word = known[key] else { continue }
        new[i] = token.shape == .upper && word.count > 1 ? word.uppercased() : word
      }
    }
    for sentence in document.sentences {
      var words: [String] = []
      var starts: [Int: Int] = [:]
      var i = sentence.tokens.lowerBound
      while i < sentence.tokens.upperBound {
        var end = i + 1
        while end < sentence.tokens.upperBound, document.tokens[end].isContinuation { end += 1 }
        for j in i..<end { starts[j] = words.count }
        words.append(new[i] ?? document[document.passage(of: i..<end)])
        i = end
      }
      let names = labelled.names.compactMap { range, type -> (Range<Int>, Int?)? in
        guard let first = starts[range.lowerBound], let last = starts[range.upperBound - 1] else {
          return nil
        }
        return (first..<last + 1, type)
      }
      builder.add(words, names: names)
    }
    return builder.finish(labelled.id + "*")
  }

  /// Whether a word of a name gets another in its place.
  private func changes(
    _ i: Int, in range: Range<Int>, type: Int?, _ document: Document
  ) -> Bool {
    let token = document.tokens[i]
    guard token.shape == .capitalized || (token.shape == .upper && token.folded.utf8.count > 1),
      !token.isContinuation
    else { return false }
    let hashes = range.map { NameHash.of(document.tokens[$0].folded) }
    let whole = gazetteer.kinds(Gazetteer.key(hashes[...])).kinds
    let own = gazetteer.kinds(NameHash.of(token.folded)).kinds
    let heads: NameKinds = [
      .organizationHead, .placeHead, .thingHead, .organization, .outlet, .thing, .country,
      .portfolio, .common, .title, .demonym,
    ]
    switch type {
    case 0: return !own.contains(.title)
    case 2:
      return whole.isDisjoint(with: [.country, .city, .place])
        && own.isDisjoint(with: heads)
    case 1:
      return whole.isDisjoint(with: [.organization, .outlet])
        && own.isDisjoint(with: heads.union(.lower)) && (range.count == 1 || token.shape != .upper)
    case 3:
      return whole.isDisjoint(with: .thing) && own.isDisjoint(with: heads.union(.lower))
        && token.shape == .capitalized
    default: return false
    }
  }

  private func replacement(
    _ token: Token, _ i: Int, _ range: Range<Int>, _ type: Int?, _ random: inout SplitMix64
  ) -> String {
    if type == 0, random.unit() < 0.7 {
      let isFirst = i == range.lowerBound && range.count > 1
      let list = isFirst ? forenames : surnames
      return list[Int(random.unit() * Double(list.count))]
    }
    if type == 1, token.shape == .upper {
      let letters = Array("ABCDEFGILMNOPRSTUV")
      return String(
        (0..<token.folded.utf8.count).map { _ in
          letters[Int(random.unit() * Double(letters.count))]
        })
    }
    return maker.word(&random)
  }
}

/// Makes up words that look like those of a list: each letter is drawn by the three before it.
struct WordMaker {
  private var next: [String: [Character]] = [:]

  init(_ words: [String]) {
    for word in words where word.count > 3 {
      var state = "^^^"
      for letter in word + "$" {
        next[state, default: []].append(letter)
        state = String(state.dropFirst()) + String(letter)
      }
    }
  }

  /// A made-up word.
  func word(_ random: inout SplitMix64) -> String {
    for _ in 0..<50 {
      var word = ""
      var state = "^^^"
      while word.count < 14, let letters = next[state] {
        let letter = letters[Int(random.unit() * Double(letters.count))]
        if letter == "$" { break }
        word.append(letter)
        state = String(state.dropFirst()) + String(letter)
      }
      if word.count >= 4, word.count < 13, word.first?.isUppercase == true { return word }
    }
    return "Valdoro"
  }
}
