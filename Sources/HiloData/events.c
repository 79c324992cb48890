// Written by Scripts/embed-data.
#include "HiloData.h"


const struct hilo_file *hilo_files_events(void) {
  static const struct hilo_file files[] = {
    {NULL, NULL, 0},
  };
  return files;
}
