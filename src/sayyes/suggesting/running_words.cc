#include <algorithm>
#include <array>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/items.h"

namespace sayyes {

/// A small letter where the capital only began the sentence or the title: "Games" -> "games", but "DVDs", "Monday".
std::string running_words(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, space - at);
    const std::string small = ascii_lower(word);
    // Capitals for force ("NO DONATIONS"); initials are short or known.
    static constexpr auto kInitials =
        std::to_array<std::string_view>({"HTML", "ISBN", "JSTOR", "NASA", "OCLC", "OPAC", "RFID", "USPS"});
    const bool shouted = word.size() >= 5 && std::find(kInitials.begin(), kInitials.end(), word) == kInitials.end() &&
                         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool inner =
        !shouted && std::any_of(word.begin() + (word.empty() ? 0 : 1), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    // "N95", "A4": a name with its number.
    const bool numbered =
        word.size() > 1 && word[0] >= 'A' && word[0] <= 'Z' && word.find_first_of("0123456789") != std::string_view::npos;
    out += inner || numbered ? std::string(word) : english::proper_case(small);
    if (space < text.size()) out += ' ';
    at = space + 1;
  }
  return out;
}

}  // namespace sayyes
