// Written by Scripts/embed-data.
#include "HiloData.h"

static const unsigned char Languages_en_names_bylines_txt[] = {
#embed "Languages/en/names/bylines.txt"
};
static const unsigned char Languages_en_names_common_txt[] = {
#embed "Languages/en/names/common.txt"
};
static const unsigned char Languages_en_names_countries_txt[] = {
#embed "Languages/en/names/countries.txt"
};
static const unsigned char Languages_en_names_demonyms_txt[] = {
#embed "Languages/en/names/demonyms.txt"
};
static const unsigned char Languages_en_names_description_nouns_txt[] = {
#embed "Languages/en/names/description-nouns.txt"
};
static const unsigned char Languages_en_names_geographic_words_txt[] = {
#embed "Languages/en/names/geographic-words.txt"
};
static const unsigned char Languages_en_names_leading_words_txt[] = {
#embed "Languages/en/names/leading-words.txt"
};
static const unsigned char Languages_en_names_legal_forms_txt[] = {
#embed "Languages/en/names/legal-forms.txt"
};
static const unsigned char Languages_en_names_links_txt[] = {
#embed "Languages/en/names/links.txt"
};
static const unsigned char Languages_en_names_name_particles_txt[] = {
#embed "Languages/en/names/name-particles.txt"
};
static const unsigned char Languages_en_names_organization_cues_txt[] = {
#embed "Languages/en/names/organization-cues.txt"
};
static const unsigned char Languages_en_names_organization_ends_txt[] = {
#embed "Languages/en/names/organization-ends.txt"
};
static const unsigned char Languages_en_names_organization_heads_txt[] = {
#embed "Languages/en/names/organization-heads.txt"
};
static const unsigned char Languages_en_names_organization_names_txt[] = {
#embed "Languages/en/names/organization-names.txt"
};
static const unsigned char Languages_en_names_organization_nouns_txt[] = {
#embed "Languages/en/names/organization-nouns.txt"
};
static const unsigned char Languages_en_names_organization_words_txt[] = {
#embed "Languages/en/names/organization-words.txt"
};
static const unsigned char Languages_en_names_outlets_txt[] = {
#embed "Languages/en/names/outlets.txt"
};
static const unsigned char Languages_en_names_place_cues_txt[] = {
#embed "Languages/en/names/place-cues.txt"
};
static const unsigned char Languages_en_names_place_heads_txt[] = {
#embed "Languages/en/names/place-heads.txt"
};
static const unsigned char Languages_en_names_places_txt[] = {
#embed "Languages/en/names/places.txt"
};
static const unsigned char Languages_en_names_portfolios_txt[] = {
#embed "Languages/en/names/portfolios.txt"
};
static const unsigned char Languages_en_names_role_nouns_txt[] = {
#embed "Languages/en/names/role-nouns.txt"
};
static const unsigned char Languages_en_names_roles_txt[] = {
#embed "Languages/en/names/roles.txt"
};
static const unsigned char Languages_en_names_speech_txt[] = {
#embed "Languages/en/names/speech.txt"
};
static const unsigned char Languages_en_names_thing_heads_txt[] = {
#embed "Languages/en/names/thing-heads.txt"
};
static const unsigned char Languages_en_names_thing_nouns_txt[] = {
#embed "Languages/en/names/thing-nouns.txt"
};
static const unsigned char Languages_en_names_things_txt[] = {
#embed "Languages/en/names/things.txt"
};
static const unsigned char Languages_en_names_titles_txt[] = {
#embed "Languages/en/names/titles.txt"
};
static const unsigned char Languages_es_names_bylines_txt[] = {
#embed "Languages/es/names/bylines.txt"
};
static const unsigned char Languages_es_names_common_txt[] = {
#embed "Languages/es/names/common.txt"
};
static const unsigned char Languages_es_names_countries_txt[] = {
#embed "Languages/es/names/countries.txt"
};
static const unsigned char Languages_es_names_demonyms_txt[] = {
#embed "Languages/es/names/demonyms.txt"
};
static const unsigned char Languages_es_names_description_nouns_txt[] = {
#embed "Languages/es/names/description-nouns.txt"
};
static const unsigned char Languages_es_names_geographic_words_txt[] = {
#embed "Languages/es/names/geographic-words.txt"
};
static const unsigned char Languages_es_names_leading_words_txt[] = {
#embed "Languages/es/names/leading-words.txt"
};
static const unsigned char Languages_es_names_legal_forms_txt[] = {
#embed "Languages/es/names/legal-forms.txt"
};
static const unsigned char Languages_es_names_links_txt[] = {
#embed "Languages/es/names/links.txt"
};
static const unsigned char Languages_es_names_name_particles_txt[] = {
#embed "Languages/es/names/name-particles.txt"
};
static const unsigned char Languages_es_names_organization_cues_txt[] = {
#embed "Languages/es/names/organization-cues.txt"
};
static const unsigned char Languages_es_names_organization_ends_txt[] = {
#embed "Languages/es/names/organization-ends.txt"
};
static const unsigned char Languages_es_names_organization_heads_txt[] = {
#embed "Languages/es/names/organization-heads.txt"
};
static const unsigned char Languages_es_names_organization_names_txt[] = {
#embed "Languages/es/names/organization-names.txt"
};
static const unsigned char Languages_es_names_organization_nouns_txt[] = {
#embed "Languages/es/names/organization-nouns.txt"
};
static const unsigned char Languages_es_names_organization_words_txt[] = {
#embed "Languages/es/names/organization-words.txt"
};
static const unsigned char Languages_es_names_organizations_txt[] = {
#embed "Languages/es/names/organizations.txt"
};
static const unsigned char Languages_es_names_outlets_txt[] = {
#embed "Languages/es/names/outlets.txt"
};
static const unsigned char Languages_es_names_place_cues_txt[] = {
#embed "Languages/es/names/place-cues.txt"
};
static const unsigned char Languages_es_names_place_heads_txt[] = {
#embed "Languages/es/names/place-heads.txt"
};
static const unsigned char Languages_es_names_places_txt[] = {
#embed "Languages/es/names/places.txt"
};
static const unsigned char Languages_es_names_portfolios_txt[] = {
#embed "Languages/es/names/portfolios.txt"
};
static const unsigned char Languages_es_names_role_nouns_txt[] = {
#embed "Languages/es/names/role-nouns.txt"
};
static const unsigned char Languages_es_names_roles_txt[] = {
#embed "Languages/es/names/roles.txt"
};
static const unsigned char Languages_es_names_seats_txt[] = {
#embed "Languages/es/names/seats.txt"
};
static const unsigned char Languages_es_names_separable_heads_txt[] = {
#embed "Languages/es/names/separable-heads.txt"
};
static const unsigned char Languages_es_names_speech_txt[] = {
#embed "Languages/es/names/speech.txt"
};
static const unsigned char Languages_es_names_thing_heads_txt[] = {
#embed "Languages/es/names/thing-heads.txt"
};
static const unsigned char Languages_es_names_thing_nouns_txt[] = {
#embed "Languages/es/names/thing-nouns.txt"
};
static const unsigned char Languages_es_names_things_txt[] = {
#embed "Languages/es/names/things.txt"
};
static const unsigned char Languages_es_names_titles_txt[] = {
#embed "Languages/es/names/titles.txt"
};
static const unsigned char Models_names_en_bin[] = {
#embed "Models/names/en.bin"
};
static const unsigned char Models_names_es_bin[] = {
#embed "Models/names/es.bin"
};
static const unsigned char Models_names_gazetteer_bin[] = {
#embed "Models/names/gazetteer.bin"
};
static const unsigned char Models_names_place_variants_txt[] = {
#embed "Models/names/place-variants.txt"
};

const struct hilo_file *hilo_files_names(void) {
  static const struct hilo_file files[] = {
    {"en/names/bylines.txt", Languages_en_names_bylines_txt, sizeof Languages_en_names_bylines_txt},
    {"en/names/common.txt", Languages_en_names_common_txt, sizeof Languages_en_names_common_txt},
    {"en/names/countries.txt", Languages_en_names_countries_txt, sizeof Languages_en_names_countries_txt},
    {"en/names/demonyms.txt", Languages_en_names_demonyms_txt, sizeof Languages_en_names_demonyms_txt},
    {"en/names/description-nouns.txt", Languages_en_names_description_nouns_txt, sizeof Languages_en_names_description_nouns_txt},
    {"en/names/geographic-words.txt", Languages_en_names_geographic_words_txt, sizeof Languages_en_names_geographic_words_txt},
    {"en/names/leading-words.txt", Languages_en_names_leading_words_txt, sizeof Languages_en_names_leading_words_txt},
    {"en/names/legal-forms.txt", Languages_en_names_legal_forms_txt, sizeof Languages_en_names_legal_forms_txt},
    {"en/names/links.txt", Languages_en_names_links_txt, sizeof Languages_en_names_links_txt},
    {"en/names/name-particles.txt", Languages_en_names_name_particles_txt, sizeof Languages_en_names_name_particles_txt},
    {"en/names/organization-cues.txt", Languages_en_names_organization_cues_txt, sizeof Languages_en_names_organization_cues_txt},
    {"en/names/organization-ends.txt", Languages_en_names_organization_ends_txt, sizeof Languages_en_names_organization_ends_txt},
    {"en/names/organization-heads.txt", Languages_en_names_organization_heads_txt, sizeof Languages_en_names_organization_heads_txt},
    {"en/names/organization-names.txt", Languages_en_names_organization_names_txt, sizeof Languages_en_names_organization_names_txt},
    {"en/names/organization-nouns.txt", Languages_en_names_organization_nouns_txt, sizeof Languages_en_names_organization_nouns_txt},
    {"en/names/organization-words.txt", Languages_en_names_organization_words_txt, sizeof Languages_en_names_organization_words_txt},
    {"en/names/outlets.txt", Languages_en_names_outlets_txt, sizeof Languages_en_names_outlets_txt},
    {"en/names/place-cues.txt", Languages_en_names_place_cues_txt, sizeof Languages_en_names_place_cues_txt},
    {"en/names/place-heads.txt", Languages_en_names_place_heads_txt, sizeof Languages_en_names_place_heads_txt},
    {"en/names/places.txt", Languages_en_names_places_txt, sizeof Languages_en_names_places_txt},
    {"en/names/portfolios.txt", Languages_en_names_portfolios_txt, sizeof Languages_en_names_portfolios_txt},
    {"en/names/role-nouns.txt", Languages_en_names_role_nouns_txt, sizeof Languages_en_names_role_nouns_txt},
    {"en/names/roles.txt", Languages_en_names_roles_txt, sizeof Languages_en_names_roles_txt},
    {"en/names/speech.txt", Languages_en_names_speech_txt, sizeof Languages_en_names_speech_txt},
    {"en/names/thing-heads.txt", Languages_en_names_thing_heads_txt, sizeof Languages_en_names_thing_heads_txt},
    {"en/names/thing-nouns.txt", Languages_en_names_thing_nouns_txt, sizeof Languages_en_names_thing_nouns_txt},
    {"en/names/things.txt", Languages_en_names_things_txt, sizeof Languages_en_names_things_txt},
    {"en/names/titles.txt", Languages_en_names_titles_txt, sizeof Languages_en_names_titles_txt},
    {"es/names/bylines.txt", Languages_es_names_bylines_txt, sizeof Languages_es_names_bylines_txt},
    {"es/names/common.txt", Languages_es_names_common_txt, sizeof Languages_es_names_common_txt},
    {"es/names/countries.txt", Languages_es_names_countries_txt, sizeof Languages_es_names_countries_txt},
    {"es/names/demonyms.txt", Languages_es_names_demonyms_txt, sizeof Languages_es_names_demonyms_txt},
    {"es/names/description-nouns.txt", Languages_es_names_description_nouns_txt, sizeof Languages_es_names_description_nouns_txt},
    {"es/names/geographic-words.txt", Languages_es_names_geographic_words_txt, sizeof Languages_es_names_geographic_words_txt},
    {"es/names/leading-words.txt", Languages_es_names_leading_words_txt, sizeof Languages_es_names_leading_words_txt},
    {"es/names/legal-forms.txt", Languages_es_names_legal_forms_txt, sizeof Languages_es_names_legal_forms_txt},
    {"es/names/links.txt", Languages_es_names_links_txt, sizeof Languages_es_names_links_txt},
    {"es/names/name-particles.txt", Languages_es_names_name_particles_txt, sizeof Languages_es_names_name_particles_txt},
    {"es/names/organization-cues.txt", Languages_es_names_organization_cues_txt, sizeof Languages_es_names_organization_cues_txt},
    {"es/names/organization-ends.txt", Languages_es_names_organization_ends_txt, sizeof Languages_es_names_organization_ends_txt},
    {"es/names/organization-heads.txt", Languages_es_names_organization_heads_txt, sizeof Languages_es_names_organization_heads_txt},
    {"es/names/organization-names.txt", Languages_es_names_organization_names_txt, sizeof Languages_es_names_organization_names_txt},
    {"es/names/organization-nouns.txt", Languages_es_names_organization_nouns_txt, sizeof Languages_es_names_organization_nouns_txt},
    {"es/names/organization-words.txt", Languages_es_names_organization_words_txt, sizeof Languages_es_names_organization_words_txt},
    {"es/names/organizations.txt", Languages_es_names_organizations_txt, sizeof Languages_es_names_organizations_txt},
    {"es/names/outlets.txt", Languages_es_names_outlets_txt, sizeof Languages_es_names_outlets_txt},
    {"es/names/place-cues.txt", Languages_es_names_place_cues_txt, sizeof Languages_es_names_place_cues_txt},
    {"es/names/place-heads.txt", Languages_es_names_place_heads_txt, sizeof Languages_es_names_place_heads_txt},
    {"es/names/places.txt", Languages_es_names_places_txt, sizeof Languages_es_names_places_txt},
    {"es/names/portfolios.txt", Languages_es_names_portfolios_txt, sizeof Languages_es_names_portfolios_txt},
    {"es/names/role-nouns.txt", Languages_es_names_role_nouns_txt, sizeof Languages_es_names_role_nouns_txt},
    {"es/names/roles.txt", Languages_es_names_roles_txt, sizeof Languages_es_names_roles_txt},
    {"es/names/seats.txt", Languages_es_names_seats_txt, sizeof Languages_es_names_seats_txt},
    {"es/names/separable-heads.txt", Languages_es_names_separable_heads_txt, sizeof Languages_es_names_separable_heads_txt},
    {"es/names/speech.txt", Languages_es_names_speech_txt, sizeof Languages_es_names_speech_txt},
    {"es/names/thing-heads.txt", Languages_es_names_thing_heads_txt, sizeof Languages_es_names_thing_heads_txt},
    {"es/names/thing-nouns.txt", Languages_es_names_thing_nouns_txt, sizeof Languages_es_names_thing_nouns_txt},
    {"es/names/things.txt", Languages_es_names_things_txt, sizeof Languages_es_names_things_txt},
    {"es/names/titles.txt", Languages_es_names_titles_txt, sizeof Languages_es_names_titles_txt},
    {"names/en.bin", Models_names_en_bin, sizeof Models_names_en_bin},
    {"names/es.bin", Models_names_es_bin, sizeof Models_names_es_bin},
    {"names/gazetteer.bin", Models_names_gazetteer_bin, sizeof Models_names_gazetteer_bin},
    {"names/place-variants.txt", Models_names_place_variants_txt, sizeof Models_names_place_variants_txt},
    {NULL, NULL, 0},
  };
  return files;
}
