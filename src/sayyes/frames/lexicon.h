#pragma once
/// Activities, ready to be looked up in a view: the longest known thing or act at a place.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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
  /// The longest form that begins at `offset` of `view` and ends at a word edge.
  std::optional<LexiconHit> longest_at(std::string_view view, std::size_t offset) const;
  const Activity* find(std::string_view id) const noexcept;

 private:
  struct Entry {
    const Activity* activity;
    bool act;
    bool plural;
  };
  struct TransparentHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>()(text); }
  };
  template <class Value>
  using Table = std::unordered_map<std::string, Value, TransparentHash, std::equal_to<>>;

  void add(std::string_view form, const Entry& entry);

  Table<Entry> forms_;
  Table<std::uint32_t> longest_by_first_word_;  ///< words of the longest form
  std::vector<const Activity*> activities_;
};

}  // namespace sayyes
