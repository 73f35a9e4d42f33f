#include "sayyes/readers/escape.h"

#include <algorithm>
#include <array>

#include "sayyes/document/builder.h"
#include "sayyes/readers/front_matter.h"

namespace sayyes {
namespace {

/// Front matter is short; a file that only begins like it is not read to its end for each edit.
constexpr std::uint32_t kMostFrontMatter = 64u << 10;

bool is_letter_or_digit(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || static_cast<unsigned char>((byte | 0x20) - 'a') < 26;
}

const Segment* segment_around(const Document& document, TextSpan place) noexcept {
  const auto segments = document.segments();
  const auto found = std::ranges::upper_bound(segments, place.begin, {}, [](const Segment& one) { return one.span.end; });
  return found == segments.end() || found->span.begin > place.begin ? nullptr : &*found;
}

std::string as_html(std::string_view words, Scope scope) {
  // These are said by attributes, whose quotes end them.
  const bool attribute = scope == Scope::alt_text || scope == Scope::title || scope == Scope::placeholder ||
                         scope == Scope::description || scope == Scope::button || scope == Scope::form_label ||
                         scope == Scope::link_text;
  std::string out;
  for (const char c : words) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '"' && attribute)
      out += "&quot;";
    else if (c == '\'' && attribute)
      out += "&#39;";
    else
      out += c;
  }
  return out;
}

/// Formats in which markup ends a line, and line ends are spaces.
constexpr bool is_xml(Format format) noexcept {
  return format == Format::svg || format == Format::docx || format == Format::pptx || format == Format::odt || format == Format::odp;
}

/// Each line goes where a line stood, and the markup between stays: behind the words of its line, or as the end of it. Nothing
/// where there are more or fewer lines.
std::optional<std::string> as_xml(const Document& document, TextSpan place, std::string_view words, Scope scope) {
  // Characters that XML has no way to say.
  if (std::ranges::any_of(words, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t'; })) return std::nullopt;
  const Document::Data& data = document.data();
  const std::string_view decoded = data.decoded.utf8;
  const DecodedSpan whole = data.map.map(place);
  const auto next_line = [&] {
    const std::size_t end = std::min(words.find('\n'), words.size());
    std::string line = as_html(words.substr(0, end), scope);
    words.remove_prefix(std::min(end + 1, words.size()));
    return line;
  };
  const auto lines = static_cast<std::size_t>(std::ranges::count(words, '\n')) + 1;
  std::string out = next_line();
  std::size_t line = 1;
  auto seam = std::ranges::lower_bound(data.seams, whole.begin, {}, [](const Seam& one) { return one.span.begin; });
  for (; seam != data.seams.end() && seam->span.end <= whole.end; ++seam) {
    const std::string_view markup = decoded.substr(seam->span.begin, seam->span.size());
    constexpr std::string_view kText = "<w:t>";
    // What is left behind it may begin with a space, which counts only where the element says so.
    if (!seam->line && markup.ends_with(kText))
      (out += markup.substr(0, markup.size() - 1)) += " xml:space=\"preserve\">";
    else
      out += markup;
    if (!seam->line) continue;
    if (++line > lines) return std::nullopt;
    out += next_line();
  }
  return line == lines ? std::optional(std::move(out)) : std::nullopt;
}

bool begins_reference(std::string_view rest) noexcept {
  return rest.size() > 1 && (rest[1] == '#' || is_letter_or_digit(rest[1]));
}

/// Bytes that mean something to Markdown somewhere.
constexpr auto kMarkdownSigns = [] {
  std::array<bool, 256> signs{};
  for (const char sign : std::string_view("\\*[]<`~_|&\"#>+-=")) signs[static_cast<unsigned char>(sign)] = true;
  return signs;
}();

std::string as_markdown(std::string_view words, Scope scope, bool line_start) {
  if (std::ranges::none_of(words, [](char c) { return kMarkdownSigns[static_cast<unsigned char>(c)]; }))
    return std::string(words);
  std::string out;
  bool first = line_start;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    const bool inside = i > 0 && is_letter_or_digit(words[i - 1]) && i + 1 < words.size() && is_letter_or_digit(words[i + 1]);
    bool mark = std::string_view("\\*[]<`~").find(c) != std::string_view::npos || (c == '_' && !inside) ||
                (c == '|' && scope == Scope::table_cell) || (c == '&' && begins_reference(words.substr(i))) ||
                (c == '"' && scope == Scope::title);
    if (first && std::string_view("#>+-=").find(c) != std::string_view::npos) mark = true;
    if (mark) out += '\\';
    out += c;
    first = c == '\n' || (first && c == ' ');
  }
  return out;
}

/// YAML, TOML and JSON each have their own signs; words without any are the same in all of them.
bool fits_front_matter(std::string_view words) noexcept {
  return words.find_first_of("\"'\\:#{}[]&*!|>%@`\n\r") == std::string_view::npos && !words.starts_with('-') &&
         !words.starts_with('?') && !words.starts_with(' ') && !words.ends_with(' ');
}

bool in_front_matter(std::string_view decoded, std::uint32_t at) {
  if (at >= kMostFrontMatter || decoded.size() < 3) return false;
  const std::string_view fence = decoded.substr(0, 3);
  if (fence != "---" && fence != "+++" && fence != ";;;") return false;
  return at < read_front_matter(decoded.substr(0, 2 * kMostFrontMatter)).end;
}

}  // namespace

std::string with_line_ends(const Document& document, std::string_view words) {
  if (words.find('\n') == std::string_view::npos || is_xml(document.format())) return std::string(words);
  const std::string_view decoded = document.data().decoded.utf8;
  const std::size_t first = decoded.find_first_of("\r\n");
  std::string_view end = "\n";
  if (first != std::string_view::npos && decoded[first] == '\r')
    end = decoded.substr(first).starts_with("\r\n") ? "\r\n" : "\r";
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == '\n' && (i == 0 || words[i - 1] != '\r'))
      out += end;
    else
      out += words[i];
  }
  return out;
}

std::optional<std::string> written_as(const Document& document, TextSpan place, std::string_view words) {
  const Segment* segment = segment_around(document, place);
  const Scope scope = segment == nullptr ? Scope::paragraph : segment->scope;
  const std::string said = with_line_ends(document, words);
  switch (document.format()) {
    case Format::plain:
      return said;
    case Format::html:
      return as_html(said, scope);
    case Format::svg:
    case Format::docx:
    case Format::pptx:
    case Format::odt:
    case Format::odp:
      return as_xml(document, place, words, scope);
    case Format::pdf:
    case Format::picture:
      return std::nullopt;
    case Format::markdown:
      break;
  }
  const Document::Data& data = document.data();
  const std::uint32_t at = data.map.map(place).begin;
  if ((scope == Scope::title || scope == Scope::description) && in_front_matter(data.decoded.utf8, at)) {
    return fits_front_matter(said) ? std::optional(said) : std::nullopt;
  }
  return as_markdown(said, scope, segment != nullptr && place.begin == segment->span.begin);
}

std::string character_reference(Format format, char32_t code) {
  if (format == Format::plain) return {};
  return "&#" + std::to_string(static_cast<std::uint32_t>(code)) + ";";
}

}  // namespace sayyes
