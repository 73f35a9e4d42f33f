#include "sayyes/matching/lazy_re2.h"

#include <re2/re2.h>
#include <re2/stringpiece.h>

#include <array>
#include <memory>

#include "sayyes/matching/could_match.h"
#include "sayyes/support/limits.h"

namespace sayyes::matching {
namespace {

constexpr int kMostGroups = 16;  // `span` is looked for among the first groups

// Texts that are looked at before the expression is built; and how long a text may be for that.
constexpr std::uint32_t kMostLooks = 16;
constexpr std::size_t kLongestLook = 2048;

using Piece = re2::StringPiece;  // an alias of absl::string_view in newer versions

}  // namespace

LazyRe2::LazyRe2(std::string re2, std::size_t memory, bool captures)
    : source_(std::move(re2)), memory_(memory), captures_(captures) {}

LazyRe2::~LazyRe2() {
  delete regex_.load(std::memory_order_acquire);
  delete syntax_.load(std::memory_order_acquire);
}

bool LazyRe2::is_worth_asking(std::string_view text) const {
  if (regex_.load(std::memory_order_acquire) != nullptr || text.size() > kLongestLook) return true;
  if (looks_.fetch_add(1, std::memory_order_relaxed) >= kMostLooks) return true;
  const SyntaxNode* known = syntax_.load(std::memory_order_acquire);
  if (known == nullptr) {
    auto read = parse_pattern(source_);
    if (!read) {
      looks_.store(kMostLooks, std::memory_order_relaxed);
      return true;
    }
    auto root = std::make_unique<const SyntaxNode>(std::move(read->root));
    if (syntax_.compare_exchange_strong(known, root.get(), std::memory_order_acq_rel, std::memory_order_acquire)) {
      known = root.release();
    }
  }
  return could_match(*known, text);
}

const re2::RE2& LazyRe2::regex() const {
  if (const re2::RE2* known = regex_.load(std::memory_order_acquire)) return *known;
  RE2::Options options;
  options.set_log_errors(false);
  options.set_never_capture(!captures_);
  options.set_max_mem(static_cast<std::int64_t>(memory_));
  auto built = std::make_unique<const re2::RE2>(Piece(source_.data(), source_.size()), options);
  if (captures_ && built->ok()) {
    const auto& groups = built->NamedCapturingGroups();
    const auto span = groups.find("span");
    if (span != groups.end() && span->second < kMostGroups) span_group_.store(span->second, std::memory_order_relaxed);
  }
  const re2::RE2* expected = nullptr;
  if (regex_.compare_exchange_strong(expected, built.get(), std::memory_order_acq_rel, std::memory_order_acquire)) {
    return *built.release();
  }
  return *expected;
}

std::optional<Problem> LazyRe2::check(bool may_be_empty) const {
  const re2::RE2& built = regex();
  Problem problem;
  if (!built.ok()) {
    const bool large = built.error_code() == RE2::ErrorPatternTooLarge;
    problem.code = large ? "pattern-too-large" : "pattern-syntax";
    problem.message = large ? "The pattern is too large to compile." : "RE2 cannot read the pattern: " + built.error() + ".";
    problem.hint = large ? "split it into several rules" : "";
    return problem;
  }
  if (static_cast<std::uint64_t>(built.ProgramSize()) > bounds::kPatternProgram) {
    problem.code = "pattern-too-large";
    problem.message = "The pattern compiles to " + std::to_string(built.ProgramSize()) + " instructions; " +
                      std::to_string(bounds::kPatternProgram) + " is the limit.";
    problem.hint = "use smaller repetition counts, or split it into several rules";
    return problem;
  }
  if (may_be_empty || RE2::FullMatch(Piece(), built)) {
    problem.code = "pattern-empty-match";
    problem.message = "The pattern matches the empty text, so it would match everywhere.";
    problem.hint = "ask for at least one character";
    return problem;
  }
  return std::nullopt;
}

std::optional<LazyRe2::Found> LazyRe2::run(std::string_view text, std::uint32_t from, std::uint32_t to, int anchor) const {
  if (!is_worth_asking(text.substr(from, to - from))) return std::nullopt;
  const re2::RE2& built = regex();
  if (!built.ok()) return std::nullopt;
  const int group = captures_ ? span_group_.load(std::memory_order_relaxed) : 0;
  std::array<Piece, kMostGroups> groups;
  if (!built.Match(Piece(text.data(), text.size()), from, to, static_cast<RE2::Anchor>(anchor), groups.data(), group + 1)) {
    return std::nullopt;
  }
  Found found;
  found.begin = static_cast<std::uint32_t>(groups[0].data() - text.data());
  found.end = found.begin + static_cast<std::uint32_t>(groups[0].size());
  found.span_begin = found.begin;
  found.span_end = found.end;
  const Piece& span = groups[static_cast<std::size_t>(group)];
  if (span.data() != nullptr && span.size() != 0) {
    found.span_begin = static_cast<std::uint32_t>(span.data() - text.data());
    found.span_end = found.span_begin + static_cast<std::uint32_t>(span.size());
  }
  return found;
}

std::optional<LazyRe2::Found> LazyRe2::search(std::string_view text, std::uint32_t from, std::uint32_t to) const {
  return run(text, from, to, RE2::UNANCHORED);
}
bool LazyRe2::matches(std::string_view text) const {
  if (!is_worth_asking(text)) return false;
  const re2::RE2& built = regex();
  return built.ok() && built.Match(Piece(text.data(), text.size()), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}
std::optional<LazyRe2::Found> LazyRe2::match_at(std::string_view text, std::uint32_t from, std::uint32_t to) const {
  return run(text, from, to, RE2::ANCHOR_START);
}
std::optional<LazyRe2::Found> LazyRe2::match_whole(std::string_view text, std::uint32_t from, std::uint32_t to) const {
  return run(text, from, to, RE2::ANCHOR_BOTH);
}

}  // namespace sayyes::matching
