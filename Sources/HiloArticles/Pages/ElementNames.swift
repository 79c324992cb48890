/// What an element says of itself by the names that it bears: in its classes, its id, its role.
struct ElementNames: OptionSet, Sendable {
  let rawValue: UInt32
  /// Something other than the article: related, share, newsletter, caption …
  static let foreign = ElementNames(rawValue: 1)
  /// Comments of readers: never the article, however long.
  static let comment = ElementNames(rawValue: 2)
  /// The article's body.
  static let body = ElementNames(rawValue: 4)
  /// A date; one of an update; one of publication.
  static let date = ElementNames(rawValue: 8)
  static let updated = ElementNames(rawValue: 16)
  static let published = ElementNames(rawValue: 32)
  /// Who wrote it.
  static let author = ElementNames(rawValue: 64)
  /// What section of the outlet it belongs to.
  static let section = ElementNames(rawValue: 128)
  /// What a picture shows.
  static let caption = ElementNames(rawValue: 256)
  /// One of the entries of a live blog.
  static let entry = ElementNames(rawValue: 512)
  /// An `articleBody` or the like, which is believed even where it stands oddly.
  static let sureBody = ElementNames(rawValue: 1024)
  /// The page hides it.
  static let hidden = ElementNames(rawValue: 2048)
  /// A row of pictures.
  static let gallery = ElementNames(rawValue: 4096)
  /// What bars readers that have not paid.
  static let barrier = ElementNames(rawValue: 8192)
  /// A part of the name of a teaser for another article.
  static let teaser = ElementNames(rawValue: 16384)
  /// Where something was written.
  static let place = ElementNames(rawValue: 32768)

  /// Reads the names in an attribute's value: `post-share__list`, `relatedNews`.
  static func read(_ value: UnsafeBufferPointer<UInt8>) -> ElementNames {
    var found: ElementNames = []
    var before = Word(range: 0..<0, state: ByteTable.seed)
    var i = 0
    let end = min(value.count, 240)
    while i < end {
      guard isWordByte(value[i]) else {
        i += 1
        continue
      }
      let start = i
      i += 1
      // A capital after a small letter opens another word.
      while i < end, isWordByte(value[i]), !(isUpper(value[i]) && !isUpper(value[i - 1])) { i += 1 }
      before = read(value, start..<i, after: before, into: &found)
    }
    return found
  }

  /// A word and how far its hash has come with it.
  private struct Word {
    var range: Range<Int>
    var state: UInt64
  }

  /// Adds what one word says: alone, by what it opens with, and with the word `before` it
  /// (`article-body`, `readMore`).
  private static func read(
    _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, after before: Word,
    into found: inout ElementNames
  ) -> Word {
    var state = ByteTable.seed
    var joined = before.state
    var n = 0
    for k in range {
      ByteTable.take(value[k], into: &state)
      ByteTable.take(value[k], into: &joined)
      n += 1
      guard n >= 5, n <= 12, openings.mayHold(state) else { continue }
      let opening = UnsafeBufferPointer(rebasing: value[range.lowerBound...k])
      found.formUnion(ElementNames(rawValue: openings.value(opening)))
    }
    if words.mayHold(state) {
      let word = UnsafeBufferPointer(rebasing: value[range])
      found.formUnion(ElementNames(rawValue: words.value(word)))
    }
    let count = before.range.count + n
    if !before.range.isEmpty, count <= 24, pairs.mayHold(joined) {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { pair in
        for (k, i) in before.range.enumerated() { pair[k] = value[i] }
        for (k, i) in range.enumerated() { pair[before.range.count + k] = value[i] }
        let word = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(pair)[0..<count])
        found.formUnion(ElementNames(rawValue: pairs.value(word)))
      }
    }
    return Word(range: range, state: state)
  }

  @inline(__always)
  private static func isWordByte(_ b: UInt8) -> Bool {
    (0x61...0x7A).contains(b) || (0x41...0x5A).contains(b) || (0x30...0x39).contains(b) || b >= 0x80
  }

  @inline(__always)
  private static func isUpper(_ b: UInt8) -> Bool { (0x41...0x5A).contains(b) }

  private static func table(_ rows: [(ElementNames, String)]) -> ByteTable {
    ByteTable(
      rows.flatMap { names, list in
        list.split(whereSeparator: { $0.isWhitespace }).map { (String($0), names.rawValue) }
      })
  }

  /// Whole words. Markup is written in English, Spanish and Portuguese.
  private static let words = table([
    (
      .foreign,
      """
      ad ads advert advertisement advertising banner promo promotion sponsor sponsored publicidad \
      anuncio disqus share sharing social compartir redes related relacionadas relacionados \
      relacionado recommended recommendations recomendados newsletter boletin subscribe \
      subscription suscripcion signup sidebar menu nav navbar navigation breadcrumb breadcrumbs \
      pagination pager footer masthead cookie cookies consent gdpr modal popup overlay tooltip \
      widget widgets toolbar tags tag etiquetas topics byline author autor firma firmas bio \
      dateline timestamp credit credits carousel slider trending popular outbrain taboola \
      login search print hidden skip copyright legal disclaimer rating ratings vote toc ticker \
      meta editorial infobox reference references teaser teasers excerpt mas leidas migas \
      hashtags keywords
      """
    ),
    ([.foreign, .comment], "comment comments comentarios comentario commentlist"),
    ([.foreign, .caption], "caption captions pie piefoto figcaption"),
    ([.foreign, .gallery], "gallery galleries galeria fotogaleria slideshow"),
    (.barrier, "paywall piano muro"),
    (.teaser, "teaser teasers card promo"),
    (
      [.body, .sureBody],
      "articlebody postbody storybody articletext cuerpo notacuerpo newsbody"
    ),
    (.date, "date dates fecha fechas time datetime posted pubdate publish dateline timestamp"),
    ([.date, .published], "datepublished published publicado publicada publicacion pubdate"),
    (
      [.date, .updated],
      "datemodified modified updated update actualizado actualizada actualizacion lastmod"
    ),
    (
      .author,
      "author authors autor autores autora autoras byline firma firmas firmante writer redactor signature"
    ),
    (.section, "section seccion category categoria categories kicker antetitulo volanta channel"),
    (.place, "location place lugar ciudad city"),
    (
      .entry,
      "liveblogupdate liveentry entrada"
    ),
  ])

  /// What words open with.
  private static let openings = table([
    (
      .foreign,
      """
      relacionad recomend recommend advert sponsor newsletter recirc sociallink sharebar \
      sharetool socialshar screenreader taboola outbrain breadcrumb suscrib suscrip subscrib \
      banner relatednew relatedart relatedpos relatedcon relatedsto relatedlin
      """
    ),
    ([.foreign, .comment], "commentlis comentario"),
    (.date, "fecha"),
  ])

  /// Two words side by side, written as one.
  private static let pairs = table([
    (
      .foreign,
      """
      readmore alsoread leatambien leetambien leamas leermas vermas mostread morestories morenews \
      screenreader sronly visuallyhidden articletags upnext readnext seealso leiamais leiatambem \
      teinteresa puedeinteresar lomas masnoticias masleidas morefrom youmay keepreading \
      tambienpuede followus siguenos googlenews
      """
    ),
    ([.foreign, .caption], "wpcaption imagecaption photocaption piefoto captiontext piedefoto"),
    ([.foreign, .comment], "commentlist"),
    (
      [.body, .sureBody],
      """
      articlebody storybody postbody newsbody entrybody notacuerpo cuerponota cuerponoticia \
      noticiacuerpo articulocuerpo cuerpoarticulo textonoticia noticiatexto notatexto
      """
    ),
    (
      .body,
      """
      entrycontent postcontent storycontent articlecontent articletext contentbody bodycontent \
      maincontent storytext noticiacontenido notacontenido detailbody detailcontent namebody \
      singlecontent richtext articulotexto bodytext contenidonota contenidonoticia
      """
    ),
    ([.date, .published], "datepublished publishdate publisheddate pubdate entrydate postdate"),
    ([.date, .updated], "datemodified updatedate lastupdate lastupdated updatetime updatedtime"),
    (.entry, "liveblogpost liveblogentry livepost liveentry liveupdate liveblogupdate"),
  ])
}
