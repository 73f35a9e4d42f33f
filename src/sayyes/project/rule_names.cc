#include <algorithm>
#include <map>
#include <utility>

#include "sayyes/checker.h"
#include "sayyes/closest_name.h"
#include "sayyes/rule_pack.h"

namespace sayyes {
namespace {

bool begins(std::string_view name, std::string_view id) {
  return id.starts_with(name) && (id.size() == name.size() || id[name.size()] == '/');
}

Problem unknown_rule(const std::string& name, std::span<const Rule* const> rules, std::string_view where) {
  std::vector<std::string_view> known;
  for (const Rule* rule : rules) {
    const std::string_view id = rule->id;
    known.insert(known.end(), {id, rule->category, id.substr(id.rfind('/') + 1)});
  }
  const std::string_view near = closest_name(name, known);
  return {"unknown-rule",
          "no rule is called “" + name + "”, in " + std::string(where),
          {},
          0,
          0,
          near.empty() ? "sayyes rules lists them" : "did you mean “" + std::string(near) + "”?"};
}

}  // namespace

std::vector<const Rule*> rules_in_use(const Config& config, const std::vector<RulePack>& packs) {
  std::map<std::string_view, const Rule*> by_id;  // a later pack's rule takes the place of an earlier one
  const auto add = [&](const RulePack& pack) {
    for (const Rule& rule : pack.rules) by_id[rule.id] = &rule;
  };
  if (config.builtin_packs) std::ranges::for_each(builtin_packs(), add);
  std::ranges::for_each(packs, add);
  std::vector<const Rule*> rules;
  for (const auto& [id, rule] : by_id) rules.push_back(rule);
  return rules;
}

Result<std::vector<std::string>> resolve_rules(const std::vector<std::string>& names, std::span<const Rule* const> rules,
                                               std::string_view where) {
  std::vector<std::string> out;
  std::vector<Problem> problems;
  for (const std::string& name : names) {
    bool prefix = false;
    std::vector<std::string> ids;
    for (const Rule* rule : rules) {
      if (!names_rule(name, rule->id)) continue;
      const std::size_t slash = rule->id.find('/');
      prefix = prefix || begins(name, rule->id) ||
               (slash != std::string::npos && begins(name, std::string_view(rule->id).substr(slash + 1)));
      ids.push_back(rule->id);
    }
    if (prefix) {
      out.push_back(name);
    } else if (!ids.empty()) {
      out.insert(out.end(), ids.begin(), ids.end());
    } else {
      problems.push_back(unknown_rule(name, rules, where));
    }
  }
  return {std::move(out), std::move(problems)};
}

}  // namespace sayyes
