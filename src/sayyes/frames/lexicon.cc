#include "sayyes/frames/lexicon.h"

#include <algorithm>
#include <string>

#include "sayyes/frames/grammar.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// No form is longer: bytes that are looked at where a hyphen may stand for a space.
constexpr std::size_t kLongestForm = 96;

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_word_at(text, end)) end += character_size(text, end);
  return text.substr(0, end);
}

}  // namespace

/// Reads things and acts into the pool, and files each under the words that it may begin with.
struct Lexicon::Builder {
  Lexicon& lexicon;
  std::vector<TextIndexEntry> by_first_word;
  std::vector<Problem> problems;

  void add(FixedWords words, std::size_t activity, bool act) {
    const auto index = static_cast<std::uint32_t>(lexicon.entries_.size());
    lexicon.entries_.push_back({words, static_cast<std::uint32_t>(activity), act});
    for (std::uint32_t i = words.first; i < words.first + words.count; ++i) {
      const WordPool::Group& group = lexicon.pool_.group(i);
      for (std::uint32_t form = group.first; form < group.first + group.count; ++form) {
        TextPlace word = lexicon.pool_.form(form).text;
        word.size = static_cast<std::uint32_t>(first_word(lexicon.pool_.texts().at(word)).size());
        by_first_word.push_back({word, index});
      }
      if (group.optional == 0) break;
    }
  }

  std::vector<FixedWords> read(const Activity& activity, std::string_view phrase) {
    auto reading = lexicon.pool_.read(phrase, false);
    for (Problem problem : reading.problems()) {
      if (problem.file.empty()) problem.file = activity.source.file;
      if (problem.line == 0) problem.line = activity.source.line;
      problems.push_back(std::move(problem));
    }
    if (!reading) return {};
    if (!reading->capitals) return {reading->parts.front().words};
    // "DVD(s)": capitals ask for nothing here; each spelling stands for itself.
    std::vector<FixedWords> spellings;
    const auto forms = expand_phrase(phrase);
    if (!forms) return {};
    for (const PhraseForm& form : *forms) {
      if (auto one = lexicon.pool_.read(form.text, false)) spellings.push_back(one->parts.front().words);
    }
    return spellings;
  }
};

Result<Lexicon> Lexicon::build(const std::vector<const Activity*>& activities) {
  Lexicon lexicon;
  lexicon.activities_ = activities;
  Builder builder{lexicon, {}, {}};
  for (std::size_t i = 0; i < activities.size(); ++i) {
    for (const std::string& thing : activities[i]->things) {
      for (const FixedWords words : builder.read(*activities[i], thing)) builder.add(words, i, false);
    }
  }
  for (std::size_t i = 0; i < activities.size(); ++i) {
    const bool english = activities[i]->language.empty() || activities[i]->language == "en";
    for (const std::string& act : activities[i]->acts) {
      for (const FixedWords words : builder.read(*activities[i], act)) {
        builder.add(words, i, true);
        // "use your phone" is also met as "using your phone".
        if (english) builder.add(lexicon.pool_.with_first_changed(words, english_gerund), i, true);
      }
    }
  }
  lexicon.by_first_word_ = TextIndex(lexicon.pool_.texts(), builder.by_first_word);
  return {std::move(lexicon), std::move(builder.problems)};
}

void Lexicon::write(FlatWriter& out) const {
  const_cast<Lexicon*>(this)->parts(out);
  out(static_cast<std::uint32_t>(activities_.size()));
}

std::optional<Lexicon> Lexicon::read(FlatReader& in, const std::vector<const Activity*>& activities) {
  Lexicon lexicon;
  lexicon.activities_ = activities;
  lexicon.parts(in);
  std::uint32_t count = 0;
  in(count);
  if (!in.good || count != activities.size()) return std::nullopt;
  return lexicon;
}

std::optional<LexiconHit> Lexicon::longest_in(std::string_view view, std::size_t offset) const {
  const std::string_view first = first_word(view.substr(offset, kLongestForm));
  if (first.empty()) return std::nullopt;
  const auto bucket = by_first_word_.find(pool_.texts(), first);
  const auto begin = static_cast<std::uint32_t>(offset);
  const auto limit = static_cast<std::uint32_t>(std::min(view.size(), offset + kLongestForm));
  std::optional<LexiconHit> best;
  for (const std::uint32_t i : bucket) {
    const Entry& entry = entries_[i];
    std::uint32_t end = 0;
    bool plural = false;
    if (!pool_.match_right(entry.words, entry.words.first, view, begin, limit, false, 0, end, plural)) continue;
    if (end > begin && (!best || end - begin > best->size))
      best = LexiconHit{activities_[entry.activity], entry.act != 0, plural, end - begin};
  }
  return best;
}

std::optional<LexiconHit> Lexicon::longest_at(std::string_view view, std::size_t offset) const {
  std::optional<LexiconHit> best = longest_in(view, offset);
  // "cell-phone" is a cell phone: the same bytes with spaces for hyphens.
  const std::string_view near = view.substr(offset, kLongestForm);
  const std::size_t hyphen = near.find('-');
  if (hyphen == std::string_view::npos || near.substr(0, hyphen).find_first_of(".,;:!?\"") != std::string_view::npos)
    return best;
  std::string spaced(near);
  std::replace(spaced.begin(), spaced.end(), '-', ' ');
  const auto other = longest_in(spaced, 0);
  return other && (!best || other->size > best->size) ? other : best;
}

const Activity* Lexicon::find(std::string_view id) const noexcept {
  for (const Activity* activity : activities_) {
    if (activity->id == id) return activity;
  }
  return nullptr;
}

}  // namespace sayyes
