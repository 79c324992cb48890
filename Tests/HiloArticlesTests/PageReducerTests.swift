import Testing

@testable import HiloArticles

@Suite struct PageReducerTests {
  private func markup(_ html: String) -> String {
    String(decoding: PageReducer(Array(html.utf8)).markup, as: UTF8.self)
  }

  @Test(arguments: [
    // Attributes of which nothing is read, with whatever stands in them.
    ("<p onclick=\"a>b\" @x='</p>' style=color:red>uno", "<p>uno"),
    ("<DIV data-a data-b = 'c'd=e>uno</DIV x='>'>", "<DIV>uno</DIV>'>"),
    ("<br data-a=x/>uno<br/>", "<br>uno<br/>"),
    ("<time datetime='2024-01-02' data-x=y>", "<time datetime='2024-01-02'>"),
    // Of meta tags, those that are read.
    ("<meta name=author content=\"b &amp; c\" data-x>", "<meta name=author content=\"b &amp; c\">"),
    ("<meta content=a property=' OG:Title '>", "<meta content=a property=' OG:Title '>"),
    ("<meta name=x itemprop=datePublished>", "<meta name=x itemprop=datePublished>"),
    ("<meta name=viewport content=a><meta charset=b><meta property=og:image content=c>", ""),
    ("<html ⚡ lang=es class=x><html amp>", "<html amp lang=es><html amp>"),
    // What elements say of themselves becomes a number.
    ("<div class='related'>uno", "<div marks=b>uno"),
    ("<div style='display : none'>", "<div marks=aai>"),
    ("<a href=x rel=author>Ana</a>", "<a marks=aaaaaac>Ana</a>"),
    ("<p marks=b class=texto>uno", "<p>uno"),
    // Elements of which nothing is read leave a mark where texts would run together.
    ("uno<script>a<b></p></script>dos", "uno<!---->dos"),
    ("<p><script>a</script><style>p{}</style><noscript><p></noscript>uno", "<p>uno"),
    ("<p><img src=x><input value='>'>uno", "<p>uno"),
    ("<script src=x /><p>uno", "<p>uno"),
    ("<link rel=stylesheet href=a><link rel=Canonical href=b>", "<link rel=Canonical href=b>"),
    ("<p>uno<!-- a > b --><!--><!---><!-- c --!>dos", "<p>uno<!---->dos"),
    // A script in a comment in a script.
    ("<script><!-- <script>a</script> --></script><p>fin", "<p>fin"),
    ("<script><!-- a</script><p>fin", "<p>fin"),
    ("<script><!-- <script>a</script><p>fin", "<p>fin"),
    ("<script>a</scripts></script\n><p>fin", "<p>fin"),
    // Drawings, unless text stands in them.
    ("<p><svg a=b><g><svg></svg><path d='M0'/></g></svg>uno", "<p>uno"),
    ("<svg><p class=x>uno</svg>", "<svg><p>uno</svg>"),
    ("<svg><g>uno", "<svg><g>uno"),
    // What has no end.
    ("<textarea><p>uno", "<textarea><p>uno"), ("<p>uno<a title=\"dos>tres", "<p>uno"),
    ("<p>uno</p", "<p>uno"), ("uno < dos <3 </ > <", "uno < dos <3 </ > <"),
    // White space at the ends of texts, and alone between tags.
    ("<p>\n\t uno  dos \n</p>\n\n<p>", "<p>uno  dos </p><p>"),
    ("<b>uno</b>\n <i> dos</i>\n</p>", "<b>uno</b> <i> dos</i></p>"),
    ("<ul> <li> <b>uno</b> </li> </ul> dos", "<ul><li><b>uno</b></li></ul> dos"),
    ("<div>uno</div> <b>dos", "<div>uno</div> <b>dos"),
    ("uno <script>a</script> <b>dos", "uno <b>dos"), ("uno<script>a</script> <p>dos", "uno<p>dos"),
    ("uno <!-- a --> dos", "uno <!----> dos"), ("uno</b><!-- a --> dos", "uno</b> dos"),
    ("<p>uno<![CDATA[ <b class=x> ]]>", "<p>uno<![CDATA[ <b class=x> ]]>"),
  ])
  func reduced(html: String, expected: String) { #expect(markup(html) == expected) }

  @Test(arguments: [
    ("<script type='application/ld+json'>{}</script>", ["{}"]),
    ("<script type=\"Application/LD+JSON; a=b\" id=x>[1]</SCRIPT ><script>no</script>", ["[1]"]),
    ("<script type=application/ld+json>{\"a\": \"<!-- <b>\"}</script>", [#"{"a": "<!-- <b>"}"#]),
    ("<script type=text/javascript>{}</script>", []),
  ])
  func linkedData(html: String, expected: [String]) {
    let found = PageReducer(Array(html.utf8)).linkedData
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  /// What a value was found to bear is not taken for what another bears, however alike they are.
  @Test func remembersNames() {
    let ends = ["related", "date", "uno", "caption", "x"]
    let values = ends.flatMap { a in
      ends.flatMap { b in [a, "\(a) \(b)", "posts-\(a)-list \(b)", "\(a)\(b)", "-\(b) posts-list"] }
    }.map { Array($0.utf8) }
    var cache = NameCache()
    var all: [UnsafeMutableBufferPointer<UInt8>] = []
    defer { for kept in all { kept.deallocate() } }
    for value in values + values {
      let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: value.count)
      _ = kept.initialize(from: value)
      all.append(kept)
      let bytes = UnsafeBufferPointer(kept)
      #expect(cache.names(in: bytes) == ElementNames.read(bytes))
    }
  }

  /// What could be looked for again and again.
  @Test(arguments: [
    "<svg>", "<svg><", "<svg><svg></svg>", "<a title=\"", "<a title='x", "<textarea>",
    "<script><!--", "<script><!--<script></script>", "<script><!-- --></script>", "<!-->", "<!--",
    "<a <", "<svg a", "</svg", "<noscript><", "<style></", "<iframe></textarea>", "- ->",
  ])
  func isLinear(unit: String) {
    for before in ["", "<svg>", "<p>", "<script>"] {
      let page = Array((before + String(repeating: unit, count: 20_000)).utf8)
      let time = ContinuousClock().measure { _ = PageReducer(page) }
      #expect(time < .seconds(10))
    }
  }
}
