#pragma once
/// Rules, guards and activities are plain data. docs/rule-format.md says how each is written in TOML.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sayyes/span.h"
#include "sayyes/vocabulary.h"

namespace sayyes {

/// Where something was written, for messages. Empty file: compiled into the library.
struct RuleSource {
  std::string file;
  std::uint32_t line = 0;
};

/// `count` rules measure a segment.
enum class Measure : std::uint8_t { words, sentences, capital_words, exclamation_marks, repeated_marks };

struct CountMatch {
  Measure measure = Measure::words;
  std::uint32_t more_than = 0;          ///< the rule fires above this
  std::uint32_t of_words = 0;           ///< with `capital_words`: only where the segment or line has at least so many words
};

/// What a rule looks for. Exactly one of phrases, pattern, frames, count is set.
struct RuleMatch {
  std::vector<std::string> phrases;     ///< notation: `loan(s)`, `(a|b)`, `(optional)`; capitals match only capitals
  std::vector<std::string> compounds;   ///< "inter-library": hyphen, space or nothing
  std::string pattern;                  ///< RE2 over the match view
  std::vector<std::string> frames;      ///< phrases with slots: "no {things}"
  std::string conveys;                  ///< frames: what the sentence does: ban, refusal, only, must, threat, closed …
  std::optional<CountMatch> count;
  bool exact_case = false;              ///< `case = "exact"`: sees the text, not the match view
};

/// Reasons not to fire.
struct RuleGuards {
  std::vector<std::string> unless;      ///< named guards
  std::vector<std::string> not_before, not_after, only_before, only_after;   ///< phrases right next to the match
  std::vector<std::string> not_near, only_near;                              ///< phrases in the same sentence, within `near_words`
  std::vector<std::string> not_in_segment, only_in_segment;                  ///< phrases anywhere in the segment
  std::uint32_t near_words = 6;
  std::string at;                       ///< "", "segment" (the whole of it), "line", "segment_start", "sentence_start"
};

struct SuggestionTemplate {
  SuggestionKind kind = SuggestionKind::replacement;
  std::string text;
  friend bool operator==(const SuggestionTemplate&, const SuggestionTemplate&) = default;
};

struct RuleExample {
  std::string text;                     ///< without brackets
  bool flag = false;                    ///< true: must fire on exactly `spans`; false: must not fire
  std::vector<TextSpan> spans;
  std::string say;                      ///< the exact text after the first replacement, or empty
  std::optional<Profile> as;            ///< sign when not given
  std::uint32_t line = 0;
};

/// One rule, one file. Value type.
struct Rule {
  std::string id;                       ///< the path: en/jargon/interlibrary-loan
  std::string language;                 ///< en
  std::string category;                 ///< jargon
  std::string title, message, why;
  std::vector<std::string> evidence;    ///< sources, or "judgement"
  Severity severity = Severity::warning;
  bool praise = false;                  ///< category `welcome`: a finding of this rule is praise
  std::optional<Intent> intent;         ///< usual intent, if the rule knows one
  std::vector<Profile> profiles;        ///< empty: all
  std::vector<Audience> audiences;      ///< empty: all but staff
  std::vector<Scope> scopes;            ///< empty: all
  RuleMatch match;
  RuleGuards guards;
  std::vector<SuggestionTemplate> suggestions;
  std::vector<RuleExample> examples;
  RuleSource source;
};

/// A named reason not to fire: rules/<language>/guards/<name>.toml. It holds a rule back where any of its parts is true.
struct Guard {
  std::string id;                       ///< name without the folder: good_news
  std::string language;
  std::string title;
  std::vector<std::string> phrases;     ///< the match overlaps one of these
  std::vector<std::string> before;      ///< right before the match
  std::vector<std::string> after;       ///< right after the match
  std::vector<std::string> near;        ///< same sentence, within `near_words`
  std::vector<std::string> sentence;    ///< anywhere in the sentence
  std::vector<std::string> segment;     ///< anywhere in the segment
  std::vector<std::string> headings;    ///< anywhere in the document's title or headings, or in its path
  std::string pattern;                  ///< RE2 over the sentence's match view
  std::uint32_t near_words = 6;
  std::string builtin;                  ///< name of a structural check written in C++
  struct GuardExample {
    std::string rule;                   ///< the rule that would fire
    std::string text;
    bool holds = true;                  ///< false: the rule must fire all the same
    std::uint32_t line = 0;
  };
  std::vector<GuardExample> examples;
  RuleSource source;
};

/// What a thing or an act sounds like when it is welcome: rules/<language>/activities/<name>.toml.
struct Activity {
  std::string id;                       ///< name without the folder: phone
  std::string language;
  std::string title;
  std::string type;                     ///< carried_thing, act, animal, person, service, danger, place, condition
  std::vector<std::string> things;      ///< phrase notation: "cell phone(s)", "phone call(s)"
  std::vector<std::string> acts;        ///< base form: "use (your|a) phone"
  std::optional<Intent> intent;
  std::string companion;
  struct Yes {
    std::string say;                    ///< template with {places.phone}, {place}, {time} …
    bool bends = false;                 ///< changes the rule
    std::vector<std::string> when;      ///< conditions on the sign: "place", "time", "exception", "no_place" …
  };
  std::vector<Yes> yes;
  std::map<std::string, std::string> words;   ///< further forms templates may use: acting, thing, plural, finish …
  RuleSource source;
};

/// A text that a rule flags and should not, as a library reported it: a sentence in which the rule stays quiet.
struct PassText {
  std::string rule;                     ///< its id
  std::string text;                     ///< the whole sentence, or the line of a sign; compared as the match view
  RuleSource source;
};

/// A folder of rules with what they share. Value type.
struct RulePack {
  std::string id;                       ///< "en", or the name of a user's folder or file
  std::vector<Rule> rules;
  std::vector<Guard> guards;
  std::vector<Activity> activities;
  std::vector<PassText> passes;         ///< of a user's pack: false-alarms.toml
  std::map<std::string, std::string> titles;   ///< "en/jargon" -> title of the category, from pack.toml
};

}  // namespace sayyes
