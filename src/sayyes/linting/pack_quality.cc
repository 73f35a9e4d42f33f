#include <map>
#include <string>
#include <vector>

#include "sayyes/linting/pack_checks.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr std::size_t kMostWordsOfARewrite = 14;
constexpr std::size_t kMostWordsOfAReplacement = 9;

}  // namespace

void check_lengths(PackCheck& check, const Rule& rule) {
  for (const SuggestionTemplate& suggestion : rule.suggestions) {
    const bool replacement = suggestion.kind == SuggestionKind::replacement;
    if (!replacement && suggestion.kind != SuggestionKind::rewrite) continue;
    const std::size_t most = replacement ? kMostWordsOfAReplacement : kMostWordsOfARewrite;
    const std::size_t words = count_words(suggestion.text);
    if (words <= most) continue;
    check.fail(rule.id, rule.source, 0, "suggestion-long",
               in_quotes(suggestion.text) + " has " + std::to_string(words) + " words, too many for a sign",
               "say it in " + std::to_string(most) + " words or fewer");
  }
}

void check_shared_phrases(PackCheck& check, const std::vector<const Rule*>& rules) {
  // The same words in two rules of one kind of text: two findings for one idea, or one rule that never speaks.
  std::map<std::string, const Rule*> owners;
  for (const Rule* rule : rules) {
    for (const std::vector<std::string>* list : {&rule->match.phrases, &rule->match.frames}) {
      for (const std::string& phrase : *list) {
        const std::string key = rule->language + (rule->praise ? "+" : "-") + phrase;
        const auto [other, added] = owners.emplace(key, rule);
        if (added || other->second == rule || !check.wanted(rule->source)) continue;
        const bool guarded_apart = !rule->guards.at.empty() || !rule->guards.only_in_segment.empty() ||
                                   !other->second->guards.only_in_segment.empty() || !other->second->guards.at.empty() ||
                                   rule->profiles != other->second->profiles;
        if (guarded_apart) continue;
        check.fail(rule->id, rule->source, 0, "phrase-shared",
                   in_quotes(phrase) + " is also in " + other->second->id + ": two rules for one idea",
                   "leave it in the rule whose message fits");
      }
    }
  }
}

}  // namespace sayyes
