#pragma once
/// Puts suggestions in. Only the words of a finding change; whatever comes out is read again before anyone may write it.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sayyes/finding.h"
#include "sayyes/linter.h"
#include "sayyes/project.h"
#include "sayyes/result.h"

namespace sayyes {

struct FixOptions {
  bool unsafe = false;  ///< also wordings that a person should look at; never those that bend a rule, never blanks
  /// Asked for each finding, in order, when set: which of its suggestions is put in (one with edits), or none.
  std::function<std::optional<std::size_t>(const Document& document, const Finding& finding)> choose;
};

struct AppliedFix {
  std::string rule;
  std::string was, now;  ///< visible text
  Applicability applicability = Applicability::safe;
  LineColumn place;            ///< where it stood when it was put in
  std::optional<Place> where;  ///< the same, where lines and columns do not say it
  unsigned round = 0;          ///< fixes of round 0 went into the text as given, those of round 1 into what came out …
  TextEdit edit;               ///< in the text of its round
};

/// Why a finding was not fixed.
enum class LeftWhy : std::uint8_t {
  choice,     ///< its wordings are for a person to choose
  fact,       ///< its wordings need something that the library has not told
  bends,      ///< what could be said changes the rule: someone has to decide
  advice,     ///< there is a hint or a model, and nothing to put in
  markup,     ///< tags, marks or a template stand inside the words
  encoding,   ///< the file's encoding lacks a character
  reading,    ///< with the new words, the file would not read as it should
  overlap,    ///< another fix took the place
  known,      ///< a finding that the baseline knows stands right beside it, and would read as new
  read_only,  ///< no word of the file can be changed: Document::unwritable() says why
};
/// "choice", and so on.
std::string_view name(LeftWhy) noexcept;
/// "for a person to choose", and so on: what follows a number of findings.
std::string_view in_words(LeftWhy) noexcept;

struct LeftFinding {
  std::string rule, matched;
  LineColumn place;            ///< in the fixed text
  std::optional<Place> where;  ///< the same, where lines and columns do not say it
  Severity severity = Severity::warning;
  LeftWhy why = LeftWhy::advice;
  std::vector<std::string> needs;  ///< for `fact`: the keys
};

struct FixResult {
  explicit FixResult(Document unchanged) : document(std::move(unchanged)) {}
  std::string bytes;  ///< the whole file, in its encoding, with its BOM and line ends
  Document document;  ///< `bytes`, read
  bool changed = false;
  std::vector<AppliedFix> applied;
  std::vector<LeftFinding> left;   ///< what `report` still has and nobody set aside, with the reason
  Report report;                   ///< of `bytes`
  std::optional<Problem> problem;  ///< "unsettled": fixes kept making room for more; then nothing is changed
};

/// Fixes one text as run() or check_bytes() checked it; `file.document` must be set. Safe fixes go in until none is left, so a
/// second run changes nothing. Bytes outside the edits stay as they are; every edit is verified by reading the text again, and
/// refused where that shows anything but the new words. Overlaps: safe before unsafe, then by severity, length, place and rule.
/// Same input, same output. Safe for concurrent use. A few reads and checks of the text.
FixResult fix(const FileReport& file, const Linter& linter, const RunOptions& run, const FixOptions& options = {});

/// The same for bytes under a name. Fails where there is no text to check.
Result<FixResult> fix_bytes(const Linter& linter, std::string bytes, const std::string& shown_path, const RunOptions& run,
                            const FixOptions& options = {});

/// Lines of `before` and `after` that differ, with three lines around, as `diff -u` writes them; empty where they are equal.
/// Both are UTF-8; `name` stands behind "a/" and "b/". Linear where both have as many lines.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);
/// The same for a fix, under the file's name. Of an encoding other than UTF-8 the text is shown, so it is no patch then.
std::string unified_diff(const FileReport& file, const FixResult& result);

}  // namespace sayyes
