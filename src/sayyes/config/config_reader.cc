#include "sayyes/config/config_reader.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "sayyes/closest_name.h"
#include "sayyes/rules/toml_file.h"

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
  Reader(const std::filesystem::path& file, std::string shown, Config base)
      : config_(std::move(base)), shown_(std::move(shown)), folder_(file.parent_path()) {
    config_.file = file;
    config_.folder = folder_;
  }

  Result<Config> read(const TomlValue& root) {
    for (const TomlEntry& entry : root.entries) read_top(entry);
    std::ranges::stable_sort(problems_, {}, [](const Problem& p) { return std::pair(p.line, p.column); });
    return {std::move(config_), std::move(problems_)};
  }

 private:
  using Read = void (Reader::*)(const TomlEntry&);
  struct Key {
    std::string_view name;
    Read read;
  };
  static std::span<const Key> keys();

  /// `at` is a TomlValue or a TomlEntry: both know their place.
  template <class At>
  void add(const At& at, std::string code, std::string message, std::string hint = {}) {
    problems_.push_back({std::move(code), std::move(message), shown_, at.line, at.column, std::move(hint)});
  }
  void wrong_type(const TomlValue& node, std::string_view key, std::string_view wanted, std::string hint = {}) {
    add(node, "config-wrong-value", "“" + std::string(key) + "” takes " + std::string(wanted), std::move(hint));
  }
  void unknown(const TomlEntry& entry, std::span<const std::string_view> known, std::string_view where) {
    add(entry, "config-unknown-key", "sayyes knows no key “" + entry.key + "” " + std::string(where),
        did_you_mean(entry.key, known));
  }

  void read_top(const TomlEntry& entry) {
    std::vector<std::string_view> names;
    for (const Key& known : keys()) {
      if (known.name == entry.key) {
        config_.origins[entry.key] = place(entry);
        return (this->*known.read)(entry);
      }
      names.push_back(known.name);
    }
    names.insert(names.end(), std::begin(kFactTables), std::end(kFactTables));
    const bool fact_table = std::ranges::find(kFactTables, entry.key) != std::end(kFactTables);
    // A table that sayyes has no name for holds facts of the library's own, unless it looks like a slip of the pen.
    if (entry.value.kind == TomlKind::table && (fact_table || closest_name(entry.key, names).empty()))
      return read_facts(entry.key, entry.value, 0);
    if (fact_table) return wrong_type(entry.value, entry.key, "a table of facts", "write [" + entry.key + "]");
    unknown(entry, names, "here");
  }

  std::optional<std::string> text(const TomlValue& node, std::string_view key, std::string_view wanted = "a text in quotes",
                                  std::string hint = {}) {
    if (node.kind == TomlKind::text) return node.text;
    wrong_type(node, key, wanted, std::move(hint));
    return std::nullopt;
  }
  std::vector<std::string> texts(const TomlValue& node, std::string_view key) {
    std::vector<std::string> out;
    if (node.kind == TomlKind::text) return {node.text};
    if (node.kind != TomlKind::list) wrong_type(node, key, "a list of texts", "such as " + std::string(key) + " = [\"…\"]");
    for (const TomlValue& item : node.items) {
      if (auto value = text(item, key, "a list of texts in quotes")) out.push_back(std::move(*value));
    }
    return out;
  }
  template <class T>
  std::optional<T> choice(const TomlValue& node, std::string_view key, std::optional<T> (*parse)(std::string_view) noexcept,
                          std::string_view names) {
    const auto value = text(node, key, "one of " + std::string(names));
    if (!value) return std::nullopt;
    if (const auto parsed = parse(*value)) return parsed;
    add(node, "config-wrong-value", "“" + std::string(key) + "” takes one of " + std::string(names) + ", not “" + *value + "”",
        closest_hint(*value, names));
    return std::nullopt;
  }
  static std::string closest_hint(std::string_view word, std::string_view names) {
    const auto known = split_names(names);
    const std::string_view name = closest_name(word, known);
    return name.empty() ? std::string() : "did you mean “" + std::string(name) + "”?";
  }

  std::string place(const TomlEntry& entry) const { return shown_ + ":" + std::to_string(entry.line); }

  void extends(const TomlEntry& entry) { texts(entry.value, entry.key); }
  /// "words.csv", or { path = "words.csv", sha256 = "…" }.
  void packs(const TomlEntry& entry) {
    const bool list = entry.value.kind == TomlKind::list;
    const std::span<const TomlValue> items = list ? std::span<const TomlValue>(entry.value.items) : std::span(&entry.value, 1);
    for (const TomlValue& item : items) {
      PackReference pack;
      if (item.kind == TomlKind::table) {
        static constexpr std::string_view kNames[] = {"path", "sha256"};
        auto values = values_of(item, kNames, "in a pack");
        pack = {values[0], values[1]};
        const bool checksum = pack.sha256.empty() || (pack.sha256.size() == 64 && std::ranges::all_of(pack.sha256, [](char c) {
                                                        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                                                      }));
        if (!checksum) wrong_type(item, "sha256", "64 hexadecimal digits in small letters");
        if (pack.path.empty()) {
          add(item, "config-missing-key", "a pack needs a path");
          continue;
        }
      } else if (auto path = text(item, entry.key, "a list of paths", "such as packs = [\"words.csv\"]")) {
        pack.path = std::move(*path);
      } else {
        continue;
      }
      pack.path = (folder_ / pack.path).lexically_normal();
      config_.packs.push_back(std::move(pack));
    }
  }
  void builtin_packs(const TomlEntry& entry) {
    if (entry.value.kind == TomlKind::boolean)
      config_.builtin_packs = entry.value.boolean;
    else
      wrong_type(entry.value, entry.key, "true or false");
  }
  void select(const TomlEntry& entry) { config_.linter.select = texts(entry.value, entry.key); }
  void ignore(const TomlEntry& entry) { append(config_.linter.ignore, texts(entry.value, entry.key)); }
  void exclude(const TomlEntry& entry) { append(config_.exclude, texts(entry.value, entry.key)); }
  static void append(std::vector<std::string>& to, std::vector<std::string> more) {
    std::ranges::move(more, std::back_inserter(to));
  }
  void profile(const TomlEntry& entry) {
    config_.profile = choice<Profile>(entry.value, entry.key, &parse_profile, all_profiles());
  }
  void audience(const TomlEntry& entry) {
    if (const auto value = choice<Audience>(entry.value, entry.key, &parse_audience, all_audiences()))
      config_.linter.audience = *value;
  }
  void fail_on(const TomlEntry& entry) {
    if (const auto v = choice<FailOn>(entry.value, entry.key, &parse_fail_on, "error, warning, suggestion, never"))
      config_.fail_on = *v;
  }
  void language(const TomlEntry& entry) {
    auto value = text(entry.value, entry.key, "a language such as \"en\"");
    if (!value) return;
    const bool tag = !value->empty() && value->size() <= 35 && std::ranges::all_of(*value, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!tag) return wrong_type(entry.value, entry.key, "a language tag such as \"en\" or \"fr-CA\"");
    config_.language = *value;
  }
  void baseline(const TomlEntry& entry) {
    if (auto value = text(entry.value, entry.key, "the path of a baseline"); value && !value->empty())
      config_.baseline = (folder_ / *value).lexically_normal();
  }
  void min_score(const TomlEntry& entry) {
    const TomlValue& value = entry.value;
    if (value.kind != TomlKind::integer || value.integer < 0 || value.integer > 100)
      return wrong_type(entry.value, entry.key, "a whole number from 0 to 100");
    config_.min_score = static_cast<int>(value.integer);
  }
  void severity(const TomlEntry& entry) {
    if (entry.value.kind != TomlKind::table)
      return wrong_type(entry.value, entry.key, "a table", "write [severity], then rule = \"suggestion\"");
    for (const TomlEntry& rule : entry.value.entries) {
      if (const auto value = choice<Severity>(rule.value, rule.key, &parse_severity, "error, warning, suggestion")) {
        config_.linter.severities[rule.key] = *value;
        config_.origins["severity." + rule.key] = place(rule);
      }
    }
  }

  void read_facts(const std::string& prefix, const TomlValue& table, int depth) {
    for (const TomlEntry& entry : table.entries) {
      const TomlValue& node = entry.value;
      const std::string name = prefix + "." + entry.key;
      config_.origins[name] = place(entry);
      if (node.kind == TomlKind::table && depth < 8) {
        read_facts(name, node, depth + 1);
      } else if (node.kind == TomlKind::integer) {
        config_.linter.house.facts[name] = std::to_string(node.integer);
      } else if (auto value = text(node, name)) {
        config_.linter.house.facts[name] = std::move(*value);
      }
    }
  }

  /// The texts of one `[[intent]]` or `[[suppress]]`, by `known` names.
  std::vector<std::string> values_of(const TomlValue& table, std::span<const std::string_view> known, std::string_view where) {
    std::vector<std::string> values(known.size());
    for (const TomlEntry& one : table.entries) {
      const auto at = std::ranges::find(known, one.key);
      std::string* value = at == known.end() ? nullptr : &values[static_cast<std::size_t>(at - known.begin())];
      if (value == nullptr)
        unknown(one, known, where);
      else if (one.value.kind == TomlKind::date)
        *value = one.value.text;
      else if (auto got = text(one.value, one.key))
        *value = std::move(*got);
    }
    return values;
  }
  template <class Take>
  void each(const TomlEntry& entry, Take take) {
    const std::string hint = "write [[" + entry.key + "]] with two brackets";
    if (entry.value.kind != TomlKind::list) return wrong_type(entry.value, entry.key, "a list of entries", hint);
    for (const TomlValue& item : entry.value.items) {
      if (item.kind == TomlKind::table)
        take(item);
      else
        wrong_type(item, entry.key, "a list of entries", hint);
    }
  }
  void intent(const TomlEntry& entry) {
    each(entry, [this](const TomlValue& table) {
      static constexpr std::string_view kNames[] = {"rule", "text", "value", "reason", "by", "until"};
      auto values = values_of(table, kNames, "in [[intent]]");
      IntentDecision decision{std::move(values[0]), std::move(values[1]), Intent::ask,
                              std::move(values[3]), std::move(values[4]), std::move(values[5])};
      if (decision.rule.empty() && decision.text.empty()) {
        return add(table, "config-missing-key", "[[intent]] needs a text or a rule that it goes for");
      }
      const auto value = std::ranges::find(table.entries, "value", &TomlEntry::key);
      if (value == table.entries.end()) return add(table, "config-missing-key", "[[intent]] needs a value: firm, ask or bend");
      const auto parsed = choice<Intent>(value->value, "value", &parse_intent, "firm, ask, bend");
      if (!parsed) return;
      decision.value = *parsed;
      config_.linter.intents.push_back(std::move(decision));
    });
  }
  void suppress(const TomlEntry& entry) {
    each(entry, [this](const TomlValue& table) {
      static constexpr std::string_view kNames[] = {"path", "rule", "text", "reason"};
      auto values = values_of(table, kNames, "in [[suppress]]");
      if (values[0].empty() && values[1].empty() && values[2].empty()) {
        return add(table, "config-missing-key", "[[suppress]] needs a path, a rule or a text that it goes for");
      }
      if (values[3].empty()) {
        add(table, "config-missing-key", "[[suppress]] needs a reason", "say in a few words why this wording stays");
      }
      config_.suppress.push_back({std::move(values[0]), std::move(values[1]), std::move(values[2]), std::move(values[3]), config_.file, table.line});
    });
  }

  /// `[[override]]`: read as a config of its own, of which only some keys may be there.
  void overrides(const TomlEntry& entry) {
    each(entry, [this](const TomlValue& table) {
      static constexpr std::string_view kNames[] = {"paths",   "profile", "audience", "language",
                                                    "fail-on", "ignore",  "severity"};
      ConfigOverride over;
      over.origin = shown_ + ":" + std::to_string(table.line);
      Config whole = std::exchange(config_, Config{});
      std::vector<std::string_view> given;
      for (const TomlEntry& one : table.entries) {
        if (std::ranges::find(kNames, one.key) == std::end(kNames)) {
          unknown(one, kNames, "in [[override]]");
          continue;
        }
        given.push_back(one.key);
        if (one.key == "paths")
          over.paths = texts(one.value, one.key);
        else
          read_top(one);
      }
      const Config part = std::exchange(config_, std::move(whole));
      const auto has = [&](std::string_view key) { return std::ranges::find(given, key) != given.end(); };
      if (over.paths.empty()) return add(table, "config-missing-key", "[[override]] needs paths that it goes for");
      over.profile = part.profile;
      if (has("audience")) over.audience = part.linter.audience;
      over.language = part.language;
      if (has("fail-on")) over.fail_on = part.fail_on;
      over.ignore = part.linter.ignore;
      over.severities = part.linter.severities;
      config_.overrides.push_back(std::move(over));
    });
  }

  Config config_;
  std::vector<Problem> problems_;
  std::string shown_;
  std::filesystem::path folder_;
};

std::span<const Reader::Key> Reader::keys() {
  static constexpr Key kKeys[] = {
      {"packs", &Reader::packs},       {"builtin-packs", &Reader::builtin_packs},
      {"select", &Reader::select},     {"ignore", &Reader::ignore},
      {"profile", &Reader::profile},   {"audience", &Reader::audience},
      {"language", &Reader::language}, {"exclude", &Reader::exclude},
      {"fail-on", &Reader::fail_on},   {"min-score", &Reader::min_score},
      {"severity", &Reader::severity}, {"intent", &Reader::intent},
      {"suppress", &Reader::suppress}, {"baseline", &Reader::baseline},
      {"extends", &Reader::extends},   {"override", &Reader::overrides},
  };
  return kKeys;
}

}  // namespace

Result<Config> read_config_text(std::string_view text, const std::filesystem::path& file) {
  const auto root = parse_toml(text, file.string());
  if (!root) return root.problems();
  return read_config_table(*root, file, {});
}

Result<Config> read_config_table(const TomlValue& table, const std::filesystem::path& file, Config base) {
  return Reader(file, file.string(), std::move(base)).read(table);
}

std::vector<std::filesystem::path> extended_files(const TomlValue& table, const std::filesystem::path& file) {
  std::vector<std::filesystem::path> files;
  const auto entry = std::ranges::find(table.entries, "extends", &TomlEntry::key);
  if (entry == table.entries.end()) return files;
  const TomlValue& value = entry->value;
  const auto take = [&](const TomlValue& one) {
    if (one.kind == TomlKind::text) files.push_back((file.parent_path() / one.text).lexically_normal());
  };
  if (value.kind == TomlKind::list)
    std::ranges::for_each(value.items, take);
  else
    take(value);
  return files;
}

void apply_override(Config& config, const ConfigOverride& over) {
  const auto said = [&](const std::string& key) { config.origins[key] = over.origin; };
  if (over.profile) config.profile = over.profile, said("profile");
  if (over.audience) config.linter.audience = *over.audience, said("audience");
  if (!over.language.empty()) config.language = over.language, said("language");
  if (over.fail_on) config.fail_on = *over.fail_on, said("fail-on");
  if (!over.ignore.empty()) said("ignore");
  config.linter.ignore.insert(config.linter.ignore.end(), over.ignore.begin(), over.ignore.end());
  for (const auto& [rule, severity] : over.severities) {
    config.linter.severities[rule] = severity;
    said("severity." + rule);
  }
}

}  // namespace sayyes
