#include "sayyes/suggesting/contact_finder.h"

#include <algorithm>
#include <array>

#include "sayyes/document/builder.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_letter(char c) noexcept { return static_cast<unsigned char>((static_cast<unsigned char>(c) | 0x20) - 'a') < 26; }

bool is_email(std::string_view text) noexcept {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos) return false;
  const std::string_view host = text.substr(at + 1);
  const auto fits = [](std::string_view part, std::string_view signs) {
    return std::ranges::all_of(part,
                               [&](char c) { return is_letter(c) || is_digit(c) || signs.find(c) != std::string_view::npos; });
  };
  return fits(text.substr(0, at), "._-+") && fits(host, ".-") && host.find('.') != std::string_view::npos &&
         is_letter(host.back()) && !host.starts_with('.');
}

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return low;
}

bool has_word(const std::vector<std::string>& words, std::initializer_list<std::string_view> wanted) {
  return std::ranges::any_of(words, [&](const std::string& word) { return std::ranges::find(wanted, word) != wanted.end(); });
}

std::vector<std::string> low_words(std::string_view text) {
  std::vector<std::string> words;
  for (const auto span : words_of(text)) words.push_back(lower(text.substr(span.begin, span.size())));
  return words;
}

constexpr auto kDays =
    std::to_array<std::string_view>({"mon", "tue", "wed", "thu", "fri", "sat", "sun", "daily", "every", "weekdays"});
constexpr auto kBetween =
    std::to_array<std::string_view>({"am", "pm", "a", "m", "p", "to", "and", "until", "till", "from", "noon", "midnight", "day",
                                     "on", "weekends", "h", "o'clock", "through", "at"});

bool is_day(std::string_view word) {
  return std::ranges::any_of(kDays, [&](std::string_view day) { return word.starts_with(day); });
}

/// "9", "9am", "10:30", "17h", "5pm".
bool is_time(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && is_digit(word[digits])) ++digits;
  const std::string_view rest = word.substr(digits);
  return digits >= 1 && digits <= 2 && (rest.empty() || rest == "am" || rest == "pm" || rest == "h");
}

}  // namespace

std::vector<std::string> email_addresses(const Document& document, TextSpan span) {
  std::vector<std::string> found;
  const std::string_view text = document.text(), file = document.data().decoded.utf8;
  for (std::size_t at = text.find(kObject, span.begin); at < span.end; at = text.find(kObject, at + kObject.size())) {
    const auto begin = static_cast<std::uint32_t>(at);
    const DecodedSpan place = document.data().map.map({begin, begin + static_cast<std::uint32_t>(kObject.size())});
    std::string_view address = file.substr(place.begin, place.size());
    if (address.starts_with("<")) address.remove_prefix(1);
    if (address.ends_with(">")) address.remove_suffix(1);
    if (lower(address).starts_with("mailto:")) address.remove_prefix(7);
    if (is_email(address)) found.emplace_back(address);
  }
  return found;
}

std::optional<std::string> phone_number(std::string_view sentence) {
  const auto words = low_words(sentence);
  if (!has_word(words, {"call", "phone", "telephone", "tel", "ring", "dial", "text"}) ||
      has_word(words, {"not", "never", "fax", "isbn"}))
    return std::nullopt;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    const char c = sentence[at];
    const bool begins = is_digit(c) || ((c == '+' || c == '(') && at + 1 < sentence.size() && is_digit(sentence[at + 1]));
    if (!begins || (at > 0 && (is_letter(sentence[at - 1]) || is_digit(sentence[at - 1])))) continue;
    std::size_t end = at, digits = 0;
    while (end < sentence.size() &&
           (is_digit(sentence[end]) || std::string_view(" ()-./+").find(sentence[end]) != std::string_view::npos)) {
      digits += is_digit(sentence[end]) ? 1 : 0;
      ++end;
    }
    while (end > at && !is_digit(sentence[end - 1])) --end;
    const bool ends = end >= sentence.size() || !is_letter(sentence[end]);
    if (ends && digits >= 7 && digits <= 15) return std::string(sentence.substr(at, end - at));
    at = end;
  }
  return std::nullopt;
}

std::optional<std::string> opening_hours(std::string_view sentence) {
  const auto spans = words_of(sentence);
  std::vector<std::string> words;
  for (const auto span : spans) words.push_back(lower(sentence.substr(span.begin, span.size())));
  const auto open = std::ranges::find_if(words, [](const std::string& word) { return word == "open" || word == "opening"; });
  if (open == words.end() || has_word(words, {"not", "never", "closed", "was", "were"})) return std::nullopt;
  // From the first time or day behind "open", as long as times, days and what stands between them go on.
  auto first = static_cast<std::size_t>(open - words.begin()) + 1;
  while (first < words.size() && !is_time(words[first]) && !is_day(words[first])) {
    if (first > static_cast<std::size_t>(open - words.begin()) + 3) return std::nullopt;
    ++first;
  }
  std::size_t times = 0, last = first;
  for (std::size_t i = first; i < words.size(); ++i) {
    const bool time = is_time(words[i]);
    // "10:30" and "10.30" are two words of one time.
    const bool minutes = i > first && words[i].size() >= 2 && is_digit(words[i][0]) && is_digit(words[i][1]) &&
                         (sentence[spans[i].begin - 1] == ':' || sentence[spans[i].begin - 1] == '.');
    if (!time && !minutes && !is_day(words[i]) && std::ranges::find(kBetween, words[i]) == kBetween.end()) break;
    times += time && !minutes ? 1 : 0;
    if (time || minutes || is_day(words[i]) || words[i] == "am" || words[i] == "pm" || words[i] == "m" || words[i] == "noon")
      last = i;
  }
  if (times < 2) return std::nullopt;
  std::size_t end = spans[last].end;
  if (words[last] == "m" && end < sentence.size() && sentence[end] == '.') ++end;
  return std::string(sentence.substr(spans[first].begin, end - spans[first].begin));
}

}  // namespace sayyes
