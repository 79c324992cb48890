import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// Which figures and times are of one thing, which changed, and which comparisons come first.
@Suite struct ClaimTests {
  /// Each feature of each model has a weight in the file that ships, and the file has no other.
  @Test(arguments: [
    ("figures", NumberPair.names), ("times", TimePair.names), ("updates", NumberSeries.names),
    ("ranking", ComparisonRanker.names), ("coreference", MentionPair.names),
  ])
  func theModelsKnowEachFeature(_ file: String, _ names: [String]) throws {
    #expect(Set(names).count == names.count)
    let rows = try #require(DataFile.named("common/events/\(file).txt")).rows
    #expect(Set(rows.map { $0[0] }).subtracting(["bias", "threshold"]) == Set(names))
  }

  private static let articles = (0..<6).map { k in
    CoreferenceTests.article(
      "Incendio en la fábrica de Almar (\(k))",
      "El fuego quemó \(k + 20) naves el lunes. Ardieron 12.500 metros cuadrados a las 16.20 del lunes, según la alcaldía. El seguro pagará \(k + 2) millones de euros antes del 30 de junio.",
      day: "2025-05-2\(k)")
  }

  /// A claim is in one group at most, and a group has no two values of one article.
  @Test(arguments: ClaimSample.Kind.allCases)
  func groupsHoldEachClaimOnce(_ kind: ClaimSample.Kind) {
    let sample = ClaimSample(kind, Self.articles)
    #expect(sample.claims.count > 12)
    let model = kind == .numbers ? LogisticModel.numbers : LogisticModel.times
    let groups = sample.groups(
      weights: model.weights, bias: model.bias, threshold: model.threshold)
    #expect(!groups.isEmpty)
    let all = groups.flatMap { $0 }
    #expect(Set(all).count == all.count)
    for group in groups {
      #expect(group == group.sorted() && group.count > 1)
      let values = Dictionary(grouping: group) { sample.claims[$0].article }
      #expect(values.values.allSatisfy { Set($0.map { sample.claims[$0].value }).count == 1 })
    }
  }

  /// Features are finite, and a pair that cannot be of one thing has none.
  @Test(arguments: ClaimSample.Kind.allCases)
  func featuresAreFinite(_ kind: ClaimSample.Kind) {
    let sample = ClaimSample(kind, Self.articles)
    for j in sample.claims.indices {
      for i in 0..<j {
        let values = sample.features(i, j)
        if sample.claims[i].article == sample.claims[j].article { #expect(values == nil) }
        #expect(values?.allSatisfy(\.isFinite) ?? true)
        #expect(values.map { $0.count == ClaimSample.featureNames(kind).count } ?? true)
      }
    }
  }

  /// Of a large story only claims that share a key are asked about each other, each a bounded number of times.
  @Test func candidatesOfALargeStoryAreBounded() {
    let small = ClaimLinkage.candidates(Array(repeating: [1], count: 30))
    #expect(small.count == 30 * 29 / 2)
    let large = ClaimLinkage.candidates((0..<2000).map { [$0 % 7, 1000 + $0 % 50] })
    #expect(large.count <= 2000 * 12)
    #expect(large.allSatisfy { $0.0 < $0.1 && ($0.0 % 7 == $0.1 % 7 || $0.0 % 50 == $0.1 % 50) })
  }
}
