#include "sayyes/linting/phrase_set.h"

#include <algorithm>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/text/words.h"

namespace sayyes {

PhraseSet::PhraseSet(const std::vector<std::string>& phrases) {
  phrases_.reserve(phrases.size());
  for (const std::string& phrase : phrases) {
    const auto reading = pool_.read(phrase, false);
    if (!reading) continue;
    if (!reading->capitals) {
      add(reading->parts.front().words);
      continue;
    }
    // Guards look at words, not at capitals: each spelling stands for itself.
    const auto forms = expand_phrase(phrase);
    if (!forms) continue;
    for (const PhraseForm& form : *forms) {
      if (const auto literal = pool_.read(pool_.keep(form.text), false)) add(literal->parts.front().words);
    }
  }
}

void PhraseSet::add(FixedWords words) {
  const auto index = static_cast<std::uint32_t>(phrases_.size());
  phrases_.push_back(words);
  auto enter = [&](Buckets& buckets, std::string_view token) {
    std::vector<std::uint32_t>& bucket = buckets[token];
    if (bucket.empty() || bucket.back() != index) bucket.push_back(index);
  };
  auto enter_group = [&](Buckets& buckets, const WordPool::Group& group, bool first) {
    for (std::uint32_t i = group.first; i < group.first + group.count; ++i) {
      const std::string_view text = pool_.form(i).text;
      const std::string_view token = first ? first_token(text) : last_token(text);
      (first ? firsts_ : lasts_).set(token_hash(token) % firsts_.size());
      enter(buckets, token);
    }
  };
  for (std::uint32_t i = words.first; i < words.first + words.count; ++i) {
    enter_group(by_first_, pool_.group(i), true);
    if (!pool_.group(i).optional) break;
  }
  for (std::uint32_t i = words.first + words.count; i > words.first; --i) {
    enter_group(by_last_, pool_.group(i - 1), false);
    if (!pool_.group(i - 1).optional) break;
  }
}

std::uint32_t PhraseSet::longest_at(std::string_view view, std::uint32_t at, std::uint32_t end) const {
  if (at >= end) return 0;
  const std::string_view token = first_token(view.substr(at, end - at));
  if (!firsts_[token_hash(token) % firsts_.size()]) return 0;
  const auto bucket = by_first_.find(token);
  if (bucket == by_first_.end()) return 0;
  std::uint32_t longest = 0;
  for (const std::uint32_t i : bucket->second) {
    std::uint32_t reached = 0;
    bool plural = false;
    if (pool_.match_right(phrases_[i], phrases_[i].first, view, at, end, false, 0, reached, plural))
      longest = std::max(longest, reached - at);
  }
  return longest;
}

bool PhraseSet::ends_at(std::string_view view, std::uint32_t at, std::uint32_t begin) const {
  if (at <= begin) return false;
  const std::string_view token = last_token(view.substr(begin, at - begin));
  if (!lasts_[token_hash(token) % lasts_.size()]) return false;
  const auto bucket = by_last_.find(token);
  if (bucket == by_last_.end()) return false;
  return std::any_of(bucket->second.begin(), bucket->second.end(), [&](std::uint32_t i) {
    std::uint32_t reached = at;
    bool plural = false;
    return pool_.match_left_at(phrases_[i], view, at, begin, reached, plural) && reached < at;
  });
}

void PhraseSet::find_in(const TokenList& list, std::vector<ViewSpan>& out) const {
  if (phrases_.empty()) return;
  for (const TokenList::Token& token : list.tokens()) {
    if (!firsts_[token.hash % firsts_.size()]) continue;
    if (const std::uint32_t size = longest_at(list.text(), token.begin, list.span().end))
      out.push_back({token.begin, token.begin + size});
  }
}

}  // namespace sayyes
