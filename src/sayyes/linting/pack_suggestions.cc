#include <algorithm>
#include <array>

#include "sayyes/linting/pack_checks.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/suggester.h"
#include "sayyes/suggesting/template.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

/// Names in the braces of a template, without their defaults.
std::vector<std::string> names_in(std::string_view say) {
  std::vector<std::string> names;
  for (std::size_t open = say.find('{'); open != std::string_view::npos; open = say.find('{', open + 1)) {
    const std::size_t close = say.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view inside = say.substr(open + 1, close - open - 1);
    std::string& name = names.emplace_back(inside.substr(0, inside.find('|')));
    // "{Things}" is "{things}" at the start of a sentence.
    if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
  }
  return names;
}

/// What a library might tell: one fact for each key that the template asks for.
std::string sample_fact(std::string_view key) {
  const std::string_view group = key.substr(0, key.find('.'));
  if (group == "places") return "the reading room on level 2";
  if (group == "contact") return "us at 555-0100";
  if (group == "hours") return "9 am";
  if (group == "reason") return "so that everyone can read";
  if (key == "words.people") return "visitors";
  if (key == "words.desk") return "the front desk";
  if (key == "words.staff") return "our team";
  return "the library";
}

/// How a sign says no to a thing and to an act, and a place it may name.
struct SignWords {
  std::string_view language, thing, act, place;
};
constexpr std::array kSignWords = {
    SignWords{"en", "no ", "please do not ", " in the map room"},
    SignWords{"es", "no se permite ", "prohibido ", " en la sala de mapas"},
    SignWords{"fr", "pas de ", "défense de ", " dans la salle des cartes"},
};

/// Signs as they hang in libraries: each thing and act of an activity, alone and with a place.
std::vector<std::string> signs_about(const Activity& activity) {
  std::vector<std::string> signs;
  const auto words =
      std::find_if(kSignWords.begin(), kSignWords.end(), [&](const SignWords& of) { return of.language == activity.language; });
  if (words == kSignWords.end()) return signs;
  const auto add = [&](const std::vector<std::string>& phrases, std::string_view before) {
    for (const std::string& phrase : phrases) {
      const auto forms = expand_phrase(phrase);
      if (!forms) continue;
      for (const std::string_view place : {std::string_view(), words->place}) {
        signs.push_back(capitalize(std::string(before) + forms->front().text) + std::string(place));
      }
    }
  };
  const bool whole = activity.type == "condition" || activity.type == "place" || activity.type == "danger";
  add(activity.things, whole ? std::string_view() : words->thing);
  add(activity.acts, words->act);
  return signs;
}

}  // namespace

void check_offered(PackCheck& check, std::string_view owner, const RuleSource& source, std::string_view text,
                   std::string_view language) {
  if (text.empty() || !check.checked_texts.insert(std::string(language) + ":" + std::string(text)).second) return;
  ReadOptions read;
  read.format = Format::plain;
  read.encoding = "UTF-8";
  read.language = language;
  const auto document = Document::read(std::string(text), read);
  if (!document) return;
  const Report report = check.linter().check(*document, {Profile::sign, false});
  for (const Finding& finding : report.findings) {
    check.fail(
        owner, source, source.line, "suggestion-flagged",
        "the suggestion " + in_quotes(text) + " is itself flagged by " + finding.rule + " for " + in_quotes(finding.matched),
        "say it another way");
  }
}

void check_templates(PackCheck& check, const Rule& rule) {
  for (const SuggestionTemplate& suggestion : rule.suggestions) {
    if (suggestion.kind == SuggestionKind::advice) continue;
    House told;
    bool facts_only = true;
    for (const std::string& name : names_in(suggestion.text)) {
      facts_only &= name.find('.') != std::string::npos;
      told.facts[name] = sample_fact(name);
    }
    // Slots of the sign are filled in the examples.
    if (!facts_only) continue;
    for (const House& house : {House(), told}) {
      check_offered(check, rule.id, rule.source, fill_template(suggestion.text, house, rule.language).text, rule.language);
    }
  }
}

void check_activity(PackCheck& check, const Activity& activity) {
  const std::string id = activity.language + "/activities/" + activity.id;
  std::vector<std::string> says;
  for (const Activity::Yes& yes : activity.yes) says.push_back(yes.say);
  if (!activity.companion.empty()) says.push_back(activity.companion);
  for (const std::string& say : says) {
    House told;
    for (const std::string& name : names_in(say)) {
      if (name.find('.') != std::string::npos) told.facts[name] = sample_fact(name);
    }
    TemplateContext context;
    context.language = activity.language;
    context.about = "this";
    for (const House& house : {House(), told}) {
      context.house = &house;
      // A template with slots gives nothing here: a sign fills them below.
      if (const auto filled = fill(say, context)) check_offered(check, id, activity.source, filled->text, activity.language);
    }
  }
  for (const std::string& sign : signs_about(activity)) {
    const RewriteResult result = check.linter().rewrite(sign, {activity.language});
    for (const Rewrite& rewrite : result.rewrites) check_offered(check, id, activity.source, rewrite.text, activity.language);
  }
}

}  // namespace sayyes
