#include "sayyes/linting/text_parts.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

#include "sayyes/linting/finding_builder.h"
#include "sayyes/linting/overlaps.h"
#include "sayyes/support/deadline.h"

namespace sayyes {
namespace {

/// Bytes of view. A thread has something to do for some milliseconds, and what it keeps while it works is small.
constexpr std::uint32_t kPart = 256u << 10;

std::vector<SegmentRange> parts_of(const CheckedText& text) {
  std::vector<SegmentRange> parts;
  const std::size_t count = text.segment_count();
  for (std::size_t first = 0; first < count;) {
    std::size_t last = first + 1;
    while (last < count && text.segment_view(last).end - text.segment_view(first).begin <= kPart) ++last;
    parts.push_back({first, last});
    first = last;
  }
  return parts;
}

/// One thread's.
class PartChecker {
 public:
  PartChecker(const Linter::Data& data, const CheckedText& text, Profile profile, const CheckOptions& options)
      : data_(data),
        text_(text),
        profile_(profile),
        explain_(options.explain),
        deadline_(options.until, options.stop),
        collector_(data, text, profile, options.explain, deadline_),
        builder_(data, text, profile) {}

  PartFindings check(SegmentRange part) {
    PartFindings out;
    Hits hits = collector_.collect(part);
    const std::vector<Standing> standing = resolve_overlaps(std::move(hits.hits), text_, explain_, hits.held);
    out.held = std::move(hits.held);
    out.findings.reserve(standing.size());
    for (const Standing& one : standing) {
      if (deadline_.passed()) break;
      PartFindings::One& found = out.findings.emplace_back();
      found.finding = builder_.build(one, found.fingerprint);
      found.known_pass = !found.finding.span.empty() && data_.passes.hold(text_.document(), profile_, found.finding);
    }
    return out;
  }
  bool gave_up() noexcept { return deadline_.passed(); }

 private:
  const Linter::Data& data_;
  const CheckedText& text_;
  const Profile profile_;
  const bool explain_;
  Deadline deadline_;
  HitCollector collector_;
  FindingBuilder builder_;
};

}  // namespace

PartsFound check_parts(const Linter::Data& data, const CheckedText& text, Profile profile, const CheckOptions& options,
                       unsigned threads) {
  const std::vector<SegmentRange> parts = parts_of(text);
  PartsFound found;
  found.parts.resize(parts.size());
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> given_up = false;
  const auto work = [&] {
    PartChecker checker(data, text, profile, options);
    for (std::size_t i = next++; i < parts.size(); i = next++) found.parts[i] = checker.check(parts[i]);
    if (checker.gave_up()) given_up = true;
  };
  std::mutex mutex;
  std::exception_ptr trouble;
  {
    std::vector<std::jthread> helpers;
    const std::size_t wanted = std::min<std::size_t>(std::max(1u, threads), parts.size());
    try {
      while (helpers.size() + 1 < wanted) {
        helpers.emplace_back([&]() noexcept {
          try {
            work();
          } catch (...) {
            const std::lock_guard lock(mutex);
            trouble = std::current_exception();
            next = parts.size();
          }
        });
      }
    } catch (const std::system_error&) {
      // A low limit on threads.
    }
    try {
      work();
    } catch (...) {
      next = parts.size();
      throw;
    }
  }
  if (trouble) std::rethrow_exception(trouble);
  found.given_up = given_up;
  return found;
}

}  // namespace sayyes
