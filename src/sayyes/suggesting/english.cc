#include "sayyes/suggesting/english.h"

#include <algorithm>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/english_proper_words.h"
#include "sayyes/suggesting/english_words.h"

namespace sayyes::english {
namespace {

template <class Table>
bool holds(const Table& table, std::string_view word) noexcept {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_vowel(char c) noexcept { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

std::string_view first_word(std::string_view text) noexcept { return text.substr(0, text.find(' ')); }

std::string_view trimmed(std::string_view word) noexcept {
  while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == ';' || word.back() == ')'))
    word.remove_suffix(1);
  while (!word.empty() && word.front() == '(') word.remove_prefix(1);
  return word;
}

/// Calls `visit(word)` for each space-separated word until it returns false.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    if (const std::string_view word = text.substr(0, space); !word.empty() && !visit(word)) return;
    if (space == std::string_view::npos) return;
    text.remove_prefix(space + 1);
  }
}

bool doubles_consonant(std::string_view verb) noexcept {
  if (verb.size() < 3) return false;
  const char last = verb.back(), middle = verb[verb.size() - 2], before = verb[verb.size() - 3];
  const auto syllables = std::count_if(verb.begin(), verb.end(), is_vowel);
  return syllables == 1 && !is_vowel(last) && is_vowel(middle) && !is_vowel(before) && last != 'w' && last != 'x' &&
         last != 'y';
}

/// Undoes the spelling changes before -ing and -ed.
std::vector<std::string> bases_of_stem(std::string_view stem) {
  std::vector<std::string> all;
  const std::string plain(stem);
  const bool doubled = stem.size() > 3 && stem.back() == stem[stem.size() - 2] && !is_vowel(stem.back());
  if (doubled) all.push_back(plain.substr(0, plain.size() - 1));
  all.push_back(plain + "e");
  all.push_back(plain);
  if (!stem.empty() && stem.back() == 'i') all.push_back(plain.substr(0, plain.size() - 1) + "y");
  std::stable_partition(all.begin(), all.end(), [](const std::string& base) { return is_common_verb(base); });
  if (is_common_verb(all.front())) return all;
  // An unknown verb: an e was dropped after v, c, z, u and single s; otherwise the stem is the verb.
  const char last = stem.empty() ? ' ' : stem.back();
  const bool wants_e = last == 'v' || last == 'c' || last == 'z' || last == 'u';
  if (!wants_e && !doubled)
    std::stable_partition(all.begin(), all.end(), [&](const std::string& base) { return base == plain; });
  return all;
}

}  // namespace

bool is_common_verb(std::string_view word) noexcept { return holds(kVerbs, word); }

std::string gerund_of(std::string_view verb_phrase) {
  const std::string_view verb = first_word(verb_phrase);
  std::string out(verb);
  if (verb == "be") {
    out = "being";
  } else if (verb.size() > 2 && verb.substr(verb.size() - 2) == "ie") {
    out.replace(out.size() - 2, 2, "ying");
  } else {
    if (verb.size() > 2 && verb.back() == 'e' && verb[verb.size() - 2] != 'e' && verb[verb.size() - 2] != 'o')
      out.pop_back();
    else if (doubles_consonant(verb))
      out += verb.back();
    out += "ing";
  }
  return out.append(verb_phrase.substr(verb.size()));
}

std::vector<std::string> bases_of_gerund(std::string_view word) {
  if (word.size() < 5 || word.substr(word.size() - 3) != "ing") return {};
  const std::string_view stem = word.substr(0, word.size() - 3);
  if (std::none_of(stem.begin(), stem.end(), [](char c) { return is_vowel(c) || c == 'y'; })) return {};
  if (stem == "ly" || stem == "ty") return {std::string(stem.substr(0, 1)) + "ie"};
  return bases_of_stem(stem);
}

std::vector<std::string> bases_of_participle(std::string_view word) {
  for (const auto& [participle, base] : kParticiples) {
    if (participle == word) return {std::string(base)};
  }
  if (word.size() < 4 || word.substr(word.size() - 2) != "ed") return {};
  return bases_of_stem(word.substr(0, word.size() - 2));
}

std::string_view head_noun(std::string_view noun_phrase) noexcept {
  std::string_view head;
  bool first = true;
  each_word(noun_phrase, [&](std::string_view word) {
    if (!first && (holds(kAfterHead, word) || word.front() == '(')) return false;
    first = false;
    const bool closes = word.back() == ',' || word.back() == ';';
    const std::string_view bare = trimmed(word);
    if (!bare.empty() && !(is_digit(bare.front()) && !head.empty())) head = bare;
    return !closes;
  });
  return head;
}

bool is_plural(std::string_view noun_phrase) {
  const std::string folded = lower(noun_phrase);
  std::size_t end = folded.size();
  each_word(folded, [&](std::string_view word) {
    if (word.data() != folded.data() && holds(kAfterHead, word)) {
      end = static_cast<std::size_t>(word.data() - folded.data());
      return false;
    }
    return true;
  });
  const std::string_view core = std::string_view(folded).substr(0, end);
  if (core.find(" and ") != std::string_view::npos || core.find(", ") != std::string_view::npos) return true;
  if (const std::string_view first = first_word(core);
      first == "each" || first == "every" || first == "this" || first == "a" || first == "one") {
    return false;
  }
  const std::string_view head = head_noun(folded);
  static constexpr auto kPlurals = std::to_array<std::string_view>(
      {"children", "people", "men", "women", "feet", "scissors", "headphones", "staff", "police", "fish"});
  static constexpr auto kSingulars = std::to_array<std::string_view>(
      {"bus", "glass", "gas", "access", "business", "class", "pass", "campus", "lens", "news", "process", "address", "grass",
       "kindness", "series", "physics", "plus", "atlas", "canvas"});
  if (holds(kPlurals, head)) return true;
  if (holds(kSingulars, head) || head.size() < 3) return false;
  return head.back() == 's' && head[head.size() - 2] != 's' && head[head.size() - 2] != 'u' && head[head.size() - 2] != 'i';
}

bool has_determiner(std::string_view noun_phrase) noexcept {
  const std::string_view word = first_word(noun_phrase);
  if (word.empty()) return false;
  std::string folded;
  for (char c : word.substr(0, 12)) folded += is_upper(c) ? static_cast<char>(c + 32) : c;
  // "2 computers", but "2nd floor".
  const bool ordinal = folded.ends_with("st") || folded.ends_with("nd") || folded.ends_with("rd") || folded.ends_with("th");
  return (is_digit(word.front()) && !ordinal) || holds(kDeterminers, folded) || folded.find("'s") != std::string::npos;
}

std::string with_dropped_article(std::string_view noun_phrase) {
  static constexpr auto kMass = std::to_array<std::string_view>(
      {"food",      "water",    "litter",   "trash",     "rubbish",  "garbage",    "music",       "luggage",     "furniture",
       "equipment", "money",    "alcohol",  "tobacco",   "gum",      "property",   "glass",       "material",    "paper",
       "tape",      "software", "anything", "anyone",    "coffee",   "tea",        "information", "noise",       "cash",
       "change",    "homework", "staff",    "something", "everyone", "ink",        "snow",        "glitter",     "sand",
       "paint",     "soap",     "hair",     "baggage",   "more",     "it",         "this",        "them",        "us",
       "me",        "others",   "wildlife", "grass",     "fish",     "story time", "storytime",   "merchandise", "traffic",
       "access",    "art",      "artwork",  "work",      "time",     "clothing",   "volume",      "headphones",  "scissors",
       "glue",      "dirt",     "mud",      "gambling"});
  const std::string folded = lower(noun_phrase);
  const std::string_view head = head_noun(folded);
  if (noun_phrase.empty() || holds(kMass, head) || holds(kMass, folded) || is_plural(folded) || has_determiner(noun_phrase) ||
      is_upper(noun_phrase.front()) || folded.find(" or ") != std::string::npos || head.ends_with("ing"))
    return std::string(noun_phrase);
  return with_article(noun_phrase);
}

std::string with_article(std::string_view noun_phrase) {
  const std::string out(noun_phrase);
  if (noun_phrase.empty()) return out;
  const std::string folded = lower(noun_phrase);
  const std::string_view head = head_noun(folded);
  // "children's desk" is one place.
  const std::string_view owner = first_word(folded);
  static constexpr auto kOwners =
      std::to_array<std::string_view>({"children's", "teen's", "teens'", "kids'", "women's", "men's", "library's", "staff's",
                                       "adults'", "family's", "ladies'"});
  if (holds(kOwners, owner)) return "the " + (is_plural(head) ? out : lower(noun_phrase.substr(0, 1)) + out.substr(1));
  if (has_determiner(noun_phrase) || is_adverbial(noun_phrase)) return out;
  static constexpr auto kBare =
      std::to_array<std::string_view>({"property", "campus", "class", "school", "session", "court", "grounds", "storytime",
                                       "level", "floor", "room", "tables", "premises", "time"});
  const bool numbered = !folded.empty() && is_digit(folded.back());
  if (numbered || (holds(kBare, head) && head != "room" && head != "floor" && head != "level" && head != "premises"))
    return out;
  if (is_plural(folded) && head != "premises") return out;
  // "Room 4", "Level B" and names such as "Larkmere Hall" in a sign that is not all capitals stand by themselves.
  if (is_upper(noun_phrase.front()) && noun_phrase.find(' ') != std::string_view::npos) {
    bool all_names = true;
    each_word(noun_phrase, [&](std::string_view word) { return all_names = is_upper(word.front()) || is_digit(word.front()); });
    static constexpr auto kRooms =
        std::to_array<std::string_view>({"room", "area", "zone", "floor", "lab", "garden", "gallery", "hall", "library"});
    if (all_names && !holds(kRooms, head)) return out;
  }
  return "the " + out;
}

std::string_view indefinite_article(std::string_view word) noexcept {
  if (word.empty()) return "a";
  const char first = is_upper(word.front()) ? static_cast<char>(word.front() + 32) : word.front();
  const auto starts = [&](std::string_view with) {
    if (word.size() < with.size()) return false;
    for (std::size_t i = 0; i < with.size(); ++i) {
      if ((is_upper(word[i]) ? word[i] + 32 : word[i]) != with[i]) return false;
    }
    return true;
  };
  if (starts("hour") || starts("honest") || starts("honor") || starts("honour") || starts("heir")) return "an";
  if (starts("uni") && !starts("unin") && !starts("unim") && !starts("unid")) return "a";
  if (starts("use") || starts("usual") || starts("usb") || starts("euro") || starts("one") || starts("once")) return "a";
  if (word.front() == '8' || starts("11") || starts("18")) return "an";
  // An initialism is read letter by letter.
  if (word.size() >= 2 && is_upper(word[0]) && is_upper(word[1])) {
    static constexpr std::string_view kVowelLetters = "aefhilmnorsx";
    return kVowelLetters.find(first) != std::string_view::npos ? "an" : "a";
  }
  return is_vowel(first) ? "an" : "a";
}

std::string list_of(const std::vector<std::string>& members, std::string_view conjunction) {
  std::string out;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i != 0) out += i + 1 == members.size() ? " " + std::string(conjunction) + " " : std::string(", ");
    out += members[i];
  }
  return out;
}

bool is_time(std::string_view noun_phrase) {
  const std::string folded = lower(noun_phrase);
  bool time = false;
  const std::string_view head = head_noun(folded);
  each_word(folded, [&](std::string_view raw) {
    const std::string_view word = trimmed(raw);
    if (word.empty()) return true;
    if (is_digit(word.front())) {
      const bool clock =
          word.find(':') != std::string_view::npos || word.ends_with("pm") || word.ends_with("am") || word.ends_with("h");
      const bool range = word.find('-') != std::string_view::npos;
      if (clock || range) time = true;
    }
    const std::string_view part = word.substr(0, word.find('-'));
    if (word == head && holds(kTimeWords, word)) time = true;
    if (part.size() >= 3 && part.size() < word.size() && holds(kTimeWords, part)) time = true;
    return !time;
  });
  if (time) return true;
  const std::string_view first = trimmed(first_word(folded));
  if (holds(kTimeWords, first) && first != "time" && first != "day" && first != "exam") return true;
  // A bare number is a clock time: "after 6".
  return !folded.empty() && std::all_of(folded.begin(), folded.end(), is_digit) && folded.size() <= 2;
}

std::string proper_case(std::string_view lower_word) {
  for (const auto& [word, written] : kProperWords) {
    if (word == lower_word) return std::string(written);
  }
  return std::string(lower_word);
}

bool is_adverbial(std::string_view place) noexcept {
  const std::string folded = lower(first_word(place));
  return holds(kAdverbials, trimmed(folded)) || holds(kPlacePrepositions, trimmed(folded));
}

std::string_view preposition_for(std::string_view place) noexcept {
  if (is_adverbial(place)) return "";
  const std::string folded = lower(place);
  if (folded.find('@') != std::string::npos || folded.find(".example") != std::string::npos || folded.starts_with("http") ||
      folded.starts_with("www.")) {
    return "at";
  }
  const std::string_view head = head_noun(folded);
  if (head == "shelves" && folded.starts_with("the ")) return "among";
  if (folded.starts_with("floor ") || folded.starts_with("level ")) return "on";
  if (holds(kOnPlaces, head)) return "on";
  if (holds(kAtPlaces, head)) return "at";
  return "in";
}

}  // namespace sayyes::english
