/// What an agency says of the standing of an item (the IPTC's publication statuses).
enum NewsStatus {
  /// Why an item with the status `status` (`usable`, `stat:canceled` …) is no article; nil when it
  /// is to be used.
  static func rejection(_ status: String?) -> Rejection? {
    guard let status else { return nil }
    let word = status.split(whereSeparator: { $0 == ":" || $0 == "/" || $0 == "#" }).last ?? ""
    switch word.lowercased() {
    case "canceled", "cancelled", "cancelpub":
      return Rejection(.unsupported, detail: "its agency canceled it (pubstatus \(word))")
    case "withheld", "embargoed":
      return Rejection(.unsupported, detail: "its agency withholds it (pubstatus \(word))")
    default: return nil
    }
  }
}
