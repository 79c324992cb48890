import Synchronization

/// Finds the names of people, organisations, places and other named things in a document.
///
/// A linear-chain model over features of the words and of what lists know of them proposes names;
/// rules then mend their extents, read what the layout shows and make the document agree with
/// itself. Without a model for its language a document has no names.
///
/// The lists and the model of a language are loaded once in a program; making a recognizer costs
/// nothing after that. Linear in the length of the document.
public struct NameRecognizer: Sendable {
  private let resources: Resources

  /// Lists and model of one language.
  struct Resources: Sendable {
    var gazetteer: Gazetteer
    var model: NameModel?
    var lists: NameLists

    init(pack: LanguagePack, gazetteer: Gazetteer, model: NameModel) {
      lists = NameLists(pack: pack)
      self.gazetteer = gazetteer
      self.model = model
    }

    init(pack: LanguagePack) {
      lists = NameLists(pack: pack)
      gazetteer = Gazetteer(pack: pack)
      model = NameModel(named: "names/\(pack.language).bin")
    }
  }

  private static let loaded = Mutex<[Language: Resources]>([:])

  /// A recognizer with the lists and the model of `pack`.
  public init(pack: LanguagePack) {
    resources = Self.loaded.withLock { loaded in
      if let resources = loaded[pack.language] { return resources }
      let resources = Resources(pack: pack)
      loaded[pack.language] = resources
      return resources
    }
  }

  /// A recognizer with the given lists and model, to measure them before they are embedded.
  package init(pack: LanguagePack, gazetteer: Gazetteer, model: NameModel) {
    resources = Resources(pack: pack, gazetteer: gazetteer, model: model)
  }

  /// The names of `document` in order, none within another.
  public func recognize(in document: Document) -> [Mention] {
    guard let model = resources.model else { return [] }
    let signals = NameSignals(document, resources.gazetteer)
    let (labels, scores) = model.read(document, signals)
    let context = NameContext(
      document: document, signals: signals, gazetteer: resources.gazetteer,
      lists: resources.lists, scores: scores)
    var drafts = NameLabel.names(labels[...]).map { tokens, type in
      var draft = context.draft(tokens)
      draft.type = type
      return draft
    }
    drafts = NameExtents(context: context).mended(drafts)
    drafts = NameLayout(context: context).completed(drafts)
    drafts = NameAgreement(context: context).agreed(drafts)
    return drafts.map {
      Mention(
        passage: document.passage(of: $0.tokens), tokens: $0.tokens,
        type: NameLabel.types[$0.type])
    }
  }
}
