#include "sayyes/config/config_reader.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "sayyes/closest_name.h"

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

namespace sayyes {
namespace {

constexpr std::string_view kFactTables[] = {"words", "places", "contact", "hours", "reason"};

std::vector<std::string_view> split_names(std::string_view names) {
  std::vector<std::string_view> out;
  while (!names.empty()) {
    const std::size_t comma = std::min(names.find(", "), names.size());
    out.push_back(names.substr(0, comma));
    names.remove_prefix(std::min(comma + 2, names.size()));
  }
  return out;
}

/// One walk over the tree; every problem is kept, and what is right is read all the same.
class Reader {
 public:
  Reader(const std::filesystem::path& file, std::string shown) : shown_(std::move(shown)), folder_(file.parent_path()) {
    config_.file = file;
  }

  Result<Config> read(const toml::table& root) {
    for (const auto& [key, node] : root) read_top(key, node);
    std::ranges::stable_sort(problems_, {}, [](const Problem& p) { return std::pair(p.line, p.column); });
    return {std::move(config_), std::move(problems_)};
  }

 private:
  using Read = void (Reader::*)(const toml::key&, const toml::node&);
  struct Key {
    std::string_view name;
    Read read;
  };
  static std::span<const Key> keys();

  void add(const toml::source_region& where, std::string code, std::string message, std::string hint = {}) {
    problems_.push_back({std::move(code), std::move(message), shown_, where.begin.line, where.begin.column, std::move(hint)});
  }
  void wrong_type(const toml::node& node, std::string_view key, std::string_view wanted, std::string hint = {}) {
    add(node.source(), "config-wrong-value", "“" + std::string(key) + "” takes " + std::string(wanted), std::move(hint));
  }
  void unknown(const toml::key& key, std::span<const std::string_view> known, std::string_view where) {
    add(key.source(), "config-unknown-key", "sayyes knows no key “" + std::string(key.str()) + "” " + std::string(where),
        did_you_mean(key.str(), known));
  }

  void read_top(const toml::key& key, const toml::node& node) {
    std::vector<std::string_view> names;
    for (const Key& known : keys()) {
      if (known.name == key.str()) return (this->*known.read)(key, node);
      names.push_back(known.name);
    }
    names.insert(names.end(), std::begin(kFactTables), std::end(kFactTables));
    const bool fact_table = std::ranges::find(kFactTables, key.str()) != std::end(kFactTables);
    // A table that sayyes has no name for holds facts of the library's own, unless it looks like a slip of the pen.
    if (node.is_table() && (fact_table || closest_name(key.str(), names).empty())) return read_facts(key, *node.as_table(), 0);
    if (fact_table) return wrong_type(node, key.str(), "a table of facts", "write [" + std::string(key.str()) + "]");
    unknown(key, names, "here");
  }

  std::optional<std::string> text(const toml::node& node, std::string_view key, std::string_view wanted = "a text in quotes") {
    if (const auto* value = node.as_string()) return value->get();
    wrong_type(node, key, wanted);
    return std::nullopt;
  }
  std::vector<std::string> texts(const toml::node& node, std::string_view key) {
    std::vector<std::string> out;
    if (const auto* one = node.as_string()) return {one->get()};
    const auto* list = node.as_array();
    if (list == nullptr) wrong_type(node, key, "a list of texts", "such as " + std::string(key) + " = [\"…\"]");
    if (list == nullptr) return out;
    for (const toml::node& item : *list) {
      if (auto value = text(item, key, "a list of texts in quotes")) out.push_back(std::move(*value));
    }
    return out;
  }
  template <class T>
  std::optional<T> choice(const toml::node& node, std::string_view key, std::optional<T> (*parse)(std::string_view) noexcept,
                          std::string_view names) {
    const auto value = text(node, key, "one of " + std::string(names));
    if (!value) return std::nullopt;
    if (const auto parsed = parse(*value)) return parsed;
    add(node.source(), "config-wrong-value", "“" + std::string(key) + "” takes one of " + std::string(names) + ", not “" + *value + "”",
        closest_hint(*value, names));
    return std::nullopt;
  }
  static std::string closest_hint(std::string_view word, std::string_view names) {
    const auto known = split_names(names);
    const std::string_view name = closest_name(word, known);
    return name.empty() ? std::string() : "did you mean “" + std::string(name) + "”?";
  }

  void packs(const toml::key& key, const toml::node& node) {
    for (const std::string& pack : texts(node, key.str())) config_.packs.push_back((folder_ / pack).lexically_normal());
  }
  void builtin_packs(const toml::key& key, const toml::node& node) {
    if (const auto* value = node.as_boolean()) config_.builtin_packs = value->get();
    else wrong_type(node, key.str(), "true or false");
  }
  void select(const toml::key& key, const toml::node& node) { config_.linter.select = texts(node, key.str()); }
  void ignore(const toml::key& key, const toml::node& node) { config_.linter.ignore = texts(node, key.str()); }
  void exclude(const toml::key& key, const toml::node& node) { config_.exclude = texts(node, key.str()); }
  void profile(const toml::key& key, const toml::node& node) {
    config_.profile = choice<Profile>(node, key.str(), &parse_profile, all_profiles());
  }
  void audience(const toml::key& key, const toml::node& node) {
    if (const auto value = choice<Audience>(node, key.str(), &parse_audience, all_audiences())) config_.linter.audience = *value;
  }
  void fail_on(const toml::key& key, const toml::node& node) {
    if (const auto v = choice<FailOn>(node, key.str(), &parse_fail_on, "error, warning, suggestion, never")) config_.fail_on = *v;
  }
  void language(const toml::key& key, const toml::node& node) {
    auto value = text(node, key.str(), "a language such as \"en\"");
    if (!value) return;
    const bool tag = !value->empty() && value->size() <= 35 && std::ranges::all_of(*value, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!tag) return wrong_type(node, key.str(), "a language tag such as \"en\" or \"fr-CA\"");
    config_.language = *value;
  }
  void min_score(const toml::key& key, const toml::node& node) {
    const auto* value = node.as_integer();
    if (value == nullptr || value->get() < 0 || value->get() > 100) return wrong_type(node, key.str(), "a whole number from 0 to 100");
    config_.min_score = static_cast<int>(value->get());
  }
  void severity(const toml::key& key, const toml::node& node) {
    const toml::table* table = node.as_table();
    if (table == nullptr) return wrong_type(node, key.str(), "a table", "write [severity], then rule = \"suggestion\"");
    for (const auto& [rule, level] : *table) {
      if (const auto value = choice<Severity>(level, rule.str(), &parse_severity, "error, warning, suggestion")) {
        config_.linter.severities[std::string(rule.str())] = *value;
      }
    }
  }

  void read_facts(const toml::key& prefix, const toml::table& table, int depth) { read_facts(std::string(prefix.str()), table, depth); }
  void read_facts(const std::string& prefix, const toml::table& table, int depth) {
    for (const auto& [key, node] : table) {
      const std::string name = prefix + "." + std::string(key.str());
      if (const auto* inner = node.as_table(); inner != nullptr && depth < 8) {
        read_facts(name, *inner, depth + 1);
      } else if (const auto* integer = node.as_integer()) {
        config_.linter.house.facts[name] = std::to_string(integer->get());
      } else if (auto value = text(node, name)) {
        config_.linter.house.facts[name] = std::move(*value);
      }
    }
  }

  /// The texts of one `[[intent]]` or `[[suppress]]`, by `known` names.
  std::vector<std::string> entry(const toml::table& table, std::span<const std::string_view> known, std::string_view where) {
    std::vector<std::string> values(known.size());
    for (const auto& [key, node] : table) {
      const auto at = std::ranges::find(known, key.str());
      if (at == known.end()) {
        unknown(key, known, where);
      } else if (const auto* date = node.as_date()) {
        const toml::date d = date->get();
        auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        values[static_cast<std::size_t>(at - known.begin())] = std::to_string(d.year) + "-" + two(d.month) + "-" + two(d.day);
      } else if (auto value = text(node, key.str())) {
        values[static_cast<std::size_t>(at - known.begin())] = std::move(*value);
      }
    }
    return values;
  }
  template <class Take>
  void entries(const toml::key& key, const toml::node& node, Take take) {
    const std::string name(key.str());
    const toml::array* list = node.as_array();
    if (list == nullptr) return wrong_type(node, name, "a list of entries", "write [[" + name + "]] with two brackets");
    for (const toml::node& item : *list) {
      if (const toml::table* table = item.as_table()) take(*table);
      else wrong_type(item, name, "a list of entries", "write [[" + name + "]] with two brackets");
    }
  }
  void intent(const toml::key& key, const toml::node& node) {
    entries(key, node, [this](const toml::table& table) {
      static constexpr std::string_view kNames[] = {"rule", "text", "value", "reason", "by", "until"};
      auto values = entry(table, kNames, "in [[intent]]");
      IntentDecision decision{std::move(values[0]), std::move(values[1]), Intent::ask, std::move(values[3]), std::move(values[4]), std::move(values[5])};
      if (decision.rule.empty() && decision.text.empty()) {
        return add(table.source(), "config-missing-key", "[[intent]] needs a text or a rule that it goes for");
      }
      const toml::node* value = table.get("value");
      if (value == nullptr) return add(table.source(), "config-missing-key", "[[intent]] needs a value: firm, ask or bend");
      const auto parsed = choice<Intent>(*value, "value", &parse_intent, "firm, ask, bend");
      if (!parsed) return;
      decision.value = *parsed;
      config_.linter.intents.push_back(std::move(decision));
    });
  }
  void suppress(const toml::key& key, const toml::node& node) {
    entries(key, node, [this](const toml::table& table) {
      static constexpr std::string_view kNames[] = {"path", "rule", "text", "reason"};
      auto values = entry(table, kNames, "in [[suppress]]");
      if (values[0].empty() && values[1].empty() && values[2].empty()) {
        return add(table.source(), "config-missing-key", "[[suppress]] needs a path, a rule or a text that it goes for");
      }
      if (values[3].empty()) {
        add(table.source(), "config-missing-key", "[[suppress]] needs a reason", "say in a few words why this wording stays");
      }
      config_.suppress.push_back({std::move(values[0]), std::move(values[1]), std::move(values[2]), std::move(values[3])});
    });
  }

  Config config_;
  std::vector<Problem> problems_;
  std::string shown_;
  std::filesystem::path folder_;
};

std::span<const Reader::Key> Reader::keys() {
  static constexpr Key kKeys[] = {
      {"packs", &Reader::packs},       {"builtin-packs", &Reader::builtin_packs}, {"select", &Reader::select},
      {"ignore", &Reader::ignore},     {"profile", &Reader::profile},             {"audience", &Reader::audience},
      {"language", &Reader::language}, {"exclude", &Reader::exclude},             {"fail-on", &Reader::fail_on},
      {"min-score", &Reader::min_score}, {"severity", &Reader::severity},         {"intent", &Reader::intent},
      {"suppress", &Reader::suppress},
  };
  return kKeys;
}

}  // namespace

Result<Config> read_config_text(std::string_view text, const std::filesystem::path& file) {
  const std::string shown = file.string();
  const toml::parse_result parsed = toml::parse(text, shown);
  if (!parsed) {
    const toml::parse_error& error = parsed.error();
    const auto& at = error.source().begin;
    return Problem{"config-syntax", "this is not TOML: " + std::string(error.description()), shown, at.line, at.column, {}};
  }
  return Reader(file, shown).read(parsed.table());
}

}  // namespace sayyes
