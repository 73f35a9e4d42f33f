#include "sayyes/suggesting/word_matter.h"

#include <algorithm>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {

std::string folded(std::string_view text, std::string_view language) {
  std::string lower = to_lower(text, language);
  return lower.size() == text.size() ? lower : ascii_lower(text);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
  return text;
}

bool word_begins(std::string_view lower, std::size_t at) {
  return at < lower.size() && is_word_at(lower, at) && (at == 0 || !is_word_before(lower, at));
}

std::size_t longest_of(std::string_view lower, std::size_t at, std::span<const std::string_view> list) {
  std::size_t longest = 0;
  for (std::string_view words : list) {
    if (words.size() > longest && lower.substr(at).starts_with(words) &&
        (words.ends_with('\'') || is_word_edge(lower, at + words.size())))
      longest = words.size();
  }
  return longest;
}

namespace {

constexpr std::size_t kMostOwnWords = 8;  ///< of an object, or before an unknown thing is given up

/// "las sillas de su lugar" -> "las sillas": where a thing stands anyway is no part of it.
std::string_view without_own_place(std::string_view object) {
  for (std::string_view place :
       {std::string_view(" de su lugar"), std::string_view(" de su sitio"), std::string_view(" de sitio"),
        std::string_view(" de lugar"), std::string_view(" de leur place"), std::string_view(" de place")}) {
    if (object.ends_with(place)) object.remove_suffix(place.size());
  }
  return object;
}

/// One statement being read.
class MatterReader {
 public:
  MatterReader(std::string_view text, const SignWords& words, const Lexicon& lexicon)
      : text_(text), lower_(folded(text, words.language)), words_(words), lexicon_(lexicon) {}

  bool run(std::vector<Item>& items, Adjuncts& around) {
    std::size_t at = 0;
    while (true) {
      at = skip_articles(at);
      if (at >= lower_.size()) return false;
      std::size_t end = at;
      auto item = item_at(at, end);
      if (!item) return false;
      items.push_back(std::move(*item));
      const std::size_t next = after_joint(end);
      if (next == end) {
        at = end;
        break;
      }
      at = next;
    }
    return adjuncts(at, around);
  }

  bool adjuncts(std::size_t at, Adjuncts& around) {
    while (true) {
      while (at < lower_.size() && (lower_[at] == ' ' || lower_[at] == ',')) ++at;
      if (at >= lower_.size()) return true;
      if (lower_[at] == '(') {
        const std::size_t close = lower_.find(')', at);
        if (close == std::string::npos || !around.note.empty()) return false;
        around.note = std::string(text_.substr(at + 1, close - at - 1));
        at = close + 1;
        continue;
      }
      const SignWords::Around* begin = around_at(at);
      if (begin == nullptr) return false;
      std::size_t end = at + begin->words.size();
      const bool to_the_end = begin->starts == Starts::exception || begin->starts == Starts::reason;
      while (end < lower_.size() && lower_[end] != '(') {
        if (lower_[end] == ',' && !to_the_end) break;
        if (word_begins(lower_, end) && end > at + begin->words.size() + 1) {
          const SignWords::Around* next = around_at(end);
          // "after 7 in the evening": a time goes on with times, "from Monday to Friday".
          const bool same = next != nullptr && begin->starts == Starts::time && is_time(*next, end);
          if (next != nullptr && !same && !(to_the_end && next->starts != Starts::reason)) break;
        }
        ++end;
      }
      if (!keep(*begin, at, std::string(trimmed(text_.substr(at, end - at))), around)) return false;
      at = end;
    }
  }

 private:
  std::size_t skip_articles(std::size_t at) const {
    while (at < lower_.size()) {
      if (lower_[at] == ' ') {
        ++at;
        continue;
      }
      const std::size_t size = longest_of(lower_, at, words_.articles);
      if (size == 0 || at + size >= lower_.size()) return at;
      at += size;
    }
    return at;
  }

  const SignWords::Around* around_at(std::size_t at) const {
    const SignWords::Around* best = nullptr;
    for (const SignWords::Around& one : words_.around) {
      if (best != nullptr && one.words.size() <= best->words.size()) continue;
      if (std::string_view(lower_).substr(at).starts_with(one.words) &&
          (one.words.ends_with('\'') || is_word_edge(lower_, at + one.words.size())))
        best = &one;
    }
    return best;
  }

  bool is_time(const SignWords::Around& one, std::size_t at) const {
    if (one.starts == Starts::time) return true;
    if (one.starts != Starts::either) return false;
    std::size_t next = at + one.words.size();
    while (next < lower_.size() && lower_[next] == ' ') ++next;
    if (next < lower_.size() && lower_[next] >= '0' && lower_[next] <= '9') {
      // "au 2e étage" is a place.
      const std::string_view rest = std::string_view(lower_).substr(next);
      const std::size_t ends = rest.find_first_not_of("0123456789");
      return ends == std::string_view::npos ||
             (!rest.substr(ends).starts_with("e ") && !rest.substr(ends).starts_with("er ") &&
              !rest.substr(ends).starts_with("ème ") && !rest.substr(ends).starts_with("re "));
    }
    if (longest_of(lower_, next, words_.times) > 0) return true;
    next = skip_articles(next);
    return longest_of(lower_, next, words_.times) > 0;
  }

  std::optional<LexiconHit> hit_at(std::size_t at) const {
    auto hit = lexicon_.longest_at(lower_, at);
    if (hit && !is_word_edge(lower_, at + hit->size)) hit.reset();
    return hit;
  }

  /// Where what a comma or a joint brings is another item: after it. Else `at`.
  std::size_t after_joint(std::size_t at) const {
    std::size_t next = at;
    while (next < lower_.size() && lower_[next] == ' ') ++next;
    bool comma = false;
    if (next < lower_.size() && (lower_[next] == ',' || lower_[next] == '/')) {
      comma = true;
      ++next;
      while (next < lower_.size() && lower_[next] == ' ') ++next;
    }
    const std::size_t joint = longest_of(lower_, next, words_.joints);
    if (joint > 0) next += joint;
    if (joint == 0 && !comma) return at;
    const std::size_t begin = skip_articles(next);
    if (begin >= lower_.size()) return at;
    // Without a joint only known things go on; "comer, gracias" is none.
    if (joint == 0 && !hit_at(begin)) return at;
    return begin;
  }

  std::optional<Item> item_at(std::size_t at, std::size_t& end) const {
    Item item;
    const auto hit = hit_at(at);
    const std::size_t head = hit ? at + hit->size : at;
    std::size_t stop = head, own_words = 0;
    for (; stop < lower_.size(); ++stop) {
      if (lower_[stop] == ',' || lower_[stop] == '(' || lower_[stop] == '/') break;
      if (!word_begins(lower_, stop) || stop == at) continue;
      if (around_at(stop) != nullptr) break;
      if (longest_of(lower_, stop, words_.joints) > 0) break;
      if (++own_words > kMostOwnWords) return std::nullopt;
    }
    std::size_t last = stop;
    while (last > at && text_[last - 1] == ' ') --last;
    if (last == at) return std::nullopt;
    end = stop;
    item.text = std::string(text_.substr(at, last - at));
    if (at == 0) item.text = uncapitalize(item.text, words_.language);  // the capital began the sentence
    if (hit) {
      item.activity = hit->activity;
      item.act = hit->act;
      const std::string_view form = std::string_view(lower_).substr(at, hit->size);
      item.plural = hit->plural || form.ends_with('s') || form.ends_with("aux");
      const std::string_view tail = without_own_place(trimmed(text_.substr(head, last > head ? last - head : 0)));
      if (!tail.empty() && item.act) {
        item.text = std::string(text_.substr(at, hit->size));
        item.object = std::string(tail);
        // "toucher aux œuvres": the article that the preposition holds.
        if (words_.language == "fr" && item.text.ends_with(" aux")) item.object = "les " + item.object;
        if (words_.language == "fr" && item.text.ends_with(" au")) item.object = "le " + item.object;
      } else if (!tail.empty()) {
        item.modified = true;
      }
    }
    return item;
  }

  bool keep(const SignWords::Around& begin, std::size_t at, std::string words, Adjuncts& around) const {
    const std::string value(trimmed(std::string_view(words).substr(std::min(begin.words.size(), words.size()))));
    const bool time = is_time(begin, at);
    if (time) {
      if (!around.time.empty()) return false;
      around.time = std::move(words);
      around.time_value = value;
      around.time_kind = begin.time == TimeKind::none ? TimeKind::other : begin.time;
      return true;
    }
    switch (begin.starts) {
      case Starts::place:
      case Starts::area:
      case Starts::either:
        if (!around.at_place.empty() || value.empty()) return false;
        around.at_place = std::move(words);
        around.place = value;
        return true;
      case Starts::exception:
        if (!around.exception.empty() || value.empty()) return false;
        around.exception = value;
        around.exception_kind = exception_kind(value);
        return true;
      case Starts::without:
        if (!around.without.empty() || value.empty()) return false;
        around.without = value;
        return true;
      case Starts::reason:
        around.reason = std::move(words);
        return true;
      case Starts::people:
        if (!around.people.empty() || value.empty()) return false;
        around.people = value;
        return true;
      case Starts::more:
        around.more_than = value;
        return true;
      case Starts::age:
        around.age = std::move(words);
        return true;
      case Starts::drop:
        return value.empty();
      default:
        return false;
    }
  }

  /// "except on Sundays", "except in the hall", or a thing.
  ExceptionKind exception_kind(const std::string& value) const {
    MatterReader inner(value, words_, lexicon_);
    const SignWords::Around* begin = inner.around_at(0);
    if (begin == nullptr) return ExceptionKind::things;
    if (inner.is_time(*begin, 0)) return ExceptionKind::time;
    return begin->starts == Starts::people ? ExceptionKind::people : ExceptionKind::place;
  }

  std::string_view text_;
  std::string lower_;
  const SignWords& words_;
  const Lexicon& lexicon_;
};

}  // namespace

bool read_matter(Statement& statement, std::string_view text, const SignWords& words, const Lexicon& lexicon) {
  return MatterReader(text, words, lexicon).run(statement.items, statement.around);
}

bool read_around(std::string_view text, const SignWords& words, const Lexicon& lexicon, Adjuncts& around) {
  return MatterReader(text, words, lexicon).adjuncts(0, around);
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

std::string_view after_first_word(std::string_view text) { return trimmed(text.substr(first_word(text).size())); }

bool has_piece_of(std::string_view lower, std::span<const std::string_view> pieces) {
  const std::string padded = " " + std::string(lower) + " ";
  return std::ranges::any_of(pieces, [&](std::string_view piece) { return padded.find(piece) != std::string::npos; });
}

bool has_comma(std::string_view text) { return text.find(',') != std::string_view::npos; }

std::ptrdiff_t spaces(std::string_view text) { return std::ranges::count(text, ' '); }

std::string_view without_article(std::string_view noun_phrase, std::span<const std::string_view> articles) {
  const auto article = std::ranges::find_if(articles, [&](std::string_view one) { return noun_phrase.starts_with(one); });
  return article == articles.end() ? noun_phrase : noun_phrase.substr(article->size());
}

bool has_word_of(std::string_view text, std::span<const std::string_view> list) {
  for (;;) {
    const std::string_view word = first_word(text);
    if (std::ranges::find(list, word) != list.end()) return true;
    if (word.size() == text.size()) return false;
    text.remove_prefix(word.size() + 1);
  }
}

void replace_first(std::string& text, std::string_view from, std::string_view to, std::string_view language) {
  const std::string lower = folded(text, language);
  const std::size_t at = lower.find(from);
  if (at != std::string::npos && (at == 0 || lower[at - 1] == ' ')) text.replace(at, from.size(), to);
}

std::string_view amount_in(std::string_view text) {
  static constexpr auto kUnits =
      std::to_array<std::string_view>({"€", "euros", "euro", "céntimos", "centimes", "cents", "pesos", "¢", "soles", "dollars",
                                       "dólares", "$", "francs", "CHF"});
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!digit(at)) continue;
    std::size_t end = at;
    while (digit(end) || (end < text.size() && (text[end] == ',' || text[end] == '.') && digit(end + 1))) ++end;
    std::size_t unit = end;
    for (std::string_view space : {std::string_view(" "), std::string_view("\u00A0"), std::string_view("\u202F")}) {
      if (text.substr(unit).starts_with(space)) unit += space.size();
    }
    for (std::string_view word : kUnits) {
      if (text.substr(unit).starts_with(word)) return text.substr(at, unit + word.size() - at);
    }
    if (at > 0 && text[at - 1] == '$') return text.substr(at - 1, end - at + 1);
    if (at > 1 && text[at - 1] == ' ' && text[at - 2] == '$') return text.substr(at - 2, end - at + 2);
    at = end;
  }
  return {};
}

bool tells_until(const Lexicon& lexicon, std::string_view thing) {
  const auto hit = lexicon.longest_at(thing, 0);
  if (!hit || hit->size != thing.size()) return false;
  const auto& yes = hit->activity->yes;
  return std::any_of(yes.begin(), yes.end(),
                     [](const Activity::Yes& one) { return one.say.find("{until}") != std::string::npos; });
}

void leave_trouble_out(std::string& text, const TroubleWords& words, std::string_view language) {
  const std::string lower = folded(text, language);
  const std::size_t comma = lower.find(", ");
  if (std::ranges::none_of(words.because, [&](std::string_view lead) { return lower.starts_with(lead); })) return;
  if (comma == std::string::npos) {
    // The sentence is nothing but its trouble: what follows was set apart.
    const std::string_view last = std::string_view(lower).substr(lower.rfind(' ') + 1);
    if (std::ranges::any_of(words.troubles, [&](std::string_view word) { return last.starts_with(word); })) text.clear();
    return;
  }
  const std::string_view reason = std::string_view(lower).substr(0, comma);
  if (std::ranges::none_of(words.troubles, [&](std::string_view word) { return reason.find(word) != std::string_view::npos; }))
    return;
  text = capitalize(text.substr(comma + 2), language);
  for (const std::string_view only : words.only) {
    if (const std::size_t at = text.find(only); at != std::string::npos) text.replace(at, only.size(), " ");
  }
}

}  // namespace sayyes
