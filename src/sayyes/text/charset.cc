#include "sayyes/text/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <array>
#include <memory>

#include "sayyes/text/characters.h"
#include "sayyes/text/utf8.h"

namespace sayyes {
namespace {

struct Close {
  void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

std::string lower(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (c != ' ' && c != '\t') result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return result;
}

/// Names that say ASCII or Latin-1 are in use for windows-1252, which holds both.
std::string as_on_the_web(std::string_view name) {
  std::string key = lower(name);
  for (const std::string_view latin :
       {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "cp1252"}) {
    if (key == latin) return "windows-1252";
  }
  if (key == "iso-8859-9" || key == "latin5") return "windows-1254";
  if (key == "iso-8859-11" || key == "tis-620") return "windows-874";
  if (key == "gb2312" || key == "gbk" || key == "x-gbk") return "GB18030";
  if (key == "x-sjis" || key == "sjis" || key == "shift-jis") return "Shift_JIS";
  if (key == "iso-8859-8-i" || key == "iso-8859-8-e") return "iso-8859-8";
  if (key == "ks_c_5601-1987" || key == "ksc5601") return "EUC-KR";
  return key;
}

Converter open(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  // ICU's own substitute is U+001A for some encodings; what is broken must be told from what is there.
  if (U_SUCCESS(status)) ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// The next character from `at`, which moves; U+FFFD for what is broken. Precondition: at < end.
char32_t next_code(UConverter* converter, const char*& at, const char* end, bool& bad) {
  UErrorCode status = U_ZERO_ERROR;
  const char* const begin = at;
  const UChar32 code = ucnv_getNextUChar(converter, &at, end, &status);
  if (U_FAILURE(status) || code < 0) {
    // A sequence cut off by the end, or only shift bytes there.
    bad = status != U_INDEX_OUTOFBOUNDS_ERROR || at == begin;
    if (at == begin) at = end;
    ucnv_resetToUnicode(converter);
    return bad ? kReplacement : 0;
  }
  bad = code == 0xFFFD || (code >= 0xD800 && code < 0xE000);
  return bad ? kReplacement : static_cast<char32_t>(code);
}

bool has_ascii(UConverter* converter) {
  for (const char letter : {'A', 'z', '0', ' '}) {
    ucnv_resetToUnicode(converter);
    const char* at = &letter;
    bool bad = false;
    if (next_code(converter, at, at + 1, bad) != static_cast<char32_t>(letter) || bad) return false;
  }
  ucnv_resetToUnicode(converter);
  return true;
}

bool is_single_byte(UConverter* converter) { return ucnv_getMaxCharSize(converter) == 1; }

/// Encodings with escape sequences, where an ASCII byte may be part of anything.
bool has_states(UConverter* converter) {
  const UConverterType type = ucnv_getType(converter);
  return type == UCNV_ISO_2022 || type == UCNV_HZ || type == UCNV_EBCDIC_STATEFUL || type == UCNV_COMPOUND_TEXT ||
         (type >= UCNV_LMBCS_1 && type <= UCNV_LMBCS_LAST);
}

void put(char32_t code, std::size_t at, std::size_t size, Decoded& decoded) {
  const std::size_t before = decoded.utf8.size();
  append_utf8(decoded.utf8, code);
  decoded.map.add_atom(static_cast<std::uint32_t>(decoded.utf8.size() - before), static_cast<std::uint32_t>(at),
                       static_cast<std::uint32_t>(size));
}

/// Bytes of the ASCII range that stand for themselves, so that stretches of them can be taken as they are.
std::array<bool, 256> plain_bytes(UConverter* converter) {
  std::array<bool, 256> plain{};
  if (has_states(converter)) return plain;
  for (unsigned byte = 0; byte < 0x80; ++byte) {
    const char c = static_cast<char>(byte);
    const char* at = &c;
    bool bad = false;
    ucnv_resetToUnicode(converter);
    plain[byte] = next_code(converter, at, at + 1, bad) == byte && !bad;
  }
  ucnv_resetToUnicode(converter);
  return plain;
}

}  // namespace

Result<Charset> find_charset(std::string_view name) {
  const std::string key = as_on_the_web(name);
  if (key == "utf-8" || key == "utf8" || key == "unicode-1-1-utf-8" || key == "utf-8-sig")
    return Charset{Charset::Kind::utf8, "UTF-8"};
  if (key == "utf-16le" || key == "utf-16-le") return Charset{Charset::Kind::utf16, "UTF-16LE"};
  if (key == "utf-16be" || key == "utf-16-be") return Charset{Charset::Kind::utf16, "UTF-16BE"};
  if (key == "utf-16" || key == "utf16" || key == "unicode" || key == "ucs-2") return Charset{Charset::Kind::utf16, "UTF-16"};
  const Converter converter = key.find('\0') == std::string::npos && !key.empty() ? open(key) : nullptr;
  if (converter == nullptr) {
    return Problem{"encoding-unknown",
                   "The encoding name “" + std::string(name) + "” is unknown.",
                   {},
                   0,
                   0,
                   "Use a name such as UTF-8, windows-1252 or Shift_JIS."};
  }
  const UConverterType type = ucnv_getType(converter.get());
  const bool odd = type == UCNV_UTF7 || type == UCNV_IMAP_MAILBOX || type == UCNV_SCSU || type == UCNV_BOCU1 ||
                   type == UCNV_CESU8 || type == UCNV_UTF8;
  if (odd || has_states(converter.get()) != (type == UCNV_ISO_2022 || type == UCNV_HZ) || !has_ascii(converter.get())) {
    return Problem{"encoding-unsupported",   "Files in " + std::string(name) + " stay unread.", {}, 0, 0,
                   "Save the file as UTF-8."};
  }
  UErrorCode status = U_ZERO_ERROR;
  const char* standard = ucnv_getStandardName(key.c_str(), "MIME", &status);
  if (standard == nullptr) standard = ucnv_getStandardName(key.c_str(), "IANA", &status);
  return Charset{Charset::Kind::other, standard != nullptr ? standard : key};
}

bool read_charset(std::string_view bytes, const Charset& charset, Decoded& decoded, BrokenBytes& broken) {
  const Converter converter = open(charset.name);
  if (converter == nullptr) return false;
  const std::array<bool, 256> plain = plain_bytes(converter.get());
  const bool single = is_single_byte(converter.get());
  std::array<char32_t, 256> table{};
  if (single) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      const char c = static_cast<char>(byte);
      const char* at = &c;
      bool bad = false;
      table[byte] = next_code(converter.get(), at, at + 1, bad);
      ucnv_resetToUnicode(converter.get());
    }
  }
  decoded.utf8.reserve(decoded.utf8.size() + bytes.size() + bytes.size() / 8);
  const char* const base = bytes.data();
  const char* const end = base + bytes.size();
  for (const char* at = base; at != end;) {
    const auto offset = static_cast<std::size_t>(at - base);
    const char* run = at;
    while (run != end && plain[static_cast<unsigned char>(*run)]) ++run;
    if (run != at) {
      decoded.utf8.append(at, run);
      decoded.map.add_exact(static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(run - at));
      at = run;
      continue;
    }
    bool bad = false;
    char32_t code = 0;
    if (single) {
      code = table[static_cast<unsigned char>(*at++)];
      bad = code == kReplacement;
    } else {
      code = next_code(converter.get(), at, end, bad);
      if (code == 0 && !bad && *(at - 1) != 0) continue;
    }
    if (bad) broken.add(decoded.utf8.size());
    put(code, offset, static_cast<std::size_t>(at - base) - offset, decoded);
  }
  return true;
}

}  // namespace sayyes
