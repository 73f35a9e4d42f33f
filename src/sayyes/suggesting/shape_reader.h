#pragma once
/// One statement being read, and the shapes it can have. A shape that fits fills the statement; one that does not leaves
/// traces, which the caller wipes.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "sayyes/frames/lexicon.h"
#include "sayyes/suggesting/items.h"
#include "sayyes/suggesting/statement.h"

namespace sayyes {

struct ShapeReader {
  Statement& statement;
  const Lexicon& lexicon;
  std::string_view text;  ///< without the words that only set the tone
  std::string lower_text;
  std::string_view lower;

  void set(std::string_view with);
  void strip_softeners();
  /// Reads matter and what stands around it into the statement.
  bool items(StatementKind kind, std::string_view from, ItemMode mode);
};

bool read_condition(ShapeReader& in);  ///< staff only; copier out of order
bool read_limit(ShapeReader& in);      ///< limit 3 DVDs; may not be booked more than 7 days ahead
bool read_swap(ShapeReader& in);       ///< no card, no checkout
bool read_ban(ShapeReader& in);        ///< no things; do not act; refrain from acting
bool read_verdict(ShapeReader& in);    ///< things are not allowed; chairs may not be moved; items are not accepted
bool read_refusal(ShapeReader& in);    ///< we cannot act
bool read_must(ShapeReader& in);       ///< people must act; things must be done; things required
bool read_only(ShapeReader& in);       ///< things only; things for people only
bool read_threat(ShapeReader& in);     ///< things will be removed; failure to act will result in
bool read_deadline(ShapeReader& in);   ///< will be forfeited after 15 minutes; less than 48 hours in advance
bool read_request(ShapeReader& in);    ///< by appointment only; lost cards cost $3; are not for gaming

bool read_keep_off(ShapeReader& in);    ///< stay off the stage; keep out of the workroom
bool read_directly(ShapeReader& in);    ///< passes are not issued after 6; not for public use
bool read_everyday(ShapeReader& in);    ///< there are no more maps; cards from $5; the desk takes no cards; if you break it
bool read_terms(ShapeReader& in);       ///< may only be used in the lobby; not admitted without a mask; not on Sundays
bool read_ordinarily(ShapeReader& in);  ///< no shoes worn here; do not leave it behind; not lent under 17
bool read_opening(ShapeReader& in);     ///< not open before 10
bool read_generally(ShapeReader& in);   ///< do not return it wet; no card without an address; over 4 hours are not allowed
bool read_loosely(ShapeReader& in);     ///< not unless you are charging; no boarding while it moves: its matter nobody knows
bool read_plainly(ShapeReader& in);     ///< what no other shape knows, where the words alone say what its yes is

/// The text with words of the trade said plainly: "at Circulation" -> "at checkout desk".
std::string in_plain_words(std::string_view text);

/// "keep your feet off the chairs" -> "do not put your feet on the chairs", for the shapes that know bans.
void put_orders_as_bans(ShapeReader& in);

/// "nobody is allowed to feed the fish" -> "do not feed the fish"; "questions cannot be answered by staff" -> "staff cannot
/// answer questions".
void put_bans_plainly(ShapeReader& in);

/// Commands of a list's heading: "please do not", "the following are not permitted in this room".
bool read_list_head(ShapeReader& in, ItemMode& mode);
/// Whether it says what will happen to whoever does not.
bool names_consequence(std::string_view lower);
/// Whether the statement holds a word that says no.
bool has_negative(std::string_view lower);
/// Whether it turns people away without a word that says no: "closed", "jammed".
bool turns_away(std::string_view lower);

std::string_view without_spaces(std::string_view text) noexcept;
bool word_at(std::string_view lower, std::size_t at, std::string_view words) noexcept;

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Offset of one of `phrases` at word edges, the earliest and then the longest; npos without one.
template <std::size_t N>
std::size_t find_any(std::string_view lower, const std::array<std::string_view, N>& phrases, std::string_view& found) {
  std::size_t best = std::string_view::npos;
  found = {};
  for (std::string_view phrase : phrases) {
    for (std::size_t at = lower.find(phrase); at != std::string_view::npos; at = lower.find(phrase, at + 1)) {
      if (!word_at(lower, at, phrase)) continue;
      if (at < best || (at == best && phrase.size() > found.size())) best = at, found = phrase;
      break;
    }
  }
  return best;
}

/// Size of the longest of `phrases` that `lower` begins with and goes on after; 0 without one.
template <std::size_t N>
std::size_t opening(std::string_view lower, const std::array<std::string_view, N>& phrases) {
  std::size_t longest = 0;
  for (std::string_view phrase : phrases) {
    if (phrase.size() > longest && lower.starts_with(phrase) && lower.size() > phrase.size() && lower[phrase.size()] == ' ')
      longest = phrase.size();
  }
  return longest;
}

}  // namespace sayyes
