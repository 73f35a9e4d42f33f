#include "sayyes/checker.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "sayyes/rule_pack.h"

namespace sayyes {
namespace {

void add(std::vector<Problem>& to, const std::vector<Problem>& more) { to.insert(to.end(), more.begin(), more.end()); }

/// False, and it is told, where a pack is another than the one that the config names.
bool is_pinned(const PackReference& pack, std::vector<Problem>& problems) {
  const auto found = pack_checksum(pack.path);
  add(problems, found.problems());
  if (found && *found != pack.sha256) {
    problems.push_back({"pack-changed", "this pack is another than sayyes.toml pins, and was not used", pack.path.string(), 0, 0,
                        "its sha256 is now " + *found});
  }
  return found && *found == pack.sha256;
}

/// Names of rules in `options`, made what a linter knows. Nothing where a name is unknown.
std::vector<Problem> resolve(const Config& config, const CheckerOptions& said, const std::vector<RulePack>& packs,
                             LinterOptions& options) {
  if (said.select.empty() && said.ignore.empty() && options.select.empty() && options.ignore.empty() &&
      options.severities.empty())
    return {};
  const auto rules = rules_in_use(config, packs);
  const std::string file = config.file.string();
  std::vector<Problem> unknown;
  const auto names = [&](const std::vector<std::string>& list, std::string_view where) {
    auto found = resolve_rules(list, rules, where);
    add(unknown, found.problems());
    return std::move(*found);
  };
  options.select = said.select.empty() ? names(options.select, file) : names(said.select, said.option_prefix + "select");
  options.ignore = names(options.ignore, file);
  std::ranges::move(names(said.ignore, said.option_prefix + "ignore"), std::back_inserter(options.ignore));
  std::map<std::string, Severity> severities;
  for (const auto& [name, severity] : options.severities) {
    for (const std::string& id : names({name}, file)) severities[id] = severity;
  }
  options.severities = std::move(severities);
  return unknown;
}

}  // namespace

Result<std::vector<RulePack>> load_packs(const Config& config, const std::vector<std::filesystem::path>& more) {
  std::vector<PackReference> wanted = config.packs;
  for (const std::filesystem::path& path : more) wanted.push_back({path, {}});
  std::vector<RulePack> packs;
  std::vector<Problem> problems;
  for (const PackReference& reference : wanted) {
    if (!reference.sha256.empty() && !is_pinned(reference, problems)) continue;
    auto pack = load_pack(reference.path);
    add(problems, pack.problems());
    if (pack) packs.push_back(std::move(*pack));
  }
  return {std::move(packs), std::move(problems)};
}

/// Everything besides a text that decides what is found in it. A pack that cannot be summed up is told where it is loaded.
std::optional<std::string> settings_text(const Config& config, const CheckerOptions& said, const RunOptions& run,
                                         const LinterOptions& options) {
  std::string out;
  const auto field = [&](std::string_view value) {
    out += std::to_string(value.size()) + ":";
    out += value;
  };
  const auto list = [&](std::string_view name, const auto& values) {
    field(name);
    for (const std::string& value : values) field(value);
  };
  field(config.builtin_packs ? "built-in" : "");
  std::vector<std::filesystem::path> paths = said.packs;
  for (const PackReference& pack : config.packs) paths.push_back(pack.path);
  for (const std::filesystem::path& path : paths) {
    const auto sum = pack_checksum(path);
    if (!sum) return std::nullopt;
    field(*sum);
  }
  list("select", options.select);
  list("ignore", options.ignore);
  list("languages", options.languages);
  for (const auto& [rule, severity] : options.severities) field(rule), field(name(severity));
  for (const auto& [key, value] : options.house.facts) field(key), field(value);
  for (const IntentDecision& intent : options.intents)
    field(intent.rule), field(intent.text), field(name(intent.value)), field(intent.reason + intent.by + intent.until);
  for (const PassText& pass : options.passes) field(pass.rule), field(pass.text);
  field(name(options.audience));
  field(run.profile ? name(*run.profile) : "guessed");
  field(run.language);
  field(run.encoding);
  field(std::to_string(options.pattern_memory));
  return out;
}

Result<Checker> make_checker(const Config& config, const CheckerOptions& said) {
  RunOptions run = said.run;
  if (!run.profile) run.profile = config.profile;
  if (run.language.empty()) run.language = config.language;
  run.suppress = config.suppress;
  run.suppress_root = config.folder;
  const std::filesystem::path& baseline = said.baseline ? *said.baseline : config.baseline;
  if (!baseline.empty()) {
    auto known = Baseline::read(baseline);
    if (!known) return known.problems();
    run.baseline = std::make_shared<const Baseline>(std::move(*known));
    run.baseline_root = baseline.parent_path();
    // A trusted copy of a baseline speaks of the files that it stands for.
    if (!said.baseline && config.folder != config.file.parent_path())
      run.baseline_root = config.folder / run.baseline_root.lexically_relative(config.file.parent_path());
  }

  LinterOptions options = config.linter;
  if (said.house) options.house = *said.house;
  if (!run.language.empty()) options.languages = {run.language};
  auto packs = load_packs(config, said.packs);
  std::vector<Problem> problems = packs.problems();
  const std::vector<Problem> unknown = resolve(config, said, *packs, options);
  add(problems, unknown);
  if (!unknown.empty()) return problems;

  if (run.cache) {
    // A pack that cannot be read a second time may be another one by then: nothing is remembered with it.
    if (auto settings = settings_text(config, said, run, options))
      run.cache_settings = std::move(*settings);
    else
      run.cache = nullptr;
  }
  // A pack that only tells of false alarms leaves the rules as they are, and they are ready.
  std::erase_if(*packs, [&](RulePack& pack) {
    std::ranges::move(pack.passes, std::back_inserter(options.passes));
    pack.passes.clear();
    return pack.rules.empty() && pack.guards.empty() && pack.activities.empty();
  });
  auto linter = [&]() -> Result<Linter> {
    if (packs->empty() && config.builtin_packs) return Linter::with_builtin_packs(std::move(options));
    std::vector<RulePack> all;
    if (config.builtin_packs) all = builtin_packs();
    std::ranges::move(*packs, std::back_inserter(all));
    return Linter::compile(std::move(all), std::move(options));
  }();
  add(problems, linter.problems());
  if (!linter) return problems;
  return {Checker{std::move(*linter), std::move(run)}, std::move(problems)};
}

}  // namespace sayyes
