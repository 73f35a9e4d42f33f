#pragma once
// Rules made by hand: what the tests of this folder share.

#include <string>
#include <utility>
#include <vector>

#include "sayyes/linter.h"
#include "sayyes/rule_pack.h"

namespace sayyes::test {

inline Rule phrase_rule(std::string id, std::vector<std::string> phrases) {
  Rule rule;
  rule.id = std::move(id);
  rule.language = rule.id.substr(0, 2);
  const std::size_t slash = rule.id.find('/', 3);
  rule.category = rule.id.substr(3, slash - 3);
  rule.praise = rule.category == "welcome";
  rule.title = rule.id;
  rule.message = "“{match}” can be said anew.";
  rule.match.phrases = std::move(phrases);
  return rule;
}

inline Rule frame_rule(std::string id, std::vector<std::string> frames) {
  Rule rule = phrase_rule(std::move(id), {});
  rule.match.frames = std::move(frames);
  rule.match.conveys = "ban";
  return rule;
}

inline Rule count_rule(std::string id, Measure measure, std::uint32_t more_than) {
  Rule rule = phrase_rule(std::move(id), {});
  rule.match.count = CountMatch{measure, more_than, 0};
  return rule;
}

inline Guard guard(std::string id) {
  Guard made;
  made.id = std::move(id);
  made.language = "en";
  return made;
}

inline Activity activity(std::string id, std::vector<std::string> things, std::vector<std::string> acts = {}) {
  Activity made;
  made.id = std::move(id);
  made.language = "en";
  made.type = "act";
  made.things = std::move(things);
  made.acts = std::move(acts);
  return made;
}

inline Linter linter(std::vector<Rule> rules, std::vector<Guard> guards = {}, LinterOptions options = {},
                     std::vector<Activity> activities = {}) {
  RulePack pack;
  pack.id = "en";
  pack.rules = std::move(rules);
  pack.guards = std::move(guards);
  pack.activities = std::move(activities);
  std::vector<RulePack> packs;
  packs.push_back(std::move(pack));
  return *Linter::compile(std::move(packs), std::move(options));
}

inline CheckOptions as(Profile profile, bool explain = false) {
  CheckOptions options;
  options.profile = profile;
  options.explain = explain;
  return options;
}

/// "rule [match]; rule [match]" of all findings, the category and language left out of the rule's name.
inline std::string told(const std::vector<Finding>& findings) {
  std::string all;
  for (const Finding& finding : findings) {
    if (!all.empty()) all += "; ";
    all += finding.rule.substr(finding.rule.rfind('/') + 1) + " [" + finding.matched + "]";
  }
  return all;
}

inline std::string told(const Linter& linter, std::string_view text, Profile profile = Profile::sign) {
  return told(linter.check(text, as(profile)).findings);
}

}  // namespace sayyes::test
