#include "sayyes/linting/phrase_set.h"

#include <algorithm>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/text/words.h"

namespace sayyes {

PhraseSet::TokenFilter::TokenFilter(const TextPool& pool, const std::vector<TextIndexEntry>& entries)
    : bits_(std::vector<std::uint64_t>(kBits / 64)) {
  for (const TextIndexEntry& entry : entries) {
    const std::uint32_t bit = token_hash(pool.at(entry.word)) % kBits;
    bits_.own()[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
}

struct PhraseSet::Builder {
  PhraseSet& set;
  std::vector<TextIndexEntry> by_first, by_last;

  void add(FixedWords words) {
    const auto index = static_cast<std::uint32_t>(set.phrases_.size());
    set.phrases_.push_back(words);
    for (std::uint32_t i = words.first; i < words.first + words.count; ++i) {
      enter(by_first, set.pool_.group(i), true, index);
      if (set.pool_.group(i).optional == 0) break;
    }
    for (std::uint32_t i = words.first + words.count; i > words.first; --i) {
      enter(by_last, set.pool_.group(i - 1), false, index);
      if (set.pool_.group(i - 1).optional == 0) break;
    }
  }

  void enter(std::vector<TextIndexEntry>& index, const WordPool::Group& group, bool first, std::uint32_t number) const {
    for (std::uint32_t i = group.first; i < group.first + group.count; ++i) {
      const WordPool::Form& form = set.pool_.form(i);
      const std::string_view text = set.pool_.text(form);
      const std::string_view token = first ? first_token(text) : last_token(text);
      index.push_back(
          {{form.text.begin + static_cast<std::uint32_t>(token.data() - text.data()), static_cast<std::uint32_t>(token.size())},
           number});
    }
  }
};

PhraseSet::PhraseSet(const std::vector<std::string>& phrases) {
  Builder builder{*this, {}, {}};
  phrases_.reserve(phrases.size());
  for (const std::string& phrase : phrases) {
    const auto reading = pool_.read(phrase, false);
    if (!reading) continue;
    if (!reading->capitals) {
      builder.add(reading->parts.front().words);
      continue;
    }
    // Guards look at words, not at capitals: each spelling stands for itself.
    const auto forms = expand_phrase(phrase);
    if (!forms) continue;
    for (const PhraseForm& form : *forms) {
      if (const auto literal = pool_.read(form.text, false)) builder.add(literal->parts.front().words);
    }
  }
  by_first_ = TextIndex(pool_.texts(), builder.by_first);
  by_last_ = TextIndex(pool_.texts(), builder.by_last);
  firsts_ = TokenFilter(pool_.texts(), builder.by_first);
  lasts_ = TokenFilter(pool_.texts(), builder.by_last);
}

std::uint32_t PhraseSet::longest_at(std::string_view view, std::uint32_t at, std::uint32_t end) const {
  if (at >= end) return 0;
  const std::string_view token = first_token(view.substr(at, end - at));
  if (!firsts_.may_hold(token_hash(token))) return 0;
  const auto bucket = by_first_.find(pool_.texts(), token);
  std::uint32_t longest = 0;
  for (const std::uint32_t i : bucket) {
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
  if (!lasts_.may_hold(token_hash(token))) return false;
  const auto bucket = by_last_.find(pool_.texts(), token);
  return std::any_of(bucket.begin(), bucket.end(), [&](std::uint32_t i) {
    std::uint32_t reached = at;
    bool plural = false;
    return pool_.match_left_at(phrases_[i], view, at, begin, reached, plural) && reached < at;
  });
}

void PhraseSet::find_in(const TokenList& list, std::vector<ViewSpan>& out) const {
  if (phrases_.empty()) return;
  for (const TokenList::Token& token : list.tokens()) {
    if (!firsts_.may_hold(token.hash)) continue;
    if (const std::uint32_t size = longest_at(list.text(), token.begin, list.span().end))
      out.push_back({token.begin, token.begin + size});
  }
}

}  // namespace sayyes
