/// A JSON value (RFC 8259). An object keeps its members in order; of repeated names the first counts.
enum JSONValue {
  case null
  case bool(Bool)
  /// As it was written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  struct Member {
    var name: String
    var value: JSONValue
  }

  /// The member called `name` of an object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string with something in it.
  var text: String? {
    guard case .string(let s) = self else { return nil }
    return s.utf8.contains { $0 > 0x20 } ? s : nil
  }

  /// The elements of an array.
  var elements: [JSONValue]? {
    guard case .array(let e) = self else { return nil }
    return e
  }

  /// Whether it is an object.
  var isObject: Bool {
    if case .object = self { return true }
    return false
  }
}
