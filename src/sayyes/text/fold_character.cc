#include "sayyes/text/fold_character.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <array>
#include <vector>

#include "sayyes/text/characters.h"

namespace sayyes {
namespace {

const UNormalizer2* nfc() noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return unorm2_getNFCInstance(&status);
}

/// Quotes, full-width forms and ligatures that case folding leaves alone; the character itself otherwise.
char32_t unified(char32_t code) noexcept {
  switch (code) {
    case '`':
    case 0xB4:
    case 0x2B9:
    case 0x2BB:
    case 0x2BC:
    case 0x2BD:
    case 0x2BE:
    case 0x2BF:
    case 0x2C8:
    case 0x2CA:
    case 0x2CB:
    case 0x374:
    case 0x55A:
    case 0x1FBD:
    case 0x1FBF:
    case 0x1FEF:
    case 0x1FFD:
    case 0x1FFE:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2035:
    case 0x2039:
    case 0x203A:
    case 0x275B:
    case 0x275C:
    case 0xA78C:
    case 0xFF07:
    case 0xFF40:
      return '\'';
    case 0xAB:
    case 0xBB:
    case 0x2BA:
    case 0x2DD:
    case 0x2EE:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x2036:
    case 0x275D:
    case 0x275E:
    case 0x2E42:
    case 0x301D:
    case 0x301E:
    case 0x301F:
    case 0xFF02:
      return '"';
    default:
      break;
  }
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

bool has_special_folding(char32_t code) noexcept {
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

/// Foldings of U+0080..U+07FF, which most text beyond ASCII in our languages consists of.
struct Folding {
  std::array<char, 7> bytes{};
  unsigned char size = 0;
};
using Foldings = std::array<Folding, 0x800 - 0x80>;

Foldings make_foldings() {
  Foldings foldings;
  std::string folded;
  for (char32_t code = 0x80; code < 0x800; ++code) {
    folded.clear();
    fold_slowly(code, folded);
    Folding& folding = foldings[code - 0x80];
    folding.size = static_cast<unsigned char>(folded.copy(folding.bytes.data(), folding.bytes.size()));
  }
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
  if (code < 0x300) return false;
  return unorm2_hasBoundaryBefore(nfc(), static_cast<UChar32>(code)) == 0;
}

void fold_single(char32_t code, std::string& out) {
  if (code >= 0x80 && code < 0x800) {
    static const Foldings foldings = make_foldings();
    const Folding& folding = foldings[code - 0x80];
    out.append(folding.bytes.data(), folding.size);
    return;
  }
  const char32_t same = unified(code);
  if (same != code) return append_utf8(out, same);
  if (has_special_folding(code) || unorm2_isInert(nfc(), static_cast<UChar32>(code)) == 0) return fold_slowly(code, out);
  append_utf8(out, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(code), U_FOLD_CASE_DEFAULT)));
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
