#include "sayyes/site/triggers.h"

#include <array>
#include <string>
#include <unordered_map>

#include "sayyes/site/names.h"
#include "sayyes/site/telling_topics.h"

namespace sayyes {
namespace {

constexpr std::uint8_t kName = 1, kTelling = 2;
constexpr std::size_t kLongestWord = 24;

/// Words up to their first hyphen or apostrophe, as the look at the text cuts them.
const std::unordered_map<std::string_view, std::uint8_t>& words() {
  static const auto kWords = [] {
    std::unordered_map<std::string_view, std::uint8_t> out;
    const auto add = [&](std::uint8_t kind) {
      return [&out, kind](std::string_view word) { out[word.substr(0, word.find_first_of("-'"))] |= kind; };
    };
    each_name_word(add(kName));
    const auto add_telling = [&](WordList words) {
      for (const WordChoice& choice : words) add(kTelling)(choice.first());
    };
    for (const site_topics::Topic& topic : site_topics::kTopics) add_telling(topic.second.empty() ? topic.first : topic.second);
    for (const site_topics::Activity& activity : site_topics::kActivities) add_telling(activity.words);
    add_telling("opens|closes|open|close"_words);
    return out;
  }();
  return kWords;
}

}  // namespace

Triggers triggers_in(std::string_view text) {
  const auto& known = words();
  Triggers out;
  std::array<char, kLongestWord> word{};
  std::size_t size = 0;
  const auto end_word = [&] {
    if (size != 0 && size <= kLongestWord) {
      const auto found = known.find(std::string_view(word.data(), size));
      if (found != known.end()) {
        out.names = out.names || (found->second & kName) != 0;
        out.tellings = out.tellings || (found->second & kTelling) != 0;
      }
    }
    size = 0;
  };
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if ((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9')) {
      if (size < kLongestWord) word[size] = lower;
      ++size;
    } else {
      end_word();
      if (out.names && out.tellings) break;
    }
  }
  end_word();
  return out;
}

}  // namespace sayyes
