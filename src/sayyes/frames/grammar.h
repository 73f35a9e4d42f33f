#pragma once
/// What a language's small words do in a sentence. One table of words a language; everything else is read from it.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "sayyes/frames/verb_forms.h"

namespace sayyes {

/// What a word can be; a word may be several things.
enum WordClass : std::uint64_t {
  kDeterminer = 1ull << 0,    ///< the, your, any
  kPreposition = 1ull << 1,   ///< of, with, by
  kPlace = 1ull << 2,         ///< prepositions that begin a place: in, at, near
  kTime = 1ull << 3,          ///< prepositions that begin a time: after, before, during
  kCoordinator = 1ull << 4,   ///< and, or, nor
  kContrast = 1ull << 5,      ///< but, yet, so
  kSubordinator = 1ull << 6,  ///< when, if, until, where
  kRelative = 1ull << 7,      ///< who, which, that
  kAuxiliary = 1ull << 8,     ///< is, may, will, do and their negatives
  kPronoun = 1ull << 9,       ///< subjects: you, we, they, it
  kNegator = 1ull << 10,      ///< no, not, never
  kPlaceWord = 1ull << 11,    ///< places by themselves: here, inside
  kTimeWord = 1ull << 12,     ///< days, months, "pm", "weekends"
  kNotThing = 1ull << 13,     ///< cannot be what "no" forbids: one, such, longer
  kVerdict = 1ull << 14,      ///< allowed, permitted, welcome
  kReader = 1ull << 15,       ///< people who may be reading: visitors, children
  kAdverb = 1ull << 16,       ///< strictly, currently, please
  kLeadIn = 1ull << 17,       ///< words that may stand before a command: please, also, sorry
  kParticiple = 1ull << 18,   ///< irregular past participles: left, taken
  kNoun = 1ull << 19,         ///< nouns that look like verb forms: building, evening
  kAdjective = 1ull << 20,    ///< wants a noun after it: outside, hot, personal
  kException = 1ull << 21,    ///< except, unless, without
  kReason = 1ull << 22,       ///< because, due, since
  kOpener = 1ull << 23,       ///< begins a clause where it is a fixed word of a frame: no, do, never, you
  kImperative = 1ull << 24,   ///< verbs that signs begin with: return, ask, keep
  kUse = 1ull << 25,          ///< nouns that add nothing to the thing before: use, consumption
  kCarry = 1ull << 26,        ///< verbs whose object is the matter: use, bring, have
  kNumber = 1ull << 27,       ///< one, two, twelve
  kIntensifier = 1ull << 28,  ///< absolutely, strictly
  kFinite = 1ull << 29,       ///< common full verbs in a finite form: has, beats, leaves
  kTells = 1ull << 30,        ///< before "that": note, remember, aware
  kObjectWord = 1ull << 31,   ///< pronouns as objects: it, them, us
  kGoal = 1ull << 32,         ///< "for … safety": nouns that make a reason
  kStaff = 1ull << 33,        ///< the library's own people: staff, librarians
  kEvent = 1ull << 34,        ///< what a name before a colon may belong to: workshop, concert, puppets
};

/// Immutable; safe for concurrent use.
class Grammar {
 public:
  struct Row {
    std::uint64_t classes;
    std::string_view words;  ///< parted by spaces, folded
  };
  /// `verbs` tells forms by their endings; none where the language's infinitives look like any word, as in English.
  template <std::size_t N>
  explicit Grammar(const Row (&rows)[N], VerbForms (*verbs)(std::string_view), bool elides = false)
      : verbs_(verbs), elides_(elides) {
    for (const Row& row : rows) add(row);
  }
  /// 0 for a word the table does not know.
  std::uint64_t classes_of(std::string_view word) const;
  bool is_gerund(std::string_view word, std::uint64_t classes) const;
  bool is_participle(std::string_view word, std::uint64_t classes) const;
  bool looks_plural(std::string_view word) const;
  bool english() const noexcept { return verbs_ == nullptr; }
  /// Whether the word may be an infinitive, or a command that a "no" before it makes a ban. Always, where endings do not tell.
  bool may_be_infinitive(std::string_view word) const { return verbs_ == nullptr || verbs_(word).infinitive; }
  bool may_be_command(std::string_view word) const { return verbs_ == nullptr || verbs_(word).command; }
  /// Whether a word before a vowel leaves its own away: "l'ascenseur" is two words.
  bool elides() const noexcept { return elides_; }

 private:
  void add(const Row& row);
  std::unordered_map<std::string_view, std::uint64_t> words_;
  VerbForms (*verbs_)(std::string_view);
  bool elides_;
};

/// The grammar for a BCP 47 tag; English where the language has none.
const Grammar& grammar_for(std::string_view language);
const Grammar& english_grammar();
const Grammar& spanish_grammar();
const Grammar& french_grammar();

/// "use your phone" -> "using your phone": the -ing form of an English verb phrase's first word. Empty for no letters.
std::string english_gerund(std::string_view verb_phrase);

}  // namespace sayyes
