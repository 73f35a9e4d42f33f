#include "sayyes/config/path_patterns.h"

#include <algorithm>
#include <optional>

namespace sayyes {
namespace {

bool in_named_class(std::string_view name, unsigned char c) {
  const bool lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z', digit = c >= '0' && c <= '9';
  if (name == "alpha") return lower || upper;
  if (name == "digit") return digit;
  if (name == "alnum") return lower || upper || digit;
  if (name == "lower") return lower;
  if (name == "upper") return upper;
  if (name == "space") return c == ' ' || (c >= '\t' && c <= '\r');
  if (name == "blank") return c == ' ' || c == '\t';
  if (name == "xdigit") return digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  if (name == "punct") return c > ' ' && c < 0x7f && !lower && !upper && !digit;
  if (name == "cntrl") return c < ' ' || c == 0x7f;
  if (name == "graph") return c > ' ' && c < 0x7f;
  if (name == "print") return c >= ' ' && c < 0x7f;
  return false;
}

/// One bracket expression: where it ends (after "]"), and whether `c` is in it. Nothing where it never closes.
struct Bracket {
  std::size_t end;
  bool holds;
};
std::optional<Bracket> read_bracket(std::string_view pattern, std::size_t at, unsigned char c) {
  std::size_t i = at + 1;
  bool negated = false, holds = false;
  if (i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^')) negated = true, ++i;
  for (bool first = true;; first = false) {
    if (i >= pattern.size()) return std::nullopt;
    if (pattern[i] == ']' && !first) return Bracket{i + 1, holds != negated};
    if (pattern[i] == '[' && i + 1 < pattern.size() && pattern[i + 1] == ':') {
      const std::size_t close = pattern.find(":]", i + 2);
      if (close != std::string_view::npos) {
        holds = holds || in_named_class(pattern.substr(i + 2, close - i - 2), c);
        i = close + 2;
        continue;
      }
    }
    if (pattern[i] == '\\' && ++i >= pattern.size()) return std::nullopt;
    const auto low = static_cast<unsigned char>(pattern[i++]);
    auto high = low;
    if (i + 1 < pattern.size() && pattern[i] == '-' && pattern[i + 1] != ']') {
      if (pattern[++i] == '\\' && ++i >= pattern.size()) return std::nullopt;
      high = static_cast<unsigned char>(pattern[i++]);
    }
    holds = holds || (low <= c && c <= high);
  }
}

/// `*` and `?` within one segment: one way back (to the last star) is enough, so the time is at most the product of the
/// lengths.
bool matches_segment(std::string_view pattern, std::string_view text) {
  std::size_t p = 0, t = 0, star = std::string_view::npos, resume = 0;
  while (t < text.size()) {
    bool stepped = false;
    if (p < pattern.size()) {
      const char c = pattern[p];
      if (c == '*') {
        star = ++p;
        resume = t;
        continue;
      }
      if (c == '?') {
        ++p, stepped = true;
      } else if (c == '[') {
        const auto bracket = read_bracket(pattern, p, static_cast<unsigned char>(text[t]));
        if (!bracket) return false;
        if (bracket->holds) p = bracket->end, stepped = true;
      } else if (c == '\\') {
        if (p + 1 >= pattern.size()) return false;
        if (pattern[p + 1] == text[t]) p += 2, stepped = true;
      } else if (c == text[t]) {
        ++p, stepped = true;
      }
    }
    if (stepped) {
      ++t;
    } else if (star != std::string_view::npos) {
      p = star;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> segments;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    segments.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return segments;
}

}  // namespace

PathPatterns::PathPatterns(std::span<const std::string> lines) {
  for (const std::string& line : lines) add(line);
}

PathPatterns PathPatterns::from_text(std::string_view text) {
  PathPatterns patterns;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    patterns.add(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return patterns;
}

void PathPatterns::add(std::string_view line) {
  if (line.starts_with('#')) return;
  // Spaces at the end go, unless the first of them is escaped.
  std::size_t end = line.size();
  while (end > 0 && line[end - 1] == ' ') --end;
  if (end < line.size() && end > 0 && line[end - 1] == '\\') {
    std::size_t slashes = 0;
    while (slashes < end && line[end - 1 - slashes] == '\\') ++slashes;
    if (slashes % 2 == 1) ++end;
  }
  line = line.substr(0, end);

  Pattern pattern;
  if (line.starts_with('!')) pattern.kept = true, line.remove_prefix(1);
  if (line.ends_with('/')) pattern.folders_only = true, line.remove_suffix(1);
  if (line.empty()) return;
  pattern.anchored = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  if (line.empty()) return;

  std::string segment;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '/') ++i;  // "\/" is a "/"
    if (line[i] == '/') {
      pattern.segments.push_back(std::move(segment));
      segment.clear();
      ++i;
      continue;
    }
    std::size_t next = i + 1;
    if (line[i] == '\\' && next < line.size()) ++next;
    if (line[i] == '[') {
      if (const auto bracket = read_bracket(line, i, 0)) next = bracket->end;  // a "/" in brackets parts nothing
    }
    segment += line.substr(i, next - i);
    i = next;
  }
  pattern.segments.push_back(std::move(segment));
  patterns_.push_back(std::move(pattern));
}

bool PathPatterns::matches(const Pattern& pattern, std::span<const std::string_view> path) {
  const auto& segments = pattern.segments;
  if (!pattern.anchored) return matches_segment(segments.front(), path.back());
  constexpr auto kNone = static_cast<std::size_t>(-1);
  std::size_t p = 0, t = 0, star = kNone, resume = 0;
  while (t < path.size()) {
    if (p < segments.size() && segments[p] == "**") {
      if (p + 1 == segments.size()) return true;  // everything inside, and something is left
      star = ++p;
      resume = t;
    } else if (p < segments.size() && matches_segment(segments[p], path[t])) {
      ++p, ++t;
    } else if (star != kNone) {
      p = star;
      t = ++resume;
    } else {
      return false;
    }
  }
  return p == segments.size();
}

PathVerdict PathPatterns::match(std::string_view path, bool folder) const {
  if (patterns_.empty()) return PathVerdict::none;
  const std::vector<std::string_view> segments = split(path);
  for (auto it = patterns_.rbegin(); it != patterns_.rend(); ++it) {
    if (it->folders_only && !folder) continue;
    if (matches(*it, segments)) return it->kept ? PathVerdict::kept : PathVerdict::ignored;
  }
  return PathVerdict::none;
}

bool PathPatterns::ignores(std::string_view path, bool folder) const {
  if (patterns_.empty()) return false;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
    if (match(path.substr(0, slash), true) == PathVerdict::ignored) return true;
  }
  return match(path, folder) == PathVerdict::ignored;
}

}  // namespace sayyes
