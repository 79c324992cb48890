internal import CLibXML

/// Resolves the character references of HTML and XML (`&eacute;`, `&#233;`, `&#xE9;`).
enum MarkupReferences {
  /// `bytes` with the references in them resolved. One that stands for nothing, and an ampersand
  /// that opens none, stay as they are; control characters are left out.
  static func decoded(_ bytes: some Collection<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    append(Array(bytes)[...], to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends `bytes` with the references in them resolved.
  static func append(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let b = bytes[i]
      if b == UInt8(ascii: "&"), let (scalar, next) = reference(in: bytes, at: i) {
        if scalar.value >= 0x20 || scalar.value == 0x0A || scalar.value == 0x09 {
          out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        i = next
        continue
      }
      if b >= 0x20 || b == 0x0A || b == 0x0D || b == 0x09 { out.append(b) }
      i += 1
    }
  }

  private static func reference(in bytes: ArraySlice<UInt8>, at start: Int)
    -> (Unicode.Scalar, Int)?
  {
    var i = start + 1
    let limit = min(bytes.endIndex, start + 12)
    while i < limit, bytes[i] != UInt8(ascii: ";") { i += 1 }
    guard i < limit, i > start + 1 else { return nil }
    let name = bytes[(start + 1)..<i]
    if name.first == UInt8(ascii: "#") { return number(name.dropFirst()).map { ($0, i + 1) } }
    guard name.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return named(name).map { ($0, i + 1) }
  }

  private static func named(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    // XML's, which HTML 4 lacks.
    if name.elementsEqual("apos".utf8) { return "'" }
    guard let entry = htmlEntityLookup(Array(name) + [0]) else { return nil }
    return Unicode.Scalar(entry.pointee.value)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } == true
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10) else { return nil }
    // Numbers of Windows-1252's own characters mean these, as in every browser.
    if (0x80...0x9F).contains(value) {
      let mended = OneByteTable.windows1252.utf8([UInt8(value)])
      return String(decoding: mended, as: UTF8.self).unicodeScalars.first
    }
    return Unicode.Scalar(value)
  }
}
