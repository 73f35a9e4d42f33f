#include "sayyes/linter.h"

#include <algorithm>
#include <set>

#include "sayyes/linting/compiled.h"
#include "sayyes/linting/embedded_tables.h"
#include "sayyes/rules/embedded_packs.h"

namespace sayyes {
namespace {

/// Names in the options that no rule answers to.
std::vector<Problem> unknown_names(const Linter::Data& data) {
  const LinterOptions& options = data.options;
  std::vector<Problem> problems;
  if (options.select.empty() && options.ignore.empty() && options.severities.empty()) return problems;
  const std::vector<const RulePack*> packs = data.packs_of({});
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
  std::vector<Problem> problems = unknown_names(*data);
  if (!problems.empty()) return problems;
  std::set<std::string> languages, read_at_run_time;
  if (data->builtin_only) {
    for (const EmbeddedHead& head : builtin_heads()) {
      if (head.rules != 0) languages.insert(head.id);
    }
  } else {
    for (const Rule* rule : data->index().rules) {
      if (!rule->language.empty()) languages.insert(rule->language);
      if (!rule->source.file.empty()) read_at_run_time.insert(rule->language);
    }
  }
  data->default_languages = data->options.languages.empty() ? std::vector<std::string>{"en"} : data->options.languages;
  for (const PassText& pass : data->options.passes) data->passes.add(pass);
  for (const RulePack& pack : data->packs) {
    for (const PassText& pass : pack.passes) data->passes.add(pass);
  }
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

std::vector<const RulePack*> Linter::Data::packs_of(std::string_view language) const {
  std::vector<const RulePack*> out;
  if (!builtin_only) {
    for (const RulePack& pack : packs) out.push_back(&pack);
  } else {
    for (const RulePack& pack : builtin_packs()) {
      if (language.empty() || pack.id == language) out.push_back(&pack);
    }
  }
  return out;
}

bool Linter::Data::is_selected(std::string_view id) const {
  auto any = [&](const std::vector<std::string>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string& prefix) { return rule_matches(id, prefix); });
  };
  return (options.select.empty() || any(options.select)) && !any(options.ignore);
}

const Linter::Data::Index& Linter::Data::index() const {
  std::call_once(index_once_, [this] {
    for (const RulePack* pack : packs_of({})) {
      // A user's rule of the same id takes the place of ours: later packs win.
      for (const Rule& rule : pack->rules) {
        if (is_selected(rule.id)) index_.rules_by_id[rule.id] = &rule;
      }
      for (const Guard& guard : pack->guards) index_.guards_by_id[guard.language + '/' + guard.id] = &guard;
    }
    for (const auto& [id, rule] : index_.rules_by_id) index_.rules.push_back(rule);
    std::sort(index_.rules.begin(), index_.rules.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
  });
  return index_;
}

const Engine* Linter::Data::engine(std::string_view language) const {
  const auto it = engines.find(language);
  if (it == engines.end()) return nullptr;
  Slot& slot = *it->second;
  std::call_once(slot.once, [&] {
    if (builtin_only && options.pattern_memory == LinterOptions().pattern_memory) {
      slot.engine = read_engine(*this, language, embedded_tables(language));
    }
    if (!slot.engine) slot.engine = compile_engine(*this, language);
  });
  return slot.engine.get();
}

Result<Linter> Linter::compile(std::vector<RulePack> packs, LinterOptions options) {
  auto data = std::make_shared<Data>();
  data->packs = std::move(packs);
  data->options = std::move(options);
  return make_linter(std::move(data));
}

Result<Linter> Linter::with_builtin_packs(LinterOptions options) {
  auto data = std::make_shared<Data>();
  data->options = std::move(options);
  data->builtin_only = true;
  return make_linter(std::move(data));
}

const std::vector<const Rule*>& Linter::rules() const& { return data_->index().rules; }

const Rule* Linter::find_rule(std::string_view id) const& {
  const auto& rules = data_->index().rules_by_id;
  const auto it = rules.find(id);
  return it == rules.end() ? nullptr : it->second;
}

const Guard* Linter::find_guard(std::string_view language, std::string_view id) const& {
  const auto& guards = data_->index().guards_by_id;
  const auto it = guards.find(std::string(language) + '/' + std::string(id));
  return it == guards.end() ? nullptr : it->second;
}

const LinterOptions& Linter::options() const& noexcept { return data_->options; }

}  // namespace sayyes
