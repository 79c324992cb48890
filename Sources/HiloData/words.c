// Written by Scripts/embed-data.
#include "HiloData.h"

static const unsigned char Languages_ca_words_function_words_txt[] = {
#embed "Languages/ca/words/function-words.txt"
};
static const unsigned char Languages_ca_words_letter_groups_txt[] = {
#embed "Languages/ca/words/letter-groups.txt"
};
static const unsigned char Languages_de_words_function_words_txt[] = {
#embed "Languages/de/words/function-words.txt"
};
static const unsigned char Languages_de_words_letter_groups_txt[] = {
#embed "Languages/de/words/letter-groups.txt"
};
static const unsigned char Languages_en_words_abbreviations_txt[] = {
#embed "Languages/en/words/abbreviations.txt"
};
static const unsigned char Languages_en_words_contractions_txt[] = {
#embed "Languages/en/words/contractions.txt"
};
static const unsigned char Languages_en_words_function_words_txt[] = {
#embed "Languages/en/words/function-words.txt"
};
static const unsigned char Languages_en_words_letter_groups_txt[] = {
#embed "Languages/en/words/letter-groups.txt"
};
static const unsigned char Languages_en_words_openers_txt[] = {
#embed "Languages/en/words/openers.txt"
};
static const unsigned char Languages_en_words_suffixes_txt[] = {
#embed "Languages/en/words/suffixes.txt"
};
static const unsigned char Languages_es_words_abbreviations_txt[] = {
#embed "Languages/es/words/abbreviations.txt"
};
static const unsigned char Languages_es_words_contractions_txt[] = {
#embed "Languages/es/words/contractions.txt"
};
static const unsigned char Languages_es_words_enclitics_txt[] = {
#embed "Languages/es/words/enclitics.txt"
};
static const unsigned char Languages_es_words_function_words_txt[] = {
#embed "Languages/es/words/function-words.txt"
};
static const unsigned char Languages_es_words_letter_groups_txt[] = {
#embed "Languages/es/words/letter-groups.txt"
};
static const unsigned char Languages_es_words_openers_txt[] = {
#embed "Languages/es/words/openers.txt"
};
static const unsigned char Languages_eu_words_function_words_txt[] = {
#embed "Languages/eu/words/function-words.txt"
};
static const unsigned char Languages_eu_words_letter_groups_txt[] = {
#embed "Languages/eu/words/letter-groups.txt"
};
static const unsigned char Languages_fr_words_function_words_txt[] = {
#embed "Languages/fr/words/function-words.txt"
};
static const unsigned char Languages_fr_words_letter_groups_txt[] = {
#embed "Languages/fr/words/letter-groups.txt"
};
static const unsigned char Languages_gl_words_function_words_txt[] = {
#embed "Languages/gl/words/function-words.txt"
};
static const unsigned char Languages_gl_words_letter_groups_txt[] = {
#embed "Languages/gl/words/letter-groups.txt"
};
static const unsigned char Languages_it_words_function_words_txt[] = {
#embed "Languages/it/words/function-words.txt"
};
static const unsigned char Languages_it_words_letter_groups_txt[] = {
#embed "Languages/it/words/letter-groups.txt"
};
static const unsigned char Languages_nl_words_function_words_txt[] = {
#embed "Languages/nl/words/function-words.txt"
};
static const unsigned char Languages_nl_words_letter_groups_txt[] = {
#embed "Languages/nl/words/letter-groups.txt"
};
static const unsigned char Languages_pt_words_function_words_txt[] = {
#embed "Languages/pt/words/function-words.txt"
};
static const unsigned char Languages_pt_words_letter_groups_txt[] = {
#embed "Languages/pt/words/letter-groups.txt"
};
static const unsigned char Languages_ro_words_function_words_txt[] = {
#embed "Languages/ro/words/function-words.txt"
};
static const unsigned char Languages_ro_words_letter_groups_txt[] = {
#embed "Languages/ro/words/letter-groups.txt"
};
static const unsigned char Models_words_en_parser_bin[] = {
#embed "Models/words/en-parser.bin"
};
static const unsigned char Models_words_en_tagger_bin[] = {
#embed "Models/words/en-tagger.bin"
};
static const unsigned char Models_words_es_parser_bin[] = {
#embed "Models/words/es-parser.bin"
};
static const unsigned char Models_words_es_tagger_bin[] = {
#embed "Models/words/es-tagger.bin"
};

const struct hilo_file *hilo_files_words(void) {
  static const struct hilo_file files[] = {
    {"ca/words/function-words.txt", Languages_ca_words_function_words_txt, sizeof Languages_ca_words_function_words_txt},
    {"ca/words/letter-groups.txt", Languages_ca_words_letter_groups_txt, sizeof Languages_ca_words_letter_groups_txt},
    {"de/words/function-words.txt", Languages_de_words_function_words_txt, sizeof Languages_de_words_function_words_txt},
    {"de/words/letter-groups.txt", Languages_de_words_letter_groups_txt, sizeof Languages_de_words_letter_groups_txt},
    {"en/words/abbreviations.txt", Languages_en_words_abbreviations_txt, sizeof Languages_en_words_abbreviations_txt},
    {"en/words/contractions.txt", Languages_en_words_contractions_txt, sizeof Languages_en_words_contractions_txt},
    {"en/words/function-words.txt", Languages_en_words_function_words_txt, sizeof Languages_en_words_function_words_txt},
    {"en/words/letter-groups.txt", Languages_en_words_letter_groups_txt, sizeof Languages_en_words_letter_groups_txt},
    {"en/words/openers.txt", Languages_en_words_openers_txt, sizeof Languages_en_words_openers_txt},
    {"en/words/suffixes.txt", Languages_en_words_suffixes_txt, sizeof Languages_en_words_suffixes_txt},
    {"es/words/abbreviations.txt", Languages_es_words_abbreviations_txt, sizeof Languages_es_words_abbreviations_txt},
    {"es/words/contractions.txt", Languages_es_words_contractions_txt, sizeof Languages_es_words_contractions_txt},
    {"es/words/enclitics.txt", Languages_es_words_enclitics_txt, sizeof Languages_es_words_enclitics_txt},
    {"es/words/function-words.txt", Languages_es_words_function_words_txt, sizeof Languages_es_words_function_words_txt},
    {"es/words/letter-groups.txt", Languages_es_words_letter_groups_txt, sizeof Languages_es_words_letter_groups_txt},
    {"es/words/openers.txt", Languages_es_words_openers_txt, sizeof Languages_es_words_openers_txt},
    {"eu/words/function-words.txt", Languages_eu_words_function_words_txt, sizeof Languages_eu_words_function_words_txt},
    {"eu/words/letter-groups.txt", Languages_eu_words_letter_groups_txt, sizeof Languages_eu_words_letter_groups_txt},
    {"fr/words/function-words.txt", Languages_fr_words_function_words_txt, sizeof Languages_fr_words_function_words_txt},
    {"fr/words/letter-groups.txt", Languages_fr_words_letter_groups_txt, sizeof Languages_fr_words_letter_groups_txt},
    {"gl/words/function-words.txt", Languages_gl_words_function_words_txt, sizeof Languages_gl_words_function_words_txt},
    {"gl/words/letter-groups.txt", Languages_gl_words_letter_groups_txt, sizeof Languages_gl_words_letter_groups_txt},
    {"it/words/function-words.txt", Languages_it_words_function_words_txt, sizeof Languages_it_words_function_words_txt},
    {"it/words/letter-groups.txt", Languages_it_words_letter_groups_txt, sizeof Languages_it_words_letter_groups_txt},
    {"nl/words/function-words.txt", Languages_nl_words_function_words_txt, sizeof Languages_nl_words_function_words_txt},
    {"nl/words/letter-groups.txt", Languages_nl_words_letter_groups_txt, sizeof Languages_nl_words_letter_groups_txt},
    {"pt/words/function-words.txt", Languages_pt_words_function_words_txt, sizeof Languages_pt_words_function_words_txt},
    {"pt/words/letter-groups.txt", Languages_pt_words_letter_groups_txt, sizeof Languages_pt_words_letter_groups_txt},
    {"ro/words/function-words.txt", Languages_ro_words_function_words_txt, sizeof Languages_ro_words_function_words_txt},
    {"ro/words/letter-groups.txt", Languages_ro_words_letter_groups_txt, sizeof Languages_ro_words_letter_groups_txt},
    {"words/en-parser.bin", Models_words_en_parser_bin, sizeof Models_words_en_parser_bin},
    {"words/en-tagger.bin", Models_words_en_tagger_bin, sizeof Models_words_en_tagger_bin},
    {"words/es-parser.bin", Models_words_es_parser_bin, sizeof Models_words_es_parser_bin},
    {"words/es-tagger.bin", Models_words_es_tagger_bin, sizeof Models_words_es_tagger_bin},
    {NULL, NULL, 0},
  };
  return files;
}
