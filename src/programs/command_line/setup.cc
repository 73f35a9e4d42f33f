#include "setup.h"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "sayyes/version.h"
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

std::vector<std::filesystem::path> packs_named(const Arguments& arguments) {
  const auto names = arguments.values("pack");
  return {names.begin(), names.end()};
}

/// In the user's cache folder. One build's reports are not another's: the program's own file tells which it is.
std::shared_ptr<ReportCache> open_cache() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path folder;
  if (cache != nullptr && *cache == '/')
    folder = cache;
  else if (home != nullptr && *home == '/')
    folder = std::filesystem::path(home) / ".cache";
  else
    return nullptr;
  struct stat self{};
  if (::stat("/proc/self/exe", &self) != 0) return nullptr;
  const std::string program = std::string(version()) + " " + std::to_string(self.st_size) + " " + std::to_string(self.st_mtim.tv_sec) +
                              "." + std::to_string(self.st_mtim.tv_nsec) + " " + std::to_string(self.st_ino);
  return ReportCache::open(folder / "sayyes", program);
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
  auto packs = load_packs(config, packs_named(arguments));
  for (const Problem& problem : packs.problems()) say(problem);
  trouble = trouble || !packs.problems().empty();
  return std::move(*packs);
}

std::vector<std::string> named_rules(const std::vector<std::string>& names, const std::vector<const Rule*>& rules,
                                     std::string_view where, bool& trouble) {
  auto found = resolve_rules(names, rules, where);
  for (const Problem& problem : found.problems()) say(problem);
  trouble = trouble || !found.problems().empty();
  return std::move(*found);
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
  options_.pictures = arguments_.has("images");
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
  if (arguments_.command == Command::check && !arguments_.has("no-cache")) options_.cache = open_cache();
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

Setup::Checker* Setup::checker(const Config& config) {
  for (const auto& known : checkers_) {
    if (known->config == &config) return known->linter ? known.get() : nullptr;
  }
  checkers_.push_back(std::make_unique<Checker>());
  Checker& checker = *checkers_.back();
  checker.config = &config;
  checker.fail_on = config.fail_on;
  if (const auto value = arguments_.value("fail-on")) checker.fail_on = parse_fail_on(*value).value_or(config.fail_on);

  CheckerOptions options;
  options.packs = packs_named(arguments_);
  options.select = arguments_.list("select");
  options.ignore = arguments_.list("ignore");
  options.house = uses_facts_ == Facts::told ? house(config) : House();
  options.run = options_;
  options.option_prefix = "--";
  // What is old is set aside by check and left alone by fix; the baseline's own command decides what to do with one.
  if (arguments_.command != Command::check && arguments_.command != Command::fix)
    options.baseline.emplace();
  else if (const auto given = arguments_.value("baseline"))
    options.baseline = *given;
  auto made = make_checker(config, options);
  for (const Problem& problem : made.problems()) say(problem);
  trouble_ = trouble_ || !made.problems().empty();
  if (!made) return nullptr;
  checker.linter.emplace(std::move(made->linter));
  checker.options = std::move(made->options);
  return &checker;
}

}  // namespace sayyes::program
