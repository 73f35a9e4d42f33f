#pragma once
/// The words by which signs are read and answered in languages whose no begins with fixed words: "prohibido comer", "défense de
/// fumer". One table a language; all of it constant.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/suggesting/adjunct_words.h"
#include "sayyes/suggesting/rewriter.h"
#include "sayyes/suggesting/sayings.h"
#include "sayyes/suggesting/sign_lines.h"
#include "sayyes/suggesting/statement.h"

namespace sayyes {

struct SignWords {
  /// Fixed words of a no, and what kind of statement they make.
  struct Opener {
    std::string_view words;
    StatementKind kind;
  };
  /// What begins something that stands around the matter. `either` is a time before one of `times` or a number, else a place.
  struct Around {
    std::string_view words;
    Starts starts;
    TimeKind time = TimeKind::none;
  };
  /// How a yes is put together. "{}" is where the clauses go.
  struct Sayings {
    std::string_view please, please_after, thanks;  ///< "Por favor, {}", "{}, por favor", "Gracias por {}"
    std::string_view please_head;                   ///< over a list: "Por favor:"
    std::string_view place_head;                    ///< the same, with a place: "{}, por favor:"
    std::string_view exception;                     ///< before what is said of the rest: "{}, sí. "
    std::string_view because;                       ///< ", porque "
    std::string_view colon;                         ///< ": "
    std::string (*list)(const std::vector<std::string>& members);
  };

  std::string_view language;
  LineWords lines;
  std::span<const Opener> openers;   ///< before the matter: "prohibido", "no se permite"
  std::span<const Opener> verdicts;  ///< after it: "está prohibido"
  std::span<const Around> around;
  std::span<const std::string_view> softeners;  ///< before or after a statement; they only set the tone: "por favor"
  std::span<const std::string_view> signers;  ///< who signs, where that is all; "la direction ne répond pas …" says something
  std::span<const std::string_view> dropped;       ///< whole sentences that a visitor does not need, or their beginnings
  std::span<const std::string_view> articles;      ///< before a thing: "el", "l'"
  std::span<const std::string_view> joints;        ///< "y", "ni"
  std::span<const std::string_view> times;         ///< "lunes", "las"
  std::span<const std::string_view> consequences;  ///< what makes a threat: "será expulsado"
  std::span<const std::string_view> negatives;     ///< a sentence with one of these is not understood
  std::span<const std::string_view> continues;     ///< a line that begins so goes on from the one before
  std::span<const std::string_view> copulas;       ///< between a thing and what has become of it: "está", "sera"
  /// A sentence in plainer words: without what only adds force, or the library's own trouble before it. May be null.
  std::string (*plain)(std::string_view sentence);
  /// Shapes of the language's own, tried before the openers. May be null.
  bool (*shape)(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);
  /// Shapes for what is left where a matter is none of the activities. May be null.
  bool (*otherwise)(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);
  /// When it is over, from an "until": "hasta las 9" -> "a las 9"; empty where it cannot be said.
  std::string (*back)(const Adjuncts& around);
  Sayings say;
};

/// Reads a sign. A statement with words that are not understood is unknown. Linear in the text.
Reading read_by_words(const RewriteInput& input, const SignWords& words);
/// Reads a statement once more by `otherwise`: for one of which its activity can say nothing.
bool read_otherwise(Statement& statement, const SignWords& words, const Lexicon& lexicon);
/// Fills the matter and what stands around it from `text`, in running case. False where words are left.
bool read_matter(Statement& statement, std::string_view text, const SignWords& words, const Lexicon& lexicon);

/// What the activities' templates and `please`, `please_at`, `thanks`, `thanks_at` of their words can say.
std::vector<Saying> ways_by_words(const Statement& statement, const SayingSource& source, const SignWords& words);
/// Slots of a statement's items for templates.
void slots_by_words(const Statement& statement, const std::vector<Item>& items, const SignWords& words,
                    TemplateContext& context);
/// Adds what stands around the matter and was not used; nothing where it cannot be added.
std::optional<std::string> surround_by_words(std::string text, const FilledTemplate& filled, const Adjuncts& around,
                                             const SignWords& words);

}  // namespace sayyes
