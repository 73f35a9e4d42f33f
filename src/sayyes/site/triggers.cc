#include "sayyes/site/triggers.h"

#include "sayyes/site/names.h"
#include "sayyes/site/telling_topics.h"

namespace sayyes {
namespace {

constexpr std::uint8_t kName = 1, kTelling = 2;

/// Words up to their first hyphen or apostrophe, as the look at the text cuts them.
ByWord<std::uint8_t> trigger_words() {
  ByWord<std::uint8_t> out;
  const auto add = [&](std::uint8_t kind) {
    return [&out, kind](std::string_view word) { out[word_hash(word.substr(0, word.find_first_of("-'")))] |= kind; };
  };
  each_name_word(add(kName));
  const auto add_telling = [&](const WordList& words) {
    for (const WordChoice& choice : words.choices) add(kTelling)(choice.first());
  };
  for (const site_topics::Topic& topic : site_topics::kTopics) add_telling(topic.second.empty() ? topic.first : topic.second);
  for (const site_topics::Activity& activity : site_topics::kActivities) add_telling(activity.words);
  add_telling("opens|closes|open|close"_words);
  return out;
}

}  // namespace

Triggers triggers_in(std::string_view text) {
  static const ByWord<std::uint8_t> kWords = trigger_words();
  std::uint8_t kinds = 0;
  Hash64 word;
  bool in_word = false;
  const auto end_word = [&] {
    if (const std::uint8_t* kind = kWords.find(word.value())) kinds |= *kind;
    word = Hash64();
    in_word = false;
  };
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if ((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9')) {
      word.add({&lower, 1});
      in_word = true;
    } else if (in_word) {
      end_word();
      if (kinds == (kName | kTelling)) break;
    }
  }
  if (in_word) end_word();
  return {(kinds & kName) != 0, (kinds & kTelling) != 0};
}

}  // namespace sayyes
