#include "sayyes/rules/toml_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 32
#include <toml++/toml.h>

namespace sayyes {
namespace {

// toml++ builds and frees nested tables by recursion: this many names in one dotted key are plenty.
constexpr std::size_t kMostDots = 16;

struct ScanFault {
  std::size_t offset;
  std::string message, hint;
};

/// The end of the text (or its line) whose quotes begin at `at`.
std::size_t after_text(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const std::string_view triple = quote == '"' ? "\"\"\"" : "'''";
  const bool several = text.substr(at, 3) == triple;
  for (std::size_t i = at + (several ? 3 : 1); i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (several && text.substr(i, 3) == triple) {
      // Two more quotes may belong to the text's end.
      std::size_t end = i + 3;
      for (int extra = 0; extra < 2 && end < text.size() && text[end] == quote; ++extra) ++end;
      return end;
    } else if (!several && (text[i] == quote || text[i] == '\n')) {
      return i + 1;
    }
  }
  return text.size();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What is wrong with the table header whose first bracket stands at `at`. Where no name follows the brackets, toml++ asserts,
/// or goes on with undefined behaviour.
std::optional<ScanFault> header_fault(std::string_view text, std::size_t at) {
  const auto after_space = [&](std::size_t from) { return std::min(text.find_first_not_of(" \t", from), text.size()); };
  std::size_t next = after_space(at + 1);
  if (next == at + 1 && text.substr(next, 1) == "[") next = after_space(next + 1);
  if (next == text.size()) return std::nullopt;
  const char c = text[next];
  const bool name = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '-' || c == '"' ||
                    c == '\'' || static_cast<unsigned char>(c) >= 0x80;
  if (name) return std::nullopt;
  return ScanFault{next, "a table's name has to follow this bracket", "write [name] or [[name]]"};
}

/// True where the `T` or space at `at` follows a date, and half a time or none follows it: toml++ asserts that a whole one
/// does.
bool lacks_time(std::string_view text, std::size_t at) {
  constexpr std::string_view kDate = "0000-00-00";
  if (at < kDate.size() || at + 1 >= text.size()) return false;
  const bool digit = is_digit(text[at + 1]);
  // A space may as well stand before a comment.
  if (text[at] == ' ' ? !digit || at + 2 >= text.size() || is_digit(text[at + 2]) : digit) return false;
  return std::ranges::equal(kDate, text.substr(at - kDate.size(), kDate.size()),
                            [](char wanted, char c) { return wanted == '0' ? is_digit(c) : c == wanted; });
}

/// What toml++ must not see: it recurses over dotted keys, and runs into undefined behaviour on table headers without a name,
/// brackets that do not fit, dates with half a time, and on some letters outside of quotes (which TOML forbids there anyway).
std::optional<ScanFault> scan(std::string_view text) {
  std::size_t dots = 0;
  std::string open;           // brackets of lists and inline tables: in these a line may begin with one that heads no table
  bool line_is_empty = true;  // so far
  for (std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < text.size();) {
    const char c = text[i];
    if (c == '"' || c == '\'') {
      i = after_text(text, i);
      line_is_empty = false;
      continue;
    }
    if (c == '[' && open.empty() && line_is_empty) {
      if (auto fault = header_fault(text, i)) return fault;
    }
    if (c == '[' || c == '{') open += c;
    if ((c == ']' || c == '}') && !open.empty()) {
      // toml++ asserts on `[}`.
      if ((open.back() == '[') != (c == ']')) {
        return ScanFault{i, std::string("this ") + c + " does not fit the " + open.back() + " before it", "lists stand in […]"};
      }
      open.pop_back();
    }
    if (c == '\n')
      line_is_empty = true;
    else if (c != ' ' && c != '\t')
      line_is_empty = false;
    if (static_cast<unsigned char>(c) >= 0x80) {
      const std::string_view rest = text.substr(i, 3);
      const bool curly = rest == "“" || rest == "”" || rest == "‘" || rest == "’" || rest == "„";
      return ScanFault{
          i, curly ? "a curly quote stands where TOML wants a straight one" : "a letter like this has to stand in quotes",
          "write \"like this\""};
    }
    if (c == '#') {
      while (i < text.size() && text[i] != '\n') ++i;
      continue;
    }
    if ((c == 'T' || c == 't' || c == ' ') && lacks_time(text, i))
      return ScanFault{i, "a whole time has to follow this date, or none", "write 2026-12-31T18:00:00, or the date alone"};
    if (c == '.' && ++dots > kMostDots) return ScanFault{i, "this key has too many dots", "write it in one or two words"};
    if (std::string_view("\n=,[]{}").find(c) != std::string_view::npos) dots = 0;
    ++i;
  }
  return std::nullopt;
}

void place(TomlValue& out, const toml::source_region& region) {
  out.line = static_cast<std::uint32_t>(region.begin.line);
  out.column = static_cast<std::uint32_t>(region.begin.column);
}

std::string padded(unsigned value, std::size_t width) {
  const std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string in_words(const toml::date& date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string in_words(const toml::time& time) {
  return padded(time.hour, 2) + ":" + padded(time.minute, 2) + (time.second == 0 ? "" : ":" + padded(time.second, 2));
}

TomlValue convert(const toml::node& node) {
  TomlValue out;
  place(out, node.source());
  switch (node.type()) {
    case toml::node_type::string:
      out.kind = TomlKind::text;
      out.text = node.as_string()->get();
      break;
    case toml::node_type::integer:
      out.kind = TomlKind::integer;
      out.integer = node.as_integer()->get();
      break;
    case toml::node_type::floating_point:
      out.kind = TomlKind::real;
      out.real = node.as_floating_point()->get();
      break;
    case toml::node_type::boolean:
      out.kind = TomlKind::boolean;
      out.boolean = node.as_boolean()->get();
      break;
    case toml::node_type::array:
      out.kind = TomlKind::list;
      for (const toml::node& item : *node.as_array()) out.items.push_back(convert(item));
      break;
    case toml::node_type::table:
      out.kind = TomlKind::table;
      for (const auto& [key, value] : *node.as_table()) {
        TomlEntry entry;
        entry.key = std::string(key.str());
        entry.line = static_cast<std::uint32_t>(key.source().begin.line);
        entry.column = static_cast<std::uint32_t>(key.source().begin.column);
        entry.value = convert(value);
        out.entries.push_back(std::move(entry));
      }
      break;
    case toml::node_type::date:
      out.kind = TomlKind::date;
      out.text = in_words(node.as_date()->get());
      break;
    case toml::node_type::time:
      out.kind = TomlKind::date;
      out.text = in_words(node.as_time()->get());
      break;
    case toml::node_type::date_time: {
      const toml::date_time& both = node.as_date_time()->get();
      out.kind = TomlKind::date;
      out.text = in_words(both.date) + " " + in_words(both.time);
      break;
    }
    case toml::node_type::none:
      break;
  }
  return out;
}

Problem at(std::string_view code, std::string_view file, std::string_view text, std::size_t offset, std::string message,
           std::string hint) {
  std::uint32_t line = 1, column = 1;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
    if (text[i] == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
      ++column;
    }
  }
  return {std::string(code), std::move(message), std::string(file), line, column, std::move(hint)};
}

/// What to do about the slips that people make most.
std::string syntax_hint(std::string_view description) {
  const auto says = [&](std::string_view part) { return description.find(part) != std::string_view::npos; };
  if (says("utf-8")) return "save the file as UTF-8";
  if (says("escape")) return "inside \"…\" write \\\\ for a backslash, or put the text in single quotes '…'";
  if (says("redefine") || says("duplicate")) return "keep one of the two";
  if (says("string")) return "texts stand in straight quotes: \"like this\"";
  return "texts stand in \"…\", lists in […] with commas between";
}

}  // namespace

Result<TomlValue> parse_toml(std::string_view text, std::string_view file) {
  if (const auto fault = scan(text)) return at("toml-syntax", file, text, fault->offset, fault->message, fault->hint);
  const toml::parse_result parsed = toml::parse(text);
  if (!parsed) {
    const toml::parse_error& error = parsed.error();
    return Problem{"toml-syntax",
                   "this is not TOML: " + std::string(error.description()),
                   std::string(file),
                   static_cast<std::uint32_t>(error.source().begin.line),
                   static_cast<std::uint32_t>(error.source().begin.column),
                   syntax_hint(error.description())};
  }
  return convert(parsed.table());
}

std::string shown(const std::filesystem::path& path) {
  const std::u8string text = path.generic_u8string();
  return {text.begin(), text.end()};
}

Result<std::string> read_text_file(const std::filesystem::path& file, std::uintmax_t most_bytes) {
  const auto failed = [&](std::string_view code, std::string message, std::string hint) {
    return Problem{std::string(code), std::move(message), shown(file), 0, 0, std::move(hint)};
  };
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status)) return failed("file-missing", "this file does not exist", "check the path");
  if (!std::filesystem::is_regular_file(status)) return failed("file-kind", "this is not a file", "name a file");
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  const std::string limit = std::to_string(most_bytes >> 10) + " KiB";
  if (!error && size > most_bytes)
    return failed("file-size", "this file is larger than " + limit, "split it into several files");
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    return failed("file-unreadable", std::string("this file cannot be opened: ") + std::strerror(errno),
                  "check who may read it");
  std::string text(static_cast<std::size_t>(error ? 0 : size), '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (static_cast<std::uintmax_t>(stream.gcount()) != size)
    return failed("file-unreadable", "this file changed while it was read", "try again");
  return text;
}

}  // namespace sayyes
