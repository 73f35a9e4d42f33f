#include "sayyes/linting/guard_asker.h"

#include <algorithm>

#include "sayyes/linting/structural_guards.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr std::uint32_t kLongestPhrase = 256;

bool is_joint(char c) { return c == ' ' || c == '-' || c == '"'; }

/// The words of a path: "docs/code-of-conduct.md" holds "code of conduct".
std::string path_words(const std::string& name) {
  std::string words = fold(name);
  for (char& c : words) {
    if (c == '/' || c == '\\' || c == '-' || c == '_' || c == '.') c = ' ';
  }
  return words;
}

}  // namespace

std::string to_string(const Held& held) {
  std::string text(held.what);
  if (!held.name.empty()) {
    text += ' ';
    text += held.name;
  }
  return text;
}

const std::vector<ViewSpan>& GuardAsker::places(const LazyPhrases& set, ViewSpan region) {
  Found& found = found_[&set];
  if (!found.known || found.region != region) {
    found.known = true;
    found.region = region;
    found.places.clear();
    set.get().find_in(tokens_of(region), found.places);
  }
  return found.places;
}

const TokenList& GuardAsker::tokens_of(ViewSpan region) {
  for (const TokenList& known : tokens_) {
    if (known.span() == region && !region.empty()) return known;
  }
  TokenList& tokens = tokens_[next_tokens_++ % 2];
  tokens.cut(text_.view(), region);
  return tokens;
}

bool GuardAsker::follows(const LazyPhrases& set, ViewSpan span) const {
  if (set.empty()) return false;
  const ViewSpan segment = facts_.view();
  std::uint32_t at = span.end;
  while (at < segment.end && is_joint(text_.view()[at])) ++at;
  return set.get().longest_at(text_.view(), at, segment.end) != 0;
}

bool GuardAsker::precedes(const LazyPhrases& set, ViewSpan span) const {
  if (set.empty()) return false;
  const ViewSpan segment = facts_.view();
  std::uint32_t at = span.begin;
  while (at > segment.begin && is_joint(text_.view()[at - 1])) --at;
  const std::uint32_t from = at > segment.begin + kLongestPhrase ? at - kLongestPhrase : segment.begin;
  return set.get().ends_at(text_.view(), at, from);
}

bool GuardAsker::near(const LazyPhrases& set, ViewSpan span, std::uint32_t words) {
  if (set.empty()) return false;
  const Sentence& sentence = facts_.sentence_at(span.begin);
  const auto& all = places(set, sentence.span);
  auto distance = [&](std::uint32_t from, std::uint32_t to) {
    return count_words(text_.view().substr(from, std::min<std::uint32_t>(to - from, 64 * (words + 1)))) +
           (to - from > 64 * (words + 1) ? words : 0);
  };
  auto after = std::lower_bound(all.begin(), all.end(), span.begin,
                                [](const ViewSpan& place, std::uint32_t at) { return place.begin < at; });
  // Longest forms first would not matter: the nearest on each side decides; words of the match itself do not count.
  for (auto it = after; it != all.end() && it - after < 16; ++it) {
    if (it->begin < span.end) {
      if (it->end > span.end) return true;
      continue;
    }
    return distance(span.end, it->begin) <= words;
  }
  for (auto it = after; it != all.begin() && after - it < 16;) {
    --it;
    if (it->end > span.begin) {
      if (it->begin < span.begin) return true;
      continue;
    }
    return distance(it->end, span.begin) <= words;
  }
  return false;
}

bool GuardAsker::overlaps(const LazyPhrases& set, ViewSpan span) {
  if (set.empty()) return false;
  const auto& all = places(set, facts_.view());
  auto it = std::lower_bound(all.begin(), all.end(), span.end,
                             [](const ViewSpan& place, std::uint32_t at) { return place.begin < at; });
  while (it != all.begin()) {
    --it;
    if (it->end > span.begin) return true;
    if (it->begin + kLongestPhrase < span.begin) return false;
  }
  return false;
}

bool GuardAsker::in_sentence(const LazyPhrases& set, ViewSpan span) {
  if (set.empty()) return false;
  return !places(set, facts_.sentence_at(span.begin).span).empty();
}

bool GuardAsker::in_segment(const LazyPhrases& set) { return !set.empty() && !places(set, facts_.view()).empty(); }

bool GuardAsker::in_headings(const LazyPhrases& set) {
  if (set.empty()) return false;
  const auto [it, added] = in_headings_.emplace(&set, false);
  if (!added) return it->second;
  if (headings_.empty()) {
    path_ = path_words(text_.document().name());
    headings_.emplace_back().cut(path_, {0, static_cast<std::uint32_t>(path_.size())});
    for (std::size_t i = 0; i < text_.segment_count(); ++i) {
      const Scope scope = text_.segment(i).scope;
      if (scope == Scope::heading || scope == Scope::title) headings_.emplace_back().cut(text_.view(), text_.segment_view(i));
    }
  }
  std::vector<ViewSpan> places;
  for (auto heading = headings_.begin(); heading != headings_.end() && places.empty(); ++heading)
    set.get().find_in(*heading, places);
  return it->second = !places.empty();
}

bool GuardAsker::stands_at(const CompiledRule& rule, ViewSpan span) {
  const std::string_view view = text_.view();
  auto bare = [&](std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t at = from; at < to;
         at += static_cast<std::uint32_t>(std::max<std::size_t>(1, character_size(view, at)))) {
      if (is_word_at(view, at)) return false;
    }
    return true;
  };
  switch (rule.at) {
    case At::anywhere:
      return true;
    case At::segment:
    case At::line: {
      const ViewSpan line = facts_.line_around(span);
      return bare(line.begin, span.begin) && bare(span.end, line.end);
    }
    case At::segment_start:
      return bare(facts_.line_around(span).begin, span.begin);
    case At::sentence_start: {
      const std::uint32_t line = facts_.line_around(span).begin;
      return bare(std::max(line, facts_.sentence_at(span.begin).span.begin), span.begin);
    }
  }
  return true;
}

bool GuardAsker::holds(const CompiledGuard& guard, const CompiledRule& rule, ViewSpan span, const FrameMatch* frame) {
  if (follows(guard.before, span) || precedes(guard.after, span)) return true;
  if (overlaps(guard.phrases, span) || in_sentence(guard.sentence, span) || in_segment(guard.segment)) return true;
  if (near(guard.near, span, guard.guard->near_words) || in_headings(guard.headings)) return true;
  if (!guard.pattern.empty()) {
    const ViewSpan sentence = facts_.sentence_at(span.begin).span;
    PatternAnswer& answer = patterns_[&guard];
    if (answer.sentence != sentence || sentence.empty()) {
      answer.sentence = sentence;
      std::string_view words = text_.view().substr(sentence.begin, sentence.size());
      while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
      while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
      answer.found = guard.pattern.search(words);
    }
    if (answer.found) return true;
  }
  return guard.builtin != nullptr && guard.builtin(GuardContext{text_, facts_, span, rule, frame});
}

std::optional<Held> GuardAsker::held(const CompiledRule& rule, ViewSpan span, const FrameMatch* frame) {
  if (!stands_at(rule, span)) return Held{"at", rule.rule->guards.at};
  if (follows(rule.not_before, span)) return Held{"not_before", {}};
  if (precedes(rule.not_after, span)) return Held{"not_after", {}};
  if (!rule.only_before.empty() && !follows(rule.only_before, span)) return Held{"only_before", {}};
  if (!rule.only_after.empty() && !precedes(rule.only_after, span)) return Held{"only_after", {}};
  const std::uint32_t words = rule.rule->guards.near_words;
  if (near(rule.not_near, span, words)) return Held{"not_near", {}};
  if (!rule.only_near.empty() && !near(rule.only_near, span, words)) return Held{"only_near", {}};
  if (in_segment(rule.not_in_segment)) return Held{"not_in_segment", {}};
  if (!rule.only_in_segment.empty() && !in_segment(rule.only_in_segment)) return Held{"only_in_segment", {}};
  for (const CompiledGuard* guard : rule.unless) {
    if (holds(*guard, rule, span, frame)) return Held{"guard", guard->guard->id};
  }
  return std::nullopt;
}

}  // namespace sayyes
