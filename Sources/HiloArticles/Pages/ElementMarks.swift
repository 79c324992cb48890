/// What an element says of itself, read of its attributes, in one number.
struct ElementMarks {
  /// The names in the lower bits, the property above them.
  private(set) var rawValue: UInt32 = 0

  /// Says nothing.
  init() {}

  /// Reads the number as ``PageReducer`` writes it: letters from "a" on, the lowest four bits first.
  init(_ letters: UnsafeBufferPointer<UInt8>) {
    for (i, b) in letters.prefix(8).enumerated() {
      rawValue |= UInt32((b &- UInt8(ascii: "a")) & 15) << UInt32(4 * i)
    }
  }

  /// The names that it bears.
  var names: ElementNames { ElementNames(rawValue: rawValue & 0xFF_FFFF) }
  /// What it states by microdata or `rel`.
  var property: PageProperty { PageProperty(rawValue: UInt8(rawValue >> 24)) ?? .none }

  private mutating func insert(_ names: ElementNames) { rawValue |= names.rawValue }

  private mutating func set(_ property: PageProperty) {
    rawValue = rawValue & 0xFF_FFFF | UInt32(property.rawValue) << 24
  }

  /// Adds what `attribute` of an element `tag` says with `value`; `cache` knows those met before.
  mutating func read(
    _ attribute: PageAttribute, _ value: UnsafeBufferPointer<UInt8>, of tag: PageTag,
    _ cache: inout NameCache
  ) {
    switch attribute {
    case .id, .names: insert(cache.names(in: value))
    case .itemprop:
      insert(cache.names(in: value))
      set(PageProperty(value))
    case .style:
      let start = UnsafeBufferPointer(rebasing: value.prefix(400))
      if ByteSearch.contains("display:none", start)
        || ByteSearch.contains("visibility:hidden", start)
      {
        insert(.hidden)
      }
    case .hidden: insert(.hidden)
    case .ariaHidden: if ByteSearch.isSame("true", value) { insert(.hidden) }
    case .rel: if tag == .anchor, ByteSearch.isSame("author", value) { set(.author) }
    default: break
    }
  }
}
