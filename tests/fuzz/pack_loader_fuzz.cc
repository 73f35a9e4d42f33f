/// Rule files, guards, activities, pack.toml and word lists from any bytes: loading them ends, and tells where it failed.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/rules/csv_reader.h"
#include "sayyes/rules/embedded_packs.h"
#include "sayyes/rules/file_readers.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void check_problems(const std::vector<sayyes::Problem>& problems) {
  for (const sayyes::Problem& problem : problems) {
    require(!problem.code.empty() && !problem.message.empty());
    require(!to_string(problem).empty());
  }
}

/// What was read is written and read back without a change.
void check_round_trip(const sayyes::Rule& rule) {
  sayyes::RulePack pack;
  pack.id = "en";
  const std::string head = encode_head(pack), bytes = encode(rule);
  const sayyes::EmbeddedEntry entries[] = {{'P', head}, {'R', bytes}};
  const auto packs = sayyes::decode_packs(entries);
  require(packs.size() == 1 && packs[0].rules.size() == 1 && encode(packs[0].rules[0]) == bytes);
  for (const sayyes::RuleExample& example : rule.examples) {
    for (const sayyes::TextSpan& span : example.spans) require(span.begin < span.end && span.end <= example.text.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > 64 * 1024) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::vector<sayyes::Problem> problems;
  if (data[0] == 'c') {
    const auto pack = sayyes::read_csv_pack(text, "f.csv", "f");
    require(pack || !pack.problems().empty());
    check_problems(pack.problems());
    if (pack) {
      for (const sayyes::Rule& rule : pack->rules) check_round_trip(rule);
    }
    return 0;
  }
  if (data[0] == 'p') {
    const auto forms = sayyes::expand_phrase(text, {.slots = true, .most_forms = 256});
    require(forms || forms.problems().size() == 1);
    if (forms) {
      require(!forms->empty() && forms->size() <= 256);
      for (const auto& form : *forms) require(!form.text.empty() && form.text.front() != ' ' && form.text.back() != ' ');
    }
    sayyes::singular_of(sayyes::plural_of(text));
    return 0;
  }
  if (data[0] == 'b') {
    const sayyes::EmbeddedEntry entries[] = {{'P', "1\2en\1\1\1\0"}, {'R', text}, {'G', text}, {'A', text}};
    sayyes::decode_packs(entries);
    return 0;
  }
  const auto root = sayyes::parse_toml(text, "f.toml");
  require(root || !root.problems().empty());
  check_problems(root.problems());
  if (!root) return 0;
  const sayyes::FilePlace place{"f.toml", "en/jargon/f", "en", "jargon", (data[0] & 1) != 0, {"quoted"}};
  const auto rule = read_rule(*root, place, problems);
  require(rule.has_value() == problems.empty());
  if (rule) check_round_trip(*rule);
  read_guard(*root, place, problems);
  read_activity(*root, place, problems);
  read_pack_defaults(*root, "f.toml", problems);
  check_problems(problems);
  return 0;
}
