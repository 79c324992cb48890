/// The text of pages: white space made one space, what is not seen left out.
enum PageText {
  /// Adds `value`, valid UTF-8, to `bytes`: runs of white space made one space, soft hyphens and
  /// spaces without width left out. `isSpace` says whether the run before ended in white space, and
  /// afterwards whether this one does.
  static func append(
    _ value: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], isSpace: inout Bool
  ) {
    var i = 0
    while i < value.count {
      let start = i
      while i < value.count, value[i] > 0x20, value[i] < 0x80 { i += 1 }
      if i > start {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<i]))
        isSpace = false
        continue
      }
      let (width, kind) = kind(value, at: i)
      switch kind {
      case .space:
        if !isSpace { bytes.append(UInt8(ascii: " ")) }
        isSpace = true
      case .nothing: break
      case .letter:
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[i..<i + width]))
        isSpace = false
      case .other(let scalar):
        bytes.append(contentsOf: String(scalar).utf8)
        isSpace = false
      }
      i += width
    }
  }

  private enum Kind { case space, nothing, letter, other(Unicode.Scalar) }

  /// How many bytes the character at `i` has, and what it is.
  private static func kind(_ value: UnsafeBufferPointer<UInt8>, at i: Int) -> (Int, Kind) {
    let b = value[i]
    if b <= 0x20 { return (1, .space) }
    if b < 0xE0 {
      guard i + 1 < value.count else { return (1, .nothing) }
      if b == 0xC2 { return (2, latin(value[i + 1])) }
      return (b < 0xC0 ? 1 : 2, .letter)
    }
    let width = b < 0xF0 ? 3 : 4
    guard i + width <= value.count else { return (value.count - i, .nothing) }
    guard width == 3 else { return (4, .letter) }
    switch (b, value[i + 1], value[i + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return (3, .space)
    case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return (3, .nothing)
    default: return (3, .letter)
    }
  }

  /// What U+0080 to U+00BF are, by their second byte. Numbers up to 159 mean Windows-1252 in pages,
  /// which libxml2 gives as the controls that Unicode has there.
  private static func latin(_ b: UInt8) -> Kind {
    switch b {
    case 0xA0: .space
    case 0xAD: .nothing
    case 0x80...0x9F: Unicode.Scalar(windows[Int(b) - 0x80]).map { .other($0) } ?? .letter
    default: .letter
    }
  }

  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  /// Names of characters that HTML 5 added, as far as editors of texts write them.
  static let references: [String: UInt32] = [
    "QUOT": 34, "AMP": 38, "LT": 60, "GT": 62, "horbar": 8213, "rsquor": 8217, "lsquor": 8218,
    "rdquor": 8221, "ldquor": 8222, "mldr": 8230, "nldr": 8229, "colon": 58, "semi": 59,
    "comma": 44, "period": 46, "excl": 33, "quest": 63, "num": 35, "dollar": 36, "percnt": 37,
    "lpar": 40, "rpar": 41, "ast": 42, "plus": 43, "sol": 47, "bsol": 92, "equals": 61,
    "commat": 64, "lsqb": 91, "lbrack": 91, "rsqb": 93, "rbrack": 93, "lowbar": 95, "grave": 96,
    "lbrace": 123, "lcub": 123, "rbrace": 125, "rcub": 125, "verbar": 124, "vert": 124, "Tab": 9,
    "NewLine": 10, "hyphen": 8208, "dash": 8208, "starf": 9733, "star": 9734, "check": 10003,
    "numsp": 8199, "puncsp": 8200, "hairsp": 8202, "ZeroWidthSpace": 8203, "half": 189,
    "frac13": 8531, "frac23": 8532, "Abreve": 258, "abreve": 259, "Aogon": 260, "aogon": 261,
    "Cacute": 262, "cacute": 263, "Ccaron": 268, "ccaron": 269, "Dcaron": 270, "dcaron": 271,
    "Dstrok": 272, "dstrok": 273, "Eogon": 280, "eogon": 281, "Ecaron": 282, "ecaron": 283,
    "Gbreve": 286, "gbreve": 287, "Idot": 304, "imath": 305, "inodot": 305, "Lstrok": 321,
    "lstrok": 322, "Nacute": 323, "nacute": 324, "Ncaron": 327, "ncaron": 328, "Odblac": 336,
    "odblac": 337, "Rcaron": 344, "rcaron": 345, "Sacute": 346, "sacute": 347, "Scedil": 350,
    "scedil": 351, "Tcaron": 356, "tcaron": 357, "Uring": 366, "uring": 367, "Udblac": 368,
    "udblac": 369, "Zacute": 377, "zacute": 378, "Zdot": 379, "zdot": 380, "Zcaron": 381,
    "zcaron": 382, "Amacr": 256, "amacr": 257, "Emacr": 274, "emacr": 275, "Imacr": 298,
    "imacr": 299, "Omacr": 332, "omacr": 333, "Umacr": 362, "umacr": 363,
  ]
}
