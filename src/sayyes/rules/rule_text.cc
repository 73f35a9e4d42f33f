#include <algorithm>

#include "sayyes/rules/file_readers.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// The end of what begins at `at` with a backslash.
std::size_t after_escape(std::string_view pattern, std::size_t at) {
  if (at + 1 >= pattern.size()) return pattern.size();
  const char kind = pattern[at + 1];
  if ((kind == 'p' || kind == 'P' || kind == 'x') && at + 2 < pattern.size() && pattern[at + 2] == '{') {
    const std::size_t end = pattern.find('}', at);
    return end == std::string_view::npos ? pattern.size() : end + 1;
  }
  if (kind == 'p' || kind == 'P') return std::min(pattern.size(), at + 3);
  if (kind == 'x') return std::min(pattern.size(), at + 4);
  if (kind == 'Q') {
    const std::size_t end = pattern.find("\\E", at);
    return end == std::string_view::npos ? pattern.size() : end + 2;
  }
  return at + 2;
}

/// The end of the class whose "[" is at `at`.
std::size_t after_class(std::string_view pattern, std::size_t at) {
  std::size_t i = at + 1;
  if (i < pattern.size() && pattern[i] == '^') ++i;
  if (i < pattern.size() && pattern[i] == ']') ++i;
  while (i < pattern.size() && pattern[i] != ']') {
    if (pattern[i] == '\\') {
      i = after_escape(pattern, i);
    } else if (pattern.substr(i, 2) == "[:") {
      const std::size_t end = pattern.find(":]", i);
      i = end == std::string_view::npos ? pattern.size() : end + 2;
    } else {
      ++i;
    }
  }
  return i + 1;
}

/// The end of "(?P<name>", "(?i)", "(?:" and the like, whose "(" is at `at`.
std::size_t after_group_head(std::string_view pattern, std::size_t at) {
  const bool named = pattern.substr(at, 4) == "(?P<" || pattern.substr(at, 3) == "(?<";
  const std::size_t end = named ? pattern.find('>', at) : pattern.find_first_of(":)", at);
  return end == std::string_view::npos ? pattern.size() : end + 1;
}

}  // namespace

std::optional<PatternFault> check_view_pattern(std::string_view pattern) {
  std::size_t i = 0;
  while (i < pattern.size()) {
    const char c = pattern[i];
    if (c == '\\') {
      i = after_escape(pattern, i);
      continue;
    }
    if (c == '[') {
      i = after_class(pattern, i);
      continue;
    }
    if (c == '(' && pattern.substr(i, 2) == "(?") {
      i = after_group_head(pattern, i);
      continue;
    }
    if (c >= 'A' && c <= 'Z') {
      return PatternFault{i, "a pattern sees small letters only, so “" + std::string(1, c) + "” is never there",
                          "write it small, or add case = \"exact\""};
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      return PatternFault{i, "a pattern sees single spaces only, no tab and no line end", "write one space"};
    }
    if (c == ' ' && i + 1 < pattern.size() && pattern[i + 1] == ' ') {
      return PatternFault{i, "a pattern sees single spaces only, so two in a row are never there", "write one space"};
    }
    const std::size_t size = std::max<std::size_t>(1, character_size(pattern, i));
    if (static_cast<unsigned char>(c) >= 0x80) {
      const std::string_view letter = pattern.substr(i, size);
      const std::string seen = fold(letter);
      // A mark that stands alone here may join the letter before it.
      if (seen != letter) {
        return PatternFault{i, "a pattern never sees “" + std::string(letter) + "”",
                            seen.empty() || seen == " " ? "leave it out" : "write " + seen + " for it"};
      }
    }
    i += size;
  }
  return std::nullopt;
}

std::optional<std::string> take_brackets(std::string_view marked, std::string& text, std::vector<TextSpan>& spans) {
  text.clear();
  spans.clear();
  bool open = false;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const char c = marked[i];
    const auto here = static_cast<std::uint32_t>(text.size());
    if (c == '\\' && i + 1 < marked.size() && (marked[i + 1] == '[' || marked[i + 1] == ']')) {
      text += marked[++i];
    } else if (c == '[') {
      if (open) return "a bracket [ opens inside of another";
      spans.push_back({here, here});
      open = true;
    } else if (c == ']') {
      if (!open) return "a bracket ] has no [ before it";
      spans.back().end = here;
      if (spans.back().empty()) return "the brackets [] hold nothing";
      open = false;
    } else {
      text += c;
    }
  }
  if (open) return "a bracket [ is not closed";
  return std::nullopt;
}

std::string unescape_brackets(std::string_view marked) {
  std::string text;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '\\' && i + 1 < marked.size() && (marked[i + 1] == '[' || marked[i + 1] == ']')) ++i;
    text += marked[i];
  }
  return text;
}

void check_template(TomlReader& reader, std::string_view key, std::string_view text) {
  const auto is_name = [](std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' ||
             c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    });
  };
  for (std::size_t at = text.find_first_of("{}"); at != std::string_view::npos; at = text.find_first_of("{}", at + 1)) {
    const std::size_t end = text.find_first_of("{}", at + 1);
    const bool pairs = text[at] == '{' && end != std::string_view::npos && text[end] == '}';
    const std::string_view inside = pairs ? text.substr(at + 1, end - at - 1) : std::string_view();
    // "{finds its|find their}" agrees with the slot before it and may have spaces; a name alone has none.
    std::string name(inside.substr(0, inside.find('|')));
    if (name.size() < inside.size()) std::replace(name.begin(), name.end(), ' ', '_');
    if (!is_name(name)) {
      reader.problem("pack-template", reader.any(key) ? *reader.any(key) : reader.value(),
                     "the curly brackets in “" + std::string(key) + "” do not pair round a name",
                     "a place to fill is a name in curly brackets: {places.food}, or {place|this space} with a default");
      return;
    }
    at = end;
  }
}

void read_phrases(TomlReader& reader, std::string_view key, std::vector<std::string>& out, const PhraseOptions& options) {
  if (!reader.texts(key, out)) return;
  const TomlValue& list = *reader.any(key);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const TomlValue& item = list.kind == TomlKind::list ? list.items[i] : list;
    const auto forms = expand_phrase(out[i], options);
    if (forms) continue;
    const Problem& problem = forms.problems().front();
    // The column of the text's first character is one after its quote.
    reader.problem(problem.code, item.line, item.column + problem.column, "“" + out[i] + "”: " + problem.message, problem.hint);
  }
}

}  // namespace sayyes
