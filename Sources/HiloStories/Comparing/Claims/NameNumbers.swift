/// Numbers for names, the same for the same name.
struct NameNumbers {
  private var known: [String: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let number = known[name] { return number }
    known[name] = known.count
    return known.count - 1
  }
}
