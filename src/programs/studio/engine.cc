#include "engine.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sayyes::studio {
namespace {

constexpr std::size_t kMostCheckers = 8;
constexpr std::size_t kMostFacts = 500;
/// A page waits for the answer; what takes longer is told as given up.
constexpr auto kMostTime = std::chrono::seconds(10);

std::string text_of(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string key_of(const Settings& settings) {
  nlohmann::json key = {settings.profile ? static_cast<int>(*settings.profile) : -1, settings.audience ? static_cast<int>(*settings.audience) : -1, settings.language, settings.facts};
  for (const IntentDecision& one : settings.intents) key.push_back({one.rule, one.text, static_cast<int>(one.value)});
  return key.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

Settings settings_from(const nlohmann::json& given) {
  Settings settings;
  if (!given.is_object()) return settings;
  settings.profile = parse_profile(text_of(given, "profile"));
  settings.audience = parse_audience(text_of(given, "audience"));
  settings.language = text_of(given, "language");
  if (const auto facts = given.find("facts"); facts != given.end() && facts->is_object()) {
    for (const auto& [key, value] : facts->items()) {
      if (value.is_string() && settings.facts.size() < kMostFacts) settings.facts[key] = value.get<std::string>();
    }
  }
  if (const auto intents = given.find("intents"); intents != given.end() && intents->is_array()) {
    for (const auto& one : *intents) {
      if (!one.is_object() || settings.intents.size() >= kMostFacts) continue;
      const auto value = parse_intent(text_of(one, "value"));
      IntentDecision decision{text_of(one, "rule"), text_of(one, "text"), value.value_or(Intent::ask), text_of(one, "reason"), {}, {}};
      if (value && (!decision.rule.empty() || !decision.text.empty())) settings.intents.push_back(std::move(decision));
    }
  }
  return settings;
}

Config Engine::config() const {
  const std::lock_guard lock(mutex_);
  return config_;
}

void Engine::set_config(Config config) {
  const std::lock_guard lock(mutex_);
  config_ = std::move(config);
  checkers_.clear();
}

Result<Checker> Engine::checker(const Settings& settings) {
  const std::string key = key_of(settings);
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(checkers_, key, [](const auto& one) { return one.first; });
  if (found != checkers_.end()) {
    checkers_.splice(checkers_.begin(), checkers_, found);
    return checkers_.front().second;
  }
  Config config = config_;
  std::vector<IntentDecision>& intents = config.linter.intents;
  intents.insert(intents.begin(), settings.intents.begin(), settings.intents.end());
  if (settings.audience) config.linter.audience = *settings.audience;
  CheckerOptions options;
  options.house = config.linter.house;
  for (const auto& [name, value] : settings.facts) {
    if (value.empty())
      options.house->facts.erase(name);
    else
      options.house->facts[name] = value;
  }
  options.run.language = settings.language;
  options.run.profile = settings.profile;
  options.run.max_time = kMostTime;
  options.baseline = std::filesystem::path();  // a draft is looked at as a whole
  checkers_.emplace_front(key, make_checker(config, options));
  if (checkers_.size() > kMostCheckers) checkers_.pop_back();
  return checkers_.front().second;
}

FileReport check(const Checker& checker, std::string text, const std::string& name) {
  return check_bytes(checker.linter, std::move(text), name, checker.options);
}

FileReport check(const Checker& checker, const Document& document, const std::string& name) {
  FileReport file;
  file.path = file.shown_path = name;
  file.document = document;
  CheckOptions options{.profile = checker.options.profile};
  options.until = std::chrono::steady_clock::now() + checker.options.max_time;
  file.report = checker.linter.check(document, options);
  return file;
}

}  // namespace sayyes::studio
