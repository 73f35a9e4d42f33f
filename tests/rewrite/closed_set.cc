#include "closed_set.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "sayyes/linter.h"
#include "sayyes/rule_pack.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

struct Frames {
  std::string_view language;
  std::vector<std::string_view> things, acts, conditions;
  std::vector<std::pair<std::string_view, std::string_view>> facts;  ///< by group: "places" -> "the lobby"
};

const std::vector<Frames>& all_frames() {
  static const std::vector<Frames> frames = {
      {"en",
       {"No {}", "NO {}", "No {} in the map room", "No {} after 8 pm", "Please, no {} at the desk", "No {} on Mondays"},
       {"Do not {}", "PLEASE DO NOT {}", "Do not {} in the map room", "Please do not {} after 8 pm"},
       {"{}", "{} until Monday", "{} today"},
       {{"places", "the front hall"}, {"contact", "the help desk"}, {"hours", "on Tuesday at 9"}, {"links", "the help desk"}}},
      {"es",
       {"Prohibido {}", "PROHIBIDO {}", "No se permiten {} en la sala"},
       {"No {}", "PROHIBIDO {}", "No {} en la sala"},
       {"{}", "{} hasta el lunes"},
       {{"places", "el vestíbulo"}, {"contact", "el mostrador"}, {"hours", "el martes a las 9"}, {"links", "el mostrador"}}},
      {"fr",
       {"Pas de {}", "{} interdits", "{} interdits dans la salle"},
       {"Ne pas {}", "DÉFENSE DE {}", "Ne pas {} dans la salle"},
       {"{}", "{} jusqu'à lundi"},
       {{"places", "le hall"}, {"contact", "l'accueil"}, {"hours", "mardi à 9 h"}, {"links", "l'accueil"}}},
  };
  return frames;
}

/// Every fact that one of the templates could ask for.
House told(const RulePack& pack, const Frames& frames) {
  House house;
  const auto take = [&](std::string_view say) {
    for (std::size_t open = say.find('{'); open != std::string_view::npos; open = say.find('{', open + 1)) {
      std::string key(say.substr(open + 1, say.find_first_of("|}", open) - open - 1));
      const std::size_t dot = key.find('.');
      if (dot == std::string::npos) continue;
      if (key.front() >= 'A' && key.front() <= 'Z') key.front() = static_cast<char>(key.front() + ('a' - 'A'));
      for (const auto& [group, fact] : frames.facts) {
        if (std::string_view(key).substr(0, dot) == group) house.facts[key] = std::string(fact);
      }
    }
  };
  for (const Activity& activity : pack.activities) {
    for (const Activity::Yes& yes : activity.yes) take(yes.say);
    for (const auto& [name, words] : activity.words) take(words);
  }
  return house;
}

std::vector<std::string> forms_of(const std::vector<std::string>& phrases, std::size_t most) {
  std::vector<std::string> all;
  for (const std::string& phrase : phrases) {
    const auto forms = expand_phrase(phrase);
    if (!forms) continue;
    for (const PhraseForm& form : *forms) all.push_back(form.text);
  }
  if (most == 0 || all.size() <= most) return all;
  std::vector<std::string> some;
  for (std::size_t i = 0; i < most; ++i) some.push_back(all[i * all.size() / most]);
  return some;
}

std::string framed(std::string_view frame, const std::string& form, std::string_view language) {
  std::string out(frame);
  const bool capitals = is_all_capitals(frame);
  const std::string words = capitals ? to_upper(form) : frame.starts_with("{}") ? capitalize(form, language) : form;
  return out.replace(out.find("{}"), 2, words);
}

}  // namespace

std::vector<ClosedSetText> closed_set(std::size_t forms) {
  std::vector<ClosedSetText> out;
  for (const Frames& frames : all_frames()) {
    for (const RulePack& pack : builtin_packs()) {
      if (pack.id != frames.language) continue;
      std::set<std::string> known;
      for (const bool facts : {false, true}) {
        LinterOptions options;
        options.languages = {std::string(frames.language)};
        if (facts) options.house = told(pack, frames);
        const auto linter = Linter::with_builtin_packs(options);
        if (!linter) continue;
        const auto say = [&](const std::vector<std::string_view>& shapes, const std::vector<std::string>& phrases) {
          for (const std::string& form : forms_of(phrases, forms)) {
            for (std::string_view shape : shapes) {
              const std::string sign = framed(shape, form, frames.language);
              for (const Rewrite& rewrite : linter->rewrite(sign, {std::string(frames.language)}).rewrites) {
                if (known.insert(rewrite.text).second)
                  out.push_back({std::string(frames.language), sign, rewrite.text, !rewrite.needs.empty()});
              }
            }
          }
        };
        for (const Activity& activity : pack.activities) {
          say(activity.type == "condition" ? frames.conditions : frames.things, activity.things);
          say(frames.acts, activity.acts);
        }
      }
    }
  }
  return out;
}

}  // namespace sayyes
