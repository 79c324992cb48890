/// Little stories of invented facts, written for these tests. Each article opens with a line
/// `=== day language` that bears the day it was written, which the dater does not see.
enum UndatedStories {
  /// A storm: the set that the dater was tuned on.
  static let storm = """
    === 2022-10-04 es
    Odalys se acerca a la costa y obliga a cerrar los colegios

    La tormenta tropical Odalys tocará tierra este miércoles en la provincia de San Telmo con vientos de 110 kilómetros por hora, advirtió hoy el Instituto Meteorológico. El Gobierno provincial suspendió las clases hasta el viernes y ordenó evacuar los barrios bajos de Puerto Almagre.

    «Quien viva junto al río Tordo debe salir antes de la noche», pidió la gobernadora, Elvira Sanabria. Los refugios abrirán esta tarde. El último ciclón que llegó a la zona, Braulia, dejó nueve muertos en 2017.

    === 2022-10-05 es
    San Telmo, 5 oct (Austral).- La tormenta Odalys tocó tierra este miércoles a las 06:20 cerca de Puerto Almagre, donde derribó árboles y dejó sin luz a 80.000 hogares, informó Protección Civil.

    El río Tordo creció tres metros en cuatro horas. Hay al menos dos desaparecidos. La gobernadora Elvira Sanabria dijo que el puente de La Tejera, inaugurado en 2021, resistió, aunque permanecerá cerrado hasta mañana.

    === 2022-10-06 es
    El Tordo se desborda y deja cuatro muertos en Puerto Almagre

    Cuatro personas murieron y once siguen desaparecidas después de que el río Tordo se desbordara la noche del miércoles en Puerto Almagre, horas después de que la tormenta Odalys tocara tierra. Los bomberos rescataron ayer a más de cien vecinos de los tejados.

    La gobernadora, Elvira Sanabria, recorrió esta mañana los barrios inundados y anunció que pedirá la declaración de zona catastrófica. El presidente, Óscar Lerma, viajará el sábado a San Telmo.

    === 2022-10-07 en
    Death toll from storm Odalys climbs to seven

    The number of people killed by tropical storm Odalys, which made landfall near Puerto Almagre on Wednesday, rose to seven on Friday as rescuers reached villages cut off when the Tordo river burst its banks.

    Eight people are still missing, the civil protection agency said. About 30,000 homes have been without power for two days. President Óscar Lerma will visit the flooded districts on Saturday, his office confirmed.

    The province had not seen a storm of that strength since 2017.

    === 2022-10-09 es
    Lerma promete viviendas nuevas para los damnificados por Odalys

    El presidente Óscar Lerma prometió el sábado, durante su visita a Puerto Almagre, que las familias que perdieron su casa por la tormenta Odalys tendrán una vivienda nueva antes de un año. El mandatario fue recibido con abucheos en el barrio de La Tejera.

    Cuatro días después de la tormenta, el agua potable sigue sin llegar a la mitad de la ciudad. Protección Civil elevó ayer a nueve el número de muertos. Las clases no volverán mañana, como estaba previsto.

    === 2022-10-12 es
    Una semana sin luz: la otra tormenta de Puerto Almagre

    Hace una semana que Odalys tocó tierra y en la calle del Muelle aún se cocina con leña. «Nos dijeron que el lunes volvería la corriente», se queja Benigna Roca, vecina de 71 años.

    La compañía eléctrica asegura que el servicio se restablecerá por completo el viernes 14 de octubre. Ese mismo día se celebrará un funeral por las nueve víctimas, anunció la gobernadora, Elvira Sanabria.
    """

  /// A town's election: written before the dater had read it.
  static let election = """
    === 2023-05-25 es
    Valdarro cierra una campaña marcada por el agua

    Los cinco candidatos a la alcaldía de Valdarro apuran las últimas horas de una campaña que termina mañana y que ha girado en torno a los cortes de agua. Las encuestas dan un empate entre la alcaldesa, Amparo Ribelles, de Unión Comarcal, y el arquitecto Julio Santacreu, de Valdarro Avanza.

    Ribelles, que gobierna desde 2015, prometió anoche en su último gran mitin que terminará la desaladora. Santacreu cierra la suya este viernes en la plaza de toros. Las urnas abrirán el domingo a las nueve.

    === 2023-05-29 es
    Valdarro, 29 may (Levante Sur).- La candidatura Valdarro Avanza, encabezada por Julio Santacreu, ganó ayer las elecciones municipales con el 38,4 % de los votos y once concejales, a dos de la mayoría absoluta.

    La alcaldesa, Amparo Ribelles, obtuvo nueve y reconoció la derrota pasadas las once de la noche. La participación fue del 71 %, cuatro puntos más que en 2019. El nuevo Ayuntamiento se constituirá el 17 de junio.

    === 2023-05-30 es
    Santacreu tantea a los regionalistas y Ribelles se va

    Dos días después de perder las elecciones en Valdarro, Amparo Ribelles anunció este martes que no recogerá su acta de concejala. «He tenido el honor de servir a mi pueblo ocho años», dijo la alcaldesa en funciones en una comparecencia sin preguntas.

    El ganador, Julio Santacreu, se reunió por la mañana con la cabeza de lista de Somos Huerta, Neus Calabuig, cuyos tres concejales le darían la mayoría. Volverán a verse el jueves.

    === 2023-06-02 es
    Pacto en Valdarro: Somos Huerta entrará en el gobierno de Santacreu

    Valdarro Avanza y Somos Huerta firmaron el jueves un acuerdo de gobierno que convertirá a Julio Santacreu en alcalde. Neus Calabuig será la primera teniente de alcalde y se ocupará del agua, según el documento que ambas partes hicieron público esta mañana.

    El pacto pone fin a ocho años de mayoría de Unión Comarcal. La investidura está prevista para el sábado 17 de junio. Los de Ribelles lo tacharon de «reparto de sillones».

    === 2023-06-03 en
    Valdarro's new coalition puts desalination plant in doubt

    The parties that will govern the Spanish town of Valdarro agreed on Thursday to review the contract for its unfinished desalination plant, a project that outgoing mayor Amparo Ribelles had promised to complete before Sunday's vote cost her the office.

    Julio Santacreu, whose Valdarro Avanza list won last weekend's election, is due to be sworn in on June 17 with the support of Neus Calabuig's Somos Huerta.

    === 2023-06-17 es
    Julio Santacreu ya es alcalde de Valdarro

    Julio Santacreu tomó hoy posesión como alcalde de Valdarro con los votos de los once concejales de su lista y los tres de Somos Huerta. Amparo Ribelles no asistió al pleno de investidura.

    El nuevo alcalde, de 46 años, anunció que el lunes encargará una auditoría de la desaladora. Hace tres semanas ganó las elecciones con el 38,4 % de los votos.
    """

  /// A rail strike, in English with one article in Spanish: written before the dater had read it.
  static let strike = """
    === 2024-09-11 en
    Northern Loop drivers to walk out for five days over rosters

    Train drivers on the Northern Loop will strike for five days from Monday, September 16, after talks over a new roster collapsed on Tuesday night, the Footplate Union said.

    The union's leader, Moira Tennant, said that drivers had voted by nine to one for the stoppage, the first on the line since 2018. The operator, Lochside Rail, said it was disappointed and would run buses between the main towns.

    === 2024-09-16 en
    Commuters queue for buses as rail strike begins

    Tens of thousands of commuters were left without trains on Monday as drivers on the Northern Loop began a five-day strike over rosters. Stations at Harrow Bridge and Kelby were shut, and queues for replacement buses stretched around the block by 7 a.m.

    "We are losing money every day, but so are they," said Moira Tennant, who leads the Footplate Union. Lochside Rail said that no new talks were planned. Its chief executive, Gareth Pruitt, will appear before lawmakers on Wednesday.

    === 2024-09-17 es
    La huelga de trenes del Northern Loop entra en su segundo día

    Los maquinistas del Northern Loop británico mantuvieron este martes, por segundo día, la huelga que ha dejado sin trenes a 60.000 viajeros. El sindicato Footplate, que dirige Moira Tennant, rechazó anoche una oferta de la empresa Lochside Rail para aplazar los nuevos turnos hasta enero.

    Gareth Pruitt, consejero delegado de la compañía, comparecerá mañana ante el Parlamento. Los paros, que empezaron el lunes, terminarán el viernes si no hay acuerdo.

    === 2024-09-19 en
    Lochside Rail boss hints at pay offer

    The head of Lochside Rail told lawmakers on Wednesday that he would "look again" at weekend pay in an effort to end the strike that has closed the Northern Loop since Monday.

    Gareth Pruitt's remarks were the first sign of movement. Moira Tennant of the Footplate Union said she had received nothing in writing but would meet him on Friday. Hauliers said yesterday that the stoppage was costing them two million pounds a day.

    === 2024-09-23 en
    Trains return to the Northern Loop after weekend deal

    Trains were running again on the Northern Loop on Monday after the Footplate Union and Lochside Rail reached an agreement on Saturday night, three weeks before a second stoppage was to begin on October 14.

    Drivers will vote on the deal next week. Moira Tennant called it "a fair settlement"; Gareth Pruitt said passengers who were stranded last week would get a refund.
    """
}
