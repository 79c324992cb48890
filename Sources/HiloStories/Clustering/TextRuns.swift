package import HiloText

/// What a text holds, as hashes of its runs of three words (shingles, Broder 1997).
///
/// Words are what stands between blanks and signs, in lower case and without marks on Latin letters,
/// so that copies meet that have lost their accents. One pass over the bytes.
package struct TextRuns: Sendable {
  /// The hashes of the runs, each once, rising.
  package private(set) var hashes: [UInt32] = []

  private var hash = Self.seed
  private var (beforeLast, last): (UInt64, UInt64) = (0, 0)
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Reads `document` less what is no part of the article.
  package init(_ document: Document) {
    document.text.bytes.withUnsafeBufferPointer { bytes in
      hashes.reserveCapacity(document.tokens.count)
      for sentence in document.sentences where !document.isBoilerplate(sentence.passage) {
        read(bytes, from: sentence.passage.start, to: sentence.passage.end)
      }
    }
    settle()
  }

  /// Takes hashes that were read before, rising.
  init(hashes: [UInt32]) { self.hashes = hashes }

  /// Reads a plain text in UTF-8.
  package init(bytes: UnsafeBufferPointer<UInt8>) {
    hashes.reserveCapacity(bytes.count / 5)
    read(bytes, from: 0, to: bytes.count)
    settle()
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    var i = start
    while i < end {
      let byte = bytes[i]
      i += 1
      switch byte {
      case 0x61...0x7A, 0x30...0x39: add(byte)
      case 0x41...0x5A: add(byte | 0x20)
      case 0..<0x80: close()
      case 0xC2:
        // Latin-1 signs; a soft hyphen is no end of a word.
        if i < end, bytes[i] != 0xAD { close() }
        i += 1
      case 0xC3:
        if i < end { add(Self.bases[Int(bytes[i] & 0x3F)]) }
        i += 1
      // Marks that combine with the letter before.
      case 0xCC: i += 1
      // General punctuation and signs.
      case 0xE2:
        close()
        i += 2
      default: add(byte)
      }
    }
    close()
  }

  /// One more letter, by FNV-1a.
  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private mutating func close() {
    if hash == Self.seed { return }
    var run =
      beforeLast &* 0x9E37_79B9_7F4A_7C15 &+ last &* 0xC2B2_AE3D_27D4_EB4F &+ hash
    run = (run ^ (run >> 32)) &* 0x94D0_49BB_1331_11EB
    hashes.append(UInt32(truncatingIfNeeded: run >> 32))
    (beforeLast, last) = (last, hash)
    hash = Self.seed
  }

  /// Sorts the hashes and leaves each once. They are spread evenly, so that a pass into about as many
  /// buckets as there are hashes leaves next to nothing to sort: linear.
  private mutating func settle() {
    let bits = min(16, UInt32.bitWidth - UInt32(hashes.count).leadingZeroBitCount)
    let shift = UInt32(UInt32.bitWidth - bits)
    var starts = [Int32](repeating: 0, count: 1 << bits + 1)
    for hash in hashes { starts[Int(hash >> shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var sorted = [UInt32](repeating: 0, count: hashes.count)
    for hash in hashes {
      sorted[Int(starts[Int(hash >> shift)])] = hash
      starts[Int(hash >> shift)] += 1
    }
    var kept = 0
    for next in sorted.indices {
      let hash = sorted[next]
      // Insertion among those kept, which within the bucket are few.
      var place = kept
      while place > 0, sorted[place - 1] > hash { place -= 1 }
      if place > 0, sorted[place - 1] == hash { continue }
      var i = kept
      while i > place {
        sorted[i] = sorted[i - 1]
        i -= 1
      }
      sorted[place] = hash
      kept += 1
    }
    sorted.removeLast(sorted.count - kept)
    hashes = sorted
  }

  /// The letters of U+00C0 to U+00FF in lower case without their marks.
  private static let bases: [UInt8] =
    Array(
      "aaaaaaaceeeeiiiidnooooo*ouuuuyps".utf8) + Array("aaaaaaaceeeeiiiidnooooo*ouuuuypy".utf8)
}
