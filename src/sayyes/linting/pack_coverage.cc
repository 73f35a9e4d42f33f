#include <algorithm>

#include "sayyes/linting/pack_checks.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// The end of `words` in `text` at or after `from`, between word edges, or npos.
std::size_t find_words(std::string_view text, std::string_view words, std::size_t from) {
  for (std::size_t at = text.find(words, from); at != std::string_view::npos; at = text.find(words, at + 1)) {
    if (is_word_edge(text, at) && is_word_edge(text, at + words.size())) return at + words.size();
  }
  return std::string_view::npos;
}

/// True where the fixed words of a form stand in the text in their order, with something in each slot.
bool shows(std::string_view text, std::string_view form) {
  std::size_t at = 0;
  bool slot = false;
  while (!form.empty()) {
    if (form.front() == ' ') {
      form.remove_prefix(1);
      continue;
    }
    const std::size_t open = form.find('{');
    if (open == 0) {
      slot = true;
      const std::size_t close = form.find('}');
      if (close == std::string_view::npos) return false;
      form.remove_prefix(close + 1);
      continue;
    }
    std::string_view words = form.substr(0, open);
    form.remove_prefix(words.size());
    while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
    const std::size_t end = find_words(text, words, at + (slot ? 1 : 0));
    if (end == std::string_view::npos) return false;
    at = end;
    slot = false;
  }
  return !slot || at < text.size();
}

}  // namespace

void check_coverage(PackCheck& check, const Rule& rule) {
  // Each flagged span with what follows and precedes it: a frame's finding may be shorter than its words.
  std::vector<std::string> shown;
  for (const RuleExample& example : rule.examples) {
    if (!example.flag) continue;
    shown.push_back(fold(example.text));
  }
  if (shown.empty()) return;
  PhraseOptions options;
  options.slots = true;
  options.compounds = rule.match.compounds;
  for (const auto* list : {&rule.match.phrases, &rule.match.frames}) {
    for (const std::string& phrase : *list) {
      const auto forms = expand_phrase(phrase, options);
      if (!forms) continue;
      const bool seen = std::any_of(forms->begin(), forms->end(), [&](const PhraseForm& form) {
        return std::any_of(shown.begin(), shown.end(), [&](const std::string& text) { return shows(text, form.text); });
      });
      if (!seen) {
        check.fail(rule.id, rule.source, 0, "phrase-not-shown", in_quotes(phrase) + " is never shown by a flag example",
                   "add an example with it, or leave it out");
      }
    }
  }
}

}  // namespace sayyes
