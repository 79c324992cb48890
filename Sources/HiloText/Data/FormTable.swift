/// Values by the exact bytes of a word: for lists that every word of a text is looked up in.
///
/// Open addressing over one pool of bytes, keyed by ``ByteHash``; a look-up that fails mostly ends at
/// the first place. Words are compared byte by byte, not by Unicode's canonical equivalence: the text's
/// words and the lists' are both in composed form.
struct FormTable<Value: Sendable>: Sendable {
  private struct Place {
    /// The hash; 0 for an empty place.
    var hash: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
    var value: UInt32 = 0
  }

  private var places: [Place]
  private var bytes: [UInt8] = []
  private var values: [Value] = []
  private let mask: Int

  private static var seed: UInt32 { 0x46 }

  /// The table of `entries`.
  init(_ entries: [String: Value]) {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    mask = size - 1
    places = Array(repeating: Place(), count: size)
    for (word, value) in entries.sorted(by: { $0.key < $1.key }) {
      let hash = ByteHash.of(word, seed: Self.seed)
      var i = Int(hash) & mask
      while places[i].hash != 0 { i = (i + 1) & mask }
      places[i] = Place(
        hash: hash, start: UInt32(bytes.count), count: UInt32(word.utf8.count),
        value: UInt32(values.count))
      bytes.append(contentsOf: word.utf8)
      values.append(value)
    }
  }

  /// The value of `word`; nil when it is not in the table.
  subscript(_ word: String) -> Value? {
    var word = word
    let found: Int = word.withUTF8 { text in
      var hash = ByteHash(seed: Self.seed)
      for byte in text { hash.take(byte) }
      let key = ByteHash.mix(hash.value)
      var i = Int(key) & mask
      while places[i].hash != 0 {
        let place = places[i]
        if place.hash == key, Int(place.count) == text.count, matches(place, text) {
          return Int(place.value)
        }
        i = (i + 1) & mask
      }
      return -1
    }
    return found < 0 ? nil : values[found]
  }

  private func matches(_ place: Place, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(place.start)
    for k in 0..<text.count where bytes[start + k] != text[k] { return false }
    return true
  }
}
