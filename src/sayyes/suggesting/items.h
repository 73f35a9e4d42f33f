#pragma once
/// The matter of a statement: which things or acts it is about.

#include <string_view>
#include <vector>

#include "sayyes/frames/lexicon.h"
#include "sayyes/suggesting/statement.h"

namespace sayyes {

enum class ItemMode : std::uint8_t { things, acts, acting };

/// Reads a coordination of things or acts at the start of `text`, then what stands around it. False where words are left
/// that are neither. Items that the lexicon does not know have no activity.
bool read_items(std::string_view text, ItemMode mode, const Lexicon& lexicon, std::vector<Item>& items, Adjuncts& around);

/// One noun phrase or verb phrase, without what stands around it.
Item read_item(std::string_view text, ItemMode mode, const Lexicon& lexicon);

/// Small letters where capitals only began a sentence or a title: "Games" -> "games", but "DVDs", "Monday".
std::string running_words(std::string_view text);

/// "chairs" + "moved" -> the act of moving, with the chairs as its object; nothing where the participle says nothing known.
/// Reads only the first word of `done`; `used` is how much of it was read.
std::vector<Item> read_passive(std::string_view subject, std::string_view done, const Lexicon& lexicon, std::size_t& used);

}  // namespace sayyes
