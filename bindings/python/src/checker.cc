#include "checker.h"

#include <algorithm>
#include <utility>

#include "errors.h"
#include "interruptible.h"
#include "text.h"
#include "value.h"

namespace sayyes::python {

template <>
struct Described<IntentDecision> {
  static constexpr auto fields =
      std::tuple(field("rule", &IntentDecision::rule, ""), field("text", &IntentDecision::text, ""), field("value", &IntentDecision::value, ""),
                 field("reason", &IntentDecision::reason, ""), field("by", &IntentDecision::by, ""), field("until", &IntentDecision::until, ""));
};
template <>
struct Described<SuppressEntry> {
  static constexpr auto fields =
      std::tuple(field("path", &SuppressEntry::path, ""), field("rule", &SuppressEntry::rule, ""),
                 field("text", &SuppressEntry::text, ""), field("reason", &SuppressEntry::reason, ""));
};

namespace {

/// Texts above this are checked on a thread of their own, so that Ctrl-C is heard.
constexpr std::size_t kLongText = 256u << 10;

template <class T>
py::tuple states_of(const std::vector<T>& values) {
  py::tuple out(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) out[i] = state_of(values[i]);
  return out;
}
template <class T>
void from_states(py::handle states, std::vector<T>& to) {
  for (const py::handle one : states) to.push_back(from_state<T>(py::reinterpret_borrow<py::tuple>(one)));
}

}  // namespace

RunOptions PyChecker::options(const CallOptions& call) const {
  RunOptions options = checker_.options;
  if (call.as) options.profile = named<Profile>(*call.as, "as_");
  if (!call.language.empty()) options.language = known_language(call.language);
  if (call.format) options.format = named<Format>(*call.format, "format");
  options.explain = call.explain;
  return options;
}

std::string PyChecker::known_language(std::string_view tag) const {
  std::string written(tag);
  std::ranges::replace(written, '_', '-');
  const auto end = written.begin() + static_cast<std::ptrdiff_t>(std::min(written.find('-'), written.size()));
  std::transform(written.begin(), end, written.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (std::string_view(written.begin(), end) == "en" && builtin_packs_) return written;  // as most say; nothing has to be read
  std::call_once(languages_->asked, [&] {
    for (const Rule* rule : checker_.linter.rules()) languages_->known.insert(rule->language);
  });
  if (languages_->known.empty() || languages_->known.contains(std::string_view(written.begin(), end))) return written;
  std::string known;
  for (const std::string& one : languages_->known) known += (known.empty() ? "" : ", ") + one;
  throw py::value_error("lang: no rule is for '" + std::string(tag) + "'; there are rules for: " + known);
}

py::tuple PyChecker::state() const {
  const LinterOptions& linter = checker_.linter.options();
  const RunOptions& run = checker_.options;
  py::dict facts;
  for (const auto& [key, value] : linter.house.facts) facts[to_python(key)] = to_python(value);
  return py::make_tuple(facts, to_python(linter.select), to_python(linter.ignore), to_python(linter.severities),
                        states_of(linter.intents), to_python(linter.audience), to_python(linter.languages), to_python(run.profile),
                        to_python(run.language), states_of(run.suppress), builtin_packs_);
}

PyChecker PyChecker::from_state(const py::tuple& state, const std::vector<std::string>& packs) {
  if (state.size() != 11) throw py::value_error("this was pickled by another version");
  Config config;
  for (const auto& [key, value] : state[0].cast<py::dict>()) config.linter.house.facts[key.cast<std::string>()] = value.cast<std::string>();
  from_python(state[1], config.linter.select);
  from_python(state[2], config.linter.ignore);
  for (const auto& [key, value] : state[3].cast<py::dict>()) from_python(value, config.linter.severities[key.cast<std::string>()]);
  from_states(state[4], config.linter.intents);
  from_python(state[5], config.linter.audience);
  from_python(state[6], config.linter.languages);
  from_python(state[7], config.profile);
  config.language = state[8].cast<std::string>();
  from_states(state[9], config.suppress);
  config.builtin_packs = state[10].cast<bool>();
  CheckerOptions options;
  options.packs.assign(packs.begin(), packs.end());
  return {checked(make_checker(config, options)), config.builtin_packs};
}

Checker checked(Result<Checker> made) {
  if (!made) throw Failure("SettingsError", std::move(made).problems());
  if (!made.problems().empty()) throw Failure("PackError", std::move(made).problems());
  return std::move(*made);
}

CheckedTextPtr check_one(const PyChecker& checker, py::handle text, const CallOptions& call) {
  RunOptions options = checker.options(call);
  Text read = read_text(text);
  options.encoding = std::move(read.encoding);
  auto out = std::make_shared<CheckedText>();
  out->language = options.language;
  out->linter = checker.linter();
  const auto check = [&] { out->file = check_bytes(checker.linter(), std::move(read.bytes), call.name, options); };
  if (read.bytes.size() > kLongText) {
    run_interruptibly([&](std::stop_token stop) {
      options.stop = std::move(stop);
      check();
    });
  } else {
    py::gil_scoped_release release;
    check();
  }
  if (out->file.skipped) throw file_failure(*out->file.skipped);
  return out;
}

}  // namespace sayyes::python
