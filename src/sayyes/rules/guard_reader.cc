#include "sayyes/rules/file_readers.h"

namespace sayyes {
namespace {

// The checks that linting knows by name.
constexpr std::string_view kBuiltins =
    "question_with_offer, condition_with_offer, quoted, title_case_name, all_capitals_segment, number_follows, "
    "explained_nearby, "
    "procedure, imperative_missing, third_party, epistemic, event_follows, relative_gap, other_matters, "
    "headword, past_clause";
// What suggesting can ask of a sign before it takes a template.
constexpr std::string_view kConditions =
    "place, no_place, time, no_time, exception, no_exception, age, no_age, object, no_object, note, no_note, people, "
    "no_people, act, thing, one, several, named_object, second_object, other_object, named_place, other_place, refusal, ban, "
    "without, after, before, until, other_time, purpose, no_purpose, aim, no_way, handed_object";
constexpr std::string_view kTypes = "carried_thing, act, animal, person, service, danger, place, condition";

void read_hold(TomlReader& root, Guard& guard, std::vector<Problem>& problems) {
  const TomlValue* table = root.table("hold");
  if (table == nullptr) {
    if (root.any("hold") == nullptr) {
      root.problem("pack-missing-key", root.value().line, root.value().column, "the table [hold] is missing",
                   "add [hold] with after = [\"…\"]");
    }
    return;
  }
  guard.source.line = table->line;
  TomlReader reader(*table, root.file(), "[hold]", problems);
  read_phrases(reader, "phrases", guard.phrases);
  read_phrases(reader, "before", guard.before);
  read_phrases(reader, "after", guard.after);
  read_phrases(reader, "near", guard.near);
  read_phrases(reader, "sentence", guard.sentence);
  read_phrases(reader, "segment", guard.segment);
  read_phrases(reader, "headings", guard.headings);
  if (reader.text("pattern", guard.pattern)) {
    if (const auto fault = check_view_pattern(guard.pattern)) {
      const TomlValue& value = *reader.any("pattern");
      reader.problem("pack-pattern", value.line, value.column + 1 + static_cast<std::uint32_t>(fault->offset), fault->message,
                     fault->hint);
    }
  }
  reader.word_of("builtin", kBuiltins, guard.builtin);
  std::int64_t words = 0;
  if (reader.integer("near_words", 1, 100, words)) guard.near_words = static_cast<std::uint32_t>(words);
  reader.finish();
  const bool holds = !guard.phrases.empty() || !guard.before.empty() || !guard.after.empty() || !guard.near.empty() ||
                     !guard.sentence.empty() || !guard.segment.empty() || !guard.headings.empty() || !guard.pattern.empty() ||
                     !guard.builtin.empty();
  if (!holds && reader.value().entries.empty()) {
    reader.problem("pack-empty", *table, "[hold] does not say when the guard holds",
                   "add one of phrases, before, after, near, sentence, segment, headings, pattern, builtin");
  }
}

void read_guard_examples(TomlReader& root, Guard& guard, std::vector<Problem>& problems) {
  for (const TomlValue* table : root.tables("examples")) {
    TomlReader reader(*table, root.file(), "[[examples]]", problems);
    Guard::GuardExample example;
    reader.required_text("rule", example.rule);
    const TomlValue* hold = reader.any("hold");
    const TomlValue* fire = reader.any("fire");
    if ((hold == nullptr) == (fire == nullptr)) {
      reader.problem("pack-example", *table,
                     hold == nullptr ? "this example has no text" : "this example is both hold and fire",
                     "write exactly one of hold and fire; begin the next with [[examples]]");
    }
    example.holds = hold != nullptr;
    const TomlValue* value = hold != nullptr ? hold : fire;
    if (value != nullptr) example.line = value->line;
    std::string marked;
    if (reader.text("hold", marked) || reader.text("fire", marked)) example.text = unescape_brackets(marked);
    reader.text("fire", marked);
    reader.finish();
    guard.examples.push_back(std::move(example));
  }
}

}  // namespace

std::optional<Guard> read_guard(const TomlValue& root, const FilePlace& place, std::vector<Problem>& problems) {
  const std::size_t before = problems.size();
  TomlReader reader(root, place.file, "", problems);
  Guard guard;
  guard.id = place.id;
  guard.language = place.language;
  guard.source = {place.file, 1};
  reader.required_text("title", guard.title);
  read_hold(reader, guard, problems);
  read_guard_examples(reader, guard, problems);
  reader.finish();
  if (problems.size() != before) return std::nullopt;
  return guard;
}

std::optional<Activity> read_activity(const TomlValue& root, const FilePlace& place, std::vector<Problem>& problems) {
  const std::size_t before = problems.size();
  TomlReader reader(root, place.file, "", problems);
  Activity activity;
  activity.id = place.id;
  activity.language = place.language;
  activity.source = {place.file, 1};
  reader.required_text("title", activity.title);
  if (!reader.word_of("type", kTypes, activity.type) && reader.any("type") == nullptr) {
    reader.problem("pack-missing-key", root.line, root.column, "“type” is missing", "possible: " + std::string(kTypes));
  }
  read_phrases(reader, "things", activity.things);
  read_phrases(reader, "acts", activity.acts);
  if (activity.things.empty() && activity.acts.empty() && reader.any("things") == nullptr && reader.any("acts") == nullptr) {
    reader.problem("pack-missing-key", root.line, root.column, "an activity needs “things” or “acts”",
                   "add things = [\"phone(s)\"]");
  }
  if (const TomlValue* things = reader.any("things")) activity.source.line = things->line;
  reader.one_of("intent", &parse_intent, "firm, ask, bend", activity.intent);
  if (reader.text("companion", activity.companion)) check_template(reader, "companion", activity.companion);
  for (const TomlValue* table : reader.tables("yes")) {
    TomlReader yes(*table, place.file, "[[yes]]", problems);
    Activity::Yes said;
    if (yes.required_text("say", said.say)) check_template(yes, "say", said.say);
    std::string rule;
    if (yes.word_of("rule", "same, bends", rule)) said.bends = rule == "bends";
    yes.words_of("when", kConditions, said.when);
    yes.finish();
    activity.yes.push_back(std::move(said));
  }
  if (const TomlValue* words = reader.table("words")) {
    TomlReader forms(*words, place.file, "[words]", problems);
    for (const TomlEntry& entry : words->entries) forms.text(entry.key, activity.words[entry.key]);
  }
  reader.finish();
  if (problems.size() != before) return std::nullopt;
  return activity;
}

PackDefaults read_pack_defaults(const TomlValue& root, std::string_view file, std::vector<Problem>& problems) {
  PackDefaults defaults;
  TomlReader reader(root, file, "", problems);
  reader.text("title", defaults.title);
  if (const TomlValue* table = reader.table("guards")) {
    TomlReader guards(*table, file, "[guards]", problems);
    guards.texts("unless", defaults.unless);
    guards.finish();
  }
  reader.finish();
  return defaults;
}

}  // namespace sayyes
