#pragma once
// Reads one frame in one text, with a small lexicon: what the tests of this folder share.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/frames/frame.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes::test {

/// A few activities of English, Spanish and French; a form of one language is none of the others'.
inline const std::vector<Activity>& activities() {
  static const std::vector<Activity> all = [] {
    std::vector<Activity> list;
    std::string language = "en";
    auto add = [&](std::string id, std::string type, std::vector<std::string> things, std::vector<std::string> acts) {
      Activity activity;
      activity.id = std::move(id);
      activity.language = language;
      activity.type = std::move(type);
      activity.things = std::move(things);
      activity.acts = std::move(acts);
      list.push_back(std::move(activity));
    };
    add("food", "carried_thing", {"food", "(outside|hot) food", "snack(s)", "eating"}, {"eat", "bring food", "bring in food"});
    add("drink", "carried_thing", {"drink(s)", "drinking", "hot drinks", "coffee"}, {"drink"});
    add("phone", "act", {"phone(s)", "cell phone(s)", "mobile phone(s)", "phone call(s)"},
        {"use (your|a) phone", "make phone calls"});
    add("pet", "animal", {"pet(s)", "dog(s)"}, {});
    add("talk", "act", {"talking", "conversation(s)"}, {"talk"});
    add("run", "act", {"running"}, {"run"});
    add("photo", "act", {"photography", "flash photography", "photo(s)"}, {"take photos"});
    add("bike", "carried_thing", {"bike(s)", "bicycle(s)", "skateboard(s)", "scooter(s)"}, {});
    add("appointments", "condition", {"walk-ins are not permitted"}, {});
    add("bag", "carried_thing", {"bag(s)", "coat(s)"}, {});
    language = "es";
    add("food", "carried_thing", {"comida", "bocadillo(s)"}, {"comer", "traer comida"});
    add("drink", "carried_thing", {"bebida(s)"}, {"beber"});
    add("phone", "act", {"móvil", "móviles", "teléfono(s)"}, {"usar el móvil", "hablar por teléfono"});
    add("pet", "animal", {"perro(s)", "mascota(s)"}, {});
    language = "fr";
    add("food", "carried_thing", {"nourriture", "sandwich(s)"}, {"manger"});
    add("drink", "carried_thing", {"boisson(s)"}, {"boire"});
    add("phone", "act", {"téléphone(s)"}, {"téléphoner"});
    add("sit", "act", {}, {"s'asseoir par terre"});
    add("pet", "animal", {"chien(s)"}, {});
    return list;
  }();
  return all;
}

inline const Lexicon& lexicon(std::string_view language) {
  const auto build = [](std::string_view of) {
    std::vector<const Activity*> pointers;
    for (const Activity& activity : activities()) {
      if (activity.language == of) pointers.push_back(&activity);
    }
    return *Lexicon::build(pointers);
  };
  static const Lexicon english = build("en"), spanish = build("es"), french = build("fr");
  return language == "es" ? spanish : language == "fr" ? french : english;
}

struct Reading {
  FrameMatch match;
  std::string view;
  std::string text(ViewSpan span) const { return view.substr(span.begin, span.size()); }
  std::string text(const std::optional<ViewSpan>& span) const { return span ? text(*span) : std::string(); }
  /// "food, ?gum": the items, with a question mark before those the lexicon does not know.
  std::string items() const {
    std::string all;
    for (const SlotItem& item : match.items)
      all += (all.empty() ? "" : ", ") + std::string(item.activity ? "" : "?") + text(item.span);
    return all;
  }
};

/// The first reading of `frame` in `text`, the longest where two begin alike; line ends are those of a sign when `sign`.
inline std::optional<Reading> read_frame(std::string_view frame, std::string_view text, bool sign = true,
                                         std::string_view language = "en") {
  WordPool pool;
  const auto form = parse_frame(frame, pool);
  if (!form) return std::nullopt;
  const MatchView view = make_match_view(text);
  std::vector<std::uint32_t> breaks, soft;
  const bool capitals = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  for (std::uint32_t at = 0; sign && at < view.text.size(); ++at) {
    if (view.text[at] != ' ') continue;
    const TextSpan span = view.map.map({at, at + 1});
    if (text.substr(span.begin, span.size()).find('\n') == std::string_view::npos) continue;
    breaks.push_back(at);
    if (capitals && span.end < text.size() && text[span.end] >= 'a' && text[span.end] <= 'z') soft.push_back(at);
  }
  FrameContext context;
  context.view = view.text;
  context.segment = {0, static_cast<std::uint32_t>(view.text.size())};
  context.line_breaks = &breaks;
  context.soft_breaks = &soft;
  context.sign = sign;
  context.language = language;
  std::optional<Reading> best;
  const WordPool::Group group = pool.group(form->anchor);
  for (std::uint32_t i = group.first; i < group.first + group.count; ++i) {
    const std::string_view words = pool.text(pool.form(i));
    for (std::size_t at = view.text.find(words); at != std::string::npos; at = view.text.find(words, at + 1)) {
      if (!is_word_edge(view.text, at) || !is_word_edge(view.text, at + words.size())) continue;
      const ViewSpan anchor{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
      auto match = verify_frame(*form, pool, "ban", anchor, context, lexicon(language));
      const auto earlier = [&] {
        const ViewSpan a = match->span, b = best->match.span;
        return a.begin != b.begin ? a.begin < b.begin : a.size() > b.size();
      };
      if (match && (!best || earlier())) best = Reading{*std::move(match), view.text};
    }
  }
  return best;
}

}  // namespace sayyes::test
