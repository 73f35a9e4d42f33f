#include <algorithm>

#include "sayyes/closest_name.h"
#include "sayyes/rules/toml_file.h"

namespace sayyes {
namespace {

std::string_view kind_name(TomlKind kind) {
  switch (kind) {
    case TomlKind::text:
      return "a text";
    case TomlKind::integer:
      return "a whole number";
    case TomlKind::real:
      return "a number";
    case TomlKind::boolean:
      return "true or false";
    case TomlKind::date:
      return "a date";
    case TomlKind::list:
      return "a list";
    case TomlKind::table:
      return "a table";
  }
  return "a value";
}

std::vector<std::string_view> split_words(std::string_view list) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    std::string_view word = list.substr(0, comma);
    while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
    while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
    if (!word.empty()) words.push_back(word);
    list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
  }
  return words;
}

std::string possible_hint(std::string_view word, std::string_view possible) {
  const std::string_view near = closest_name(word, split_words(possible));
  return (!near.empty() ? "did you mean “" + std::string(near) + "”? " : std::string()) + "possible: " + std::string(possible);
}

}  // namespace

const TomlValue* TomlReader::find(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.push_back(key);
  for (const TomlEntry& entry : table_.entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

std::string TomlReader::quoted(std::string_view key) const {
  return "“" + std::string(key) + "”" + (where_.empty() ? std::string() : " in " + std::string(where_));
}

void TomlReader::problem(std::string_view code, std::uint32_t line, std::uint32_t column, std::string message,
                         std::string hint) {
  problems_.push_back({std::string(code), std::move(message), std::string(file_), line, column, std::move(hint)});
}

void TomlReader::wrong_kind(std::string_view key, const TomlValue& value, std::string_view wanted) {
  problem("pack-wrong-type", value,
          quoted(key) + " is " + std::string(kind_name(value.kind)) + ", it has to be " + std::string(wanted), [&] {
            if (value.kind == TomlKind::table && wanted.find("tables") != std::string_view::npos)
              return "write [[" + std::string(key) + "]] with two brackets";
            if (wanted == "a text") return std::string(key) + " = \"…\"";
            if (wanted == "a list of texts") return std::string(key) + " = [\"…\", \"…\"]";
            return std::string();
          }());
}

void TomlReader::bad_word(const TomlValue& value, std::string_view key, std::string_view word, std::string_view possible) {
  problem("pack-unknown-value", value, quoted(key) + " cannot be “" + std::string(word) + "”", possible_hint(word, possible));
}

const TomlValue* TomlReader::of_kind(std::string_view key, TomlKind kind) {
  const TomlValue* value = find(key);
  if (value == nullptr || value->kind == kind) return value;
  wrong_kind(key, *value, kind_name(kind));
  return nullptr;
}

bool TomlReader::text(std::string_view key, std::string& out) {
  const TomlValue* value = of_kind(key, TomlKind::text);
  if (value == nullptr) return false;
  if (value->text.find_first_not_of(" \t\r\n") == std::string::npos) {
    problem("pack-empty", *value, quoted(key) + " is empty", "write it, or leave the line out");
    return false;
  }
  out = value->text;
  return true;
}

bool TomlReader::required_text(std::string_view key, std::string& out) {
  if (find(key) != nullptr) return text(key, out);
  problem("pack-missing-key", table_.line, table_.column, quoted(key) + " is missing", "add " + std::string(key) + " = \"…\"");
  return false;
}

bool TomlReader::texts(std::string_view key, std::vector<std::string>& out) {
  const TomlValue* value = find(key);
  if (value == nullptr) return false;
  if (value->kind == TomlKind::text) {
    std::string one;
    if (!text(key, one)) return false;
    out.push_back(std::move(one));
    return true;
  }
  if (value->kind != TomlKind::list) return wrong_kind(key, *value, "a list of texts"), false;
  std::vector<std::string> list;
  list.reserve(value->items.size());
  bool good = true;
  for (const TomlValue& item : value->items) {
    if (item.kind != TomlKind::text) {
      wrong_kind(key, item, "a list of texts");
      good = false;
    } else if (item.text.find_first_not_of(" \t\r\n") == std::string::npos) {
      problem("pack-empty", item, quoted(key) + " holds an empty text", "leave it out");
      good = false;
    } else {
      list.push_back(item.text);
    }
  }
  if (!good) return false;
  out = std::move(list);
  return true;
}

bool TomlReader::integer(std::string_view key, std::int64_t least, std::int64_t most, std::int64_t& out) {
  const TomlValue* value = of_kind(key, TomlKind::integer);
  if (value == nullptr) return false;
  if (value->integer < least || value->integer > most) {
    problem("pack-out-of-range", *value, quoted(key) + " cannot be " + std::to_string(value->integer),
            "write a number from " + std::to_string(least) + " to " + std::to_string(most));
    return false;
  }
  out = value->integer;
  return true;
}

bool TomlReader::boolean(std::string_view key, bool& out) {
  const TomlValue* value = of_kind(key, TomlKind::boolean);
  if (value != nullptr) out = value->boolean;
  return value != nullptr;
}

const TomlValue* TomlReader::table(std::string_view key) { return of_kind(key, TomlKind::table); }

std::vector<const TomlValue*> TomlReader::tables(std::string_view key) {
  std::vector<const TomlValue*> out;
  const TomlValue* value = find(key);
  if (value == nullptr) return out;
  if (value->kind != TomlKind::list) {
    wrong_kind(key, *value, "a list of tables");
    return out;
  }
  for (const TomlValue& item : value->items) {
    if (item.kind == TomlKind::table)
      out.push_back(&item);
    else
      wrong_kind(key, item, "a list of tables");
  }
  return out;
}

bool TomlReader::word_of(std::string_view key, std::string_view possible, std::string& out) {
  std::string word;
  if (!text(key, word)) return false;
  const std::vector<std::string_view> words = split_words(possible);
  if (std::find(words.begin(), words.end(), word) == words.end()) return bad_word(*find(key), key, word, possible), false;
  out = std::move(word);
  return true;
}

bool TomlReader::words_of(std::string_view key, std::string_view possible, std::vector<std::string>& out) {
  if (!texts(key, out)) return false;
  const TomlValue& list = *find(key);
  const std::vector<std::string_view> words = split_words(possible);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (std::find(words.begin(), words.end(), out[i]) != words.end()) continue;
    bad_word(list.kind == TomlKind::list ? list.items[i] : list, key, out[i], possible);
  }
  return true;
}

void TomlReader::finish() {
  for (const TomlEntry& entry : table_.entries) {
    if (std::find(known_.begin(), known_.end(), entry.key) != known_.end()) continue;
    std::string all;
    for (const std::string_view key : known_) all += (all.empty() ? "" : ", ") + std::string(key);
    problem("pack-unknown-key", entry.line, entry.column, quoted(entry.key) + " is not a key that is known here",
            possible_hint(entry.key, all));
  }
}

}  // namespace sayyes
