/// The records of one JSON value: itself, or those of a list, or of a list within it.
enum JSONRecords {
  /// A record and where it stood.
  struct Record {
    var fields: Result<ArticleFields, Rejection>
    /// Counted from 1.
    var number: Int
    /// Whether the file holds no other.
    var isOnly: Bool
    var place: String? { isOnly ? nil : "record \(number)" }
  }

  /// The names under which an object holds a list of records.
  private static let lists = ["articles", "items", "records", "documents", "results", "data"]

  /// The records of `value`.
  static func records(of value: JSONValue) -> [Record] {
    if let elements = value.elements {
      return elements.enumerated().map { index, element in
        Record(fields: fields(of: element), number: index + 1, isOnly: false)
      }
    }
    for name in lists {
      if let elements = value[name]?.elements, elements.contains(where: { $0.isObject }) {
        return records(of: .array(elements))
      }
    }
    return [Record(fields: fields(of: value), number: 1, isOnly: true)]
  }

  /// The fields of one record, or why it has none.
  static func fields(of record: JSONValue) -> Result<ArticleFields, Rejection> {
    if let item = Ninjs.fields(of: record) { return item }
    guard let fields = RecordReader.fields(of: record) else {
      return .failure(Rejection(.malformed, detail: "no record: an object is expected"))
    }
    if fields.body == nil {
      return .failure(
        Rejection(
          .noText,
          detail: "no text in it; it should be under one of "
            + ArticleFields.Name.body.prefix(5).joined(separator: ", ")))
    }
    return .success(fields)
  }
}
