import HiloText

extension StatementCase {
  /// Lines that hold statements and are not read right, in Spanish: a signature that a full stop
  /// cuts off, a verb that a tagger takes for something else.
  static let unreadSpanish: [StatementCase] = [
    StatementCase(
      "«⟦Es una vergüenza⟧». — Rosa Medina, vecina de Soria", "Rosa Medina", style: .direct)
  ]

  /// The same in English: names that are not recognized, with verbs that need a known speaker.
  static let unreadEnglish: [StatementCase] = [
    StatementCase("Wines believes that ⟦the campaign took voters for granted⟧.", "Wines"),
    StatementCase("Twelve percent indicated that ⟦they were not sure⟧.", "Twelve percent"),
  ]
}
