import Foundation
import HiloText
import Testing

@testable import HiloArticles

@Suite struct MailTests {
  @Test func aNewsletter() throws {
    let folder = try Folder()
    let article = try #require(
      readings(try folder.write("boletin.eml", Maker.newsletter)).first?.article)
    #expect(article.title == "Villaseca reforma su mercado después de años")
    #expect(article.outlet == "El Faro de la Mañana")
    #expect(article.authors.isEmpty)
    #expect(article.published?.instant == "2023-10-10T07:30:00+02:00")
    // The page of the two has all of the article.
    #expect(article.text.string.hasSuffix(Maker.paragraphs[2]))
    #expect(article.id == "boletin")
  }

  @Test func aPageSavedAsOneFile() throws {
    let folder = try Folder()
    // Where no boundary is named, the first line that looks like one is taken.
    for (name, boundary) in [
      ("a.mhtml", "; boundary=\"----abc\""), ("b.mht", ""), ("c", "; boundary=\"----abc\""),
    ] {
      let article = try #require(
        readings(try folder.write(name, Maker.savedPage(boundary: boundary))).first?.article)
      #expect(article.url == "https://elfaro.example/nota/9")
      #expect(article.title == "Villaseca reforma su mercado, 9")
      // The date is the day it was saved.
      #expect(article.published == nil)
      #expect(article.authors.isEmpty)
    }
  }

  static func mail(_ header: String, _ body: String) -> String {
    "From: Ana Ruiz <ana@correo.example>\nSubject: La riada de Villaseca\n\(header)\n\n\(body)\n"
  }
  static let ascii = "El rio bajo ayer por la tarde."

  static let bodies: [(header: String, body: String, text: String)] = [
    ("X: y", ascii, ascii),
    (
      "Content-Type: text/plain; charset=utf-8", "El río bajó.\n\n-- \nAna Ruiz\nTeléfono 5",
      "El río bajó."
    ),
    ("Content-Type: text/plain; charset=us-ascii", "El río bajó.", "El río bajó."),
    ("Content-Type: text/plain; charset=no-such", "El río bajó.", "El río bajó."),
    (
      "Content-Type: text/plain\nContent-Transfer-Encoding: base64", "RWwgcsOtbyBi\nYWrDsy4=",
      "El río bajó."
    ),
    (
      "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable",
      "El r=EDo baj=F3 =\nayer = 3.", "El río bajó ayer = 3."
    ),
    (
      "Content-Type: text/plain; format=flowed", "El río \nbajó \nayer.\n\nHoy no.",
      "El río bajó ayer.\n\nHoy no."
    ),
    (
      "Content-Type: multipart/mixed; boundary=a",
      "--a\nContent-Type: multipart/alternative; boundary=ab\n\n--ab\n\nEl río bajó.\n--ab--\n--a\nContent-Type: text/plain\nContent-Disposition: attachment\n\nNo.\n--a--",
      "El río bajó."
    ),
    (
      "Content-Type: multipart/mixed; boundary=a", "--a\nContent-Type: text/plain\n\nEl río bajó.",
      "El río bajó."
    ),
  ]

  @Test(arguments: 0..<bodies.count)
  func bodiesOfMails(index: Int) throws {
    let (header, body, text) = Self.bodies[index]
    let folder = try Folder()
    let article = try #require(
      readings(try folder.write("a.eml", Self.mail(header, body))).first?.article, "\(header)")
    #expect(article.text.string == "La riada de Villaseca\n\n" + text, "\(header)")
    #expect(article.authors == ["Ana Ruiz"])
    #expect(article.outlet == nil)
  }

  static let headers: [(written: String, meant: String)] = [
    ("Sin nada", "Sin nada"), ("=?utf-8?Q?a=C3=B1o?=", "año"),
    ("=?ISO-8859-1?q?a=F1o_nuevo?= ya", "año nuevo ya"),
    ("=?utf-8?B?YcOx?= =?utf-8?B?bw==?=", "año"), ("=?utf-8?B?YcM=?=\t =?utf-8?B?sW8=?=", "año"),
    ("=?utf-8?Q?roto", "=?utf-8?Q?roto"), ("=?utf-8?X?a?=", "=?utf-8?X?a?="), ("a =? b", "a =? b"),
  ]
  @Test(arguments: 0..<headers.count)
  func encodedWords(index: Int) {
    #expect(EncodedWords.decoded(Self.headers[index].written) == Self.headers[index].meant)
  }

  static let senders: [(from: String, name: String?, address: String?)] = [
    ("\"Ruiz, Ana\" <a@b.example>", "Ruiz, Ana", "a@b.example"),
    ("a@b.example", nil, "a@b.example"),
    ("a@b.example (Ana Ruiz)", "Ana Ruiz", "a@b.example"), ("<a@b.example>", nil, "a@b.example"),
    ("Ana", "Ana", nil),
  ]
  @Test(arguments: 0..<senders.count)
  func whoSentIt(index: Int) {
    let (from, name, address) = Self.senders[index]
    let found = MailReader.sender(from)
    #expect(found.name == name && found.address == address)
  }

  @Test func mailsWithinMailsAndInBoxes() throws {
    let folder = try Folder()
    let inner = Self.mail("Date: Wed, 11 Oct 2023 07:30:00 +0200", Self.ascii)
    let outer =
      "From: x@y.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: message/rfc822\n\n\(inner)\n--q--\n"
    let enclosed = readings(try folder.write("a.eml", outer))
    #expect(enclosed.map { $0.article?.title } == ["La riada de Villaseca"])
    let box =
      "From a@b Tue\n\(inner)\n\nFrom c@d Wed\n\(Maker.newsletter)\n\nFrom e@f Thu\nSubject: x\n\n\n>From aquí en adelante.\n"
    let mails = readings(try folder.write("b.mbox", box)).compactMap(\.article)
    #expect(mails.map(\.id) == ["b-1", "b-2", "b-3"])
    #expect(mails[2].text.string == "x\n\nFrom aquí en adelante.")
  }

  @Test func aMailOfTenThousandParts() throws {
    let parts = (1...10_000).map { "--q\nContent-Type: text/plain\n\nLa parte \($0) dice algo.\n" }
    let mail =
      "Subject: Partes\nContent-Type: multipart/mixed; boundary=q\n\n\(parts.joined())--q--\n"
    let folder = try Folder()
    let result = readings(try folder.write("a.eml", mail))
    #expect(result.map(\.rejection?.cause) == [.tooLarge, nil])
    let deep = (1...60).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
      .joined()
    let nested = readings(try folder.write("b.eml", "Subject: Hondo\n" + deep + "\nFin.\n"))
    #expect(nested.map(\.rejection?.cause) == [.tooLarge, .noText])
  }

  static let frames: [(text: String, language: Language)] = [
    ("Recibes este correo porque te apuntaste a la lista de la redacción.", .spanish),
    ("Si no desea recibir más mensajes, avise con un clic.", .spanish),
    ("Ha recibido este correo por ser lector registrado.", .spanish),
    ("You are receiving this because you signed up on our site.", .english),
    ("Unsubscribe or change how often we write.", .english),
  ]
  @Test(arguments: 0..<frames.count)
  func whatNewslettersPutBelowIsBoilerplate(index: Int) {
    let (line, language) = Self.frames[index]
    let text = SourceText(Maker.paragraphs.joined(separator: "\n\n") + "\n\n" + line)
    let found = BoilerplateFinder(language: language).find(in: text)
    #expect(found.count == 1 && found.first?.passage.end == text.bytes.count, "\(line): \(found)")
  }
}
