#include "sayyes/suggesting/layout.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "sayyes/suggesting/adjuncts.h"

namespace sayyes {
namespace {

struct Word {
  std::string_view text;
  std::size_t width = 0;
  double before = 0;  ///< cost of a line break before this word
};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Small words that begin a phrase: a break before them reads well.
constexpr auto kOpens = std::to_array<std::string_view>({"and",     "or",     "in",     "on",   "at",      "before", "after",
                                                         "by",      "for",    "from",   "to",   "until",   "with",   "because",
                                                         "between", "please", "during", "near", "outside", "inside", "so",
                                                         "when",    "while",  "is",     "are",  "then",    "if",     "of"});
/// Words that belong to the next one.
constexpr auto kHolds = std::to_array<std::string_view>(
    {"a",     "an", "the",  "your",  "our",  "this", "these", "in",     "on", "at",  "to",    "of",
     "for",   "by", "with", "from",  "and",  "or",   "up",    "please", "is", "are", "until", "before",
     "after", "us", "free", "other", "each", "no",   "its",   "their",  "my", "be",  "let"});

double cost_between(std::string_view before, std::string_view after, int depth) {
  if (depth > 0) return 60;
  const char last = before.back();
  if (last == '.' || last == ':' || last == ';' || last == '!' || last == '?') return -8;
  if (last == ',') return -5;
  const std::string small_before = ascii_lower(before), small_after = ascii_lower(after);
  double cost = 4;
  if (holds(kHolds, small_before)) cost += 30;
  if (holds(kOpens, small_after)) cost -= 7;
  static constexpr auto kHours = std::to_array<std::string_view>({"am", "pm", "a.m.", "p.m.", "am,", "pm,", "pm:", "am:"});
  if (holds(kHours, small_after)) return 60;
  static constexpr auto kParticles =
      std::to_array<std::string_view>({"in", "out", "on", "off", "away", "up", "down", "in,", "out,"});
  static constexpr auto kVerbs = std::to_array<std::string_view>(
      {"come", "sign", "check", "log", "put", "switch", "turn", "stay", "step", "take", "keep"});
  if (holds(kParticles, small_after) && holds(kVerbs, small_before)) return 30;
  const bool number_before = !before.empty() && before.back() >= '0' && before.back() <= '9';
  const bool number_after = !after.empty() && after.front() >= '0' && after.front() <= '9';
  if (number_before && !holds(kOpens, small_after)) cost += 20;
  if (number_after) cost += 20;
  return cost;
}

}  // namespace

std::string break_lines(std::string_view text, std::size_t lines, std::size_t widest) {
  std::vector<Word> words;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    Word word{text.substr(at, space - at), 0, 0};
    if (!word.text.empty()) {
      word.width = width_of(word.text);
      if (!words.empty()) word.before = cost_between(words.back().text, word.text, depth);
      for (char c : word.text) depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
      words.push_back(word);
    }
    at = space + 1;
  }
  if (words.size() < 2 || lines < 2) return std::string(text);
  const std::size_t whole = width_of(text);
  constexpr std::size_t kNarrow = 11;
  lines = std::min(lines, std::max<std::size_t>(1, (whole + kNarrow - 1) / kNarrow));
  const std::size_t roomy = std::max<std::size_t>(widest, kNarrow);
  while (lines * roomy < whole && lines < words.size()) ++lines;
  if (lines < 2) return std::string(text);
  const double target = static_cast<double>(whole) / static_cast<double>(lines);
  // best[n][i]: the cheapest way to set the first i words in n lines. Signs are short; the words of one sentence are few.
  constexpr double kNever = std::numeric_limits<double>::infinity();
  std::vector<std::vector<double>> best(lines + 1, std::vector<double>(words.size() + 1, kNever));
  std::vector<std::vector<std::size_t>> from(lines + 1, std::vector<std::size_t>(words.size() + 1, 0));
  best[0][0] = 0;
  for (std::size_t n = 1; n <= lines; ++n) {
    for (std::size_t end = n; end <= words.size(); ++end) {
      std::size_t width = 0;
      for (std::size_t begin = end; begin-- > n - 1;) {
        width += words[begin].width + (begin + 1 == end ? 0 : 1);
        if (static_cast<double>(width) > target * 2.5 + 12) break;
        if (best[n - 1][begin] == kNever) continue;
        const double off = (static_cast<double>(width) - target) / target * 6;
        const double over = width > roomy ? static_cast<double>(width - roomy) * 2 : 0;
        const double cost = best[n - 1][begin] + off * off + over + (begin == 0 ? 0 : words[begin].before);
        if (cost < best[n][end]) best[n][end] = cost, from[n][end] = begin;
      }
    }
  }
  if (best[lines][words.size()] == kNever) return std::string(text);
  std::vector<std::size_t> begins;
  for (std::size_t n = lines, end = words.size(); n > 0; --n) {
    end = from[n][end];
    begins.push_back(end);
  }
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i != 0) out += std::find(begins.begin(), begins.end(), i) != begins.end() ? '\n' : ' ';
    out += words[i].text;
  }
  return out;
}

}  // namespace sayyes
