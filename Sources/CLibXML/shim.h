#pragma once
// libxml2's headers draw in ICU, which clashes with Foundation's own: read its configuration
// first and switch ICU off for the rest.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// `xmlFree` is a global function pointer, which Swift 6 does not let through.
static inline void hilo_xml_free(void *pointer) { xmlFree(pointer); }

/// The mark of a handler that errors are told to, which Swift takes for a number too large.
static inline unsigned int hilo_xml_sax2_magic(void) { return XML_SAX2_MAGIC; }

/// Whether the HTML parser reads straight from its input, so that a handler can lead it on there.
static inline int hilo_xml_reads_in_place(void) { return LIBXML_VERSION < 21400; }
