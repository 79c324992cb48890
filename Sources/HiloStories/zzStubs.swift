import HiloArticles
import HiloText
struct PublicationDater { init(asOf: CalendarDay?) {} ; func dates(of a: [AnnotatedArticle], stories: [[Int]]) -> [PublicationDate?] { a.map { $0.article.published } } }
