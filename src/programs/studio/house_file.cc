#include "house_file.h"

#include <algorithm>
#include <fstream>

#include <unistd.h>

#include "toml_text.h"

namespace sayyes::studio {
namespace {

using program::toml_key;
using program::toml_text;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

struct Lines {
  std::vector<std::string> all;
  std::string end = "\n";

  explicit Lines(std::string_view text) {
    if (const std::size_t first = text.find('\n'); first != std::string_view::npos && first > 0 && text[first - 1] == '\r') end = "\r\n";
    while (!text.empty()) {
      const std::size_t at = std::min(text.find('\n'), text.size() - 1);
      all.emplace_back(text.substr(0, at + 1));
      text.remove_prefix(at + 1);
    }
    if (!all.empty() && !all.back().ends_with('\n')) all.back() += end;
  }
  std::string text() const {
    std::string out;
    for (const std::string& line : all) out += line;
    return out;
  }
};

/// "places" of "[places]   # where"; empty for any other line.
std::string table_of(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with('[') || line.starts_with("[[")) return {};
  const std::size_t close = line.find(']');
  if (close == std::string_view::npos) return {};
  std::string_view name = trimmed(line.substr(1, close - 1));
  if (name.size() > 1 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front()) name = name.substr(1, name.size() - 2);
  return std::string(name);
}

bool is_head(std::string_view line) { return trimmed(line).starts_with('['); }

/// The line says this key, on one line with its value.
bool says(std::string_view line, std::string_view key) {
  line = trimmed(line);
  const std::string bare(key), quoted = toml_text(key);
  for (const std::string& form : {bare, quoted, "'" + bare + "'"}) {
    if (!line.starts_with(form)) continue;
    const std::string_view rest = trimmed(line.substr(form.size()));
    if (rest.starts_with('=') && !trimmed(rest.substr(1)).starts_with("\"\"\"") && !trimmed(rest.substr(1)).starts_with("'''")) return true;
  }
  return false;
}

void put(Lines& lines, const std::string& table, const std::string& key, const std::string& value) {
  const std::string said = toml_key(key) + " = " + toml_text(value) + lines.end;
  const auto head = std::ranges::find_if(lines.all, [&](const std::string& line) { return table_of(line) == table; });
  if (head == lines.all.end()) {
    if (!lines.all.empty() && !trimmed(lines.all.back()).empty()) lines.all.push_back(lines.end);
    lines.all.push_back("[" + toml_key(table) + "]" + lines.end);
    lines.all.push_back(said);
    return;
  }
  auto last = head;  // the last line of the table that says something
  for (auto line = head + 1; line != lines.all.end() && !is_head(*line); ++line) {
    if (says(*line, key)) {
      *line = said;
      return;
    }
    if (!trimmed(*line).empty() && !trimmed(*line).starts_with('#')) last = line;
  }
  lines.all.insert(last + 1, said);
}

}  // namespace

std::string with_facts(std::string_view toml, const std::map<std::string, std::string>& facts) {
  Lines lines(toml);
  for (const auto& [name, value] : facts) {
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos || dot == 0 || dot + 1 == name.size()) continue;
    put(lines, name.substr(0, dot), name.substr(dot + 1), value);
  }
  return lines.text();
}

std::string with_intents(std::string_view toml, const std::vector<IntentDecision>& intents) {
  Lines lines(toml);
  for (const IntentDecision& one : intents) {
    if (!lines.all.empty()) lines.all.push_back(lines.end);
    lines.all.push_back("[[intent]]" + lines.end);
    if (!one.rule.empty()) lines.all.push_back("rule = " + toml_text(one.rule) + lines.end);
    if (!one.text.empty()) lines.all.push_back("text = " + toml_text(one.text) + lines.end);
    lines.all.push_back("value = " + toml_text(name(one.value)) + lines.end);
    if (!one.reason.empty()) lines.all.push_back("reason = " + toml_text(one.reason) + lines.end);
  }
  return lines.text();
}

Result<Config> read_as(const std::filesystem::path& file, std::string_view toml) {
  // Beside the file, for what it extends and names is found from there.
  const auto trial = file.parent_path() / (".sayyes-trial-" + std::to_string(::getpid()) + ".toml");
  {
    std::ofstream out(trial, std::ios::binary);
    out << toml;
    if (!out.flush()) return Problem{"unwritable", "this folder takes no new file", file.parent_path().string(), 0, 0, {}};
  }
  auto config = read_config(trial);
  std::error_code ignored;
  std::filesystem::remove(trial, ignored);
  if (config) config->file = file;
  return config;
}

}  // namespace sayyes::studio
