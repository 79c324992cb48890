/// Sentences as they stand in newspapers, written for the tests, five to 25 words each.
enum LanguageSentences {
  static let all: [(language: String, text: String)] = [
    ("es", spanish), ("en", english), ("pt", portuguese), ("ca", catalan), ("gl", galician),
    ("fr", french), ("it", italian), ("de", german),
  ].flatMap { language, text in
    text.split(separator: "\n").map { (language, String($0)) }
  }

  private static let spanish = """
    La alcaldesa inauguró el nuevo mercado de abastos.
    Los vecinos del barrio protestan por el ruido de los bares.
    Un incendio obliga a desalojar tres edificios en el centro.
    El equipo local perdió por dos goles ante su gran rival.
    Suben las tarifas del agua.
    Nadie resultó herido en el choque de trenes.
    El tribunal rechazó el recurso de la empresa eléctrica.
    La cosecha de aceituna será este año la peor en una década.
    Dos jóvenes cruzaron el desierto en bicicleta y llegaron ayer a la costa.
    El Parlamento aprueba los presupuestos con el voto en contra de la oposición.
    ¿Cuánto cuesta vivir solo en la capital?
    La policía busca a un hombre que huyó de la cárcel disfrazado de cura.
    Más de mil personas acudieron al funeral del cantante.
    La ministra de Salud pidió calma a la población ante el brote.
    Cierra la última librería del pueblo.
    El precio del café alcanza su máximo histórico.
    Hoy comienza el juicio contra los dueños de la mina.
    Segun fuentes del gobierno, la reunion se celebrara el proximo lunes.
    El volcan arrojo ceniza sobre cuatro provincias durante la madrugada.
    Los médicos advierten de la falta de camas en los hospitales públicos.
    Una tormenta dejó sin luz a media isla.
    El director del museo presentó su renuncia tras el robo de un cuadro.
    Las exportaciones cayeron un tres por ciento en agosto.
    "No vamos a rendirnos", aseguró el entrenador al final del partido.
    Encuentran vivo al niño perdido en la sierra.
    Los pescadores exigen ayudas para renovar sus barcos.
    Todo listo para la final del domingo.
    El acuerdo entre ambos países entrará en vigor en enero.
    La huelga de maestros cumple ya su segunda semana.
    Fallece a los 90 años la poeta que cantó al mar.
    """

  private static let english = """
    The mayor opened a new covered market on Saturday.
    Residents complain about noise from late-night bars.
    Fire forces hundreds out of their homes.
    The home side lost by two goals to their old rivals.
    Water bills are set to rise again.
    Nobody was hurt when the two trains collided.
    The court turned down an appeal by the power company.
    This year's olive harvest will be the worst in a decade.
    Two teenagers crossed the desert by bicycle and reached the coast yesterday.
    Parliament passes budget despite opposition protests
    How much does it cost to live alone in the city?
    Police are looking for a man who escaped from prison dressed as a priest.
    More than a thousand people came to the singer's funeral.
    The health minister asked people to stay calm during the outbreak.
    Last bookshop in village closes
    Coffee prices have never been higher.
    The trial of the mine's owners begins today.
    Officials say the meeting will be held next Monday.
    The volcano threw ash over four provinces before dawn.
    Doctors warn of a shortage of hospital beds.
    A storm left half the island without power.
    The museum's director resigned after a painting was stolen.
    Exports fell by three percent in August.
    "We will not give up," the coach said after the match.
    Missing boy found alive in mountains
    Fishermen demand help to replace their ageing boats.
    Everything is ready for Sunday's final.
    The treaty takes effect in January.
    Teachers have now been on strike for two weeks.
    She wrote poems about the sea and died at ninety.
    """

  private static let portuguese = """
    A prefeita inaugurou o novo mercado municipal no sábado.
    Os moradores do bairro protestam contra o barulho dos bares.
    Um incêndio obrigou à evacuação de três prédios no centro.
    A equipa da casa perdeu por dois golos com o grande rival.
    Sobem as tarifas da água.
    Ninguém ficou ferido no choque de comboios.
    O tribunal rejeitou o recurso da empresa elétrica.
    A colheita de azeitona será a pior da década.
    Dois jovens atravessaram o deserto de bicicleta e chegaram ontem ao litoral.
    O Parlamento aprova o orçamento com os votos contra da oposição.
    Quanto custa morar sozinho na capital?
    A polícia procura um homem que fugiu da prisão vestido de padre.
    Mais de mil pessoas foram ao funeral do cantor.
    A ministra da Saúde pediu calma à população.
    Fecha a última livraria da aldeia.
    O preço do café atinge um máximo histórico.
    Começa hoje o julgamento dos donos da mina.
    Segundo fontes do governo, a reunião será na próxima segunda-feira.
    O vulcão lançou cinzas sobre quatro distritos durante a madrugada.
    Os médicos alertam para a falta de camas nos hospitais públicos.
    Uma tempestade deixou metade da ilha sem luz.
    O diretor do museu demitiu-se depois do roubo de um quadro.
    As exportações caíram três por cento em agosto.
    "Não vamos desistir", garantiu o treinador no fim do jogo.
    Menino perdido na serra é encontrado vivo.
    Os pescadores exigem apoios para renovar os seus barcos.
    Tudo pronto para a final de domingo.
    O acordo entre os dois países entra em vigor em janeiro.
    A greve dos professores já dura há duas semanas.
    Morre aos 90 anos a poetisa que cantou o mar.
    """

  private static let catalan = """
    L'alcaldessa va inaugurar el nou mercat municipal.
    Els veïns del barri protesten pel soroll dels bars.
    Un incendi obliga a desallotjar tres edificis al centre.
    L'equip local va perdre per dos gols contra el seu gran rival.
    Pugen les tarifes de l'aigua.
    Ningú no va resultar ferit en el xoc de trens.
    El tribunal ha rebutjat el recurs de l'empresa elèctrica.
    La collita d'olives serà la pitjor de la dècada.
    Dos joves van creuar el desert amb bicicleta i van arribar ahir a la costa.
    El Parlament aprova els pressupostos amb el vot en contra de l'oposició.
    Quant costa viure sol a la capital?
    La policia busca un home que es va escapar de la presó vestit de capellà.
    Més de mil persones van anar al funeral del cantant.
    La consellera de Salut va demanar calma a la població.
    Tanca l'última llibreria del poble.
    El preu del cafè arriba al màxim històric.
    Avui comença el judici contra els amos de la mina.
    Segons fonts del govern, la reunió es farà dilluns que ve.
    El volcà va llançar cendra sobre quatre províncies.
    Els metges avisen que falten llits als hospitals públics.
    Una tempesta deixa mitja illa sense llum.
    El director del museu dimiteix després del robatori d'un quadre.
    Les exportacions van caure un tres per cent a l'agost.
    «No ens rendirem», va assegurar l'entrenador.
    Troben viu el nen perdut a la serra.
    Els pescadors exigeixen ajuts per renovar les barques.
    Tot a punt per a la final de diumenge.
    L'acord entre tots dos països entrarà en vigor al gener.
    La vaga de mestres ja fa dues setmanes que dura.
    Mor als 90 anys la poeta que va cantar al mar.
    """

  private static let galician = """
    A alcaldesa inaugurou o novo mercado de abastos.
    Os veciños do barrio protestan polo ruído dos bares.
    Un incendio obriga a desaloxar tres edificios no centro.
    O equipo local perdeu por dous goles ante o seu gran rival.
    Soben as tarifas da auga.
    Ninguén resultou ferido no choque de trens.
    O tribunal rexeitou o recurso da empresa eléctrica.
    A colleita de oliva será a peor da década.
    Dous mozos cruzaron o deserto en bicicleta e chegaron onte á costa.
    O Parlamento aproba os orzamentos co voto en contra da oposición.
    Canto custa vivir só na capital?
    A policía busca un home que fuxiu da cadea vestido de cura.
    Máis de mil persoas acudiron ao funeral do cantante.
    A conselleira de Sanidade pediu calma á poboación.
    Pecha a última libraría da vila.
    O prezo do café acada o seu máximo histórico.
    Hoxe comeza o xuízo contra os donos da mina.
    Segundo fontes do goberno, a xuntanza farase o vindeiro luns.
    O volcán botou cinza sobre catro provincias durante a madrugada.
    Os médicos avisan da falta de camas nos hospitais públicos.
    Unha treboada deixou sen luz a metade da illa.
    O director do museo dimitiu tras o roubo dun cadro.
    As exportacións caeron un tres por cento en agosto.
    «Non imos renderse», asegurou o adestrador ao rematar o partido.
    Atopan vivo o neno perdido na serra.
    Os mariñeiros esixen axudas para renovar os seus barcos.
    Todo listo para a final do domingo.
    O acordo entre os dous países entrará en vigor en xaneiro.
    A folga de mestres leva xa dúas semanas.
    Morre aos 90 anos a poeta que lle cantou ao mar.
    """

  private static let french = """
    La maire a inauguré le nouveau marché couvert.
    Les riverains se plaignent du bruit des bars.
    Un incendie oblige à évacuer trois immeubles du centre.
    L'équipe locale s'est inclinée de deux buts face à sa grande rivale.
    Les tarifs de l'eau augmentent.
    Personne n'a été blessé dans la collision des deux trains.
    Le tribunal a rejeté l'appel de la compagnie d'électricité.
    La récolte d'olives sera la pire de la décennie.
    Deux jeunes ont traversé le désert à vélo et sont arrivés hier sur la côte.
    Le Parlement adopte le budget malgré l'opposition
    Combien coûte la vie quand on est seul dans la capitale ?
    La police recherche un homme qui s'est évadé de prison déguisé en prêtre.
    Plus de mille personnes ont assisté aux obsèques du chanteur.
    La ministre de la Santé a appelé la population au calme.
    La dernière librairie du village ferme.
    Le prix du café atteint un record.
    Le procès des propriétaires de la mine s'ouvre aujourd'hui.
    Selon des sources gouvernementales, la réunion aura lieu lundi prochain.
    Le volcan a projeté des cendres sur quatre provinces.
    Les médecins dénoncent le manque de lits dans les hôpitaux publics.
    Une tempête prive de courant la moitié de l'île.
    Le directeur du musée démissionne après le vol d'un tableau.
    Les exportations ont baissé de trois pour cent en août.
    « Nous n'allons pas renoncer », a assuré l'entraîneur.
    Un enfant perdu en montagne retrouvé vivant
    Les pêcheurs réclament des aides pour renouveler leurs bateaux.
    Tout est prêt pour la finale de dimanche.
    L'accord entre les deux pays entrera en vigueur en janvier.
    La grève des enseignants dure depuis deux semaines.
    Elle chantait la mer et meurt à quatre-vingt-dix ans.
    """

  private static let italian = """
    La sindaca ha inaugurato il nuovo mercato coperto.
    Gli abitanti del quartiere protestano per il rumore dei bar.
    Un incendio costringe a evacuare tre palazzi del centro.
    La squadra di casa ha perso per due reti contro la grande rivale.
    Aumentano le tariffe dell'acqua.
    Nessuno è rimasto ferito nello scontro fra i treni.
    Il tribunale ha respinto il ricorso della società elettrica.
    Il raccolto di olive sarà il peggiore del decennio.
    Due ragazzi hanno attraversato il deserto in bicicletta e sono arrivati ieri sulla costa.
    Il Parlamento approva il bilancio con il voto contrario dell'opposizione.
    Quanto costa vivere da soli nella capitale?
    La polizia cerca un uomo evaso dal carcere vestito da prete.
    Più di mille persone hanno partecipato ai funerali del cantante.
    La ministra della Salute ha invitato la popolazione alla calma.
    Chiude l'ultima libreria del paese.
    Il prezzo del caffè tocca il massimo storico.
    Comincia oggi il processo ai proprietari della miniera.
    Secondo fonti del governo la riunione si terrà lunedì prossimo.
    Il vulcano ha lanciato cenere su quattro province.
    I medici denunciano la mancanza di letti negli ospedali pubblici.
    Una tempesta lascia mezza isola senza luce.
    Il direttore del museo si dimette dopo il furto di un quadro.
    Le esportazioni sono calate del tre per cento in agosto.
    «Non ci arrenderemo», ha assicurato l'allenatore.
    Trovato vivo il bambino disperso in montagna
    I pescatori chiedono aiuti per rinnovare le barche.
    Tutto pronto per la finale di domenica.
    L'accordo fra i due paesi entrerà in vigore a gennaio.
    Lo sciopero degli insegnanti dura ormai da due settimane.
    Muore a novant'anni la poetessa che cantò il mare.
    """

  private static let german = """
    Die Bürgermeisterin eröffnete am Samstag die neue Markthalle.
    Anwohner klagen über den Lärm der Kneipen.
    Ein Brand zwingt Hunderte zum Verlassen ihrer Häuser.
    Die Gastgeber verloren mit zwei Toren gegen den alten Rivalen.
    Wasser wird wieder teurer.
    Beim Zusammenstoß der Züge wurde niemand verletzt.
    Das Gericht wies die Klage des Stromkonzerns ab.
    Die Olivenernte wird die schlechteste des Jahrzehnts.
    Zwei Jugendliche durchquerten mit dem Fahrrad die Wüste und erreichten gestern die Küste.
    Parlament beschließt Haushalt gegen die Stimmen der Opposition
    Was kostet es, allein in der Hauptstadt zu leben?
    Die Polizei sucht einen Mann, der als Priester verkleidet aus dem Gefängnis floh.
    Mehr als tausend Menschen kamen zur Beerdigung des Sängers.
    Die Gesundheitsministerin rief die Bevölkerung zur Ruhe auf.
    Letzte Buchhandlung im Dorf schließt
    Der Kaffeepreis ist so hoch wie nie.
    Heute beginnt der Prozess gegen die Besitzer der Mine.
    Nach Angaben der Regierung findet das Treffen am kommenden Montag statt.
    Der Vulkan schleuderte Asche über vier Provinzen.
    Ärzte warnen vor einem Mangel an Betten in den Krankenhäusern.
    Ein Sturm legte auf der halben Insel den Strom lahm.
    Der Direktor des Museums tritt nach dem Diebstahl eines Gemäldes zurück.
    Die Ausfuhren sanken im August um drei Prozent.
    „Wir geben nicht auf“, sagte der Trainer nach dem Spiel.
    Vermisster Junge lebend in den Bergen gefunden
    Fischer fordern Hilfe für neue Boote.
    Alles ist bereit für das Finale am Sonntag.
    Das Abkommen tritt im Januar in Kraft.
    Die Lehrer streiken nun schon seit zwei Wochen.
    Sie schrieb über das Meer und starb mit neunzig Jahren.
    """

  /// As ``all``, of other matters, written after the lists were mended. Only the Galician letter
  /// groups were added to after what these showed (7 of 12 before, 8 after).
  static let unseen: [(language: String, text: String)] = [
    ("es", unseenSpanish),
    ("en", unseenEnglish),
    ("pt", unseenPortuguese),
    ("ca", unseenCatalan),
    ("gl", unseenGalician),
    ("fr", unseenFrench),
    ("it", unseenItalian),
    ("de", unseenGerman),
  ].flatMap { language, text in
    text.split(separator: "\n").map { (language, String($0)) }
  }

  private static let unseenSpanish = """
    La actriz recogió el premio sin hacer declaraciones.
    Aumentan los casos de gripe entre los mayores.
    Nuestro planeta pierde hielo cada vez más deprisa.
    El senador negó cualquier vínculo con la constructora.
    Trenes parados y viajeros enfadados en plena hora punta.
    Apenas quedan abejas en los campos del valle.
    El jurado se retiró a deliberar a media tarde.
    Un perro salva a su dueña de morir ahogada.
    Habrá elecciones anticipadas en otoño.
    Los investigadores hallaron restos de un barco fenicio.
    Qué hacer si su vuelo se cancela
    Ella no quiso responder a las preguntas de los periodistas.
    """

  private static let unseenEnglish = """
    The actress collected her award without a word.
    Flu cases are climbing among older people.
    Our planet is losing ice faster than ever.
    The senator denied any link to the builder.
    Stalled trains leave commuters fuming
    Hardly any bees remain in the valley's fields.
    The jury withdrew in the middle of the afternoon.
    Dog saves owner from drowning
    Early elections are likely this autumn.
    Researchers found the remains of a Phoenician ship.
    What to do if your flight is cancelled
    She would not answer reporters' questions.
    """

  private static let unseenPortuguese = """
    A atriz recebeu o prémio sem prestar declarações.
    Aumentam os casos de gripe entre os idosos.
    O nosso planeta perde gelo cada vez mais depressa.
    O senador negou qualquer ligação com a construtora.
    Comboios parados e passageiros zangados em plena hora de ponta.
    Quase não há abelhas nos campos do vale.
    O júri retirou-se para deliberar a meio da tarde.
    Um cão salva a dona de morrer afogada.
    Haverá eleições antecipadas no outono.
    Os investigadores acharam restos de um navio fenício.
    O que fazer se o seu voo for cancelado
    Ela não quis responder às perguntas dos jornalistas.
    """

  private static let unseenCatalan = """
    L'actriu va recollir el premi sense fer declaracions.
    Augmenten els casos de grip entre la gent gran.
    El nostre planeta perd gel cada cop més de pressa.
    El senador va negar qualsevol vincle amb la constructora.
    Trens aturats i viatgers enfadats en plena hora punta.
    Gairebé no queden abelles als camps de la vall.
    El jurat es va retirar a deliberar a mitja tarda.
    Un gos salva la seva mestressa de morir ofegada.
    Hi haurà eleccions anticipades a la tardor.
    Els investigadors van trobar restes d'un vaixell fenici.
    Què cal fer si li cancel·len el vol
    Ella no va voler respondre les preguntes dels periodistes.
    """

  private static let unseenGalician = """
    A actriz recolleu o premio sen facer declaracións.
    Aumentan os casos de gripe entre os maiores.
    O noso planeta perde xeo cada vez máis axiña.
    O senador negou calquera vínculo coa construtora.
    Trens parados e viaxeiros anoxados en plena hora punta.
    Case non quedan abellas nos campos do val.
    O xurado retirouse a deliberar a media tarde.
    Un can salva a súa dona de morrer afogada.
    Haberá eleccións anticipadas no outono.
    Os investigadores acharon restos dun barco fenicio.
    Que facer se lle cancelan o voo
    Ela non quixo responder ás preguntas dos xornalistas.
    """

  private static let unseenFrench = """
    L'actrice a reçu son prix sans faire de déclaration.
    Les cas de grippe augmentent chez les personnes âgées.
    Notre planète perd sa glace de plus en plus vite.
    Le sénateur a nié tout lien avec le constructeur.
    Trains à l'arrêt et voyageurs en colère aux heures de pointe.
    Il ne reste presque plus d'abeilles dans les champs de la vallée.
    Le jury s'est retiré pour délibérer en milieu d'après-midi.
    Un chien sauve sa maîtresse de la noyade.
    Des élections anticipées auront lieu à l'automne.
    Les chercheurs ont trouvé les restes d'un navire phénicien.
    Que faire si votre vol est annulé
    Elle n'a pas voulu répondre aux journalistes.
    """

  private static let unseenItalian = """
    L'attrice ha ritirato il premio senza fare dichiarazioni.
    Aumentano i casi di influenza fra gli anziani.
    Il nostro pianeta perde ghiaccio sempre più in fretta.
    Il senatore ha negato ogni legame con il costruttore.
    Treni fermi e viaggiatori infuriati nell'ora di punta.
    Quasi non restano api nei campi della valle.
    La giuria si è ritirata a metà pomeriggio.
    Un cane salva la padrona dall'annegamento.
    Ci saranno elezioni anticipate in autunno.
    I ricercatori hanno trovato i resti di una nave fenicia.
    Che cosa fare se il volo viene cancellato
    Lei non ha voluto rispondere alle domande dei giornalisti.
    """

  private static let unseenGerman = """
    Die Schauspielerin nahm ihren Preis wortlos entgegen.
    Unter älteren Menschen häufen sich die Grippefälle.
    Unser Planet verliert immer schneller sein Eis.
    Der Senator bestritt jede Verbindung zum Bauträger.
    Stehende Züge und wütende Pendler im Berufsverkehr.
    In den Feldern des Tals gibt es kaum noch Bienen.
    Die Geschworenen zogen sich am Nachmittag zurück.
    Hund rettet Besitzerin vor dem Ertrinken
    Im Herbst sind vorgezogene Wahlen wahrscheinlich.
    Forscher fanden Reste eines phönizischen Schiffs.
    Was tun, wenn der Flug ausfällt?
    Sie wollte die Fragen der Journalisten nicht beantworten.
    """
}
