// Written by Scripts/embed-data.
#include "HiloData.h"

static const unsigned char Languages_en_names_countries_txt[] = {
#embed "Languages/en/names/countries.txt"
};
static const unsigned char Languages_en_names_geographic_words_txt[] = {
#embed "Languages/en/names/geographic-words.txt"
};
static const unsigned char Languages_en_names_name_particles_txt[] = {
#embed "Languages/en/names/name-particles.txt"
};
static const unsigned char Languages_en_names_organization_words_txt[] = {
#embed "Languages/en/names/organization-words.txt"
};
static const unsigned char Languages_en_names_role_nouns_txt[] = {
#embed "Languages/en/names/role-nouns.txt"
};
static const unsigned char Languages_es_names_countries_txt[] = {
#embed "Languages/es/names/countries.txt"
};
static const unsigned char Languages_es_names_geographic_words_txt[] = {
#embed "Languages/es/names/geographic-words.txt"
};
static const unsigned char Languages_es_names_name_particles_txt[] = {
#embed "Languages/es/names/name-particles.txt"
};
static const unsigned char Languages_es_names_organization_words_txt[] = {
#embed "Languages/es/names/organization-words.txt"
};
static const unsigned char Languages_es_names_organizations_txt[] = {
#embed "Languages/es/names/organizations.txt"
};
static const unsigned char Languages_es_names_role_nouns_txt[] = {
#embed "Languages/es/names/role-nouns.txt"
};
static const unsigned char Languages_es_names_seats_txt[] = {
#embed "Languages/es/names/seats.txt"
};
static const unsigned char Models_names_place_variants_txt[] = {
#embed "Models/names/place-variants.txt"
};

const struct hilo_file *hilo_files_names(void) {
  static const struct hilo_file files[] = {
    {"en/names/countries.txt", Languages_en_names_countries_txt, sizeof Languages_en_names_countries_txt},
    {"en/names/geographic-words.txt", Languages_en_names_geographic_words_txt, sizeof Languages_en_names_geographic_words_txt},
    {"en/names/name-particles.txt", Languages_en_names_name_particles_txt, sizeof Languages_en_names_name_particles_txt},
    {"en/names/organization-words.txt", Languages_en_names_organization_words_txt, sizeof Languages_en_names_organization_words_txt},
    {"en/names/role-nouns.txt", Languages_en_names_role_nouns_txt, sizeof Languages_en_names_role_nouns_txt},
    {"es/names/countries.txt", Languages_es_names_countries_txt, sizeof Languages_es_names_countries_txt},
    {"es/names/geographic-words.txt", Languages_es_names_geographic_words_txt, sizeof Languages_es_names_geographic_words_txt},
    {"es/names/name-particles.txt", Languages_es_names_name_particles_txt, sizeof Languages_es_names_name_particles_txt},
    {"es/names/organization-words.txt", Languages_es_names_organization_words_txt, sizeof Languages_es_names_organization_words_txt},
    {"es/names/organizations.txt", Languages_es_names_organizations_txt, sizeof Languages_es_names_organizations_txt},
    {"es/names/role-nouns.txt", Languages_es_names_role_nouns_txt, sizeof Languages_es_names_role_nouns_txt},
    {"es/names/seats.txt", Languages_es_names_seats_txt, sizeof Languages_es_names_seats_txt},
    {"names/place-variants.txt", Models_names_place_variants_txt, sizeof Models_names_place_variants_txt},
    {NULL, NULL, 0},
  };
  return files;
}
