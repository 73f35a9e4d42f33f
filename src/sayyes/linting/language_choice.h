#pragma once
/// Which languages' rules look at a segment that names no language.

#include <string>
#include <string_view>
#include <vector>

#include "sayyes/linting/checked_text.h"
#include "sayyes/linting/compiled.h"

namespace sayyes {

/// A stretch of a segment and the language of its words; empty where they do not tell.
struct LanguagePiece {
  ViewSpan span;
  std::string_view language;
};

struct ChosenLanguages {
  std::vector<std::string> languages;
  std::vector<LanguagePiece> pieces;  ///< in order; only where the segment speaks more than one language
};

/// The one language that was asked for; else what the words say, among those asked for; where a segment does not tell, what its
/// lines and sentences say each by itself, then what the whole text says; else English, or all that were asked for.
/// Made for one check, by one thread.
class LanguageChoice {
 public:
  LanguageChoice(const Linter::Data& data, const CheckedText& text, bool sign)
      : data_(data), text_(text), facts_(text, sign), sign_(sign) {}

  ChosenLanguages of(std::size_t segment);
  /// The language of a whole paragraph that is surely another than `told`, which the document names for all of itself; empty
  /// where it is not, or where it is short, a heading or a sign.
  std::string_view other_than(std::string_view told, std::size_t segment) const;

 private:
  std::string_view known(std::string_view language) const;
  std::vector<LanguagePiece> pieces_of(std::size_t segment, std::string_view told);
  const Linter::Data& data_;
  const CheckedText& text_;
  SegmentFacts facts_;
  bool sign_;
  std::string_view whole_;
  bool whole_known_ = false;
};

/// "fr-CA" -> "fr".
inline std::string_view primary_language(std::string_view tag) noexcept { return tag.substr(0, tag.find_first_of("-_")); }

/// Whether a rule of `language` may speak about `span`: no piece that it touches is told to be of another language.
bool speaks(const std::vector<LanguagePiece>& pieces, ViewSpan span, std::string_view language) noexcept;

}  // namespace sayyes
