// Written by Scripts/embed-data.
#include "HiloData.h"

static const unsigned char Languages_en_times_dating_txt[] = {
#embed "Languages/en/times/dating.txt"
};
static const unsigned char Languages_en_times_published_txt[] = {
#embed "Languages/en/times/published.txt"
};
static const unsigned char Languages_en_times_rules_txt[] = {
#embed "Languages/en/times/rules.txt"
};
static const unsigned char Languages_en_times_tense_txt[] = {
#embed "Languages/en/times/tense.txt"
};
static const unsigned char Languages_en_times_words_txt[] = {
#embed "Languages/en/times/words.txt"
};
static const unsigned char Languages_es_times_dating_txt[] = {
#embed "Languages/es/times/dating.txt"
};
static const unsigned char Languages_es_times_published_txt[] = {
#embed "Languages/es/times/published.txt"
};
static const unsigned char Languages_es_times_rules_txt[] = {
#embed "Languages/es/times/rules.txt"
};
static const unsigned char Languages_es_times_tense_txt[] = {
#embed "Languages/es/times/tense.txt"
};
static const unsigned char Languages_es_times_words_txt[] = {
#embed "Languages/es/times/words.txt"
};
static const unsigned char Models_times_direction_weights_bin[] = {
#embed "Models/times/direction-weights.bin"
};

const struct hilo_file *hilo_files_times(void) {
  static const struct hilo_file files[] = {
    {"en/times/dating.txt", Languages_en_times_dating_txt, sizeof Languages_en_times_dating_txt},
    {"en/times/published.txt", Languages_en_times_published_txt, sizeof Languages_en_times_published_txt},
    {"en/times/rules.txt", Languages_en_times_rules_txt, sizeof Languages_en_times_rules_txt},
    {"en/times/tense.txt", Languages_en_times_tense_txt, sizeof Languages_en_times_tense_txt},
    {"en/times/words.txt", Languages_en_times_words_txt, sizeof Languages_en_times_words_txt},
    {"es/times/dating.txt", Languages_es_times_dating_txt, sizeof Languages_es_times_dating_txt},
    {"es/times/published.txt", Languages_es_times_published_txt, sizeof Languages_es_times_published_txt},
    {"es/times/rules.txt", Languages_es_times_rules_txt, sizeof Languages_es_times_rules_txt},
    {"es/times/tense.txt", Languages_es_times_tense_txt, sizeof Languages_es_times_tense_txt},
    {"es/times/words.txt", Languages_es_times_words_txt, sizeof Languages_es_times_words_txt},
    {"times/direction-weights.bin", Models_times_direction_weights_bin, sizeof Models_times_direction_weights_bin},
    {NULL, NULL, 0},
  };
  return files;
}
