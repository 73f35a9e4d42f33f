#pragma once
/// Whom and what a rule may hold for: two pages that tell of different ones do not contradict each other.

#include <array>
#include <string_view>

#include "sayyes/site/word_list.h"

namespace sayyes::site_topics {

/// Whom and what a rule may hold for, as text says it, and how it is compared.
struct Qualifier {
  WordList words;
  std::string_view name;
};
inline constexpr auto kQualifiers = std::to_array<Qualifier>({
    {"student|students|undergraduate|undergraduates"_words, "students"},
    {"graduate|graduates|postgraduate|grad"_words, "graduates"},
    {"faculty|teaching|instructor|instructors|teacher|teachers|educator|educators"_words, "faculty"},
    {"staff|employees"_words, "staff"},
    {"alumni|alumnus"_words, "alumni"},
    {"guest|guests"_words, "guests"},
    {"teen|teens"_words, "teens"},
    {"senior|seniors"_words, "seniors"},
    {"non-resident|non-residents|nonresident|nonresidents"_words, "non-residents"},
    {"resident|residents"_words, "residents"},
    {"children|child|children's|juvenile"_words, "children"},
    {"community|public"_words, "public"},
    {"member|members"_words, "members"},
    {"homebound"_words, "homebound"},
    {"book|books"_words, "books"},
    {"dvd|dvds|blu-ray|blu-rays"_words, "DVDs"},
    {"cd|cds"_words, "CDs"},
    {"magazine|magazines|periodical|periodicals"_words, "magazines"},
    {"laptop|laptops|chromebook|chromebooks|macbook"_words, "laptops"},
    {"equipment|device|devices|gear|technology|tech"_words, "equipment"},
    {"game|games|puzzle|puzzles"_words, "games"},
    {"audiobook|audiobooks"_words, "audiobooks"},
    {"video|videos|film|films|movie|movies"_words, "videos"},
    {"kit|kits"_words, "kits"},
    {"hotspot|hotspots|wifi"_words, "hotspots"},
    {"ipad|ipads|tablet|tablets"_words, "tablets"},
    {"new|recent|bestsellers|bestseller|lucky"_words, "new"},
    {"reference"_words, "reference"},
    {"ebook|ebooks|e-book|e-books|digital|electronic|online|e-audiobooks"_words, "digital"},
    {"headphones"_words, "headphones"},
    {"calculator|calculators"_words, "calculators"},
    {"tool|tools"_words, "tools"},
    {"toy|toys"_words, "toys"},
    {"interlibrary|inter-library|ill|illiad"_words, "from other libraries"},
    {"camera|cameras"_words, "cameras"},
    {"color|colour"_words, "in colour"},
    {"black|grayscale|greyscale|bw|mono"_words, "black and white"},
    {"11x17|a3|legal|ledger|tabloid|large"_words, "large"},
    {"double-sided|duplex|two-sided"_words, "double-sided"},
    {"poster|posters"_words, "posters"},
    {"museum|pass|passes"_words, "passes"},
    {"instruments|instrument|ukulele|ukuleles"_words, "instruments"},
    {"telescope|telescopes"_words, "telescopes"},
    {"reserves"_words, "reserves"},
    {"consortium|summit|partner|alliance|orbis"_words, "partners"},
    {"meeting|conference|event|events"_words, "meetings"},
    {"study|group"_words, "study"},
    {"key|keys"_words, "keys"},
    {"charger|chargers|cables|adapters|adapter"_words, "chargers"},
    {"thesis|theses|dissertations|archive|archives|special"_words, "special collections"},
    {"map|maps"_words, "maps"},
    {"weekend|weekends|saturday|saturdays|sunday|sundays"_words, "weekends"},
    {"summer|winter|semester|term|holiday|holidays|break"_words, "terms"},
    {"international"_words, "abroad"},
    {"first|additional|extra|second|third|thereafter|each additional"_words, "steps"},
    {"corporate|business|non-profit|nonprofit|commercial"_words, "organisations"},
    {"usb|drive"_words, "drives"},
    {"microfilm|microfiche"_words, "microfilm"},
    {"day|daily|per day"_words, "a day"},
    {"per hour|hourly|an hour|each hour"_words, "an hour"},
});

}  // namespace sayyes::site_topics
