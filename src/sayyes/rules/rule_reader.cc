#include <algorithm>
#include <array>

#include "sayyes/closest_name.h"
#include "sayyes/rules/file_readers.h"

namespace sayyes {
namespace {

constexpr std::string_view kConveys = "ban, refusal, only, must, threat, closed, list";
constexpr std::string_view kPlaces = "segment, line, segment_start, sentence_start";
constexpr std::string_view kMeasures = "words, sentences, capital_words, exclamation_marks, repeated_marks";
constexpr std::array<std::string_view, 6> kSlots = {"things", "act", "acting", "people", "done", "command"};

std::optional<Measure> parse_measure(std::string_view word) noexcept {
  if (word == "words") return Measure::words;
  if (word == "sentences") return Measure::sentences;
  if (word == "capital_words") return Measure::capital_words;
  if (word == "exclamation_marks") return Measure::exclamation_marks;
  if (word == "repeated_marks") return Measure::repeated_marks;
  return std::nullopt;
}

void check_slots(TomlReader& reader, const std::vector<std::string>& frames) {
  const TomlValue& list = *reader.any("frames");
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const TomlValue& item = list.kind == TomlKind::list ? list.items[i] : list;
    for (std::size_t open = frames[i].find('{'); open != std::string::npos; open = frames[i].find('{', open + 1)) {
      const std::size_t close = frames[i].find('}', open);
      if (close == std::string::npos) break;
      const std::string_view name = std::string_view(frames[i]).substr(open + 1, close - open - 1);
      if (std::find(kSlots.begin(), kSlots.end(), name) != kSlots.end()) continue;
      const std::string_view near = closest_name(name, kSlots);
      reader.problem("pack-frame", item, "“{" + std::string(name) + "}” is no slot",
                     (!near.empty() ? "did you mean “{" + std::string(near) + "}”? " : std::string()) +
                         "possible: {things}, {act}, {acting}, {people}, {done}, {command}");
    }
  }
}

void read_count(TomlReader& match, RuleMatch& out, std::vector<Problem>& problems) {
  const TomlValue* table = match.table("count");
  if (table == nullptr) return;
  TomlReader reader(*table, match.file(), "[match.count]", problems);
  std::optional<Measure> measure;
  if (!reader.one_of("measure", &parse_measure, kMeasures, measure) && reader.any("measure") == nullptr) {
    reader.problem("pack-missing-key", *table, "“measure” in [match.count] is missing", "possible: " + std::string(kMeasures));
  }
  CountMatch count;
  std::int64_t number = 0;
  if (reader.integer("more_than", 0, 1'000'000, number))
    count.more_than = static_cast<std::uint32_t>(number);
  else if (reader.any("more_than") == nullptr)
    reader.problem("pack-missing-key", *table, "“more_than” in [match.count] is missing", "add more_than = 40");
  if (reader.integer("of_words", 0, 1'000'000, number)) count.of_words = static_cast<std::uint32_t>(number);
  reader.finish();
  count.measure = measure.value_or(Measure::words);
  out.count = count;
}

void read_match(TomlReader& root, Rule& rule, std::vector<Problem>& problems) {
  const TomlValue* table = root.table("match");
  if (table == nullptr) {
    if (root.any("match") == nullptr) {
      root.problem("pack-missing-key", root.value().line, root.value().column, "the table [match] is missing",
                   "add [match] with phrases = [\"…\"]");
    }
    return;
  }
  RuleMatch& match = rule.match;
  TomlReader reader(*table, root.file(), "[match]", problems);
  std::size_t kinds = 0;
  for (const std::string_view kind : {"phrases", "pattern", "frames", "count"}) {
    const TomlValue* value = reader.any(kind);
    if (value == nullptr) continue;
    ++kinds;
    rule.source.line = value->line;
    if (value->kind == TomlKind::list && value->items.empty()) {
      reader.problem("pack-empty", *value, "“" + std::string(kind) + "” in [match] is empty", "add one");
    }
  }
  if (kinds != 1) {
    reader.problem("pack-match-kind", *table,
                   kinds == 0 ? "[match] does not say what to look for" : "[match] looks for two kinds of things at once",
                   "write exactly one of phrases, pattern, frames and count");
  }
  reader.texts("compounds", match.compounds);
  for (const std::string& compound : match.compounds) {
    const auto spelled = expand_compound(compound);
    if (!spelled)
      reader.problem("pack-compound", *reader.any("compounds"), "“" + compound + "”: " + spelled.problems().front().message,
                     spelled.problems().front().hint);
  }
  const PhraseOptions plain{.compounds = match.compounds};
  read_phrases(reader, "phrases", match.phrases, plain);
  PhraseOptions slots = plain;
  slots.slots = true;
  read_phrases(reader, "frames", match.frames, slots);
  if (!match.frames.empty()) {
    check_slots(reader, match.frames);
    if (!reader.word_of("conveys", kConveys, match.conveys) && reader.any("conveys") == nullptr) {
      reader.problem("pack-missing-key", *table, "“conveys” in [match] is missing",
                     "say what the frames do: " + std::string(kConveys));
    }
  } else if (const TomlValue* conveys = reader.any("conveys");
             conveys != nullptr && kinds == 1 && reader.any("frames") == nullptr) {
    reader.problem("pack-match-kind", *conveys, "“conveys” in [match] goes with frames only", "leave it out");
  }
  if (!match.compounds.empty() && match.phrases.empty() && match.frames.empty() && kinds == 1 &&
      reader.any("phrases") == nullptr && reader.any("frames") == nullptr) {
    reader.problem("pack-match-kind", *reader.any("compounds"), "“compounds” in [match] goes with phrases and frames only",
                   "leave it out");
  }
  std::string exact;
  if (reader.word_of("case", "exact, fold", exact)) match.exact_case = exact == "exact";
  if (match.exact_case && kinds == 1 && reader.any("pattern") == nullptr) {
    reader.problem("pack-match-kind", *reader.any("case"), "case = \"exact\" goes with a pattern only",
                   "phrases written in capitals match only capitals");
  }
  if (reader.text("pattern", match.pattern) && !match.exact_case) {
    if (const auto fault = check_view_pattern(match.pattern)) {
      const TomlValue& value = *reader.any("pattern");
      const std::string before = match.pattern.substr(0, fault->offset);
      const auto columns = static_cast<std::uint32_t>(
          std::count_if(before.begin(), before.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
      reader.problem("pack-pattern", value.line, value.column + 1 + columns, fault->message, fault->hint);
    }
  }
  read_count(reader, match, problems);
  reader.finish();
}

void read_guards(TomlReader& root, const FilePlace& place, RuleGuards& guards, std::vector<Problem>& problems) {
  if (const TomlValue* table = root.table("guards")) {
    TomlReader reader(*table, root.file(), "[guards]", problems);
    reader.texts("unless", guards.unless);
    read_phrases(reader, "not_before", guards.not_before);
    read_phrases(reader, "not_after", guards.not_after);
    read_phrases(reader, "only_before", guards.only_before);
    read_phrases(reader, "only_after", guards.only_after);
    read_phrases(reader, "not_near", guards.not_near);
    read_phrases(reader, "only_near", guards.only_near);
    read_phrases(reader, "not_in_segment", guards.not_in_segment);
    read_phrases(reader, "only_in_segment", guards.only_in_segment);
    std::int64_t words = 0;
    if (reader.integer("near_words", 1, 100, words)) guards.near_words = static_cast<std::uint32_t>(words);
    reader.word_of("at", kPlaces, guards.at);
    reader.finish();
  }
  for (const std::string& name : place.unless) {
    if (std::find(guards.unless.begin(), guards.unless.end(), name) == guards.unless.end()) guards.unless.push_back(name);
  }
}

void read_suggestions(TomlReader& root, Rule& rule, std::vector<Problem>& problems) {
  constexpr std::array kKinds = {SuggestionKind::replacement, SuggestionKind::rewrite, SuggestionKind::advice};
  for (const TomlValue* table : root.tables("suggestions")) {
    TomlReader reader(*table, root.file(), "[[suggestions]]", problems);
    std::size_t kinds = 0;
    for (const SuggestionKind kind : kKinds) {
      const std::string_view key = name(kind);
      if (reader.any(key) == nullptr) continue;
      ++kinds;
      SuggestionTemplate suggestion{kind, {}};
      if (!reader.text(key, suggestion.text)) continue;
      check_template(reader, key, suggestion.text);
      rule.suggestions.push_back(std::move(suggestion));
    }
    reader.finish();
    if (kinds != 1) {
      reader.problem("pack-suggestion", *table, kinds == 0 ? "this suggestion says nothing" : "this suggestion is of two kinds",
                     "write exactly one of replacement, rewrite and advice; begin the next with [[suggestions]]");
    }
  }
}

void read_examples(TomlReader& root, Rule& rule, std::vector<Problem>& problems) {
  for (const TomlValue* table : root.tables("examples")) {
    TomlReader reader(*table, root.file(), "[[examples]]", problems);
    RuleExample example;
    std::string marked;
    const TomlValue* flag = reader.any("flag");
    const TomlValue* pass = reader.any("pass");
    if ((flag == nullptr) == (pass == nullptr)) {
      reader.problem("pack-example", *table,
                     flag == nullptr ? "this example has no text" : "this example is both flag and pass",
                     "write exactly one of flag and pass; begin the next with [[examples]]");
    }
    if (reader.text("flag", marked)) {
      example.flag = true;
      example.line = flag->line;
      if (const auto fault = take_brackets(marked, example.text, example.spans)) {
        reader.problem("pack-example", *flag, *fault,
                       "mark what the rule finds with [ ]; a bracket of the text itself is '\\['");
      } else if (example.spans.empty()) {
        reader.problem("pack-example", *flag, "this example does not show what the rule finds", "put [ ] around it");
      }
    }
    if (reader.text("pass", marked)) {
      example.line = pass->line;
      example.text = unescape_brackets(marked);
    }
    if (reader.text("say", example.say) && flag == nullptr) {
      reader.problem("pack-example", *reader.any("say"), "“say” goes with flag only", "leave it out");
    }
    reader.one_of("as", &parse_profile, all_profiles(), example.as);
    reader.finish();
    rule.examples.push_back(std::move(example));
  }
}

}  // namespace

std::optional<Rule> read_rule(const TomlValue& root, const FilePlace& place, std::vector<Problem>& problems) {
  const std::size_t before = problems.size();
  TomlReader reader(root, place.file, "", problems);
  Rule rule;
  rule.id = place.id;
  rule.language = place.language;
  rule.category = place.category;
  rule.source = {place.file, 1};
  if (place.loose) {
    reader.text("category", rule.category);
    reader.text("language", rule.language);
  }
  reader.required_text("title", rule.title);
  if (reader.required_text("message", rule.message)) check_template(reader, "message", rule.message);
  reader.text("why", rule.why);
  reader.texts("evidence", rule.evidence);
  std::optional<Severity> severity;
  reader.one_of("severity", &parse_severity, "error, warning, suggestion", severity);
  rule.praise = rule.category == "welcome";
  rule.severity = severity.value_or(rule.praise ? Severity::suggestion : Severity::warning);
  reader.one_of("intent", &parse_intent, "firm, ask, bend", rule.intent);
  reader.some_of("profiles", &parse_profile, all_profiles(), rule.profiles);
  reader.some_of("audiences", &parse_audience, all_audiences(), rule.audiences);
  reader.some_of("scopes", &parse_scope, all_scopes(), rule.scopes);
  read_match(reader, rule, problems);
  read_guards(reader, place, rule.guards, problems);
  read_suggestions(reader, rule, problems);
  read_examples(reader, rule, problems);
  reader.finish();
  if (problems.size() != before) return std::nullopt;
  return rule;
}

}  // namespace sayyes
