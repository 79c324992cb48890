import HiloArticles
import HiloText
struct PublicationDater { init(asOf: CalendarDay?) {} ; func dates(of a: [AnnotatedArticle], stories: [[Int]]) -> [PublicationDate?] { a.map { $0.article.published } } }
struct EventExtractor { func extract(from i: Int, of a: [AnnotatedArticle], linking: Linking) -> [EventMention] { [] } }
struct EventLinker { func link(_ m: [EventMention], articles: [AnnotatedArticle], linking: Linking, clusters: [StoryCluster], dates: [PublicationDate?]) -> [Event] { [] } }
struct Comparer { func compare(events: [Event], articles: [AnnotatedArticle], linking: Linking, clusters: [StoryCluster], dates: [PublicationDate?]) -> [Comparison] { [] } }
struct TimeTagger { init(pack: LanguagePack) {}; func resolve(_ t: [TimeExpression], in d: Document, anchor: DateRange) -> [TimeExpression] { t } }
struct TLE { var date: String; var precision: P; var event: Int; enum P: String { case day } }
extension Account { var ranks: [Int] { events.indices.map { $0+1 } }; var timelines: [[TLE]] { clusters.map { _ in [] } } }
