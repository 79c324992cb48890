/// Feeds whose dates, links, authors and ids are not as they should be.
let brokenFields: [FeedCase] = [
  date("Spanish, short", "mar, 12 sep 2023 10:00:00 +0200", "2023-09-12"),
  date("Spanish, in words", "martes, 12 de septiembre de 2023", "2023-09-12"),
  date("Spanish, short with points", "mié., 13 sept. 2023", "2023-09-13"),
  date("Spanish, capitals", "12 SEPTIEMBRE 2023", "2023-09-12"),
  date("a year of two digits", "Tue, 12 Sep 23 08:00:00 GMT", "2023-09-12"),
  date("no zone", "Tue, 12 Sep 2023 08:00:00", "2023-09-12"),
  date("a zone in letters", "Tue, 12 Sep 2023 08:00:00 CEST", "2023-09-12"),
  date("no day of the week", "12 Sep 2023 08:00", "2023-09-12"),
  date("the wrong day of the week", "Mon, 12 Sep 2023 08:00:00 GMT", "2023-09-12"),
  date("ISO 8601 in RSS", "2023-09-12T08:00:00Z", "2023-09-12"),
  date("a space for the T", "2023-09-12 08:00:00", "2023-09-12"),
  date("strokes", "2023/09/12", "2023-09-12"),
  date("day, month, year", "12/09/2023", "2023-09-12"),
  date("day, month, short year", "25/09/23 08:00", "2023-09-25"),
  date("points", "12.9.2023", "2023-09-12"),
  date("seconds since 1970", "1694505600", "2023-09-12"),
  date("thousandths of seconds since 1970", "1694505600000", "2023-09-12"),
  date("a date in its program's own words", "Tue Sep 12 08:00:00 CEST 2023", "2023-09-12"),
  date("the American order in words", "September 12, 2023 8:00 pm", "2023-09-12"),
  date("white space around", "\n  Tue, 12 Sep 2023 08:00:00 GMT \n", "2023-09-12"),
  date("a day that does not exist", "Tue, 31 Sep 2023 08:00:00 GMT", "-"),
  date("an hour that does not exist", "Tue, 12 Sep 2023 25:61:00 GMT", "2023-09-12"),
  date("no date at all", "hace dos horas", "-"),
  date("the first day of computers", "Thu, 01 Jan 1970 00:00:00 +0000", "-"),
  date("a year nought", "0000-00-00 00:00:00", "-"),
  date("a number without end", "999999999999999999999999", "-"),
  date("empty", "  ", "-"),
  FeedCase(
    "a bad date, then a good one",
    rss("<item><title>A</title><pubDate>pronto</pubDate><dc:date>2023-09-12</dc:date></item>"),
    "A | - | 2023-09-12 | -"),
  link("relative, from the root", "/a/b", "faro.example/a/b"),
  link("relative", "a/b", "faro.example/a/b"),
  link("relative, upwards", "../../a", "faro.example/a"),
  link("without scheme", "//otro.example/a", "otro.example/a"),
  link("spaces within", "https://faro.example/el puerto abre", "faro.example/el%20puerto%20abre"),
  link("letters of Spanish", "https://faro.example/año", "faro.example/a%C3%B1o"),
  link(
    "broken over two lines", "https://faro.example/el-\n  puerto", "faro.example/el-%20%20puerto"),
  link("a script", "javascript:alert(1)", "-"),
  link("a file", "file:///etc/passwd", "-"),
  link("a mail address", "mailto:a@faro.example", "-"),
  link("a port that is none", "https://faro.example:99999/a", "-"),
  link("a password in it", "https://ana:clave@faro.example/a", "-"),
  link("capitals", "HTTPS://FARO.example/A", "faro.example/A"),
  link("an anchor", "https://faro.example/a#b", "faro.example/a"),
  FeedCase(
    "relative, of a feed at an address",
    rss("<item><title>A</title><link>/a</link></item>", head: ""),
    "A | otro.example/a | - | -", at: "https://otro.example/rss"),
  FeedCase(
    "relative without anything to be relative to",
    rss("<item><title>A</title><link>/a</link></item>", head: ""),
    "A | - | - | -"),
  FeedCase(
    "the same id for all",
    rss(
      "<item><title>A</title><guid isPermaLink=\"false\">1</guid><link>/a</link></item><item><title>B</title><guid isPermaLink=\"false\">1</guid><link>/b</link></item>"
    ),
    "A | faro.example/a | - | -\nB | faro.example/b | - | -"),
  FeedCase(
    "the same item twice",
    rss(
      "<item><title>A</title><guid>1</guid><link>/a</link></item><item><title>A (bis)</title><guid>1</guid><link>/a</link></item>"
    ),
    "A | faro.example/a | - | -"),
  FeedCase(
    "an id that says it is an address",
    rss("<item><title>A</title><guid isPermaLink=\"true\">faro-1</guid></item>"),
    "A | - | - | -"),
  author("a mail address alone", "ana@faro.example", "-"),
  author("name and mail address", "Ana Ruiz &lt;ana@faro.example&gt;", "Ana Ruiz"),
  author("marks", "&lt;a href=\"/ana\"&gt;Ana Ruiz&lt;/a&gt;", "Ana Ruiz"),
  author("two in one", "Ana Ruiz; Luis Mas", "Ana Ruiz, Luis Mas"),
  author("an address", "https://faro.example/ana", "-"),
  author("nothing but marks", "—", "-"),
  FeedCase(
    "no text and no link",
    rss("<item><category>Mar</category></item><item><title>A</title></item>"), "A | - | - | -"),
  FeedCase(
    "a title that the text repeats",
    rss(
      "<item><title>Abre el puerto</title><description>&lt;h1&gt;Abre el puerto&lt;/h1&gt;&lt;p&gt;Hoy.&lt;/p&gt;</description></item>"
    ),
    "Abre el puerto | - | - | - | Abre el puerto / Hoy."),
]

private func date(_ name: String, _ text: String, _ day: String) -> FeedCase {
  FeedCase(
    "date: " + name, rss("<item><title>A</title><pubDate>\(text)</pubDate></item>"),
    "A | - | \(day) | -")
}

private func link(_ name: String, _ text: String, _ address: String) -> FeedCase {
  FeedCase(
    "link: " + name, rss("<item><title>A</title><link>\(text)</link></item>"),
    "A | \(address) | - | -")
}

private func author(_ name: String, _ text: String, _ names: String) -> FeedCase {
  FeedCase(
    "author: " + name, rss("<item><title>A</title><author>\(text)</author></item>"),
    "A | - | - | \(names)")
}
