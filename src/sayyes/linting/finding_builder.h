#pragma once
/// Turns what stands into findings: places, messages, severities, intents, suggestions.

#include <string>
#include <vector>

#include "sayyes/findings/fingerprint.h"
#include "sayyes/linting/overlaps.h"
#include "sayyes/suggesting/rewriter.h"

namespace sayyes {

/// For one document. Safe for concurrent use.
class FindingBuilder {
 public:
  FindingBuilder(const Linter::Data& data, const CheckedText& text, Profile profile)
      : data_(data), text_(text), profile_(profile) {}

  /// All of a finding but its fingerprint, of which `fingerprint` becomes what this place says (Fingerprints::begin).
  Finding build(const Standing& standing, Hash64& fingerprint) const;

 private:
  void suggest(const Standing& standing, Finding& finding) const;
  void add_templates(const Hit& hit, Finding& finding) const;
  void add_replacement(const Hit& hit, const SuggestionTemplate& from, Finding& finding) const;
  void add_rewrites(const Hit& hit, Finding& finding) const;
  /// The sentence, or the sign line(s), that a match without a frame stands in.
  TextSpan sentence_of(const Hit& hit, TextSpan span) const;
  std::vector<Suggestion> rewrites_of(const Hit& hit, std::string_view sentence, TextSpan span, const Finding& finding) const;
  /// Puts the suggestion's text in place of a span of text; false where that is not to be done by an edit.
  bool add_edit(TextSpan place, const Finding& finding, Suggestion& suggestion) const;
  std::string message_of(const Rule& rule, const Finding& finding) const;

  const Linter::Data& data_;
  const CheckedText& text_;
  Profile profile_;
};

/// The library's decision for a rule and a folded match, or nullptr. The last that fits wins.
const IntentDecision* decided_intent(const LinterOptions& options, std::string_view rule, std::string_view folded_match);

/// Policy text is meant to be firm: one step lower there, never silent.
Severity lowered(Severity severity) noexcept;

/// What is said where a rule is to stay firm.
std::string keep_firm_message(std::string_view language);

/// A frame moved to a view that begins `by` bytes later.
FrameMatch shifted(const FrameMatch& frame, std::uint32_t by);

}  // namespace sayyes
