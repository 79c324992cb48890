import HiloText
import Testing

@testable import HiloArticles

@Suite struct MetadataDateTests {
  @Test(arguments: [
    ("2021-03-04", "2021-03-04..2021-03-04 -"),
    ("2021-03-04T10:20:30Z", "2021-03-04..2021-03-04 2021-03-04T10:20:30+00:00"),
    ("2021-03-04T10:20:30.123+0100", "2021-03-04..2021-03-04 2021-03-04T10:20:30+01:00"),
    ("2021-03-04 10:20", "2021-03-04..2021-03-04 2021-03-04T10:20:00"),
    ("2021/03/04", "2021-03-04..2021-03-04 -"),
    ("20210304", "2021-03-04..2021-03-04 -"),
    ("Thu, 04 Mar 2021 10:20:30 GMT", "2021-03-04..2021-03-04 2021-03-04T10:20:30+00:00"),
    ("4 de marzo de 2021", "2021-03-04..2021-03-04 -"),
    ("Jueves 4 marzo, 2021", "2021-03-04..2021-03-04 -"),
    ("March 4, 2021", "2021-03-04..2021-03-04 -"),
    ("04/03/2021", "2021-03-04..2021-03-04 -"),
    ("4.3.2021", "2021-03-04..2021-03-04 -"),
    ("3/24/2021", "2021-03-24..2021-03-24 -"),
    ("1614853230", "2021-03-04..2021-03-04 -"),
    ("1614853230000", "2021-03-04..2021-03-04 -"),
    ("2021-03", "2021-03-01..2021-03-31 -"),
    ("marzo de 2021", "2021-03-01..2021-03-31 -"),
    ("2021", "2021-01-01..2021-12-31 -"),
    ("Thu, 04 Mar 21 10:20:30 GMT", "2021-03-04..2021-03-04 2021-03-04T10:20:30+00:00"),
    ("4 Mar 98", "1998-03-04..1998-03-04 -"),
    ("04/03/21", "2021-03-04..2021-03-04 -"),
    ("21-03-04", "none"),
    ("mar, 12 sep 2023", "2023-09-12..2023-09-12 -"),
    ("mar. 5 mar. 2024 9:05", "2024-03-05..2024-03-05 2024-03-05T09:05:00"),
    ("Thu, 04 Mar 2021 10:20:30 EST", "2021-03-04..2021-03-04 2021-03-04T10:20:30-05:00"),
    ("Thu, 04 Mar 2021 10:20:30 CEST", "2021-03-04..2021-03-04 2021-03-04T10:20:30+02:00"),
    ("Thu, 04 Mar 2021 10:20:30 ART", "2021-03-04..2021-03-04 2021-03-04T10:20:30-03:00"),
    ("Thu, 04 Mar 2021 10:20:30 GMT+2", "2021-03-04..2021-03-04 2021-03-04T10:20:30+02:00"),
    ("Thu, 04 Mar 2021 10:20:30 (Lima)", "2021-03-04..2021-03-04 2021-03-04T10:20:30"),
    ("04/03/2021 3:45 p. m.", "2021-03-04..2021-03-04 2021-03-04T15:45:00"),
    ("04/03/2021 12:05 AM", "2021-03-04..2021-03-04 2021-03-04T00:05:00"),
    ("2021-02-30", "none"), ("0001-01-01", "none"), ("ayer", "none"), ("", "none"),
    ("99999999999999999999", "none"),
  ])
  func formsInUse(text: String, expected: String) {
    #expect(description(MetadataDate.read(text)) == expected)
  }

  @Test func twoNumbersThatCouldBothBeTheMonthStayOpenInEnglish() {
    #expect(MetadataDate.read("03/04/2021", language: .english) == nil)
    #expect(
      MetadataDate.read("03/04/2021", language: .spanish)?.range.day?.description == "2021-04-03")
  }

  @Test(arguments: [
    ("https://a.example/2021/03/04/rio", "2021-03-04..2021-03-04 -"),
    ("https://a.example/20210304/rio.html", "2021-03-04..2021-03-04 -"),
    ("https://a.example/economia/2021-03-04/rio", "2021-03-04..2021-03-04 -"),
    ("https://a.example/rio-2021-03-04", "2021-03-04..2021-03-04 -"),
    ("https://a.example/2021/mar/04/river", "2021-03-04..2021-03-04 -"),
    ("https://a.example/2021/03/rio", "2021-03-01..2021-03-31 -"),
    ("https://a.example/rio-12345678", "none"),
    ("https://a.example/2021/13/45/rio", "none"),
    ("https://a.example/rio?d=2021-03-04", "none"),
    ("https://2021-03-04.example/rio", "none"),
  ])
  func daysInAddresses(address: String, expected: String) {
    #expect(description(WebAddress.date(in: address)) == expected)
  }

  @Test(arguments: [
    ("https://www.elfaro.example/x", "elfaro.example"), ("elfaro.example", "elfaro.example"),
    ("http://m.elfaro.example:8080", "elfaro.example"), ("El Faro", nil), ("", nil), ("faro", nil),
  ])
  func hosts(address: String, host: String?) {
    #expect(WebAddress.host(of: address) == host)
  }

  private func description(_ date: PublicationDate?) -> String {
    guard let date else { return "none" }
    let low = date.range.earliest?.description ?? "?"
    let high = date.range.latest?.description ?? "?"
    return "\(low)..\(high) \(date.instant ?? "-")"
  }
}
