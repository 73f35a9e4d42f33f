#include "sayyes/rules/phrase_parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "sayyes/support/limits.h"
#include "sayyes/text/match_view.h"

namespace sayyes {
namespace {

using Drafts = std::vector<PhraseDraft>;

std::size_t bytes_of(const Drafts& drafts) {
  std::size_t bytes = 0;
  for (const PhraseDraft& draft : drafts) bytes += draft.text.size();
  return bytes;
}

std::uint32_t column_of(std::string_view text, std::size_t offset) {
  std::uint32_t column = 1;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i) column += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return column;
}

/// Reads the notation from left to right; a group multiplies the drafts by its alternatives.
class Parser {
 public:
  Parser(std::string_view phrase, const PhraseOptions& options) : phrase_(phrase), options_(options) {}

  Drafts parse() {
    Drafts drafts = sequence(0);
    if (!problem_ && at_ < phrase_.size()) {
      fail(at_, phrase_[at_] == '|' ? "the bar | stands outside of brackets" : "the bracket ) has no ( before it",
           "write alternatives as (this|that)");
    }
    return drafts;
  }
  std::optional<Problem>& problem() { return problem_; }

 private:
  void fail(std::size_t offset, std::string message, std::string hint) {
    if (problem_) return;
    problem_ = Problem{"phrase-notation", std::move(message), {}, 0, column_of(phrase_, offset), std::move(hint)};
  }

  Drafts sequence(int depth) {
    Drafts drafts(1);
    while (!problem_ && at_ < phrase_.size()) {
      const char c = phrase_[at_];
      if (c == ')' || (c == '|' && !(depth == 0 && stands_alone()))) break;
      if (c == '(') {
        if (phrase_.substr(at_, 3) == "(s)" && follows_word()) {
          take_plurals(drafts);
        } else {
          group(drafts, depth);
        }
      } else if (c == '{' || c == '}') {
        slot(drafts);
      } else {
        literal(drafts);
      }
    }
    return drafts;
  }

  /// A bar between spaces is a character of the text, not a slip of the notation.
  bool stands_alone() const {
    return (at_ == 0 || phrase_[at_ - 1] == ' ') && (at_ + 1 == phrase_.size() || phrase_[at_ + 1] == ' ');
  }

  bool follows_word() const {
    if (at_ == 0) return false;
    const char before = phrase_[at_ - 1];
    return before != ' ' && before != '(' && before != '|';
  }

  void take_plurals(Drafts& drafts) {
    const std::size_t begin = at_;
    at_ += 3;
    if (phrase_[begin - 1] == '}') return fail(begin, "a slot has no plural", "leave out the (s): slots meet both numbers");
    if (!fits(drafts.size(), 2, begin) || !fits_memory(2 * bytes_of(drafts), begin)) return;
    Drafts out;
    out.reserve(drafts.size() * 2);
    for (PhraseDraft& draft : drafts) {
      std::string plural = draft.text.empty() || draft.text.back() == ' ' ? std::string() : plural_of(draft.text);
      out.push_back({std::move(draft.text), false});
      if (!plural.empty()) out.push_back({std::move(plural), true});
    }
    drafts = std::move(out);
  }

  void group(Drafts& drafts, int depth) {
    const std::size_t begin = at_;
    const bool glued = follows_word();
    if (static_cast<std::uint64_t>(depth) >= bounds::kPhraseBrackets)
      return fail(begin, "the brackets are nested too deep", "write two phrases instead");
    Drafts choices;
    std::size_t alternatives = 0;
    bool closed = false;
    while (!problem_ && !closed) {
      ++at_;
      for (PhraseDraft& choice : sequence(depth + 1)) choices.push_back(std::move(choice));
      fits(choices.size(), 1, begin);
      fits_memory(bytes_of(choices), begin);
      ++alternatives;
      if (problem_) return;
      if (at_ >= phrase_.size()) return fail(begin, "the bracket ( is not closed", "close it, or leave it out");
      closed = phrase_[at_] == ')';
    }
    ++at_;
    if (alternatives == 1) {
      // Spanish and French write their plurals this way: autoridad(es), bureau(x).
      if (glued && choices.size() == 1 && (choices[0].text == "es" || choices[0].text == "x")) choices[0].plural = true;
      choices.push_back({});
    }
    if (!fits(drafts.size(), choices.size(), begin)) return;
    if (!fits_memory(bytes_of(drafts) * choices.size() + bytes_of(choices) * drafts.size(), begin)) return;
    Drafts out;
    out.reserve(drafts.size() * choices.size());
    for (const PhraseDraft& draft : drafts) {
      for (const PhraseDraft& choice : choices) {
        PhraseDraft& both = out.emplace_back();
        // Room for what follows, so that a form is allocated once.
        both.text.reserve(draft.text.size() + choice.text.size() + std::min<std::size_t>(phrase_.size() - at_, 24));
        both.text.append(draft.text).append(choice.text);
        both.plural = draft.plural || choice.plural;
      }
    }
    drafts = std::move(out);
  }

  void slot(Drafts& drafts) {
    const std::size_t begin = at_;
    if (!options_.slots) return fail(begin, "slots like {things} belong in `frames`", "move this phrase to `frames`");
    std::size_t end = begin + 1;
    while (end < phrase_.size() && phrase_[end] >= 'a' && phrase_[end] <= 'z') ++end;
    if (phrase_[begin] == '}' || end == begin + 1 || end >= phrase_.size() || phrase_[end] != '}') {
      return fail(begin, "a slot is a name in curly brackets", "write it as {things}");
    }
    append(drafts, phrase_.substr(begin, end + 1 - begin));
    at_ = end + 1;
  }

  void literal(Drafts& drafts) {
    const std::size_t begin = at_;
    if (phrase_[at_] == '|') ++at_;
    while (at_ < phrase_.size() && std::string_view("(){}|").find(phrase_[at_]) == std::string_view::npos) {
      if (static_cast<unsigned char>(phrase_[at_]) < 0x20 || phrase_[at_] == 0x7F) {
        return fail(at_, "a phrase is one line of visible characters", "write a space instead of a tab or line end");
      }
      ++at_;
    }
    const std::string_view run = phrase_.substr(begin, at_ - begin);
    if (const std::size_t object = run.find(kObject); object != std::string_view::npos) {
      return fail(begin + object, "this character is never in a text that is checked", "leave it out");
    }
    append(drafts, run);
  }

  void append(Drafts& drafts, std::string_view text) {
    if (!fits_memory(bytes_of(drafts) + drafts.size() * text.size(), at_)) return;
    for (PhraseDraft& draft : drafts) draft.text += text;
  }

  bool fits(std::size_t drafts, std::size_t choices, std::size_t offset) {
    if (drafts * choices <= options_.most_forms) return true;
    fail(offset, "this phrase has more than " + std::to_string(options_.most_forms) + " spellings",
         "write several phrases instead");
    return false;
  }

  bool fits_memory(std::size_t bytes, std::size_t offset) {
    if (bytes <= bounds::kPhraseBytes) return true;
    fail(offset, "this phrase is too long for all its spellings", "write several shorter phrases");
    return false;
  }

  std::string_view phrase_;
  const PhraseOptions& options_;
  std::size_t at_ = 0;
  std::optional<Problem> problem_;
};

}  // namespace

Result<std::vector<PhraseDraft>> parse_phrase(std::string_view phrase, const PhraseOptions& options) {
  Parser parser(phrase, options);
  Drafts drafts = parser.parse();
  if (parser.problem()) return std::move(*parser.problem());
  return drafts;
}

}  // namespace sayyes
