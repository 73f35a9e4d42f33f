#include "sayyes/linting/profile_guess.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

struct Hint {
  std::string_view word;
  Profile profile;
};
constexpr std::array<Hint, 29> kHints{
    {{"policy", Profile::policy},      {"policies", Profile::policy},   {"terms", Profile::policy},
     {"conduct", Profile::policy},     {"bylaws", Profile::policy},     {"byelaws", Profile::policy},
     {"regulations", Profile::policy}, {"privacy", Profile::policy},    {"statute", Profile::policy},
     {"legal", Profile::policy},       {"guidelines", Profile::policy}, {"normas", Profile::policy},
     {"reglamento", Profile::policy},  {"règlement", Profile::policy},  {"reglement", Profile::policy},
     {"sign", Profile::sign},          {"signs", Profile::sign},        {"signage", Profile::sign},
     {"poster", Profile::sign},        {"posters", Profile::sign},      {"email", Profile::message},
     {"mail", Profile::message},       {"sms", Profile::message},       {"notice", Profile::message},
     {"notices", Profile::message},    {"catalog", Profile::catalog},   {"catalogue", Profile::catalog},
     {"script", Profile::script},      {"opac", Profile::catalog}}};

std::optional<Profile> by_words(std::string_view text, bool headings_only_policy) {
  for (const Span<TextSpace>& word : words_of(text)) {
    const std::string_view folded = text.substr(word.begin, word.size());
    for (const Hint& hint : kHints) {
      if (folded == hint.word &&
          (!headings_only_policy || (hint.profile == Profile::policy && hint.word != "guidelines" && hint.word != "legal")))
        return hint.profile;
    }
  }
  return std::nullopt;
}

struct Shape {
  std::size_t lines = 0, long_lines = 0, words = 0, sentences = 0;
  bool greets = false;
};

bool greets(std::string_view line) {
  const std::string folded = fold(line.substr(0, 16));
  for (const std::string_view greeting : {"dear ", "hello ", "subject:", "estimad", "bonjour"}) {
    if (folded.starts_with(greeting)) return true;
  }
  return false;
}

Shape shape_of(std::string_view text, std::string_view line_ends) {
  Shape shape;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find_first_of(line_ends, begin);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t words = count_words(line);
    if (words > 0) {
      if (shape.lines < 3 && greets(line)) shape.greets = true;
      ++shape.lines;
      shape.words += words;
      shape.long_lines += words > 12;
    }
    begin = end + 1;
  }
  return shape;
}

}  // namespace

Profile guess_profile(const Document& document) {
  std::string path = fold(document.name());
  for (char& c : path) c = c == '/' || c == '\\' || c == '-' || c == '_' || c == '.' ? ' ' : c;
  if (const auto profile = by_words(path, false)) return *profile;
  std::size_t looked = 0;
  for (const Segment& segment : document.segments()) {
    if (++looked > 50) break;
    if (segment.scope != Scope::title && segment.scope != Scope::heading) continue;
    const std::string heading =
        fold(document.text().substr(segment.span.begin, std::min<std::uint32_t>(segment.span.size(), 200)));
    if (const auto profile = by_words(heading, true)) return *profile;
    break;
  }
  if (document.format() == Format::html || document.format() == Format::markdown) return Profile::web;
  // In a text file a blank line parts signs; elsewhere each paragraph is a line of its own.
  const Shape shape = shape_of(document.text().substr(0, 4096), document.format() == Format::plain ? "\n" : "\n\x1f");
  if (shape.greets && shape.words > 12) return Profile::message;
  if (shape.words <= 60 && shape.long_lines * 2 <= shape.lines) return Profile::sign;
  return Profile::web;
}

}  // namespace sayyes
