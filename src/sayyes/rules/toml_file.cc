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

/// Offset of a key or header with more dots than any file needs, or npos. Texts and comments do not count.
std::size_t too_many_dots(std::string_view text) {
  std::size_t dots = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '#') {
      while (i + 1 < text.size() && text[i + 1] != '\n') ++i;
    } else if (c == '"' || c == '\'') {
      const std::string_view triple = c == '"' ? "\"\"\"" : "'''";
      const bool several = text.substr(i, 3) == triple;
      for (i += several ? 3 : 1; i < text.size(); ++i) {
        if (c == '"' && text[i] == '\\')
          ++i;
        else if (several ? text.substr(i, 3) == triple : text[i] == c || text[i] == '\n')
          break;
      }
      if (several) i += 2;
    } else if (c == '.') {
      if (++dots > kMostDots) return i;
    } else if (c == '\n' || c == '=' || c == ',' || c == '[' || c == '{' || c == '}' || c == ']') {
      dots = 0;
    }
  }
  return std::string_view::npos;
}

void place(TomlValue& out, const toml::source_region& region) {
  out.line = static_cast<std::uint32_t>(region.begin.line);
  out.column = static_cast<std::uint32_t>(region.begin.column);
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
    default:
      out.kind = TomlKind::date;
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
  if (const std::size_t dots = too_many_dots(text); dots != std::string_view::npos) {
    return at("toml-syntax", file, text, dots, "this key has too many dots", "write it in one or two words");
  }
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
