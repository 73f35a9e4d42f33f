#include "sayyes/project/edits.h"

#include <algorithm>
#include <tuple>

#include "sayyes/document/builder.h"
#include "sayyes/readers/escape.h"
#include "sayyes/readers/office_file.h"
#include "sayyes/text/characters.h"
#include "sayyes/text/encode.h"

namespace sayyes {
namespace {

/// What goes first where two edits want the same place.
auto rank(const PlannedEdit& edit) {
  const auto largest = [](std::uint32_t number) { return UINT32_MAX - number; };
  return std::tuple(edit.suggestion->applicability, largest(static_cast<std::uint32_t>(edit.finding->severity)),
                    largest(edit.text.size()), edit.text.begin, std::string_view(edit.finding->rule));
}

/// Pieces of a text in a file's encoding are encoded one by one, so that a character the encoding lacks stands alone.
std::optional<std::string> in_encoding(const Document& document, std::string_view utf8) {
  if (auto whole = encode(utf8, document.encoding())) return std::move(*whole);
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const Character one = character_at(utf8, at);
    auto bytes = encode(utf8.substr(at, one.size), document.encoding());
    at += one.size;
    if (!bytes) bytes = encode(character_reference(document.format(), one.code), document.encoding());
    if (!bytes || bytes->empty()) return std::nullopt;
    out += *bytes;
  }
  return out;
}

}  // namespace

const Suggestion* applicable(const Finding& finding, bool unsafe) noexcept {
  const auto first = [&](Applicability wanted) -> const Suggestion* {
    for (const Suggestion& one : finding.suggestions) {
      if (one.applicability == wanted && one.edits.size() == 1 && !one.bends && one.needs.empty()) return &one;
    }
    return nullptr;
  };
  const Suggestion* found = first(Applicability::safe);
  return found == nullptr && unsafe ? first(Applicability::unsafe) : found;
}

LeftWhy why_left(const Finding& finding) noexcept {
  bool fact = false, bends = false, markup = false;
  for (const Suggestion& one : finding.suggestions) {
    if (!one.edits.empty()) return LeftWhy::choice;
    if (one.kind == SuggestionKind::advice) continue;
    if (one.bends)
      bends = true;
    else if (!one.needs.empty())
      fact = true;
    else if (one.kind == SuggestionKind::replacement || one.keeps_rule)
      markup = true;
  }
  return markup ? LeftWhy::markup : fact ? LeftWhy::fact : bends ? LeftWhy::bends : LeftWhy::advice;
}

std::optional<PlannedEdit> plan_edit(const Document& document, const Finding& finding, const Suggestion& suggestion) {
  const TextEdit& edit = suggestion.edits.front();
  auto written = in_encoding(document, edit.with);
  if (!written) return std::nullopt;
  return PlannedEdit{&finding,  &suggestion,         edit.bytes,
                     edit.text, std::move(*written), with_line_ends(document, suggestion.text)};
}

std::vector<PlannedEdit> without_overlaps(std::vector<PlannedEdit> edits) {
  std::ranges::sort(edits, [](const PlannedEdit& a, const PlannedEdit& b) { return rank(a) < rank(b); });
  // Sorted by place; few overlap, so looking at the two neighbours is enough for each.
  std::vector<PlannedEdit> kept;
  for (PlannedEdit& edit : edits) {
    const auto next =
        std::ranges::lower_bound(kept, edit.bytes.begin, {}, [](const PlannedEdit& one) { return one.bytes.begin; });
    const bool taken = (next != kept.end() && next->bytes.begin < edit.bytes.end) ||
                       (next != kept.begin() && std::prev(next)->bytes.end > edit.bytes.begin);
    if (!taken) kept.insert(next, std::move(edit));
  }
  return kept;
}

std::optional<std::string> with_edits(const Document& document, const std::vector<PlannedEdit>& edits) {
  if (document.data().opened) {
    std::vector<PartEdit> parts;
    for (const PlannedEdit& edit : edits) parts.push_back({edit.bytes, edit.written});
    auto packed = packed_again(document, parts);
    return packed ? std::optional(*std::move(packed)) : std::nullopt;
  }
  const std::string_view source = document.source();
  std::string out;
  out.reserve(source.size() + 64 * edits.size());
  std::uint32_t done = 0;
  for (const PlannedEdit& edit : edits) {
    out += source.substr(done, edit.bytes.begin - done);
    out += edit.written;
    done = edit.bytes.end;
  }
  out += source.substr(done);
  return out;
}

bool reads_as_planned(const Document& before, const std::vector<PlannedEdit>& edits, const Document& again) {
  if (again.encoding() != before.encoding() || again.format() != before.format()) return false;
  if (again.notices().size() > before.notices().size()) return false;
  const auto segments = before.segments(), read = again.segments();
  if (segments.size() != read.size()) return false;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (segments[i].scope != read[i].scope || before.language(segments[i]) != again.language(read[i])) return false;
  }
  std::string_view text = before.text(), found = again.text();
  const auto take = [&](std::string_view words) {
    if (!found.starts_with(words)) return false;
    found.remove_prefix(words.size());
    return true;
  };
  std::uint32_t done = 0;
  for (const PlannedEdit& edit : edits) {
    if (edit.text.begin < done || !take(text.substr(done, edit.text.begin - done)) || !take(edit.read)) return false;
    done = edit.text.end;
  }
  return found == text.substr(done);
}

}  // namespace sayyes
