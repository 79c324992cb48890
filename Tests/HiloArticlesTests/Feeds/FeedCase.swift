import HiloText
import Testing

@testable import HiloArticles

/// A feed of our own making and what it must give.
struct FeedCase: CustomTestStringConvertible, Sendable {
  var name: String
  var bytes: [UInt8]
  /// A line for each item: title | link | day | authors, and the text where it matters. A minus
  /// stands for what is not there; `https://` is left out. For lists: > title | link. For what is
  /// no feed: ! and a part of the reason.
  var expected: String
  /// Where it was read from.
  var address: String?

  var testDescription: String { name }

  init(_ name: String, _ text: String, _ expected: String, at address: String? = nil) {
    self.init(name, bytes: Array(text.utf8), expected, at: address)
  }

  init(_ name: String, bytes: [UInt8], _ expected: String, at address: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.expected = expected
    self.address = address
  }
}

/// What reading `feed` gives, in the notation of ``FeedCase``; the text where `withText`.
func outcome(of feed: FeedCase) -> String {
  do throws(Rejection) {
    let read = try FeedReader.read(Resource(bytes: feed.bytes, source: "feed", url: feed.address))
    let expected = feed.expected.split(separator: "\n")
    let items = read.items.enumerated().map { index, item in
      let columns =
        index < expected.count ? expected[index].split(separator: "|", maxSplits: 4).count : 4
      var parts = [
        item.title ?? "-", short(item.link), day(item.published),
        item.authors.isEmpty ? "-" : item.authors.joined(separator: ", "),
      ]
      if columns > 4 {
        let text = item.fields(of: read).body ?? "-"
        parts.append(text.replacing("\n\n", with: " / "))
      }
      return parts.joined(separator: " | ")
    }
    let links = read.links.map { "> \($0.title ?? "-") | \(short($0.address))" }
    return (items + links).joined(separator: "\n")
  } catch {
    return "! " + error.description
  }
}

/// Whether `outcome` is what `feed` must give.
func isAsExpected(_ outcome: String, _ feed: FeedCase) -> Bool {
  if feed.expected.hasPrefix("! ") {
    return outcome.hasPrefix("! ") && outcome.contains(feed.expected.dropFirst(2))
  }
  return outcome == feed.expected
}

private func short(_ link: String?) -> String {
  guard let link else { return "-" }
  return link.hasPrefix("https://") ? String(link.dropFirst(8)) : link
}

private func day(_ date: PublicationDate?) -> String {
  guard let range = date?.range else { return "-" }
  return range.day?.description
    ?? "\(range.earliest?.description ?? "")..\(range.latest?.description ?? "")"
}

/// An RSS 2.0 feed with these items.
func rss(_ items: String, head: String = "<link>https://faro.example/</link>") -> String {
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>El Faro</title>"
    + head + items + "</channel></rss>"
}

/// An Atom 1.0 feed with these entries.
func atom(_ entries: String, head: String = "<link href=\"https://faro.example/\"/>") -> String {
  "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>El Faro</title>"
    + "<id>urn:faro</id>" + head + entries + "</feed>"
}
