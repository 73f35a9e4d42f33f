#include "sayyes/readers/markdown_places.h"

#include <algorithm>
#include <utility>

#include "sayyes/readers/html_elements.h"

namespace sayyes {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
/// An address and a title longer than this together are not looked through for each link.
constexpr std::size_t kTitleWithin = 4096;
constexpr std::size_t kLongestTitle = 1000;

bool is_letter_or_digit(char c) noexcept {
  return static_cast<unsigned char>(ascii_lower(c) - 'a') < 26 || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Where `title` ends that begins at `at`, escapes counted, or kNone where another text stands.
std::size_t end_of_title(std::string_view text, std::size_t at, std::string_view title) noexcept {
  for (const char c : title) {
    if (at < text.size() && is_markdown_escape(text, at)) ++at;
    if (at >= text.size() || text[at] != c) return kNone;
    ++at;
  }
  return at;
}

/// White space with at most one line end in it.
std::size_t skip_space(std::string_view text, std::size_t at) noexcept {
  bool line_end = false;
  for (; at < text.size() && is_html_space(text[at]); ++at) {
    if (text[at] == '\n' && std::exchange(line_end, true)) break;
  }
  return at;
}

/// The title of the definition whose address begins at `at`.
std::optional<DecodedSpan> title_after(std::string_view text, std::size_t at) noexcept {
  const std::size_t address = at;
  // In angle brackets an address may hold spaces.
  const bool bracketed = at < text.size() && text[at] == '<';
  while (at < text.size() && (bracketed ? text[at] != '\n' : !is_html_space(text[at])) && at - address < kTitleWithin) {
    if (text[at++] == '>' && bracketed) break;
  }
  const std::size_t begin = skip_space(text, at) + 1;
  if (at == address || begin == at + 1 || begin >= text.size()) return std::nullopt;
  const std::size_t quote = std::string_view("\"'(").find(text[begin - 1]);
  if (quote == kNone) return std::nullopt;
  for (at = begin; at < text.size() && at - begin < kLongestTitle; ++at) {
    if (text[at] == "\"')"[quote]) return DecodedSpan{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    if (is_markdown_escape(text, at)) ++at;
  }
  return std::nullopt;
}

}  // namespace

std::unordered_map<std::string, DecodedSpan> find_definition_titles(std::string_view text, std::uint32_t from) {
  std::unordered_map<std::string, DecodedSpan> titles;
  for (std::size_t at = text.find("]:", from); at != kNone; at = text.find("]:", at)) {
    const auto found = title_after(text, skip_space(text, at + 2));
    at += 2;
    if (!found) continue;
    std::string said;
    for (std::uint32_t i = found->begin; i < found->end; ++i) {
      if (is_markdown_escape(text, i)) ++i;
      said += text[i];
    }
    titles.try_emplace(std::move(said), *found);
    at = found->end;
  }
  return titles;
}

bool is_markdown_escape(std::string_view text, std::size_t at) noexcept {
  if (text[at] != '\\' || at + 1 >= text.size()) return false;
  const char next = text[at + 1];
  return next > ' ' && next < '\x7f' && !is_letter_or_digit(next);
}

std::optional<DecodedSpan> find_link_title(std::string_view text, std::uint32_t from, std::string_view title) {
  const std::string_view window = text.substr(0, std::min(text.size(), from + kTitleWithin));
  const std::size_t bracket = window.find("](", from);
  if (bracket == kNone) return std::nullopt;
  const std::string_view between = window.substr(from, bracket - from);
  if (std::any_of(between.begin(), between.end(), is_letter_or_digit)) return std::nullopt;
  for (std::size_t at = bracket + 2; at < window.size(); ++at) {
    const std::size_t quote = std::string_view("\"'(").find(window[at]);
    if (quote == kNone || !is_html_space(window[at - 1])) continue;
    const std::size_t end = end_of_title(window, at + 1, title);
    if (end == kNone || end >= window.size() || window[end] != "\"')"[quote]) continue;
    return DecodedSpan{static_cast<std::uint32_t>(at + 1), static_cast<std::uint32_t>(end)};
  }
  return std::nullopt;
}

DecodedSpan with_backticks(std::string_view text, DecodedSpan code) noexcept {
  const auto is = [text](std::uint32_t at, char c) { return at < text.size() && text[at] == c; };
  if (code.begin >= 2 && is(code.begin - 1, ' ') && is(code.begin - 2, '`')) --code.begin;
  while (code.begin > 0 && is(code.begin - 1, '`')) --code.begin;
  if (is(code.end, ' ') && is(code.end + 1, '`')) ++code.end;
  while (is(code.end, '`')) ++code.end;
  return code;
}

bool is_bracketed_address(std::string_view text, DecodedSpan span) noexcept {
  if (span.begin == 0 || text[span.begin - 1] != '<' || span.end >= text.size() || text[span.end] != '>') return false;
  const std::string_view said = text.substr(span.begin, span.size());
  if (said.find_first_of(":@") == kNone) return false;
  return std::none_of(said.begin(), said.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '<'; });
}

LineEnds line_ends_before(std::string_view text, std::uint32_t from, std::uint32_t next, std::size_t wanted) noexcept {
  LineEnds found;
  wanted = std::min(wanted, found.places.size());
  for (std::uint32_t end = next; found.count < wanted && end > from;) {
    --end;
    if (text[end] != '\n' && text[end] != '\r') continue;
    const bool pair = text[end] == '\n' && end > from && text[end - 1] == '\r';
    found.places[found.count++] = {pair ? end - 1 : end, end + 1};
    if (pair) --end;
  }
  return found;
}

}  // namespace sayyes
