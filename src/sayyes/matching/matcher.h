#pragma once
/// Finds where phrases, patterns and the fixed words of frames stand. The only place with RE2.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/result.h"
#include "sayyes/span.h"
#include "sayyes/support/deadline.h"
#include "sayyes/support/limits.h"

namespace sayyes {

class FlatReader;
class FlatWriter;

/// A literal to find at word edges: what expand_phrase gave, without slots.
struct Needle {
  std::string text;         ///< folded, single spaces
  std::uint32_t owner = 0;  ///< the caller's number, given back with each match
  bool capitals = false;    ///< `original` must have capitals at every letter of the match
};

/// An RE2 pattern over the match view, case already folded (or over the text, with `exact_case`).
struct Pattern {
  std::string re2;
  std::uint32_t owner = 0;
  bool exact_case = false;
  std::string file;  ///< for problems
  std::uint32_t line = 0;
  bool capitals = false;  ///< `original` must have capitals at every letter of the match; only texts with capitals are searched
};

struct Match {
  ViewSpan span;
  std::uint32_t owner = 0;
  std::uint32_t needle = 0;  ///< index of the needle, or needles + index of the pattern
  friend auto operator<=>(const Match&, const Match&) = default;
};

/// What a search looks at. `view` is the folded text with kSegmentBreak between segments; `original_at` gives the bytes of the
/// text for a span of the view (for capitals and exact patterns).
class ViewText {
 public:
  virtual ~ViewText() = default;
  virtual std::string_view view() const noexcept = 0;
  /// The unfolded text that a span of the view stands for.
  virtual std::string_view original(ViewSpan span) const noexcept = 0;
};

struct MatcherOptions {
  std::size_t pattern_memory = bounds::kPatternMemory;  ///< RE2's max_mem for one pattern
};

/// Immutable; find() is safe for concurrent use. Each needle has an anchor, its rarest word or pair of words; one pass over
/// the words of a view finds anchors, and what they promise is compared exactly. Patterns are anchored in the same way where
/// their syntax allows; RE2 is asked only where that leaves a question, and is built when it is first asked.
///
/// Needles match wherever their bytes stand between word edges (text/words.h), overlapping or not. A pattern matches from left
/// to right and its matches do not overlap each other: at each place, of the matches that begin and end at word edges, the one
/// RE2 prefers (leftmost-first, greedy unless written otherwise). A match of a pattern has at most 1,024 bytes. ^ and $ are
/// the ends of a segment. A group named `span` gives the span, where it took part and is not empty.
class Matcher {
 public:
  /// Patterns that RE2 cannot read, that match the empty text, or that exceed `pattern_memory` or 10,000 instructions are
  /// Problems with the pattern's file and line, and are left out; the rest works. Always has a value. An empty needle, or one
  /// of spaces only, never matches.
  static Result<Matcher> compile(std::vector<Needle> needles, std::vector<Pattern> patterns,
                                 const MatcherOptions& options = {});

  /// All matches, sorted by (begin, end, owner); none holds kSegmentBreak. Appends to `out` and, with packs of ordinary size,
  /// allocates nothing else. Linear in the view.
  void find(const ViewText& text, std::vector<Match>& out) const;
  /// The same, leaving out what patterns say where they were not asked before the deadline.
  void find(const ViewText& text, std::vector<Match>& out, Deadline& deadline) const;
  /// Those of a part, which begins and ends where segments do: the parts' matches, one after the other, are those of the whole.
  void find(const ViewText& text, ViewSpan part, std::vector<Match>& out, Deadline& deadline) const;

  /// Writes all of it to a block; and takes it from there, where lists stay. Nothing where the block is cut short.
  void write(FlatWriter& out) const;
  static std::optional<Matcher> read(FlatReader& in, const MatcherOptions& options = {});

  struct Data;
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;
  ~Matcher();

 private:
  explicit Matcher(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

/// One RE2 for guards and tests: searches anywhere in a piece of view, without word edges. Immutable; safe for concurrent use.
class Regex {
 public:
  static Result<Regex> compile(std::string_view re2, const MatcherOptions& options = {});
  bool search(std::string_view text, ViewSpan* where = nullptr) const;
  struct Data;
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;
  ~Regex();

 private:
  explicit Regex(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

}  // namespace sayyes
