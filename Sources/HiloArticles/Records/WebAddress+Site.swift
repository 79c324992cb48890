/// What belongs to one site.
extension WebAddress {
  /// Whether `text` is the name of a host and no more.
  static func isHost(_ text: String) -> Bool {
    !text.contains(" ") && text.contains(".") && host(of: text) != nil
  }

  /// The address `text` whole, where it leaves out what it has in common with `address`.
  static func absolute(_ text: String, _ address: String?) -> String? {
    if text.holdsAddress { return text }
    if text.hasPrefix("//") { return "https:" + text }
    guard text.hasPrefix("/"), let address, let scheme = address.firstRange(of: "://") else {
      return nil
    }
    return address[..<scheme.upperBound] + address[scheme.upperBound...].prefix { $0 != "/" } + text
  }

  /// Whether `address` is that of a site's first page.
  static func isStart(_ address: String) -> Bool {
    guard let scheme = address.firstRange(of: "://") else { return false }
    return address[scheme.upperBound...].drop { $0 != "/" }.allSatisfy { $0 == "/" }
  }

  /// Whether two addresses are of one site, whatever the hosts within it.
  static func isSameSite(_ a: String, _ b: String) -> Bool {
    func site(_ address: String) -> [Substring]? {
      host(of: address).map {
        let labels = $0.split(separator: ".")
        // Of `elpais.com.co` three labels are the site.
        let isCountry =
          labels.count > 2 && (labels.last?.utf8.count ?? 0) == 2
          && labels[labels.count - 2].utf8.count <= 3
        return Array(labels.suffix(isCountry ? 3 : 2))
      }
    }
    guard let left = site(a), let right = site(b) else { return true }
    return left == right
  }
}
