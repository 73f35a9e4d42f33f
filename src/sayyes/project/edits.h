#pragma once
/// From findings to edits of a file, and from edits to bytes.

#include <optional>
#include <string>
#include <vector>

#include "sayyes/document.h"
#include "sayyes/fix.h"

namespace sayyes {

/// One suggestion of one finding, ready to be put in. Borrows the report.
struct PlannedEdit {
  const Finding* finding = nullptr;
  const Suggestion* suggestion = nullptr;
  SourceSpan bytes;
  TextSpan text;
  std::string written;  ///< in the file's encoding
  std::string read;     ///< UTF-8, as the text has it afterwards
};

/// The suggestion that may be put in without a person, or nullptr.
const Suggestion* applicable(const Finding& finding, bool unsafe) noexcept;
/// Why none is, where applicable() says so.
LeftWhy why_left(const Finding& finding) noexcept;

/// In the file's encoding; a character that it lacks becomes a reference where the format has such. Nothing where neither can be.
std::optional<PlannedEdit> plan_edit(const Document& document, const Finding& finding, const Suggestion& suggestion);

/// Keeps, of edits that overlap, the one that goes first; sorted by place.
std::vector<PlannedEdit> without_overlaps(std::vector<PlannedEdit> edits);

/// The file with the edits, which are sorted and do not overlap. Nothing where they cannot be packed into it.
std::optional<std::string> with_edits(const Document& document, const std::vector<PlannedEdit>& edits);
/// True where `again` is `before` with the edits' words and nothing else: text, segments, languages, encoding, format.
bool reads_as_planned(const Document& before, const std::vector<PlannedEdit>& edits, const Document& again);

}  // namespace sayyes
