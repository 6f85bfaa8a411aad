#pragma once
#include <libxml/xmlversion.h>
// Some builds of libxml2 bring ICU's headers, which clash with those of Foundation. Only the fields
// of encoding handlers depend on it, and nothing here uses them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
