// Any file, fixed: bytes outside the fixes stay, a second run changes nothing, what was fixed is gone. The first byte picks format,
// profile and how bold the fixes may be.

#include <cstdint>

#include "fuzz/fuzzing.h"
#include "sayyes/fix.h"
#include "support/report_checks.h"

using sayyes::fuzzing::require;

namespace {

/// `after` is `before` with the edits of the rounds and nothing else.
std::string replayed(std::string before, const sayyes::FixResult& result) {
  for (unsigned round = 0; ; ++round) {
    std::string now;
    std::size_t at = 0;
    bool any = false;
    for (const sayyes::AppliedFix& fix : result.applied) {
      if (fix.round != round) continue;
      any = true;
      if (fix.edit.bytes.begin < at || fix.edit.bytes.end > before.size()) return "edits out of order";
      now.append(before, at, fix.edit.bytes.begin - at) += fix.edit.with;
      at = fix.edit.bytes.end;
    }
    if (!any) break;
    before = now.append(before, at, std::string::npos);
  }
  return before;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr const char* kNames[] = {"a.txt", "a.md", "a.html"};
  const std::string name = kNames[data[0] % 3];
  sayyes::RunOptions run;
  run.profile = static_cast<sayyes::Profile>(data[0] / 3 % 6);
  run.language = data[0] & 64 ? "es" : data[0] & 128 ? "fr" : "en";
  sayyes::FixOptions options;
  options.unsafe = (data[0] & 32) != 0;
  const std::string bytes(sayyes::fuzzing::text_of(data + 1, size - 1));
  const auto fixed = sayyes::fix_bytes(sayyes::fuzzing::builtin_linter(), bytes, name, run, options);
  require(fixed.has_value() || !fixed.problems().empty(), "refused without a reason");
  if (!fixed) return 0;
  require(fixed->changed == (fixed->bytes != bytes), "wrong about whether it changed");
  require(fixed->changed == !fixed->applied.empty(), "changed without a fix, or a fix without a change");
  require(fixed->document.source() == fixed->bytes, "the document is of other bytes");
  if (fixed->document.encoding() == "UTF-8")
    require(replayed(bytes, *fixed) == fixed->bytes, "bytes outside the fixes changed");
  if (fixed->problem) return 0;
  const auto again = sayyes::fix_bytes(sayyes::fuzzing::builtin_linter(), fixed->bytes, name, run, options);
  require(again && !again->changed, "a second run changes more");
  return 0;
}
