#pragma once
/// The linter: packs compiled once, then asked by as many threads as there are.

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/document.h"
#include "sayyes/finding.h"
#include "sayyes/house.h"
#include "sayyes/result.h"
#include "sayyes/rewrite.h"
#include "sayyes/rule.h"

namespace sayyes {

/// An intent that the library has decided: for a rule, or wherever a text stands in a finding.
struct IntentDecision {
  std::string rule;                     ///< a rule id or a prefix of one; may be empty
  std::string text;                     ///< words the match holds, compared as the match view; may be empty
  Intent value = Intent::ask;
  std::string reason, by, until;        ///< `until` is an ISO date, told but not enforced by the library
};

struct LinterOptions {
  House house;
  std::vector<std::string> select;      ///< rule ids, or prefixes ("jargon", "en/jargon"); empty: all
  std::vector<std::string> ignore;      ///< the same, taken away
  std::map<std::string, Severity> severities;   ///< by rule id or prefix; the longest prefix wins
  std::vector<IntentDecision> intents;
  std::vector<PassText> passes;         ///< with those of the packs: sentences in which a rule stays quiet
  Audience audience = Audience::everyone;
  std::vector<std::string> languages;   ///< tried where a text names no language; empty: en
  std::size_t pattern_memory = 8u << 20;   ///< bytes RE2 may use for one pattern; beyond it a pattern is refused loudly
};

struct CheckOptions {
  std::optional<Profile> profile;       ///< guessed when not given
  bool explain = false;                 ///< fill Report::held_back
  /// When to give up, looked at between segments and findings; Report::given_up tells. An answer that is whole is the same
  /// with and without.
  std::optional<std::chrono::steady_clock::time_point> until = std::nullopt;
  std::stop_token stop = {};            ///< the same, where somebody asks it to stop
};

/// Compiled rules. Immutable; check() and rewrite() may run on many threads at once. Moving is cheap; copies share.
class Linter {
 public:
  /// Compiles packs. Rules that cannot be compiled are left out, each with a Problem that names its file; fails only when
  /// the options name what does not exist (an unknown rule in `select`).
  static Result<Linter> compile(std::vector<RulePack> packs, LinterOptions options = {});
  /// The packs that come with the library.
  static Result<Linter> with_builtin_packs(LinterOptions options = {});

  /// Checks a document. Never fails: what could not be done is in Report::problems.
  Report check(const Document& document, const CheckOptions& options = {}) const;
  /// Checks a text as it stands, as the plain format reads it.
  Report check(std::string_view utf8, const CheckOptions& options = {}) const;

  /// Says a whole sign anew, best first; empty with `advice` where nothing true could be said. See rewrite.h.
  RewriteResult rewrite(std::string_view sign, const RewriteOptions& options = {}) const;

  /// All rules in use, sorted by id; and one by id. Pointers live as long as any copy of this Linter.
  const std::vector<const Rule*>& rules() const&;
  const Rule* find_rule(std::string_view id) const&;
  const Guard* find_guard(std::string_view language, std::string_view id) const&;
  const LinterOptions& options() const& noexcept;

  struct Data;                          ///< internal
  explicit Linter(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  const Data& data() const noexcept { return *data_; }

 private:
  std::shared_ptr<const Data> data_;
};

/// The sentence around a finding, or the line of a sign, as one line: what a PassText of it holds.
PassText false_alarm(const Document& document, const Report& report, const Finding& finding);

/// One thing `sayyes test-rules` found wrong with a pack.
struct PackFailure {
  std::string rule;
  Problem problem;
};

/// Runs every example of `packs` and the pack checks of docs/rule-format.md. Linear in the number of examples.
std::vector<PackFailure> test_rules(const Linter& linter);

}  // namespace sayyes
