#include "sayyes/frames/lexicon.h"

#include <array>

#include "sayyes/frames/grammar.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr std::size_t kMostWords = 12;

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_word_at(text, end)) end += character_size(text, end);
  return text.substr(0, end);
}

/// Ends of the first words after `offset`: every place where a form could end.
std::size_t word_ends(std::string_view view, std::size_t offset, std::size_t most, std::array<std::size_t, kMostWords>& ends) {
  std::size_t count = 0, at = offset;
  while (count < most && at < view.size()) {
    const std::size_t begin = at;
    while (at < view.size() && is_word_at(view, at)) at += character_size(view, at);
    if (at < view.size() && view[at] == '\'' && at + 1 < view.size() && is_word_at(view, at + 1)) {
      ++at;
      while (at < view.size() && is_word_at(view, at)) at += character_size(view, at);
    }
    if (at == begin) break;
    ends[count++] = at;
    if (at < view.size() && (view[at] == ' ' || view[at] == '-')) {
      ++at;
    } else {
      break;
    }
  }
  return count;
}

}  // namespace

void Lexicon::add(std::string_view form, const Entry& entry) {
  const std::string_view first = first_word(form);
  if (first.empty()) return;
  std::array<std::size_t, kMostWords> ends{};
  const std::size_t words = word_ends(form, 0, kMostWords, ends);
  // A thing said as a thing outranks the same words as an act of another activity: first come, first kept.
  if (!forms_.emplace(std::string(form), entry).second) return;
  auto [it, added] = longest_by_first_word_.emplace(std::string(first), static_cast<std::uint32_t>(words));
  if (!added && it->second < words) it->second = static_cast<std::uint32_t>(words);
}

Result<Lexicon> Lexicon::build(const std::vector<const Activity*>& activities) {
  Lexicon lexicon;
  lexicon.activities_ = activities;
  std::vector<Problem> problems;
  auto each_form = [&](const Activity& activity, const std::string& phrase, auto use) {
    Result<std::vector<PhraseForm>> forms = expand_phrase(phrase);
    for (Problem problem : forms.problems()) {
      if (problem.file.empty()) problem.file = activity.source.file;
      if (problem.line == 0) problem.line = activity.source.line;
      problems.push_back(std::move(problem));
    }
    if (!forms) return;
    for (const PhraseForm& form : *forms) use(form);
  };
  for (const Activity* activity : activities) {
    for (const std::string& thing : activity->things) {
      each_form(*activity, thing, [&](const PhraseForm& form) { lexicon.add(form.text, {activity, false, form.plural}); });
    }
  }
  for (const Activity* activity : activities) {
    for (const std::string& act : activity->acts) {
      each_form(*activity, act, [&](const PhraseForm& form) {
        lexicon.add(form.text, {activity, true, false});
        if (activity->language.empty() || activity->language == "en")
          lexicon.add(english_gerund(form.text), {activity, true, false});
      });
    }
  }
  return {std::move(lexicon), std::move(problems)};
}

std::optional<LexiconHit> Lexicon::longest_at(std::string_view view, std::size_t offset) const {
  const std::string_view first = first_word(view.substr(offset));
  if (first.empty()) return std::nullopt;
  const auto most = longest_by_first_word_.find(first);
  if (most == longest_by_first_word_.end()) return std::nullopt;
  std::array<std::size_t, kMostWords> ends{};
  const std::size_t most_words = most->second < kMostWords ? most->second : kMostWords;
  for (std::size_t count = word_ends(view, offset, most_words, ends); count > 0; --count) {
    const std::string_view form = view.substr(offset, ends[count - 1] - offset);
    auto it = forms_.find(form);
    if (it == forms_.end() && form.find('-') != std::string_view::npos) {
      std::string spaced(form);
      for (char& c : spaced) c = c == '-' ? ' ' : c;
      it = forms_.find(spaced);
    }
    if (it != forms_.end())
      return LexiconHit{it->second.activity, it->second.act, it->second.plural, static_cast<std::uint32_t>(form.size())};
  }
  return std::nullopt;
}

const Activity* Lexicon::find(std::string_view id) const noexcept {
  for (const Activity* activity : activities_) {
    if (activity->id == id) return activity;
  }
  return nullptr;
}

}  // namespace sayyes
