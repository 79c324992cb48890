import HiloText

extension StatementCase {
  /// Lines that hold statements and are not read right, in Spanish: a tagger's slip on the cue or
  /// on the verb within.
  static let unreadSpanish: [StatementCase] = [
    StatementCase("El candidato prometió este martes ⟦bajar los impuestos⟧.", "El candidato"),
    StatementCase("La nutricionista aconseja ⟦comer menos sal⟧.", "La nutricionista"),
    StatementCase("La denuncia de los vecinos de que ⟦hay ratas⟧ fue archivada.", "los vecinos"),
  ]
}
