/// What no text stands in: scripts, raw texts, drawings.
extension PageReducer {
  /// Passes over a script and keeps it where it is linked data; one without end takes the rest of
  /// the page.
  mutating func script(_ tag: OpenTag, name: Range<Int>, from start: Int) -> Int {
    let word = UnsafeBufferPointer(rebasing: page[name])
    var end = RawText.end(of: word, in: page, from: start)
    if !missing.contains(.commentEnd), let comment = RawText.openComment(in: page, start..<end) {
      if let later = RawText.endOfScript(word, in: page, from: comment) {
        end = later
      } else {
        // Then the first end tag counts, here and in what follows.
        missing.insert(.commentEnd)
      }
    }
    if tag.isWanted, linkedData.count < 64 { linkedData.append(Array(page[start..<end])) }
    return afterTag(end)
  }

  /// Passes over what is no markup. Where its end is missing, only a style takes the rest of the
  /// page: of the others what stands in them is markup.
  mutating func raw(_ name: Range<Int>, from start: Int) -> Int? {
    let isStyle = ByteSearch.isSame("style", UnsafeBufferPointer(rebasing: page[name]))
    if missing.contains(.rawEnd), !isStyle { return nil }
    let word = UnsafeBufferPointer(rebasing: page[name])
    let end = RawText.end(of: word, in: page, from: start)
    if end == page.count, !isStyle {
      missing.insert(.rawEnd)
      return nil
    }
    return afterTag(end)
  }

  /// Passes over a drawing; nil for one without end and for one that holds what belongs to the text,
  /// which ends it (13.2.6.5).
  mutating func drawing(from start: Int) -> Int? {
    guard start >= brokenDrawings, !missing.contains(.drawingEnd) else { return nil }
    var depth = 1
    var i = start
    while let open = find(UInt8(ascii: "<"), from: i) {
      i = open + 1
      let isEnd = i < page.count && page[i] == UInt8(ascii: "/")
      let nameStart = min(page.count, isEnd ? i + 1 : i)
      let nameEnd = endOfName(from: nameStart)
      let name = UnsafeBufferPointer(rebasing: page[nameStart..<nameEnd])
      if ByteSearch.isSame("svg", name) {
        depth += isEnd ? -1 : 1
        if depth == 0 { return afterTag(nameEnd) }
      } else {
        let tag = PageElement(name).tag
        if tag.isBlock, tag != .other, tag != .title {
          brokenDrawings = open
          return nil
        }
      }
    }
    missing.insert(.drawingEnd)
    return nil
  }

  func afterTag(_ place: Int) -> Int {
    find(UInt8(ascii: ">"), from: place).map { $0 + 1 } ?? page.count
  }
}
