/// What the small dossier of ``Fixture`` looks like.
enum Golden {
  static let text = #"""
    El puente abrió ayer
    Tres artículos, 2 de mayo – 16 de junio de 2024; uno de ellos es copia
    de otro; otro más cuenta una historia vinculada.
    + Obras na estrada (el mismo lugar: El Faro)

    FUENTES
      A  El Faro            2 may 2024   según sus metadatos
      B  La Voz             16 jun 2024  según sus metadatos
      C  Medio no indicado  sin fecha
      D  Medio no indicado  sin fecha    Leído y agrupado, pero no analizad…
      C sale de A (cita a EFE): 1 cambiada, 1 añadida; falta 1.
        ≠ cifra: 12 → 14

    HECHOS                                                          A B C D
      Apertura del puente                                           ◷ ● ◕ ·
        ● ocurrido · 15 jun 2024
      Obras en la carretera                                         ? · · ◑
        ◑ anunciado · quizá may 2024

    CUÁNDO
      quizá may 2024  ◑ Obras en la carretera D¶1
      15 jun 2024     ● Apertura del puente B¶1

    DÓNDE COINCIDEN Y DÓNDE NO  1 se contradicen, 1 precisan
      ≠ Coste  se contradicen
          12 millones EUR A¶2
          14 millones EUR C¶2
      ⊂ Fecha: Apertura del puente  precisan
          jun 2024 A¶1
          15 jun 2024 C¶1
      1 comparación más, quizá de cosas distintas

    QUIÉN DICE QUÉ
      Luis Mora, alcalde (1)
        A¶2 el puente nuevo «podría abrir en junio» si acaban las pruebas
      Ana Ríos (1)
        C¶1 la apertura del puente para el 15 de junio
      una vecina (1)
        B¶2 «Ya era hora»

    Una fuente no se pudo usar
      fotos/puente<1>.jpg: binary

    """#

  static let markdown = #"""
    # El puente abrió ayer

    **Three articles**, 2 May – 16 June 2024; one of them is a copy of another; one more tells a related story.

    Related stories: Obras na estrada (same place: El Faro)

    ## Sources

    | | Outlet | Published | Title | Source |
    |---|---|---|---|---|
    | A | El Faro | 2 May 2024 (from its metadata) | El puente podría abrir en junio | articles/uno.txt |
    | B | La Voz | 16 Jun 2024 (from its metadata) | El puente abrió ayer | articles/tres.txt |
    | C | Outlet not named | no date |  | articles/dos.txt |
    | D | Outlet not named | no date |  | articles/quatro.txt · Read and grouped, but not analysed: Hilo does not know its language. |

    ## How sure, article by article

    | Happening | A | B | C | D | Where it stands |
    |---|:-:|:-:|:-:|:-:|---|
    | Apertura del puente | ◷ | ● | ◕ |  | ● occurred |
    | Obras en la carretera | ? |  |  | ◑ | ◑ planned |

    **Apertura del puente** · ● occurred · opening · 15 Jun 2024. 3 articles.

    - **A¶3** ◷ postponed: “apertura prevista para mayo quedó aplazada”
    - **A¶1** ◌ possible: “podría abrir en junio”
    - **B¶1** ● occurred: “El puente abrió ayer” **B¶2**
    - **C¶1** ◕ confirmed: “confirmó la apertura del puente para el 15”

    **Obras en la carretera** · ◑ planned · works · perhaps May 2024. One article.

    - **D¶1** ◑ planned: “anunciou obras”
    - perhaps also: **A¶2**

    ## When

    - **perhaps May 2024** Obras en la carretera · ◑ planned **D¶1**
    - **15 Jun 2024** Apertura del puente · ● occurred **B¶1**

    ## Where the articles agree and part

    **Coste** · ≠ conflict

    - 12 million EUR: **A¶2** “12 millones de euros”
    - 14 million EUR: **C¶2** “14 millones de euros”

    **Date: Apertura del puente** · ⊂ refine

    - Jun 2024: **A¶1** “en junio”
    - 15 Jun 2024: **C¶1** “el 15 de junio”

    **Pruebas** · → perhaps update

    - May 2024: **A¶3** “mayo”
    - 15 Jun 2024: **B¶1** “ayer”

    ## Who said what

    **Luis Mora**, alcalde (named person)

    - **A¶2** el puente nuevo «podría abrir en junio» si acaban las pruebas (told, with words quoted)

    **Ana Ríos** (named person)

    - **C¶1** la apertura del puente para el 15 de junio (confirms · told)

    **una vecina** (source without a name)

    - **B¶2** “Ya era hora” (own words)

    ## Actors and places

    **People**

    - Luis Mora: alcalde · 1 mention, **A¶2**
    - Ana Ríos · 1 mention, **C¶1**

    **Organisations**

    - El Faro · 1 mention, **C¶2**

    ## Copies

    - A, C

    C comes from A (credits EFE): 1 changed, 1 added; 1 left out.

    - **C¶1** added: La ministra Ana Ríos 😊 confirmó
    - **C¶2** changed: La obra costó ~~12~~ **14** millones de euros
    - **A¶3** left out: La apertura prevista para mayo quedó aplazada.

    ## One source could not be used

    - fotos/puente\<1\>.jpg: binary

    ---

    Hilo reports what the articles say, not what is so. Dates marked “inferred” come from the texts, not from their publishers.

    """#
}
