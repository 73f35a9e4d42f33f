#pragma once
/// What can be said instead of one statement.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/frames/lexicon.h"
#include "sayyes/house.h"
#include "sayyes/suggesting/statement.h"
#include "sayyes/suggesting/template.h"
#include "sayyes/vocabulary.h"

namespace sayyes {

/// One way to say a statement. Begins with a capital; without a final mark.
struct Saying {
  std::string text;
  std::vector<std::string> needs;  ///< facts that stand as blanks
  bool bends = false;
  std::size_t facts = 0;           ///< facts of the library in it
  std::size_t fact_words = 0;      ///< their words: what a fact is long by is the library's choice
  std::vector<std::string> lines;  ///< lists: the points, each for its own line; then `text` is the heading
};

/// What sayings may draw on. Borrowed.
struct SayingSource {
  const House& house;
  const Lexicon& lexicon;
  std::string_view language;
};

/// Best first: complete ones, then with blanks, then those that bend the rule. Empty where nothing true can be said.
std::vector<Saying> say(const Statement& statement, const SayingSource& source);

// The parts of say(), each for one kind of statement.
std::vector<Saying> say_by_activity(const Statement& statement, const SayingSource& source);  ///< all items are of one activity
std::vector<Saying> say_combined(const Statement& statement, const SayingSource& source);     ///< items of several activities
std::vector<Saying> say_list(const Statement& statement, const SayingSource& source);         ///< points under a heading
std::vector<Saying> say_by_shape(const Statement& statement,
                                 const SayingSource& source);  ///< needs no activity: limits, times, exchanges

/// Slots of a statement's items for templates. `items` may be a part of the statement's.
TemplateContext slots_of(const Statement& statement, const std::vector<Item>& items, const SayingSource& source);
/// Adds what stands around the matter and was not used: time, people, law, reason. Nothing where it cannot be added.
std::optional<Saying> with_surroundings(FilledTemplate filled, const Statement& statement, const SayingSource& source);

/// "Please walk" -> "please walk", for after a colon; a first word with capitals of its own keeps them.
std::string as_continuation(const std::string& text);
/// The library's word for its visitors: words.people, else "visitors".
std::string people_word(const SayingSource& source);
/// "patrons" and the like said as the library says it; other people as they are.
std::string plain_people(std::string_view people, const SayingSource& source);
/// Words that the keys for facts about these items may end with: the activity's id, its related words, the items' own words.
std::vector<std::string> related_words(const std::vector<Item>& items);

}  // namespace sayyes
