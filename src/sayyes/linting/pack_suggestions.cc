#include <algorithm>

#include "sayyes/linting/pack_checks.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/suggester.h"
#include "sayyes/suggesting/template.h"

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

std::string first_form(const std::vector<std::string>& phrases, std::string_view otherwise) {
  if (phrases.empty()) return std::string(otherwise);
  const auto forms = expand_phrase(phrases.front());
  return forms ? forms->front().text : std::string(otherwise);
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
    TemplateContext context;
    context.language = activity.language;
    const std::string thing = first_form(activity.things, "this");
    for (const std::string& name : names_in(say)) {
      if (name.find('.') != std::string::npos)
        told.facts[name] = sample_fact(name);
      else if (const auto word = activity.words.find(name); word != activity.words.end())
        context.slots[name] = word->second;
      else if (name == "place")
        context.slots[name] = "this room";
      else if (name == "at_place")
        context.slots[name] = "in this room";
      else if (name == "time")
        context.slots[name] = "until noon";
      else if (name == "people")
        context.slots[name] = "visitors";
      else if (name == "act")
        context.slots[name] = first_form(activity.acts, "come in");
      else
        context.slots[name] = thing;
    }
    context.about = thing;
    for (const House& house : {House(), told}) {
      context.house = &house;
      if (const auto filled = fill(say, context)) check_offered(check, id, activity.source, filled->text, activity.language);
    }
  }
}

}  // namespace sayyes
