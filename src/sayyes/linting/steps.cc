#include "sayyes/linting/steps.h"

#include <algorithm>
#include <array>

#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// What hands do in a craft, a kitchen or at a machine.
bool is_handiwork(std::string_view word) {
  static constexpr std::array<std::string_view, 46> kVerbs{
      "align",  "attach",  "bake",  "beat", "boil",  "crease", "cut",   "dip",      "drill", "fold",   "glue",    "insert",
      "knead",  "knit",    "knot",  "lift", "loop",  "mix",    "paint", "paste",    "peel",  "pour",   "press",   "pull",
      "punch",  "push",    "roll",  "sand", "sew",   "slide",  "slip",  "sprinkle", "stir",  "stitch", "stretch", "tie",
      "thread", "tighten", "trace", "trim", "twist", "unfold", "weave", "whisk",    "wind",  "wrap"};
  return std::find(kVerbs.begin(), kVerbs.end(), word) != kVerbs.end();
}

/// At least two clauses begin with what hands do.
bool has_handiwork(std::string_view text) {
  // "Sew slowly. Do not pull the cloth. Lift the foot.": two other steps begin with what hands do.
  constexpr std::size_t kFar = 1500;
  text = text.substr(0, kFar);
  std::size_t steps = 0;
  bool begins = true;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_at(text, at)) {
      const char mark = text[at];
      begins = begins || mark == '.' || mark == '!' || mark == ';' || mark == ':' || mark == ',';
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && is_word_at(text, at)) at += character_size(text, at);
    const std::string_view word = text.substr(begin, at - begin);
    if (begins && is_handiwork(word)) ++steps;
    // "then lift the foot", "and pull": the step begins behind the joint.
    begins =
        begins && (word == "then" || word == "and" || word == "now" || word == "next" || word == "first" || word == "gently");
  }
  return steps >= 2;
}

std::size_t numbered(std::string_view view) {
  constexpr std::size_t kFar = 4000;
  view = view.substr(0, kFar);
  std::size_t steps = 0;
  for (std::size_t at = 0; at + 2 < view.size(); ++at) {
    if (at != 0 && view[at - 1] != ' ') continue;
    const auto is_number = [&](std::size_t place) { return place < view.size() && view[place] >= '1' && view[place] <= '9'; };
    if (is_number(at) && (view[at + 1] == '.' || view[at + 1] == ')') && view[at + 2] == ' ') ++steps;
    if (view.substr(at).starts_with("step ") && is_number(at + 5)) ++steps;
  }
  return steps;
}

}  // namespace

Steps read_steps(std::string_view view) { return {numbered(view), has_handiwork(view)}; }

}  // namespace sayyes
