#include "sayyes/linting/language_choice.h"

#include <algorithm>
#include <array>

#include "sayyes/text/language.h"

namespace sayyes {
namespace {

/// What may part two languages inside of a line: "No dogs / Perros no", and the ends of sentences.
constexpr std::array<std::string_view, 7> kParts = {" / ", " | ", " · ", " • ", ". ", "! ", "? "};
constexpr std::size_t kMostPieces = 64;

/// True at few bytes: all where a part begins, by its first two.
bool may_part(char first, char second) {
  if (first == ' ') return second == '/' || second == '|' || second == '\xC2' || second == '\xE2';
  return second == ' ' && (first == '.' || first == '!' || first == '?');
}

/// Adds the pieces of view[begin, end).
void cut(std::string_view view, std::uint32_t begin, std::uint32_t end, std::vector<LanguagePiece>& out) {
  std::uint32_t from = begin;
  for (std::uint32_t at = begin; at + 1 < end && out.size() < kMostPieces; ++at) {
    if (!may_part(view[at], view[at + 1])) continue;
    const auto part = std::find_if(kParts.begin(), kParts.end(),
                                   [&](std::string_view mark) { return view.compare(at, mark.size(), mark) == 0; });
    if (part == kParts.end() || at + part->size() >= end) continue;
    out.push_back({{from, at + 1}, {}});
    at += static_cast<std::uint32_t>(part->size()) - 1;
    from = at + 1;
  }
  if (from < end) out.push_back({{from, end}, {}});
}

}  // namespace

std::string_view LanguageChoice::known(std::string_view language) const {
  // One that there are no rules for gets no findings in another.
  const std::vector<std::string>& asked = data_.default_languages;
  if (data_.options.languages.empty()) return language;
  return std::find(asked.begin(), asked.end(), language) == asked.end() ? "" : language;
}

std::vector<LanguagePiece> LanguageChoice::pieces_of(std::size_t segment, std::string_view told) {
  std::vector<LanguagePiece> pieces;
  facts_.enter(segment, english_grammar());
  const ViewSpan span = facts_.view();
  std::uint32_t begin = span.begin;
  for (const std::uint32_t line_end : facts_.line_breaks()) {
    cut(text_.view(), begin, line_end, pieces);
    begin = line_end + 1;
  }
  cut(text_.view(), begin, span.end, pieces);
  const bool is_whole = pieces.size() == 1;
  for (LanguagePiece& piece : pieces)
    piece.language = is_whole ? told : known(detect_language(text_.view().substr(piece.span.begin, piece.span.size())));
  return pieces;
}

ChosenLanguages LanguageChoice::of(std::size_t segment) {
  ChosenLanguages chosen;
  const std::vector<std::string>& asked = data_.default_languages;
  if (asked.size() == 1 && !data_.options.languages.empty()) {
    chosen.languages = asked;
    return chosen;
  }
  const ViewSpan span = text_.segment_view(segment);
  std::string_view told = known(detect_language(text_.view().substr(span.begin, span.size())));
  if (told.empty() || facts_.sign()) {
    std::vector<LanguagePiece> pieces = pieces_of(segment, told);
    for (const LanguagePiece& piece : pieces) {
      if (piece.language.empty()) continue;
      if (std::find(chosen.languages.begin(), chosen.languages.end(), piece.language) == chosen.languages.end())
        chosen.languages.emplace_back(piece.language);
    }
    if (chosen.languages.size() > 1) {
      chosen.pieces = std::move(pieces);
      return chosen;
    }
    if (told.empty() && !chosen.languages.empty()) return chosen;
    chosen.languages.clear();
  }
  if (told.empty()) {
    if (!whole_known_) whole_ = known(detect_language(text_.view()));
    whole_known_ = true;
    told = whole_;
  }
  if (told.empty())
    chosen.languages = asked;
  else
    chosen.languages.emplace_back(told);
  return chosen;
}

std::string_view LanguageChoice::other_than(std::string_view told, std::size_t segment) const {
  constexpr std::uint32_t kShortest = 45;  // bytes: eight words or so
  constexpr unsigned kFewestWords = 8;
  const Scope scope = text_.segment(segment).scope;
  const ViewSpan span = text_.segment_view(segment);
  if (sign_ || span.size() < kShortest ||
      (scope != Scope::paragraph && scope != Scope::list_item && scope != Scope::table_cell))
    return {};
  const std::string_view view = text_.view().substr(span.begin, span.size());
  // Spanish and French have accents in nearly every sentence, which is quickly seen; all are two bytes that begin so.
  if (told == "en" && view.find('\xC3') == std::string_view::npos) return {};
  if (std::count(view.begin(), view.end(), ' ') + 1 < kFewestWords || view.front() == '"') return {};
  const std::string_view whole = known(detect_language(view));
  if (whole.empty() || whole == told) return {};
  // A quotation makes no paragraph: what stands after it would say so.
  const std::string_view rest = detect_language(view.substr(view.find(' ', view.size() / 2)));
  return rest == whole ? whole : std::string_view();
}

bool speaks(const std::vector<LanguagePiece>& pieces, ViewSpan span, std::string_view language) noexcept {
  return std::none_of(pieces.begin(), pieces.end(), [&](const LanguagePiece& piece) {
    return piece.span.begin < span.end && span.begin < piece.span.end && !piece.language.empty() && piece.language != language;
  });
}

}  // namespace sayyes
