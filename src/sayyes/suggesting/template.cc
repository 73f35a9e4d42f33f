#include "sayyes/suggesting/template.h"

#include <algorithm>
#include <array>

#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/facts.h"
#include "sayyes/suggesting/suggester.h"
#include "sayyes/suggesting/tongue.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr auto kMendable = std::to_array<std::string_view>({"in", "on", "at", "to"});

/// The template so far, as it grows from left to right.
class Filling {
 public:
  explicit Filling(const TemplateContext& context)
      : context_(context), tongue_(tongue_for(context.language)), plural_(context.plural) {
    english_ = context.language.empty() || context.language.starts_with("en");
  }

  bool slot(std::string_view body) {
    const std::size_t bar = body.find('|');
    const std::string_view name = body.substr(0, bar);
    const bool has_default = bar != std::string_view::npos;
    const std::string_view otherwise = has_default ? body.substr(bar + 1) : std::string_view{};
    if (name.find('.') != std::string_view::npos) return fact(name, has_default, otherwise);
    std::string key(name);
    const bool capital = !key.empty() && key.front() >= 'A' && key.front() <= 'Z';
    if (capital) key.front() = static_cast<char>(key.front() + ('a' - 'A'));
    const auto it = context_.slots.find(key);
    if (context_.keep_slots) {
      put("{" + std::string(body) + "}");
      return true;
    }
    if (it != context_.slots.end() && !it->second.empty()) {
      out_.used.push_back(key);
      if (key != "time" && key != "at_place") agree_with(it->second);
      put(capital ? capitalize(it->second, context_.language) : it->second);
      return true;
    }
    if (!has_default) return false;
    if (it == context_.slots.end() && is_agreement(key, otherwise)) {
      return agreeing(body);
    }
    if (!otherwise.empty() && key != "at_place") agree_with(otherwise);
    put(capital ? capitalize(otherwise, context_.language) : std::string(otherwise));
    return true;
  }

  void words(std::string_view text) { out_.text += text; }

  FilledTemplate finish() {
    // Slots that were left empty leave spaces behind.
    std::string& text = out_.text;
    std::string tidy;
    for (char c : text) {
      if (c == ' ' && (tidy.empty() || tidy.back() == ' ')) continue;
      const bool close = c == ',' || c == '.' || (english_ && (c == ';' || c == ':' || c == '?' || c == '!'));
      if (close && !tidy.empty() && tidy.back() == ' ') tidy.pop_back();
      tidy += c;
    }
    while (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
    if (english_) {
      // A fact that begins a sentence inside the template.
      for (std::size_t at = 0; at + 2 < tidy.size(); ++at) {
        const bool ends = (tidy[at] == '.' || tidy[at] == '?' || tidy[at] == '!') && tidy[at + 1] == ' ';
        const std::string_view next = std::string_view(tidy).substr(at + 2, tidy.find(' ', at + 2) - at - 2);
        const bool address = next.find('@') != std::string_view::npos ||
                             (next.find('.') != std::string_view::npos && next.find('.') + 1 < next.size());
        if (ends && !address && tidy[at + 2] >= 'a' && tidy[at + 2] <= 'z')
          tidy[at + 2] = static_cast<char>(tidy[at + 2] - ('a' - 'A'));
      }
    }
    text = tongue_.mend(std::move(tidy));
    return std::move(out_);
  }

 private:
  /// Two words for singular and plural; names of slots are known, so anything else with a bar is agreement.
  static bool is_agreement(std::string_view name, std::string_view otherwise) {
    static constexpr auto kSlots = std::to_array<std::string_view>(
        {"things",    "thing",  "object",     "place",     "at_place", "here",     "time",    "people",
         "exception", "number", "reason",     "note",      "age",      "ages",     "until",   "back",
         "when",      "where",  "act",        "acting",    "in_place", "to_place", "outside", "away",
         "due",       "on_due", "the_object", "last_word", "rest",     "on_time",  "purpose", "this_object"});
    return !otherwise.empty() && std::find(kSlots.begin(), kSlots.end(), name) == kSlots.end();
  }

  void agree_with(std::string_view noun_phrase) {
    plural_ = tongue_.plural(noun_phrase);
    feminine_ = tongue_.feminine == nullptr ? std::nullopt : tongue_.feminine(noun_phrase);
  }

  /// "is|are", or "abierto|abierta|abiertos|abiertas". False where the gender is not known.
  bool agreeing(std::string_view forms) {
    std::array<std::string_view, 4> form{};
    std::size_t count = 0;
    for (bool more = true; more && count < form.size(); ++count) {
      const std::size_t bar = forms.find('|');
      form[count] = forms.substr(0, bar);
      more = bar != std::string_view::npos;
      if (more) forms.remove_prefix(bar + 1);
    }
    if (count == 2) {
      put(form[plural_ ? 1 : 0]);
      return true;
    }
    if (count != form.size() || !feminine_) return false;
    put(form[(plural_ ? 2U : 0U) + (*feminine_ ? 1U : 0U)]);
    return true;
  }

  bool fact(std::string_view key, bool has_default, std::string_view otherwise) {
    std::string folded(key);
    const bool capital = folded.front() >= 'A' && folded.front() <= 'Z';
    if (capital) folded.front() = static_cast<char>(folded.front() + ('a' - 'A'));
    const std::string* told = context_.house == nullptr ? nullptr : find_fact(*context_.house, folded, context_.related);
    std::string value;
    if (told != nullptr) {
      value = *told;
      // "members" is told, and one of them is asked for.
      if (english_ && folded == "words.person" && context_.house->find(folded) == nullptr && value.ends_with('s'))
        value.pop_back();
      ++out_.facts;
      out_.fact_words += count_words(value);
    } else if (has_default) {
      value = otherwise;
    } else {
      value = blank_for(folded, context_.language, context_.about);
      if (std::find(out_.needs.begin(), out_.needs.end(), folded) == out_.needs.end()) out_.needs.push_back(folded);
    }
    if (!english_ && told == nullptr && !has_default && out_.text.empty()) return false;  // a blank is no subject
    if (english_ && group_of(folded) == "places" && !mend_preposition(value, told != nullptr)) return false;
    agree_with(value);
    const bool address = value.find('@') != std::string::npos;
    put(capital && !address ? capitalize(value, context_.language) : value);
    return true;
  }

  /// False where the place cannot stand here: an adverb as a subject.
  bool mend_preposition(std::string& place, bool told) {
    std::string& text = out_.text;
    const std::size_t end = text.empty() || text.back() != ' ' ? text.size() : text.size() - 1;
    const std::size_t space = text.rfind(' ', end == 0 ? 0 : end - 1);
    const std::size_t begin = space == std::string::npos ? 0 : space + 1;
    const std::string word = to_lower(std::string_view(text).substr(begin, end - begin));
    const bool mendable = std::find(kMendable.begin(), kMendable.end(), word) != kMendable.end();
    if (!told) {
      if (text.empty()) return false;  // a blank is no subject
      if (mendable && word != "to" && place.starts_with("[where")) text.resize(begin);
      return true;
    }
    if (!mendable) return !english::is_adverbial(place);
    if (english::is_adverbial(place)) {
      const bool upper = text[begin] >= 'A' && text[begin] <= 'Z';
      text.resize(begin);
      if (upper) place = capitalize(place);
    } else if (word != "to") {
      const bool upper = text[begin] >= 'A' && text[begin] <= 'Z';
      const std::string preposition(english::preposition_for(place));
      text.replace(begin, end - begin, upper ? capitalize(preposition) : preposition);
    }
    return true;
  }

  void put(std::string_view text) { out_.text += text; }

  const TemplateContext& context_;
  const Tongue& tongue_;
  FilledTemplate out_;
  bool plural_;
  std::optional<bool> feminine_;  ///< of what stands before, where it is known
  bool english_ = true;
};

/// Words that finish() would hand back as they are: nearly all messages and advice.
bool is_tidy(std::string_view say) {
  if (say.empty()) return true;
  if (say.front() == ' ' || say.back() == ' ') return false;
  for (std::size_t at = 1; at + 1 < say.size(); ++at) {
    if (say[at] != ' ') continue;
    const char before = say[at - 1], after = say[at + 1];
    switch (after) {
      case ' ':
      case ',':
      case '.':
      case ';':
      case ':':
      case '?':
      case '!':
        return false;
      default:
        break;
    }
    if ((before == '.' || before == '?' || before == '!') && after >= 'a' && after <= 'z') return false;
  }
  return true;
}

}  // namespace

std::optional<FilledTemplate> fill(std::string_view say, const TemplateContext& context) {
  Filling filling(context);
  while (!say.empty()) {
    const std::size_t open = say.find('{');
    filling.words(say.substr(0, open));
    if (open == std::string_view::npos) break;
    const std::size_t close = say.find('}', open);
    if (close == std::string_view::npos) return std::nullopt;
    if (!filling.slot(say.substr(open + 1, close - open - 1))) return std::nullopt;
    say.remove_prefix(close + 1);
  }
  return filling.finish();
}

Filled fill_template(std::string say, const House& house, std::string_view language) {
  if (say.find('{') == std::string::npos && is_tidy(say)) return {std::move(say), {}};
  TemplateContext context;
  context.house = &house;
  context.language = language;
  context.keep_slots = true;
  std::optional<FilledTemplate> filled = fill(say, context);
  if (!filled) return {std::move(say), {}};
  return {std::move(filled->text), std::move(filled->needs)};
}

}  // namespace sayyes
