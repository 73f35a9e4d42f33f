#include "sayyes/text/decode.h"

#include <array>
#include <limits>
#include <utility>

#include "sayyes/position.h"
#include "sayyes/support/limits.h"
#include "sayyes/text/binary.h"
#include "sayyes/text/characters.h"
#include "sayyes/text/charset.h"
#include "sayyes/text/utf8.h"

namespace sayyes {
namespace {

/// What is put together while decoding.
struct Output {
  Decoded decoded;
  BrokenBytes broken;
};

Problem too_large() {
  return {"file-too-large",
          "The text has 4 GiB or more, which is more than can be checked at once.",
          {},
          0,
          0,
          "Split it into smaller files."};
}

Problem utf32() {
  return {"encoding-unsupported", "The file is in UTF-32, which stays unread.", {}, 0, 0, "Save it as UTF-8."};
}

void note_broken(Output& out) {
  if (out.broken.count == 0) return;
  const LineIndex lines(out.decoded.utf8);
  const LineColumn at = lines.at(out.decoded.utf8, out.broken.first, PositionEncoding::code_points);
  const bool one = out.broken.count == 1;
  out.decoded.notices.push_back(
      {"broken-bytes",
       (one ? std::string("One place is ill-formed ") : std::to_string(out.broken.count) + " places are ill-formed ") +
           out.decoded.encoding + (one ? "; it was read round." : "; they were read round, and this is the first of them."),
       {},
       at.line,
       at.column,
       "Save the file as UTF-8 again."});
}

/// Reads UTF-8 with U+FFFD for what is broken. `skip` bytes of BOM stay out of the text.
void read_broken_utf8(std::string_view bytes, std::size_t skip, Output& out) {
  Decoded& decoded = out.decoded;
  decoded.utf8.reserve(bytes.size());
  for (std::size_t at = skip; at < bytes.size();) {
    const std::size_t good = valid_utf8_prefix(bytes.substr(at));
    decoded.utf8.append(bytes, at, good);
    decoded.map.add_exact(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(good));
    at += good;
    if (at == bytes.size()) break;
    const std::size_t bad = ill_formed_size(bytes.substr(at));
    out.broken.add(decoded.utf8.size());
    append_utf8(decoded.utf8, kReplacement);
    decoded.map.add_atom(3, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(bad));
    at += bad;
  }
}

Result<Decoded> finish(Output out, std::string bytes) {
  if (out.decoded.utf8.size() > bounds::kTextBytes) return too_large();
  note_broken(out);
  out.decoded.ascii = ascii_prefix(out.decoded.utf8) == out.decoded.utf8.size();
  out.decoded.source = std::move(bytes);
  return std::move(out.decoded);
}

/// The bytes are UTF-8 as they are.
Result<Decoded> as_they_are(std::string bytes, std::vector<Problem> notices) {
  Decoded decoded;
  decoded.encoding = "UTF-8";
  decoded.notices = std::move(notices);
  decoded.ascii = ascii_prefix(bytes) == bytes.size();
  decoded.map = OffsetMap<DecodedSpace, SourceSpace>::identity(static_cast<std::uint32_t>(bytes.size()));
  decoded.utf8 = std::move(bytes);
  return decoded;
}

Result<Decoded> as_utf8(std::string bytes, std::size_t bom, std::vector<Problem> notices) {
  if (bom == 0 && valid_utf8_prefix(bytes) == bytes.size()) return as_they_are(std::move(bytes), std::move(notices));
  Output out;
  out.decoded.encoding = "UTF-8";
  out.decoded.notices = std::move(notices);
  read_broken_utf8(bytes, bom, out);
  return finish(std::move(out), std::move(bytes));
}

Result<Decoded> as_utf16(std::string bytes, bool big_endian, std::size_t bom, std::vector<Problem> notices) {
  Output out;
  out.decoded.encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
  out.decoded.notices = std::move(notices);
  read_utf16(bytes, bom, big_endian, out.decoded, out.broken);
  return finish(std::move(out), std::move(bytes));
}

Result<Decoded> as_charset(std::string bytes, const Charset& charset, std::vector<Problem> notices) {
  Output out;
  out.decoded.encoding = charset.name;
  out.decoded.notices = std::move(notices);
  if (!read_charset(bytes, charset, out.decoded, out.broken)) {
    return Problem{"encoding-unsupported", "Files in " + charset.name + " stay unread.", {}, 0, 0, "Save the file as UTF-8."};
  }
  return finish(std::move(out), std::move(bytes));
}

Problem contradiction(std::string_view said, std::string_view by, std::string_view read_as) {
  return {"encoding-contradiction",
          std::string(by) + " names the encoding " + std::string(said) + ", but the bytes are " + std::string(read_as) +
              "; they were read as " + std::string(read_as) + ".",
          {},
          0,
          0,
          "Name the encoding that the file has, or save it as UTF-8."};
}

bool same_family(const Charset& charset, std::string_view read_as) noexcept {
  if (charset.kind == Charset::Kind::utf8) return read_as == "UTF-8";
  if (charset.kind == Charset::Kind::utf16) return read_as.starts_with("UTF-16");
  return charset.name == read_as;
}

struct Bom {
  std::string_view bytes;
  std::string_view encoding;
};
constexpr auto kBoms = std::to_array<Bom>({{std::string_view("\xFF\xFE\0\0", 4), "UTF-32"},
                                           {std::string_view("\0\0\xFE\xFF", 4), "UTF-32"},
                                           {"\xEF\xBB\xBF", "UTF-8"},
                                           {"\xFF\xFE", "UTF-16LE"},
                                           {"\xFE\xFF", "UTF-16BE"}});

Result<Decoded> forced_decode(std::string bytes, std::string_view forced) {
  const Result<Charset> charset = find_charset(forced);
  if (!charset) return charset.problems();
  switch (charset->kind) {
    case Charset::Kind::utf8:
      return as_utf8(std::move(bytes), 0, {});
    case Charset::Kind::utf16: {
      const bool big =
          charset->name == "UTF-16BE" || (charset->name == "UTF-16" && guess_utf16(bytes) == Utf16Guess::big_endian);
      return as_utf16(std::move(bytes), big, 0, {});
    }
    case Charset::Kind::other:
      break;
  }
  return as_charset(std::move(bytes), *charset, {});
}

/// Not UTF-8, no BOM, nothing forced: the declaration, nearly UTF-8, or a detection.
Result<Decoded> legacy_decode(std::string bytes, std::string_view declared) {
  std::vector<Problem> notices;
  if (!declared.empty()) {
    const Result<Charset> charset = find_charset(declared);
    if (charset && charset->kind == Charset::Kind::utf8) return as_utf8(std::move(bytes), 0, {});
    if (charset && charset->kind == Charset::Kind::other) return as_charset(std::move(bytes), *charset, {});
    if (!charset) {
      notices = charset.problems();
    }
  }
  const Utf8Likeness likeness = utf8_likeness(bytes);
  if (likeness.good > 0 && likeness.good >= likeness.bad) return as_utf8(std::move(bytes), 0, std::move(notices));
  if (const std::optional<Charset> detected = detect_charset(bytes)) {
    notices.push_back({"encoding-detected",
                       "The file leaves its encoding open; it was read as " + detected->name + ".",
                       {},
                       0,
                       0,
                       "Save it as UTF-8, or name its encoding."});
    return as_charset(std::move(bytes), *detected, std::move(notices));
  }
  if (likeness.bad > 64 && likeness.bad > bytes.size() / 4) return binary_problem("data of an unknown kind");
  return as_utf8(std::move(bytes), 0, std::move(notices));
}

}  // namespace

Result<Decoded> decode(std::string bytes, std::string_view forced, std::string_view declared) {
  if (bytes.size() > bounds::kTextBytes) return too_large();
  for (const Bom& bom : kBoms) {
    if (!bytes.starts_with(bom.bytes)) continue;
    if (bom.encoding == "UTF-32") return utf32();
    std::vector<Problem> notices;
    const bool by_force = !forced.empty();
    if (const std::string_view said = by_force ? forced : declared; !said.empty()) {
      const Result<Charset> charset = find_charset(said);
      if (!charset && by_force) return charset.problems();
      if (charset && !same_family(*charset, bom.encoding)) {
        notices.push_back(contradiction(said, by_force ? "The caller" : "The file", bom.encoding));
      }
    }
    if (bom.encoding == "UTF-8") return as_utf8(std::move(bytes), bom.bytes.size(), std::move(notices));
    return as_utf16(std::move(bytes), bom.encoding == "UTF-16BE", bom.bytes.size(), std::move(notices));
  }
  if (!forced.empty()) return forced_decode(std::move(bytes), forced);

  if (const std::string_view kind = binary_kind(bytes); !kind.empty()) return binary_problem(kind);
  if (const std::size_t nuls = count_nuls(bytes); nuls > 0) {
    if (looks_like_utf32(bytes)) return utf32();
    const Utf16Guess guess = guess_utf16(bytes);
    if (guess != Utf16Guess::none) return as_utf16(std::move(bytes), guess == Utf16Guess::big_endian, 0, {});
    if (nuls > bytes.size() / 100) return binary_problem("data with many NUL bytes");
  }
  const std::size_t good = valid_utf8_prefix(bytes);
  if (good < bytes.size()) return legacy_decode(std::move(bytes), declared);
  std::vector<Problem> notices;
  if (!declared.empty() && ascii_prefix(bytes) < bytes.size()) {
    const Result<Charset> charset = find_charset(declared);
    if (charset && !same_family(*charset, "UTF-8")) notices.push_back(contradiction(declared, "The file", "UTF-8"));
  }
  return as_they_are(std::move(bytes), std::move(notices));
}

}  // namespace sayyes
