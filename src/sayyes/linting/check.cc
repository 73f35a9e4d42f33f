#include <algorithm>

#include "sayyes/findings/fingerprint.h"
#include "sayyes/findings/score.h"
#include "sayyes/linting/compiled.h"
#include "sayyes/linting/profile_guess.h"
#include "sayyes/linting/text_parts.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// What may have been misread accuses nobody.
void say_unsure(Finding& finding) {
  finding.severity = Severity::suggestion;
  finding.message += " (The picture is hard to read here: " + std::to_string(static_cast<int>(100 * *finding.place->confidence)) +
                     " % sure of the words. Please look at it first.)";
}

}  // namespace

Report Linter::check(const Document& document, const CheckOptions& options) const {
  return check_with_threads(*this, document, options, 1);
}

Report check_with_threads(const Linter& linter, const Document& document, const CheckOptions& options, unsigned threads) {
  Report report;
  report.problems = document.notices();
  report.profile_guessed = !options.profile.has_value();
  report.profile = options.profile ? *options.profile : guess_profile(document);

  const CheckedText text(document);
  report.words = count_words(text.view());
  PartsFound found = check_parts(linter.data(), text, report.profile, options, threads);

  Fingerprints fingerprints;
  std::size_t count = 0;
  for (const PartFindings& part : found.parts) count += part.findings.size();
  report.findings.reserve(count);
  for (PartFindings& part : found.parts) {
    for (auto& [finding, fingerprint, known_pass] : part.findings) {
      finding.fingerprint = fingerprints.next(fingerprint);
      if (finding.span.empty()) continue;
      if (known_pass) {
        if (options.explain)
          report.held_back.push_back({finding.rule, "a false alarm that was reported", finding.span, finding.location,
                                      finding.matched, finding.place});
        continue;
      }
      if (is_unsure(finding)) say_unsure(finding);
      (finding.praise ? report.praise : report.findings).push_back(std::move(finding));
    }
    part.findings = {};
  }
  const auto by_place = [](const Finding& a, const Finding& b) { return a.span != b.span ? a.span < b.span : a.rule < b.rule; };
  for (std::vector<Finding>* list : {&report.findings, &report.praise}) {
    // Findings are large and mostly come in order.
    if (!std::is_sorted(list->begin(), list->end(), by_place)) std::stable_sort(list->begin(), list->end(), by_place);
  }
  report.score = welcome_score(document, report);
  if ((report.given_up = found.given_up)) {
    report.problems.push_back({"too-slow", "took too long and was given up: only a part was checked", {}, 0, 0, {}});
  }

  for (const PartFindings& part : found.parts) {
    for (const HeldHit& held : part.held) {
      HeldBack back;
      back.rule = held.rule->rule->id;
      back.reason = held.reason;
      back.span = text.text_span(held.span, held.segment);
      back.location = document.locate(back.span);
      back.matched = std::string(text.text_of(back.span));
      back.place = document.place(back.span);
      report.held_back.push_back(std::move(back));
    }
  }
  std::stable_sort(report.held_back.begin(), report.held_back.end(),
                   [](const HeldBack& a, const HeldBack& b) { return a.span != b.span ? a.span < b.span : a.rule < b.rule; });
  return report;
}

Report Linter::check(std::string_view utf8, const CheckOptions& options) const {
  ReadOptions read;
  read.format = Format::plain;
  read.encoding = "UTF-8";
  auto document = Document::read(std::string(utf8), read);
  if (!document) {
    Report report;
    report.problems = document.problems();
    report.profile = options.profile.value_or(Profile::sign);
    report.profile_guessed = !options.profile.has_value();
    return report;
  }
  return check(*document, options);
}

}  // namespace sayyes
