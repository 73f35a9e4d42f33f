#pragma once
/// libzip, zlib and expat, loaded when the first file that needs them is met: a run over text pays nothing for them, and a machine
/// without them reads everything else. Only zip_container.cc, gzip_file.cc and xml_reader.cc look inside.

#include <optional>
#include <string_view>

#include "sayyes/result.h"

#ifdef SAYYES_ZIP_LIBRARY
#include <zip.h>
#endif
#ifdef SAYYES_GZIP_LIBRARY
#include <zlib.h>
#endif
#ifdef SAYYES_XML_LIBRARY
#include <expat.h>
#endif

namespace sayyes {

/// Why files of `kind` ("Word documents") cannot be read here; nothing where they can.
std::optional<Problem> missing_zip(std::string_view kind);
std::optional<Problem> missing_gzip(std::string_view kind);
std::optional<Problem> missing_xml(std::string_view kind);

#ifdef SAYYES_ZIP_LIBRARY
/// The functions of libzip that are used, under their own names.
struct ZipLibrary {
#define SAYYES_ZIP_FUNCTIONS(use)                                                                                            \
  use(zip_source_buffer_create) use(zip_source_free) use(zip_source_keep) use(zip_source_open) use(zip_source_close)         \
      use(zip_source_read) use(zip_source_stat) use(zip_open_from_source) use(zip_discard) use(zip_close)                    \
          use(zip_get_num_entries) use(zip_stat_index) use(zip_fopen_index) use(zip_fread) use(zip_fclose)                   \
              use(zip_name_locate) use(zip_file_replace) use(zip_set_file_compression) use(zip_file_set_mtime)               \
                  use(zip_error_init) use(zip_error_fini) use(zip_error_code_zip) use(zip_get_error)
#define SAYYES_MEMBER(name) decltype(&::name) name = nullptr;
  SAYYES_ZIP_FUNCTIONS(SAYYES_MEMBER)
};
/// Loaded once, kept for good; nullptr where it is not there. Safe for concurrent use.
const ZipLibrary* zip_library() noexcept;
#endif

#ifdef SAYYES_GZIP_LIBRARY
struct ZlibLibrary {
#define SAYYES_GZIP_FUNCTIONS(use)                                                                                           \
  use(inflateInit2_) use(inflateGetHeader) use(inflate) use(inflateReset) use(inflateEnd) use(deflateInit2_)                 \
      use(deflateSetHeader) use(deflate) use(deflateEnd)
#ifndef SAYYES_MEMBER
#define SAYYES_MEMBER(name) decltype(&::name) name = nullptr;
#endif
  SAYYES_GZIP_FUNCTIONS(SAYYES_MEMBER)
};
const ZlibLibrary* zlib_library() noexcept;
#endif

#ifdef SAYYES_XML_LIBRARY
struct XmlLibrary {
#define SAYYES_XML_FUNCTIONS(use)                                                                                            \
  use(XML_ParserCreateNS) use(XML_ParserFree) use(XML_SetUserData) use(XML_SetElementHandler) use(XML_SetCharacterDataHandler) \
      use(XML_SetCommentHandler) use(XML_SetEntityDeclHandler) use(XML_SetHashSalt) use(XML_Parse) use(XML_StopParser)       \
          use(XML_GetCurrentByteIndex) use(XML_GetCurrentByteCount) use(XML_GetErrorCode) use(XML_ErrorString)               \
              use(XML_SetSkippedEntityHandler)
#ifndef SAYYES_MEMBER
#define SAYYES_MEMBER(name) decltype(&::name) name = nullptr;
#endif
  SAYYES_XML_FUNCTIONS(SAYYES_MEMBER)
};
const XmlLibrary* xml_library() noexcept;
#endif

}  // namespace sayyes
