import Foundation
import HiloArticles
import HiloStories
import HiloViews

/// What the command line itself says, in the reader's language.
struct Messages {
  let language: InterfaceLanguage

  /// The language asked for, else that of the locale (POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`).
  init(preferred: String?, environment: [String: String]) {
    if let preferred {
      language = InterfaceLanguage(locale: preferred)
    } else {
      let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
      language = InterfaceLanguage(
        locale: names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "")
    }
  }

  func progress(read count: Int) -> String {
    switch language {
    case .spanish: "Leyendo: \(count) artículos"
    case .english: "Reading: \(count) articles"
    }
  }

  func progress(analysed count: Int, of total: Int) -> String {
    let percent = total == 0 ? 100 : count * 100 / total
    return switch language {
    case .spanish: "Analizando: \(count) de \(total) artículos (\(percent) %)"
    case .english: "Analysing: \(count) of \(total) articles (\(percent)%)"
    }
  }

  func written(_ path: String, _ dossier: Dossier) -> String {
    let (articles, stories) = (dossier.articles.count, dossier.stories.count)
    return switch language {
    case .spanish:
      "\(path): \(articles) \(articles == 1 ? "artículo" : "artículos"), "
        + "\(stories) \(stories == 1 ? "historia" : "historias")"
    case .english:
      "\(path): \(articles) \(articles == 1 ? "article" : "articles"), "
        + "\(stories) \(stories == 1 ? "story" : "stories")"
    }
  }

  /// What is being fetched.
  func fetching(_ notice: Fetcher.Notice) -> String {
    switch (language, notice) {
    case (.spanish, .fetching(let address)): "se pide \(address)"
    case (.english, .fetching(let address)): "fetching \(address)"
    case (.spanish, .moved(_, let place)):
      "lleva a \(place)\(isDowngrade(notice) ? ", sin cifrar" : "")"
    case (.english, .moved(_, let place)):
      "which leads to \(place)\(isDowngrade(notice) ? ", without encryption" : "")"
    case (.spanish, .waiting(let address, let seconds, let reason)):
      "\(address): \(reason); otro intento en \(Int(seconds.rounded(.up))) s"
    case (.english, .waiting(let address, let seconds, let reason)):
      "\(address): \(reason); trying again in \(Int(seconds.rounded(.up))) s"
    case (.spanish, .unchanged(let address)): "\(address) no ha cambiado: se usa la copia guardada"
    case (.english, .unchanged(let address)): "\(address) has not changed: the kept copy is used"
    }
  }

  private func isDowngrade(_ notice: Fetcher.Notice) -> Bool {
    guard case .moved(let from, let to) = notice else { return false }
    return from.hasPrefix("https:") && to.hasPrefix("http:")
  }

  /// Where what was fetched is kept.
  func kept(_ path: String) -> String {
    switch language {
    case .spanish: "lo descargado queda en \(path)"
    case .english: "what was fetched is kept in \(path)"
    }
  }

  func noArticles(in paths: [String]) -> String {
    let list = paths.joined(separator: ", ")
    return switch language {
    case .spanish:
      "hilo: no hay artículos en \(list); se leen \(ArticleReader.formats)"
    case .english: "hilo: no articles in \(list); what is read: \(ArticleReader.formats)"
    }
  }
}

extension OutputFormat {
  /// The format that a file's name asks for by its extension; nil when it asks for none.
  init?(fileName: String) {
    switch (fileName as NSString).pathExtension.lowercased() {
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case "txt": self = .text
    default: return nil
    }
  }
}
