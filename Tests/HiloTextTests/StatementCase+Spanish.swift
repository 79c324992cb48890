import HiloText

extension StatementCase {
  /// Lines that hold statements, in Spanish.
  static let spanish: [StatementCase] = [
    StatementCase("La médica ha reiterado que ⟦la vacuna es segura⟧.", "La médica"),
    StatementCase("El delegado duda de que ⟦el acuerdo se firme⟧.", "El delegado"),
    // What points back, or comes after a colon.
    StatementCase(
      "⟦El puente cerrará en mayo⟧. Lo anunció la alcaldesa Elena Robles.", "Elena Robles"),
    StatementCase("⟦El puente cerrará en mayo⟧. Así lo confirmó el alcalde.", "el alcalde"),
    StatementCase(
      "Elena Robles pidió paciencia: ⟦las obras pueden tardar un mes⟧.", "Elena Robles"),
    StatementCase(
      "El túnel resistió y, según el ingeniero, ⟦no cayó una sola piedra⟧.", "el ingeniero"),
    StatementCase(
      "Fue la capataz, Elena Robles, quien habló primero. Contó que ⟦tenían agua⟧.",
      "Elena Robles"),
    // Reported clauses.
    StatementCase("La ministra Elena Robles dijo que ⟦el plan sigue en pie⟧.", "Elena Robles"),
    StatementCase(
      "La ministra de Defensa, Elena Robles, aseguró que ⟦no habrá recortes⟧.", "Elena Robles"),
    StatementCase(
      "Elena Robles, portavoz del sindicato, sostuvo que ⟦la huelga seguirá⟧.", "Elena Robles"),
    StatementCase(
      "La alcaldesa, Elena Robles, anunció este lunes que ⟦el mercado abrirá en mayo⟧.",
      "Elena Robles"),
    StatementCase("El alcalde confirmó que ⟦la feria se celebrará⟧.", "El alcalde"),
    StatementCase("Los vecinos denuncian que ⟦el agua sale turbia⟧.", "Los vecinos"),
    StatementCase("Varios testigos relataron que ⟦el autobús iba muy rápido⟧.", "Varios testigos"),
    StatementCase("Algunos analistas sostienen que ⟦la inflación bajará⟧.", "Algunos analistas"),
    StatementCase(
      "Fuentes policiales indicaron que ⟦el detenido tenía antecedentes⟧.", "Fuentes policiales"),
    StatementCase("La empresa insistió en que ⟦los frenos funcionaban⟧.", "La empresa"),
    StatementCase("El sindicato advirtió de que ⟦habrá paros en Navidad⟧.", "El sindicato"),
    StatementCase(
      "El ayuntamiento informó de que ⟦la biblioteca cierra en agosto⟧.", "El ayuntamiento"),
    StatementCase("La fiscal se quejó de que ⟦nadie le entregó las pruebas⟧.", "La fiscal"),
    StatementCase(
      "El director alertó a los padres de que ⟦la escuela podría cerrar⟧.", "El director"),
    StatementCase("El entrenador reconoció ante la prensa que ⟦jugaron mal⟧.", "El entrenador"),
    StatementCase(
      "El portavoz explicó a los periodistas que ⟦la reunión fue breve⟧.", "El portavoz"),
    StatementCase("Afirmó el ministro que ⟦la ley se aprobará pronto⟧.", "el ministro"),
    StatementCase("Los científicos han advertido que ⟦el lago se seca⟧.", "Los científicos"),
    StatementCase("El gerente había prometido que ⟦pagaría los salarios⟧.", "El gerente"),
    StatementCase("Los expertos creen que ⟦el volcán volverá a rugir⟧.", "Los expertos"),
    StatementCase("La patronal considera que ⟦la medida llega tarde⟧.", "La patronal"),
    StatementCase("La oposición teme que ⟦el fraude se repita⟧.", "La oposición"),
    StatementCase("El abogado opinó que ⟦la pena es excesiva⟧.", "El abogado"),
    StatementCase("El juez dictaminó que ⟦el contrato era nulo⟧.", "El juez"),
    StatementCase("La entrenadora dejó claro que ⟦no piensa dimitir⟧.", "La entrenadora"),
    StatementCase("El general dio a conocer que ⟦la base será trasladada⟧.", "El general"),
    StatementCase("El economista pronosticó que ⟦el empleo crecerá⟧.", "El economista"),
    StatementCase(
      "La portavoz puntualizó, en una breve conversación, que ⟦nadie ha renunciado⟧.", "La portavoz"
    ),
    StatementCase("El obispo pidió que ⟦se respete a los migrantes⟧.", "El obispo"),
    StatementCase("La senadora exigió que ⟦el Gobierno publique las actas⟧.", "La senadora"),
    StatementCase("El alcalde recomendó a los turistas que ⟦eviten la playa⟧.", "El alcalde"),
    StatementCase("El guía preguntó si ⟦alguien sabía nadar⟧.", "El guía"),
    StatementCase("El tesorero desmintió que ⟦falte dinero en la caja⟧.", "El tesorero"),
    StatementCase("La actriz negó que ⟦vaya a dejar el teatro⟧.", "La actriz"),
    StatementCase("El portero no descarta que ⟦se vaya en enero⟧.", "El portero"),
    StatementCase("La técnica lamentó que ⟦el público no acudiera⟧.", "La técnica"),
    StatementCase(
      "El presidente, que llegó tarde, señaló que ⟦el tráfico era culpa suya⟧.", "El presidente"),
    StatementCase(
      "Sin embargo, la consejera matizó que ⟦los datos son provisionales⟧.", "la consejera"),
    StatementCase("Tras la reunión, el ministro aseguró que ⟦hubo acuerdo⟧.", "el ministro"),
    StatementCase(
      "En un comunicado, el sindicato aseguró que ⟦la huelga fue un éxito⟧.", "el sindicato"),
    StatementCase("Por su parte, el párroco recordó que ⟦la iglesia está cerrada⟧.", "el párroco"),
    StatementCase("La policía, por su parte, sostiene que ⟦nadie disparó⟧.", "La policía"),
    StatementCase("A su vez, una vecina contó que ⟦oyó dos golpes⟧.", "una vecina"),
    StatementCase("El embajador mencionó el martes que ⟦su país comprará trigo⟧.", "El embajador"),
    StatementCase(
      "La jueza Rosa Medina resolvió ayer que ⟦el menor viva con su abuela⟧.", "Rosa Medina"),
    StatementCase("El capitán se limitó a decir que ⟦estaba cansado⟧.", "El capitán"),
    StatementCase("El alcalde volvió a negar que ⟦haya presiones⟧.", "El alcalde"),
    StatementCase(
      "El técnico avanzó que ⟦el defensa no jugará⟧, según la agencia EFE.", "El técnico"),
    StatementCase(
      "La escritora confesó que ⟦nunca ha leído aquella novela⟧ y se fue.", "La escritora"),
    StatementCase("La ministra dijo que ⟦el plan sigue⟧ y pidió paciencia.", "La ministra"),
    StatementCase("La ministra dijo que ⟦el plan sigue⟧, aunque evitó dar fechas.", "La ministra"),
    StatementCase("La ministra dijo que ⟦el plan sigue y que no habrá cambios⟧.", "La ministra"),
    StatementCase("La ministra dijo que ⟦el plan sigue⟧; la oposición lo rechaza.", "La ministra"),
    StatementCase(
      "Según consta en el expediente y repite el informe, nada cambió. Añade el informe que ⟦la viga estaba rota⟧.",
      "el informe"),
    // Two statements.
    StatementCase(
      "El alcalde dijo que ⟦la obra termina en mayo⟧ y añadió que ⟦costará el doble⟧.",
      "El alcalde", "El alcalde"),
    StatementCase(
      "El alcalde negó ⟦haber cobrado⟧ y aseguró que ⟦colaborará con la justicia⟧.", "El alcalde",
      "El alcalde"),
    StatementCase(
      "El alcalde dijo que ⟦la obra termina en mayo⟧. Agregó que ⟦costará el doble⟧.", "El alcalde",
      "El alcalde"),
    StatementCase(
      "El fiscal afirma que ⟦hubo soborno⟧. La defensa replica que ⟦todo es falso⟧.", "El fiscal",
      "La defensa"),
    StatementCase(
      "La empresa dijo que ⟦pagará⟧, pero su gerente admitió que ⟦no hay dinero⟧.", "La empresa",
      "su gerente"),
    StatementCase(
      "Los vecinos dicen que ⟦tienen miedo⟧. Según los vecinos, ⟦nadie los escucha⟧.",
      "Los vecinos", "los vecinos"),
    // Infinitives and nominals.
    StatementCase("El tesorero negó ⟦haber tocado el dinero⟧.", "El tesorero"),
    StatementCase("La alcaldesa prometió ⟦construir dos escuelas⟧.", "La alcaldesa"),
    StatementCase("El acusado admitió ⟦haber mentido a la policía⟧.", "El acusado"),
    StatementCase("El pediatra recomendó ⟦abrir las ventanas⟧.", "El pediatra"),
    StatementCase("El comité propuso ⟦aplazar la votación⟧.", "El comité"),
    StatementCase("La viuda asegura ⟦haber recibido amenazas⟧.", "La viuda"),
    StatementCase("El gremio amenazó con ⟦cortar la carretera⟧.", "El gremio"),
    StatementCase("El banco se comprometió a ⟦devolver las comisiones⟧.", "El banco"),
    StatementCase("La ONU instó a las partes a ⟦respetar la tregua⟧.", "ONU"),
    StatementCase("El diputado acusó a la ministra de ⟦ocultar las cifras⟧.", "El diputado"),
    StatementCase("Los obreros acusan al patrón de ⟦no pagar las horas⟧.", "Los obreros"),
    StatementCase("La advertencia del alcalde de que ⟦el río crecerá⟧ llegó tarde.", "el alcalde"),
    // Sources.
    StatementCase("Según la policía, ⟦el ladrón huyó en moto⟧.", "la policía"),
    StatementCase(
      "Según Marta Gil, reputada psicóloga e investigadora, ⟦el miedo se aprende⟧.", "Marta Gil"),
    StatementCase("⟦El ladrón huyó en moto⟧, según la policía.", "la policía"),
    StatementCase("⟦El ladrón, según la policía, huyó en moto⟧.", "la policía"),
    StatementCase(
      "Según un informe del ministerio, ⟦el aire mejora⟧.", "un informe del ministerio"),
    StatementCase("⟦El torero evoluciona bien⟧, según el parte médico.", "el parte médico"),
    StatementCase("⟦El juicio empezará en otoño⟧, según fuentes judiciales.", "fuentes judiciales"),
    StatementCase(
      "De acuerdo con fuentes del club, ⟦el fichaje está cerrado⟧.", "fuentes del club"),
    StatementCase("⟦La mitad de la plantilla paró⟧, de acuerdo con el sindicato.", "el sindicato"),
    StatementCase("A juicio de la defensa, ⟦las pruebas son nulas⟧.", "la defensa"),
    StatementCase(
      "En opinión de la economista Carmen Ibáñez, ⟦el alquiler seguirá subiendo⟧.", "Carmen Ibáñez"),
    StatementCase("En palabras de Carmen Ibáñez, ⟦la ciudad se vacía⟧.", "Carmen Ibáñez"),
    StatementCase("⟦La calle se cortará el jueves⟧, según informó la alcaldía.", "la alcaldía"),
    StatementCase(
      "⟦El museo reabre en junio⟧, según anunció su directora, Carmen Ibáñez.", "Carmen Ibáñez"),
    StatementCase(
      "Según explicó la directora, Carmen Ibáñez, ⟦el museo reabre en junio⟧.", "Carmen Ibáñez"),
    StatementCase("Según se informó, ⟦el vuelo sale a las ocho⟧.", nil),
    StatementCase("⟦El fiscal pedirá diez años⟧, según trascendió.", nil),
    StatementCase(
      "⟦El fuego empezó en la cocina⟧, según los bomberos, que llegaron tarde.", "los bomberos"),
    StatementCase(
      "⟦Corrieron 900 atletas⟧, según la organización; la policía contó 700.", "la organización"),
    StatementCase("Según la encuesta, ⟦gana el partido verde⟧.", "la encuesta"),
    StatementCase("Según cálculos del sindicato, ⟦se perderán cien empleos⟧.", "el sindicato"),
    StatementCase(
      "Según una fuente cercana al club, ⟦el fichaje está hecho⟧.", "una fuente cercana al club"),
    StatementCase("⟦El delito prescribe en cinco años⟧, según el código penal.", "el código penal"),
    StatementCase("⟦El dato es falso⟧, según ha confirmado la universidad.", "la universidad"),
    StatementCase("Para Carmen Ibáñez, ⟦la sequía no ha terminado⟧.", "Carmen Ibáñez"),
    StatementCase("El virus que, según los médicos, ⟦circula desde enero⟧.", "los médicos"),
    StatementCase("⟦El camión se saltó el semáforo⟧, según testigos.", "testigos"),
    // Asides.
    StatementCase("⟦El puente se cerrará el lunes⟧, informó el ayuntamiento.", "el ayuntamiento"),
    StatementCase(
      "⟦La fábrica contratará a treinta personas⟧, confirmó el director regional.",
      "el director regional"),
    StatementCase(
      "⟦El museo reabre en junio⟧, anunció ayer la directora, Carmen Ibáñez.", "Carmen Ibáñez"),
    StatementCase("⟦El avión aterrizó sin daños⟧, dijo un portavoz.", "un portavoz"),
    StatementCase(
      "⟦Los tres detenidos son hermanos⟧, precisó la policía en un comunicado.", "la policía"),
    StatementCase("⟦El niño está fuera de peligro⟧, aseguran los médicos.", "los médicos"),
    // Impersonal.
    StatementCase("Se informa que ⟦el tren llegará tarde⟧.", nil),
    StatementCase("Se estima que ⟦hay mil desplazados⟧.", nil),
    StatementCase("Se cree que ⟦el cuadro es falso⟧.", nil),
    StatementCase("Trascendió que ⟦el club venderá al portero⟧.", nil),
    StatementCase("Se rumorea que ⟦la cantante se casa⟧.", nil),
    StatementCase("Ayer se difundió en las redes que ⟦el banco quebraba⟧.", nil),
    StatementCase("Se ha especulado que ⟦el rey abdicará⟧.", nil),
    // Documents.
    StatementCase("El informe señala que ⟦el puente no era seguro⟧.", "El informe"),
    StatementCase("La encuesta revela que ⟦la mitad no votará⟧.", "La encuesta"),
    StatementCase("El expediente indica que ⟦el pago se hizo en mayo⟧.", "El expediente"),
    StatementCase(
      "Un estudio de la universidad concluye que ⟦el café no engorda⟧.",
      "Un estudio de la universidad"),
    StatementCase("La sentencia establece que ⟦el dinero debe devolverse⟧.", "La sentencia"),
    // Quotations.
    StatementCase(
      "«⟦No vamos a ceder⟧», dijo la alcaldesa Elena Robles.", "Elena Robles", style: .direct),
    StatementCase("“⟦No vamos a ceder⟧”, ha dicho Elena Robles.", "Elena Robles", style: .direct),
    StatementCase(
      "\"⟦No vamos a ceder⟧\", afirmó ayer en la radio Elena Robles.", "Elena Robles",
      style: .direct),
    StatementCase(
      "La alcaldesa Elena Robles advirtió: “⟦No vamos a ceder ni un metro⟧”.", "Elena Robles",
      style: .direct),
    StatementCase(
      "Elena Robles, alcaldesa de Ronda, fue tajante: «⟦No vamos a ceder ni un metro⟧».",
      "Elena Robles", style: .direct),
    StatementCase(
      "«⟦No vamos a ceder», dijo Elena Robles, «ni hoy ni mañana⟧».", "Elena Robles", style: .direct
    ),
    StatementCase(
      "«⟦No vamos a ceder», dijo Elena Robles. «Ni hoy ni mañana será⟧».", "Elena Robles",
      style: .direct),
    StatementCase(
      "El portavoz dijo que «⟦la obra es un disparate⟧».", "El portavoz", style: .direct),
    StatementCase(
      "«⟦¿Quién ganó la liga?⟧», preguntó el entrenador.", "el entrenador", style: .direct),
    StatementCase("«⟦Hemos jugado mal⟧», se lamentó el capitán.", "el capitán", style: .direct),
    StatementCase(
      "«⟦Oímos dos golpes muy fuertes⟧», contó una vecina que pasaba por allí.", "una vecina",
      style: .direct),
    StatementCase("«⟦El mar ya no da nada⟧», resume la pescadera.", "la pescadera", style: .direct),
    StatementCase("«⟦Es una vergüenza⟧», zanjó la abogada.", "la abogada", style: .direct),
    StatementCase(
      "“⟦Respetamos el fallo⟧”, señaló la empresa en una nota.", "la empresa", style: .direct),
    StatementCase(
      "La ministra Elena Robles llegó tarde. «⟦Había atasco⟧», se excusó.", "Elena Robles",
      style: .direct),
    StatementCase("El club pidió «⟦respeto para sus jugadores⟧».", "El club", style: .direct),
    StatementCase(
      "El sargento gritó: \"⟦Todos al suelo ahora mismo⟧\".", "El sargento", style: .direct),
    StatementCase("«⟦Queremos comer⟧», corearon los obreros.", "los obreros", style: .direct),
    StatementCase("'⟦Nunca vi nada igual⟧', declaró un testigo.", "un testigo", style: .direct),
    StatementCase(
      "En el juicio, el fiscal preguntó: «⟦¿Dónde estaba usted aquella noche?⟧».", "el fiscal",
      style: .direct),
    StatementCase(
      "Según Rosa Medina, «⟦la ciudad se vacía cada verano⟧».", "Rosa Medina", style: .direct),
    StatementCase(
      "—⟦No queda nada —dijo Elena Robles, maestra—. Se lo llevó el río⟧.", "Elena Robles",
      style: .direct),
    StatementCase("—⟦Aquí no llueve⟧ —se quejó el pastor.", "el pastor", style: .direct),
    StatementCase(
      "«⟦No vamos a ceder⟧», dijo Elena Robles. Y añadió: «⟦Ni hoy ni mañana será⟧».",
      "Elena Robles", "Elena Robles", style: .direct),
    // Mixed.
    StatementCase(
      "El portavoz dijo que ⟦la obra es “un disparate” y una pena⟧.", "El portavoz", style: .mixed),
    StatementCase(
      "La ministra prometió ⟦construir escuelas que «duren un siglo»⟧.", "La ministra",
      style: .mixed),
    StatementCase(
      "Según los vecinos, ⟦la plaza es «un nido de ratas» desde mayo⟧.", "los vecinos",
      style: .mixed),
    StatementCase(
      "El juez afirmó que ⟦el acusado actuó «a sangre fría»⟧.", "El juez", style: .mixed),
    StatementCase(
      "El alcalde agradeció a los bomberos ⟦“por salvar la ermita” el domingo⟧.", "El alcalde",
      style: .mixed),
  ]
}
