#pragma once
#pragma clang diagnostic ignored "-Wc23-extensions"
#include <stddef.h>

/// One file of the language packs or models, embedded in the program.
///
/// `name` is the path below `Languages/` or `Models/`, such as `"es/months.txt"`; in the room
/// `views` it begins with `views/`.
struct hilo_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The embedded files of one room of the data, ended by an entry whose name is null.
const struct hilo_file *hilo_files_words(void);
const struct hilo_file *hilo_files_names(void);
const struct hilo_file *hilo_files_times(void);
const struct hilo_file *hilo_files_statements(void);
const struct hilo_file *hilo_files_events(void);
const struct hilo_file *hilo_files_articles(void);
const struct hilo_file *hilo_files_views(void);
