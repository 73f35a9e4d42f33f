#include "sayyes/text/fold_character.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <vector>

#include "sayyes/text/characters.h"

namespace sayyes {
namespace {

const UNormalizer2* nfc() noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return unorm2_getNFCInstance(&status);
}

// Sorted. Quotes of all kinds, primes, and the letters that are typed or used for an apostrophe.
constexpr std::u32string_view kApostrophes =
    U"`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u0374\u055A\u1FBD"
    U"\u1FBF\u1FEF\u1FFD\u1FFE\u2018\u2019\u201A\u201B\u2032\u2035\u2039\u203A\u275B\u275C"
    U"\uFF07\uFF40";
constexpr std::u32string_view kQuotes =
    U"\u00AB\u00BB\u02BA\u02DD\u02EE\u201C\u201D\u201E\u201F\u2033\u2036\u275D\u275E\u2E42"
    U"\u301D\u301E\u301F\uFF02";

static_assert(std::is_sorted(kApostrophes.begin(), kApostrophes.end()) && std::is_sorted(kQuotes.begin(), kQuotes.end()));

/// Quotes and full-width forms as what they stand for; the character itself otherwise.
char32_t unified(char32_t code) noexcept {
  // Most letters of most scripts lie outside of all of it.
  const bool listed = code < 0x560 || (code >= 0x1F00 && code < 0x3020) || code >= 0xFF00;
  if (!listed) return code;
  if (std::binary_search(kApostrophes.begin(), kApostrophes.end(), code)) return '\'';
  if (std::binary_search(kQuotes.begin(), kQuotes.end(), code)) return '"';
  if (code >= 0xFF01 && code <= 0xFF5E) code -= 0xFEE0;
  return code >= 'A' && code <= 'Z' ? code + 32 : code;
}

using Units = std::vector<UChar>;

void append_units(Units& units, char32_t code) {
  std::array<UChar, 2> pair{};
  std::int32_t size = 0;
  U16_APPEND_UNSAFE(pair.data(), size, static_cast<UChar32>(code));
  units.insert(units.end(), pair.begin(), pair.begin() + size);
}

Units composed(const Units& units) {
  Units result(units.size() * 3 + 8);
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size = unorm2_normalize(nfc(), units.data(), static_cast<std::int32_t>(units.size()), result.data(),
                                             static_cast<std::int32_t>(result.size()), &status);
  if (U_FAILURE(status)) return units;
  result.resize(static_cast<std::size_t>(size));
  return result;
}

Units case_folded(const Units& units) {
  Units result(units.size() * 3 + 8);
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size = u_strFoldCase(result.data(), static_cast<std::int32_t>(result.size()), units.data(),
                                          static_cast<std::int32_t>(units.size()), U_FOLD_CASE_DEFAULT, &status);
  if (U_FAILURE(status)) return units;
  result.resize(static_cast<std::size_t>(size));
  return result;
}

void append_folded(const Units& units, std::string& out) {
  // Composed first: a singleton such as the Kelvin sign is then the letter that has a folding. Composed again after: a
  // folding may take a letter apart.
  const Units folded = composed(case_folded(composed(units)));
  for (std::size_t at = 0; at < folded.size();) {
    UChar32 code = 0;
    U16_NEXT_UNSAFE(folded.data(), at, code);
    append_utf8(out, unified(static_cast<char32_t>(code)));
  }
}

/// Case folding makes several characters of one, or none that ICU's one-character folding knows.
bool has_long_folding(char32_t code) noexcept {
  if (code < 0x800) {
    return code == 0xDF || code == 0x130 || code == 0x149 || code == 0x1F0 || code == 0x390 || code == 0x3B0 || code == 0x587 ||
           code == 0x132 || code == 0x133;
  }
  return (code >= 0x1E00 && code <= 0x1FFF) || (code >= 0xFB00 && code <= 0xFB17);
}

void fold_slowly(char32_t code, std::string& out) {
  if (code == 0x132 || code == 0x133) {
    out += "ij";
    return;
  }
  Units units;
  append_units(units, unified(code));
  append_folded(units, out);
}

void fold_quickly(char32_t code, std::string& out) {
  const char32_t same = unified(code);
  if (same != code) return append_utf8(out, same);
  // Below U+0300 everything is composed already.
  const bool alone = code < 0x300 || unorm2_isInert(nfc(), static_cast<UChar32>(code)) != 0;
  if (has_long_folding(code) || !alone) return fold_slowly(code, out);
  append_utf8(out, unified(static_cast<char32_t>(u_foldCase(static_cast<UChar32>(code), U_FOLD_CASE_DEFAULT))));
}

/// Foldings of U+0080..U+07FF, which most text beyond ASCII in our languages consists of.
struct Folding {
  std::array<char, 5> bytes{};
  unsigned char size = 0;
};
struct Foldings {
  std::array<Folding, 0x800 - 0x80> all;
  PlainFoldings plain{};
};

Foldings make_foldings() {
  Foldings foldings;
  std::string folded;
  for (char32_t code = 0x80; code < 0x800; ++code) {
    folded.clear();
    fold_quickly(code, folded);
    Folding& folding = foldings.all[code - 0x80];
    folding.size = static_cast<unsigned char>(folded.copy(folding.bytes.data(), folding.bytes.size()));
    const bool one = folded.size() == 2 && !is_ascii_byte(folded[0]);
    if (one && fold_kind(code) == FoldKind::letter && !joins_before(code)) {
      foldings.plain[code - 0x80] =
          static_cast<std::uint16_t>(static_cast<unsigned char>(folded[0]) << 8 | static_cast<unsigned char>(folded[1]));
    }
  }
  return foldings;
}

const Foldings& all_foldings() {
  static const Foldings foldings = make_foldings();
  return foldings;
}

}  // namespace

FoldKind fold_kind(char32_t code) noexcept {
  if (is_invisible(code)) return FoldKind::invisible;
  if (is_space(code)) return FoldKind::space;
  switch (code) {
    case 0x2010:
    case 0x2011:
    case 0x2043:
    case 0xFE63:
    case 0xFF0D:
      return FoldKind::hyphen;
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0xFE58:
      return FoldKind::dash;
    case 0x2014:
    case 0x2015:
    case 0x2E3A:
    case 0x2E3B:
      return FoldKind::long_dash;
    default:
      return FoldKind::letter;
  }
}

bool joins_before(char32_t code) noexcept {
  const bool never = code < 0x300 || (code >= 0x2000 && code < 0x20D0) || (code >= 0x3400 && code < 0xA000);
  if (never) return false;
  return unorm2_hasBoundaryBefore(nfc(), static_cast<UChar32>(code)) == 0;
}

const PlainFoldings& plain_foldings() { return all_foldings().plain; }

void fold_single(char32_t code, std::string& out) {
  if (code >= 0x80 && code < 0x800) {
    const Folding& folding = all_foldings().all[code - 0x80];
    out.append(folding.bytes.data(), folding.size);
    return;
  }
  fold_quickly(code, out);
}

void fold_cluster(std::string_view cluster, std::string& out) {
  Units units;
  for (std::size_t at = 0; at < cluster.size();) {
    const Character character = character_at(cluster, at);
    at += character.size;
    if (!is_invisible(character.code)) append_units(units, unified(character.code));
  }
  append_folded(units, out);
}

}  // namespace sayyes
