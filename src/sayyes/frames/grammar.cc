#include "sayyes/frames/grammar.h"

namespace sayyes {
namespace {

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

}  // namespace

void Grammar::add(const Row& row) {
  std::string_view rest = row.words;
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    const std::string_view word = rest.substr(0, space);
    if (!word.empty()) words_[word] |= row.classes;
    if (space == std::string_view::npos) break;
    rest.remove_prefix(space + 1);
  }
}

std::uint64_t Grammar::classes_of(std::string_view word) const {
  auto it = words_.find(word);
  return it == words_.end() ? 0 : it->second;
}

bool Grammar::is_gerund(std::string_view word, std::uint64_t classes) const {
  if (!english()) return false;
  return word.size() >= 5 && ends_with(word, "ing") && !(classes & (kNoun | kPreposition | kAdjective));
}

bool Grammar::is_participle(std::string_view word, std::uint64_t classes) const {
  if (classes & kParticiple) return true;
  if (!english()) {
    for (const std::string_view ending : {"ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "é", "ée", "és", "ées",
                                          "i", "is", "ie", "ies", "us", "ue"}) {
      if (ends_with(word, ending)) return true;
    }
    return false;
  }
  return word.size() >= 4 && ends_with(word, "ed") && !ends_with(word, "eed");
}

bool Grammar::looks_plural(std::string_view word) const {
  if (word.size() < 3 || word.back() != 's') return false;
  return !english() || !(ends_with(word, "ss") || ends_with(word, "us") || ends_with(word, "is"));
}

const Grammar& grammar_for(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  if (primary == "es") return spanish_grammar();
  if (primary == "fr") return french_grammar();
  return english_grammar();
}

std::string english_gerund(std::string_view verb_phrase) {
  const std::size_t space = verb_phrase.find(' ');
  std::string verb(verb_phrase.substr(0, space));
  const std::string rest = space == std::string_view::npos ? std::string() : std::string(verb_phrase.substr(space));
  if (verb.empty()) return {};
  const std::size_t n = verb.size();
  std::size_t vowels = 0;
  for (const char c : verb) vowels += is_vowel(c);
  if (verb == "be" || verb == "see" || ends_with(verb, "ee") || ends_with(verb, "oe") || ends_with(verb, "ye"))
    return verb + "ing" + rest;
  if (ends_with(verb, "ie")) return verb.substr(0, n - 2) + "ying" + rest;
  if (verb.back() == 'e' && n > 2) return verb.substr(0, n - 1) + "ing" + rest;
  // A short stressed syllable doubles its last letter: sit, sitting; but eat, eating and fix, fixing.
  const bool short_end = n >= 3 && !is_vowel(verb[n - 1]) && is_vowel(verb[n - 2]) && !is_vowel(verb[n - 3]);
  const bool never_doubles = verb.back() == 'w' || verb.back() == 'x' || verb.back() == 'y';
  const bool stressed_end =
      vowels == 1 || verb == "unplug" || verb == "forget" || verb == "begin" || verb == "permit" || verb == "admit";
  const bool quit = verb == "quit";
  if ((short_end && !never_doubles && stressed_end) || quit) return verb + verb.back() + "ing" + rest;
  return verb + "ing" + rest;
}

}  // namespace sayyes
