#include "sayyes/readers/loaded_libraries.h"

#if defined(SAYYES_ZIP_LIBRARY) || defined(SAYYES_GZIP_LIBRARY) || defined(SAYYES_XML_LIBRARY)
#include <dlfcn.h>
#endif

#include <string>

namespace sayyes {
namespace {

/// Names of packages on Debian and what descends from it; elsewhere they are much alike.
constexpr std::string_view kZipPackage = "libzip4", kGzipPackage = "zlib1g", kXmlPackage = "libexpat1";

[[maybe_unused]] Problem missing(std::string_view kind, std::string_view library, std::string_view package) {
  return {"reader-missing",
          std::string(kind) + " are read with " + std::string(library) + ", which is not on this machine",
          {},
          0,
          0,
          "install the package " + std::string(package) + " (apt-get install " + std::string(package) + ")"};
}

[[maybe_unused]] Problem left_out(std::string_view kind, std::string_view package) {
  return {"reader-missing",
          "this sayyes was built without its reader for " + std::string(kind),
          {},
          0,
          0,
          "build it again with the package " + std::string(package) + " installed"};
}

#if defined(SAYYES_ZIP_LIBRARY) || defined(SAYYES_GZIP_LIBRARY) || defined(SAYYES_XML_LIBRARY)
template <class Function>
bool find(void* library, const char* name, Function*& function) noexcept {
  function = reinterpret_cast<Function*>(::dlsym(library, name));
  return function != nullptr;
}
#endif

}  // namespace

#ifdef SAYYES_ZIP_LIBRARY
const ZipLibrary* zip_library() noexcept {
  static const ZipLibrary library = [] {
    ZipLibrary loaded;
    void* const handle = ::dlopen(SAYYES_ZIP_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    bool whole = handle != nullptr;
#define SAYYES_FIND(name) whole = whole && find(handle, #name, loaded.name);
    SAYYES_ZIP_FUNCTIONS(SAYYES_FIND)
    return whole ? loaded : ZipLibrary{};
  }();
  return library.zip_fread != nullptr ? &library : nullptr;
}

std::optional<Problem> missing_zip(std::string_view kind) {
  if (zip_library() != nullptr) return std::nullopt;
  return missing(kind, "libzip", kZipPackage);
}
#else
std::optional<Problem> missing_zip(std::string_view kind) { return left_out(kind, "libzip-dev"); }
#endif

#ifdef SAYYES_GZIP_LIBRARY
const ZlibLibrary* zlib_library() noexcept {
  static const ZlibLibrary library = [] {
    ZlibLibrary loaded;
    void* const handle = ::dlopen(SAYYES_GZIP_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    bool whole = handle != nullptr;
#undef SAYYES_FIND
#define SAYYES_FIND(name) whole = whole && find(handle, #name, loaded.name);
    SAYYES_GZIP_FUNCTIONS(SAYYES_FIND)
    return whole ? loaded : ZlibLibrary{};
  }();
  return library.inflate != nullptr ? &library : nullptr;
}

std::optional<Problem> missing_gzip(std::string_view kind) {
  if (zlib_library() != nullptr) return std::nullopt;
  return missing(kind, "zlib", kGzipPackage);
}
#else
std::optional<Problem> missing_gzip(std::string_view kind) { return left_out(kind, "zlib1g-dev"); }
#endif

#ifdef SAYYES_XML_LIBRARY
const XmlLibrary* xml_library() noexcept {
  static const XmlLibrary library = [] {
    XmlLibrary loaded;
    void* const handle = ::dlopen(SAYYES_XML_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    bool whole = handle != nullptr;
#undef SAYYES_FIND
#define SAYYES_FIND(name) whole = whole && find(handle, #name, loaded.name);
    SAYYES_XML_FUNCTIONS(SAYYES_FIND)
    return whole ? loaded : XmlLibrary{};
  }();
  return library.XML_Parse != nullptr ? &library : nullptr;
}

std::optional<Problem> missing_xml(std::string_view kind) {
  if (xml_library() != nullptr) return std::nullopt;
  return missing(kind, "expat", kXmlPackage);
}
#else
std::optional<Problem> missing_xml(std::string_view kind) { return left_out(kind, "libexpat1-dev"); }
#endif

}  // namespace sayyes
