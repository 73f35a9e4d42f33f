#include "sayyes/site/tellings.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

#include "sayyes/site/permissions.h"
#include "sayyes/site/telling_qualifiers.h"
#include "sayyes/site/telling_topics.h"

namespace sayyes {
namespace {

using namespace site_topics;
constexpr std::size_t kNone = std::string::npos;
constexpr std::size_t kLongest = 45;  // words: longer sentences tell of too many things

std::string plain(double number) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, number == std::floor(number) ? "%.0f" : "%.2f", number);
  return buffer;
}

/// "under 8", "7 and under", "ages 8 and up": the first age that needs nobody.
std::optional<std::string> age_in(const SiteSentence& s) {
  std::optional<double> age;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (!s.tokens[i].number || *s.tokens[i].number < 3 || *s.tokens[i].number > 21) continue;
    const double n = *s.tokens[i].number;
    const std::size_t before = i >= 1 && s.at(i - 1, "of|age|aged|ages"_words) ? i - 1 : i;
    std::optional<double> here;
    const auto comes_before = [&](const WordList& words) {
      for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
        if (s.at(i - back, words)) return true;
      }
      return false;
    };
    std::size_t next = i + 1;
    if (s.at(next, "years|year"_words)) ++next;
    if (s.at(next, "old|of age"_words)) next += s.at(next, "old"_words) ? 1 : 2;
    if (s.at(next, "and under|and younger|or under|or younger|and below"_words))
      here = n + 1;
    else if (s.at(next, "and older|and up|or older|and over|or over|and above"_words))
      here = n;
    else if (comes_before("under|younger than|below"_words))
      here = n;
    else if (comes_before("over|at least|older than"_words) && (before != i || s.at(i + 1, "years|year|to|or"_words)))
      here = n;
    if (!here) continue;
    if (age && *age != *here) return std::nullopt;
    age = here;
  }
  if (!age) return std::nullopt;
  return plain(*age) + " years";
}

std::optional<std::string> money_in(const SiteSentence& s) {
  std::optional<double> sum;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    std::optional<double> here;
    if (s.tokens[i].word == "$" && i + 1 < s.tokens.size() && s.tokens[i + 1].number)
      here = *s.tokens[i + 1].number;
    else if (s.tokens[i].number && s.at(i + 1, "cents|cent|c"_words))
      here = *s.tokens[i].number / 100;
    else if (s.tokens[i].number && s.at(i + 1, "dollars|dollar|euros|pounds"_words))
      here = *s.tokens[i].number;
    if (!here) continue;
    if (sum && *sum != *here) return std::nullopt;
    sum = here;
  }
  const bool nothing = s.has_any(
      "fine free|fine-free|no fine|no fines|no overdue fines|no late fees|no late fines|no charge|free of charge|no cost|for free|no fee|no longer charge|not charge|not charge any|don't charge|eliminated|never charge|is free|are free"_words);
  if (sum && nothing) return std::nullopt;
  if (nothing) return std::string("nothing");
  if (!sum) return std::nullopt;
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "$%.2f", *sum);
  return std::string(buffer);
}

std::optional<std::string> duration_in(const SiteSentence& s) {
  std::optional<double> hours;
  std::string shown;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (!s.tokens[i].number) continue;
    std::size_t unit_at = i + 1;
    if (s.at(unit_at, "full|open|calendar|business|working"_words)) ++unit_at;
    if (unit_at >= s.tokens.size()) continue;
    const std::string_view unit = s.tokens[unit_at].word;
    double factor = 0;
    std::string text(unit);
    if (!text.ends_with('s')) text += 's';
    if (text == "minutes" || text == "mins")
      factor = 1.0 / 60;
    else if (text == "hours" || text == "hrs")
      factor = 1;
    else if (text == "days")
      factor = 24;
    else if (text == "weeks")
      factor = 24 * 7;
    else if (text == "months")
      factor = 24 * 30;
    else if (text == "years")
      factor = 24 * 365;
    else
      continue;
    const double here = *s.tokens[i].number * factor;
    if (hours && *hours != here) return std::nullopt;
    hours = here;
  }
  if (!hours || *hours == 0) return std::nullopt;
  return *hours < 24
             ? (*hours < 1 ? plain(std::round(*hours * 60)) + " minutes" : plain(*hours) + (*hours == 1 ? " hour" : " hours"))
             : plain(*hours / 24) + (*hours == 24 ? " day" : " days");
}

std::optional<std::string> times_in(const SiteSentence& s) {
  std::optional<double> times;
  const auto take = [&](double n) {
    const bool same = !times || *times == n;
    times = n;
    return same;
  };
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    const bool follows = s.at(i + 1, "times|time|renewals|renewal|more times|more time|additional times"_words);
    if (s.tokens[i].number && follows && *s.tokens[i].number > 0 && !take(*s.tokens[i].number)) return std::nullopt;
    if (s.tokens[i].word == "once" && !s.at(i + 1, "a|per|you|your|it|the|an|all|we|they"_words) && !take(1))
      return std::nullopt;
    if (s.tokens[i].word == "twice" && !take(2)) return std::nullopt;
  }
  if (!times) return std::nullopt;
  return plain(*times) + (*times == 1 ? " time" : " times");
}

std::optional<std::string> items_in(const SiteSentence& s) {
  std::optional<double> items;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (!s.tokens[i].number || *s.tokens[i].number < 1) continue;
    bool thing = false;
    for (std::size_t next = i + 1; next <= i + 3 && !thing; ++next)
      thing = s.at(
          next,
          "items|item|books|dvds|cds|holds|requests|magazines|games|audiobooks|videos|things|titles|ebooks|kits|films|movies"_words);
    if (!thing) continue;
    if (items && *items != *s.tokens[i].number) return std::nullopt;
    items = s.tokens[i].number;
  }
  if (!items) return std::nullopt;
  return plain(*items);
}

std::optional<std::string> value_in(const SiteSentence& s, Measure measure) {
  switch (measure) {
    case Measure::age:
      return age_in(s);
    case Measure::money:
      return money_in(s);
    case Measure::duration:
      return duration_in(s);
    case Measure::times:
      return times_in(s);
    case Measure::items:
      return items_in(s);
  }
  return std::nullopt;
}

/// Names of places and programs: capitals inside a sentence that is not all capitals.
void add_names(const SiteSentence& s, HoldsFor& out) {
  constexpr WordList kUsual =
      "i|library|libraries|the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|"
      "july|"
      "august|september|october|november|december|dvd|dvds|cd|cds|blu-ray|ill|interlibrary|loan|loans|desk|circulation|service|"
      "information|reference|wifi|wi-fi|internet|pc|id|3d|card|mondays|fridays"_words;
  const auto capitals = std::ranges::count_if(s.tokens, [](const SiteToken& t) { return t.capital; });
  if (static_cast<std::size_t>(capitals) * 2 > s.tokens.size()) return;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    const SiteToken& token = s.tokens[i];
    if (!token.capital || i == 0 || token.word.size() < 2 || s.at(i, kUsual)) continue;
    out.emplace(token.text);
  }
}

}  // namespace

void add_qualifiers(const SiteSentence& s, HoldsFor& into) {
  for (const Qualifier& qualifier : kQualifiers) {
    if (s.has_any(qualifier.words)) into.insert(std::string(qualifier.name));
  }
}

std::vector<Telling> tellings_of(const SiteSentence& s) {
  std::vector<Telling> out;
  if (s.tokens.size() < 4 || s.tokens.size() > kLongest) return out;
  // Examples, exceptions and what used to be are no rule.
  if (s.has_any(
          "except|unless|example|e.g|formerly|used to|until recently|usually|typically|some|most|other|varies|vary|depending|may be|might|was|were|if"_words))
    return out;
  const bool has_number = std::ranges::any_of(s.tokens, [](const SiteToken& t) { return t.number.has_value(); });
  const bool may_measure = has_number || s.has_any("no|free|fine-free|not|never|eliminated|don't|once|twice"_words);
  for (const Topic& topic : kTopics) {
    if (!may_measure) break;
    const auto met = [&](const WordList& words) { return words.empty() || s.has_any(words); };
    if (!met(topic.first) || !met(topic.second) || !met(topic.third)) continue;
    if (!topic.never.empty() && s.has_any(topic.never)) continue;
    if (auto value = value_in(s, topic.measure)) out.push_back({topic.title, {}, std::move(*value)});
  }
  for (Telling& permission : permissions_of(s)) out.push_back(std::move(permission));
  if (out.empty()) return out;
  HoldsFor holds;
  add_qualifiers(s, holds);
  add_names(s, holds);
  for (Telling& telling : out) telling.holds.insert(holds.begin(), holds.end());
  return out;
}

}  // namespace sayyes
