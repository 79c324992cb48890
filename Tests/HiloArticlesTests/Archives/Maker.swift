import CArchive
import CZLib
import Foundation

/// Makes archives, web archives, mails and pages for tests.
enum Maker {
  /// Paragraphs of an article that nobody else wrote.
  static let paragraphs = [
    "El ayuntamiento de Villaseca aprobó el martes la reforma del mercado central, que costará dos millones de euros y durará catorce meses.",
    "La alcaldesa, Rosa Quintana, dijo que los puestos se trasladarán en enero a una carpa junto al río mientras duren las obras.",
    "Los vendedores, que llevan años reclamando el arreglo del tejado, recibieron la noticia con aplausos y algunas dudas sobre los plazos.",
  ]

  /// A page with an article.
  static func page(_ number: Int, head: String = "") -> String {
    """
    <!DOCTYPE html><html lang="es"><head>\(head)<title>Villaseca reforma su mercado, \(number)</title></head>
    <body><nav><a href="/">Inicio</a></nav><article><h1>Villaseca reforma su mercado, \(number)</h1>
    \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))</article></body></html>
    """
  }

  /// `bytes` deflated, by default as a gzip member.
  static func packed(_ bytes: some Collection<UInt8>, windowBits: Int32 = 31) -> [UInt8] {
    var stream = z_stream()
    _ = hilo_deflate_init(&stream, 6, windowBits)
    defer { deflateEnd(&stream) }
    var input = Array(bytes)
    var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(input.count))) + 64)
    input.withUnsafeMutableBufferPointer { source in
      out.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        _ = deflate(&stream, Z_FINISH)
      }
    }
    return Array(out.prefix(Int(stream.total_out)))
  }

  /// A record of a web archive.
  static func record(
    _ type: String, _ address: String, block: [UInt8], mediaType: String, length: Int? = nil,
    end: String = "\r\n\r\n"
  ) -> [UInt8] {
    let header =
      "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\n"
      + "WARC-Date: 2024-05-01T00:00:00Z\r\nContent-Type: \(mediaType)\r\n"
      + "Content-Length: \(length ?? block.count)\r\n\r\n"
    return Array(header.utf8) + block + Array(end.utf8)
  }

  /// A record with the answer of a web server.
  static func answer(
    _ address: String, _ body: [UInt8], header: String = "Content-Type: text/html; charset=utf-8",
    status: String = "200 OK", length: Int? = nil, end: String = "\r\n\r\n"
  ) -> [UInt8] {
    record(
      "response", address, block: Array("HTTP/1.1 \(status)\r\n\(header)\r\n\r\n".utf8) + body,
      mediaType: "application/http; msgtype=response", length: length, end: end)
  }

  /// A record with page `number` at its address.
  static func answer(_ number: Int) -> [UInt8] {
    answer("https://elfaro.example/nota/\(number)", Array(page(number).utf8))
  }

  /// What kinds of archive are made.
  enum Kind { case zip, encryptedZip, tar }

  /// An archive of `entries`.
  static func archive(_ kind: Kind, _ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    switch kind {
    case .zip, .encryptedZip: archive_write_set_format_zip(archive)
    case .tar: archive_write_set_format_ustar(archive)
    }
    if kind == .encryptedZip {
      archive_write_set_options(archive, "zip:encryption=zipcrypt")
      archive_write_set_passphrase(archive, "secreto")
    }
    archive_write_set_bytes_in_last_block(archive, 1)
    let room = entries.reduce(1 << 16) { $0 + $1.bytes.count + $1.name.utf8.count + 2048 }
    var out = [UInt8](repeating: 0, count: room)
    var used = 0
    out.withUnsafeMutableBufferPointer { buffer in
      archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
      for (name, bytes) in entries {
        let entry = archive_entry_new()
        archive_entry_set_pathname_utf8(entry, name)
        archive_entry_set_size(entry, Int64(bytes.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_write_header(archive, entry)
        bytes.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
        archive_entry_free(entry)
      }
      archive_write_close(archive)
    }
    return Array(out.prefix(used))
  }

  /// A zip of one text entry called `name`.
  static func zip(_ name: String, _ text: String) -> [UInt8] {
    archive(.zip, [(name, Array(text.utf8))])
  }

  /// A newsletter with the same article as text and as a page in Latin-1.
  static let newsletter = """
    From: =?utf-8?Q?El_Faro_de_la_Ma=C3=B1ana?= <boletin@elfaro.example>
    Subject: RV: =?iso-8859-1?Q?Villaseca_reforma_su_mercado_despu=E9s_?=
     =?iso-8859-1?Q?de_a=F1os?=
    Date: Tue, 10 Oct 2023 07:30:00 +0200
    List-Unsubscribe: <https://elfaro.example/baja>
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary="=_abc"

    --=_abc
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: 8bit

    \(paragraphs[0])
    --=_abc
    Content-Type: text/html; charset=iso-8859-1
    Content-Transfer-Encoding: quoted-printable

    <html><body><h1>Mercado</h1>
    \(paragraphs.map { "<p>\(quotedLatin1($0))</p>" }.joined(separator: "\n"))
    </body></html>
    --=_abc--

    """

  private static func quotedLatin1(_ text: String) -> String {
    text.unicodeScalars.map {
      $0.value < 0x80 && $0 != "=" ? String($0) : "=" + String($0.value, radix: 16, uppercase: true)
    }.joined()
  }

  /// A page that a browser saved as one file; `boundary` as its header names it.
  static func savedPage(boundary: String = "; boundary=\"----abc\"") -> String {
    """
    From: <Saved by Blink>
    Snapshot-Content-Location: https://elfaro.example/nota/9
    Subject: Villaseca
    Date: Fri, 1 Mar 2024 10:00:00 -0000
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"\(boundary)

    ------abc
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: base64
    Content-Location: https://elfaro.example/nota/9

    \(Data(page(9).utf8).base64EncodedString(options: .lineLength76Characters))
    ------abc
    Content-Type: text/css
    Content-Location: cid:css@mhtml

    p { color: red }
    ------abc--

    """
  }
}
