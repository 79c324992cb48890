// Written by Scripts/embed-data.
#include "HiloData.h"

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
