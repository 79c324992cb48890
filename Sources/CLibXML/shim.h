#pragma once
// libxml2's headers draw in ICU, which clashes with Foundation's own: read its configuration
// first and switch ICU off for the rest.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// `xmlFree` is a global function pointer, which Swift 6 does not let through.
static inline void hilo_xml_free(void *pointer) { xmlFree(pointer); }
