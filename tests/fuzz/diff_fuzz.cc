// Any bytes as a diff; and the diff of any two texts, which says every line that is new.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "fuzz/fuzzing.h"
#include "sayyes/changes.h"
#include "sayyes/fix.h"

using sayyes::fuzzing::require;

namespace {

void check_ranges(const sayyes::ChangedLines& changes) {
  for (const char* name : {"a", "a.md", "a/b.md"}) {
    const auto* const ranges = changes.find(name);
    if (ranges == nullptr) continue;
    for (const auto& [begin, end] : *ranges) require(begin <= end, "a range that ends before it begins");
  }
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) lines.push_back(sayyes::fuzzing::take_until(text, '\n'));
  return lines;
}

/// A line that stands in the new text and nowhere in the old one has to be a changed one.
void check_new_lines(std::string_view before, std::string_view after) {
  const std::string diff = sayyes::unified_diff("a.md", before, after);
  const auto read = sayyes::read_diff(diff, "fuzz", {});
  require(read.has_value(), "a diff of our own that we cannot read");
  const std::vector<std::string_view> old = lines_of(before), now = lines_of(after);
  const auto* const ranges = read->find("a.md");
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (std::find(old.begin(), old.end(), now[i]) != old.end()) continue;
    const bool changed = ranges != nullptr && std::any_of(ranges->begin(), ranges->end(), [&](const auto& range) {
                           return range.first <= i + 1 && i + 1 < range.second;
                         });
    require(changed, "a new line that did not change");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text = sayyes::fuzzing::text_of(data, size);
  const auto changes = sayyes::read_diff(text, "fuzz", {});
  require(changes.has_value() || changes.problems().size() == 1, "refused without a reason");
  if (changes) check_ranges(*changes);
  const std::string_view before = sayyes::fuzzing::take_until(text, '\x1e');
  check_new_lines(before, text);
  return 0;
}
