import HiloText

extension StatementCase {
  /// Lines of the rarer shapes, in Spanish: labels, broken clauses, nouns with infinitives,
  /// progressives, reproaches.
  static let spanishShapes: [StatementCase] = [
    // "Como explica X"
    StatementCase(
      "Como explica la doctora Rosa Medina, ⟦la vacuna evita los casos graves⟧.", "Rosa Medina"),
    StatementCase("⟦Las obras, como señaló el alcalde, terminarán en mayo⟧.", "el alcalde"),
    StatementCase("⟦El túnel, afirma la ingeniera, abrirá en otoño⟧.", "la ingeniera"),
    StatementCase("Tal y como recordó la jueza, ⟦el plazo termina hoy⟧.", "la jueza"),
    StatementCase("Tal como avanzó el portavoz, ⟦la tienda cerrará en junio⟧.", "el portavoz"),
    // Broken by their cue.
    StatementCase("⟦La reforma, dijo el ministro, no tocará las pensiones⟧.", "el ministro"),
    StatementCase("⟦El túnel, afirma la alcaldesa, abrirá en otoño⟧.", "la alcaldesa"),
    StatementCase(
      "⟦Aunque llueva, dijo el alcalde, habrá fuegos artificiales⟧.", "el alcalde"),
    StatementCase(
      "⟦Las ventas se traducirán, según el ministro, en más empleo⟧.", "el ministro"),
    StatementCase(
      "⟦Las únicas recetas según el doctor son descansar y beber agua⟧.", "el doctor"),
    // Nouns with an infinitive.
    StatementCase("El alcalde reiteró su promesa de ⟦bajar los impuestos⟧.", "El alcalde"),
    StatementCase(
      "La petición de los vecinos de ⟦abrir el parque⟧ sigue sin respuesta.", "los vecinos"),
    StatementCase("La amenaza del sindicato de ⟦parar el puerto⟧ surtió efecto.", "el sindicato"),
    StatementCase(
      "La propuesta de la ministra de ⟦cerrar la central⟧ causó revuelo.", "la ministra"),
    StatementCase("La denuncia de los vecinos de que ⟦hay ratas⟧ fue archivada.", "los vecinos"),
    StatementCase("La conclusión del perito de que ⟦hubo fuego⟧ fue discutida.", "el perito"),
    // Refusals, reproaches, what somebody calls something.
    StatementCase("La alcaldesa se negó a ⟦firmar el acuerdo⟧.", "La alcaldesa"),
    StatementCase("El senador criticó al ministro por ⟦mentir a los vecinos⟧.", "El senador"),
    StatementCase("La jueza felicitó a los agentes por ⟦salvar a la niña⟧.", "La jueza"),
    StatementCase("El sindicato calificó ⟦la medida de error histórico⟧.", "El sindicato"),
    StatementCase("El partido tachó ⟦de irresponsable la decisión del juez⟧.", "El partido"),
    // Progressives and small words in between.
    StatementCase(
      "El ministro está pidiendo a los bancos que ⟦bajen los intereses⟧.", "El ministro"),
    StatementCase("La entrenadora dejó muy claro que ⟦no piensa dimitir⟧.", "La entrenadora"),
    StatementCase("El gerente está convencido de que ⟦la fábrica se salvará⟧.", "El gerente"),
    StatementCase("El candidato prometió este martes ⟦bajar los impuestos⟧.", "El candidato"),
    StatementCase("La nutricionista aconseja ⟦comer menos sal⟧.", "La nutricionista"),
    // Who a relative clause speaks of, or stands between.
    StatementCase(
      "El diario habló con Rosa Medina, quien aclaró que ⟦nunca firmó el contrato⟧.", "Rosa Medina"),
    StatementCase(
      "El informe que presentó el ministro señala que ⟦el agua es potable⟧.", "El informe"),
    StatementCase(
      "Los mensajes que se han encontrado anuncian que ⟦habrá premios⟧.", "Los mensajes"),
    StatementCase(
      "Los abogados de la familia, que piden una indemnización, dijeron que ⟦recurrirán⟧.",
      "Los abogados de la familia"),
    StatementCase("Añade el informe que ⟦la viga estaba rota⟧.", "el informe"),
    StatementCase("Según la OPQS, ⟦el agua está muy sucia⟧.", "OPQS"),
    StatementCase(
      "«⟦El pozo está seco⟧», explicó al diario La Tarde Luis Roca.", "Luis Roca", style: .direct),
    StatementCase(
      "Luis Roca, profesor en la Universidad de Soria, España, calla poco. «⟦El paro bajará⟧», dijo.",
      "Luis Roca", style: .direct),
    StatementCase("⟦Los premios suben⟧, según indican desde el Ayuntamiento.", "Ayuntamiento"),
    StatementCase("La ministra dijo que ⟦el plan, como siempre, llega tarde⟧.", "La ministra"),
    StatementCase("La Cofepris recomienda ⟦no comprar nada sin receta⟧.", "Cofepris"),
    StatementCase(
      "El proyecto levantado para medir el impacto del virus reveló que ⟦hay más paro⟧.",
      "El proyecto levantado"),
    StatementCase(
      "Para Rosa Medina, ⟦calentar el cuerpo, para matar el virus, es inútil⟧.", "Rosa Medina"),
    StatementCase(
      "La Corte falló sobre dos demandas que pedían ⟦penalizar la caza⟧.", "dos demandas"),
    StatementCase(
      "La ONU instó a los socios a «⟦respetar la tregua de mayo⟧».", "ONU", style: .direct),
    StatementCase("Muchos creen que ⟦el río se seca⟧.", "Muchos"),
    // Marks of other kinds, or that are missing.
    StatementCase("''⟦El agua está sucia⟧'', dijo Rosa Medina.", "Rosa Medina", style: .direct),
    StatementCase("Rosa Medina dijo: ''⟦El agua está sucia⟧''.", "Rosa Medina", style: .direct),
    StatementCase(
      "⟦Es probable que llueva más de lo previsto⟧\", dijo entonces el experto.", "el experto",
      style: .direct),
    StatementCase(
      "\"⟦El agua está sucia.\n\nAquí no viene nadie⟧\", dijo Rosa Medina.", "Rosa Medina",
      style: .direct),
    StatementCase(
      "La alcaldesa habló ayer.\n\nLos autores explicaron:\n\n«⟦El lago se seca deprisa⟧.»",
      "Los autores", style: .direct),
    StatementCase("«⟦Es una vergüenza⟧» — Rosa Medina", "Rosa Medina", style: .direct),
    // Labels.
    StatementCase("Rosa Medina: ⟦habrá elecciones en mayo⟧", "Rosa Medina"),
    StatementCase("⟦Habrá elecciones en mayo⟧: Rosa Medina", "Rosa Medina"),
    StatementCase(
      """
      Rosa Medina canta desde niña y ha vuelto al pueblo.

      P. ¿Por qué ha vuelto?

      R. ⟦Echaba de menos el mar y a mi madre⟧.

      P. ¿Se quedará?

      R. ⟦No lo sé, depende del trabajo⟧.
      """, "Rosa Medina", "Rosa Medina", style: .direct),
  ]

  /// Lines of the rarer shapes, in English.
  static let englishShapes: [StatementCase] = [
    StatementCase("Ellen Ford said ⟦there was a problem with the port⟧.", "Ellen Ford"),
    StatementCase("Ellen Ford says ⟦too much is made of the port⟧.", "Ellen Ford"),
    StatementCase("Many lawmakers say ⟦there are also other worries⟧.", "Many lawmakers"),
    StatementCase("The mayor has said ⟦about 20 people have applied⟧.", "The mayor"),
    StatementCase("Ellen Ford said ⟦she plans to ⟦hire staff⟧⟧.", "Ellen Ford", "Ellen Ford"),
    StatementCase(
      "A spokeswoman said ⟦neither the mayor nor her aides helped him⟧.", "A spokeswoman"),
    StatementCase("The mayor is demanding that ⟦the firm stop the works⟧.", "The mayor"),
    StatementCase("The union is warning that ⟦the port could close⟧.", "The union"),
    StatementCase("The governor wants to ⟦cut taxes for the poor⟧.", "The governor"),
    StatementCase("The governor wants ⟦the state to pay for it⟧.", "The governor"),
    StatementCase("The mayor refused to ⟦release the papers⟧.", "The mayor"),
    StatementCase("The mayor vowed to ⟦harshly punish the thieves⟧.", "The mayor"),
    StatementCase("The union called for ⟦the tapes to be released⟧.", "The union"),
    StatementCase("The senator criticized the mayor for ⟦selling the port⟧.", "The senator"),
    StatementCase("The senator called ⟦the vote a mistake⟧.", "The senator"),
    StatementCase("The mayor is confident that ⟦the port will open⟧.", "The mayor"),
    StatementCase("Ellen Ford's promise to ⟦cut taxes⟧ was popular.", "Ellen Ford"),
    StatementCase(
      "The environmentalists worry that ⟦the lake will dry up⟧.", "The environmentalists"),
    StatementCase("⟦The plan, the minister said, would cost too much⟧.", "the minister"),
    StatementCase("⟦In recent days, advisers to the mayor say, the port has changed⟧.", "advisers"),
    StatementCase("Ellen Ford spoke. As the mayor put it, ⟦the plan is dead⟧.", "the mayor"),
    StatementCase("⟦The plan is dead⟧, as Ellen Ford noted.", "Ellen Ford"),
    StatementCase("A 2014 study that ran for years found that ⟦the drug failed⟧.", "A 2014 study"),
    StatementCase(
      "Ellen Ford told the paper on Monday, “⟦We will not sell the port⟧.”", "Ellen Ford",
      style: .direct),
    StatementCase(
      "Asked about the fire, Ellen Ford said, “⟦We will not sell the port⟧.”", "Ellen Ford",
      style: .direct),
    StatementCase(
      "“⟦Papers are not optional⟧,” Ellen Ford (R-Utah) said after the hearing.", "Ellen Ford",
      style: .direct),
    StatementCase("''⟦It is more of the same⟧,'' said Ellen Ford.", "Ellen Ford", style: .direct),
    StatementCase("“⟦I love it⟧.” ― Ellen Ford", "Ellen Ford", style: .direct),
    StatementCase(
      """
      The two met on the radio.

      HARRIS: ⟦Will you sell the port this year?⟧

      FORD: ⟦We will not sell the port⟧.

      HARRIS: ⟦Are you sure of that?⟧

      FORD: ⟦Quite sure of it⟧.
      """, "HARRIS", "FORD", "HARRIS", "FORD", style: .direct),
  ]

  /// Lines that look like statements of these shapes and hold none.
  static let shapesNone: [StatementCase] = [
    StatementCase("Nada se dice de que la cesión sea gratuita."),
    StatementCase("La propuesta cuenta con precedentes, ya que en otros países existe."),
    StatementCase("Los socios se dieron cuenta de que faltaba dinero."),
    StatementCase("¿Cree que volverá a cantar?"),
    StatementCase("Luis Roca defendió el acuerdo con los tres socios que rompieron el pacto."),
    StatementCase("La oficina notificó 590 casos, una cifra que no se alcanzaba desde mayo."),
    StatementCase("El estudio se refiere a la respuesta que se produce después."),
    StatementCase("Tras la reunión, Luis Roca, presidente del club, desmintió la noticia."),
    StatementCase("La economía destaca entre los países que más crecieron."),
    StatementCase("El comité calificó a los dos equipos."),
    StatementCase("El banco espera cerrar la compra antes del verano."),
    StatementCase("La intención del club de fichar a un portero es conocida."),
    StatementCase("Como todos los años, la feria abre en mayo."),
    StatementCase("Como portavoz, Luis Roca viaja mucho."),
    StatementCase("La jueza llegó tarde, como siempre, y se fue pronto."),
    StatementCase("El paquete pesa 6\" de más."),
    StatementCase("Horario: de lunes a viernes"),
    StatementCase("El concurso contará con dos premios que se repartirán en mayo."),
    StatementCase("«Tiranos del Sur» ha comenzado a correr la misma suerte."),
  ]

  /// The same in English.
  static let englishShapesNone: [StatementCase] = [
    StatementCase("The mayor called the band to the stage."),
    StatementCase("The union called for calm."),
    StatementCase("The mayor said goodbye to his friends."),
    StatementCase("The mayor plans a trip to Rome."),
    StatementCase("Traders bet on a sweeter offer despite the mayor's words."),
    StatementCase("The spokesman declined to comment."),
    StatementCase("The mayor criticized the plan for the port."),
    StatementCase("As the mayor left, the band played on."),
    StatementCase("The senator praised the nurses."),
    StatementCase("The mayor wants more money."),
    StatementCase("The port's owner is a rich man."),
    StatementCase("Opening hours: Monday to Friday"),
    StatementCase("Orders for the recently announced ship began on Tuesday."),
    StatementCase("The number of people claiming benefits rose."),
    StatementCase("The ministry is considering rescue plans."),
  ]
}
