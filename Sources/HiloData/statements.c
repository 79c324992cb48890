// Written by Scripts/embed-data.
#include "HiloData.h"

static const unsigned char Languages_en_statements_endings_txt[] = {
#embed "Languages/en/statements/endings.txt"
};
static const unsigned char Languages_en_statements_equivalents_txt[] = {
#embed "Languages/en/statements/equivalents.txt"
};
static const unsigned char Languages_en_statements_grammar_txt[] = {
#embed "Languages/en/statements/grammar.txt"
};
static const unsigned char Languages_en_statements_heads_txt[] = {
#embed "Languages/en/statements/heads.txt"
};
static const unsigned char Languages_en_statements_nominal_txt[] = {
#embed "Languages/en/statements/nominal.txt"
};
static const unsigned char Languages_en_statements_sources_txt[] = {
#embed "Languages/en/statements/sources.txt"
};
static const unsigned char Languages_en_statements_speakers_txt[] = {
#embed "Languages/en/statements/speakers.txt"
};
static const unsigned char Languages_en_statements_verbs_txt[] = {
#embed "Languages/en/statements/verbs.txt"
};
static const unsigned char Languages_es_statements_endings_txt[] = {
#embed "Languages/es/statements/endings.txt"
};
static const unsigned char Languages_es_statements_equivalents_txt[] = {
#embed "Languages/es/statements/equivalents.txt"
};
static const unsigned char Languages_es_statements_grammar_txt[] = {
#embed "Languages/es/statements/grammar.txt"
};
static const unsigned char Languages_es_statements_heads_txt[] = {
#embed "Languages/es/statements/heads.txt"
};
static const unsigned char Languages_es_statements_nominal_txt[] = {
#embed "Languages/es/statements/nominal.txt"
};
static const unsigned char Languages_es_statements_sources_txt[] = {
#embed "Languages/es/statements/sources.txt"
};
static const unsigned char Languages_es_statements_speakers_txt[] = {
#embed "Languages/es/statements/speakers.txt"
};
static const unsigned char Languages_es_statements_verbs_txt[] = {
#embed "Languages/es/statements/verbs.txt"
};

const struct hilo_file *hilo_files_statements(void) {
  static const struct hilo_file files[] = {
    {"en/statements/endings.txt", Languages_en_statements_endings_txt, sizeof Languages_en_statements_endings_txt},
    {"en/statements/equivalents.txt", Languages_en_statements_equivalents_txt, sizeof Languages_en_statements_equivalents_txt},
    {"en/statements/grammar.txt", Languages_en_statements_grammar_txt, sizeof Languages_en_statements_grammar_txt},
    {"en/statements/heads.txt", Languages_en_statements_heads_txt, sizeof Languages_en_statements_heads_txt},
    {"en/statements/nominal.txt", Languages_en_statements_nominal_txt, sizeof Languages_en_statements_nominal_txt},
    {"en/statements/sources.txt", Languages_en_statements_sources_txt, sizeof Languages_en_statements_sources_txt},
    {"en/statements/speakers.txt", Languages_en_statements_speakers_txt, sizeof Languages_en_statements_speakers_txt},
    {"en/statements/verbs.txt", Languages_en_statements_verbs_txt, sizeof Languages_en_statements_verbs_txt},
    {"es/statements/endings.txt", Languages_es_statements_endings_txt, sizeof Languages_es_statements_endings_txt},
    {"es/statements/equivalents.txt", Languages_es_statements_equivalents_txt, sizeof Languages_es_statements_equivalents_txt},
    {"es/statements/grammar.txt", Languages_es_statements_grammar_txt, sizeof Languages_es_statements_grammar_txt},
    {"es/statements/heads.txt", Languages_es_statements_heads_txt, sizeof Languages_es_statements_heads_txt},
    {"es/statements/nominal.txt", Languages_es_statements_nominal_txt, sizeof Languages_es_statements_nominal_txt},
    {"es/statements/sources.txt", Languages_es_statements_sources_txt, sizeof Languages_es_statements_sources_txt},
    {"es/statements/speakers.txt", Languages_es_statements_speakers_txt, sizeof Languages_es_statements_speakers_txt},
    {"es/statements/verbs.txt", Languages_es_statements_verbs_txt, sizeof Languages_es_statements_verbs_txt},
    {NULL, NULL, 0},
  };
  return files;
}
