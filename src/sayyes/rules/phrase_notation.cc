#include "sayyes/rules/phrase_notation.h"

#include <algorithm>
#include <functional>
#include <unordered_set>
#include <utility>

#include "sayyes/rules/phrase_parser.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

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
  Result<std::vector<PhraseDraft>> drafts = parse_phrase(phrase, options);
  if (!drafts) return std::vector<Problem>(drafts.problems());
  std::vector<PhraseForm> forms;
  forms.reserve(drafts->size());
  const bool small =
      is_ascii(phrase) && std::none_of(phrase.begin(), phrase.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  for (PhraseDraft& draft : *drafts) {
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
