#include "sayyes/text/encode.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ustring.h>

#include <memory>
#include <vector>

#include "sayyes/text/characters.h"
#include "sayyes/text/charset.h"
#include "sayyes/text/utf8.h"

namespace sayyes {
namespace {

struct Close {
  void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

std::string to_utf16(std::string_view utf8, bool big_endian) {
  std::string bytes;
  bytes.reserve(utf8.size() * 2);
  const auto put = [&](char32_t unit) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const Character character = character_at(utf8, at);
    at += character.size;
    if (character.code < 0x10000) {
      put(character.code);
    } else {
      put(0xD7C0 + (character.code >> 10));
      put(0xDC00 + (character.code & 0x3FF));
    }
  }
  return bytes;
}

Problem not_encodable(std::string_view encoding) {
  return {"not-encodable",          "The encoding " + std::string(encoding) + " lacks a character of the text.", {}, 0, 0,
          "Save the file as UTF-8."};
}

}  // namespace

Result<std::string> encode(std::string_view utf8, std::string_view encoding) {
  const Result<Charset> charset = find_charset(encoding);
  if (!charset) return charset.problems();
  if (charset->kind == Charset::Kind::utf8) return std::string(utf8);
  if (charset->kind == Charset::Kind::utf16) return to_utf16(utf8, charset->name == "UTF-16BE");

  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, Close> converter(ucnv_open(charset->name.c_str(), &status));
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  // Best fits such as “ for " would read back as another character.
  ucnv_setFallback(converter.get(), 0);
  std::vector<UChar> units(utf8.size() + 1);
  std::int32_t size = 0;
  u_strFromUTF8(units.data(), static_cast<std::int32_t>(units.size()), &size, utf8.data(),
                static_cast<std::int32_t>(utf8.size()), &status);
  if (U_FAILURE(status)) return not_encodable(encoding);
  std::string bytes(static_cast<std::size_t>(UCNV_GET_MAX_BYTES_FOR_STRING(size, ucnv_getMaxCharSize(converter.get()))), '\0');
  const std::int32_t made =
      ucnv_fromUChars(converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), units.data(), size, &status);
  if (U_FAILURE(status)) return not_encodable(encoding);
  bytes.resize(static_cast<std::size_t>(made));
  return bytes;
}

}  // namespace sayyes
