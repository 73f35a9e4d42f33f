#include "sayyes/rule_pack.h"
#include "sayyes/rules/embedded_packs.h"

namespace sayyes {

const std::vector<RulePack>& builtin_packs() {
  // Never freed: threads that still check while the program ends keep their rules.
  static const auto* const packs = new std::vector<RulePack>(decode_packs(embedded_entries()));
  return *packs;
}

}  // namespace sayyes
