#pragma once
#include <curl/curl.h>
#include <string.h>
#include <sys/socket.h>

// Swift does not see functions with a variable number of arguments, nor the macros around them:
// one function for each kind of option.

static inline CURLcode hilo_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode hilo_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode hilo_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode hilo_curl_set_list(CURL *handle, struct curl_slist *headers) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
}

/// Takes `size * count` bytes; any other answer than that number ends the transfer.
typedef size_t (*hilo_curl_sink)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode hilo_curl_set_sink(
    CURL *handle, CURLoption option, hilo_curl_sink sink) {
  return curl_easy_setopt(handle, option, sink);
}

/// Is asked several times a second; any other answer than 0 ends the transfer.
typedef int (*hilo_curl_watch)(
    void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d);

static inline CURLcode hilo_curl_set_watch(CURL *handle, hilo_curl_watch watch) {
  return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, watch);
}

/// Says whether a socket to this address may be opened.
typedef int (*hilo_curl_gate)(void *context, const struct sockaddr *address);

/// A gate and what to hand it; outlives the transfer.
struct hilo_curl_gate_context {
  hilo_curl_gate gate;
  void *context;
};

static inline curl_socket_t hilo_curl_open(
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

static inline CURLcode hilo_curl_set_gate(CURL *handle, struct hilo_curl_gate_context *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
  if (code != CURLE_OK) return code;
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, hilo_curl_open);
}

static inline long hilo_curl_status(CURL *handle) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

/// The address of the server that answered; lives as long as the handle.
static inline const char *hilo_curl_peer(CURL *handle) {
  char *peer = NULL;
  curl_easy_getinfo(handle, CURLINFO_PRIMARY_IP, &peer);
  return peer;
}

/// `CURL_GLOBAL_DEFAULT` is a macro with a cast.
static inline CURLcode hilo_curl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
