/// Feeds whose elements are not closed, not nested or not what they should be.
let brokenMarkup: [FeedCase] = [
  FeedCase(
    "cut off in a title", rss("<item><title>A</title></item><item><title>Huelga de").cut("</chan"),
    "A | - | - | -\nHuelga de | - | - | -"),
  FeedCase(
    "cut off in a tag",
    rss("<item><title>A</title><link>https://faro.example/a</link><descr").cut("</chan"),
    "A | faro.example/a | - | -"),
  FeedCase(
    "cut off in an attribute",
    atom("<entry><title>A</title><link href=\"https://faro.exa").cut("</feed"), "A | - | - | -"),
  FeedCase(
    "cut off in a reference", rss("<item><title>A</title><description>Pan &am").cut("</chan"),
    "A | - | - | - | Pan &am"),
  FeedCase(
    "cut off in CDATA",
    rss("<item><title>A</title><description><![CDATA[<p>Llueve en la").cut("</chan"),
    "A | - | - | - | Llueve en la"),
  FeedCase(
    "cut off in a comment",
    rss("<item><title>A</title></item><!-- sigue <item><title>B").cut("</chan"),
    "A | - | - | -\nB | - | - | -"),
  FeedCase(
    "CDATA that is never closed",
    rss(
      "<item><title><![CDATA[A</title><link>https://faro.example/a</link></item><item><title>B</title></item>"
    ),
    "A | faro.example/a | - | -\nB | - | - | -"),
  FeedCase(
    "CDATA that is not closed before the next",
    rss("<item><title><![CDATA[A</title><description><![CDATA[Llueve.]]></description></item>"),
    "A | - | - | - | Llueve."),
  FeedCase(
    "CDATA with its end twice", rss("<item><title><![CDATA[A]]>]]></title></item>"),
    "A]]> | - | - | -"),
  FeedCase(
    "an item that is not closed", rss("<item><title>A</title><item><title>B</title></item>"),
    "A | - | - | -\nB | - | - | -"),
  FeedCase(
    "a title that is not closed",
    rss("<item><title>A<link>https://faro.example/a</link><guid>x</guid></item>"),
    "A | faro.example/a | - | -"),
  FeedCase(
    "a description that is not closed",
    rss("<item><title>A</title><description>Llueve.<pubDate>2023-09-12</pubDate></item>"),
    "A | - | 2023-09-12 | - | Llueve."),
  FeedCase(
    "nothing closed at all",
    "<rss><channel><item><title>A<link>https://faro.example/a<pubDate>2023-09-12<item><title>B",
    "A | faro.example/a | 2023-09-12 | -\nB | - | - | -"),
  FeedCase(
    "ends that open nothing", rss("</b></item></x><item></p><title>A</title></li></item>"),
    "A | - | - | -"),
  FeedCase(
    "ends crosswise", rss("<item><title><b>Pan <i>y</b> vino</i></title></item>"),
    "Pan y vino | - | - | -"),
  FeedCase(
    "an end with a slip", rss("<item><title>A</titel><link>https://faro.example/a</link></item>"),
    "A | faro.example/a | - | -"),
  FeedCase(
    "marks in a title", rss("<item><title>Sube <b>mucho</b> el pan<br/>otra vez</title></item>"),
    "Sube mucho el pan otra vez | - | - | -"),
  FeedCase(
    "marks in a description, unescaped",
    rss("<item><title>A</title><description><p>Uno.</p><p>Dos.</p></description></item>"),
    "A | - | - | - | Uno. / Dos."),
  FeedCase(
    "html that is no xml in a description",
    rss(
      "<item><title>A</title><description><p>Uno.<br><img src=a.jpg><p>Dos.</description></item>"),
    "A | - | - | - | Uno. / Dos."),
  FeedCase(
    "an attribute without quotes",
    atom("<entry><title type=html>A</title><link href=https://faro.example/a /></entry>"),
    "A | faro.example/a | - | -"),
  FeedCase(
    "an attribute whose quote is not closed",
    atom("<entry><link href=\"https://faro.example/a><title>A</title></entry>"),
    "A | faro.example/a | - | -"),
  FeedCase(
    "single quotes",
    atom("<entry><title>A</title><link rel='alternate' href='https://faro.example/a'/></entry>"),
    "A | faro.example/a | - | -"),
  FeedCase(
    "names in capitals",
    "<RSS><CHANNEL><ITEM><TITLE>A</TITLE><LINK>https://faro.example/a</LINK><PUBDATE>2023-09-12</PUBDATE></ITEM></CHANNEL></RSS>",
    "A | faro.example/a | 2023-09-12 | -"),
  FeedCase(
    "no root", "<channel><item><title>A</title></item></channel>", "A | - | - | -"),
  FeedCase(
    "items beside the channel",
    "<rss><channel><title>F</title></channel><item><title>A</title></item></rss>", "A | - | - | -"),
  FeedCase(
    "two channels",
    "<rss><channel><item><title>A</title></item></channel><channel><item><title>B</title></item></channel></rss>",
    "A | - | - | -\nB | - | - | -"),
  FeedCase(
    "something after the end",
    rss("<item><title>A</title></item>") + "<!-- 0,2 s --><b>fin</b>\n</html>",
    "A | - | - | -"),
  FeedCase(
    "a warning before the start",
    "<br />\n<b>Warning</b>: include(a.php): failed to open stream in <b>/srv/a.php</b> on line <b>3</b><br />\n"
      + rss("<item><title>A</title></item>"), "A | - | - | -"),
  FeedCase(
    "blank lines before the declaration", "\n\n  " + rss("<item><title>A</title></item>"),
    "A | - | - | -"),
  FeedCase(
    "letters before the declaration", "ok " + rss("<item><title>A</title></item>"), "A | - | - | -"),
  FeedCase(
    "two declarations", "<?xml version=\"1.0\"?>" + rss("<item><title>A</title></item>"),
    "A | - | - | -"),
  FeedCase(
    "prefixes that nobody declared",
    rss(
      "<item><title>A</title><dc:creator>Ana Ruiz</dc:creator><dc:date>2023-09-12</dc:date><content:encoded>&lt;p&gt;Llueve.&lt;/p&gt;</content:encoded></item>"
    ),
    "A | - | 2023-09-12 | Ana Ruiz | Llueve."),
  FeedCase(
    "a name space of another version",
    "<feed xmlns=\"http://www.w3.org/2005/Atom/\"><entry><title>A</title></entry></feed>",
    "A | - | - | -"),
  FeedCase(
    "a name space that is none", "<feed xmlns=\"faro\"><entry><title>A</title></entry></feed>",
    "A | - | - | -"),
  FeedCase(
    "elements of rss in atom",
    atom(
      "<entry><title>A</title><link>https://faro.example/a</link><pubDate>12 Sep 2023</pubDate><description>Llueve.</description></entry>"
    ),
    "A | faro.example/a | 2023-09-12 | - | Llueve."),
  FeedCase(
    "elements of atom in rss",
    rss(
      "<item><title>A</title><link href=\"https://faro.example/a\"/><published>2023-09-12T00:00:00Z</published><summary>Llueve.</summary><author><name>Ana Ruiz</name></author></item>"
    ),
    "A | faro.example/a | 2023-09-12 | Ana Ruiz | Llueve."),
  FeedCase(
    "an empty element of each kind",
    rss(
      "<item><title/><link/><guid/><description></description><pubDate/><author/></item><item><title>A</title></item>"
    ),
    "A | - | - | -"),
  FeedCase(
    "the title twice", rss("<item><title></title><title>A</title></item>"), "A | - | - | -"),
  FeedCase(
    "angle brackets that are none",
    rss("<item><title>Si a < b y c > d</title><description>5<6 y 7>3</description></item>"),
    "Si a < b y c > d | - | - | - | 5<6 y 7>3"),
  FeedCase(
    "a word between angle brackets", rss("<item><title>El &lt;Prestige&gt; vuelve</title></item>"),
    "El <Prestige> vuelve | - | - | -"),
  FeedCase("nothing but an opening", "<rss", ""),
  FeedCase(
    "an unclosed comment and then the items",
    "<rss><channel><!-- <item><title>A</title></item></channel></rss>", "A | - | - | -"),
  FeedCase(
    "a comment within a title", rss("<item><title>A<!-- b --> c</title></item>"), "A c | - | - | -"),
  FeedCase(
    "an instruction within a title", rss("<item><title>A<?php echo 1 ?> c</title></item>"),
    "A c | - | - | -"),
  FeedCase(
    "a web page",
    "<!DOCTYPE html><html><head><title>A</title></head><body><p>Hola.</p></body></html>",
    "! no feed"),
  FeedCase(
    "a web page that leads to a feed",
    "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\"></head></html>",
    "! it leads to https://faro.example/rss", at: "https://faro.example/"),
  FeedCase("a text", "Hoy llueve en la costa.", "! no feed"),
  FeedCase("nothing", "", "! empty"),
  FeedCase("white space", " \n\n ", "! white space"),
  FeedCase("other xml", "<?xml version=\"1.0\"?><receta><title>Pan</title></receta>", "! no feed"),
]

extension String {
  /// Up to the last `mark`: a file that ends too soon.
  func cut(_ mark: String) -> String {
    guard let place = ranges(of: mark).last else { return self }
    return String(self[..<place.lowerBound])
  }
}
