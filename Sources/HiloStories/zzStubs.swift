import HiloArticles
import HiloText
struct PublicationDater { init(asOf: CalendarDay?) {} ; func dates(of a: [AnnotatedArticle], stories: [[Int]]) -> [PublicationDate?] { a.map { $0.article.published } } }
struct TimeTagger { init(pack: LanguagePack) {}; func resolve(_ t: [TimeExpression], in d: Document, anchor: DateRange) -> [TimeExpression] { t } }
