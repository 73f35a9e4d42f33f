#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>
#include <utility>

#include "sayyes/config/config_reader.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

constexpr int kMostLayers = 8;

bool is_pyproject(const fs::path& file) { return file.filename() == "pyproject.toml"; }

/// The table of sayyes in a file; nullptr where a pyproject.toml has none.
const TomlValue* table_of(const TomlValue& root, const fs::path& file) {
  if (!is_pyproject(file)) return &root;
  const TomlValue* at = &root;
  for (const std::string_view key : {"tool", "sayyes"}) {
    const auto entry = std::ranges::find(at->entries, key, &TomlEntry::key);
    if (entry == at->entries.end() || entry->value.kind != TomlKind::table) return nullptr;
    at = &entry->value;
  }
  return at;
}

Result<std::string> read_text(const fs::path& file) {
  const std::string shown = file.string();
  auto fail = [&](std::string code, std::string message, std::string hint) {
    return Problem{std::move(code), std::move(message), shown, 0, 0, std::move(hint)};
  };
  std::error_code error;
  const auto status = fs::status(file, error);
  if (!fs::exists(status)) return fail("config-missing", "there is no such file", "check the path");
  if (!fs::is_regular_file(status)) return fail("config-unreadable", "this is not a file", "give the path of a sayyes.toml");
  const std::uintmax_t size = fs::file_size(file, error);
  if (!error && size > bounds::kConfigBytes)
    return fail("config-too-large", "a sayyes.toml may have up to 8 MiB", "move long lists into a pack");

  std::FILE* stream = std::fopen(shown.c_str(), "rb");
  if (stream == nullptr) {
    return fail("config-unreadable", std::string("could not be read: ") + std::strerror(errno), "see who may read the file");
  }
  std::string text;
  char buffer[1 << 14];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, stream)) != 0 && text.size() <= bounds::kConfigBytes;)
    text.append(buffer, got);
  const bool broken = std::ferror(stream) != 0;
  std::fclose(stream);
  if (broken) return fail("config-unreadable", "could not be read to its end", "try again");
  return text;
}

/// A file over the files that it extends, one after the other.
Result<Config> read_layer(const fs::path& file, Config base, int layers) {
  if (layers > kMostLayers)
    return Problem{"config-too-deep",     "extends goes round, or deeper than 8 files", file.string(), 0, 0,
                   "take one of them out"};
  auto text = read_text(file);
  if (!text) return text.problems();
  const auto root = parse_toml(*text, file.string());
  if (!root) return root.problems();
  const TomlValue* const table = table_of(*root, file);
  if (table == nullptr)
    return Problem{
        "config-missing", "this pyproject.toml has no [tool.sayyes]", file.string(), 0, 0, "write one, or a sayyes.toml"};
  std::vector<Problem> problems;
  for (fs::path extended : extended_files(*table, file)) {
    std::error_code error;
    if (fs::is_directory(extended, error)) extended /= "sayyes.toml";
    auto layer = read_layer(extended, std::move(base), layers + 1);
    for (const Problem& problem : layer.problems()) problems.push_back(problem);
    if (!layer) return problems;
    base = std::move(*layer);
  }
  auto config = read_config_table(*table, file, std::move(base));
  problems.insert(problems.end(), config.problems().begin(), config.problems().end());
  if (!config) return problems;
  return {std::move(*config), std::move(problems)};
}

}  // namespace

Result<Config> read_config(const fs::path& file) { return read_layer(file, {}, 1); }

std::optional<fs::path> config_in(const fs::path& folder) {
  std::error_code error;
  fs::path file = folder / "sayyes.toml";
  if (fs::is_regular_file(file, error)) return file;
  file = folder / "pyproject.toml";
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  const auto text = read_text(file);
  // Most have none: that is seen without reading TOML.
  if (!text || text->find("sayyes") == std::string::npos) return std::nullopt;
  const auto root = parse_toml(*text, file.string());
  // One that cannot be parsed may hold settings: whoever reads it tells what is wrong.
  return !root || table_of(*root, file) != nullptr ? std::optional(file) : std::nullopt;
}

}  // namespace sayyes
