#include "sayyes/reporting/wording.h"

#include <algorithm>

#include "sayyes/document/builder.h"

namespace sayyes {
namespace {

/// The first byte of the decoded text that stands for the file's byte at `source`.
std::uint32_t decoded_offset(const OffsetMap<DecodedSpace, SourceSpace>& map, std::uint32_t source) {
  const auto& runs = map.runs();
  auto run = std::ranges::upper_bound(runs, source, {}, &OffsetRun::origin);
  if (run == runs.begin()) return 0;
  --run;
  const std::uint32_t into = source - run->origin;
  if (into >= run->origin_size) return run->from + run->size;
  if (run->exact) return run->from + into;
  return run->unit == 0 ? run->from : run->from + into / run->origin_unit * run->unit;
}

}  // namespace

bool counts(const Finding& finding) noexcept { return !finding.suppressed; }

const Suggestion* best_wording(const Finding& finding) noexcept {
  const auto best =
      std::ranges::find_if(finding.suggestions, [](const Suggestion& s) { return s.kind != SuggestionKind::advice; });
  return best == finding.suggestions.end() ? nullptr : &*best;
}

bool has_lines(const Finding& finding) noexcept { return !finding.place || finding.place->has_lines; }

std::string short_place(const Finding& finding) {
  return has_lines(finding) ? ":" + std::to_string(finding.location.begin.line) : ", " + finding.place->words;
}

std::string message_with_wording(const Finding& finding) {
  std::string out = has_lines(finding) ? finding.message : "In " + finding.place->words + ": " + finding.message;
  if (const Suggestion* best = best_wording(finding)) {
    out += " Say instead: “" + best->text + "”";
    if (best->bends) out += " (bends the rule: someone has to decide)";
    if (best->bends || best->text.find_last_of(".!?") + 1 != best->text.size()) out += '.';
  } else if (!finding.suggestions.empty()) {
    out += " " + finding.suggestions.front().text;
  }
  for (const Note& note : finding.notes) out += " Also: " + note.message;
  if (finding.intent) out += " Intent: " + std::string(in_words(*finding.intent)) + ".";
  return out;
}

DecodedSpan decoded_span(const Document& document, SourceSpan bytes) {
  const auto& map = document.data().decoded.map;
  return {decoded_offset(map, bytes.begin), decoded_offset(map, bytes.end)};
}

LineRange line_range(const Document& document, SourceSpan bytes, PositionEncoding encoding) {
  const Document::Data& data = document.data();
  const DecodedSpan span = decoded_span(document, bytes);
  return {data.lines.at(data.decoded.utf8, span.begin, encoding), data.lines.at(data.decoded.utf8, span.end, encoding)};
}

}  // namespace sayyes
