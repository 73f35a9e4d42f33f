#include "sayyes/frames/sentence.h"

#include <algorithm>

#include "sayyes/text/words.h"

namespace sayyes {
namespace {

bool digit_at(std::string_view text, std::size_t at) { return text[at] >= '0' && text[at] <= '9'; }

/// Hyphens inside a word: "walk-ups", "non-circulating", and the typographic hyphens.
std::size_t hyphen_size(std::string_view text, std::size_t at) {
  if (text[at] == '-') return 1;
  const std::string_view rest = text.substr(at, 3);
  return rest == "\xE2\x80\x90" || rest == "\xE2\x80\x91" ? 3 : 0;
}

std::size_t word_end(std::string_view text, std::size_t at, std::size_t end, bool elisions) {
  while (at < end) {
    if (is_word_at(text, at)) {
      at += character_size(text, at);
      continue;
    }
    const std::size_t joint = text[at] == '\'' ? 1 : hyphen_size(text, at);
    if (joint != 0 && at + joint < end && is_word_at(text, at + joint)) {
      if (elisions && elides(text, at)) return at + joint;  // "l'", "usager": two words
      at += joint;
      continue;
    }
    // The times and prices of signs: 7:45, 46.03, 1,000.
    if ((text[at] == ':' || text[at] == '.' || text[at] == ',') && at + 1 < end && at > 0 && digit_at(text, at - 1) &&
        digit_at(text, at + 1)) {
      ++at;
      continue;
    }
    break;
  }
  return at;
}

bool number_like(std::string_view token) { return !token.empty() && token[0] >= '0' && token[0] <= '9'; }

}  // namespace

std::size_t Sentence::token_at(std::uint32_t offset) const {
  auto it = std::upper_bound(tokens.begin(), tokens.end(), offset,
                             [](std::uint32_t at, const Token& token) { return at < token.begin; });
  if (it == tokens.begin()) return tokens.size();
  --it;
  return offset < it->end ? static_cast<std::size_t>(it - tokens.begin()) : tokens.size();
}

Sentence cut_sentence(std::string_view view, ViewSpan segment, std::uint32_t at, const std::vector<std::uint32_t>* line_breaks,
                      const std::vector<std::uint32_t>* soft_breaks, const Grammar& grammar) {
  const std::string_view body = view.substr(segment.begin, segment.size());
  const Span<TextSpace> around = sentence_around(body, at - segment.begin, false);
  Sentence sentence;
  sentence.view = view;
  sentence.span = {segment.begin + around.begin, segment.begin + around.end};
  sentence.grammar = &grammar;

  auto next_break = line_breaks ? std::lower_bound(line_breaks->begin(), line_breaks->end(), sentence.span.begin)
                                : std::vector<std::uint32_t>::const_iterator();
  bool line_start = false, soft = false, space = false;
  std::size_t i = sentence.span.begin;
  const std::size_t end = sentence.span.end;
  while (i < end) {
    if (view[i] == ' ') {
      space = true;
      while (line_breaks && next_break != line_breaks->end() && *next_break < i) ++next_break;
      if (line_breaks && next_break != line_breaks->end() && *next_break == i) {
        line_start = true;
        soft = soft_breaks && std::binary_search(soft_breaks->begin(), soft_breaks->end(), static_cast<std::uint32_t>(i));
      }
      ++i;
      continue;
    }
    Token token;
    token.begin = static_cast<std::uint32_t>(i);
    token.line_start = line_start;
    token.soft = soft;
    token.space_before = space;
    if (is_word_at(view, i)) {
      i = word_end(view, i, end, grammar.elides());
      const std::string_view text = view.substr(token.begin, i - token.begin);
      token.kind = number_like(text) ? TokenKind::number : TokenKind::word;
      token.classes = grammar.classes_of(text);
    } else {
      i += std::max<std::size_t>(1, character_size(view, i));
      token.kind = TokenKind::mark;
      if (view[token.begin] == '&') token.classes = grammar.classes_of("&");
    }
    token.end = static_cast<std::uint32_t>(i);
    sentence.tokens.push_back(token);
    line_start = soft = space = false;
  }
  for (std::size_t k = sentence.tokens.size(); k > 0 && sentence.is_mark(k - 1); --k) {
    const char c = view[sentence.tokens[k - 1].begin];
    if (c == '?' || (c == '!' && sentence.last_mark == 0) || (c == '.' && sentence.last_mark == 0)) sentence.last_mark = c;
  }
  return sentence;
}

}  // namespace sayyes
