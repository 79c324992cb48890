/// Copies of a page what is read of it: an eighth of the bytes of pages of news, as a rule.
///
/// The rest of a page of today are scripts, styles, drawings, comments and attributes, each of which
/// costs a parser more than finding its end costs here. Tags, comments and raw texts are told as the
/// HTML standard's tokenizer does (13.2.5); which elements there are is left to libxml2. What the
/// elements say of themselves is read on the way and handed on as one number. Linear in the page,
/// whatever is in it.
struct PageReducer {
  /// What libxml2 is to read: no NULs, no scripts, few attributes.
  private(set) var markup: [UInt8] = []
  /// The contents of the scripts of type `application/ld+json`, no more than 64.
  var linkedData: [[UInt8]] = []

  /// The attribute in which the number of ``ElementMarks`` stands.
  static let marks: StaticString = "marks"

  let page: UnsafeBufferPointer<UInt8>
  /// What stands before what comes next: something that is passed over; white space alone, between
  /// two tags; the start of a block of text, where white space counts for nothing.
  private var isBroken = false
  private var isSpaced = false
  private var opensBlock = false
  /// The names that the values met last bear.
  private var names = NameCache()
  /// What is known not to stand anywhere in the rest of the page: quotation marks, ends of raw
  /// texts, of drawings, of comments in scripts.
  var missing: Missing = []
  /// The end of the part of the page in which drawings hold what none may.
  var brokenDrawings = 0

  /// Reduces `bytes`, valid UTF-8.
  init(_ bytes: [UInt8]) {
    var page = bytes
    // A NUL ends the page for libxml2.
    if bytes.withUnsafeBufferPointer({ ByteSearch.find(0, in: $0, from: 0) }) != nil {
      for i in page.indices where page[i] == 0 { page[i] = UInt8(ascii: " ") }
    }
    self = page.withUnsafeBufferPointer { buffer in
      var reducer = PageReducer(of: buffer)
      reducer.run()
      return reducer
    }
  }

  private init(of page: UnsafeBufferPointer<UInt8>) {
    self.page = page
    markup.reserveCapacity(page.count / 4)
  }

  struct Missing: OptionSet {
    let rawValue: UInt8
    static let quote = Missing(rawValue: 1)
    static let apostrophe = Missing(rawValue: 2)
    static let drawingEnd = Missing(rawValue: 4)
    static let rawEnd = Missing(rawValue: 8)
    static let commentEnd = Missing(rawValue: 16)
  }

  private mutating func run() {
    var i = 0
    while i < page.count {
      let open = find(UInt8(ascii: "<"), from: i) ?? page.count
      text(i..<open)
      i = open < page.count ? readMarkup(at: open) : open
    }
  }

  func find(_ byte: UInt8, from start: Int) -> Int? {
    ByteSearch.find(byte, in: page, from: start)
  }

  // MARK: - Texts

  /// Copies a text, white space at its ends made one space; one of white space alone waits for what
  /// it stands before.
  private mutating func text(_ range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    guard start < end else { return }
    while start < end, page[start] <= 0x20 { start += 1 }
    if start > range.lowerBound { isSpaced = true }
    guard start < end else { return }
    while page[end - 1] <= 0x20 { end -= 1 }
    if isBroken, let last = markup.last, last != UInt8(ascii: ">") { copy("<!---->") }
    space()
    (isBroken, opensBlock) = (false, false)
    copy(start..<end)
    if end < range.upperBound { markup.append(0x20) }
  }

  /// Copies the white space that waits.
  private mutating func space() {
    if isSpaced, !opensBlock, markup.last != 0x20 { markup.append(0x20) }
    isSpaced = false
  }

  private mutating func copy(_ range: Range<Int>) {
    markup.append(contentsOf: UnsafeBufferPointer(rebasing: page[range]))
  }

  private mutating func copy(_ word: StaticString) {
    markup.append(
      contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  // MARK: - Markup

  /// Reads what the `<` at `open` begins; gives where to go on.
  private mutating func readMarkup(at open: Int) -> Int {
    if open + 1 < page.count {
      switch page[open + 1] {
      case let b where b.isLetter: return startTag(at: open)
      case UInt8(ascii: "/") where open + 2 < page.count && page[open + 2].isLetter:
        return endTag(at: open)
      case UInt8(ascii: "!"):
        if holds("<!--", at: open) { return comment(at: open) }
        if holds("<![CDATA[", at: open),
          let end = RawText.endOfSection(in: page, from: open + 9)
        {
          copy(open..<end + 3)
          return end + 3
        }
      default: break
      }
    }
    // No markup, or none that is read here.
    markup.append(UInt8(ascii: "<"))
    return open + 1
  }

  private func holds(_ word: StaticString, at place: Int) -> Bool {
    ByteSearch.holds(word, page, at: place)
  }

  /// Passes over a comment; one without end takes the rest of the page.
  private mutating func comment(at open: Int) -> Int {
    let start = open + 4
    var i = start
    while let close = find(UInt8(ascii: ">"), from: i) {
      i = close + 1
      let isEnd =
        close == start || close == start + 1 && page[start] == UInt8(ascii: "-")
        || close >= start + 2 && page[close - 1] == UInt8(ascii: "-")
          && page[close - 2] == UInt8(ascii: "-")
        || close >= start + 3 && page[close - 1] == UInt8(ascii: "!")
          && page[close - 2] == UInt8(ascii: "-") && page[close - 3] == UInt8(ascii: "-")
      if isEnd {
        isBroken = true
        return i
      }
    }
    return page.count
  }

  private mutating func endTag(at open: Int) -> Int {
    let nameEnd = endOfName(from: open + 2)
    guard let close = find(UInt8(ascii: ">"), from: nameEnd) else { return page.count }
    // Behind the end of a block it may be all that keeps two words apart.
    if isSpaced, !element(open + 2..<nameEnd).tag.isBlock { space() }
    (isBroken, opensBlock) = (false, false)
    copy(open..<nameEnd)
    markup.append(UInt8(ascii: ">"))
    return close + 1
  }

  /// The end of the name of an element; no name is longer than 64 bytes.
  func endOfName(from start: Int) -> Int {
    let end = min(page.count, start + 64)
    var i = start
    while i < end, page[i] > 0x20, page[i] != UInt8(ascii: ">"), page[i] != UInt8(ascii: "/") {
      i += 1
    }
    return min(i, page.count)
  }

  private func element(_ name: Range<Int>) -> PageElement {
    PageElement(UnsafeBufferPointer(rebasing: page[name]))
  }

  private mutating func startTag(at open: Int) -> Int {
    let nameEnd = endOfName(from: open + 1)
    let element = element(open + 1..<nameEnd)
    let before = markup.count
    let wasSpaced = isSpaced
    if element.tag.isBlock { isSpaced = false } else { space() }
    copy(open..<nameEnd)
    var tag = OpenTag(element)
    guard let end = attributes(from: nameEnd, of: &tag) else {
      // A tag without end takes the rest of the page.
      markup.removeLast(markup.count - before)
      return page.count
    }
    if let after = passOver(element, tag, name: open + 1..<nameEnd, from: end) {
      markup.removeLast(markup.count - before)
      (isBroken, isSpaced) = (true, wasSpaced)
      return after
    }
    (isBroken, opensBlock) = (false, element.tag.isBlock)
    append(tag.marks)
    if tag.isClosed { markup.append(UInt8(ascii: "/")) }
    markup.append(UInt8(ascii: ">"))
    return end
  }

  /// Where to go on after an element of which nothing is read; nil for others.
  private mutating func passOver(
    _ element: PageElement, _ tag: OpenTag, name: Range<Int>, from start: Int
  ) -> Int? {
    switch element.tag {
    case .script: return tag.isClosed ? start : script(tag, name: name, from: start)
    case .raw: return tag.isClosed ? start : raw(name, from: start)
    case .ignored:
      if element.isVoid { return start }
      let isDrawing = ByteSearch.isSame("svg", UnsafeBufferPointer(rebasing: page[name]))
      return isDrawing && !tag.isClosed ? drawing(from: start) : nil
    case .link, .meta: return tag.isWanted ? nil : start
    default: return nil
    }
  }
}

// MARK: - Attributes

extension PageReducer {
  /// A start tag that is being read.
  struct OpenTag {
    let element: PageElement
    /// Whether any of its attributes are read.
    let isRead: Bool
    var marks = ElementMarks()
    /// How many attributes are kept as they are.
    var count = 0
    var isClosed = false
    /// Whether a script is linked data, or a link or meta tag one that is read.
    var isWanted = false

    init(_ element: PageElement) {
      self.element = element
      switch element.tag {
      case .ignored, .raw: isRead = false
      case .meta, .link, .lineBreak, .rule: isRead = true
      default: isRead = !element.isVoid
      }
    }
  }

  /// Reads the attributes of `tag` and copies those that are kept; gives where the tag ends, nil
  /// when it does not.
  private mutating func attributes(from start: Int, of tag: inout OpenTag) -> Int? {
    var i = start
    while true {
      tag.isClosed = false
      while i < page.count, page[i] <= 0x20 || page[i] == UInt8(ascii: "/") {
        tag.isClosed = page[i] == UInt8(ascii: "/")
        i += 1
      }
      guard i < page.count else { return nil }
      if page[i] == UInt8(ascii: ">") { return i + 1 }
      let name = i
      i += 1
      while i < page.count, page[i] > 0x20, page[i] != UInt8(ascii: ">"),
        page[i] != UInt8(ascii: "/"), page[i] != UInt8(ascii: "=")
      {
        i += 1
      }
      let nameEnd = i
      guard let value = value(from: &i) else { return nil }
      if tag.isRead { read(name..<nameEnd, value, end: i, of: &tag) }
    }
  }

  /// The value that may stand behind the name of an attribute, up to which `i` is moved on; nil when
  /// it does not end.
  private mutating func value(from i: inout Int) -> Range<Int>? {
    var place = i
    while place < page.count, page[place] <= 0x20 { place += 1 }
    guard place < page.count, page[place] == UInt8(ascii: "=") else { return i..<i }
    place += 1
    while place < page.count, page[place] <= 0x20 { place += 1 }
    guard place < page.count else { return nil }
    let quote = page[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let mark: Missing = quote == UInt8(ascii: "'") ? .apostrophe : .quote
      guard !missing.contains(mark), let end = find(quote, from: place + 1) else {
        missing.insert(mark)
        return nil
      }
      i = end + 1
      return place + 1..<end
    }
    let start = place
    while place < page.count, page[place] > 0x20, page[place] != UInt8(ascii: ">") { place += 1 }
    i = place
    return start..<place
  }

  /// Reads one attribute, which ends at `end`.
  private mutating func read(
    _ name: Range<Int>, _ range: Range<Int>, end: Int, of tag: inout OpenTag
  ) {
    let element = tag.element.tag
    guard name.count <= 16,
      let attribute = PageAttribute(UnsafeBufferPointer(rebasing: page[name]))
    else {
      if element == .html, holds("⚡", at: name.lowerBound) { copy(" amp") }
      return
    }
    let value = UnsafeBufferPointer(rebasing: page[range])
    var isKept = false
    switch attribute {
    case .itemprop where element == .meta: (tag.isWanted, isKept) = (true, true)
    case .type where element == .script: tag.isWanted = ByteSearch.contains("ld+json", value)
    case .rel where element == .link:
      tag.isWanted = ByteSearch.isSame("canonical", value) || ByteSearch.isSame("amphtml", value)
      isKept = true
    case .property, .name:
      guard element == .meta else { return }
      tag.isWanted = tag.isWanted || MetaNames.holds(value)
      isKept = true
    case .href: isKept = element == .link
    case .language, .amp: isKept = element == .html
    case .datetime: isKept = element == .time
    case .content: isKept = element != .script && element != .link
    default: tag.marks.read(attribute, value, of: element, &names)
    }
    // libxml2 compares every attribute of a tag with those before it.
    guard isKept, tag.count < 16 else { return }
    tag.count += 1
    markup.append(0x20)
    copy(name.lowerBound..<end)
  }

  private mutating func append(_ marks: ElementMarks) {
    var rest = marks.rawValue
    guard rest != 0 else { return }
    markup.append(0x20)
    copy(Self.marks)
    markup.append(UInt8(ascii: "="))
    while rest > 0 {
      // Sixteen letters from "a" on.
      markup.append(UInt8(ascii: "a") + UInt8(rest & 15))
      rest >>= 4
    }
  }
}
