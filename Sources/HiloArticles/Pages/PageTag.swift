/// The kinds of element that matter for reading a page.
enum PageTag: UInt8 {
  case text, anchor, paragraph, heading1, heading, item, list, quote, cell, row, table, division,
    section,
    article, main, aside, navigation, header, footer, figure, caption, time, lineBreak, rule, form,
    inline, pre, head, html, body, title, meta, link, script, raw, ignored, other

  /// The kind of the element called so, whatever the case of its letters.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    self = PageTag(rawValue: UInt8(truncatingIfNeeded: Self.known.value(name))) ?? .other
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

  private static let known: ByteTable = {
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
    return ByteTable(
      names.flatMap { tag, list in
        list.split(separator: " ").map { (String($0), UInt32(tag.rawValue)) }
      })
  }()

  /// Elements that have no end.
  static let void = ByteTable(
    "area base br col embed hr img input link meta param source track wbr".split(separator: " ")
      .map { (String($0), 1) })
}

/// A fixed table of short ASCII words, found by their bytes whatever the case of the letters.
///
/// A look-up costs some nanoseconds and allocates nothing: a page asks it tens of thousands of
/// times.
struct ByteTable: Sendable {
  private let slots: [Int32]
  private let keys: [[UInt8]]
  private let values: [UInt32]

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
    self.keys = keys
    self.values = values
  }

  /// The value of `word`; 0 when it has none.
  func value(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if keys[index].count == word.count, Self.equals(keys[index], word) { return values[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  private static func equals(_ key: [UInt8], _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for i in 0..<word.count where key[i] != folded(word[i]) { return false }
    return true
  }

  /// FNV-1a over the lower-case letters.
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for b in word { hash = (hash ^ UInt64(folded(b))) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }

  @inline(__always)
  private static func folded(_ b: UInt8) -> UInt8 { (0x41...0x5A).contains(b) ? b | 0x20 : b }
}
