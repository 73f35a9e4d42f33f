#include "sayyes/rules/phrase_notation.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <unordered_set>
#include <utility>

#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr int kDeepest = 16;
// All spellings of a phrase together: a long text times many alternatives must not fill the memory.
constexpr std::size_t kMostBytes = 1u << 20;

struct Draft {
  std::string text;
  bool plural = false;
};
using Drafts = std::vector<Draft>;

std::size_t bytes_of(const Drafts& drafts) {
  std::size_t bytes = 0;
  for (const Draft& draft : drafts) bytes += draft.text.size();
  return bytes;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
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
    for (Draft& draft : drafts) {
      std::string plural = draft.text.empty() || draft.text.back() == ' ' ? std::string() : plural_of(draft.text);
      out.push_back({std::move(draft.text), false});
      if (!plural.empty()) out.push_back({std::move(plural), true});
    }
    drafts = std::move(out);
  }

  void group(Drafts& drafts, int depth) {
    const std::size_t begin = at_;
    const bool glued = follows_word();
    if (depth >= kDeepest) return fail(begin, "the brackets are nested too deep", "write two phrases instead");
    Drafts choices;
    std::size_t alternatives = 0;
    bool closed = false;
    while (!problem_ && !closed) {
      ++at_;
      for (Draft& choice : sequence(depth + 1)) choices.push_back(std::move(choice));
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
    for (const Draft& draft : drafts) {
      for (const Draft& choice : choices) {
        Draft& both = out.emplace_back();
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
    for (Draft& draft : drafts) draft.text += text;
  }

  bool fits(std::size_t drafts, std::size_t choices, std::size_t offset) {
    if (drafts * choices <= options_.most_forms) return true;
    fail(offset, "this phrase has more than " + std::to_string(options_.most_forms) + " spellings",
         "write several phrases instead");
    return false;
  }

  bool fits_memory(std::size_t bytes, std::size_t offset) {
    if (bytes <= kMostBytes) return true;
    fail(offset, "this phrase is too long for all its spellings", "write several shorter phrases");
    return false;
  }

  std::string_view phrase_;
  const PhraseOptions& options_;
  std::size_t at_ = 0;
  std::optional<Problem> problem_;
};

/// True where every cased word is in capitals and one of them has two letters or more. "ILLs" and "ILL's" count.
bool wants_capitals(std::string_view text) {
  std::size_t upper = 0;
  std::size_t most_upper = 0;
  std::string small;
  bool capitals = true;
  bool after_apostrophe = false;
  const auto end_word = [&](bool apostrophe) {
    const bool plural = (small == "s" || small == "es") && (upper >= 2 || (upper == 0 && after_apostrophe));
    if (!small.empty() && !plural) capitals = false;
    most_upper = std::max(most_upper, upper);
    upper = 0;
    small.clear();
    after_apostrophe = apostrophe;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = std::max<std::size_t>(1, character_size(text, i));
    if (!is_letter_at(text, i)) {
      end_word(text[i] == '\'' || text.substr(i, size) == "’");
    } else if (is_upper_at(text, i)) {
      // A capital after small letters ("iPad") is not a plural.
      if (!small.empty()) capitals = false;
      ++upper;
    } else {
      small += text.substr(i, size);
    }
    i += size;
  }
  end_word(false);
  return capitals && most_upper >= 2;
}

/// Small letters, single spaces, none at the ends.
std::string folded(std::string text) {
  if (!is_ascii(text)) text = fold(text);
  std::size_t size = 0;
  for (const char c : text) {
    if (c == ' ' && (size == 0 || text[size - 1] == ' ')) continue;
    text[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (size != 0 && text[size - 1] == ' ') --size;
  text.resize(size);
  return text;
}

/// don't -> dont; the same text where there is no negative contraction.
std::string without_contractions(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool contraction = text[i] == '\'' && i >= 2 && text[i - 1] == 'n' && is_ascii_letter(text[i - 2]) &&
                             i + 1 < text.size() && text[i + 1] == 't' &&
                             (i + 2 == text.size() || !is_ascii_letter(text[i + 2]));
    if (!contraction) out += text[i];
  }
  return out;
}

std::vector<std::string> spellings_of(std::string_view compound) {
  const std::string base = folded(std::string(compound));
  std::string spaced, together;
  for (const char c : base) {
    const bool gap = c == '-' || c == ' ';
    spaced += gap ? ' ' : c;
    if (!gap) together += c;
  }
  std::string hyphened = spaced;
  std::replace(hyphened.begin(), hyphened.end(), ' ', '-');
  return {hyphened, spaced, together};
}

/// Puts `with` wherever `spelling` begins a word and ends one (or only its plural follows).
std::string replace_words(std::string_view text, std::string_view spelling, std::string_view with) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find(spelling); at != std::string_view::npos; at = text.find(spelling, at + 1)) {
    if (at < done) continue;
    const std::size_t end = at + spelling.size();
    const bool starts = at == 0 || !is_word_before(text, at);
    const std::size_t tail = text.substr(end, 2) == "es" ? 2 : text.substr(end, 1) == "s" ? 1 : 0;
    const bool ends =
        end == text.size() || !is_word_at(text, end) || end + tail == text.size() || !is_word_at(text, end + tail);
    if (!starts || !ends) continue;
    out += text.substr(done, at - done);
    out += with;
    done = end;
  }
  out += text.substr(done);
  return out;
}

void spell_compounds(std::vector<PhraseForm>& forms, const PhraseOptions& options) {
  for (const std::string& compound : options.compounds) {
    const std::vector<std::string> spellings = spellings_of(compound);
    const std::size_t count = forms.size();
    for (std::size_t i = 0; i < count && forms.size() <= options.most_forms; ++i) {
      for (const std::string& found : spellings) {
        for (const std::string& with : spellings) {
          PhraseForm other = forms[i];
          other.text = replace_words(other.text, found, with);
          if (other.text != forms[i].text) forms.push_back(std::move(other));
        }
      }
    }
  }
}

void drop_repeated(std::vector<PhraseForm>& forms) {
  if (forms.size() < 2) return;
  std::vector<std::size_t> hashes(forms.size());
  std::transform(forms.begin(), forms.end(), hashes.begin(),
                 [](const PhraseForm& form) { return std::hash<std::string>()(form.text); });
  std::sort(hashes.begin(), hashes.end());
  // Hardly any phrase repeats itself, and start-up is short of time.
  if (std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end()) return;
  std::unordered_set<std::string> seen;
  std::erase_if(forms, [&](const PhraseForm& form) { return !seen.insert((form.capitals ? "1" : "0") + form.text).second; });
}

}  // namespace

Result<std::vector<PhraseForm>> expand_phrase(std::string_view phrase, const PhraseOptions& options) {
  Parser parser(phrase, options);
  Drafts drafts = parser.parse();
  if (parser.problem()) return std::move(*parser.problem());
  std::vector<PhraseForm> forms;
  forms.reserve(drafts.size());
  const bool small =
      is_ascii(phrase) && std::none_of(phrase.begin(), phrase.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  for (Draft& draft : drafts) {
    const bool capitals = !small && wants_capitals(draft.text);
    PhraseForm form{folded(std::move(draft.text)), capitals, draft.plural};
    if (form.text.empty() && !options.may_be_empty) {
      return Problem{
          "phrase-empty", "this phrase may be left out as a whole", {}, 0, 1, "keep at least one word outside of brackets"};
    }
    if (form.text.find("n't") != std::string::npos) {
      PhraseForm bare{without_contractions(form.text), form.capitals, form.plural};
      forms.push_back(std::move(form));
      forms.push_back(std::move(bare));
    } else {
      forms.push_back(std::move(form));
    }
  }
  if (!options.compounds.empty()) spell_compounds(forms, options);
  drop_repeated(forms);
  if (forms.size() > options.most_forms) {
    return Problem{"phrase-notation",
                   "this phrase has more than " + std::to_string(options.most_forms) + " spellings",
                   {},
                   0,
                   1,
                   "write several phrases instead"};
  }
  return forms;
}

Result<std::vector<PhraseForm>> expand_compound(std::string_view compound) {
  if (compound.find_first_of("(){}|") != std::string_view::npos || compound.find('-') == std::string_view::npos) {
    return Problem{"phrase-notation", "a compound is a plain word with a hyphen", {}, 0, 1, "write it as inter-library"};
  }
  std::vector<PhraseForm> forms;
  for (std::string& spelling : spellings_of(compound)) forms.push_back({std::move(spelling), wants_capitals(compound), false});
  drop_repeated(forms);
  if (forms.front().text.empty() || forms.front().text == "-") {
    return Problem{"phrase-empty", "this compound has no letters", {}, 0, 1, "write it as inter-library"};
  }
  return forms;
}

}  // namespace sayyes
