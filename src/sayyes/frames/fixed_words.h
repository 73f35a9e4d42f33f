#pragma once
/// Phrases kept as they are written: a row of words with alternatives, not the hundreds of spellings they stand for. One
/// group of a phrase is looked for; the rest is compared where it was found. So a pack compiles in the time it takes to read.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/result.h"
#include "sayyes/span.h"
#include "sayyes/support/flat_array.h"

namespace sayyes {

/// What a slot of a frame may hold.
enum class SlotKind : std::uint8_t { things, act, acting, people, done, command };

/// Groups [first, first + count) of a pool.
struct FixedWords {
  std::uint32_t first = 0, count = 0;
};

/// A phrase as fixed words and slots, in order. Without slots there is one part.
struct PhrasePart {
  FixedWords words;
  std::optional<SlotKind> slot;
};

struct PhraseReading {
  std::vector<PhrasePart> parts;
  bool capitals = false;  ///< some word wants capitals: only all its spellings will do
};

/// The groups of many phrases. Immutable once filled; safe for concurrent use then.
class WordPool {
 public:
  struct Form {
    TextPlace text;            ///< folded, single spaces
    std::uint32_t plural = 0;  ///< 1: the plural of a "(s)"
    std::uint32_t bare = 0;    ///< 1: without its accents, as capitals are often written: INTERDIT D'ACCES
  };
  struct Group {
    std::uint32_t first = 0, count = 0;
    std::uint32_t optional = 0;
  };

  /// Splits a phrase in the notation of docs/rule-format.md. `compounds` as in a rule. Errors are those of the notation.
  Result<PhraseReading> read(std::string_view phrase, bool slots, const std::vector<std::string>& compounds = {});

  const Group& group(std::uint32_t index) const { return groups_[index]; }
  const Form& form(std::uint32_t index) const { return forms_[index]; }
  const TextPool& texts() const { return texts_; }
  /// Valid until the next phrase is read.
  std::string_view text(const Form& form) const { return texts_.at(form.text); }

  /// The group to look for: always present, and its words the rarest. Nothing where every group may be left out.
  std::optional<std::uint32_t> anchor(FixedWords words) const;
  /// How often one of the group's forms is to be expected, roughly.
  double share(std::uint32_t group) const;

  /// A match of groups [from, words' end) that begins at `at` with group `from`, or goes on after `at` where `glue` is set (a
  /// space comes first). The longest end, or exactly `wanted` where that is not 0. Never beyond `limit`. `plural` is only set,
  /// never cleared.
  bool match_right(FixedWords words, std::uint32_t from, std::string_view view, std::uint32_t at, std::uint32_t limit,
                   bool glue, std::uint32_t wanted, std::uint32_t& end, bool& plural) const;
  /// The longest match of groups [words' begin, to) that ends right before `at` (and a space); `begin` is `at` where all are
  /// left out.
  bool match_left(FixedWords words, std::uint32_t to, std::string_view view, std::uint32_t at, std::uint32_t floor,
                  std::uint32_t& begin, bool& plural) const;
  /// The same for all groups of a phrase that ends right at `at`, with no space between.
  bool match_left_at(FixedWords words, std::string_view view, std::uint32_t at, std::uint32_t floor, std::uint32_t& begin,
                     bool& plural) const {
    return left(words, words.first + words.count, view, at, floor, false, begin, plural);
  }
  /// The same phrase with each form of its first group changed.
  FixedWords with_first_changed(FixedWords words, std::string (*change)(std::string_view));

  template <class Archive>
  void fields(Archive& a) {
    a(texts_);
    a(forms_);
    a(groups_);
  }

 private:
  struct Reader;
  void add_form(std::string_view text, bool plural, bool bare = false) { forms_.push_back({texts_.add(text), plural, bare}); }
  bool left(FixedWords words, std::uint32_t to, std::string_view view, std::uint32_t at, std::uint32_t floor, bool glue,
            std::uint32_t& begin, bool& plural) const;
  TextPool texts_;
  FlatArray<Form> forms_;
  FlatArray<Group> groups_;
};

}  // namespace sayyes
