#pragma once
/// Activities, ready to be looked up in a view: the longest known thing or act at a place.

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sayyes/frames/fixed_words.h"
#include "sayyes/result.h"
#include "sayyes/rule.h"

namespace sayyes {

struct LexiconHit {
  const Activity* activity = nullptr;
  bool act = false;  ///< found among `acts` (base or -ing form), not `things`
  bool plural = false;
  std::uint32_t size = 0;  ///< bytes of the view
};

/// Immutable; safe for concurrent use. Keeps pointers into the activities, which must outlive it.
class Lexicon {
 public:
  static Result<Lexicon> build(const std::vector<const Activity*>& activities);
  /// The longest form that begins at `offset` of `view` and ends at a word edge. Of two as long, a thing goes before an act.
  std::optional<LexiconHit> longest_at(std::string_view view, std::size_t offset) const;
  const Activity* find(std::string_view id) const noexcept;

 private:
  struct Entry {
    FixedWords words;
    const Activity* activity;
    bool act;
  };
  void add(const PhraseReading& reading, const Activity* activity, bool act);
  void add_gerund(const PhraseReading& reading, const Activity* activity);
  std::optional<LexiconHit> longest_in(std::string_view view, std::size_t offset) const;

  WordPool pool_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_first_word_;
  std::vector<const Activity*> activities_;
};

}  // namespace sayyes
