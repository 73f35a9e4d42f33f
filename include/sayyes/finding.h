#pragma once
/// What a check says. Findings own their strings and may outlive the document and the linter.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sayyes/document.h"
#include "sayyes/span.h"
#include "sayyes/vocabulary.h"

namespace sayyes {

/// Replace these bytes of Document::content() with this text: as the format writes it (entities, escapes, the file's line ends), in UTF-8;
/// what applies it puts it into the file's encoding.
struct TextEdit {
  SourceSpan bytes;
  std::string with;
  TextSpan text = {};                   ///< the same place in Document::text(); there the suggestion's text is read afterwards
  friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

struct Suggestion {
  SuggestionKind kind = SuggestionKind::advice;
  std::string text;
  Applicability applicability = Applicability::display;
  bool bends = false;                   ///< a rewrite that changes the rule: someone has to decide
  bool keeps_rule = false;              ///< a rewrite made from what the sentence says: the same rule. Neither: a model to fit
  std::vector<std::string> needs;       ///< facts the library has not told, as dotted keys; blanks in the text
  std::vector<TextEdit> edits;          ///< empty where the text cannot be put in by an edit
  friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// What else there is to say at the place of a finding: one finding per idea, the rest are notes.
struct Note {
  std::string rule;
  std::string message;
  friend bool operator==(const Note&, const Note&) = default;
};

struct Suppression {
  std::string kind;                     ///< "config", "inline" (a comment), "baseline", "unchanged" (a line that did not change)
  std::string reason;
  friend bool operator==(const Suppression&, const Suppression&) = default;
};

struct Finding {
  std::string rule;                     ///< en/prohibition/no-things
  std::string category;                 ///< prohibition
  Severity severity = Severity::warning;
  bool praise = false;                  ///< welcoming wording; never fails a run
  std::optional<Intent> intent;
  Scope scope = Scope::paragraph;
  std::string language;
  TextSpan span;                        ///< in Document::text()
  Location location;
  std::optional<Place> place;           ///< where lines and columns do not say it
  std::string matched;                  ///< the visible text of the span
  std::string message;
  std::vector<Suggestion> suggestions;  ///< best first
  std::vector<Note> notes;
  std::string fingerprint;              ///< docs/offsets.md says how it is made
  std::optional<Suppression> suppressed;
  friend bool operator==(const Finding&, const Finding&) = default;
};

/// Words of a picture that were read with less confidence than this may be others.
inline constexpr float kSureConfidence = 0.75F;
/// A person has to look at the picture first; such a finding is a suggestion, and fails no run.
inline bool is_unsure(const Finding& finding) noexcept {
  return finding.place && finding.place->confidence.value_or(1) < kSureConfidence;
}

/// One part of a welcome score: what it is, how many, and what it added or took.
struct ScorePart {
  std::string name;
  std::uint32_t count = 0;
  double points = 0;
  friend bool operator==(const ScorePart&, const ScorePart&) = default;
};

/// 0-100; docs/welcome-score.md has the formula. Adding welcoming wording never lowers it, adding a finding never raises it.
struct WelcomeScore {
  int value = 100;
  std::vector<ScorePart> parts;
  std::string raise;                    ///< what would raise it most, in words; empty at 100
  friend bool operator==(const WelcomeScore&, const WelcomeScore&) = default;
};

/// Why a rule that matched did not fire.
struct HeldBack {
  std::string rule;
  std::string reason;                   ///< "guard good_news", "not_before “will”", "inside en/prohibition/no-things" …
  TextSpan span;
  Location location;
  std::string matched;
  std::optional<Place> place = std::nullopt;
};

/// The whole answer for one document. Findings and praise are sorted by place, then rule.
struct Report {
  std::vector<Finding> findings;
  std::vector<Finding> praise;
  WelcomeScore score;
  std::uint32_t words = 0;
  Profile profile = Profile::web;
  bool profile_guessed = false;
  bool given_up = false;                ///< time ran out (CheckOptions::until): only a part was checked
  std::vector<HeldBack> held_back;      ///< filled only when asked for
  std::vector<Problem> problems;        ///< the document's notices, and what a check could not do
};

}  // namespace sayyes
