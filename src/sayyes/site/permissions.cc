#include "sayyes/site/permissions.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

#include "sayyes/site/telling_topics.h"

namespace sayyes {
namespace {

using namespace site_topics;
constexpr std::size_t kNone = std::string::npos;

/// "in the reading room" -> "reading room"; nothing where there is no place, nullopt where it is unclear which.
std::optional<std::string> place_of(const SiteSentence& s) {
  std::string place;
  for (std::size_t i = 0; i + 1 < s.tokens.size(); ++i) {
    if (s.at(
            i,
            "near|around|outside|beside|by|behind|beyond|over|above|during|before|after|when|while|where|with|without|from|only|but"_words))
      return std::nullopt;
    if (!s.at(i, "in the|on the|at the|inside the|throughout the|in this|in our|in all|on this|anywhere in the|in"_words))
      continue;
    std::size_t from = i + 1;
    while (s.at(from, "the|this|our|all|in"_words)) ++from;
    std::size_t to = from;
    while (to < s.tokens.size() && to < from + 4 && !s.tokens[to].word.empty() &&
           !s.at(to, "is|are|and|or|,|;|(|)|/|please|at|on|in|to|may|can|must|for|as"_words))
      ++to;
    if (to == from || !place.empty()) return std::nullopt;
    for (std::size_t at = from; at < to; ++at) (place += at == from ? "" : " ") += s.tokens[at].word;
    i = to - 1;
  }
  if (place == "library" || place == "building" || place == "libraries") place.clear();
  return place;
}

std::optional<bool> is_allowed(const SiteSentence& s) {
  const bool no = s.has_any(
      "not allowed|not permitted|prohibited|forbidden|not welcome|no food|no drinks|no drink|no pets|no dogs|no phones|no calls|no phone calls|no cell phones|no smoking|no photography|no photos|no eating|no drinking|no bikes|no bicycles|no skateboards|no vaping|do not|don't|refrain|may not|cannot|can't|keep out|leave your"_words);
  const bool yes = s.has_any("welcome|allowed|permitted|enjoy|okay|ok|may|can|feel free|fine"_words);
  if (no) return s.has_any("welcome to|enjoy|feel free"_words) ? std::nullopt : std::optional(false);
  if (yes && !s.has_any("not|no|never|only|limited|ask|must"_words)) return true;
  return std::nullopt;
}

struct Clock {
  std::string text;
  std::size_t end;
};

/// "8 pm", "9:30 a.m.", "noon".
std::optional<Clock> clock_at(const SiteSentence& s, std::size_t i) {
  if (s.at(i, "noon"_words)) return Clock{"12:00", i + 1};
  if (s.at(i, "midnight"_words)) return Clock{"24:00", i + 1};
  if (i >= s.tokens.size() || !s.tokens[i].number || *s.tokens[i].number > 24) return std::nullopt;
  const bool pm = s.at(i + 1, "pm|p m"_words), am = s.at(i + 1, "am|a m"_words);
  if (!pm && !am) return std::nullopt;
  double hour = *s.tokens[i].number;
  if (pm && hour < 12) hour += 12;
  if (am && hour >= 12) hour -= 12;
  char buffer[16];
  const int minutes = static_cast<int>(hour * 60 + 0.5);
  std::snprintf(buffer, sizeof buffer, "%d:%02d", minutes / 60, minutes % 60);
  return Clock{buffer, i + (s.at(i + 1, "pm|am"_words) ? 2 : 3)};
}

constexpr auto kDays = std::to_array<WordList>({"monday|mondays"_words, "tuesday|tuesdays"_words, "wednesday|wednesdays"_words,
                                                "thursday|thursdays"_words, "friday|fridays"_words, "saturday|saturdays"_words,
                                                "sunday|sundays"_words});

void add_hours(const SiteSentence& s, std::vector<Telling>& out) {
  const std::size_t verb = s.find("opens|closes|open until|open till|is open from|are open from|close at|open at"_words);
  if (verb == kNone || verb == 0 || verb > 6 || !s.has_any("library|we|desk|café|cafe|branch"_words)) return;
  std::string days;
  for (const WordList& day : kDays) {
    if (s.has_any(day)) days += (days.empty() ? "" : " ") + std::string(day.choices.front().words);
  }
  // A range or "weekdays" is read by people; what is not one plain day is left alone.
  if (days.find(' ') != std::string::npos ||
      s.has_any("to|through|weekdays|weekday|weekends|daily|every"_words) != days.empty())
    return;
  std::string subject;
  for (std::size_t i = 0; i < verb; ++i) {
    if (!s.at(
            i,
            "the|our|on|monday|mondays|tuesday|tuesdays|wednesday|wednesdays|thursday|thursdays|friday|fridays|saturday|saturdays|sunday|sundays|,|is|are|we"_words))
      (subject += subject.empty() ? "" : " ") += s.tokens[i].word;
  }
  if (subject.empty()) subject = "library";
  std::vector<Clock> clocks;
  for (std::size_t i = verb; i < s.tokens.size(); ++i) {
    if (auto clock = clock_at(s, i)) clocks.push_back(*clock);
  }
  const bool opens = s.at(verb, "opens|open at"_words);
  if (clocks.size() != 1) return;
  const std::string when = days.empty() ? "every day" : "on " + days + "s";
  out.push_back({opens ? "when it opens" : "when it closes", {subject, when}, clocks.front().text});
}

}  // namespace

std::vector<Telling> permissions_of(const SiteSentence& s) {
  std::vector<Telling> out;
  add_hours(s, out);
  if (s.tokens.size() > 24 || std::ranges::none_of(kActivities, [&](const Activity& a) { return s.has_any(a.words); }))
    return out;
  const auto allowed = is_allowed(s);
  if (!allowed) return out;
  const auto place = place_of(s);
  if (!place) return out;
  const HoldsFor holds = place->empty() ? HoldsFor() : HoldsFor{"in the " + *place};
  for (const Activity& activity : kActivities) {
    const std::size_t at = s.find(activity.words);
    if (at == kNone || (at > 0 && s.at(at - 1, "hot|outside|covered|service|alcoholic|cold|own"_words))) continue;
    out.push_back({activity.title, holds, *allowed ? "yes" : "no"});
  }
  return out;
}

}  // namespace sayyes
