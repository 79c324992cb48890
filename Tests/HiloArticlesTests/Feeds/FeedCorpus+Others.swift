/// JSON Feed, sitemaps and lists of feeds, sound and broken.
let otherFeeds: [FeedCase] = [
  FeedCase(
    "json feed 1.1",
    #"{"version":"https://jsonfeed.org/version/1.1","title":"Faro","items":[{"id":"1","title":"A","url":"https://faro.example/a","content_html":"<p>Uno.</p><p>Dos.</p>","date_published":"2023-09-12T08:00:00Z","authors":[{"name":"Ana Ruiz"}]}]}"#,
    "A | faro.example/a | 2023-09-12 | Ana Ruiz | Uno. / Dos."),
  FeedCase(
    "json feed 1.0",
    #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"A","content_text":"Uno.\n\nDos.","author":{"name":"Ana Ruiz"}}]}"#,
    "A | - | - | Ana Ruiz | Uno. / Dos."),
  FeedCase(
    "json feed, the feed's author",
    #"{"version":"https://jsonfeed.org/version/1.1","authors":[{"name":"Faro"}],"items":[{"id":"1","title":"A"}]}"#,
    "A | - | - | Faro"),
  FeedCase(
    "json feed, relative address",
    #"{"version":"https://jsonfeed.org/version/1.1","feed_url":"https://faro.example/f.json","items":[{"id":"1","title":"A","url":"/a"}]}"#,
    "A | faro.example/a | - | -"),
  FeedCase(
    "json feed, id as the address",
    #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"https://faro.example/a","title":"A"}]}"#,
    "A | faro.example/a | - | -"),
  FeedCase(
    "json feed, an item without title",
    #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"Llueve."}]}"#,
    "- | - | - | - | Llueve."),
  FeedCase(
    "json feed without its version", #"{"items":[{"id":"1","content_html":"<p>Llueve.</p>"}]}"#,
    "- | - | - | - | Llueve."),
  FeedCase(
    "json feed, a number as id",
    #"{"version":"https://jsonfeed.org/version/1","items":[{"id":7,"title":"A"},{"id":8,"title":"A"}]}"#,
    "A | - | - | -\nA | - | - | -"),
  FeedCase(
    "json feed, the author as a text",
    #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"A","author":"Ana Ruiz"}]}"#,
    "A | - | - | Ana Ruiz"),
  FeedCase(
    "json feed, items of other kinds",
    #"{"version":"https://jsonfeed.org/version/1","items":[null,"x",{"id":"1","title":"A"},[]]}"#,
    "A | - | - | -"),
  FeedCase(
    "json feed, the same item twice",
    #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"A"},{"id":"1","title":"A"}]}"#,
    "A | - | - | -"),
  FeedCase(
    "json feed with a byte-order mark",
    "\u{FEFF}{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"title\":\"A\"}]}",
    "A | - | - | -"),
  FeedCase(
    "json feed with a bad date",
    #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"A","date_published":"pronto","date_modified":"2023-09-12"}]}"#,
    "A | - | 2023-09-12 | -"),
  FeedCase(
    "json feed cut off", #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","#,
    "! broken JSON"),
  FeedCase("other json", #"{"nombre":"Faro"}"#, "! without the items"),
  FeedCase(
    "sitemap",
    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://faro.example/a</loc><lastmod>2023-09-12</lastmod></url><url><loc>https://faro.example/b</loc></url></urlset>",
    "- | faro.example/a | 2023-09-12 | -\n- | faro.example/b | - | -"),
  FeedCase(
    "news sitemap",
    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://faro.example/a</loc><lastmod>2023-09-14</lastmod><news:news><news:publication><news:name>El Faro</news:name><news:language>es</news:language></news:publication><news:publication_date>2023-09-12T08:00:00+02:00</news:publication_date><news:title>Abre el puerto</news:title></news:news></url></urlset>",
    "Abre el puerto | faro.example/a | 2023-09-12 | -"),
  FeedCase(
    "news sitemap under another prefix",
    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://faro.example/a</loc><n:news><n:publication_date>2023-09-12</n:publication_date><n:title>A</n:title></n:news></url></urlset>",
    "A | faro.example/a | 2023-09-12 | -"),
  FeedCase(
    "news sitemap that declares nothing",
    "<urlset><url><loc>https://faro.example/a</loc><news:news><news:publication_date>2023-09-12</news:publication_date><news:title>A</news:title></news:news></url></urlset>",
    "A | faro.example/a | 2023-09-12 | -"),
  FeedCase(
    "pictures in a sitemap",
    "<urlset xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\"><url><loc>https://faro.example/a</loc><image:image><image:loc>https://faro.example/a.jpg</image:loc><image:title>Foto</image:title></image:image></url></urlset>",
    "- | faro.example/a | - | -"),
  FeedCase(
    "sitemap, nothing closed",
    "<urlset><url><loc>https://faro.example/a<url><loc>https://faro.example/b",
    "- | faro.example/a | - | -\n- | faro.example/b | - | -"),
  FeedCase(
    "sitemap with the same page twice",
    "<urlset><url><loc>https://faro.example/a</loc></url><url><loc>https://faro.example/a</loc></url></urlset>",
    "- | faro.example/a | - | -"),
  FeedCase(
    "sitemap, ampersands as they are",
    "<urlset><url><loc>https://faro.example/a?x=1&y=2</loc></url></urlset>",
    "- | faro.example/a?x=1&y=2 | - | -"),
  FeedCase(
    "sitemap with an empty address", "<urlset><url><loc> </loc></url></urlset>", ""),
  FeedCase(
    "sitemap index",
    "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>https://faro.example/s1.xml</loc><lastmod>2023-09-12</lastmod></sitemap><sitemap><loc>https://faro.example/s2.xml</loc></sitemap></sitemapindex>",
    "> - | faro.example/s1.xml\n> - | faro.example/s2.xml"),
  FeedCase(
    "sitemap index cut off", "<sitemapindex><sitemap><loc>https://faro.example/s1.xml</loc></si",
    "> - | faro.example/s1.xml"),
  FeedCase(
    "opml",
    "<opml version=\"2.0\"><head><title>Prensa</title></head><body><outline text=\"Faro\" type=\"rss\" xmlUrl=\"https://faro.example/rss\"/></body></opml>",
    "> Faro | faro.example/rss"),
  FeedCase(
    "opml, nested",
    "<opml><body><outline text=\"Norte\"><outline text=\"Costa\"><outline title=\"Faro\" text=\"F\" xmlUrl=\"https://faro.example/rss\" htmlUrl=\"https://faro.example/\"/></outline><outline text=\"Torre\" xmlUrl=\"https://torre.example/rss\"/></outline></body></opml>",
    "> Faro | faro.example/rss\n> Torre | torre.example/rss"),
  FeedCase(
    "opml, names in other case",
    "<OPML><BODY><OUTLINE TEXT=\"Faro\" XMLURL=\"https://faro.example/rss\"/></BODY></OPML>",
    "> Faro | faro.example/rss"),
  FeedCase(
    "opml, address under url",
    "<opml><body><outline text=\"Faro\" type=\"link\" url=\"https://faro.example/rss\"/></body></opml>",
    "> Faro | faro.example/rss"),
  FeedCase(
    "opml, the same feed twice",
    "<opml><body><outline text=\"F\" xmlUrl=\"https://faro.example/rss\"/><outline text=\"G\" xmlUrl=\"https://faro.example/rss\"/></body></opml>",
    "> F | faro.example/rss"),
  FeedCase(
    "opml, an ampersand as it is, nothing closed",
    "<opml><body><outline text=\"Pan & vino\" xmlUrl=\"https://faro.example/?a=1&b=2\"><outline text=\"B\" xmlUrl=\"https://b.example/\"",
    "> Pan & vino | faro.example/?a=1&b=2\n> B | b.example/"),
  FeedCase(
    "opml, an address that is none",
    "<opml><body><outline text=\"F\" xmlUrl=\"feed de prueba\"/></body></opml>", ""),
]
