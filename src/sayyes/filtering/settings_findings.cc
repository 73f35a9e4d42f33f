#include "sayyes/filtering/settings_findings.h"

#include <algorithm>

#include "sayyes/findings/fingerprint.h"
#include "sayyes/rules/toml_file.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

}  // namespace

Finding finding_on(const Document& document, DecodedSpan span, std::string_view rule, std::string message,
                   std::string_view advice) {
  const Document::Data& data = document.data();
  Finding finding;
  finding.rule = rule;
  finding.category = "suppression";
  finding.location = data.locate(span);
  finding.location.exact = false;
  finding.matched = trimmed(std::string_view(data.decoded.utf8).substr(span.begin, span.size()));
  finding.message = std::move(message);
  finding.suggestions.push_back({SuggestionKind::advice, std::string(advice), Applicability::display, false, false, {}, {}});
  return finding;
}

FileReport report_on_settings(const std::filesystem::path& file, std::string_view rule, std::vector<SettingsRemark> remarks) {
  FileReport report;
  report.path = file;
  report.shown_path = shown(file);
  report.report.profile = Profile::policy;
  ReadOptions read;
  read.name = report.shown_path;
  read.format = Format::plain;
  auto text = read_text_file(file, bounds::kConfigBytes);
  auto document = Document::read(text ? std::move(*text) : std::string(), read);
  if (!document) document = Document::read(std::string(), read);
  if (!document) return report;
  const LineIndex& lines = document->data().lines;
  const auto size = static_cast<std::uint32_t>(document->data().decoded.utf8.size());
  std::ranges::stable_sort(remarks, {}, &SettingsRemark::line);
  Fingerprints fingerprints;
  for (SettingsRemark& remark : remarks) {
    const std::uint32_t line = std::clamp<std::uint32_t>(remark.line, 1, std::max(1u, lines.line_count()));
    const std::uint32_t begin = lines.line_start(line);
    const std::uint32_t next = line < lines.line_count() ? lines.line_start(line + 1) : size;
    const std::string_view all = std::string_view(document->data().decoded.utf8).substr(begin, next - begin);
    const std::size_t last = all.find_last_not_of(" \t\r\n");
    const auto end = begin + static_cast<std::uint32_t>(last == std::string_view::npos ? 0 : last + 1);
    Finding finding = finding_on(*document, {begin, end}, rule, std::move(remark.message), remark.advice);
    finding.category = "settings";
    finding.fingerprint = fingerprints.next(rule, finding.message, {}, {});
    report.report.findings.push_back(std::move(finding));
  }
  report.document = std::move(*document);
  return report;
}

}  // namespace sayyes
