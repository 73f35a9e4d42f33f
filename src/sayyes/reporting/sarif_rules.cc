#include "sayyes/reporting/sarif_rules.h"

#include "sayyes/reporter.h"
#include "sayyes/reporting/escape.h"
#include "sayyes/reporting/json_text.h"

namespace sayyes {
namespace {

/// Why, what to say, sources: as plain text, or as Markdown.
std::string help(const Rule& rule, bool markdown) {
  std::string out;
  const auto text = [&](std::string_view part) {
    if (markdown)
      append_markdown(out, part);
    else
      out += part;
  };
  text(rule.why.empty() ? rule.title : rule.why);
  bool heading = true;
  for (const SuggestionTemplate& suggestion : rule.suggestions) {
    if (heading) out += markdown ? "\n\n**Better:**\n" : "\n\nBetter:";
    heading = false;
    out += "\n- ";
    text(suggestion.text);
  }
  for (const RuleExample& example : rule.examples) {
    if (!example.flag || example.say.empty()) continue;
    out += markdown ? "\n\n**Instead of** " : "\n\nInstead of: ";
    text(example.text);
    out += markdown ? "\n\n**say** " : "\nsay: ";
    text(example.say);
    break;
  }
  if (!rule.evidence.empty()) {
    out += markdown ? "\n\n**Source:** " : "\n\nSource: ";
    for (std::size_t i = 0; i < rule.evidence.size(); ++i) {
      if (i != 0) out += ", ";
      text(rule.evidence[i]);
    }
  }
  return out;
}

constexpr std::string_view level(Severity severity) noexcept {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

}  // namespace

void append_sarif_rule(std::string& out, std::string_view id, const Rule* rule) {
  append_json_member(out, "{\"id\":", id);
  if (rule != nullptr) {
    append_json_member(out, ",\"shortDescription\":{\"text\":", rule->title);
    append_json_member(out, "},\"fullDescription\":{\"text\":", rule->why.empty() ? rule->title : rule->why);
    append_json_member(out, "},\"help\":{\"text\":", help(*rule, false));
    append_json_member(out, ",\"markdown\":", help(*rule, true));
    append_json_member(out, "},\"defaultConfiguration\":{\"level\":", level(rule->severity));
    append_json_member(out, "},\"properties\":{\"tags\":[\"wording\",", rule->category);
    out += "]}";
  }
  out += '}';
}

}  // namespace sayyes
