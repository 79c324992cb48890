/// Feeds in RSS as the specifications want them.
let soundRSS: [FeedCase] = [
  FeedCase(
    "rss 2.0",
    rss(
      "<item><title>Abre el puerto</title><link>https://faro.example/1</link><description>El puerto abre hoy.</description><pubDate>Tue, 12 Sep 2023 08:00:00 +0200</pubDate></item>"
    ), "Abre el puerto | faro.example/1 | 2023-09-12 | - | El puerto abre hoy."),
  FeedCase(
    "rss 2.0, two items",
    rss(
      "<item><title>Uno</title><link>https://faro.example/1</link></item><item><title>Dos</title><link>https://faro.example/2</link></item>"
    ), "Uno | faro.example/1 | - | -\nDos | faro.example/2 | - | -"),
  FeedCase(
    "rss 0.91 with a document type",
    "<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://dtd.example/rss-0.91.dtd\"><rss version=\"0.91\"><channel><title>Faro</title><item><title>Sube el pan</title><link>http://faro.example/pan</link><description>Cuesta más.</description></item></channel></rss>",
    "Sube el pan | http://faro.example/pan | - | - | Cuesta más."),
  FeedCase(
    "rss 0.92, an item without title",
    "<rss version=\"0.92\"><channel><item><description>Se reanudó el servicio de tren.</description></item></channel></rss>",
    "- | - | - | - | Se reanudó el servicio de tren."),
  FeedCase(
    "rss 0.90",
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://my.netscape.com/rdf/simple/0.9/\"><channel><title>Faro</title><link>https://faro.example/</link></channel><item><title>Lluvia</title><link>https://faro.example/lluvia</link></item></rdf:RDF>",
    "Lluvia | faro.example/lluvia | - | -"),
  FeedCase(
    "rss 1.0",
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"https://faro.example/\"><title>Faro</title><items><rdf:Seq><rdf:li resource=\"https://faro.example/a\"/></rdf:Seq></items></channel><item rdf:about=\"https://faro.example/a\"><title>Huelga</title><link>https://faro.example/a</link><dc:creator>Ana Ruiz</dc:creator><dc:date>2023-09-12T10:00:00+02:00</dc:date></item></rdf:RDF>",
    "Huelga | faro.example/a | 2023-09-12 | Ana Ruiz"),
  FeedCase(
    "rss 1.0, the address in rdf:about alone",
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><item rdf:about=\"https://faro.example/b\"><title>Feria</title></item></rdf:RDF>",
    "Feria | faro.example/b | - | -"),
  FeedCase(
    "text in content:encoded",
    rss(
      "<item xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><title>Obras</title><description>Hay obras.</description><content:encoded><![CDATA[<p>Hay obras en la calle Mayor.</p><p>Duran un mes.</p>]]></content:encoded></item>"
    ), "Obras | - | - | - | Hay obras en la calle Mayor. / Duran un mes."),
  FeedCase(
    "description in CDATA",
    rss(
      "<item><title><![CDATA[Pan & vino]]></title><description><![CDATA[<p>Suben <b>ambos</b>.</p>]]></description></item>"
    ), "Pan & vino | - | - | - | Suben ambos."),
  FeedCase(
    "description escaped",
    rss(
      "<item><title>Nieve</title><description>&lt;p&gt;Nieva en la sierra.&lt;/p&gt;&lt;p&gt;Se cortan puertos.&lt;/p&gt;</description></item>"
    ), "Nieve | - | - | - | Nieva en la sierra. / Se cortan puertos."),
  FeedCase(
    "author by mail and name",
    rss("<item><title>A</title><author>ana@faro.example (Ana Ruiz)</author></item>"),
    "A | - | - | Ana Ruiz"),
  FeedCase(
    "two creators",
    rss(
      "<item xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><title>A</title><dc:creator>Ana Ruiz</dc:creator><dc:creator>Luis Mas</dc:creator></item>"
    ), "A | - | - | Ana Ruiz, Luis Mas"),
  FeedCase(
    "creator under another prefix",
    rss(
      "<item xmlns:x=\"http://purl.org/dc/elements/1.1/\"><title>A</title><x:creator>Ana Ruiz</x:creator><x:date>2023-09-12</x:date></item>"
    ), "A | - | 2023-09-12 | Ana Ruiz"),
  FeedCase(
    "guid as the address",
    rss("<item><title>A</title><guid>https://faro.example/a</guid></item>"),
    "A | faro.example/a | - | -"),
  FeedCase(
    "guid that is none",
    rss(
      "<item><title>A</title><guid isPermaLink=\"false\">https://faro.example/?p=1</guid></item>"),
    "A | - | - | -"),
  FeedCase(
    "link before guid",
    rss(
      "<item><title>A</title><guid isPermaLink=\"true\">https://faro.example/g</guid><link>https://faro.example/l</link></item>"
    ), "A | faro.example/l | - | -"),
  FeedCase(
    "the page's own address behind a counter",
    rss(
      "<item xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\"><title>A</title><link>https://cuenta.example/r/1</link><feedburner:origLink>https://faro.example/a</feedburner:origLink></item>"
    ), "A | faro.example/a | - | -"),
  FeedCase(
    "picture of the channel is no item",
    rss(
      "<image><url>https://faro.example/l.png</url><title>Logo</title><link>https://faro.example/otro</link></image><item><title>A</title></item>"
    ), "A | - | - | -"),
  FeedCase(
    "text input of the channel",
    rss(
      "<textInput><title>Buscar</title><link>https://faro.example/b</link></textInput><item><title>A</title></item>"
    ), "A | - | - | -"),
  FeedCase(
    "enclosure is left aside",
    rss(
      "<item><title>A</title><link>https://faro.example/a</link><enclosure url=\"https://faro.example/a.mp3\" type=\"audio/mpeg\" length=\"1\"/></item>"
    ), "A | faro.example/a | - | -"),
  FeedCase(
    "media names do not take the item's place",
    rss(
      "<item xmlns:media=\"http://search.yahoo.com/mrss/\"><media:group><media:title>Foto</media:title><media:description>Un barco.</media:description></media:group><title>A</title><description>Llega el barco.</description></item>"
    ), "A | - | - | - | Llega el barco."),
  FeedCase(
    "what is said of a picture where nothing else is said",
    rss(
      "<item xmlns:media=\"http://search.yahoo.com/mrss/\"><title>A</title><media:description>Un barco.</media:description></item>"
    ), "A | - | - | - | Un barco."),
  FeedCase(
    "itunes author gives way",
    rss(
      "<item xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><title>A</title><itunes:author>Radio Faro</itunes:author><author>a@b.example (Ana Ruiz)</author></item>"
    ), "A | - | - | Ana Ruiz"),
  FeedCase(
    "itunes author where there is no other",
    rss(
      "<item xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><title>A</title><itunes:author>Radio Faro</itunes:author></item>"
    ), "A | - | - | Radio Faro"),
  FeedCase(
    "atom link of the feed itself",
    rss(
      "<item><title>A</title><link>/a</link></item>",
      head:
        "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" href=\"https://faro.example/rss\" rel=\"self\"/>"
    ), "A | faro.example/a | - | -"),
  FeedCase(
    "atom date in an item",
    rss(
      "<item xmlns:a10=\"http://www.w3.org/2005/Atom\"><title>A</title><a10:updated>2023-09-12T08:00:00Z</a10:updated></item>"
    ), "A | - | 2023-09-12 | -"),
  FeedCase(
    "its own date before that of the change",
    rss(
      "<item xmlns:dcterms=\"http://purl.org/dc/terms/\"><title>A</title><dcterms:modified>2023-09-14</dcterms:modified><pubDate>12 Sep 2023</pubDate></item>"
    ), "A | - | 2023-09-12 | -"),
  FeedCase("an empty channel", rss(""), ""),
  FeedCase(
    "prefix for all",
    "<r:rss xmlns:r=\"http://backend.userland.com/rss2\" version=\"2.0\"><r:channel><r:item><r:title>A</r:title></r:item></r:channel></r:rss>",
    "A | - | - | -"),
  FeedCase(
    "default name space",
    "<rss version=\"2.0\" xmlns=\"http://backend.userland.com/rss2\"><channel><item><title>A</title></item></channel></rss>",
    "A | - | - | -"),
  FeedCase(
    "stylesheet and comment before",
    "<?xml version=\"1.0\"?><?xml-stylesheet href=\"a.xsl\"?><!-- <item><title>No</title></item> -->"
      + rss("<item><title>A</title></item>").dropFirst(39), "A | - | - | -"),
  FeedCase(
    "number references",
    rss("<item><title>Caf&#233; y t&#xE9; &#8212; gratis</title></item>"),
    "Café y té — gratis | - | - | -"),
  FeedCase(
    "a comparison in the title",
    rss("<item><title>Inflación &lt; 3 % y PIB &gt; 2 %</title></item>"),
    "Inflación < 3 % y PIB > 2 % | - | - | -"),
  FeedCase(
    "links and captions are no text",
    rss(
      "<item><title>A</title><description><![CDATA[<figure><img src=\"a.jpg\"><figcaption>Foto de archivo</figcaption></figure><p>El tren llega tarde.</p><p><a href=\"/a\">Leer más</a></p>]]></description></item>"
    ), "A | - | - | - | El tren llega tarde."),
  FeedCase(
    "lists and breaks",
    rss(
      "<item><title>A</title><description><![CDATA[Medidas:<ul><li>Más trenes</li><li>Menos coches</li></ul>Fin<br><br>Adiós]]></description></item>"
    ), "A | - | - | - | Medidas: / Más trenes / Menos coches / Fin / Adiós"),
  FeedCase(
    "script and style are no text",
    rss(
      "<item><title>A</title><description><![CDATA[<style>p{a:b}</style><p>Texto.</p><script>var a = '<p>no</p>';</script>]]></description></item>"
    ), "A | - | - | - | Texto."),
  FeedCase(
    "an address with spaces around it",
    rss("<item><title>A</title><link>\n  https://faro.example/a?b=1&amp;c=2\n</link></item>"),
    "A | faro.example/a?b=1&c=2 | - | -"),
]
