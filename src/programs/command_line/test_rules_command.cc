#include <algorithm>
#include <set>

#include "commands.h"
#include "sayyes/linter.h"
#include "sayyes/rule_pack.h"

namespace sayyes::program {

int test_rules_command(const Arguments& arguments, StandardOutput& out) {
  std::vector<RulePack> packs;
  bool trouble = false;
  std::set<std::string, std::less<>> ids;
  std::size_t examples = 0;
  bool anything = false;
  const auto count = [&](const RulePack& pack) {
    for (const Rule& rule : pack.rules) {
      ids.insert(rule.id);
      examples += rule.examples.size();
    }
    for (const Guard& guard : pack.guards) examples += guard.examples.size();
    anything = anything || !pack.rules.empty() || !pack.guards.empty() || !pack.activities.empty() || !pack.passes.empty();
  };
  for (const std::string& path : arguments.words) {
    auto pack = load_pack(path);
    for (const Problem& problem : pack.problems()) say(problem);
    trouble = trouble || !pack.problems().empty();
    if (!pack) continue;
    count(*pack);
    packs.push_back(std::move(*pack));
  }
  if (arguments.words.empty()) std::ranges::for_each(builtin_packs(), count);
  if (!anything) {
    if (!trouble) say("there is no rule in what was named");
    return kExitTrouble;
  }
  // A pack of one's own is tested beside the rules that come with sayyes: no suggestion may be wording that another rule
  // flags. A folder that holds these very rules stands for itself.
  std::vector<RulePack> all;
  const bool same = std::ranges::any_of(builtin_packs(), [&](const RulePack& pack) {
    return std::ranges::any_of(pack.rules, [&](const Rule& rule) { return ids.contains(rule.id); });
  });
  if (arguments.words.empty() || !same) all = builtin_packs();
  std::ranges::move(packs, std::back_inserter(all));
  auto linter = Linter::compile(std::move(all));
  for (const Problem& problem : linter.problems()) say(problem);
  trouble = trouble || !linter.problems().empty();
  if (!linter) return kExitTrouble;

  std::size_t failures = 0;
  for (const PackFailure& failure : test_rules(*linter)) {
    Problem problem = failure.problem;
    // What comes with sayyes has no file: it is tested where nothing else was named. Guards and activities count as rules do.
    if (problem.file.empty() && !arguments.words.empty()) continue;
    ++failures;
    if (problem.file.empty()) problem.file = failure.rule;
    out.write(to_string(problem) + "\n");
  }
  const std::string tested =
      std::to_string(ids.size()) + (ids.size() == 1 ? " rule, " : " rules, ") + std::to_string(examples) + " examples: ";
  out.write(tested + (failures == 0 ? "all as they should be\n" : std::to_string(failures) + " to look at\n"));
  return trouble ? kExitTrouble : failures != 0 ? kExitFindings : kExitClean;
}

}  // namespace sayyes::program
