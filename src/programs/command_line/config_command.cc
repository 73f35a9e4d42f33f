#include "commands.h"
#include "sayyes/reporter.h"
#include "setup.h"
#include "toml_text.h"

namespace sayyes::program {
namespace {

/// What goes, as a sayyes.toml that would say the same, and where each part of it was said.
class Writer {
 public:
  explicit Writer(const Config& config) : c_(config) {}

  std::string write() {
    if (!c_.packs.empty()) {
      std::string packs;
      for (const PackReference& pack : c_.packs) {
        packs += packs.empty() ? "" : ", ";
        packs += pack.sha256.empty() ? toml_text(pack.path.string())
                                     : "{ path = " + toml_text(pack.path.string()) + ", sha256 = \"" + pack.sha256 + "\" }";
      }
      line("packs", "[" + packs + "]");
    }
    line("builtin-packs", c_.builtin_packs ? "true" : "false");
    list("select", c_.linter.select);
    list("ignore", c_.linter.ignore);
    if (c_.profile) line("profile", toml_text(name(*c_.profile)));
    line("audience", toml_text(name(c_.linter.audience)));
    if (!c_.language.empty()) line("language", toml_text(c_.language));
    list("exclude", c_.exclude);
    line("fail-on", toml_text(name(c_.fail_on)));
    if (c_.min_score) line("min-score", std::to_string(*c_.min_score));
    if (!c_.baseline.empty()) line("baseline", toml_text(c_.baseline.string()));
    if (!c_.linter.severities.empty()) out_ += "\n[severity]\n";
    for (const auto& [rule, severity] : c_.linter.severities)
      line(toml_text(rule), toml_text(name(severity)), "severity." + rule);
    std::string table;
    for (const auto& [key, value] : c_.linter.house.facts) {
      const std::size_t dot = key.rfind('.');
      const std::string group = dot == std::string::npos ? "words" : key.substr(0, dot);
      if (group != table) out_ += "\n[" + group + "]\n";
      table = group;
      line(toml_text(key.substr(dot == std::string::npos ? 0 : dot + 1)), toml_text(value), key);
    }
    for (const IntentDecision& intent : c_.linter.intents) {
      out_ += "\n[[intent]]\n";
      some("rule", intent.rule);
      some("text", intent.text);
      some("value", name(intent.value));
      some("reason", intent.reason);
      some("by", intent.by);
      some("until", intent.until);
    }
    for (const SuppressEntry& entry : c_.suppress) {
      out_ += "\n[[suppress]]\n";
      some("path", entry.path);
      some("rule", entry.rule);
      some("text", entry.text);
      some("reason", entry.reason);
    }
    return std::move(out_);
  }

 private:
  void line(std::string_view key, std::string_view value, std::string_view origin = {}) {
    const auto said = c_.origins.find(std::string(origin.empty() ? key : origin));
    out_ += std::string(key) + " = " + std::string(value) + "  # " +
            (said == c_.origins.end() ? "when nothing is said" : printable(said->second)) + "\n";
  }
  void some(std::string_view key, std::string_view value) {
    if (!value.empty()) out_ += std::string(key) + " = " + toml_text(value) + "\n";
  }
  void list(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    std::string all;
    for (const std::string& value : values) all += (all.empty() ? "" : ", ") + toml_text(value);
    line(key, "[" + all + "]");
  }
  const Config& c_;
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
  out.write(Writer(config).write());
  return tree->problems().empty() ? kExitClean : kExitTrouble;
}

}  // namespace sayyes::program
