#include <algorithm>

#include "sayyes/linting/hits.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

struct Measured {
  ViewSpan span;
  std::uint32_t count = 0;
  std::uint32_t single = 0;  ///< of the words, those of one letter
};

/// At most so many words of the text are in capitals. A word in capitals has one that no small letter follows; letters beyond
/// ASCII are not looked at but counted, so that prose is answered without cutting it into words.
std::size_t most_capital_words(std::string_view text) {
  const auto counts = [](unsigned char c, unsigned char next) {
    const bool upper = static_cast<unsigned char>(c - 'A') < 26, lower_next = static_cast<unsigned char>(next - 'a') < 26;
    return static_cast<unsigned char>((upper & !lower_next) | (c >= 0xC0));
  };
  if (text.empty()) return 0;
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  constexpr std::size_t kBlock = 64;  // sums of a byte, for the compiler to take many bytes at once
  std::size_t most = counts(bytes[text.size() - 1], ' ');
  std::size_t at = 0;
  for (; at + kBlock < text.size(); at += kBlock) {
    unsigned char sum = 0;
    for (std::size_t i = at; i < at + kBlock; ++i) sum = static_cast<unsigned char>(sum + counts(bytes[i], bytes[i + 1]));
    most += sum;
  }
  for (; at + 1 < text.size(); ++at) most += counts(bytes[at], bytes[at + 1]);
  return most;
}

/// Runs of words in capitals; a word with a small letter ends a run, numbers and marks do not.
std::vector<Measured> capital_runs(const CheckedText& text, ViewSpan segment) {
  std::vector<Measured> runs;
  Measured run;
  const std::string_view view = text.view().substr(segment.begin, segment.size());
  auto close = [&] {
    // "A B C D": letters of an index are not shouted.
    if (run.count > 0 && run.single * 2 <= run.count) runs.push_back(run);
    run = {};
  };
  for (const Span<TextSpace>& word : words_of(view)) {
    const ViewSpan span{segment.begin + word.begin, segment.begin + word.end};
    const std::string_view original = text.original(span);
    bool upper = false, lower = false;
    std::uint32_t letters = 0;
    for (std::size_t at = 0; at < original.size(); at += std::max<std::size_t>(1, character_size(original, at))) {
      if (!is_letter_at(original, at)) continue;
      ++letters;
      (is_upper_at(original, at) ? upper : lower) = true;
    }
    if (letters == 0) continue;
    if (lower || !upper) {
      close();
      continue;
    }
    if (run.count == 0) run.span = span;
    run.span.end = span.end;
    ++run.count;
    run.single += letters == 1;
  }
  close();
  return runs;
}

/// Runs of "!" (or of ! and ?), and how many marks they hold.
std::vector<Measured> mark_runs(std::string_view view, ViewSpan segment, std::string_view marks) {
  std::vector<Measured> runs;
  for (std::uint32_t at = segment.begin; at < segment.end; ++at) {
    if (marks.find(view[at]) == std::string_view::npos) continue;
    Measured run{{at, at + 1}, 1};
    while (run.span.end < segment.end && marks.find(view[run.span.end]) != std::string_view::npos) {
      ++run.span.end;
      ++run.count;
    }
    at = run.span.end;
    runs.push_back(run);
  }
  return runs;
}

std::vector<Measured> sentences(const CheckedText& text, ViewSpan segment) {
  Measured all{segment, 0};
  const std::string_view view = text.view().substr(segment.begin, segment.size());
  std::uint32_t at = 0;
  while (at < view.size()) {
    while (at < view.size() && !is_word_at(view, at))
      at += static_cast<std::uint32_t>(std::max<std::size_t>(1, character_size(view, at)));
    if (at >= view.size()) break;
    const Span<TextSpace> sentence = sentence_around(view, at, false);
    ++all.count;
    at = std::max(sentence.end, at + 1);
  }
  return {all};
}

}  // namespace

void collect_counts(const Engine& engine, const CompiledRule& rule, const CheckedText& text, SegmentFacts& facts,
                    std::size_t segment, std::vector<Hit>& out) {
  const CountMatch& count = *rule.rule->match.count;
  const ViewSpan view = facts.view();
  std::vector<Measured> measured;
  switch (count.measure) {
    case Measure::words:
      measured = {{view, count_words(text.view().substr(view.begin, view.size()))}};
      break;
    case Measure::sentences:
      measured = sentences(text, view);
      break;
    case Measure::capital_words:
      if (most_capital_words(text.original(view)) > count.more_than) measured = capital_runs(text, view);
      break;
    case Measure::exclamation_marks: {
      measured = mark_runs(text.view(), view, "!");
      // Many single marks are as loud as one row of them: the measure is of the whole segment.
      std::uint32_t total = 0;
      for (const Measured& run : measured) total += run.count;
      if (!measured.empty() && total > count.more_than) {
        auto loudest = std::max_element(measured.begin(), measured.end(),
                                        [](const Measured& a, const Measured& b) { return a.count < b.count; });
        if (loudest->count <= count.more_than) loudest->count = total;
      }
      break;
    }
    case Measure::repeated_marks:
      measured = mark_runs(text.view(), view, "!?");
      break;
  }
  for (const Measured& part : measured) {
    if (part.count <= count.more_than || part.span.empty()) continue;
    if (count.of_words != 0 && count.measure == Measure::capital_words &&
        count_words(text.view().substr(view.begin, view.size())) < count.of_words)
      continue;
    Hit hit;
    hit.rule = &rule;
    hit.engine = &engine;
    hit.span = part.span;
    hit.segment = static_cast<std::uint32_t>(segment);
    out.push_back(std::move(hit));
  }
}

}  // namespace sayyes
