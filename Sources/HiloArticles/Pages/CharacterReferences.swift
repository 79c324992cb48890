/// Resolves the character references of HTML: `&ntilde;`, `&#241;`, `&#xF1;`.
enum CharacterReferences {
  /// Appends what the reference at `i` of `bytes`, an ampersand, stands for to `out`; gives the
  /// index after it. What is no reference known here is left as it is.
  static func appendReference(
    _ bytes: UnsafeBufferPointer<UInt8>, at i: Int, to out: inout [UInt8]
  ) -> Int {
    let start = i + 1
    guard start < bytes.count else {
      out.append(UInt8(ascii: "&"))
      return start
    }
    if bytes[start] == UInt8(ascii: "#"), let number = number(bytes, at: start + 1) {
      append(number.value, to: &out)
      return number.end
    }
    var end = start
    while end < bytes.count, end - start < 10, isLetterOrDigit(bytes[end]) { end += 1 }
    // Without a semicolon the old names count too, the longest that fits (`&nbspel`).
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    var length = end - start
    while length >= 2 {
      let name = UnsafeBufferPointer(rebasing: bytes[start..<start + length])
      if let value = value(named: name), isClosed && length == end - start || value < 0x100 {
        append(value, to: &out)
        return start + length + (isClosed && length == end - start ? 1 : 0)
      }
      if isClosed { break }
      length -= 1
    }
    out.append(UInt8(ascii: "&"))
    return start
  }

  /// `text` with its references resolved.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var out: [UInt8] = []
    var text = text
    text.withUTF8 { bytes in
      var i = 0
      while i < bytes.count {
        if bytes[i] == UInt8(ascii: "&") {
          i = appendReference(bytes, at: i, to: &out)
        } else {
          out.append(bytes[i])
          i += 1
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int)
    -> (value: UInt32, end: Int)?
  {
    var i = start
    var radix: UInt32 = 10
    if i < bytes.count, bytes[i] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      i += 1
    }
    let first = i
    var value: UInt32 = 0
    while i < bytes.count, i - first < 8, let digit = digit(bytes[i]), digit < radix {
      value = value &* radix &+ digit
      i += 1
    }
    guard i > first else { return nil }
    if i < bytes.count, bytes[i] == UInt8(ascii: ";") { i += 1 }
    // Numbers from 128 to 159 mean Windows-1252, as in browsers.
    if (0x80...0x9F).contains(value) { value = windows[Int(value - 0x80)] }
    return (value == 0 ? 0xFFFD : value, i)
  }

  private static func digit(_ b: UInt8) -> UInt32? {
    switch b {
    case 0x30...0x39: UInt32(b - 0x30)
    case 0x61...0x66: UInt32(b - 0x61 + 10)
    case 0x41...0x46: UInt32(b - 0x41 + 10)
    default: nil
    }
  }

  private static func isLetterOrDigit(_ b: UInt8) -> Bool {
    (0x61...0x7A).contains(b | 0x20) || (0x30...0x39).contains(b)
  }

  private static func append(_ value: UInt32, to out: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Names count letter for letter: `&Ntilde;` is not `&ntilde;`.
  private static func value(named name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    names[String(decoding: name, as: UTF8.self)]
  }

  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  private static let names: [String: UInt32] = {
    // U+00A0 to U+00FF in order.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
      iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
      ucirc uuml yacute thorn yuml
      """
    var names: [String: UInt32] = [
      "quot": 34, "amp": 38, "lt": 60, "gt": 62, "apos": 39, "QUOT": 34, "AMP": 38, "LT": 60,
      "GT": 62, "OElig": 338, "oelig": 339, "Scaron": 352, "scaron": 353, "Yuml": 376, "fnof": 402,
      "circ": 710, "tilde": 732, "ensp": 8194, "emsp": 8195, "thinsp": 8201, "zwnj": 8204,
      "zwj": 8205, "lrm": 8206, "rlm": 8207, "ndash": 8211, "mdash": 8212, "horbar": 8213,
      "lsquo": 8216, "rsquo": 8217, "rsquor": 8217, "sbquo": 8218, "ldquo": 8220, "rdquo": 8221,
      "rdquor": 8221, "bdquo": 8222, "dagger": 8224, "Dagger": 8225, "bull": 8226, "hellip": 8230,
      "mldr": 8230, "permil": 8240, "prime": 8242, "Prime": 8243, "lsaquo": 8249, "rsaquo": 8250,
      "euro": 8364, "trade": 8482, "larr": 8592, "uarr": 8593, "rarr": 8594, "darr": 8595,
      "harr": 8596, "minus": 8722, "infin": 8734, "asymp": 8776, "ne": 8800, "le": 8804, "ge": 8805,
      "colon": 58, "comma": 44, "period": 46, "excl": 33, "quest": 63, "num": 35, "dollar": 36,
      "percnt": 37, "lpar": 40, "rpar": 41, "ast": 42, "plus": 43, "sol": 47, "equals": 61,
      "commat": 64, "lsqb": 91, "rsqb": 93, "lowbar": 95, "lbrace": 123, "rbrace": 125,
      "verbar": 124,
      "Tab": 9, "NewLine": 10, "hyphen": 8208, "dash": 8208, "starf": 9733, "star": 9734,
      "check": 10003, "numsp": 8199, "puncsp": 8200, "hairsp": 8202, "ZeroWidthSpace": 8203,
      "alpha": 945, "beta": 946, "gamma": 947, "delta": 948, "pi": 960, "mu": 956, "omega": 969,
      "Delta": 916, "Omega": 937, "sum": 8721, "radic": 8730, "loz": 9674, "spades": 9824,
      "hearts": 9829, "clubs": 9827, "diams": 9830,
    ]
    for (i, name) in latin.split(separator: " ").enumerated() {
      names[String(name)] = 0xA0 + UInt32(i)
    }
    return names
  }()
}
