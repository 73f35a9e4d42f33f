#include <algorithm>
#include <optional>

#include "sayyes/document/builder.h"
#include "sayyes/facts.h"
#include "sayyes/suggesting/contact_finder.h"
#include "sayyes/suggesting/fact_words.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

using namespace fact_words;

constexpr std::size_t kLongestSentence = 400;  // what is longer is a list or a mistake
constexpr std::size_t kMostWords = 6;          // of one part of a place

template <class Words>
bool holds(const Words& words, std::string_view word) noexcept {
  return std::ranges::find(words, word) != words.end();
}

std::string on_one_line(std::string_view text) {
  std::string line;
  bool space = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      space = !line.empty();
      continue;
    }
    if (space) line += ' ';
    space = false;
    line += c;
  }
  return line;
}

/// A word of a sentence. `joined`: only space or a hyphen stands before it.
struct Word {
  Span<TextSpace> span;
  std::string low;
  bool joined = false;
};

/// [begin, end) of words that name a place.
struct Place {
  std::size_t begin = 0, end = 0;
  bool located = false;  ///< says where it is: "on level 1"
};

class Sentence {
 public:
  explicit Sentence(std::string_view text) : text_(text) {
    std::uint32_t done = 0;
    for (const Span<TextSpace> span : words_of(text)) {
      const std::string_view gap = text.substr(done, span.begin - done);
      const bool joined = gap.find_first_not_of(" \t\r\n-\xE2\x80\x91") == std::string_view::npos && done != 0;
      words_.push_back({span, fold_word(text.substr(span.begin, span.size())), joined});
      done = span.end;
    }
  }

  const std::vector<Word>& words() const noexcept { return words_; }
  /// As it reads inside another sentence.
  std::string text_of(const Place& place) const {
    const Word &first = words_[place.begin], &last = words_[place.end - 1];
    std::string text = on_one_line(text_.substr(first.span.begin, last.span.end - first.span.begin));
    return text.replace(0, first.span.size(), first.low);
  }

  bool says_no() const {
    return std::ranges::any_of(words_, [](const Word& word) { return holds(kNo, word.low) || word.low.ends_with("n't"); });
  }

  /// The place that begins at this word, as long as it goes on.
  std::optional<Place> place_at(std::size_t at) const {
    Place place{at, at, false};
    if (!part(place, true)) return std::nullopt;
    while (place.end + 1 < words_.size() && words_[place.end].joined && holds(kOnward, words_[place.end].low)) {
      Place next{place.end + 1, place.end + 1, false};
      if (!words_[next.begin].joined || !part(next, false)) break;
      place.end = next.end;
      place.located = true;
    }
    return place;
  }

 private:
  static std::string fold_word(std::string_view word) {
    std::string low = make_match_view(word).text;
    return low;
  }
  bool numbered(std::size_t at) const {
    return at + 1 < words_.size() && words_[at + 1].joined && holds(kNumbered, words_[at].low) &&
           words_[at + 1].low.find_first_of("0123456789") != std::string::npos;
  }

  /// "the quiet study room", "level 1". With `named`, one of its words has to be a place's.
  bool part(Place& place, bool named) const {
    std::size_t at = place.begin;
    if (numbered(at)) {
      place.end = at + 2;
      return true;
    }
    if (!holds(kDeterminers, words_[at].low)) return false;
    bool known = false;
    for (++at; at < words_.size() && at - place.begin <= kMostWords; ++at) {
      if (!words_[at].joined || holds(kStops, words_[at].low)) break;
      known = known || holds(kPlaces, words_[at].low);
    }
    if (at == place.begin + 1 || (named && !known)) return false;
    // What follows the place's own word is not part of it: "the lobby today".
    while (named && at > place.begin + 2 && !holds(kPlaces, words_[at - 1].low) && !is_number(words_[at - 1].low)) --at;
    place.end = at;
    return true;
  }
  static bool is_number(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

  std::string_view text_;
  std::vector<Word> words_;
};

class Finder {
 public:
  explicit Finder(const Document& document) : document_(document) {}

  std::vector<FoundFact> run() {
    const std::string_view text = document_.text();
    for (const Segment& segment : document_.segments()) {
      const std::string_view language = document_.language(segment);
      const bool english = language.empty() || language.starts_with("en");
      const std::string_view body = text.substr(segment.span.begin, segment.span.size());
      // In a text file a line is often a sign's; elsewhere a line end is a space.
      const bool lines_end = document_.format() == Format::plain;
      for (std::uint32_t at = 0; at < body.size();) {
        auto sentence = sentence_around(body, at, lines_end);
        const std::uint32_t begin = std::max(sentence.begin, at);
        // "Phone: 555 0102" is one.
        while (sentence.end > begin && sentence.end < body.size() && body.substr(0, sentence.end).ends_with(':'))
          sentence.end = std::max(sentence.end + 1, sentence_around(body, sentence.end + 1, lines_end).end);
        const std::uint32_t end = std::max(sentence.end, at + 1);
        if (end - begin <= kLongestSentence) read({segment.span.begin + begin, segment.span.begin + end}, english);
        at = end;
      }
    }
    return std::move(found_);
  }

 private:
  void read(TextSpan span, bool english) {
    here_ = span;
    const std::string_view text = document_.text().substr(span.begin, span.size());
    for (std::string& address : email_addresses(document_, span)) add("contact.email", std::move(address), true);
    if (!english) return;
    if (auto number = phone_number(text)) add("contact.phone", std::move(*number), true);
    if (auto hours = opening_hours(text)) add("hours.open", std::move(*hours), true);
    const Sentence sentence(text);
    if (sentence.says_no()) return;
    std::vector<Place> places;
    for (std::size_t at = 0; at < sentence.words().size(); ++at) {
      if (const auto place = sentence.place_at(at)) {
        places.push_back(*place);
        at = place->end - 1;
      }
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      const std::size_t before = i == 0 ? 0 : places[i - 1].end;
      const std::size_t after = i + 1 < places.size() ? places[i + 1].begin : sentence.words().size();
      say(sentence, places[i], before, after);
    }
  }

  /// What the sentence says about one of its places.
  void say(const Sentence& sentence, const Place& place, std::size_t before, std::size_t after) {
    const auto& words = sentence.words();
    const std::string value = sentence.text_of(place);
    const auto topics = [&](std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i) {
        for (const Topic& topic : kTopics) {
          if (topic.word == words[i].low) add(topic.key, value, true);
        }
      }
    };
    // "Food and drinks are welcome in the lobby", "You can take calls in the lobby".
    const bool leave = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(before),
                                   words.begin() + static_cast<std::ptrdiff_t>(place.begin),
                                   [](const Word& word) { return holds(kYes, word.low); });
    if (leave && place.begin > before && holds(kInto, words[place.begin - 1].low)) topics(before, place.begin - 1);
    // "The lobby is for phone calls", "The café on level 1 serves coffee".
    std::size_t next = place.end;
    if (next < after && words[next].joined && (words[next].low == "is" || words[next].low == "are")) ++next;
    if (next < after && words[next].joined && holds(kFor, words[next].low)) topics(next + 1, std::min(after, next + 6));
    // A name that tells: "the café on level 1".
    for (std::size_t i = place.begin; i < place.end; ++i) {
      for (const Topic& named : kNamedPlaces) {
        if (named.word == words[i].low) add(named.key, value, false);
      }
      const bool room = i + 1 < place.end;
      if (!room) continue;
      const std::string& low = words[i].low;
      if (low == "quiet" || low == "silent") add("places.quiet", value, false);
      if (low == "group" || low == "meeting") add("places.groups", value, false);
      if (low == "children's" || low == "kids'") add("places.children", value, false);
      if (low == "phone" && words[i + 1].low.starts_with("booth")) add("places.phone", value, false);
      if ((low == "welcome" || low == "information" || low == "help" || low == "service") && words[i + 1].low == "desk")
        add("contact.ask", value, false);
    }
  }

  void add(std::string_view key, std::string value, bool said) {
    const std::uint32_t line = document_.locate({here_.begin, here_.begin + 1}).begin.line;
    FoundFact fact{std::string(key), std::move(value), {}, document_.name(), line, said};
    for (FoundFact& known : found_) {
      if (known.key != fact.key || known.value != fact.value) continue;
      if (!fact.said || known.said) return;
      known.said = true;
      known.line = line;
      known.sentence = quoted();
      return;
    }
    fact.sentence = quoted();
    found_.push_back(std::move(fact));
  }
  std::string quoted() const {
    std::string text = on_one_line(document_.text().substr(here_.begin, here_.size()));
    for (std::size_t at; (at = text.find(kObject)) != std::string::npos;) text.replace(at, kObject.size(), "…");
    return text;
  }

  const Document& document_;
  TextSpan here_;
  std::vector<FoundFact> found_;
};

}  // namespace

std::vector<FoundFact> find_facts(const Document& document) { return Finder(document).run(); }

}  // namespace sayyes
