import HiloText

extension StatementCase {
  /// Lines that hold statements and are not read right, in Spanish: a tagger's slip on the cue or
  /// on the verb within.
  static let unreadSpanish: [StatementCase] = [
    StatementCase("La médica ha reiterado que ⟦la vacuna es segura⟧.", "La médica"),
    StatementCase("El delegado duda de que ⟦el acuerdo se firme⟧.", "El delegado"),
    StatementCase("El candidato prometió este martes ⟦bajar los impuestos⟧.", "El candidato"),
    StatementCase("La nutricionista aconseja ⟦comer menos sal⟧.", "La nutricionista"),
    StatementCase("La denuncia de los vecinos de que ⟦hay ratas⟧ fue archivada.", "los vecinos"),
  ]

  /// The same in English.
  static let unreadEnglish: [StatementCase] = [
    StatementCase("The candidate promised to ⟦cut taxes⟧.", "The candidate")
  ]
}
