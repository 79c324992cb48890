import Foundation

@testable import HiloArticles

/// A folder of its own for a test, gone with it.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "hilo-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = path + "/" + name
    let parent = URL(fileURLWithPath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }
}

/// What reading `sources` gives: articles and rejections, in order.
func readings(_ sources: String...) -> [Reading] {
  var reader = ArticleReader()
  var out: [Reading] = []
  reader.read(sources) { out.append($0) }
  return out
}

extension Reading {
  var article: Article? {
    if case .article(let article) = self { return article }
    return nil
  }
  var rejection: Rejection? {
    if case .rejected(_, let reason) = self { return reason }
    return nil
  }
}
