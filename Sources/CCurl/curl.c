#include "CCurl.h"

#include <dlfcn.h>

// The names under which systems keep the library, of the one binary interface that it has had since 2006.
static const char *const names[] = {
#ifdef __APPLE__
    "/usr/lib/libcurl.4.dylib", "libcurl.4.dylib",
#else
    "libcurl.so.4", "libcurl-gnutls.so.4",
#endif
};

// The headers check the arguments of some of these by macros of the same name.
#undef curl_easy_setopt
#undef curl_easy_getinfo

#define EACH_FUNCTION(USE) \
  USE(curl_global_init)    \
  USE(curl_easy_init)      \
  USE(curl_easy_cleanup)   \
  USE(curl_easy_perform)   \
  USE(curl_easy_strerror)  \
  USE(curl_easy_setopt)    \
  USE(curl_easy_getinfo)   \
  USE(curl_slist_append)   \
  USE(curl_slist_free_all)

#define DECLARE(NAME) __typeof__(&NAME) NAME;
static struct { EACH_FUNCTION(DECLARE) } library;

bool hilo_curl_start(void) {
  void *file = NULL;
  for (size_t at = 0; at < sizeof names / sizeof *names && !file; at++)
    file = dlopen(names[at], RTLD_NOW | RTLD_LOCAL);
  if (!file) return false;
#define FIND(NAME) \
  if (!(library.NAME = (__typeof__(&NAME))dlsym(file, #NAME))) return false;
  EACH_FUNCTION(FIND)
  return library.curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

CURL *hilo_curl_open(void) { return library.curl_easy_init(); }

void hilo_curl_close(CURL *handle) { library.curl_easy_cleanup(handle); }

CURLcode hilo_curl_perform(CURL *handle) { return library.curl_easy_perform(handle); }

const char *hilo_curl_words(CURLcode code) { return library.curl_easy_strerror(code); }

struct curl_slist *hilo_curl_append(struct curl_slist *list, const char *line) {
  return library.curl_slist_append(list, line);
}

void hilo_curl_free(struct curl_slist *list) { library.curl_slist_free_all(list); }

CURLcode hilo_curl_set_long(CURL *handle, CURLoption option, long value) {
  return library.curl_easy_setopt(handle, option, value);
}

CURLcode hilo_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return library.curl_easy_setopt(handle, option, value);
}

CURLcode hilo_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return library.curl_easy_setopt(handle, option, value);
}

CURLcode hilo_curl_set_list(CURL *handle, struct curl_slist *headers) {
  return library.curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
}

CURLcode hilo_curl_set_sink(CURL *handle, CURLoption option, hilo_curl_sink sink) {
  return library.curl_easy_setopt(handle, option, sink);
}

CURLcode hilo_curl_set_watch(CURL *handle, hilo_curl_watch watch) {
  return library.curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, watch);
}

static curl_socket_t open_socket(
    void *client, curlsocktype purpose, struct curl_sockaddr *address) {
  (void)purpose;
  struct hilo_curl_gate_context *context = client;
  if (!context->gate(context->context, &address->addr)) return CURL_SOCKET_BAD;
  int type = address->socktype;
#ifdef SOCK_CLOEXEC
  type |= SOCK_CLOEXEC;
#endif
  return socket(address->family, type, address->protocol);
}

CURLcode hilo_curl_set_gate(CURL *handle, struct hilo_curl_gate_context *context) {
  CURLcode code = library.curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
  if (code != CURLE_OK) return code;
  return library.curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
}

const char *hilo_curl_peer(CURL *handle) {
  char *peer = NULL;
  library.curl_easy_getinfo(handle, CURLINFO_PRIMARY_IP, &peer);
  return peer;
}
