#include <algorithm>

#include "sayyes/document/builder.h"
#include "sayyes/filtering/suppress.h"
#include "sayyes/findings/fingerprint.h"
#include "sayyes/project/read_file.h"
#include "sayyes/site.h"

namespace sayyes {
namespace {

std::string times(std::uint64_t count) { return count == 1 ? "once" : std::to_string(count) + " times"; }

std::string table_row(const SiteTelling& telling) {
  std::string out = "“" + telling.says + "” " + times(telling.times) + ": ";
  for (std::size_t i = 0; i < telling.where.size(); ++i) {
    const SitePlace& place = telling.where[i];
    out += (i == 0 ? "" : "; ") + place.path + (place.place.empty() ? ":" + std::to_string(place.line) : ", " + place.place) + " (" + place.sentence + ")";
  }
  if (telling.times > telling.where.size()) out += " …";
  return out;
}

Finding finding_of(const SiteConflict& conflict, const Document& document, const SitePlace& at) {
  const bool names = conflict.rule == "site/one-name";
  Finding finding;
  finding.rule = conflict.rule;
  finding.category = "site";
  finding.severity = names ? Severity::suggestion : Severity::warning;
  finding.language = "en";
  const LineIndex& lines = document.data().lines;
  const std::string_view text = document.data().decoded.utf8;
  const std::uint32_t begin = lines.offset(text, {std::max(1u, std::min(at.line, lines.line_count())), at.column}, PositionEncoding::code_points);
  std::size_t end = text.find_first_of("\r\n", begin);
  if (end == std::string_view::npos) end = text.size();
  finding.location = document.data().locate({begin, static_cast<std::uint32_t>(end)});
  finding.location.exact = false;
  if (!at.place.empty()) finding.place.emplace().words = at.place;
  finding.matched = at.sentence;
  std::string all;
  for (const SiteTelling& telling : conflict.tellings) all += (all.empty() ? "“" : ", “") + telling.says + "”";
  finding.message = (names ? "The pages call " + conflict.topic + " by " : "The pages do not agree on " + conflict.topic + ": ") +
                    (names ? std::to_string(conflict.tellings.size()) + " names: " : "") + all + ".";
  for (const SiteTelling& telling : conflict.tellings) finding.notes.push_back({conflict.rule, table_row(telling)});
  finding.suggestions.push_back({SuggestionKind::advice,
                                 names ? "Choose one name and use it everywhere, on signs too: “" + conflict.tellings.front().says +
                                             "” is the commonest here."
                                       : "Ask which one goes, and tell it once, with a link from the other pages.",
                                 Applicability::display, false, false, {}, {}});
  return finding;
}

}  // namespace

std::vector<FileReport> report_conflicts(const std::vector<SiteConflict>& conflicts, const RunOptions& run) {
  const Suppressions suppressions(run.suppress);
  std::vector<FileReport> out;
  std::map<std::string, std::vector<const SiteConflict*>> by_page;
  for (const SiteConflict& conflict : conflicts) by_page[conflict.tellings.back().where.front().path].push_back(&conflict);
  for (const auto& [path, here] : by_page) {
    FileReport report;
    report.path = report.shown_path = path;
    report.further = true;
    ReadOptions read;
    read.name = path;
    read.encoding = run.encoding;
    read.language = run.language;
    auto bytes = read_file(path, run.max_file_size, path);
    auto document = Document::read(bytes ? std::move(*bytes) : std::string(), read);
    if (!document) document = Document::read(std::string(), read);
    if (!document) continue;
    Fingerprints fingerprints;
    for (const SiteConflict* conflict : here) {
      Finding finding = finding_of(*conflict, *document, conflict->tellings.back().where.front());
      std::set<std::string> says;  // in an order that counts do not change
      for (const SiteTelling& telling : conflict->tellings) says.insert(telling.says);
      std::string what = conflict->topic;
      for (const std::string& one : says) what += '\x1f' + one;
      finding.fingerprint = fingerprints.next(finding.rule, what, {}, {});
      report.report.findings.push_back(std::move(finding));
    }
    std::ranges::stable_sort(report.report.findings, {}, [](const Finding& f) { return f.location.bytes.begin; });
    suppressions.mark(path_below(path, run.suppress_root), report.report.findings);
    if (run.baseline) {
      for (Finding& finding : report.report.findings) {
        if (!finding.suppressed && run.baseline->knows(path_below(path, run.baseline_root), finding.fingerprint))
          finding.suppressed = Suppression{"baseline", std::string(kBaselineReason)};
      }
    }
    report.document = std::move(*document);
    out.push_back(std::move(report));
  }
  return out;
}

}  // namespace sayyes
