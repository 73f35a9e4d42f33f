#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "sayyes/rules/phrase_notation.h"

namespace sayyes {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Whole words, and ends of words (bookshelf, grandchild, salesperson), looked at in this order.
constexpr std::array kIrregular = {
    Pair{"child", "children"},
    Pair{"person", "people"},
    Pair{"man", "men"},
    Pair{"woman", "women"},
    Pair{"foot", "feet"},
    Pair{"tooth", "teeth"},
    Pair{"goose", "geese"},
    Pair{"mouse", "mice"},
    Pair{"ox", "oxen"},
    Pair{"knife", "knives"},
    Pair{"life", "lives"},
    Pair{"wife", "wives"},
    Pair{"shelf", "shelves"},
    Pair{"leaf", "leaves"},
    Pair{"loaf", "loaves"},
    Pair{"half", "halves"},
    Pair{"calf", "calves"},
    Pair{"self", "selves"},
    Pair{"thief", "thieves"},
    Pair{"wolf", "wolves"},
    Pair{"scarf", "scarves"},
    Pair{"elf", "elves"},
    Pair{"medium", "media"},
    Pair{"datum", "data"},
    Pair{"criterion", "criteria"},
    Pair{"phenomenon", "phenomena"},
    Pair{"analysis", "analyses"},
    Pair{"thesis", "theses"},
    Pair{"crisis", "crises"},
    Pair{"basis", "bases"},
    Pair{"diagnosis", "diagnoses"},
    Pair{"hypothesis", "hypotheses"},
    Pair{"parenthesis", "parentheses"},
    Pair{"synopsis", "synopses"},
    Pair{"appendix", "appendices"},
    Pair{"index", "indexes"},
    Pair{"curriculum", "curricula"},
    Pair{"alumnus", "alumni"},
    Pair{"bus", "buses"},
    Pair{"gas", "gases"},
    Pair{"lens", "lenses"},
    Pair{"atlas", "atlases"},
    Pair{"canvas", "canvases"},
    Pair{"quiz", "quizzes"},
    Pair{"potato", "potatoes"},
    Pair{"tomato", "tomatoes"},
    Pair{"hero", "heroes"},
    Pair{"echo", "echoes"},
    Pair{"veto", "vetoes"},
    Pair{"torpedo", "torpedoes"},
    Pair{"volcano", "volcanoes"},
    Pair{"mosquito", "mosquitoes"},
    Pair{"embargo", "embargoes"},
    Pair{"stomach", "stomachs"},
    Pair{"monarch", "monarchs"},
    Pair{"epoch", "epochs"},
    Pair{"tech", "techs"},
    Pair{"ache", "aches"},
    Pair{"cache", "caches"},
    Pair{"niche", "niches"},
    Pair{"axe", "axes"},
    Pair{"pass", "passes"},
    Pair{"movie", "movies"},
    Pair{"cookie", "cookies"},
    Pair{"zombie", "zombies"},
    Pair{"calorie", "calories"},
    Pair{"selfie", "selfies"},
    Pair{"brownie", "brownies"},
    Pair{"smoothie", "smoothies"},
    Pair{"hoodie", "hoodies"},
    Pair{"rookie", "rookies"},
    Pair{"newbie", "newbies"},
    Pair{"tie", "ties"},
    Pair{"pie", "pies"},
    Pair{"die", "dies"},
    Pair{"lie", "lies"},
    Pair{"campus", "campuses"},
    Pair{"status", "statuses"},
    Pair{"virus", "viruses"},
    Pair{"census", "censuses"},
    Pair{"syllabus", "syllabuses"},
    Pair{"bonus", "bonuses"},
    Pair{"menu", "menus"},
    Pair{"blouse", "blouses"},
    Pair{"shoe", "shoes"},
    Pair{"toe", "toes"},
    Pair{"canoe", "canoes"},
    Pair{"passer-by", "passers-by"},
    Pair{"passerby", "passersby"},
    Pair{"this", "these"},
    Pair{"that", "those"},
};

// Ends that must not be cut off shorter-looking whole words: "human" is no "man".
constexpr std::array<std::string_view, 7> kJoinable = {"child", "person", "man", "woman", "shelf", "wife", "knife"};
constexpr std::array<std::string_view, 12> kNotJoined = {"human",  "german", "roman",  "ottoman", "talisman", "shaman",
                                                         "caiman", "norman", "cayman", "hetman",  "desman",   "turkoman"};

// One word for one and for many.
constexpr std::array<std::string_view, 33> kUnchanged = {
    "series",    "species",  "sheep",    "fish",      "deer",         "aircraft", "software", "hardware", "information",
    "equipment", "luggage",  "baggage",  "furniture", "headquarters", "means",    "news",     "staff",    "research",
    "advice",    "homework", "clothing", "money",     "wifi",         "wi-fi",    "internet", "media",    "data",
    "people",    "children", "smoking",  "vaping",    "eating",       "talking"};

constexpr std::array<std::string_view, 19> kNoPlural = {
    "this", "is",   "was",    "has",     "its",    "yes",     "plus",      "thus",    "us",    "as",
    "does", "goes", "always", "perhaps", "across", "towards", "sometimes", "besides", "unless"};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }
bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}
template <class Table>
bool holds(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// The last word: what follows the last space or slash.
std::size_t last_word_begin(std::string_view text) {
  const std::size_t gap = text.find_last_of(" /\"'");
  return gap == std::string_view::npos ? 0 : gap + 1;
}

/// `from` with its end `old_end` made `new_end`, in the capitals of `like`.
std::string with_end(std::string_view like, std::size_t old_end, std::string_view new_end) {
  const std::size_t keep = like.size() - old_end;
  std::string out(like.substr(0, keep));
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool all_upper = like.size() > 1 && std::none_of(like.begin(), like.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  for (std::size_t i = 0; i < new_end.size(); ++i) {
    const bool capital = all_upper || (i == 0 && old_end > 0 && upper(like[keep]));
    out += capital && new_end[i] >= 'a' && new_end[i] <= 'z' ? static_cast<char>(new_end[i] - 'a' + 'A') : new_end[i];
  }
  return out;
}

/// True where `word` is `end`, or a compound that ends in it and inflects with it.
bool inflects_as(std::string_view word, std::string_view end) {
  if (word == end) return true;
  if (!ends_with(word, end) || word.size() < end.size() + 2) return false;
  return word[word.size() - end.size() - 1] == '-' || (holds(kJoinable, end) && !holds(kNotJoined, word));
}

std::string plural_of_word(std::string_view word) {
  const std::string low = lowered(word);
  if (low.empty() || holds(kUnchanged, low)) return std::string(word);
  const bool all_upper = word.size() >= 2 && word == [&] {
    std::string up(word);
    for (char& c : up) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return up;
  }();
  for (const auto& [one, many] : kIrregular) {
    if (inflects_as(low, one)) return with_end(word, one.size(), many);
  }
  // Four capitals and fewer are an acronym, more are a word that is shouted.
  if (all_upper && word.size() <= 4) return std::string(word) + "s";
  const char last = low.back();
  const char before = low.size() > 1 ? low[low.size() - 2] : 'a';
  if (last == 'y' && (!is_vowel(before) || ends_with(low, "quy"))) return with_end(word, 1, "ies");
  if (last == 's' || last == 'x' || last == 'z' || ends_with(low, "ch") || ends_with(low, "sh")) return with_end(word, 0, "es");
  if (last < 'a' || last > 'z') {
    // DVD-5, café: a letter outside of English takes a plain s.
    return std::string(word) + "s";
  }
  return with_end(word, 0, "s");
}

std::string singular_of_word(std::string_view word) {
  const std::string low = lowered(word);
  if (low.size() < 3 || holds(kNoPlural, low)) return std::string(word);
  for (const auto& [one, many] : kIrregular) {
    if (low == many) return with_end(word, many.size(), one);
    if (low == one) return std::string(word);
    const bool joined = holds(kJoinable, one) && ends_with(low, many) && low.size() >= many.size() + 2;
    if (joined && low != "specimen" && low != "regimen" && low != "abdomen" && low != "omen" && low != "women") {
      return with_end(word, many.size(), one);
    }
  }
  if (holds(kUnchanged, low)) return std::string(word);
  if (low.back() != 's' || ends_with(low, "ss") || ends_with(low, "us") || ends_with(low, "is") || ends_with(low, "ics")) {
    return std::string(word);
  }
  if (ends_with(low, "ies") && low.size() > 4) return with_end(word, 3, "y");
  for (const std::string_view end : {"sses", "shes", "ches", "xes", "zzes"}) {
    if (ends_with(low, end)) return with_end(word, 2, "");
  }
  return with_end(word, 1, "");
}

}  // namespace

std::string plural_of(std::string_view noun) {
  const std::size_t begin = last_word_begin(noun);
  return std::string(noun.substr(0, begin)) + plural_of_word(noun.substr(begin));
}

std::string singular_of(std::string_view noun) {
  const std::size_t begin = last_word_begin(noun);
  return std::string(noun.substr(0, begin)) + singular_of_word(noun.substr(begin));
}

}  // namespace sayyes
