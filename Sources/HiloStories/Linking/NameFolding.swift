/// Ways to write a name alike however it is spelt: without accents, and by sound.
enum NameFolding {
  /// The words of a name in lower case without any mark on a letter, split at blanks and hyphens;
  /// dots and the English genitive fall away ("EE. UU." is `ee uu`, "Attorney General's" is
  /// `attorney general`).
  static func words(_ name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if word.isEmpty { return }
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    var afterApostrophe = false
    for scalar in name.unicodeScalars {
      let v = scalar.value
      switch v {
      case 0x61...0x7A, 0x30...0x39: word.append(UInt8(v))
      case 0x41...0x5A: word.append(UInt8(v | 0x20))
      case 0x27, 0x2019, 0x60, 0xB4, 0x2BC:
        afterApostrophe = true
        continue
      case 0x2E, 0xAD, 0x300...0x36F: continue
      case 0x26: word.append(0x26)
      case 0..<0x80, 0x2000...0x206F, 0xA0, 0xAB, 0xBB:
        endGenitive(&word, afterApostrophe)
        afterApostrophe = false
        close()
        continue
      default: append(scalar, to: &word)
      }
    }
    endGenitive(&word, afterApostrophe)
    close()
    return words
  }

  /// Drops the s of an English genitive, told by the apostrophe before it.
  private static func endGenitive(_ word: inout [UInt8], _ afterApostrophe: Bool) {
    if afterApostrophe, word.count > 2, word.last == 0x73 { word.removeLast() }
  }

  /// Appends the base letter of `scalar`: ğ as g, ñ as n, ß as ss; other scripts as they are.
  private static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) {
    switch scalar.value {
    case 0xC0...0xC5, 0xE0...0xE5: word.append(0x61)
    case 0xC7, 0xE7: word.append(0x63)
    case 0xC8...0xCB, 0xE8...0xEB: word.append(0x65)
    case 0xCC...0xCF, 0xEC...0xEF: word.append(0x69)
    case 0xD1, 0xF1: word.append(0x6E)
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: word.append(0x6F)
    case 0xD9...0xDC, 0xF9...0xFC: word.append(0x75)
    case 0xDD, 0xFD, 0xFF: word.append(0x79)
    case 0xDF: word.append(contentsOf: [0x73, 0x73])
    case 0xC6, 0xE6: word.append(contentsOf: [0x61, 0x65])
    case 0x131: word.append(0x69)
    case 0x100...0x24F, 0x1E00...0x1EFF:
      // "LATIN SMALL LETTER G WITH BREVE": the letter stands fourth.
      let name = (scalar.properties.name ?? "").split(separator: " ")
      if name.count > 3, name[3].utf8.count == 1 {
        word.append(contentsOf: name[3].lowercased().utf8)
      } else {
        word.append(contentsOf: Array(String(scalar).lowercased().utf8))
      }
    default: word.append(contentsOf: Array(String(scalar).lowercased().utf8))
    }
  }

  /// What is left of a folded word when spellings of one sound are made one.
  ///
  /// Built for the ways in which Spanish, English and French write names from other alphabets:
  /// sh, ch and tch; kh and j; ou, w and u; y and i; gh, gu before e and i, and g; q, k and hard c;
  /// z, soft c and s; doubled letters; silent h and a silent e at the end of a longer word. Two
  /// spellings of one name mostly have one skeleton; two names seldom do.
  ///
  ///     skeleton("marraquech") == skeleton("marrakesh")  // "marakex"
  static func skeleton(_ word: String) -> String {
    let w = Array(word.utf8)
    if w.count < 3 { return word }
    var out: [UInt8] = []
    out.reserveCapacity(w.count)
    func at(_ i: Int) -> UInt8 { i < w.count ? w[i] : 0 }
    func isFront(_ b: UInt8) -> Bool { b == 0x65 || b == 0x69 || b == 0x79 }
    func put(_ b: UInt8) { if out.last != b { out.append(b) } }
    var i = 0
    while i < w.count {
      let b = w[i]
      let next = at(i + 1)
      switch b {
      case 0x63:  // c
        if next == 0x68 {
          put(0x78)
          i += 1
        } else if isFront(next) {
          put(0x73)
        } else if next == 0x6B {
          // ck
        } else {
          put(0x6B)
        }
      case 0x73:  // s
        if next == 0x68 || (next == 0x63 && at(i + 2) == 0x68) {
          put(0x78)
          i += next == 0x68 ? 1 : 2
        } else {
          put(0x73)
        }
      case 0x74:  // t
        if next == 0x63 && at(i + 2) == 0x68 {
          // tch
        } else if next == 0x68 {
          put(0x74)
          i += 1
        } else {
          put(0x74)
        }
      case 0x6B:  // k
        if next == 0x68 {
          put(0x6A)
          i += 1
        } else {
          put(0x6B)
        }
      case 0x71:  // q
        put(0x6B)
        if next == 0x75, isFront(at(i + 2)) { i += 1 }
      case 0x67:  // g
        put(0x67)
        if next == 0x68 || (next == 0x75 && isFront(at(i + 2))) { i += 1 }
      case 0x70:  // p
        if next == 0x68 {
          put(0x66)
          i += 1
        } else {
          put(0x70)
        }
      case 0x6F:  // o
        if next == 0x75 {
          put(0x75)
          i += 1
        } else {
          put(0x6F)
        }
      case 0x77: put(0x75)
      case 0x79:
        // "Yevgueni" is Evgeny.
        if !(i == 0 && next == 0x65) { put(0x69) }
      case 0x7A: put(0x73)
      case 0x68: break
      case 0x65:
        if i == w.count - 1 && w.count >= 7 { break }
        put(0x65)
      default: put(b)
      }
      i += 1
    }
    return out.isEmpty ? word : String(decoding: out, as: UTF8.self)
  }
}

extension NameFolding {
  /// A word of a text as lists of names have it: `folded` less the tilde of ñ.
  static func fold(_ folded: String) -> String {
    folded.utf8.allSatisfy { $0 < 0x80 } ? folded : words(folded).joined(separator: " ")
  }
}

extension NameFolding {
  /// The consonants of folded words as any language writes them from another alphabet: no vowels, one
  /// sign for h, kh, j, g and ch before r; one for s, sh and z; ks for x; n before b and p.
  ///
  /// Coarser than ``skeleton(_:)``: alike outlines are one name only where more speaks for it.
  ///
  ///     outline(["oleksandr", "hrytsenko"]) == outline(["alexander", "gritsenko"])
  static func outline(_ words: [String]) -> String {
    var out: [UInt8] = []
    for word in words {
      let w = Array(word.utf8)
      func at(_ i: Int) -> UInt8 { i < w.count ? w[i] : 0 }
      func put(_ b: UInt8) { if out.last != b { out.append(b) } }
      var i = 0
      while i < w.count {
        let next = at(i + 1)
        switch w[i] {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: break
        case 0x63 where next == 0x68:  // ch, chr
          put(at(i + 2) == 0x72 ? 0x67 : 0x78)
          i += 1
        case 0x63: put(next == 0x65 || next == 0x69 ? 0x73 : 0x6B)
        case 0x71: put(0x6B)
        case 0x6B where next == 0x68:  // kh
          put(0x67)
          i += 1
        case 0x67 where next == 0x68: put(0x67)
        case 0x68, 0x6A: if !(i > 0 && at(i - 1) == 0x73) { put(0x67) }
        case 0x78:  // x
          put(0x6B)
          put(0x73)
        case 0x7A: put(0x73)
        case 0x77: put(0x76)
        case 0x6D: put(next == 0x62 || next == 0x70 ? 0x6E : 0x6D)
        case 0x74 where next == 0x63 && at(i + 2) == 0x68: break  // tch
        default: put(w[i])
        }
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
