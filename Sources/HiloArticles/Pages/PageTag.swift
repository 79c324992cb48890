/// The kinds of element that matter for reading a page.
enum PageTag: UInt8 {
  case text, anchor, paragraph, heading1, heading, item, list, quote, cell, row, table, division,
    section,
    article, main, aside, navigation, header, footer, figure, caption, time, lineBreak, rule, form,
    inline, pre, head, html, body, title, meta, link, script, raw, ignored, other

  /// The kind of the element called so, whatever the case of its letters.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    self.init(known: Self.known.value(name))
  }

  /// The kind that the table gives as `value`.
  fileprivate init(known value: UInt32) {
    self = PageTag(rawValue: UInt8(truncatingIfNeeded: value)) ?? .other
    // No name is called `text`: that is what the table gives for those that it has not got.
    if self == .text { self = .other }
  }

  /// Whether its text is a paragraph apart from what stands before and after.
  var isBlock: Bool {
    switch self {
    case .text, .anchor, .time, .inline, .lineBreak, .meta, .link, .script, .raw, .ignored: false
    default: true
    }
  }

  /// Whether it ends a paragraph that is open (HTML 13.2.6.4.7).
  var endsParagraph: Bool {
    switch self {
    case .paragraph, .heading1, .heading, .item, .list, .quote, .table, .division, .section,
      .article, .main, .aside, .navigation, .header, .footer, .figure, .caption, .form, .pre, .rule:
      true
    default: false
    }
  }

  /// Whether nothing within it can end an element around it.
  var isScope: Bool {
    switch self {
    case .cell, .table, .html, .body: true
    default: false
    }
  }

  /// The bit in the table of elements that have no end.
  fileprivate static let voidMark: UInt32 = 256

  fileprivate static let known: ByteTable = {
    let names: [(PageTag, String)] = [
      (.anchor, "a"), (.paragraph, "p"), (.heading1, "h1"), (.heading, "h2 h3 h4 h5 h6"),
      (.item, "li dd dt"), (.list, "ul ol dl"), (.quote, "blockquote"), (.cell, "td th"),
      (.row, "tr"), (.table, "table tbody thead tfoot"),
      (.division, "div center address details summary fieldset hgroup"), (.section, "section"),
      (.article, "article"), (.main, "main"), (.aside, "aside"), (.navigation, "nav menu"),
      (.header, "header"), (.footer, "footer"), (.figure, "figure"), (.caption, "figcaption"),
      (.time, "time"), (.lineBreak, "br"), (.rule, "hr"), (.form, "form"),
      (
        .inline,
        """
        q span b strong i em u small sup sub font abbr cite code mark ins s big wbr data acronym \
        tt kbd dfn var bdi bdo strike nobr ruby rt rp
        """
      ),
      (.pre, "pre"), (.head, "head"), (.html, "html"), (.body, "body"), (.title, "title"),
      (.meta, "meta"), (.link, "link"), (.script, "script"),
      (.raw, "style noscript textarea iframe xmp noembed noframes"),
      (
        .ignored,
        """
        label template svg button select option optgroup input object embed canvas video audio \
        map del dialog math img picture source track area base col param caption colgroup \
        amp-img amp-video amp-ad amp-iframe amp-audio
        """
      ),
    ]
    let void = "area base br col embed hr img input link meta param source track wbr"
    return ByteTable(
      names.flatMap { tag, list in
        list.split(separator: " ").map { (String($0), UInt32(tag.rawValue)) }
      } + void.split(separator: " ").map { (String($0), voidMark) })
  }()
}

/// What is known of an element by its name.
struct PageElement {
  /// Its kind.
  let tag: PageTag
  /// Whether it has no end.
  let isVoid: Bool
  /// Tells it from others, those that have no kind too.
  let hash: UInt64

  /// The element called so, whatever the case of its letters.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    let (value, hash) = PageTag.known.find(name)
    tag = PageTag(known: value)
    isVoid = value & PageTag.voidMark != 0
    self.hash = hash
  }
}

/// A fixed table of short ASCII words, found by their bytes whatever the case of the letters.
///
/// A look-up costs some nanoseconds and allocates nothing: a page asks it tens of thousands of
/// times.
struct ByteTable: Sendable {
  private let slots: [Int32]
  /// The words one after the other, and where each begins.
  private let letters: [UInt8]
  private let starts: [Int32]
  private let values: [UInt32]
  private let longest: Int

  /// Makes the table of `entries`, lower case; of repeated words the values are united bit by bit.
  init(_ entries: [(String, UInt32)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    var keys: [[UInt8]] = []
    var values: [UInt32] = []
    for (word, value) in entries {
      let key = Array(word.utf8)
      var slot = Int(truncatingIfNeeded: key.withUnsafeBufferPointer(Self.hash)) & (size - 1)
      while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (size - 1) }
      if slots[slot] >= 0 {
        values[Int(slots[slot])] |= value
      } else {
        slots[slot] = Int32(keys.count)
        keys.append(key)
        values.append(value)
      }
    }
    self.slots = slots
    self.values = values
    letters = Array(keys.joined())
    starts = keys.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
    longest = keys.map(\.count).max() ?? 0
  }

  /// The value of `word`; 0 when it has none.
  func value(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 { find(word).value }

  /// The value of `word`, 0 when it has none, and its ``hash(_:)``.
  func find(_ word: UnsafeBufferPointer<UInt8>) -> (value: UInt32, hash: UInt64) {
    let hash = Self.hash(word)
    return (value(word, hash), hash)
  }

  /// The value of `word`, whose hash is known.
  func value(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32 {
    guard word.count <= longest else { return 0 }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if equals(index, word) { return values[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  private func equals(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[index])
    guard Int(starts[index + 1]) - start == word.count else { return false }
    for i in 0..<word.count where letters[start + i] != Self.folded(word[i]) { return false }
    return true
  }

  /// FNV-1a over the lower-case letters.
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = seed
    for b in word { take(b, into: &state) }
    return state ^ state >> 32
  }

  /// Where the state of the hash begins.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes the hash one letter on.
  @inline(__always)
  static func take(_ b: UInt8, into state: inout UInt64) {
    state = (state ^ UInt64(folded(b))) &* 0x100_0000_01B3
  }

  /// Whether a word with this state of the hash may have a value; most others have none.
  @inline(__always)
  func mayHold(_ state: UInt64) -> Bool {
    slots[Int(truncatingIfNeeded: state ^ state >> 32) & (slots.count - 1)] >= 0
  }

  @inline(__always)
  private static func folded(_ b: UInt8) -> UInt8 { (0x41...0x5A).contains(b) ? b | 0x20 : b }
}
