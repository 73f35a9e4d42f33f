#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sayyes/document/builder.h"
#include "sayyes/fix.h"
#include "sayyes/text/match_view.h"

namespace sayyes {
namespace {

constexpr std::size_t kAround = 3;
/// Beyond this, what stands between the first and the last difference counts as changed: right, only longer.
constexpr std::size_t kMostDifferences = 1000;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// A stretch of lines that differs: [begin, end) of the old and of the new text.
struct Change {
  std::size_t old_begin, old_end, new_begin, new_end;
};

/// Texts of as many lines, as most fixes leave them: line beside line.
std::vector<Change> changes_in_place(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<Change> changes;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (changes.empty() || changes.back().old_end != i) changes.push_back({i, i, i, i});
    changes.back().old_end = changes.back().new_end = i + 1;
  }
  return changes;
}

/// The shortest way from one list of lines to the other (Myers, 1986): `furthest` holds, for each diagonal, how far D edits
/// come.
std::vector<Change> changes_between(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  if (a.size() == b.size()) return changes_in_place(a, b);
  std::size_t same = 0, tail = 0;
  while (same < std::min(a.size(), b.size()) && a[same] == b[same]) ++same;
  while (tail < std::min(a.size(), b.size()) - same && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  const auto n = static_cast<std::ptrdiff_t>(a.size() - same - tail), m = static_cast<std::ptrdiff_t>(b.size() - same - tail);
  if (n == 0 && m == 0) return {};
  const auto most = std::min<std::ptrdiff_t>(n + m, static_cast<std::ptrdiff_t>(kMostDifferences));
  const auto equal = [&](std::ptrdiff_t x, std::ptrdiff_t y) {
    return a[same + static_cast<std::size_t>(x)] == b[same + static_cast<std::size_t>(y)];
  };
  std::vector<std::vector<std::ptrdiff_t>> steps;
  std::vector<std::ptrdiff_t> furthest(static_cast<std::size_t>(2 * most + 3), 0);
  const auto at = [&](std::vector<std::ptrdiff_t>& v, std::ptrdiff_t k) -> std::ptrdiff_t& {
    return v[static_cast<std::size_t>(k + most + 1)];
  };
  bool found = false;
  for (std::ptrdiff_t d = 0; d <= most && !found; ++d) {
    steps.push_back(furthest);
    for (std::ptrdiff_t k = -d; k <= d; k += 2) {
      std::ptrdiff_t x =
          k == -d || (k != d && at(furthest, k - 1) < at(furthest, k + 1)) ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < n && x - k < m && x - k >= 0 && equal(x, x - k)) ++x;
      at(furthest, k) = x;
      found = found || (x >= n && x - k >= m);
    }
  }
  if (!found) return {{same, a.size() - tail, same, b.size() - tail}};

  std::vector<Change> changes;
  std::ptrdiff_t x = n, y = m;
  for (auto d = static_cast<std::ptrdiff_t>(steps.size()) - 1; d > 0; --d) {
    std::vector<std::ptrdiff_t>& before = steps[static_cast<std::size_t>(d)];
    const std::ptrdiff_t k = x - y;
    const bool down = k == -d || (k != d && at(before, k - 1) < at(before, k + 1));
    const std::ptrdiff_t from_x = at(before, down ? k + 1 : k - 1), from_y = from_x - (down ? k + 1 : k - 1);
    const auto old_at = same + static_cast<std::size_t>(from_x), new_at = same + static_cast<std::size_t>(from_y);
    const Change one{old_at, old_at + (down ? 0 : 1), new_at, new_at + (down ? 1 : 0)};
    if (!changes.empty() && changes.back().old_begin == one.old_end && changes.back().new_begin == one.new_end) {
      changes.back().old_begin = one.old_begin;
      changes.back().new_begin = one.new_begin;
    } else {
      changes.push_back(one);
    }
    x = from_x;
    y = from_y;
  }
  std::ranges::reverse(changes);
  return changes;
}

void append_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// "12,3": where a stretch begins, from 1, and how many lines it has; an empty one is named by the line before it.
std::string range(std::size_t begin, std::size_t end) {
  if (end - begin == 1) return std::to_string(begin + 1);
  return std::to_string(begin == end ? begin : begin + 1) + "," + std::to_string(end - begin);
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  const std::vector<std::string_view> a = lines_of(before), b = lines_of(after);
  const std::vector<Change> changes = changes_between(a, b);
  if (changes.empty()) return {};
  std::string out = "--- a/" + std::string(name) + "\n+++ b/" + std::string(name) + "\n";
  for (std::size_t first = 0; first < changes.size();) {
    std::size_t last = first;
    while (last + 1 < changes.size() && changes[last + 1].old_begin - changes[last].old_end <= 2 * kAround) ++last;
    const std::size_t head = std::min(changes[first].old_begin, kAround);
    const std::size_t foot = std::min(a.size() - changes[last].old_end, kAround);
    out += "@@ -" + range(changes[first].old_begin - head, changes[last].old_end + foot) + " +" +
           range(changes[first].new_begin - head, changes[last].new_end + foot) + " @@\n";
    std::size_t at = changes[first].old_begin - head;
    for (; first <= last; ++first) {
      while (at < changes[first].old_begin) append_line(out, ' ', a[at++]);
      while (at < changes[first].old_end) append_line(out, '-', a[at++]);
      for (std::size_t i = changes[first].new_begin; i < changes[first].new_end; ++i) append_line(out, '+', b[i]);
    }
    for (std::size_t i = 0; i < foot; ++i) append_line(out, ' ', a[at++]);
  }
  return out;
}

namespace {

/// What people see of a file without lines, a line a paragraph.
std::string seen(const Document& document) {
  std::string text(document.text());
  std::ranges::replace(text, kSegmentBreak, '\n');
  return text + '\n';
}

}  // namespace

std::string unified_diff(const FileReport& file, const FixResult& result) {
  const Document &before = *file.document, &after = result.document;
  if (before.data().opened) return unified_diff(file.shown_path, seen(before), seen(after));
  if (before.encoding() == "UTF-8") return unified_diff(file.shown_path, before.source(), after.source());
  return unified_diff(file.shown_path, before.data().decoded.utf8, after.data().decoded.utf8);
}

}  // namespace sayyes
