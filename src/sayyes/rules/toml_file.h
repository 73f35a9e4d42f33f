#pragma once
/// TOML as plain values with their places. The only module part that includes toml++ is toml_file.cc; rules, packs and the
/// configuration read through this.

#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/result.h"

namespace sayyes {

enum class TomlKind : std::uint8_t { text, integer, real, boolean, date, list, table };

struct TomlEntry;

/// A value and where it begins (line and column from 1, columns in code points). Owns everything below it.
struct TomlValue {
  TomlKind kind = TomlKind::table;
  std::uint32_t line = 0, column = 0;
  std::string text;  ///< of a text; of a date too: "2026-12-01", "10:30", "2026-12-01 10:30", without the time's zone
  std::int64_t integer = 0;
  double real = 0;
  bool boolean = false;
  std::vector<TomlValue> items;    ///< list
  std::vector<TomlEntry> entries;  ///< table, in the order of their keys
};

struct TomlEntry {
  std::string key;
  std::uint32_t line = 0, column = 0;
  TomlValue value;
};

/// Parses one document; the value is its root table. A file with a syntax error gives that Problem and no value.
Result<TomlValue> parse_toml(std::string_view text, std::string_view file);

/// A whole regular file of at most `most_bytes`.
Result<std::string> read_text_file(const std::filesystem::path& file, std::uintmax_t most_bytes);
/// A path as messages show it: UTF-8, `/` between folders.
std::string shown(const std::filesystem::path& path);

/// Reads the keys of one table. Each getter returns true where it filled `out`; what is wrong becomes a Problem in `problems`.
/// `finish` refuses every key that no getter asked for. Keeps references: use it while table and problems live.
class TomlReader {
 public:
  /// `where` names the table in messages ("[match]"); empty for the root.
  TomlReader(const TomlValue& table, std::string_view file, std::string_view where, std::vector<Problem>& problems)
      : table_(table), file_(file), where_(where), problems_(problems) {}

  bool text(std::string_view key, std::string& out);
  /// A text that must be there and not be empty.
  bool required_text(std::string_view key, std::string& out);
  /// A list of texts; one text alone counts as a list of one. Empty texts are refused.
  bool texts(std::string_view key, std::vector<std::string>& out);
  bool integer(std::string_view key, std::int64_t least, std::int64_t most, std::int64_t& out);
  bool boolean(std::string_view key, bool& out);
  const TomlValue* table(std::string_view key);
  /// `[[key]]`: the tables of a list.
  std::vector<const TomlValue*> tables(std::string_view key);
  /// Any kind of value; nothing is checked.
  const TomlValue* any(std::string_view key) { return find(key); }

  /// A word of a closed vocabulary: `parse` is one of the parse_… functions, `possible` what the message lists.
  template <class Enum>
  bool one_of(std::string_view key, std::optional<Enum> (*parse)(std::string_view) noexcept, std::string_view possible,
              std::optional<Enum>& out) {
    std::string word;
    if (!text(key, word)) return false;
    const std::optional<Enum> value = parse(word);
    if (!value) return bad_word(*find(key), key, word, possible), false;
    out = *value;
    return true;
  }
  template <class Enum>
  bool some_of(std::string_view key, std::optional<Enum> (*parse)(std::string_view) noexcept, std::string_view possible,
               std::vector<Enum>& out) {
    std::vector<std::string> words;
    if (!texts(key, words)) return false;
    const TomlValue& list = *find(key);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::optional<Enum> value = parse(words[i]);
      if (value)
        out.push_back(*value);
      else
        bad_word(list.kind == TomlKind::list ? list.items[i] : list, key, words[i], possible);
    }
    return true;
  }
  /// A text out of `possible` ("ban, refusal, only").
  bool word_of(std::string_view key, std::string_view possible, std::string& out);
  /// A list of such texts.
  bool words_of(std::string_view key, std::string_view possible, std::vector<std::string>& out);

  /// Refuses keys that nobody asked for, with the nearest one that was.
  void finish();

  void problem(std::string_view code, std::uint32_t line, std::uint32_t column, std::string message, std::string hint);
  void problem(std::string_view code, const TomlValue& at, std::string message, std::string hint) {
    problem(code, at.line, at.column, std::move(message), std::move(hint));
  }
  std::string_view file() const { return file_; }
  const TomlValue& value() const { return table_; }

 private:
  const TomlValue* find(std::string_view key);
  const TomlValue* of_kind(std::string_view key, TomlKind kind);
  void wrong_kind(std::string_view key, const TomlValue& value, std::string_view wanted);
  void bad_word(const TomlValue& at, std::string_view key, std::string_view word, std::string_view possible);
  std::string quoted(std::string_view key) const;

  const TomlValue& table_;
  std::string_view file_, where_;
  std::vector<Problem>& problems_;
  std::vector<std::string_view> known_;
};

}  // namespace sayyes
