/// Orders that say no without a word for it, put as the bans that they are: "keep your feet off the chairs", "hands off the
/// projector", "bags off the tables", "do not attempt to move the screen".

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/told.h"

namespace sayyes {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto kHands = std::to_array({"hands"sv, "hand"sv, "fingers"sv, "paws"sv, "hands and fingers"sv});
constexpr auto kFeet =
    std::to_array({"feet"sv, "shoes"sv, "boots"sv, "muddy boots"sv, "dirty shoes"sv, "heels"sv, "wet boots"sv});

std::string_view without_owner(std::string_view things) {
  for (bool again = true; again;) {
    again = false;
    const std::string lower = ascii_lower(things);
    for (std::string_view owner : {"your "sv, "the "sv, "all "sv, "any "sv, "those "sv}) {
      if (!lower.starts_with(owner)) continue;
      things.remove_prefix(owner.size());
      again = true;
      break;
    }
  }
  return things;
}

/// The ban that "{things} off {what}" amounts to; empty where it is none.
std::string ban_of(std::string_view things, std::string_view way, std::string_view what) {
  things = without_owner(without_spaces(things));
  what = without_spaces(what);
  const std::string lower = ascii_lower(things);
  if (things.empty() || what.empty() || lower == "kids and grown-ups") return {};
  const bool off = way == " off "sv || way == " off of "sv;
  if (holds(kHands, lower)) return "do not touch " + std::string(what);
  if (off && holds(kFeet, lower)) return "do not put your feet on " + std::string(what);
  const bool bare = !english::has_determiner(things) && english::with_dropped_article(things) != things;
  if (off) return "do not put " + (bare ? plural_of(lower) : std::string(things)) + " on " + std::string(what);
  if (way == " out of "sv) {
    const std::string in = std::string(english::preposition_for(what)) + " " + std::string(what);
    return is_people(lower) ? std::string(things) + " are not allowed in " + std::string(what)
                            : "no " + std::string(things) + " " + in;
  }
  // "Keep children away from the kiln" lets nobody else near it.
  if (is_people(lower)) return {};
  return "no " + std::string(things) + " near " + std::string(what);
}

void replace_text(ShapeReader& in, std::string text) {
  in.statement.text = std::move(text);
  in.set(in.statement.text);
}

constexpr auto kWays = std::to_array({" off of "sv, " off "sv, " out of "sv, " away from "sv, " clear of "sv, " back from "sv});

}  // namespace

void put_orders_as_bans(ShapeReader& in) {
  // "please do not attempt to": trying is as unwanted as doing.
  for (std::string_view trying : {"do not attempt to "sv, "don't attempt to "sv, "do not try to "sv, "don't try to "sv,
                                  "never attempt to "sv, "never try to "sv, "you must not attempt to "sv}) {
    if (!in.lower.starts_with(trying)) continue;
    replace_text(in, "do not " + std::string(in.text.substr(trying.size())));
    return;
  }
  // "Visitors are asked not to lean on the cases"
  for (std::string_view asked : {" are asked not to "sv, " are kindly asked not to "sv, " are requested not to "sv,
                                 " is asked not to "sv, " are kindly requested not to "sv, " are reminded not to "sv,
                                 " are advised not to "sv, " are politely asked not to "sv}) {
    const std::size_t at = in.lower.find(asked);
    if (at == std::string_view::npos || !is_people(in.lower.substr(0, at))) continue;
    replace_text(in, std::string(in.text.substr(0, at)) + " may not " + std::string(in.text.substr(at + asked.size())));
    return;
  }
  if (in.lower.starts_with("hands off ")) {
    replace_text(in, "do not touch " + std::string(in.text.substr(10)));
    return;
  }
  const bool keeps = in.lower.starts_with("keep ");
  if (!keeps) {
    // "Bags off the tables": only what people have about them; "cars off the road" may be anything.
    static constexpr auto kThings = std::to_array(
        {"feet"sv,          "shoes"sv,     "boots"sv,       "hands"sv,    "fingers"sv,  "bags"sv,    "coats"sv,
         "bikes"sv,         "drinks"sv,    "food"sv,        "cups"sv,     "laptops"sv,  "phones"sv,  "backpacks"sv,
         "wet umbrellas"sv, "umbrellas"sv, "skateboards"sv, "scooters"sv, "stickers"sv, "jackets"sv, "snacks"sv,
         "muddy boots"sv,   "strollers"sv, "dogs"sv,        "elbows"sv,   "mugs"sv});
    const std::string_view from = in.lower.starts_with("your ") ? in.lower.substr(5) : in.lower;
    const std::size_t size = opening(from, kThings);
    if (size == 0) return;
    const std::size_t at = in.lower.size() - from.size() + size;
    for (std::string_view way : kWays) {
      if (!in.lower.substr(at).starts_with(way) || !english::has_determiner(in.text.substr(at + way.size()))) continue;
      if (std::string text = ban_of(in.text.substr(0, at), way, in.text.substr(at + way.size())); !text.empty())
        replace_text(in, std::move(text));
      return;
    }
    return;
  }
  for (std::string_view way : kWays) {
    const std::size_t at = in.lower.find(way, 4);
    if (at == std::string_view::npos) continue;
    if (at == 4) return;  // "keep off the grass": read by what it names
    if (std::string text = ban_of(in.text.substr(5, at - 5), way, in.text.substr(at + way.size())); !text.empty())
      replace_text(in, std::move(text));
    return;
  }
}

/// "Stay off the stage", "keep away from the kiln": at a distance. A room is not to be entered, which read_ban knows.
bool read_keep_off(ShapeReader& in) {
  for (std::string_view order :
       {"keep off "sv, "stay off "sv, "get off "sv, "keep away from "sv, "stay away from "sv, "keep back from "sv,
        "stand back from "sv, "stay clear of "sv, "stay back from "sv, "keep off of "sv, "climb off "sv}) {
    if (!in.lower.starts_with(order) || in.lower.size() <= order.size()) continue;
    const std::string_view what = in.text.substr(order.size());
    const std::size_t end = std::min(find_adjunct(ascii_lower(what), 0, false), what.size());
    const std::string there = english::with_article(running_words(without_spaces(what.substr(0, end))));
    if (!english::has_determiner(there) && !english::is_plural(there)) return false;
    Adjuncts around = in.statement.around;
    if (!read_adjuncts(what.substr(end), around) || !around.exception.empty() || !around.without.empty()) return false;
    return ask(in.statement, "keep clear of " + there + std::string(end < what.size() ? " " : "") +
                                 std::string(without_spaces(what.substr(end))));
  }
  for (std::string_view order : {"keep out of "sv, "stay out of "sv}) {
    if (!in.lower.starts_with(order)) continue;
    const std::string whole = "enter " + std::string(in.text.substr(order.size()));
    return in.items(StatementKind::ban, whole, ItemMode::acts);
  }
  return false;
}

}  // namespace sayyes
