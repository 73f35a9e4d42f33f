#include "sayyes/config/weaker.h"

#include <algorithm>
#include <charconv>

namespace sayyes {
namespace {

constexpr std::string_view kAdvice = "It goes once it is merged; until then the settings from before do.";

/// "sayyes.toml:12" -> 12.
std::uint32_t line_of(const Config& config, const std::string& key) {
  const auto at = config.origins.find(key);
  if (at == config.origins.end()) return 0;
  const std::size_t colon = at->second.rfind(':');
  std::uint32_t line = 0;
  std::from_chars(at->second.data() + colon + 1, at->second.data() + at->second.size(), line);
  return line;
}

int strictness(FailOn fail_on) {
  switch (fail_on) {
    case FailOn::never:
      return 0;
    case FailOn::error:
      return 1;
    case FailOn::warning:
      return 2;
    case FailOn::suggestion:
      return 3;
  }
  return 2;
}

bool holds(const std::vector<std::string>& list, const std::string& one) { return std::ranges::find(list, one) != list.end(); }

class Comparison {
 public:
  Comparison(const Config& then, const Config& now) : then_(then), now_(now) {}

  std::vector<SettingsRemark> run() {
    if (strictness(now_.fail_on) < strictness(then_.fail_on)) fail_on();
    if (then_.min_score && (!now_.min_score || *now_.min_score < *then_.min_score))
      tell("min-score", "This change asks for a lower welcome score.");
    if (then_.builtin_packs && !now_.builtin_packs) tell("builtin-packs", "This change switches the rules of sayyes off.");
    more("ignore", then_.linter.ignore, now_.linter.ignore, "leaves out the rule");
    more("exclude", then_.exclude, now_.exclude, "leaves out the files");
    selected();
    severities();
    suppressions();
    if (now_.baseline.filename() != then_.baseline.filename() && !now_.baseline.empty())
      tell("baseline", "This change takes another baseline.");
    if (now_.overrides.size() != then_.overrides.size() || !std::ranges::equal(now_.overrides, then_.overrides, same_override))
      tell("override", "This change gives some paths other settings.");
    if (now_.linter.intents.size() > then_.linter.intents.size()) tell("intent", "This change decides what more rules are for.");
    if (now_.packs.size() < then_.packs.size()) tell("packs", "This change leaves out a pack of rules.");
    if (now_.profile && now_.profile != then_.profile) tell("profile", "This change reads the texts as another kind.");
    if (now_.linter.audience != then_.linter.audience) tell("audience", "This change reads the texts for another audience.");
    return std::move(out_);
  }

 private:
  static bool same_override(const ConfigOverride& a, const ConfigOverride& b) {
    return a.paths == b.paths && a.profile == b.profile && a.audience == b.audience && a.language == b.language &&
           a.fail_on == b.fail_on && a.ignore == b.ignore && a.severities == b.severities;
  }
  void tell(const std::string& key, std::string message) { out_.push_back({line_of(now_, key), std::move(message), std::string(kAdvice)}); }
  void fail_on() { tell("fail-on", "This change lets a run fail later: from “" + std::string(name(now_.fail_on)) + "” on."); }
  void more(const std::string& key, const std::vector<std::string>& then, const std::vector<std::string>& now, std::string_view what) {
    for (const std::string& one : now) {
      if (!holds(then, one)) tell(key, "This change " + std::string(what) + " “" + one + "”.");
    }
  }
  void selected() {
    const auto &then = then_.linter.select, &now = now_.linter.select;
    const bool narrower = !now.empty() && (then.empty() || !std::ranges::all_of(then, [&](const auto& one) { return holds(now, one); }));
    if (narrower) tell("select", "This change looks for fewer rules.");
  }
  void severities() {
    for (const auto& [rule, severity] : now_.linter.severities) {
      const auto before = then_.linter.severities.find(rule);
      if (before == then_.linter.severities.end() ? severity == Severity::error : severity >= before->second) continue;
      tell("severity." + rule, "This change makes “" + rule + "” a matter of “" + std::string(name(severity)) + "”.");
    }
    for (const auto& [rule, severity] : then_.linter.severities) {
      if (severity == Severity::error && !now_.linter.severities.contains(rule))
        tell("severity", "This change no longer makes “" + rule + "” an error.");
    }
  }
  void suppressions() {
    for (const SuppressEntry& entry : now_.suppress) {
      const bool known = std::ranges::any_of(
          then_.suppress, [&](const auto& one) { return one.path == entry.path && one.rule == entry.rule && one.text == entry.text; });
      if (!known) out_.push_back({entry.line, "This change sets findings aside: “" + entry.reason + "”.", std::string(kAdvice)});
    }
  }

  const Config &then_, &now_;
  std::vector<SettingsRemark> out_;
};

}  // namespace

std::vector<SettingsRemark> weaker_parts(const Config& then, const Config& now) { return Comparison(then, now).run(); }

}  // namespace sayyes
