/// Feeds in Atom as the specifications want them.
let soundAtom: [FeedCase] = [
  FeedCase(
    "atom 1.0",
    atom(
      "<entry><title>Abre el puerto</title><id>urn:1</id><link href=\"https://faro.example/1\"/><updated>2023-09-12T08:00:00Z</updated><summary>El puerto abre hoy.</summary><author><name>Ana Ruiz</name><email>ana@faro.example</email></author></entry>"
    ), "Abre el puerto | faro.example/1 | 2023-09-12 | Ana Ruiz | El puerto abre hoy."),
  FeedCase(
    "published before updated",
    atom(
      "<entry><title>A</title><updated>2023-09-14T08:00:00Z</updated><published>2023-09-12T08:00:00Z</published></entry>"
    ), "A | - | 2023-09-12 | -"),
  FeedCase(
    "content as html",
    atom(
      "<entry><title>A</title><content type=\"html\">&lt;p&gt;Uno.&lt;/p&gt;&lt;p&gt;Dos.&lt;/p&gt;</content></entry>"
    ), "A | - | - | - | Uno. / Dos."),
  FeedCase(
    "content as xhtml",
    atom(
      "<entry><title>A</title><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Uno &amp; dos.</p><p>Tres.</p></div></content></entry>"
    ), "A | - | - | - | Uno & dos. / Tres."),
  FeedCase(
    "xhtml under a prefix",
    atom(
      "<entry><title>A</title><content type=\"xhtml\"><h:div xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:p>Uno.</h:p><h:p>Dos.</h:p></h:div></content></entry>"
    ), "A | - | - | - | Uno. / Dos."),
  FeedCase(
    "content as text",
    atom(
      "<entry><title>A</title><content type=\"text\">La etiqueta &lt;p&gt; abre un párrafo.</content></entry>"
    ), "A | - | - | - | La etiqueta <p> abre un párrafo."),
  FeedCase(
    "title as text", atom("<entry><title type=\"text\">Qué hace &lt;b&gt;</title></entry>"),
    "Qué hace <b> | - | - | -"),
  FeedCase(
    "title as html",
    atom("<entry><title type=\"html\">Pan &amp;amp; &lt;b&gt;vino&lt;/b&gt;</title></entry>"),
    "Pan & vino | - | - | -"),
  FeedCase(
    "title as xhtml",
    atom(
      "<entry><title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Pan y <em>vino</em></div></title></entry>"
    ), "Pan y vino | - | - | -"),
  FeedCase(
    "links of several kinds",
    atom(
      "<entry><title>A</title><link rel=\"self\" href=\"https://faro.example/a.xml\"/><link rel=\"enclosure\" href=\"https://faro.example/a.mp3\"/><link rel=\"alternate\" type=\"text/html\" href=\"https://faro.example/a\"/></entry>"
    ), "A | faro.example/a | - | -"),
  FeedCase(
    "the page before other forms of it",
    atom(
      "<entry><title>A</title><link rel=\"alternate\" type=\"application/pdf\" href=\"https://faro.example/a.pdf\"/><link rel=\"alternate\" type=\"text/html\" href=\"https://faro.example/a\"/></entry>"
    ), "A | faro.example/a | - | -"),
  FeedCase(
    "relative to the feed's own address",
    atom("<entry><title>A</title><link href=\"a/b\"/></entry>", head: ""),
    "A | faro.example/feeds/a/b | - | -", at: "https://faro.example/feeds/all.xml"),
  FeedCase(
    "xml:base of the feed",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://faro.example/x/\"><entry><title>A</title><link href=\"a\"/></entry></feed>",
    "A | faro.example/x/a | - | -", at: "https://otro.example/f"),
  FeedCase(
    "xml:base of the entry",
    atom("<entry xml:base=\"https://faro.example/y/\"><title>A</title><link href=\"a\"/></entry>"),
    "A | faro.example/y/a | - | -"),
  FeedCase(
    "xml:base of one entry only",
    atom(
      "<entry xml:base=\"https://faro.example/y/\"><title>A</title><link href=\"a\"/></entry><entry><title>B</title><link href=\"b\"/></entry>"
    ), "A | faro.example/y/a | - | -\nB | faro.example/b | - | -"),
  FeedCase(
    "xml:base of the link",
    atom("<entry><title>A</title><link xml:base=\"https://faro.example/z/\" href=\"a\"/></entry>"),
    "A | faro.example/z/a | - | -"),
  FeedCase(
    "author of the feed",
    atom(
      "<entry><title>A</title></entry>", head: "<author><name>Redacción de El Faro</name></author>"),
    "A | - | - | Redacción de El Faro"),
  FeedCase(
    "two authors, a contributor",
    atom(
      "<entry><title>A</title><author><name>Ana Ruiz</name></author><author><name>Luis Mas</name></author><contributor><name>Eva Gil</name></contributor></entry>"
    ), "A | - | - | Ana Ruiz, Luis Mas"),
  FeedCase(
    "the source of an entry keeps its own",
    atom(
      "<entry><source><title>La Torre</title><id>urn:t</id><updated>2020-01-01T00:00:00Z</updated><link href=\"https://torre.example/\"/></source><title>A</title><link href=\"https://faro.example/a\"/><updated>2023-09-12T00:00:00Z</updated></entry>"
    ), "A | faro.example/a | 2023-09-12 | -"),
  FeedCase(
    "atom under a prefix",
    "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry><a:title>A</a:title><a:link href=\"https://faro.example/a\"/></a:entry></a:feed>",
    "A | faro.example/a | - | -"),
  FeedCase(
    "atom 0.3",
    "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>Faro</title><entry><title>A</title><link rel=\"alternate\" type=\"text/html\" href=\"https://faro.example/a\"/><issued>2004-09-12T08:00:00Z</issued><modified>2004-09-13T08:00:00Z</modified><content type=\"text/html\" mode=\"escaped\">&lt;p&gt;Uno.&lt;/p&gt;</content></entry></feed>",
    "A | faro.example/a | 2004-09-12 | - | Uno."),
  FeedCase(
    "atom 0.3, content in base64",
    "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><entry><title>A</title><summary>Resumen.</summary><content type=\"image/png\" mode=\"base64\">iVBORw0KGgo=</content></entry></feed>",
    "A | - | - | - | Resumen."),
  FeedCase(
    "content that is a picture",
    atom(
      "<entry><title>A</title><summary>Resumen.</summary><content type=\"image/png\">iVBORw0KGgo=</content></entry>"
    ), "A | - | - | - | Resumen."),
  FeedCase(
    "content elsewhere",
    atom(
      "<entry><title>A</title><content src=\"https://faro.example/a\" type=\"text/html\"/></entry>"),
    "A | - | - | - | -"),
  FeedCase(
    "the longer of content and summary",
    atom(
      "<entry><title>A</title><summary>El puerto abre hoy y cierra mañana.</summary><content type=\"html\">El puerto…</content></entry>"
    ), "A | - | - | - | El puerto abre hoy y cierra mañana."),
  FeedCase("a feed without entries", atom(""), ""),
  FeedCase(
    "id as the address where there is no link",
    atom("<entry><title>A</title><id>https://faro.example/a</id></entry>"),
    "A | faro.example/a | - | -"),
  FeedCase(
    "an id that is no address",
    atom("<entry><title>A</title><id>tag:faro.example,2023:1</id></entry>"), "A | - | - | -"),
]
