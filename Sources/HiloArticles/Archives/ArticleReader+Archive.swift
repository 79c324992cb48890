extension ArticleReader {
  /// Reads the entries of a ZIP or tar archive as the files of a folder are read, or the one file
  /// that is packed.
  mutating func readArchive(
    _ stream: OpenedStream, _ origin: Origin, as given: SourceFormat?,
    _ body: (Reading) throws -> Void
  ) rethrows {
    let isZip = stream.start.starts(with: Array("PK".utf8))
    let opening = Result { () throws(Rejection) in
      // A file on disk stays there; what comes otherwise is held in memory.
      let place: ArchiveFile.Place =
        if let path = origin.path { .path(path) } else {
          .memory(try stream.all(limit: Limits.innerArchive))
        }
      let collection = isZip ? WebCollection(try ArchiveFile(place)) : nil
      return (try ArchiveFile(place), collection)
    }
    switch opening {
    case .failure(let reason): try body(.rejected(source: origin.source, reason: reason))
    case .success((let archive, let collection)):
      let found = try readEntries(of: archive, collection, origin, as: given, body)
      if !found {
        let detail = "the archive holds no article; Hilo reads \(SourceFormat.all)"
        try body(.rejected(source: origin.source, reason: Rejection(.noText, detail: detail)))
      }
    }
  }

  /// Reads entry by entry; says whether there was something to tell of any.
  private mutating func readEntries(
    of archive: ArchiveFile, _ collection: WebCollection?, _ origin: Origin,
    as given: SourceFormat?, _ body: (Reading) throws -> Void
  ) rethrows -> Bool {
    var found = false
    var (count, helpers) = (0, SavedPage.Folders(collection?.names ?? []))
    while true {
      let entry: ArchiveFile.Entry
      switch Result(catching: { () throws(Rejection) in try archive.next() }) {
      case .failure(let reason):
        try body(.rejected(source: origin.source, reason: reason))
        return true
      case .success(nil): return found
      case .success(let next?): entry = next
      }
      count += 1
      guard count <= Limits.files else {
        let detail = "it holds more than \(Limits.files) files; give it in parts"
        try body(.rejected(source: origin.source, reason: Rejection(.tooLarge, detail: detail)))
        return true
      }
      if archive.isSingleFile {
        return try open(EntryStream(archive), origin.unpacked, as: given, body)
      }
      helpers.note(entry.name)
      guard !isPassedOver(entry.name, collection, helpers) else { continue }
      var inner = origin.entry(entry.name)
      inner.pages = collection?.isCollection == true ? collection?.pages : nil
      guard inner.mayBeRead else { continue }
      if entry.isEncrypted {
        let detail = "it is encrypted; unpack it with its password first"
        try body(.rejected(source: inner.source, reason: Rejection(.unreadable, detail: detail)))
        found = true
      } else if try open(EntryStream(archive), inner, body) {
        found = true
      }
    }
  }

  /// Whether the entry called `name` is hidden, a helper of a saved page, or beside the web archives
  /// of a collection.
  private func isPassedOver(
    _ name: String, _ collection: WebCollection?, _ helpers: SavedPage.Folders
  ) -> Bool {
    if collection?.isCollection == true { return !WebCollection.isWebArchive(name) }
    let parts = name.split(separator: "/")
    let isHidden = parts.contains {
      $0 == "__MACOSX" || $0.hasPrefix(".") && $0 != "." && $0 != ".."
    }
    return parts.isEmpty || isHidden || helpers.hold(name)
  }
}
