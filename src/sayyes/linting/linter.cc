#include "sayyes/linter.h"

#include <algorithm>
#include <set>

#include "sayyes/linting/compiled.h"

namespace sayyes {
namespace {

bool is_selected(std::string_view id, const LinterOptions& options) {
  auto any = [&](const std::vector<std::string>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string& prefix) { return rule_matches(id, prefix); });
  };
  return (options.select.empty() || any(options.select)) && !any(options.ignore);
}

/// Names in the options that no rule answers to.
std::vector<Problem> unknown_names(const std::vector<const RulePack*>& packs, const LinterOptions& options) {
  std::vector<Problem> problems;
  auto known = [&](const std::string& prefix) {
    for (const RulePack* pack : packs) {
      for (const Rule& rule : pack->rules) {
        if (rule_matches(rule.id, prefix)) return true;
      }
    }
    return false;
  };
  auto tell = [&](const std::string& name, std::string_view where) {
    if (known(name)) return;
    problems.push_back({"unknown-rule",
                        "no rule is called “" + name + "” (in " + std::string(where) + ")",
                        {},
                        0,
                        0,
                        "`sayyes rules` lists all of them"});
  };
  for (const std::string& name : options.select) tell(name, "select");
  for (const std::string& name : options.ignore) tell(name, "ignore");
  for (const auto& [name, severity] : options.severities) tell(name, "severities");
  return problems;
}

Result<Linter> make_linter(std::shared_ptr<Linter::Data> data) {
  std::vector<Problem> problems = unknown_names(data->all_packs, data->options);
  if (!problems.empty()) return problems;
  std::set<std::string> languages, read_at_run_time;
  for (const RulePack* pack : data->all_packs) {
    for (const Rule& rule : pack->rules) {
      if (!is_selected(rule.id, data->options)) continue;
      // A user's rule of the same id takes the place of ours: later packs win.
      data->rules_by_id[rule.id] = &rule;
      if (!rule.language.empty()) languages.insert(rule.language);
      if (!rule.source.file.empty()) read_at_run_time.insert(rule.language);
    }
    for (const Guard& guard : pack->guards) data->guards_by_id[guard.id] = &guard;
  }
  for (const auto& [id, rule] : data->rules_by_id) data->rules.push_back(rule);
  std::sort(data->rules.begin(), data->rules.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
  data->default_languages = data->options.languages.empty() ? std::vector<std::string>{"en"} : data->options.languages;
  for (std::string& language : data->default_languages) language = language.substr(0, language.find_first_of("-_"));
  if (languages.empty()) languages.insert(data->default_languages.begin(), data->default_languages.end());
  for (const std::string& language : languages) data->engines.emplace(language, std::make_unique<Linter::Data::Slot>());
  // Rules that came from files are compiled now, so that their problems are told; the library's own are proven by its tests
  // and compiled when a text asks for their language.
  const bool for_all = read_at_run_time.count("") != 0;
  for (const auto& [language, slot] : data->engines) {
    if (!for_all && read_at_run_time.count(language) == 0) continue;
    for (const Problem& problem : data->engine(language)->problems) problems.push_back(problem);
  }
  return {Linter(std::shared_ptr<const Linter::Data>(std::move(data))), std::move(problems)};
}

}  // namespace

const Engine* Linter::Data::engine(std::string_view language) const {
  const auto it = engines.find(language);
  if (it == engines.end()) return nullptr;
  Slot& slot = *it->second;
  std::call_once(slot.once, [&] { slot.engine = compile_engine(*this, language); });
  return slot.engine.get();
}

Result<Linter> Linter::compile(std::vector<RulePack> packs, LinterOptions options) {
  auto data = std::make_shared<Data>();
  data->packs = std::move(packs);
  data->options = std::move(options);
  for (const RulePack& pack : data->packs) data->all_packs.push_back(&pack);
  return make_linter(std::move(data));
}

Result<Linter> Linter::with_builtin_packs(LinterOptions options) {
  auto data = std::make_shared<Data>();
  data->options = std::move(options);
  for (const RulePack& pack : builtin_packs()) data->all_packs.push_back(&pack);
  return make_linter(std::move(data));
}

const std::vector<const Rule*>& Linter::rules() const& noexcept { return data_->rules; }

const Rule* Linter::find_rule(std::string_view id) const& noexcept {
  const auto it = data_->rules_by_id.find(id);
  return it == data_->rules_by_id.end() ? nullptr : it->second;
}

const Guard* Linter::find_guard(std::string_view id) const& noexcept {
  const auto it = data_->guards_by_id.find(id);
  return it == data_->guards_by_id.end() ? nullptr : it->second;
}

const LinterOptions& Linter::options() const& noexcept { return data_->options; }

}  // namespace sayyes
