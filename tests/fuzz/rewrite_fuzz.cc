// Any sign, said anew: well-formed, in order, the same twice. The first byte picks the language.

#include <cstdint>
#include <set>

#include "fuzz/fuzzing.h"
#include "support/document_checks.h"

using sayyes::fuzzing::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr const char* kLanguages[] = {"en", "es", "fr", ""};
  const sayyes::RewriteOptions options{kLanguages[data[0] % 4]};
  const std::string_view sign = sayyes::fuzzing::text_of(data + 1, size - 1);
  const sayyes::Linter& linter = sayyes::fuzzing::builtin_linter();
  const sayyes::RewriteResult result = linter.rewrite(sign, options);

  require(!result.rewrites.empty() || !result.advice.empty(), "neither a rewrite nor a word about why");
  bool bends = false;
  std::set<std::string> said;
  for (const sayyes::Rewrite& rewrite : result.rewrites) {
    require(sayyes::checks::check_utf8(rewrite.text));
    require(!rewrite.text.empty(), "an empty rewrite");
    require(said.insert(rewrite.text).second, "one rewrite twice");
    require(!bends || rewrite.bends, "what changes the rule stands before what keeps it");
    bends = rewrite.bends;
    for (const std::string& need : rewrite.needs) require(!need.empty(), "a blank without a name");
  }
  for (const std::string& advice : result.advice) require(!advice.empty(), "empty advice");
  const sayyes::RewriteResult again = linter.rewrite(sign, options);
  require(again.rewrites == result.rewrites && again.advice == result.advice, "another answer the second time");
  return 0;
}
