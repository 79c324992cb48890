import HiloText
import Testing

@testable import HiloArticles

/// Feeds of our own making, more than half of them broken, each with what it must give.
@Suite struct FeedCorpusTests {
  static let sound = soundRSS + soundAtom
  static let broken = brokenMarkup + brokenText + brokenFields

  @Test(arguments: sound + otherFeeds + broken)
  func gives(feed: FeedCase) {
    let found = outcome(of: feed)
    #expect(isAsExpected(found, feed), "\(found)")
  }

  @Test func isLargeEnough() {
    #expect(Self.sound.count + otherFeeds.count + Self.broken.count >= 235)
    #expect(Self.broken.count >= 137)
  }

  /// Whatever a feed is cut off at, and whatever byte of it is spoilt, something or nothing comes
  /// of it; nothing stops the program.
  @Test func everyCutAndEverySpoiltByteIsSurvived() {
    var state: UInt64 = 7
    for feed in Self.sound + otherFeeds + Self.broken where !feed.bytes.isEmpty {
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let place = Int(state >> 33) % feed.bytes.count
        var spoilt = feed
        spoilt.bytes = Array(feed.bytes[..<place])
        _ = outcome(of: spoilt)
        spoilt.bytes = feed.bytes
        spoilt.bytes[place] = UInt8(truncatingIfNeeded: state >> 20)
        _ = outcome(of: spoilt)
      }
    }
  }
}
