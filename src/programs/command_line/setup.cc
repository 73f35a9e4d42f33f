#include "setup.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "sayyes/closest_name.h"
#include "streams.h"

namespace sayyes::program {
namespace {

void wrong(std::string_view option, std::string_view value, std::string hint) {
  say(Problem{"usage", "--" + std::string(option) + " cannot be “" + std::string(value) + "”", {}, 0, 0, std::move(hint)});
}

std::optional<std::uint64_t> parse_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<std::uint64_t> parse_size(std::string_view text) {
  if (text.ends_with("iB"))
    text.remove_suffix(2);
  else if (text.ends_with('B'))
    text.remove_suffix(1);
  if (text.empty()) return std::nullopt;
  unsigned shift = 0;
  switch (text.back()) {
    case 'k':
    case 'K':
      shift = 10;
      break;
    case 'm':
    case 'M':
      shift = 20;
      break;
    case 'g':
    case 'G':
      shift = 30;
      break;
    default:
      break;
  }
  if (shift != 0) text.remove_suffix(1);
  const auto number = parse_number(text);
  if (!number || *number > (UINT64_MAX >> shift)) return std::nullopt;
  return *number << shift;
}

/// Tells, and gives false, where a pack is another than the one that the config names.
bool is_pinned(const std::filesystem::path& path, const std::string& checksum) {
  const auto found = pack_checksum(path);
  for (const Problem& problem : found.problems()) say(problem);
  if (found && *found != checksum) {
    say(Problem{"pack-changed", "this pack is another than sayyes.toml pins, and was not used", path.string(), 0, 0,
                "its sha256 is now " + *found});
  }
  return found && *found == checksum;
}

bool begins(std::string_view name, std::string_view id) {
  return id.starts_with(name) && (id.size() == name.size() || id[name.size()] == '/');
}

}  // namespace

bool wants_color(const Arguments& arguments, bool terminal) {
  const std::string when = arguments.value("color").value_or("auto");
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  return terminal && (no_color == nullptr || *no_color == '\0');
}

std::optional<ConfigTree> config_tree(const Arguments& arguments) {
  if (arguments.has("no-config")) return ConfigTree(Config{});
  const auto file = arguments.value("config");
  if (!file) return ConfigTree();
  auto config = read_config(*file);
  for (const Problem& problem : config.problems()) say(problem);
  if (!config || !config.problems().empty()) return std::nullopt;
  return ConfigTree(std::move(*config));
}

std::vector<RulePack> user_packs(const Config& config, const Arguments& arguments, bool& trouble) {
  std::vector<PackReference> wanted = config.packs;
  for (const std::string& path : arguments.values("pack")) wanted.push_back({path, {}});
  std::vector<RulePack> packs;
  for (const auto& [path, checksum] : wanted) {
    if (!checksum.empty() && !is_pinned(path, checksum)) {
      trouble = true;
      continue;
    }
    auto pack = load_pack(path);
    for (const Problem& problem : pack.problems()) say(problem);
    trouble = trouble || !pack.problems().empty();
    if (pack) packs.push_back(std::move(*pack));
  }
  return packs;
}

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

std::vector<std::string> resolve_rules(const std::vector<std::string>& names, const std::vector<const Rule*>& rules,
                                       std::string_view where, bool& trouble) {
  std::vector<std::string> out;
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
      std::vector<std::string_view> known;
      for (const Rule* rule : rules) {
        const std::string_view id = rule->id;
        known.insert(known.end(), {id, rule->category, id.substr(id.rfind('/') + 1)});
      }
      const std::string_view near = closest_name(name, known);
      say(Problem{"unknown-rule",
                  "no rule is called “" + name + "”, in " + std::string(where),
                  {},
                  0,
                  0,
                  near.empty() ? "sayyes rules lists them" : "did you mean “" + std::string(near) + "”?"});
      trouble = true;
    }
  }
  return out;
}

Setup::Setup(const Arguments& arguments, Facts facts) : arguments_(arguments), uses_facts_(facts) {}

House Setup::house(const Config& config) const {
  House house = config.linter.house;
  for (const auto& [key, value] : facts_) house.facts[key] = value;
  return house;
}

bool Setup::read_options() {
  bool good = true;
  const auto check = [&](bool right, std::string_view option, std::string_view value, std::string hint) {
    if (!right) wrong(option, value, std::move(hint));
    good = good && right;
  };
  if (const auto value = arguments_.value("as")) options_.profile = parse_profile(*value);
  if (const auto value = arguments_.value("lang")) options_.language = *value;
  if (const auto value = arguments_.value("encoding")) options_.encoding = *value;
  options_.explain = arguments_.has("explain-match");
  if (const auto value = arguments_.value("jobs")) {
    const auto number = parse_number(*value);
    check(number && *number <= 256, "jobs", *value, "a number from 1 to 256; 0 is one a core");
    options_.threads = static_cast<unsigned>(number.value_or(0));
  }
  if (const auto value = arguments_.value("max-file-size")) {
    const auto size = parse_size(*value);
    // Offsets are of 32 bits.
    check(size && *size < (1ull << 32), "max-file-size", *value, "a size under 4G, such as 500k or 64M");
    options_.max_file_size = size.value_or(options_.max_file_size);
  }
  if (const auto value = arguments_.value("max-time")) {
    const auto seconds = parse_number(*value);
    check(seconds && *seconds <= 86'400, "max-time", *value, "seconds, up to 86400; 0 is as long as it takes");
    options_.max_time = std::chrono::seconds(seconds.value_or(0));
  }
  if (const auto value = arguments_.value("min-score")) {
    const auto number = parse_number(*value);
    check(number && *number <= 100, "min-score", *value, "a whole number from 0 to 100");
    min_score_ = static_cast<int>(number.value_or(0));
  }
  for (const std::string& fact : arguments_.values("fact")) {
    const std::size_t equals = fact.find('=');
    const bool right = equals != std::string::npos && equals != 0 && fact.find('.') < equals;
    check(right, "fact", fact, "write it as places.food=\"the café\"");
    if (right) facts_[fact.substr(0, equals)] = fact.substr(equals + 1);
  }
  return good && read_changes();
}

bool Setup::read_changes() {
  const auto since = arguments_.value("changed-since"), diff = arguments_.value("diff");
  // `fix --diff` asks for a diff and reads none.
  if (arguments_.command != Command::check || (!since && !diff)) return true;
  if (since && diff) {
    say("--changed-since and --diff both say what changed: one of them is enough");
    return false;
  }
  auto changed = [&]() -> Result<ChangedLines> {
    if (since) return changes_since(".", *since);
    const auto text = *diff == "-" ? read_standard_input(UINT64_MAX) : read_list(*diff, "the diff");
    if (!text) return text.problems();
    return read_diff(*text, *diff == "-" ? "standard input" : *diff, repository_root("."));
  }();
  for (const Problem& problem : changed.problems()) say(problem);
  if (changed) options_.changed = std::make_shared<const ChangedLines>(std::move(*changed));
  return static_cast<bool>(changed);
}

std::shared_ptr<const Baseline> Setup::read_baseline(const std::filesystem::path& file) {
  auto baseline = Baseline::read(file);
  for (const Problem& problem : baseline.problems()) say(problem);
  if (!baseline) return nullptr;
  return std::make_shared<const Baseline>(std::move(*baseline));
}

Setup::Checker* Setup::checker(const Config& config) {
  for (const auto& known : checkers_) {
    if (known->config == &config) return known->linter ? known.get() : nullptr;
  }
  checkers_.push_back(std::make_unique<Checker>());
  Checker& checker = *checkers_.back();
  checker.config = &config;
  checker.options = options_;
  if (!checker.options.profile) checker.options.profile = config.profile;
  if (checker.options.language.empty()) checker.options.language = config.language;
  checker.options.suppress = config.suppress;
  checker.options.suppress_root = config.file.parent_path();
  checker.fail_on = config.fail_on;
  // The baseline's own command decides what to do with one.
  const auto given = arguments_.value("baseline");
  const std::filesystem::path baseline = given ? std::filesystem::path(*given) : config.baseline;
  if (arguments_.command == Command::check && !baseline.empty()) {
    checker.options.baseline = read_baseline(baseline);
    checker.options.baseline_root = baseline.parent_path();
    if (checker.options.baseline == nullptr) {
      trouble_ = true;
      return nullptr;
    }
  }
  if (const auto value = arguments_.value("fail-on")) checker.fail_on = parse_fail_on(*value).value_or(config.fail_on);

  LinterOptions options = config.linter;
  options.house = uses_facts_ == Facts::told ? house(config) : House();
  if (!checker.options.language.empty()) options.languages = {checker.options.language};
  std::vector<RulePack> packs = user_packs(config, arguments_, trouble_);
  const std::vector<std::string> selected = arguments_.list("select"), ignored = arguments_.list("ignore");
  if (!selected.empty() || !ignored.empty() || !options.select.empty() || !options.ignore.empty() ||
      !options.severities.empty()) {
    const auto rules = rules_in_use(config, packs);
    const std::string file = config.file.string();
    bool unknown = false;
    options.select = selected.empty() ? resolve_rules(options.select, rules, file, unknown)
                                      : resolve_rules(selected, rules, "--select", unknown);
    options.ignore = resolve_rules(options.ignore, rules, file, unknown);
    for (std::string& name : resolve_rules(ignored, rules, "--ignore", unknown)) options.ignore.push_back(std::move(name));
    std::map<std::string, Severity> severities;
    for (const auto& [name, severity] : options.severities) {
      for (const std::string& id : resolve_rules({name}, rules, file, unknown)) severities[id] = severity;
    }
    options.severities = std::move(severities);
    if (unknown) {
      trouble_ = true;
      return nullptr;
    }
  }
  auto linter = [&]() -> Result<Linter> {
    if (packs.empty() && config.builtin_packs) return Linter::with_builtin_packs(std::move(options));
    std::vector<RulePack> all;
    if (config.builtin_packs) all = builtin_packs();
    std::ranges::move(packs, std::back_inserter(all));
    return Linter::compile(std::move(all), std::move(options));
  }();
  for (const Problem& problem : linter.problems()) say(problem);
  trouble_ = trouble_ || !linter.problems().empty();
  if (!linter) return nullptr;
  checker.linter.emplace(std::move(*linter));
  return &checker;
}

}  // namespace sayyes::program
