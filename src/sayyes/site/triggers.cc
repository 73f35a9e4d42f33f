#include "sayyes/site/triggers.h"

#include <bitset>
#include <unordered_map>

#include "sayyes/site/names.h"
#include "sayyes/site/telling_topics.h"

namespace sayyes {
namespace {

constexpr std::uint8_t kName = 1, kTelling = 2;

/// Words up to their first hyphen or apostrophe, as the look at the text cuts them, by their hash.
class TriggerWords {
 public:
  TriggerWords() {
    const auto add = [&](std::uint8_t kind) {
      return [this, kind](std::string_view word) {
        const std::uint64_t hash = word_hash(word.substr(0, word.find_first_of("-'")));
        kinds_[hash] |= kind;
        may_be_[hash % kBits] = true;
      };
    };
    each_name_word(add(kName));
    const auto add_telling = [&](const WordList& words) {
      for (const WordChoice& choice : words.choices) add(kTelling)(choice.first());
    };
    for (const site_topics::Topic& topic : site_topics::kTopics) add_telling(topic.second.empty() ? topic.first : topic.second);
    for (const site_topics::Activity& activity : site_topics::kActivities) add_telling(activity.words);
    add_telling("opens|closes|open|close"_words);
  }
  std::uint8_t kind(std::uint64_t hash) const {
    if (!may_be_[hash % kBits]) return 0;
    const auto found = kinds_.find(hash);
    return found == kinds_.end() ? 0 : found->second;
  }

 private:
  static constexpr std::size_t kBits = 8192;  // most words of a text are told apart by these
  std::bitset<kBits> may_be_;
  std::unordered_map<std::uint64_t, std::uint8_t> kinds_;
};

}  // namespace

Triggers triggers_in(std::string_view text) {
  static const TriggerWords kWords;
  std::uint8_t kinds = 0;
  Hash64 word;
  bool in_word = false;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if ((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9')) {
      word.add({&lower, 1});
      in_word = true;
    } else if (in_word) {
      kinds |= kWords.kind(word.value());
      if (kinds == (kName | kTelling)) break;
      word = Hash64();
      in_word = false;
    }
  }
  if (in_word) kinds |= kWords.kind(word.value());
  return {(kinds & kName) != 0, (kinds & kTelling) != 0};
}

}  // namespace sayyes
