#include "sayyes/frames/text_index.h"

#include <bit>
#include <utility>

namespace sayyes {

TextIndex::TextIndex(const TextPool& pool, const std::vector<TextIndexEntry>& entries) {
  if (entries.empty()) return;
  slots_ = FlatArray<Slot>(std::vector<Slot>(std::bit_ceil(entries.size() * 2)));
  const std::span<Slot> slots = slots_.own();
  // Count the entries of each word, give each word its stretch, then fill the stretches in the order given.
  std::vector<std::uint32_t> slot_of;
  slot_of.reserve(entries.size());
  for (const TextIndexEntry& entry : entries) {
    const std::string_view word = pool.at(entry.word);
    std::size_t at = first_slot(word);
    while (slots[at].count != 0 && pool.at(slots[at].word) != word) at = (at + 1) & (slots.size() - 1);
    if (slots[at].count++ == 0) slots[at].word = entry.word;
    slot_of.push_back(static_cast<std::uint32_t>(at));
  }
  std::uint32_t next = 0;
  for (Slot& slot : slots) {
    slot.first = next;
    next += slot.count;
    slot.count = 0;
  }
  std::vector<std::uint32_t> numbers(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Slot& slot = slots[slot_of[i]];
    if (slot.count != 0 && numbers[slot.first + slot.count - 1] == entries[i].number) continue;
    numbers[slot.first + slot.count++] = entries[i].number;
  }
  numbers_ = FlatArray<std::uint32_t>(std::move(numbers));
}

}  // namespace sayyes
