#include "line_breaks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace sayyes::studio {
namespace {

/// Words that belong to the one after them, in the three languages.
constexpr auto kLeaning = std::to_array<std::string_view>(
    {"a",   "an",  "the", "of",  "in",   "on",   "at",  "to",  "for",  "with", "from", "by",  "your", "our",  "my",  "their",
     "its", "this", "that", "these", "is", "are", "be", "we",  "you", "they", "it",   "and", "or",   "but",  "no",  "not",  "please",
     "el",  "la",  "los", "las", "un",   "una",  "de",  "del", "al",   "en",   "con",  "por", "para", "su",   "sus", "y",    "o",
     "le",  "les", "une", "des", "du",   "dans", "sur", "au",  "aux",  "avec", "pour", "par", "sans", "votre", "vos", "nos", "notre", "et",
     "ou",  "ce",  "ces", "until", "hasta", "jusqu'à", "à"});
/// Words that a number belongs to.
constexpr auto kNumbered = std::to_array<std::string_view>({"level", "room", "floor", "page", "step", "exit", "desk", "bay", "under", "over", "ages", "planta", "sala", "piso", "étage", "niveau", "salle"});
/// Words that belong to a number before them.
constexpr auto kUnits = std::to_array<std::string_view>({"am", "pm", "a.m.", "p.m.", "minutes", "minutos", "hours", "horas", "heures", "days", "€", "%", "h"});

std::string folded(std::string_view word) {
  std::string out;
  for (const char c : word) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_capital(std::string_view word) noexcept { return word.size() > 1 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'a' && word[1] <= 'z'; }

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end != 0) out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

double break_cost(std::string_view before, std::string_view after) noexcept {
  if (before.empty() || after.empty()) return 0;
  if (std::string_view(".,;:!?)").find(before.back()) != std::string_view::npos) return 0;
  const std::string one = folded(before), two = folded(after);
  if (is_digit(before.back()) && std::ranges::find(kUnits, two) != kUnits.end()) return 1;
  if (is_digit(after.front()) && std::ranges::find(kNumbered, one) != kNumbered.end()) return 0.9;  // "level 1"
  if (std::ranges::find(kLeaning, one) != kLeaning.end() || std::ranges::find(kNumbered, one) != kNumbered.end()) return 0.7;
  if (is_capital(before) && is_capital(after)) return 0.8;  // "Map Room"
  return std::ranges::find(kLeaning, two) != kLeaning.end() ? 0.05 : 0.25;
}

MeasuredWords::MeasuredWords(std::string_view text, const Measure& measure)
    : words_(words_of(text)), end_at_(words_.size() + 1, 0), cost_after_(words_.size() + 1, 0) {
  const double space = measure("n n") - measure("nn");
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const char* before = i == 0 ? words_[0].data() : words_[i - 1].data() + words_[i - 1].size();
    start_at_.push_back(end_at_[i] + space * static_cast<double>(words_[i].data() - before));
    end_at_[i + 1] = start_at_[i] + measure(words_[i]);
    if (i != 0) cost_after_[i] = break_cost(words_[i - 1], words_[i]);
  }
}

std::size_t MeasuredWords::fewest_lines(double width) const {
  std::size_t fewest = 0;
  for (std::size_t from = 0; from < words_.size(); ++fewest) {
    std::size_t to = from + 1;
    while (to < words_.size() && width_of(from, to + 1) <= width) ++to;
    from = to;
  }
  return fewest;
}

std::vector<std::string> MeasuredWords::lines(double width) const {
  const std::size_t count = words_.size();
  if (count == 0) return {};
  constexpr double kNever = std::numeric_limits<double>::max();
  // cost[k][i]: the best way to put the first i words into k lines
  const std::size_t fewest = fewest_lines(width), most = std::min(fewest + 1, count);
  std::vector<std::vector<double>> cost(most + 1, std::vector<double>(count + 1, kNever));
  std::vector<std::vector<std::size_t>> came(most + 1, std::vector<std::size_t>(count + 1, 0));
  cost[0][0] = 0;
  const double even = std::min(width, end_at_[count] / static_cast<double>(fewest));
  for (std::size_t k = 1; k <= most; ++k) {
    for (std::size_t to = k; to <= count; ++to) {
      for (std::size_t from = to; from-- > k - 1;) {
        const double wide = width_of(from, to);
        if (wide > width && to - from > 1) break;
        if (cost[k - 1][from] == kNever) continue;
        const double off = (wide - even) / width;
        const double here = cost[k - 1][from] + off * off * 4 + cost_after_[to];
        if (here < cost[k][to]) cost[k][to] = here, came[k][to] = from;
      }
    }
  }
  // One line more is worth it where it saves a phrase.
  constexpr double kLine = 0.45;
  const std::size_t lines = most > fewest && cost[most][count] + kLine < cost[fewest][count] ? most : fewest;
  std::vector<std::string> out(lines);
  for (std::size_t k = lines, to = count; k > 0; --k) {
    const std::size_t from = came[k][to];
    const char* begin = words_[from].data();
    out[k - 1].assign(begin, static_cast<std::size_t>(words_[to - 1].data() + words_[to - 1].size() - begin));
    to = from;
  }
  return out;
}

std::vector<std::string> break_lines(std::string_view text, double width, const Measure& measure) {
  return MeasuredWords(text, measure).lines(width);
}

}  // namespace sayyes::studio
