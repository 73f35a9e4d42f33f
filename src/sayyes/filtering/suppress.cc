#include "sayyes/filtering/suppress.h"

#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

bool holds_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    if (is_word_edge(text, at) && is_word_edge(text, at + words.size())) return true;
  }
  return false;
}

}  // namespace

Suppressions::Suppressions(std::span<const SuppressEntry> entries) {
  for (const SuppressEntry& entry : entries) {
    Entry out;
    out.every_path = entry.path.empty();
    out.path = PathPatterns(std::span(&entry.path, 1));
    out.rule = entry.rule;
    out.folded_text = fold(entry.text);
    out.reason = entry.reason;
    entries_.push_back(std::move(out));
  }
}

std::vector<std::uint32_t> Suppressions::mark(std::string_view path, std::vector<Finding>& findings) const {
  std::vector<std::uint32_t> used;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    bool goes = false;
    if (!entry.every_path && !entry.path.ignores(path, false)) continue;
    for (Finding& finding : findings) {
      if (!entry.rule.empty() && !names_rule(entry.rule, finding.rule)) continue;
      if (!entry.folded_text.empty() && !holds_words(fold(finding.matched), entry.folded_text)) continue;
      goes = true;
      if (!finding.suppressed) finding.suppressed = Suppression{"config", entry.reason};
    }
    if (goes) used.push_back(static_cast<std::uint32_t>(i));
  }
  return used;
}

}  // namespace sayyes
