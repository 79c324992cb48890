extension UndatedStories {
  /// The sentence of a court: written before the dater had read it.
  static let sentence = """
    === 2018-04-24 es
    La sentencia del caso Marismas se conocerá el jueves

    La Audiencia de Trebolar hará pública el próximo jueves, a las 13.00 horas, la sentencia contra el exconsejero Damián Vallcorba y otros cuatro acusados por el amaño de contratos de limpieza de las marismas, informó este martes el tribunal.

    El juicio quedó visto en noviembre de 2017. La fiscal Rosa Urrutia pidió para Vallcorba nueve años de cárcel por malversación. Su defensa reclama la absolución.

    === 2018-04-26 es
    Siete años de cárcel para Vallcorba por el caso Marismas

    El exconsejero Damián Vallcorba fue condenado hoy a siete años de prisión por malversación y prevaricación. La Audiencia de Trebolar considera probado que desvió 2,3 millones de euros entre 2012 y 2014. Dos de los acusados quedan absueltos.

    Vallcorba escuchó el fallo en primera fila y abandonó la sala sin hacer declaraciones. Su abogado, Pere Montull, anunció que recurrirá ante el Tribunal Supremo. La fiscal Rosa Urrutia dispone de cinco días para hacer lo propio.

    === 2018-04-27 es
    El partido de Vallcorba lo expulsa un día después de la condena

    Alternativa Trebolar expulsó este viernes a Damián Vallcorba, condenado ayer a siete años de prisión por el caso Marismas. La decisión fue unánime, explicó la portavoz, Lidia Ormaechea.

    La oposición exige que comparezca la presidenta regional, Mercè Donat, de quien Vallcorba fue consejero hasta 2015. Donat, de viaje en Bruselas, volverá el domingo.

    === 2018-04-30 en
    Prosecutors appeal acquittals in Spanish marshland graft case

    Prosecutors in the Spanish region of Trebolar said on Monday they would appeal the acquittal of two businessmen in the Marismas corruption case, in which former regional minister Damián Vallcorba was sentenced last Thursday to seven years in prison.

    Rosa Urrutia, who led the prosecution, told reporters the ruling of April 26 "leaves unexplained where the money went". Regional president Mercè Donat will face questions in parliament on Wednesday.

    === 2018-05-03 es
    Donat resiste en el Parlamento: «Yo no firmé esos contratos»

    La presidenta de Trebolar, Mercè Donat, negó ayer ante el Parlamento que conociera los contratos por los que su exconsejero Damián Vallcorba fue condenado hace una semana. La oposición presentará el lunes una moción de censura.

    El Supremo no decidirá sobre el recurso de Vallcorba antes de otoño, según fuentes jurídicas.
    """

  /// A final and the days around it: written before the dater had read it, in the second reading.
  static let final = """
    === 2019-11-21 es
    Sporting Marea y Atlético Cumbre llegan a la final con dudas

    A dos días de la final de la Copa del Istmo, el Sporting Marea espera la recuperación de su goleador, Darío Peralta, que no se entrenó ayer por molestias en el tobillo. El técnico, Ciro Battaglia, decidirá el viernes si viaja con el equipo a Ciudad Ribera.

    El Atlético Cumbre, que ganó el torneo por última vez en 2011, llegó anoche al hotel de la capital. El partido se jugará el sábado a las 16.00 en el estadio Nacional.

    === 2019-11-23 es
    Ciudad Ribera, 23 nov (Meta).- El Sporting Marea se proclamó este sábado campeón de la Copa del Istmo al derrotar por 2-1 al Atlético Cumbre con dos goles de Darío Peralta en los últimos cinco minutos.

    El Cumbre se adelantó con un tanto de Yago Lema y rozó el título hasta el minuto 88. Es la primera copa del Marea desde 2001.

    === 2019-11-24 es
    Peralta, del tobillo al cielo

    Darío Peralta no iba a jugar. El delantero pasó la semana en la camilla y ayer, con dos goles en tres minutos, le dio al Sporting Marea la Copa del Istmo ante el Atlético Cumbre. «El viernes no podía ni andar», contó de madrugada en el estadio Nacional.

    El equipo aterrizará esta tarde en Puerto Marea, donde lo esperan miles de hinchas. La alcaldesa lo recibirá mañana.

    === 2019-11-25 en
    Cup hero Peralta cheered by thousands in Puerto Marea

    Thousands of fans lined the streets of Puerto Marea on Monday to greet Sporting Marea, who beat Atlético Cumbre 2-1 in Saturday's Istmo Cup final thanks to two late goals from Dario Peralta.

    The mayor received the players at the town hall. Coach Ciro Battaglia, whose contract ends in December, said he would decide on his future next week.

    === 2019-11-28 es
    El Cumbre despide a su técnico cinco días después de perder la final

    El Atlético Cumbre anunció el jueves la salida de su entrenador, Paco Illera, cinco días después de la derrota ante el Sporting Marea en la final de la Copa del Istmo. Illera llegó al banquillo en enero.

    El club presentará a su sustituto la próxima semana. Entre los candidatos está Ciro Battaglia, campeón el sábado pasado con el Marea, según la prensa local.
    """
}
