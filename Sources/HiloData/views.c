// Written by Scripts/embed-data.
#include "HiloData.h"

static const unsigned char Views_page_css[] = {
#embed "Views/page.css"
};
static const unsigned char Views_page_js[] = {
#embed "Views/page.js"
};
static const unsigned char Views_phrases_txt[] = {
#embed "Views/phrases.txt"
};

const struct hilo_file *hilo_files_views(void) {
  static const struct hilo_file files[] = {
    {"views/page.css", Views_page_css, sizeof Views_page_css},
    {"views/page.js", Views_page_js, sizeof Views_page_js},
    {"views/phrases.txt", Views_phrases_txt, sizeof Views_phrases_txt},
    {NULL, NULL, 0},
  };
  return files;
}
