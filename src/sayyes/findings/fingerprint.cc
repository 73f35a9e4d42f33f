#include "sayyes/findings/fingerprint.h"

#include <charconv>

namespace sayyes {
namespace {

constexpr std::size_t kFewestSlots = 16;

}  // namespace

std::string Fingerprints::next(Hash64 hash) {
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, count(hash.value())).ptr;
  hash.add_field({digits, static_cast<std::size_t>(end - digits)});
  std::string fingerprint;
  fingerprint.reserve(18);
  fingerprint += "1:";
  hash.append_hex(fingerprint);
  return fingerprint;
}

std::uint32_t Fingerprints::count(std::uint64_t hash) {
  if (2 * used_ >= slots_.size()) grow();
  Slot& slot = slots_[place_of(hash)];
  if (slot.seen == 0) {
    slot.hash = hash;
    ++used_;
  }
  return slot.seen++;
}

std::size_t Fingerprints::place_of(std::uint64_t hash) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].seen != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
  return at;
}

void Fingerprints::grow() {
  std::vector<Slot> old(slots_.empty() ? kFewestSlots : 2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.seen != 0) slots_[place_of(slot.hash)] = slot;
  }
}

}  // namespace sayyes
