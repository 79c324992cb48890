import ArgumentParser
import Foundation
import HiloText

/// Compiles the table of places and people.
struct TrainGazetteer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Compile the table of places and people that Scripts/gather-gazetteer wrote.")

  @Option(help: "The table: a name and a kind a line, with a tab between.")
  var table: String
  @Option(help: "Directory that gets the compiled table.")
  var output = "Sources/HiloData/Models/names"

  func run() async throws {
    guard let pack = LanguagePack.of(.spanish) else { throw CorpusError.noPack(.spanish) }
    let kinds: [Substring: NameKinds] = [
      "country": .country, "city": .city, "town": .town, "village": .village, "region": .region,
      "forename": .forename, "rareForename": .rareForename, "surname": .surname,
      "rareSurname": .rareSurname, "lower": .lower, "mixed": .mixed,
    ]
    guard let data = FileManager.default.contents(atPath: table) else {
      throw CorpusError.unreadable(table)
    }
    let tokenizer = Tokenizer(pack: pack)
    var bits: [UInt32: UInt16] = [:]
    for (number, line) in String(decoding: data, as: UTF8.self).split(separator: "\n").enumerated()
    {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let kind = kinds[fields[1]] else {
        throw CorpusError.malformed(table, number + 1)
      }
      let hashes = Gazetteer.hashes(of: String(fields[0]), tokenizer)
      guard let first = hashes.first, hashes.count <= Gazetteer.longest else { continue }
      bits[Gazetteer.tableKey(Gazetteer.key(hashes[...])), default: 0] |= Gazetteer.bits(kind)
      if hashes.count > 1 { bits[Gazetteer.tableKey(first), default: 0] |= Gazetteer.opens }
    }
    let rows = bits.mapValues { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let bytes = HashedTable.bytes(rows, width: 2)
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(output)/gazetteer.bin"))
    print("\(bits.count) keys, \(bytes.count) bytes")
  }
}
