#pragma once
/// From a document to verified hits: what rules say before anyone asks which of them belong together.

#include <cstdint>
#include <memory>
#include <vector>

#include "sayyes/frames/frame.h"
#include "sayyes/linting/checked_text.h"
#include "sayyes/linting/compiled.h"
#include "sayyes/linting/guard_asker.h"
#include "sayyes/support/deadline.h"

namespace sayyes {

/// One rule at one place, verified. Points into the engine.
struct Hit {
  const CompiledRule* rule = nullptr;
  const Engine* engine = nullptr;
  ViewSpan span;
  std::uint32_t segment = 0;
  bool plural = false;                      ///< the phrase's plural form was met
  bool crosses_line = false;                ///< a phrase over a line break of a sign
  std::shared_ptr<const FrameMatch> frame;  ///< of a frame rule
};

/// A candidate that a guard held back; gathered only when asked for.
struct HeldHit {
  const CompiledRule* rule = nullptr;
  ViewSpan span;
  std::uint32_t segment = 0;
  std::string reason;
};

struct Hits {
  std::vector<Hit> hits;  ///< sorted by span, then rule id
  std::vector<HeldHit> held;
};

/// Some segments in a row: [first, last).
struct SegmentRange {
  std::size_t first = 0, last = 0;
};

/// Runs every rule of the engines that the document's languages ask for, on one part of a text after the other: the parts'
/// hits, in their order, are those of the whole. Linear in the text and the candidates. What was not reached before the
/// deadline is left out. One thread; each thread has its own.
class HitCollector {
 public:
  HitCollector(const Linter::Data& data, const CheckedText& text, Profile profile, bool explain, Deadline& deadline);
  HitCollector(HitCollector&&) = delete;
  ~HitCollector();
  Hits collect(SegmentRange part);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Those of the whole text.
Hits collect_hits(const Linter::Data& data, const CheckedText& text, Profile profile, bool explain, Deadline& deadline);

/// True where a rule looks at this profile and scope.
bool looks_at(const CompiledRule& rule, Profile profile, Scope scope) noexcept;

/// Measures segments for the count rules.
void collect_counts(const Engine& engine, const CompiledRule& rule, const CheckedText& text, SegmentFacts& facts,
                    std::size_t segment, std::vector<Hit>& out);

}  // namespace sayyes
