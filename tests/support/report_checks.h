#pragma once
/// An oracle for reports: what must hold for every document and every rule. Each check returns "" where all is well.

#include <string>

#include "sayyes/linter.h"
#include "support/document_checks.h"

namespace sayyes::checks {

inline std::string check_finding(const Document& document, const Finding& finding) {
  const std::string_view text = document.text();
  const std::string where = " in " + finding.rule + " at " + std::to_string(finding.span.begin);
  if (finding.span.empty() || finding.span.end > text.size()) return "a span outside the text" + where;
  if (!on_boundary(text, finding.span.begin) || !on_boundary(text, finding.span.end)) return "a span cuts a character" + where;
  if (text.substr(finding.span.begin, finding.span.size()) != finding.matched)
    return "matched is not the text of the span" + where;
  if (finding.location != document.locate(finding.span)) return "the location is not that of the span" + where;
  if (finding.location.bytes.empty() || finding.location.bytes.end > document.content().size())
    return "bytes outside the file" + where;
  if (finding.location.exact && document.encoding() == "UTF-8" &&
      document.content().substr(finding.location.bytes.begin, finding.location.bytes.size()) != finding.matched) {
    return "an exact place with other bytes" + where;
  }
  bool inside = false;
  for (const Segment& segment : document.segments()) inside = inside || segment.span.contains(finding.span);
  if (!inside) return "a span over segments" + where;
  if (finding.message.empty() || finding.fingerprint.size() != 18) return "no message or fingerprint" + where;
  for (const Suggestion& suggestion : finding.suggestions) {
    if (std::string wrong = check_utf8(suggestion.text); !wrong.empty()) return wrong + where;
    if (suggestion.kind == SuggestionKind::advice && !suggestion.edits.empty()) return "advice with an edit" + where;
    if (suggestion.applicability == Applicability::safe &&
        (suggestion.bends || !suggestion.needs.empty() || suggestion.edits.empty())) {
      return "a safe suggestion that is not" + where;
    }
    for (const TextEdit& edit : suggestion.edits) {
      if (edit.bytes.end > document.content().size() || edit.bytes.begin > edit.bytes.end)
        return "an edit outside the file" + where;
    }
  }
  return {};
}

/// Places, order, score; findings of one kind never overlap where they are of one rule.
inline std::string check_report(const Document& document, const Report& report) {
  for (const auto* list : {&report.findings, &report.praise}) {
    const Finding* before = nullptr;
    for (const Finding& finding : *list) {
      if (std::string wrong = check_finding(document, finding); !wrong.empty()) return wrong;
      if (finding.praise != (list == &report.praise)) return "praise among findings, or the other way round";
      if (before != nullptr && finding.span < before->span) return "findings out of order";
      if (before != nullptr && before->rule == finding.rule && before->span.overlaps(finding.span))
        return "one rule twice at one place";
      before = &finding;
    }
  }
  if (report.score.value < 0 || report.score.value > 100) return "a score outside 0 to 100";
  if ((report.score.value == 100) != report.findings.empty()) return "a full score with findings, or none without";
  return {};
}

}  // namespace sayyes::checks
