/// Hand-made answers for a set of articles: what a careful reader found in them.
///
/// Offsets are code points of each article's text, as in the dossier; each passage is given with its
/// words, so that a changed text is noticed.
public struct GoldAnswers: Decodable, Sendable {
  var articles: [String: Article]
  var entities: [Entity]
  /// The important ones, not all.
  var events: [Event]
  /// The important ones, not all.
  var comparisons: [Comparison]
  var stories: Stories
  var boilerplate: [PlacedPassage]

  struct Passage: Decodable {
    var start: Int
    var end: Int
    var text: String
  }

  struct PlacedPassage: Decodable {
    var article: String
    var start: Int
    var end: Int
    var text: String
  }

  struct Article: Decodable {
    var published: Published
    var times: [Time]
    var statements: [Statement]
  }

  /// The widest interval that the evidence allows; `true` is the day where it is known.
  struct Published: Decodable {
    var earliest: String?
    var latest: String?
    var `true`: String?
  }

  struct Time: Decodable {
    var start: Int
    var end: Int
    var text: String
    var type: String
    var value: String
    /// Other values that the evidence leaves open.
    var accept: [String]?
  }

  struct Statement: Decodable {
    /// The entity's id, or the words that name the speaker; null when nobody is named.
    var speaker: String?
    var content: Passage
    var style: String
  }

  struct Entity: Decodable {
    var id: String
    var type: String
    /// For each article the forms by which it names the entity.
    var surfaces: [String: [String]]
  }

  struct Event: Decodable {
    var time: String?
    var mentions: [Mention]

    struct Mention: Decodable {
      var article: String
      var start: Int
      var end: Int
      var text: String
      var status: String
    }
  }

  struct Comparison: Decodable {
    var verdict: String
    var values: [PlacedPassage]
  }

  struct Stories: Decodable {
    /// The articles of one story together.
    var same: [[String]]
    /// The articles that are copies or rewrites of one text together.
    var duplicates: [[String]]?
  }
}
