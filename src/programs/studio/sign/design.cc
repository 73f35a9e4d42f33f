#include "design.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sayyes::studio {
namespace {

constexpr std::array kPapers{Paper{"a3", 297, 420}, Paper{"a4", 210, 297}, Paper{"a5", 148, 210}, Paper{"a6", 105, 148},
                             Paper{"letter", 215.9, 279.4}, Paper{"tabloid", 279.4, 431.8}, Paper{"shelf", 99, 210}};
constexpr std::array kPalettes{
    Palette{"teal", "#0b5a57", "#e8f2f0", "#8fd3c8"},   Palette{"indigo", "#2f3b87", "#ecedf8", "#b3bdf2"},
    Palette{"plum", "#6a2a5a", "#f6ecf3", "#e3b0d4"},   Palette{"forest", "#2c5732", "#ebf3ea", "#a9d5a9"},
    Palette{"rust", "#853716", "#fbefe8", "#f0b795"},   Palette{"slate", "#33414e", "#eef1f3", "#b7c6d3"}};
constexpr std::array<std::string_view, 5> kTemplates{"door", "desk", "shelf", "tent", "screen"};

double channel(std::string_view color, std::size_t at) noexcept {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; };
  const double value = (digit(color[at]) * 16 + digit(color[at + 1])) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::string_view color) noexcept {
  return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

/// A line that begins small goes on where the last one wrapped.
bool goes_on(std::string_view line) noexcept {
  const auto first = static_cast<unsigned char>(line.front());
  if (first >= 'a' && first <= 'z') return true;
  // à to ÿ, as UTF-8 writes them; other scripts have no small letters here to tell by
  return line.size() > 1 && first == 0xC3 && static_cast<unsigned char>(line[1]) >= 0xA0;
}

std::vector<std::vector<std::string>> paragraphs_of(std::string_view text) {
  std::vector<std::vector<std::string>> out(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    if (line.empty()) {
      if (!out.back().empty()) out.emplace_back();
    } else if (!out.back().empty() && goes_on(line)) {
      out.back().back() += " " + std::string(line);
    } else {
      out.back().emplace_back(line);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

/// Bytes of the first sentence, where another follows it.
std::size_t first_sentence(std::string_view text) noexcept {
  for (std::size_t i = 2; i + 2 < text.size(); ++i) {
    const bool ends = text[i] == '.' || text[i] == '!' || text[i] == '?';
    const bool abbreviation = text[i - 2] == ' ' || text[i - 2] == '.';  // "p.m. on", "No. 5"
    if (ends && text[i + 1] == ' ' && !abbreviation && !goes_on(text.substr(i + 2))) return i + 1;
  }
  return text.size();
}

}  // namespace

std::span<const Paper> papers() noexcept { return kPapers; }
std::span<const Palette> palettes() noexcept { return kPalettes; }

std::optional<SignTemplate> parse_template(std::string_view name) noexcept {
  const auto found = std::ranges::find(kTemplates, name);
  if (found == kTemplates.end()) return std::nullopt;
  return static_cast<SignTemplate>(found - kTemplates.begin());
}

const Palette& palette_of(std::string_view id) noexcept {
  const auto found = std::ranges::find(kPalettes, id, &Palette::id);
  return found == kPalettes.end() ? kPalettes.front() : *found;
}

double contrast(std::string_view a, std::string_view b) noexcept {
  const double one = luminance(a), two = luminance(b);
  return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

SignText parts_of(std::string_view text) {
  SignText out;
  const auto paragraphs = paragraphs_of(text);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (i == 0 && paragraphs[0].size() == 1) {
      const std::string& whole = paragraphs[0][0];
      const std::size_t end = first_sentence(whole);
      out.headline.emplace_back(whole.substr(0, end));
      if (end < whole.size()) out.body.emplace_back(trimmed(std::string_view(whole).substr(end)));
    } else if (i == 0) {
      out.headline = paragraphs[0];
    } else {
      for (const std::string& line : paragraphs[i]) out.body.push_back(line);
    }
  }
  return out;
}

}  // namespace sayyes::studio
