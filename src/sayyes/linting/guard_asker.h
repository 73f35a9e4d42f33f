#pragma once
/// Asks a rule's own guards and the named ones whether a candidate is held back.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sayyes/linting/checked_text.h"
#include "sayyes/linting/compiled.h"

namespace sayyes {

/// Which guard held, for `--explain-match`. Views of the rule or guard.
struct Held {
  std::string_view what;  ///< "guard", "not_before", "at" …
  std::string_view name;  ///< of the guard, or empty
};
std::string to_string(const Held& held);

/// One check's asker: remembers what it found in the sentence and segment at hand, so that many candidates in one sentence
/// cost one search for each set of phrases. One thread.
class GuardAsker {
 public:
  GuardAsker(const CheckedText& text, SegmentFacts& facts) : text_(text), facts_(facts) {}

  /// Nothing where the candidate may fire. `facts` must have entered the candidate's segment.
  std::optional<Held> held(const CompiledRule& rule, ViewSpan span, const FrameMatch* frame);

 private:
  struct Found {
    ViewSpan region;
    bool known = false;
    std::vector<ViewSpan> places;
  };
  const std::vector<ViewSpan>& places(const LazyPhrases& set, ViewSpan region);
  const TokenList& tokens_of(ViewSpan region);
  bool follows(const LazyPhrases& set, ViewSpan span) const;
  bool precedes(const LazyPhrases& set, ViewSpan span) const;
  bool near(const LazyPhrases& set, ViewSpan span, std::uint32_t words);
  bool overlaps(const LazyPhrases& set, ViewSpan span);
  bool in_sentence(const LazyPhrases& set, ViewSpan span);
  bool in_segment(const LazyPhrases& set);
  bool in_headings(const LazyPhrases& set);
  bool stands_at(const CompiledRule& rule, ViewSpan span);
  bool holds(const CompiledGuard& guard, const CompiledRule& rule, ViewSpan span, const FrameMatch* frame);

  const CheckedText& text_;
  SegmentFacts& facts_;
  std::unordered_map<const LazyPhrases*, Found> found_;
  TokenList tokens_[2];  ///< of the last stretches asked about: a sentence and its segment
  std::size_t next_tokens_ = 0;
  std::unordered_map<const LazyPhrases*, bool> in_headings_;
  std::string path_;                 ///< its words
  std::vector<TokenList> headings_;  ///< of the path and of the headings; cut when first asked about
  struct PatternAnswer {
    ViewSpan sentence;
    bool found = false;
  };
  std::unordered_map<const CompiledGuard*, PatternAnswer> patterns_;
};

}  // namespace sayyes
