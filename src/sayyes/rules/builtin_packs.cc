#include <cstddef>
#include <memory>

#include "sayyes/rule_pack.h"
#include "sayyes/rules/embedded_packs.h"
#include "sayyes/support/once.h"

namespace sayyes {
namespace {

/// Light packs, each read from its entries when it is first asked for.
class LightPacks {
 public:
  LightPacks() {
    const std::span<const EmbeddedEntry> entries = embedded_entries();
    for (std::size_t i = 0; i < entries.size();) {
      std::size_t end = i + 1;
      while (end < entries.size() && entries[end].kind != 'P') ++end;
      if (const auto head = decode_head(entries[i])) {
        heads_.push_back(*head);
        entries_.push_back(entries.subspan(i, end - i));
      }
      i = end;
    }
    slots_ = std::make_unique<Slot[]>(heads_.size());
  }

  const std::vector<EmbeddedHead>& heads() const noexcept { return heads_; }
  const RulePack* find(std::string_view language) {
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (heads_[i].id != language) continue;
      slots_[i].once.run([&] { slots_[i].packs = decode_packs(entries_[i], EmbeddedPart::light); });
      return slots_[i].packs.empty() ? nullptr : &slots_[i].packs.front();
    }
    return nullptr;
  }

 private:
  struct Slot {
    Once once;
    std::vector<RulePack> packs;
  };
  std::vector<EmbeddedHead> heads_;
  std::vector<std::span<const EmbeddedEntry>> entries_;
  std::unique_ptr<Slot[]> slots_;
};

// Never freed: threads that still check while the program ends keep their rules.
LightPacks& light_packs() {
  static auto* const made = new LightPacks();
  return *made;
}

}  // namespace

const std::vector<RulePack>& builtin_packs() {
  static const auto* const packs = new std::vector<RulePack>(decode_packs(embedded_entries()));
  return *packs;
}

const std::vector<EmbeddedHead>& builtin_heads() { return light_packs().heads(); }

const RulePack* light_pack(std::string_view language) { return light_packs().find(language); }

}  // namespace sayyes
