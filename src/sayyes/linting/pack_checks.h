#pragma once
/// The parts of test_rules. Each appends what it finds; none prints, none stops at the first failure.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/linter.h"

namespace sayyes {

/// An example as a document, so that scopes and page headings are there as in real life.
class ExampleDocument {
 public:
  /// Text that begins with "# " is Markdown, with "<" HTML; else plain, or put into the HTML element of the rule's first scope
  /// where plain text has no such scope. nullopt: the text cannot be read at all.
  static std::optional<ExampleDocument> read(const Rule& rule, std::string_view text);

  const Document& document() const noexcept { return document_; }
  /// A place of the document as bytes of the example's text.
  TextSpan in_example(const Finding& finding) const noexcept;
  /// The example's text after edits of the file, read back from it.
  std::string after(const std::vector<TextEdit>& edits, const Rule& rule) const;
  bool is_page() const noexcept { return page_; }

 private:
  explicit ExampleDocument(Document document) : document_(std::move(document)) {}
  Document document_;
  bool wrapped_ = false, page_ = false;
  std::uint32_t shift_ = 0;
};

/// The profile an example is checked in: its own, else the rule's first where the rule passes over signs, else sign (web for a
/// page).
Profile profile_of(const Rule& rule, std::optional<Profile> own, bool page) noexcept;

/// What all parts share for one run.
class PackCheck {
 public:
  explicit PackCheck(const Linter& linter);

  const Linter& linter() const noexcept { return linter_; }
  /// The linter for readers that the rule is for.
  const Linter& linter_for(const Rule& rule);
  /// Compiled-in rules are proven by the library's own tests, so only rules from files are checked where there are any.
  bool wanted(const RuleSource& source) const noexcept { return !only_files_ || !source.file.empty(); }
  void fail(std::string_view rule, const RuleSource& source, std::uint32_t line, std::string code, std::string message,
            std::string hint);
  std::vector<PackFailure> failures;

  /// Texts that were offered to be said, each checked once.
  std::set<std::string> checked_texts;

 private:
  const Linter& linter_;
  bool only_files_ = false;
  std::map<Audience, std::unique_ptr<Linter>> others_;
};

/// pack_coverage.cc: phrases and frames that no flag example shows.
void check_coverage(PackCheck& check, const Rule& rule);
/// pack_quality.cc: suggestions too long for a sign; the same phrase or frame in two rules.
void check_lengths(PackCheck& check, const Rule& rule);
void check_shared_phrases(PackCheck& check, const std::vector<const Rule*>& rules);
/// pack_suggestions.cc: a text that is offered is flagged by a rule.
void check_offered(PackCheck& check, std::string_view owner, const RuleSource& source, std::string_view text,
                   std::string_view language);
void check_templates(PackCheck& check, const Rule& rule);
void check_activity(PackCheck& check, const Activity& activity);

/// “…”, cut where it is long.
std::string in_quotes(std::string_view text);

}  // namespace sayyes
