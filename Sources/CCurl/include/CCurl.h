#pragma once
#include <curl/curl.h>
#include <stdbool.h>
#include <sys/socket.h>

// What of libcurl is used, with one function for each kind of option: Swift does not see functions
// with a variable number of arguments, nor the macros around them.
//
// The library is loaded by `hilo_curl_start`, not with the program: without an address to fetch there
// is no code in the process that could reach the network, and its two dozen libraries are a third of
// a short run's time. All other functions may be called once that has answered true.

/// Loads libcurl and makes it ready; false where there is none. Not to be called by two threads at a time.
bool hilo_curl_start(void);

CURL *hilo_curl_open(void);
void hilo_curl_close(CURL *handle);
CURLcode hilo_curl_perform(CURL *handle);
/// What an error is called; lives as long as the program.
const char *hilo_curl_words(CURLcode code);

struct curl_slist *hilo_curl_append(struct curl_slist *list, const char *line);
void hilo_curl_free(struct curl_slist *list);

CURLcode hilo_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode hilo_curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode hilo_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode hilo_curl_set_list(CURL *handle, struct curl_slist *headers);

/// Takes `size * count` bytes; any other answer than that number ends the transfer.
typedef size_t (*hilo_curl_sink)(char *bytes, size_t size, size_t count, void *context);
CURLcode hilo_curl_set_sink(CURL *handle, CURLoption option, hilo_curl_sink sink);

/// Is asked several times a second; any other answer than 0 ends the transfer.
typedef int (*hilo_curl_watch)(
    void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d);
CURLcode hilo_curl_set_watch(CURL *handle, hilo_curl_watch watch);

/// Says whether a socket to this address may be opened.
typedef int (*hilo_curl_gate)(void *context, const struct sockaddr *address);

/// A gate and what to hand it; outlives the transfer.
struct hilo_curl_gate_context {
  hilo_curl_gate gate;
  void *context;
};
CURLcode hilo_curl_set_gate(CURL *handle, struct hilo_curl_gate_context *context);

/// The address of the server that answered; lives as long as the handle.
const char *hilo_curl_peer(CURL *handle);
