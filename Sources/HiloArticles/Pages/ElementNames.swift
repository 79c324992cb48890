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
    var before: Range<Int>?
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
      let word = UnsafeBufferPointer(rebasing: value[start..<i])
      found.formUnion(ElementNames(rawValue: words.value(word)))
      var n = 5
      while n <= min(word.count, 12) {
        found.formUnion(
          ElementNames(
            rawValue: openings.value(UnsafeBufferPointer(rebasing: value[start..<start + n]))))
        n += 1
      }
      if let before { found.formUnion(pair(value, before, start..<i)) }
      before = start..<i
    }
    return found
  }

  /// What two words side by side say: `article-body`, `readMore`.
  private static func pair(
    _ value: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ second: Range<Int>
  ) -> ElementNames {
    let count = first.count + second.count
    guard count <= 24 else { return [] }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { joined in
      for (k, i) in first.enumerated() { joined[k] = value[i] }
      for (k, i) in second.enumerated() { joined[first.count + k] = value[i] }
      return ElementNames(
        rawValue: pairs.value(
          UnsafeBufferPointer(rebasing: UnsafeBufferPointer(joined)[0..<count])))
    }
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
