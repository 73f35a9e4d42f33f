// Documents with suppression comments: they mark and add, and take nothing away. The first byte picks the format.

#include <cstdint>

#include "fuzz/fuzzing.h"
#include "sayyes/filtering/comments.h"
#include "sayyes/filtering/settings_findings.h"
#include "support/report_checks.h"

using sayyes::fuzzing::require;

namespace {

bool of_comments(const sayyes::Finding& finding) {
  return finding.rule == sayyes::kUnusedSuppression || finding.rule == sayyes::kUnclearSuppression;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  sayyes::ReadOptions options;
  options.format = data[0] % 2 == 0 ? sayyes::Format::markdown : sayyes::Format::html;
  options.language = "en";
  const auto document = sayyes::Document::read(std::string(sayyes::fuzzing::text_of(data + 1, size - 1)), options);
  if (!document) return 0;
  const auto report = sayyes::fuzzing::builtin_linter().check(*document);
  std::vector<sayyes::Finding> findings = report.findings;
  sayyes::apply_comments(*document, sayyes::fuzzing::builtin_linter(), findings);

  std::size_t next = 0;
  std::uint32_t last = 0;
  for (const sayyes::Finding& finding : findings) {
    require(finding.location.bytes.begin >= last, "findings out of order");
    last = finding.location.bytes.begin;
    require(!finding.suppressed || (finding.suppressed->kind == "inline" && !of_comments(finding)), "set aside by no comment");
    if (of_comments(finding)) {
      require(!finding.message.empty() && finding.location.bytes.end <= document->source().size(), "a comment from nowhere");
      continue;
    }
    require(next < report.findings.size(), "more findings than there were");
    sayyes::Finding bare = finding;
    bare.suppressed.reset();
    require(bare == report.findings[next++], "a finding that changed");
  }
  require(next == report.findings.size(), "a finding that is gone");
  return 0;
}
