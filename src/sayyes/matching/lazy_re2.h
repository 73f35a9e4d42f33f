#pragma once
/// RE2, built when it is first asked. Everything else in sayyes sees only this.

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sayyes/result.h"

namespace re2 {
class RE2;
}

namespace sayyes::matching {

struct SyntaxNode;

/// One regular expression. Not copied or moved once in use; asking is safe for concurrent use: whoever comes first builds
/// it, and where two come at once one of the two is thrown away. It is not built for the first few texts where a look at what
/// every match must hold says that there is none.
class LazyRe2 {
 public:
  LazyRe2(std::string re2, std::size_t memory, bool captures);
  ~LazyRe2();
  LazyRe2(const LazyRe2&) = delete;
  LazyRe2& operator=(const LazyRe2&) = delete;

  /// Builds it now and says what is wrong with it: syntax, size, or that it matches the empty text. `may_be_empty`: the
  /// caller knows that it does.
  std::optional<Problem> check(bool may_be_empty) const;

  struct Found {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t span_begin = 0, span_end = 0;  ///< the group named `span`, or the whole match
  };
  /// The leftmost match in text[from, to), RE2's preferred one there. `text` is what \b ^ $ see.
  std::optional<Found> search(std::string_view text, std::uint32_t from, std::uint32_t to) const;
  /// Whether there is a match anywhere; quicker than asking where.
  bool matches(std::string_view text) const;
  /// RE2's preferred match that begins at `from`.
  std::optional<Found> match_at(std::string_view text, std::uint32_t from, std::uint32_t to) const;
  /// A match that is exactly text[from, to).
  std::optional<Found> match_whole(std::string_view text, std::uint32_t from, std::uint32_t to) const;

 private:
  const re2::RE2& regex() const;
  /// False: the text holds no match, and this was quicker to say than to build the expression.
  bool is_worth_asking(std::string_view text) const;
  std::optional<Found> run(std::string_view text, std::uint32_t from, std::uint32_t to, int anchor) const;

  std::string source_;
  std::size_t memory_;
  bool captures_;
  mutable std::atomic<const re2::RE2*> regex_{nullptr};
  mutable std::atomic<int> span_group_{0};
  mutable std::atomic<const SyntaxNode*> syntax_{nullptr};
  mutable std::atomic<std::uint32_t> looks_{0};
};

}  // namespace sayyes::matching
