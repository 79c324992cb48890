extension EventLexicon {
  /// What a word does to the status of a happening that depends on it.
  enum Effect: Sendable, Hashable {
    /// It gives this status.
    case status(EventStatus)
    /// The status is that of the word's own form.
    case own
    /// It says nothing: what stands above it does.
    case same

    /// The status that it gives, where it gives one.
    var status: EventStatus? {
      if case .status(let status) = self { return status }
      return nil
    }

    init?(_ name: String) {
      switch name {
      case "own": self = .own
      case "same": self = .same
      default:
        guard let status = EventStatus(rawValue: name) else { return nil }
        self = .status(status)
      }
    }
  }
}
