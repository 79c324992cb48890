internal import HiloText

/// What browsers leave in and beside the pages that they save.
enum SavedPage {
  /// The address that a saved page's first comment gives (`<!-- saved from url=(0042)https://… -->`
  /// by browsers, `url: https://…` by SingleFile), or else the base of its links.
  static func address(in page: [UInt8]) -> String? {
    let start = page.prefix(1 << 16)
    for (first, mark) in marks {
      guard let from = first.isEmpty ? start.startIndex : end(of: first, in: start),
        let place = end(of: mark, in: start[from...])
      else { continue }
      var rest = start[place...]
      // The count of the address's characters stands before it, in brackets.
      if rest.first == UInt8(ascii: "("), let close = rest.prefix(12).firstIndex(of: 0x29) {
        rest = rest[(close + 1)...]
      }
      let ends: Set<UInt8> = [0x20, 0x0A, 0x0D, 0x09, 0x22, 0x27, 0x3E]
      let address = String(decoding: rest.prefix(2048).prefix { !ends.contains($0) }, as: UTF8.self)
      if address.hasPrefix("http"), WebAddress.host(of: address) != nil,
        !WebAddress.isFrontPage(address)
      {
        return address
      }
    }
    return nil
  }

  /// What stands right before an address, and what must stand before that.
  private static let marks: [(first: [UInt8], mark: [UInt8])] = [
    ("", "<!-- saved from url="), ("SingleFile", "url: "), ("", "<base href=\""),
    ("", "<base href='"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The end of the first occurrence of `mark`.
  private static func end(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var i = bytes.startIndex
    while let place = bytes[i...].firstIndex(of: mark[0]) {
      if bytes[place...].starts(with: mark) { return place + mark.count }
      i = place + 1
    }
    return nil
  }

  /// The page's name to which a folder called `name` would belong, were there such a page: without
  /// what browsers put after it; nil when it ends with no such thing.
  static func stem(ofFolder name: some StringProtocol) -> String? {
    for ending in endings where name.hasSuffix(ending) && name.count > ending.count {
      return String(name.dropLast(ending.count))
    }
    return nil
  }

  private static let endings: [String] = KnownLanguages.all.flatMap {
    DataFile.named("\($0)/articles/saved-folders.txt")?.rows.compactMap(\.first) ?? []
  }

  /// The folders of saved pages' pictures and frames, among names.
  struct Folders {
    /// The paths of pages, without extension.
    private var pages: Set<String> = []

    /// Knows the pages among `names`.
    init(_ names: [String]) { for name in names { note(name) } }

    /// Remembers `name` where it is a page's.
    mutating func note(_ name: String) {
      guard ["html", "htm", "xhtml"].contains(FileName(name).pathExtension),
        let dot = name.lastIndex(of: ".")
      else { return }
      pages.insert(String(name[..<dot]))
    }

    /// Whether the file at `path` lies in one, or is one's folder itself.
    func hold(_ path: String) -> Bool {
      guard !pages.isEmpty else { return false }
      var end = path.endIndex
      while true {
        if let stem = SavedPage.stem(ofFolder: path[..<end]), pages.contains(stem) { return true }
        guard let slash = path[..<end].lastIndex(of: "/") else { return false }
        end = slash
      }
    }
  }
}
