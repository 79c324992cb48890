// Written by Scripts/embed-data.
#include "HiloData.h"

static const unsigned char Languages_ca_articles_boilerplate_txt[] = {
#embed "Languages/ca/articles/boilerplate.txt"
};
static const unsigned char Languages_ca_articles_byline_words_txt[] = {
#embed "Languages/ca/articles/byline-words.txt"
};
static const unsigned char Languages_ca_articles_months_txt[] = {
#embed "Languages/ca/articles/months.txt"
};
static const unsigned char Languages_ca_articles_reader_words_txt[] = {
#embed "Languages/ca/articles/reader-words.txt"
};
static const unsigned char Languages_ca_articles_saved_folders_txt[] = {
#embed "Languages/ca/articles/saved-folders.txt"
};
static const unsigned char Languages_de_articles_boilerplate_txt[] = {
#embed "Languages/de/articles/boilerplate.txt"
};
static const unsigned char Languages_de_articles_months_txt[] = {
#embed "Languages/de/articles/months.txt"
};
static const unsigned char Languages_de_articles_reader_words_txt[] = {
#embed "Languages/de/articles/reader-words.txt"
};
static const unsigned char Languages_de_articles_reply_marks_txt[] = {
#embed "Languages/de/articles/reply-marks.txt"
};
static const unsigned char Languages_de_articles_saved_folders_txt[] = {
#embed "Languages/de/articles/saved-folders.txt"
};
static const unsigned char Languages_en_articles_boilerplate_txt[] = {
#embed "Languages/en/articles/boilerplate.txt"
};
static const unsigned char Languages_en_articles_byline_words_txt[] = {
#embed "Languages/en/articles/byline-words.txt"
};
static const unsigned char Languages_en_articles_credit_cues_txt[] = {
#embed "Languages/en/articles/credit-cues.txt"
};
static const unsigned char Languages_en_articles_desk_words_txt[] = {
#embed "Languages/en/articles/desk-words.txt"
};
static const unsigned char Languages_en_articles_months_txt[] = {
#embed "Languages/en/articles/months.txt"
};
static const unsigned char Languages_en_articles_reader_words_txt[] = {
#embed "Languages/en/articles/reader-words.txt"
};
static const unsigned char Languages_en_articles_reply_marks_txt[] = {
#embed "Languages/en/articles/reply-marks.txt"
};
static const unsigned char Languages_en_articles_saved_folders_txt[] = {
#embed "Languages/en/articles/saved-folders.txt"
};
static const unsigned char Languages_en_articles_zones_txt[] = {
#embed "Languages/en/articles/zones.txt"
};
static const unsigned char Languages_es_articles_agencies_txt[] = {
#embed "Languages/es/articles/agencies.txt"
};
static const unsigned char Languages_es_articles_boilerplate_txt[] = {
#embed "Languages/es/articles/boilerplate.txt"
};
static const unsigned char Languages_es_articles_byline_words_txt[] = {
#embed "Languages/es/articles/byline-words.txt"
};
static const unsigned char Languages_es_articles_credit_cues_txt[] = {
#embed "Languages/es/articles/credit-cues.txt"
};
static const unsigned char Languages_es_articles_desk_words_txt[] = {
#embed "Languages/es/articles/desk-words.txt"
};
static const unsigned char Languages_es_articles_months_txt[] = {
#embed "Languages/es/articles/months.txt"
};
static const unsigned char Languages_es_articles_news_words_txt[] = {
#embed "Languages/es/articles/news-words.txt"
};
static const unsigned char Languages_es_articles_reader_words_txt[] = {
#embed "Languages/es/articles/reader-words.txt"
};
static const unsigned char Languages_es_articles_reply_marks_txt[] = {
#embed "Languages/es/articles/reply-marks.txt"
};
static const unsigned char Languages_es_articles_saved_folders_txt[] = {
#embed "Languages/es/articles/saved-folders.txt"
};
static const unsigned char Languages_es_articles_zones_txt[] = {
#embed "Languages/es/articles/zones.txt"
};
static const unsigned char Languages_eu_articles_months_txt[] = {
#embed "Languages/eu/articles/months.txt"
};
static const unsigned char Languages_fr_articles_boilerplate_txt[] = {
#embed "Languages/fr/articles/boilerplate.txt"
};
static const unsigned char Languages_fr_articles_months_txt[] = {
#embed "Languages/fr/articles/months.txt"
};
static const unsigned char Languages_fr_articles_reader_words_txt[] = {
#embed "Languages/fr/articles/reader-words.txt"
};
static const unsigned char Languages_fr_articles_reply_marks_txt[] = {
#embed "Languages/fr/articles/reply-marks.txt"
};
static const unsigned char Languages_fr_articles_saved_folders_txt[] = {
#embed "Languages/fr/articles/saved-folders.txt"
};
static const unsigned char Languages_gl_articles_boilerplate_txt[] = {
#embed "Languages/gl/articles/boilerplate.txt"
};
static const unsigned char Languages_gl_articles_byline_words_txt[] = {
#embed "Languages/gl/articles/byline-words.txt"
};
static const unsigned char Languages_gl_articles_months_txt[] = {
#embed "Languages/gl/articles/months.txt"
};
static const unsigned char Languages_gl_articles_reader_words_txt[] = {
#embed "Languages/gl/articles/reader-words.txt"
};
static const unsigned char Languages_gl_articles_saved_folders_txt[] = {
#embed "Languages/gl/articles/saved-folders.txt"
};
static const unsigned char Languages_it_articles_boilerplate_txt[] = {
#embed "Languages/it/articles/boilerplate.txt"
};
static const unsigned char Languages_it_articles_months_txt[] = {
#embed "Languages/it/articles/months.txt"
};
static const unsigned char Languages_it_articles_reader_words_txt[] = {
#embed "Languages/it/articles/reader-words.txt"
};
static const unsigned char Languages_it_articles_reply_marks_txt[] = {
#embed "Languages/it/articles/reply-marks.txt"
};
static const unsigned char Languages_it_articles_saved_folders_txt[] = {
#embed "Languages/it/articles/saved-folders.txt"
};
static const unsigned char Languages_nl_articles_months_txt[] = {
#embed "Languages/nl/articles/months.txt"
};
static const unsigned char Languages_nl_articles_saved_folders_txt[] = {
#embed "Languages/nl/articles/saved-folders.txt"
};
static const unsigned char Languages_pt_articles_boilerplate_txt[] = {
#embed "Languages/pt/articles/boilerplate.txt"
};
static const unsigned char Languages_pt_articles_byline_words_txt[] = {
#embed "Languages/pt/articles/byline-words.txt"
};
static const unsigned char Languages_pt_articles_months_txt[] = {
#embed "Languages/pt/articles/months.txt"
};
static const unsigned char Languages_pt_articles_reader_words_txt[] = {
#embed "Languages/pt/articles/reader-words.txt"
};
static const unsigned char Languages_pt_articles_reply_marks_txt[] = {
#embed "Languages/pt/articles/reply-marks.txt"
};
static const unsigned char Languages_pt_articles_saved_folders_txt[] = {
#embed "Languages/pt/articles/saved-folders.txt"
};
static const unsigned char Languages_ro_articles_months_txt[] = {
#embed "Languages/ro/articles/months.txt"
};
static const unsigned char Models_articles_document_frequencies_txt[] = {
#embed "Models/articles/document-frequencies.txt"
};

const struct hilo_file *hilo_files_articles(void) {
  static const struct hilo_file files[] = {
    {"ca/articles/boilerplate.txt", Languages_ca_articles_boilerplate_txt, sizeof Languages_ca_articles_boilerplate_txt},
    {"ca/articles/byline-words.txt", Languages_ca_articles_byline_words_txt, sizeof Languages_ca_articles_byline_words_txt},
    {"ca/articles/months.txt", Languages_ca_articles_months_txt, sizeof Languages_ca_articles_months_txt},
    {"ca/articles/reader-words.txt", Languages_ca_articles_reader_words_txt, sizeof Languages_ca_articles_reader_words_txt},
    {"ca/articles/saved-folders.txt", Languages_ca_articles_saved_folders_txt, sizeof Languages_ca_articles_saved_folders_txt},
    {"de/articles/boilerplate.txt", Languages_de_articles_boilerplate_txt, sizeof Languages_de_articles_boilerplate_txt},
    {"de/articles/months.txt", Languages_de_articles_months_txt, sizeof Languages_de_articles_months_txt},
    {"de/articles/reader-words.txt", Languages_de_articles_reader_words_txt, sizeof Languages_de_articles_reader_words_txt},
    {"de/articles/reply-marks.txt", Languages_de_articles_reply_marks_txt, sizeof Languages_de_articles_reply_marks_txt},
    {"de/articles/saved-folders.txt", Languages_de_articles_saved_folders_txt, sizeof Languages_de_articles_saved_folders_txt},
    {"en/articles/boilerplate.txt", Languages_en_articles_boilerplate_txt, sizeof Languages_en_articles_boilerplate_txt},
    {"en/articles/byline-words.txt", Languages_en_articles_byline_words_txt, sizeof Languages_en_articles_byline_words_txt},
    {"en/articles/credit-cues.txt", Languages_en_articles_credit_cues_txt, sizeof Languages_en_articles_credit_cues_txt},
    {"en/articles/desk-words.txt", Languages_en_articles_desk_words_txt, sizeof Languages_en_articles_desk_words_txt},
    {"en/articles/months.txt", Languages_en_articles_months_txt, sizeof Languages_en_articles_months_txt},
    {"en/articles/reader-words.txt", Languages_en_articles_reader_words_txt, sizeof Languages_en_articles_reader_words_txt},
    {"en/articles/reply-marks.txt", Languages_en_articles_reply_marks_txt, sizeof Languages_en_articles_reply_marks_txt},
    {"en/articles/saved-folders.txt", Languages_en_articles_saved_folders_txt, sizeof Languages_en_articles_saved_folders_txt},
    {"en/articles/zones.txt", Languages_en_articles_zones_txt, sizeof Languages_en_articles_zones_txt},
    {"es/articles/agencies.txt", Languages_es_articles_agencies_txt, sizeof Languages_es_articles_agencies_txt},
    {"es/articles/boilerplate.txt", Languages_es_articles_boilerplate_txt, sizeof Languages_es_articles_boilerplate_txt},
    {"es/articles/byline-words.txt", Languages_es_articles_byline_words_txt, sizeof Languages_es_articles_byline_words_txt},
    {"es/articles/credit-cues.txt", Languages_es_articles_credit_cues_txt, sizeof Languages_es_articles_credit_cues_txt},
    {"es/articles/desk-words.txt", Languages_es_articles_desk_words_txt, sizeof Languages_es_articles_desk_words_txt},
    {"es/articles/months.txt", Languages_es_articles_months_txt, sizeof Languages_es_articles_months_txt},
    {"es/articles/news-words.txt", Languages_es_articles_news_words_txt, sizeof Languages_es_articles_news_words_txt},
    {"es/articles/reader-words.txt", Languages_es_articles_reader_words_txt, sizeof Languages_es_articles_reader_words_txt},
    {"es/articles/reply-marks.txt", Languages_es_articles_reply_marks_txt, sizeof Languages_es_articles_reply_marks_txt},
    {"es/articles/saved-folders.txt", Languages_es_articles_saved_folders_txt, sizeof Languages_es_articles_saved_folders_txt},
    {"es/articles/zones.txt", Languages_es_articles_zones_txt, sizeof Languages_es_articles_zones_txt},
    {"eu/articles/months.txt", Languages_eu_articles_months_txt, sizeof Languages_eu_articles_months_txt},
    {"fr/articles/boilerplate.txt", Languages_fr_articles_boilerplate_txt, sizeof Languages_fr_articles_boilerplate_txt},
    {"fr/articles/months.txt", Languages_fr_articles_months_txt, sizeof Languages_fr_articles_months_txt},
    {"fr/articles/reader-words.txt", Languages_fr_articles_reader_words_txt, sizeof Languages_fr_articles_reader_words_txt},
    {"fr/articles/reply-marks.txt", Languages_fr_articles_reply_marks_txt, sizeof Languages_fr_articles_reply_marks_txt},
    {"fr/articles/saved-folders.txt", Languages_fr_articles_saved_folders_txt, sizeof Languages_fr_articles_saved_folders_txt},
    {"gl/articles/boilerplate.txt", Languages_gl_articles_boilerplate_txt, sizeof Languages_gl_articles_boilerplate_txt},
    {"gl/articles/byline-words.txt", Languages_gl_articles_byline_words_txt, sizeof Languages_gl_articles_byline_words_txt},
    {"gl/articles/months.txt", Languages_gl_articles_months_txt, sizeof Languages_gl_articles_months_txt},
    {"gl/articles/reader-words.txt", Languages_gl_articles_reader_words_txt, sizeof Languages_gl_articles_reader_words_txt},
    {"gl/articles/saved-folders.txt", Languages_gl_articles_saved_folders_txt, sizeof Languages_gl_articles_saved_folders_txt},
    {"it/articles/boilerplate.txt", Languages_it_articles_boilerplate_txt, sizeof Languages_it_articles_boilerplate_txt},
    {"it/articles/months.txt", Languages_it_articles_months_txt, sizeof Languages_it_articles_months_txt},
    {"it/articles/reader-words.txt", Languages_it_articles_reader_words_txt, sizeof Languages_it_articles_reader_words_txt},
    {"it/articles/reply-marks.txt", Languages_it_articles_reply_marks_txt, sizeof Languages_it_articles_reply_marks_txt},
    {"it/articles/saved-folders.txt", Languages_it_articles_saved_folders_txt, sizeof Languages_it_articles_saved_folders_txt},
    {"nl/articles/months.txt", Languages_nl_articles_months_txt, sizeof Languages_nl_articles_months_txt},
    {"nl/articles/saved-folders.txt", Languages_nl_articles_saved_folders_txt, sizeof Languages_nl_articles_saved_folders_txt},
    {"pt/articles/boilerplate.txt", Languages_pt_articles_boilerplate_txt, sizeof Languages_pt_articles_boilerplate_txt},
    {"pt/articles/byline-words.txt", Languages_pt_articles_byline_words_txt, sizeof Languages_pt_articles_byline_words_txt},
    {"pt/articles/months.txt", Languages_pt_articles_months_txt, sizeof Languages_pt_articles_months_txt},
    {"pt/articles/reader-words.txt", Languages_pt_articles_reader_words_txt, sizeof Languages_pt_articles_reader_words_txt},
    {"pt/articles/reply-marks.txt", Languages_pt_articles_reply_marks_txt, sizeof Languages_pt_articles_reply_marks_txt},
    {"pt/articles/saved-folders.txt", Languages_pt_articles_saved_folders_txt, sizeof Languages_pt_articles_saved_folders_txt},
    {"ro/articles/months.txt", Languages_ro_articles_months_txt, sizeof Languages_ro_articles_months_txt},
    {"articles/document-frequencies.txt", Models_articles_document_frequencies_txt, sizeof Models_articles_document_frequencies_txt},
    {NULL, NULL, 0},
  };
  return files;
}
