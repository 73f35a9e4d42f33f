#include "sayyes/linting/phrase_set.h"

#include <algorithm>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// The character that ends right before `at`.
std::size_t character_before(std::string_view text, std::size_t at) noexcept {
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return begin;
}

}  // namespace

std::string_view first_token(std::string_view text) noexcept {
  if (text.empty()) return text;
  std::size_t end = 0;
  while (end < text.size() && is_word_at(text, end)) end += character_size(text, end);
  return text.substr(0, end != 0 ? end : std::min(text.size(), std::max<std::size_t>(1, character_size(text, 0))));
}

std::string_view last_token(std::string_view text) noexcept {
  if (text.empty()) return text;
  std::size_t begin = text.size();
  while (begin > 0 && is_word_before(text, begin)) begin = character_before(text, begin);
  if (begin == text.size()) begin = character_before(text, begin);
  return text.substr(begin);
}

PhraseSet::PhraseSet(const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) {
    const auto forms = expand_phrase(phrase);
    if (!forms) continue;
    for (const PhraseForm& form : *forms) {
      if (!form.text.empty()) forms_.push_back(form.text);
    }
  }
  std::sort(forms_.begin(), forms_.end());
  forms_.erase(std::unique(forms_.begin(), forms_.end()), forms_.end());
  for (std::uint32_t i = 0; i < forms_.size(); ++i) {
    by_first_[first_token(forms_[i])].push_back(i);
    by_last_[last_token(forms_[i])].push_back(i);
  }
}

std::uint32_t PhraseSet::longest_at(std::string_view view, std::uint32_t at, std::uint32_t end) const {
  if (at >= end) return 0;
  const auto bucket = by_first_.find(first_token(view.substr(at, end - at)));
  if (bucket == by_first_.end()) return 0;
  std::uint32_t longest = 0;
  for (const std::uint32_t i : bucket->second) {
    const std::string& form = forms_[i];
    if (form.size() <= longest || form.size() > end - at || view.compare(at, form.size(), form) != 0) continue;
    if (is_word_edge(view, at + form.size())) longest = static_cast<std::uint32_t>(form.size());
  }
  return longest;
}

bool PhraseSet::ends_at(std::string_view view, std::uint32_t at, std::uint32_t begin) const {
  if (at <= begin) return false;
  const auto bucket = by_last_.find(last_token(view.substr(begin, at - begin)));
  if (bucket == by_last_.end()) return false;
  return std::any_of(bucket->second.begin(), bucket->second.end(), [&](std::uint32_t i) {
    const std::string& form = forms_[i];
    return form.size() <= at - begin && view.compare(at - form.size(), form.size(), form) == 0 &&
           is_word_edge(view, at - form.size());
  });
}

void PhraseSet::find_in(std::string_view view, ViewSpan within, std::vector<ViewSpan>& out) const {
  if (forms_.empty()) return;
  std::uint32_t at = within.begin;
  while (at < within.end) {
    if (view[at] == ' ') {
      ++at;
      continue;
    }
    const std::string_view token = first_token(view.substr(at, within.end - at));
    if (const auto bucket = by_first_.find(token); bucket != by_first_.end()) {
      for (const std::uint32_t i : bucket->second) {
        const std::string& form = forms_[i];
        if (form.size() <= within.end - at && view.compare(at, form.size(), form) == 0 &&
            is_word_edge(view, at + form.size())) {
          out.push_back({at, at + static_cast<std::uint32_t>(form.size())});
        }
      }
    }
    at += static_cast<std::uint32_t>(token.size());
  }
}

}  // namespace sayyes
