// Any rule that loads, compiled and checked against any text: places are true, however the rule came about.
// The rule ends at the first 0x1E; behind it is the text.

#include <cstdint>

#include "fuzz/fuzzing.h"
#include "sayyes/rules/file_readers.h"
#include "support/report_checks.h"

using sayyes::fuzzing::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text = sayyes::fuzzing::text_of(data, size);
  const auto root = sayyes::parse_toml(sayyes::fuzzing::take_until(text, '\x1e'), "f.toml");
  if (!root) return 0;
  std::vector<sayyes::Problem> problems;
  auto rule = read_rule(*root, {"f.toml", "en/jargon/f", "en", "jargon", false, {}}, problems);
  if (!rule) return 0;
  sayyes::RulePack pack;
  pack.id = "fuzz";
  pack.rules.push_back(*std::move(rule));
  const auto linter = sayyes::Linter::compile({pack});
  require(linter.has_value() && (linter->rules().size() == 1 || !linter.problems().empty()), "a rule is gone without a word");
  sayyes::ReadOptions options;
  options.format = sayyes::Format::plain;
  options.encoding = "UTF-8";
  const auto document = sayyes::Document::read(std::string(text), options);
  if (!document) return 0;
  const sayyes::Report report = linter->check(*document);
  require(sayyes::checks::check_report(*document, report));
  return 0;
}
