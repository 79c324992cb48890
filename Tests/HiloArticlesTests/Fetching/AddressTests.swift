import Testing

@testable import HiloArticles

@Suite struct AddressTests {
  @Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "169.254.169.254",
    "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.0.0.1", "192.0.2.1", "198.18.0.1",
    "198.51.100.7", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1",
    "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::1",
    "2002:7f00:1::", "2001::1", "2001:db8::1", "fc00::1", "fd12::1", "fe80::1", "fec0::1",
    "ff02::1",
    "100::1",
  ])
  func ofPrivateNetworks(address: String) {
    #expect(AddressGuard.isPrivate(literal: address) == true)
  }

  @Test(arguments: [
    "1.1.1.1", "8.8.4.4", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1",
    "192.167.1.1",
    "198.17.0.1", "223.255.255.255", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2606:4700::1111",
    "2a00:1450::1", "2002:808:808::",
  ])
  func ofTheOpenInternet(address: String) {
    #expect(AddressGuard.isPrivate(literal: address) == false)
  }

  @Test func namesAreNoFigures() { #expect(AddressGuard.isPrivate(literal: "faro.example") == nil) }

  @Test(arguments: [
    ("https://Faro.example", "https://faro.example/"),
    ("  HTTP://faro.example:80/a\n", "http://faro.example/a"),
    ("https://faro.example:8443/a", "https://faro.example:8443/a"),
    ("https://faro.example/a/../b/./c", "https://faro.example/b/c"),
    ("https://faro.example/../../a", "https://faro.example/a"),
    ("https://faro.example/a b?c d#e", "https://faro.example/a%20b?c%20d"),
    ("https://faro.example?a=1", "https://faro.example/?a=1"),
    ("https:\\\\faro.example\\a", "https://faro.example/a"),
    ("https://faro.example\\a", "https://faro.example/a"),
    ("https://[2606:4700::1]/a", "https://[2606:4700::1]/a"),
    ("https://faro.example/ñ", "https://faro.example/%C3%B1"),
    ("https://ana:clave@faro.example/", "-"), ("https://", "-"), ("https:///a", "-"),
    ("https://faro.example:x/", "-"), ("ftp://faro.example/", "-"), ("faro.example", "-"),
    ("", "-"),
    ("https://fa ro.example/", "-"), ("https://[::1", "-"),
  ])
  func parts(text: String, expected: String) {
    #expect((WebLocation(text)?.description ?? "-") == expected)
  }

  /// RFC 3986, 5.4, where it is of use here.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"), ("", "http://a/b/c/d;p?q"),
    (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../../g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g:h", "-"), ("http://g/h", "http://g/h"), ("mailto:a@b", "-"),
  ])
  func relative(reference: String, expected: String) throws {
    let base = try #require(WebLocation("http://a/b/c/d;p?q"))
    #expect((base.resolving(reference)?.description ?? "-") == expected)
  }

  @Test func addressesAreToldFromPaths() {
    #expect(WebLocation.isAddress("https://faro.example/"))
    #expect(WebLocation.isAddress("HTTP://faro.example/"))
    #expect(!WebLocation.isAddress("articles/http"))
    #expect(!WebLocation.isAddress("-"))
  }
}
