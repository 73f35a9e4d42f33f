#pragma once
/// Reads one slot of a frame out of a sentence's words.

#include <cstddef>
#include <optional>
#include <vector>

#include "sayyes/frames/frame.h"
#include "sayyes/frames/sentence.h"

namespace sayyes {

/// Tokens [first, last) of the sentence that fill a slot, and what is in them.
struct SlotReading {
  std::size_t first = 0, last = 0;
  std::vector<SlotItem> items;
  bool acts = false;
  std::size_t place = 0, place_end = 0;  ///< tokens of a place inside the slot ("cell phones in the reading room"); empty: none
};

/// Borrows all it is given. Each reading is bounded: the work does not grow with the length of the sentence.
class SlotReader {
 public:
  SlotReader(const Sentence& sentence, const Lexicon& lexicon) : s_(sentence), lexicon_(lexicon) {}

  /// The slot that begins at token `first` and ends at or before `limit`. With `exact` it has to reach `limit`.
  std::optional<SlotReading> right(SlotKind kind, std::size_t first, std::size_t limit, bool exact) const;
  /// The slot that ends right before token `last` and begins at `floor` or later.
  std::optional<SlotReading> left(SlotKind kind, std::size_t last, std::size_t floor) const;

 private:
  struct Phrase {
    std::size_t first = 0, last = 0;
    SlotItem item;
    bool gerund = false;
  };
  std::optional<Phrase> noun_phrase(std::size_t first, std::size_t limit) const;
  std::size_t gerund_end(std::size_t first, std::size_t limit) const;
  std::size_t complement_end(std::size_t at, std::size_t limit, bool gerund) const;
  std::optional<SlotReading> things(std::size_t first, std::size_t limit) const;
  std::optional<SlotReading> act(std::size_t first, std::size_t limit, bool command = false) const;
  std::optional<SlotReading> done(std::size_t first, std::size_t limit) const;
  std::size_t verb_phrase_end(std::size_t first, std::size_t limit) const;
  bool list_goes_on(std::size_t comma, std::size_t limit) const;
  bool breaks_line(std::size_t at, std::size_t first) const;
  void add_act_items(SlotReading& reading) const;
  std::size_t range_begin(std::size_t last, std::size_t floor) const;
  std::size_t trim_front(std::size_t begin, std::size_t last) const;
  std::optional<SlotReading> subject(SlotKind kind, std::size_t first, std::size_t last) const;
  bool tail_fits(std::size_t at, std::size_t last) const;
  bool names_reader(const SlotReading& reading) const;
  SlotItem item_of(std::size_t first, std::size_t last, bool gerund) const;
  std::optional<LexiconHit> hit_at(std::size_t token) const;
  std::size_t hit_end(std::size_t token, const LexiconHit& hit) const;

  const Sentence& s_;
  const Lexicon& lexicon_;
};

}  // namespace sayyes
