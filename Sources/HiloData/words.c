// Written by Scripts/embed-data.
#include "HiloData.h"

static const unsigned char Languages_en_words_abbreviations_txt[] = {
#embed "Languages/en/words/abbreviations.txt"
};
static const unsigned char Languages_es_words_abbreviations_txt[] = {
#embed "Languages/es/words/abbreviations.txt"
};
static const unsigned char Languages_es_words_contractions_txt[] = {
#embed "Languages/es/words/contractions.txt"
};

const struct hilo_file *hilo_files_words(void) {
  static const struct hilo_file files[] = {
    {"en/words/abbreviations.txt", Languages_en_words_abbreviations_txt, sizeof Languages_en_words_abbreviations_txt},
    {"es/words/abbreviations.txt", Languages_es_words_abbreviations_txt, sizeof Languages_es_words_abbreviations_txt},
    {"es/words/contractions.txt", Languages_es_words_contractions_txt, sizeof Languages_es_words_contractions_txt},
    {NULL, NULL, 0},
  };
  return files;
}
