#include <algorithm>

#include "commands.h"
#include "sayyes/reporter.h"
#include "setup.h"

namespace sayyes::program {

int rules_command(const Arguments& arguments, StandardOutput& out) {
  auto tree = config_tree(arguments);
  if (!tree) return kExitTrouble;
  const Config& config = tree->for_file("./rules");
  bool trouble = !tree->problems().empty();
  for (const Problem& problem : tree->problems()) say(problem);
  const std::vector<RulePack> packs = user_packs(config, arguments, trouble);
  std::vector<const Rule*> rules = rules_in_use(config, packs);
  const auto selected = named_rules(arguments.list("select"), rules, "--select", trouble);
  const auto ignored = named_rules(arguments.list("ignore"), rules, "--ignore", trouble);
  const bool all = arguments.list("select").empty();
  std::erase_if(rules, [&](const Rule* rule) {
    const auto named = [&](const std::string& name) { return names_rule(name, rule->id); };
    return (!all && std::ranges::none_of(selected, named)) || std::ranges::any_of(ignored, named);
  });

  std::string text;
  if (arguments.value("format").value_or("text") == "json") {
    text = "[";
    for (const Rule* rule : rules) {
      text += rule == rules.front() ? "\n" : ",\n";
      append_json(text, *rule);
    }
    text += "\n]\n";
  } else {
    std::size_t widest = 0;
    for (const Rule* rule : rules) widest = std::max(widest, rule->id.size());
    for (const Rule* rule : rules) {
      const std::string_view level = rule->praise ? std::string_view("praise") : name(rule->severity);
      text += printable(rule->id) + std::string(widest - rule->id.size() + 2, ' ') + std::string(level) +
              std::string(12 - std::min<std::size_t>(level.size(), 11), ' ') + printable(rule->title) + "\n";
    }
  }
  out.write(text);
  return trouble ? kExitTrouble : kExitClean;
}

}  // namespace sayyes::program
