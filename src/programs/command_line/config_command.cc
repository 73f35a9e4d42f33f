#include "commands.h"
#include "setup.h"
#include "toml_text.h"

namespace sayyes::program {
namespace {

/// What goes, as a sayyes.toml that would say the same.
class Writer {
 public:
  std::string write(const Config& c) {
    if (!c.packs.empty()) {
      std::vector<std::string> packs;
      for (const auto& pack : c.packs) packs.push_back(pack.string());
      list("packs", packs);
    }
    out_ += std::string("builtin-packs = ") + (c.builtin_packs ? "true" : "false") + "\n";
    if (!c.linter.select.empty()) list("select", c.linter.select);
    if (!c.linter.ignore.empty()) list("ignore", c.linter.ignore);
    if (c.profile) text("profile", name(*c.profile));
    text("audience", name(c.linter.audience));
    if (!c.language.empty()) text("language", c.language);
    if (!c.exclude.empty()) list("exclude", c.exclude);
    text("fail-on", name(c.fail_on));
    if (c.min_score) out_ += "min-score = " + std::to_string(*c.min_score) + "\n";
    if (!c.linter.severities.empty()) out_ += "\n[severity]\n";
    for (const auto& [rule, severity] : c.linter.severities) text(toml_text(rule), name(severity));
    std::string table;
    for (const auto& [key, value] : c.linter.house.facts) {
      const std::size_t dot = key.rfind('.');
      const std::string group = dot == std::string::npos ? "words" : key.substr(0, dot);
      if (group != table) out_ += "\n[" + group + "]\n";
      table = group;
      text(toml_text(key.substr(dot == std::string::npos ? 0 : dot + 1)), value);
    }
    for (const IntentDecision& intent : c.linter.intents) {
      out_ += "\n[[intent]]\n";
      some("rule", intent.rule);
      some("text", intent.text);
      text("value", name(intent.value));
      some("reason", intent.reason);
      some("by", intent.by);
      some("until", intent.until);
    }
    for (const SuppressEntry& entry : c.suppress) {
      out_ += "\n[[suppress]]\n";
      some("path", entry.path);
      some("rule", entry.rule);
      some("text", entry.text);
      some("reason", entry.reason);
    }
    return std::move(out_);
  }

 private:
  void text(std::string_view key, std::string_view value) { out_ += std::string(key) + " = " + toml_text(value) + "\n"; }
  void some(std::string_view key, std::string_view value) {
    if (!value.empty()) text(key, value);
  }
  void list(std::string_view key, const std::vector<std::string>& values) {
    out_ += std::string(key) + " = [";
    for (std::size_t i = 0; i < values.size(); ++i) out_ += (i == 0 ? "" : ", ") + toml_text(values[i]);
    out_ += "]\n";
  }
  std::string out_;
};

}  // namespace

int config_command(const Arguments& arguments, StandardOutput& out) {
  auto tree = config_tree(arguments);
  if (!tree) return kExitTrouble;
  const std::string path = arguments.words.empty() ? "./" : arguments.words[0];
  const Config& config = tree->for_file(path);
  for (const Problem& problem : tree->problems()) say(problem);
  out.write("# for " + shown_path(path) + ": " +
            (config.file.empty() ? "no sayyes.toml, so what goes without one" : shown_path(config.file)) + "\n");
  out.write(Writer().write(config));
  return tree->problems().empty() ? kExitClean : kExitTrouble;
}

}  // namespace sayyes::program
