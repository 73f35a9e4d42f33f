#include <algorithm>

#include "sayyes/findings/score.h"
#include "sayyes/linting/finding_builder.h"
#include "sayyes/linting/hits.h"
#include "sayyes/linting/overlaps.h"
#include "sayyes/linting/profile_guess.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// Words of the sentences that hold no finding.
std::uint32_t calm_words(const CheckedText& text, const std::vector<Standing>& standing, std::uint32_t all_words) {
  std::uint32_t loud = 0;
  std::uint32_t done = 0;
  for (const Standing& one : standing) {
    if (one.hit.rule->family == Family::praise || one.hit.span.end <= done) continue;
    const ViewSpan segment = text.segment_view(one.hit.segment);
    const std::string_view body = text.view().substr(segment.begin, segment.size());
    const auto sentence =
        sentence_around(body, std::max(one.hit.span.begin, std::max(done, segment.begin)) - segment.begin, false);
    const std::uint32_t begin = std::max(segment.begin + sentence.begin, done);
    const std::uint32_t end = std::max({segment.begin + sentence.end, one.hit.span.end, begin});
    loud += count_words(text.view().substr(begin, end - begin));
    done = end;
  }
  return all_words > loud ? all_words - loud : 0;
}

}  // namespace

Report Linter::check(const Document& document, const CheckOptions& options) const {
  Report report;
  report.problems = document.notices();
  report.profile_guessed = !options.profile.has_value();
  report.profile = options.profile ? *options.profile : guess_profile(document);

  const CheckedText text(document);
  report.words = count_words(text.view());
  Hits hits = collect_hits(data(), text, report.profile, options.explain);
  const std::vector<Standing> standing = resolve_overlaps(std::move(hits.hits), text, options.explain, hits.held);

  FindingBuilder builder(data(), text, report.profile);
  for (const Standing& one : standing) {
    Finding finding = builder.build(one);
    if (finding.span.empty()) continue;
    (finding.praise ? report.praise : report.findings).push_back(std::move(finding));
  }
  const auto by_place = [](const Finding& a, const Finding& b) { return a.span != b.span ? a.span < b.span : a.rule < b.rule; };
  std::stable_sort(report.findings.begin(), report.findings.end(), by_place);
  std::stable_sort(report.praise.begin(), report.praise.end(), by_place);
  report.score = welcome_score(report.findings, report.praise, calm_words(text, standing, report.words));

  for (const HeldHit& held : hits.held) {
    HeldBack back;
    back.rule = held.rule->rule->id;
    back.reason = held.reason;
    back.span = text.text_span(held.span, held.segment);
    back.location = document.locate(back.span);
    back.matched = std::string(text.text_of(back.span));
    report.held_back.push_back(std::move(back));
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
