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

void Lexicon::add(const PhraseReading& reading, const Activity* activity, bool act) {
  const FixedWords words = reading.parts.front().words;
  const auto index = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({words, activity, act});
  for (std::uint32_t i = words.first; i < words.first + words.count; ++i) {
    const WordPool::Group& group = pool_.group(i);
    for (std::uint32_t form = group.first; form < group.first + group.count; ++form) {
      std::vector<std::uint32_t>& bucket = by_first_word_[first_word(pool_.form(form).text)];
      if (bucket.empty() || bucket.back() != index) bucket.push_back(index);
    }
    if (!group.optional) break;
  }
}

/// "use your phone" is also met as "using your phone".
void Lexicon::add_gerund(const PhraseReading& reading, const Activity* activity) {
  PhraseReading gerund = reading;
  gerund.parts.front().words = pool_.with_first_changed(reading.parts.front().words, english_gerund);
  add(gerund, activity, true);
}

Result<Lexicon> Lexicon::build(const std::vector<const Activity*>& activities) {
  Lexicon lexicon;
  lexicon.activities_ = activities;
  std::vector<Problem> problems;
  auto read = [&](const Activity& activity, std::string_view phrase) -> std::vector<PhraseReading> {
    auto reading = lexicon.pool_.read(phrase, false);
    for (Problem problem : reading.problems()) {
      if (problem.file.empty()) problem.file = activity.source.file;
      if (problem.line == 0) problem.line = activity.source.line;
      problems.push_back(std::move(problem));
    }
    if (!reading) return {};
    if (!reading->capitals) return {*std::move(reading)};
    // "DVD(s)": capitals ask for nothing here; each spelling stands for itself.
    std::vector<PhraseReading> spellings;
    const auto forms = expand_phrase(phrase);
    if (!forms) return {};
    for (const PhraseForm& form : *forms) {
      if (auto one = lexicon.pool_.read(lexicon.pool_.keep(form.text), false)) spellings.push_back(*std::move(one));
    }
    return spellings;
  };
  for (const Activity* activity : activities) {
    for (const std::string& thing : activity->things) {
      for (const PhraseReading& reading : read(*activity, thing)) lexicon.add(reading, activity, false);
    }
  }
  for (const Activity* activity : activities) {
    const bool english = activity->language.empty() || activity->language == "en";
    for (const std::string& act : activity->acts) {
      for (const PhraseReading& reading : read(*activity, act)) {
        lexicon.add(reading, activity, true);
        if (english) lexicon.add_gerund(reading, activity);
      }
    }
  }
  return {std::move(lexicon), std::move(problems)};
}

std::optional<LexiconHit> Lexicon::longest_in(std::string_view view, std::size_t offset) const {
  const std::string_view first = first_word(view.substr(offset, kLongestForm));
  if (first.empty()) return std::nullopt;
  const auto bucket = by_first_word_.find(first);
  if (bucket == by_first_word_.end()) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(offset);
  const auto limit = static_cast<std::uint32_t>(std::min(view.size(), offset + kLongestForm));
  std::optional<LexiconHit> best;
  for (const std::uint32_t i : bucket->second) {
    const Entry& entry = entries_[i];
    std::uint32_t end = 0;
    bool plural = false;
    if (!pool_.match_right(entry.words, entry.words.first, view, begin, limit, false, 0, end, plural)) continue;
    if (end > begin && (!best || end - begin > best->size)) best = LexiconHit{entry.activity, entry.act, plural, end - begin};
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
