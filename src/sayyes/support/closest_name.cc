#include "sayyes/closest_name.h"

#include <algorithm>
#include <vector>

namespace sayyes {
namespace {

/// Letters as they are compared: case and the sign between two words are slips that cost nothing.
char lower(char c) {
  if (c == '-' || c == ' ') return '_';
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.size() > beginning.size() && std::ranges::equal(beginning, text.substr(0, beginning.size()), {}, lower, lower);
}

/// Optimal string alignment distance, in bytes. Names here are short and almost always ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> before(width), last(width), now(width);
  for (std::size_t j = 0; j < width; ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (same ? 0u : 1u)});
      if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1])) {
        now[j] = std::min(now[j], before[j - 2] + 1);
      }
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

}  // namespace

std::string_view closest_name(std::string_view word, std::span<const std::string_view> known) {
  std::string_view best;
  if (word.empty() || word.size() > 100) return best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view name : known) {
    const std::size_t gap = name.size() > word.size() ? name.size() - word.size() : word.size() - name.size();
    if (gap >= best_distance) continue;
    const std::size_t d = distance(word, name);
    if (d < best_distance) best_distance = d, best = name;
  }
  if (!best.empty()) return best;
  // Half a word is a common way to be wrong too, and a word too much: "stat" for "statistics".
  if (word.size() < 3) return best;
  for (const std::string_view name : known) {
    if (begins_with(name, word) || (name.size() >= 3 && begins_with(word, name))) return name;
  }
  return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  if (const std::string_view name = closest_name(word, known); !name.empty()) {
    return "did you mean “" + std::string(name) + "”?";
  }
  if (known.size() > 24 || known.empty()) return {};
  std::string list = "known: ";
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (i != 0) list += ", ";
    list += known[i];
  }
  return list;
}

}  // namespace sayyes
