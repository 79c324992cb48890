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
static const unsigned char Models_words_en_tagger_bin[] = {
#embed "Models/words/en-tagger.bin"
};
static const unsigned char Models_words_es_tagger_bin[] = {
#embed "Models/words/es-tagger.bin"
};

const struct hilo_file *hilo_files_words(void) {
  static const struct hilo_file files[] = {
    {"en/words/abbreviations.txt", Languages_en_words_abbreviations_txt, sizeof Languages_en_words_abbreviations_txt},
    {"es/words/abbreviations.txt", Languages_es_words_abbreviations_txt, sizeof Languages_es_words_abbreviations_txt},
    {"es/words/contractions.txt", Languages_es_words_contractions_txt, sizeof Languages_es_words_contractions_txt},
    {"words/en-tagger.bin", Models_words_en_tagger_bin, sizeof Models_words_en_tagger_bin},
    {"words/es-tagger.bin", Models_words_es_tagger_bin, sizeof Models_words_es_tagger_bin},
    {NULL, NULL, 0},
  };
  return files;
}
