#pragma once
/// What the rewriter has to know of a language: how its signs are read, and how a yes is said in it. One table a language; what
/// stands in no table is the same for all. Functions are pure and safe for concurrent use.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/suggesting/rewriter.h"
#include "sayyes/suggesting/sayings.h"
#include "sayyes/suggesting/statement.h"

namespace sayyes {

struct Tongue {
  std::string_view code;  ///< primary subtag: "en"
  /// Statements of the sign, with what belongs to a neighbour moved there.
  Reading (*read)(const RewriteInput& input);
  /// Ways to say one statement, or a list under its heading, in any order.
  std::vector<Saying> (*ways)(const Statement& statement, const SayingSource& source);
  /// Ways to say a sentence that stays as a request, where all else is left out; empty where it is no command.
  std::vector<std::string> (*requests)(const Statement& statement);
  /// Wording that would itself be marked, in the words that a rewrite adds.
  bool (*says_no)(std::string_view text);
  /// Slots of a statement's items for templates, and what is added to a template that does not use all that stands around the
  /// matter. Null: as in English.
  void (*slots)(const Statement& statement, const std::vector<Item>& items, TemplateContext& context);
  std::optional<std::string> (*surround)(std::string text, const FilledTemplate& filled, const Adjuncts& around);
  /// Whether a verb after a noun phrase is plural.
  bool (*plural)(std::string_view noun_phrase);
  /// Mends a template whose facts were put in: "de el patio" -> "del patio".
  std::string (*mend)(std::string text);
  /// What would help where nothing can be said of a statement; adds to the advice and needs of the result.
  void (*advise)(const Statement& statement, RewriteResult& result);
  /// A price for whoever does not do so, as a fact: "Otherwise the charge is 2 €".
  std::string (*charge)(std::string_view price);
  std::string_view says_yes_already;  ///< advice where nothing has to be said anew
  std::string_view left_out;          ///< advice about a consequence; {} is the sentence
  std::string_view no_words;          ///< advice where there is nothing to say anew
  /// Spaces that no line may break at: before a colon in French. Null where there are none.
  std::string (*set_apart)(std::string text);
  /// Whether what agrees with a noun phrase is feminine; nothing where that is not known. Null where nothing agrees.
  std::optional<bool> (*feminine)(std::string_view noun_phrase);
};

/// The table for a BCP 47 tag; English where it is empty or the language has none.
const Tongue& tongue_for(std::string_view language);
const Tongue& english_tongue();
const Tongue& spanish_tongue();
const Tongue& french_tongue();

/// Adds `text` unless it is empty or there already.
void add_once(std::vector<std::string>& to, const std::string& text);

}  // namespace sayyes
