/// Feeds whose characters, references and escapes are not as they should be.
let brokenText: [FeedCase] = [
  FeedCase(
    "an ampersand as it is", rss("<item><title>Pan & vino</title></item>"), "Pan & vino | - | - | -"
  ),
  FeedCase(
    "ampersands in an address",
    rss("<item><title>A</title><link>https://faro.example/?a=1&b=2&copia=3</link></item>"),
    "A | faro.example/?a=1&b=2&copia=3 | - | -"),
  FeedCase(
    "references of HTML",
    rss(
      "<item><title>Espa&ntilde;a&nbsp;y Per&uacute; &mdash; &laquo;s&iacute;&raquo;</title></item>"
    ), "España y Perú — «sí» | - | - | -"),
  FeedCase(
    "a reference that is none", rss("<item><title>Pan &vino; y &#xZZ; queso &;</title></item>"),
    "Pan &vino; y &#xZZ; queso &; | - | - | -"),
  FeedCase(
    "numbers of Windows", rss("<item><title>&#147;S&#237;&#148; &#150; dijo&#133;</title></item>"),
    "“Sí” – dijo… | - | - | -"),
  FeedCase(
    "numbers of no character", rss("<item><title>A&#0;B&#xFFFFFFFF;C&#55357;D&#8;</title></item>"),
    "AB&#xFFFFFFFF;C&#55357;D | - | - | -"),
  FeedCase(
    "a title escaped twice",
    rss("<item><title>Espa&amp;ntilde;a &amp;amp; Per&amp;uacute;</title></item>"),
    "España & Perú | - | - | -"),
  FeedCase(
    "markup in a title, escaped", rss("<item><title>&lt;b&gt;Sube&lt;/b&gt; el pan</title></item>"),
    "Sube el pan | - | - | -"),
  FeedCase(
    "markup in a title, escaped twice",
    rss("<item><title>&amp;lt;b&amp;gt;Sube&amp;lt;/b&amp;gt; el pan</title></item>"),
    "Sube el pan | - | - | -"),
  FeedCase(
    "markup in a title, in CDATA",
    rss("<item><title><![CDATA[<strong>Sube</strong> el pan &amp; el vino]]></title></item>"),
    "Sube el pan & el vino | - | - | -"),
  FeedCase(
    "a description escaped twice",
    rss(
      "<item><title>A</title><description>&amp;lt;p&amp;gt;Uno.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Dos.&amp;lt;/p&amp;gt;</description></item>"
    ), "A | - | - | - | Uno. / Dos."),
  FeedCase(
    "a description escaped, in CDATA",
    rss(
      "<item><title>A</title><description><![CDATA[&lt;p&gt;Uno.&lt;/p&gt;]]></description></item>"),
    "A | - | - | - | Uno."),
  FeedCase(
    "references in CDATA",
    rss(
      "<item><title>A</title><description><![CDATA[Caf&eacute; &amp; t&eacute;]]></description></item>"
    ), "A | - | - | - | Café & té"),
  FeedCase(
    "control characters",
    rss(
      "<item><title>Pan\u{1}\u{8} y\u{B} vino\u{1F}</title></item>"
        + String(repeating: " ", count: 600)), "Pan y vino | - | - | -"),
  FeedCase("a byte-order mark", "\u{FEFF}" + rss("<item><title>A</title></item>"), "A | - | - | -"),
  FeedCase(
    "line breaks in a title", rss("<item><title>\n   Sube\n\t el pan \r\n</title></item>"),
    "Sube el pan | - | - | -"),
  FeedCase(
    "Latin-1 that says so",
    bytes: latin1(
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>Año nuevo en Perú</title></item></channel></rss>"
    ),
    "Año nuevo en Perú | - | - | -"),
  FeedCase(
    "Latin-1 that says UTF-8", bytes: latin1(rss("<item><title>Año nuevo en Perú</title></item>")),
    "Año nuevo en Perú | - | - | -"),
  FeedCase(
    "Latin-1 that says nothing",
    bytes: latin1("<rss><channel><item><title>Año nuevo</title></item></channel></rss>"),
    "Año nuevo | - | - | -"),
  FeedCase(
    "UTF-8 that says Latin-1",
    "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><item><title>Año nuevo</title></item></channel></rss>",
    "Año nuevo | - | - | -"),
  FeedCase(
    "the euro of Latin-9",
    bytes: Array(
      "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><rss><channel><item><title>Cuesta 5 ".utf8)
      + [0xA4]
      + Array("</title></item></channel></rss>".utf8), "Cuesta 5 € | - | - | -"),
  FeedCase(
    "quotation marks of Windows",
    bytes: Array("<rss><channel><item><title>".utf8) + [0x93, 0x53, 0xED, 0x94]
      + Array("</title></item></channel></rss>".utf8),
    "“Sí” | - | - | -"),
  FeedCase(
    "UTF-16 with its mark", bytes: utf16("\u{FEFF}" + rss("<item><title>Año</title></item>")),
    "Año | - | - | -"),
  FeedCase(
    "UTF-16 without its mark", bytes: utf16(rss("<item><title>Año</title></item>")),
    "Año | - | - | -"),
  FeedCase(
    "an encoding that does not exist",
    rss("<item><title>Año</title></item>").replacing("UTF-8", with: "utf8mb4"), "Año | - | - | -"),
  FeedCase(
    "a broken byte in UTF-8",
    bytes: Array(
      rss(
        "<item><title>Él dirá mañana qué pasó en España: cayó más lluvia que ningún otro otoño, según informó el área"
      ).utf8.dropLast(16))
      + [0xC3]
      + Array("</title></item></channel></rss>".utf8),
    "Él dirá mañana qué pasó en España: cayó más lluvia que ningún otro otoño, según informó el área\u{FFFD} | - | - | -"
  ),
  FeedCase(
    "a binary file", bytes: [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x34, 0x0A, 0x00, 0x01],
    "! a PDF"),
  FeedCase("a packed file", bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], "! a gzip file"),
  FeedCase(
    "an entity that the feed declares",
    "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY faro \"El Faro\">]><rss><channel><item><title>Abre &faro;</title></item></channel></rss>",
    "Abre &faro; | - | - | -"),
  FeedCase(
    "an entity of a file",
    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>A &x;</title></item></channel></rss>",
    "A &x; | - | - | -"),
  FeedCase(
    "entities that grow without end",
    "<!DOCTYPE r [<!ENTITY a \"jaja\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><rss><channel><item><title>&c;</title></item></channel></rss>",
    "&c; | - | - | -"),
  FeedCase(
    "emoji and combined letters", rss("<item><title>Cafe\u{301} 👩‍👧 abre</title></item>"),
    "Cafe\u{301} 👩‍👧 abre | - | - | -"),
]

private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

private func utf16(_ text: String) -> [UInt8] {
  text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}
