// Written by Scripts/embed-data.
#include "HiloData.h"

static const unsigned char Languages_common_events_coreference_txt[] = {
#embed "Languages/common/events/coreference.txt"
};
static const unsigned char Languages_common_events_families_txt[] = {
#embed "Languages/common/events/families.txt"
};
static const unsigned char Languages_common_events_figures_txt[] = {
#embed "Languages/common/events/figures.txt"
};
static const unsigned char Languages_common_events_opposites_txt[] = {
#embed "Languages/common/events/opposites.txt"
};
static const unsigned char Languages_common_events_ranking_txt[] = {
#embed "Languages/common/events/ranking.txt"
};
static const unsigned char Languages_common_events_times_txt[] = {
#embed "Languages/common/events/times.txt"
};
static const unsigned char Languages_common_events_types_txt[] = {
#embed "Languages/common/events/types.txt"
};
static const unsigned char Languages_common_events_updates_txt[] = {
#embed "Languages/common/events/updates.txt"
};
static const unsigned char Languages_en_events_concepts_txt[] = {
#embed "Languages/en/events/concepts.txt"
};
static const unsigned char Languages_en_events_counted_txt[] = {
#embed "Languages/en/events/counted.txt"
};
static const unsigned char Languages_en_events_endings_txt[] = {
#embed "Languages/en/events/endings.txt"
};
static const unsigned char Languages_en_events_exclusive_txt[] = {
#embed "Languages/en/events/exclusive.txt"
};
static const unsigned char Languages_en_events_function_txt[] = {
#embed "Languages/en/events/function.txt"
};
static const unsigned char Languages_en_events_idioms_txt[] = {
#embed "Languages/en/events/idioms.txt"
};
static const unsigned char Languages_en_events_labels_txt[] = {
#embed "Languages/en/events/labels.txt"
};
static const unsigned char Languages_en_events_measures_txt[] = {
#embed "Languages/en/events/measures.txt"
};
static const unsigned char Languages_en_events_nouns_txt[] = {
#embed "Languages/en/events/nouns.txt"
};
static const unsigned char Languages_en_events_numbers_txt[] = {
#embed "Languages/en/events/numbers.txt"
};
static const unsigned char Languages_en_events_phrases_txt[] = {
#embed "Languages/en/events/phrases.txt"
};
static const unsigned char Languages_en_events_pointers_txt[] = {
#embed "Languages/en/events/pointers.txt"
};
static const unsigned char Languages_en_events_states_txt[] = {
#embed "Languages/en/events/states.txt"
};
static const unsigned char Languages_en_events_status_txt[] = {
#embed "Languages/en/events/status.txt"
};
static const unsigned char Languages_en_events_topics_txt[] = {
#embed "Languages/en/events/topics.txt"
};
static const unsigned char Languages_en_events_units_txt[] = {
#embed "Languages/en/events/units.txt"
};
static const unsigned char Languages_en_events_verbs_txt[] = {
#embed "Languages/en/events/verbs.txt"
};
static const unsigned char Languages_es_events_concepts_txt[] = {
#embed "Languages/es/events/concepts.txt"
};
static const unsigned char Languages_es_events_counted_txt[] = {
#embed "Languages/es/events/counted.txt"
};
static const unsigned char Languages_es_events_endings_txt[] = {
#embed "Languages/es/events/endings.txt"
};
static const unsigned char Languages_es_events_exclusive_txt[] = {
#embed "Languages/es/events/exclusive.txt"
};
static const unsigned char Languages_es_events_function_txt[] = {
#embed "Languages/es/events/function.txt"
};
static const unsigned char Languages_es_events_idioms_txt[] = {
#embed "Languages/es/events/idioms.txt"
};
static const unsigned char Languages_es_events_labels_txt[] = {
#embed "Languages/es/events/labels.txt"
};
static const unsigned char Languages_es_events_measures_txt[] = {
#embed "Languages/es/events/measures.txt"
};
static const unsigned char Languages_es_events_nouns_txt[] = {
#embed "Languages/es/events/nouns.txt"
};
static const unsigned char Languages_es_events_numbers_txt[] = {
#embed "Languages/es/events/numbers.txt"
};
static const unsigned char Languages_es_events_phrases_txt[] = {
#embed "Languages/es/events/phrases.txt"
};
static const unsigned char Languages_es_events_pointers_txt[] = {
#embed "Languages/es/events/pointers.txt"
};
static const unsigned char Languages_es_events_states_txt[] = {
#embed "Languages/es/events/states.txt"
};
static const unsigned char Languages_es_events_status_txt[] = {
#embed "Languages/es/events/status.txt"
};
static const unsigned char Languages_es_events_topics_txt[] = {
#embed "Languages/es/events/topics.txt"
};
static const unsigned char Languages_es_events_units_txt[] = {
#embed "Languages/es/events/units.txt"
};
static const unsigned char Languages_es_events_verbs_txt[] = {
#embed "Languages/es/events/verbs.txt"
};
static const unsigned char Models_events_status_weights_bin[] = {
#embed "Models/events/status-weights.bin"
};
static const unsigned char Models_events_word_vectors_bin[] = {
#embed "Models/events/word-vectors.bin"
};

const struct hilo_file *hilo_files_events(void) {
  static const struct hilo_file files[] = {
    {"common/events/coreference.txt", Languages_common_events_coreference_txt, sizeof Languages_common_events_coreference_txt},
    {"common/events/families.txt", Languages_common_events_families_txt, sizeof Languages_common_events_families_txt},
    {"common/events/figures.txt", Languages_common_events_figures_txt, sizeof Languages_common_events_figures_txt},
    {"common/events/opposites.txt", Languages_common_events_opposites_txt, sizeof Languages_common_events_opposites_txt},
    {"common/events/ranking.txt", Languages_common_events_ranking_txt, sizeof Languages_common_events_ranking_txt},
    {"common/events/times.txt", Languages_common_events_times_txt, sizeof Languages_common_events_times_txt},
    {"common/events/types.txt", Languages_common_events_types_txt, sizeof Languages_common_events_types_txt},
    {"common/events/updates.txt", Languages_common_events_updates_txt, sizeof Languages_common_events_updates_txt},
    {"en/events/concepts.txt", Languages_en_events_concepts_txt, sizeof Languages_en_events_concepts_txt},
    {"en/events/counted.txt", Languages_en_events_counted_txt, sizeof Languages_en_events_counted_txt},
    {"en/events/endings.txt", Languages_en_events_endings_txt, sizeof Languages_en_events_endings_txt},
    {"en/events/exclusive.txt", Languages_en_events_exclusive_txt, sizeof Languages_en_events_exclusive_txt},
    {"en/events/function.txt", Languages_en_events_function_txt, sizeof Languages_en_events_function_txt},
    {"en/events/idioms.txt", Languages_en_events_idioms_txt, sizeof Languages_en_events_idioms_txt},
    {"en/events/labels.txt", Languages_en_events_labels_txt, sizeof Languages_en_events_labels_txt},
    {"en/events/measures.txt", Languages_en_events_measures_txt, sizeof Languages_en_events_measures_txt},
    {"en/events/nouns.txt", Languages_en_events_nouns_txt, sizeof Languages_en_events_nouns_txt},
    {"en/events/numbers.txt", Languages_en_events_numbers_txt, sizeof Languages_en_events_numbers_txt},
    {"en/events/phrases.txt", Languages_en_events_phrases_txt, sizeof Languages_en_events_phrases_txt},
    {"en/events/pointers.txt", Languages_en_events_pointers_txt, sizeof Languages_en_events_pointers_txt},
    {"en/events/states.txt", Languages_en_events_states_txt, sizeof Languages_en_events_states_txt},
    {"en/events/status.txt", Languages_en_events_status_txt, sizeof Languages_en_events_status_txt},
    {"en/events/topics.txt", Languages_en_events_topics_txt, sizeof Languages_en_events_topics_txt},
    {"en/events/units.txt", Languages_en_events_units_txt, sizeof Languages_en_events_units_txt},
    {"en/events/verbs.txt", Languages_en_events_verbs_txt, sizeof Languages_en_events_verbs_txt},
    {"es/events/concepts.txt", Languages_es_events_concepts_txt, sizeof Languages_es_events_concepts_txt},
    {"es/events/counted.txt", Languages_es_events_counted_txt, sizeof Languages_es_events_counted_txt},
    {"es/events/endings.txt", Languages_es_events_endings_txt, sizeof Languages_es_events_endings_txt},
    {"es/events/exclusive.txt", Languages_es_events_exclusive_txt, sizeof Languages_es_events_exclusive_txt},
    {"es/events/function.txt", Languages_es_events_function_txt, sizeof Languages_es_events_function_txt},
    {"es/events/idioms.txt", Languages_es_events_idioms_txt, sizeof Languages_es_events_idioms_txt},
    {"es/events/labels.txt", Languages_es_events_labels_txt, sizeof Languages_es_events_labels_txt},
    {"es/events/measures.txt", Languages_es_events_measures_txt, sizeof Languages_es_events_measures_txt},
    {"es/events/nouns.txt", Languages_es_events_nouns_txt, sizeof Languages_es_events_nouns_txt},
    {"es/events/numbers.txt", Languages_es_events_numbers_txt, sizeof Languages_es_events_numbers_txt},
    {"es/events/phrases.txt", Languages_es_events_phrases_txt, sizeof Languages_es_events_phrases_txt},
    {"es/events/pointers.txt", Languages_es_events_pointers_txt, sizeof Languages_es_events_pointers_txt},
    {"es/events/states.txt", Languages_es_events_states_txt, sizeof Languages_es_events_states_txt},
    {"es/events/status.txt", Languages_es_events_status_txt, sizeof Languages_es_events_status_txt},
    {"es/events/topics.txt", Languages_es_events_topics_txt, sizeof Languages_es_events_topics_txt},
    {"es/events/units.txt", Languages_es_events_units_txt, sizeof Languages_es_events_units_txt},
    {"es/events/verbs.txt", Languages_es_events_verbs_txt, sizeof Languages_es_events_verbs_txt},
    {"events/status-weights.bin", Models_events_status_weights_bin, sizeof Models_events_status_weights_bin},
    {"events/word-vectors.bin", Models_events_word_vectors_bin, sizeof Models_events_word_vectors_bin},
    {NULL, NULL, 0},
  };
  return files;
}
