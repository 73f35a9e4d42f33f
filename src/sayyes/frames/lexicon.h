#pragma once
/// Activities, ready to be looked up in a view: the longest known thing or act at a place.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sayyes/frames/fixed_words.h"
#include "sayyes/frames/text_index.h"
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

  /// Writes all of it to a block; and takes it from there, for the same activities. Nothing where the block does not fit.
  void write(FlatWriter& out) const;
  static std::optional<Lexicon> read(FlatReader& in, const std::vector<const Activity*>& activities);

 private:
  struct Entry {
    FixedWords words;
    std::uint32_t activity = 0;  // its place in activities_
    std::uint32_t act = 0;
  };
  struct Builder;
  std::optional<LexiconHit> longest_in(std::string_view view, std::size_t offset) const;
  template <class Archive>
  void parts(Archive& a) {
    a(pool_);
    a(entries_);
    a(by_first_word_);
  }

  WordPool pool_;
  FlatArray<Entry> entries_;
  TextIndex by_first_word_;
  std::vector<const Activity*> activities_;
};

}  // namespace sayyes
