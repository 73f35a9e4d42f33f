#pragma once
/// What the shapes of plain_shapes.cc and direct_shapes.cc have in common.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/sentence_parts.h"
#include "sayyes/suggesting/shape_reader.h"

namespace sayyes {

inline constexpr auto kMayNot = std::to_array<std::string_view>(
    {"may not", "cannot", "can not", "can't", "must not", "are not allowed to", "are not permitted to", "is not allowed to",
     "is not permitted to", "will not be able to", "are unable to", "will not be allowed to", "should not"});

/// A noun phrase and what stands around it, which has to be sayable again after any yes: a place or a time.
struct Phrase {
  std::string noun, tail;
};
inline std::optional<Phrase> phrase_of(std::string_view text) {
  const std::size_t end = std::min(find_adjunct(ascii_lower(text), 0, false), text.size());
  Phrase phrase{std::string(without_spaces(text.substr(0, end))), std::string(without_spaces(text.substr(end)))};
  Adjuncts around;
  if (phrase.noun.empty() || !read_adjuncts(phrase.tail, around) || !around.exception.empty() || !around.without.empty() ||
      !around.more_than.empty() || !around.reason.empty() || !around.aim.empty() || !around.age.empty())
    return std::nullopt;
  return phrase;
}

/// A noun phrase or an act, without a clause or a list in it.
inline bool is_plain(std::string_view text) {
  const std::string lower = ascii_lower(text);
  return !lower.empty() && std::count(lower.begin(), lower.end(), ' ') < 8 &&
         lower.find_first_of(",;:()\"") == std::string::npos && !has_negative(lower);
}

/// "15 minutes" at the start, "two weeks"; empty where it is something else.
std::string_view stretch_at(std::string_view text);

/// The first of the shapes that fits.
template <std::size_t N>
bool read_first(ShapeReader& in, const std::array<bool (*)(ShapeReader&), N>& shapes) {
  Statement& s = in.statement;
  const Adjuncts before = s.around;
  for (auto shape : shapes) {
    s.items.clear();
    s.around = {};
    s.passive = false;
    if (!shape(in)) continue;
    // Where and when, said before the matter, and a reason that is no excuse go along.
    std::string rest = spaced(before.at_place) + spaced(before.time);
    if (!before.reason.empty() && !is_excuse(ascii_lower(before.reason))) rest += " " + before.reason;
    s.predicate += rest;
    if (!s.subject.empty()) s.subject += rest;
    return true;
  }
  s.around = before;
  return false;
}

}  // namespace sayyes
