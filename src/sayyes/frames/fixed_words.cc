#include "sayyes/frames/fixed_words.h"

#include <algorithm>
#include <array>

#include "sayyes/matching/anchor_choice.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// Bytes that stand for themselves: nothing of them is folded or expanded.
constexpr auto kPlainBytes = [] {
  std::array<bool, 256> bytes{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789 -.,:;!?&/$%=#+")) {
    bytes[static_cast<unsigned char>(c)] = true;
  }
  return bytes;
}();

/// Nothing to fold or to expand: lower-case ASCII words with their marks. Contractions in n't have a second spelling.
bool is_plain(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kPlainBytes[static_cast<unsigned char>(text[i])]) continue;
    if (text[i] == '\'' && i + 1 < text.size() && !(i > 0 && text[i - 1] == 'n' && text[i + 1] == 't')) continue;
    return false;
  }
  return !text.empty() && text.front() != ' ' && text.back() != ' ' && text.find("  ") == std::string_view::npos;
}

/// Capitals want capitals where a word of two letters and more is written in them.
bool has_capital_word(std::string_view text) {
  std::size_t run = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (c >= 'A' && c <= 'Z') {
      ++run;
    } else if (c != '(' && c != ')') {
      if (run >= 2) return true;
      run = 0;
    }
  }
  return false;
}

std::size_t closing(std::string_view text, std::size_t open, char from, char to) {
  std::size_t depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    depth += text[i] == from;
    if (text[i] == to && --depth == 0) return i;
  }
  return std::string_view::npos;
}

}  // namespace

FixedWords WordPool::with_first_changed(FixedWords words, std::string (*change)(std::string_view)) {
  const FixedWords changed{static_cast<std::uint32_t>(groups_.size()), words.count};
  for (std::uint32_t i = words.first; i < words.first + words.count; ++i) {
    Group group = groups_[i];
    if (i == words.first) {
      const auto first = static_cast<std::uint32_t>(forms_.size());
      for (std::uint32_t form = group.first; form < group.first + group.count; ++form) {
        const bool plural = forms_[form].plural != 0, bare = forms_[form].bare != 0;
        add_form(change(text(forms_[form])), plural, bare);
      }
      group.first = first;
    }
    groups_.push_back(group);
  }
  return changed;
}

/// Reads one phrase from left to right into groups.
struct WordPool::Reader {
  WordPool& pool;
  std::string_view phrase;
  bool slots;
  const std::vector<std::string>& compounds;
  PhraseReading reading;
  std::vector<Problem> problems;

  bool open_part = false;

  void add_group(std::size_t first_form, bool optional) {
    const auto first = static_cast<std::uint32_t>(first_form);
    for (std::size_t i = first_form, own = pool.forms_.size(); i < own; ++i) {
      const std::string_view whole = pool.text(pool.forms_[i]);
      const std::string bare = without_accents(whole);
      if (bare != whole) pool.add_form(bare, pool.forms_[i].plural != 0, true);
    }
    const auto count = static_cast<std::uint32_t>(pool.forms_.size() - first_form);
    if (count == 0) return;
    // The longest form first: it wins where two begin alike.
    const auto longer = [](const Form& a, const Form& b) { return a.text.size > b.text.size; };
    if (count > 1) std::ranges::stable_sort(pool.forms_.own().subspan(first), longer);
    if (!open_part) {
      reading.parts.push_back({{static_cast<std::uint32_t>(pool.groups_.size()), 0}, std::nullopt});
      open_part = true;
    }
    pool.groups_.push_back({first, count, optional});
    ++reading.parts.back().words.count;
  }

  bool expand(std::string_view text, bool& optional) {
    PhraseOptions part;
    part.may_be_empty = true;
    auto forms = expand_phrase(text, part);
    if (!forms) {
      problems.insert(problems.end(), forms.problems().begin(), forms.problems().end());
      return false;
    }
    for (const PhraseForm& form : *forms) {
      if (form.text.empty()) {
        optional = true;
      } else {
        pool.add_form(form.text, form.plural);
      }
    }
    return true;
  }

  /// "(a|b|)" with nothing nested: its alternatives.
  bool alternatives(std::string_view inside, bool& optional) {
    bool any_bar = false;
    std::size_t begin = 0;
    while (begin <= inside.size()) {
      const std::size_t open = inside.find('(', begin);
      std::size_t bar = inside.find('|', begin);
      if (open != std::string_view::npos && open < bar) {
        const std::size_t close = closing(inside, open, '(', ')');
        bar = close == std::string_view::npos ? close : inside.find('|', close);
        // Brackets within brackets may hold bars of their own; the notation's own reader sorts them out.
      }
      const std::string_view one = inside.substr(begin, bar == std::string_view::npos ? std::string_view::npos : bar - begin);
      if (one.empty()) {
        optional = true;
      } else if (is_plain(one)) {
        pool.add_form(one, false);
      } else if (!expand(one, optional)) {
        return false;
      }
      if (bar == std::string_view::npos) break;
      any_bar = true;
      begin = bar + 1;
    }
    if (!any_bar) optional = true;
    return true;
  }

  bool is_compound(std::string_view token, std::size_t first_form) {
    for (const std::string& compound : compounds) {
      const auto spellings = expand_compound(compound);
      if (!spellings) continue;
      for (const PhraseForm& from : *spellings) {
        const bool plural_too = token.size() == from.text.size() + 3 && token.substr(from.text.size()) == "(s)";
        if (token != from.text && !(plural_too && token.substr(0, from.text.size()) == from.text)) continue;
        for (const PhraseForm& to : *spellings) {
          pool.add_form(to.text, false);
          if (plural_too) pool.add_form(plural_of(to.text), true);
        }
        return pool.forms_.size() > first_form;
      }
    }
    return false;
  }

  bool slot(std::string_view name) {
    static constexpr std::pair<std::string_view, SlotKind> kNames[] = {{"{things}", SlotKind::things},
                                                                       {"{act}", SlotKind::act},
                                                                       {"{acting}", SlotKind::acting},
                                                                       {"{people}", SlotKind::people},
                                                                       {"{done}", SlotKind::done},
                                                                       {"{command}", SlotKind::command}};
    for (const auto& [known, kind] : kNames) {
      if (name != known) continue;
      reading.parts.push_back({{}, kind});
      open_part = false;
      return true;
    }
    problems.push_back({"frame-notation",
                        "the slot " + std::string(name) + " is not known",
                        {},
                        0,
                        0,
                        "there are {things}, {act}, {acting}, {people}, {done} and {command}"});
    return false;
  }

  bool run() {
    std::size_t at = 0;
    while (at < phrase.size()) {
      if (phrase[at] == ' ') {
        ++at;
        continue;
      }
      // One token: up to a space outside of brackets.
      std::size_t end = at, depth = 0;
      while (end < phrase.size() && (depth > 0 || phrase[end] != ' ')) {
        depth += phrase[end] == '(';
        if (phrase[end] == ')' && depth > 0) --depth;
        ++end;
      }
      if (depth > 0) end = phrase.size();
      std::string_view token = phrase.substr(at, end - at);
      if (slots && token.front() == '{') {
        if (!slot(token)) return false;
        at = end;
        continue;
      }
      const std::size_t first_form = pool.forms_.size();
      bool optional = false;
      const bool whole_group = token.front() == '(' && closing(token, 0, '(', ')') == token.size() - 1;
      const bool compound = !compounds.empty() && is_compound(token, first_form);
      if (compound) {
        // Its spellings are in the pool.
      } else if (whole_group && no_nested_bars(token)) {
        if (!alternatives(token.substr(1, token.size() - 2), optional)) return false;
      } else if (is_plain(token)) {
        // Plain words in a row are one form.
        std::size_t run_end = end;
        while (compounds.empty() && run_end + 1 < phrase.size() && phrase[run_end] == ' ') {
          const std::size_t next = run_end + 1;
          std::size_t next_end = phrase.find(' ', next);
          if (next_end == std::string_view::npos) next_end = phrase.size();
          if (!is_plain(phrase.substr(next, next_end - next))) break;
          run_end = next_end;
        }
        end = run_end;
        pool.add_form(phrase.substr(at, end - at), false);
      } else if (!expand(token, optional)) {
        return false;
      }
      add_group(first_form, optional);
      at = end;
    }
    return true;
  }

  /// "(personal (bag|item)|coat)" splits badly at its bars; "(loan(s)|card(s))" does not.
  static bool no_nested_bars(std::string_view token) {
    std::size_t depth = 0;
    for (const char c : token) {
      depth += c == '(';
      depth -= c == ')';
      if (c == '|' && depth > 1) return false;
    }
    return true;
  }
};

Result<PhraseReading> WordPool::read(std::string_view phrase, bool slots, const std::vector<std::string>& compounds) {
  if (has_capital_word(phrase)) {
    PhraseReading capital;
    capital.capitals = true;
    return capital;
  }
  Reader reader{*this, phrase, slots, compounds, {}, {}};
  if (!reader.run()) return std::move(reader.problems);
  if (reader.reading.parts.empty())
    return Problem{"phrase-notation", "the phrase has no words", {}, 0, 0, "write at least one word"};
  return std::move(reader.reading);
}

double WordPool::share(std::uint32_t index) const {
  double share = 0;
  for (std::uint32_t i = 0; i < groups_[index].count; ++i) {
    const auto anchor = choose_anchor(text(forms_[groups_[index].first + i]), true, true);
    share += anchor ? anchor->share : 0.05;
  }
  return share;
}

std::optional<std::uint32_t> WordPool::anchor(FixedWords words) const {
  std::optional<std::uint32_t> best;
  std::size_t candidates = 0;
  for (std::uint32_t i = words.first; i < words.first + words.count; ++i) {
    if (groups_[i].optional != 0) continue;
    best = i;
    ++candidates;
  }
  if (candidates < 2) return best;
  double least = 1e9;
  for (std::uint32_t i = words.first; i < words.first + words.count; ++i) {
    if (groups_[i].optional != 0) continue;
    const double here = share(i);
    if (here >= least) continue;
    least = here;
    best = i;
  }
  return best;
}

bool WordPool::match_right(FixedWords words, std::uint32_t from, std::string_view view, std::uint32_t at, std::uint32_t limit,
                           bool glue, std::uint32_t wanted, std::uint32_t& end, bool& plural) const {
  if (from == words.first + words.count) {
    if (wanted != 0 && at != wanted) return false;
    end = at;
    return true;
  }
  const Group& group = groups_[from];
  bool found = false;
  const std::uint32_t begin = glue ? at + 1 : at;
  if (!glue || (at < limit && view[at] == ' ')) {
    for (std::uint32_t i = group.first; i < group.first + group.count; ++i) {
      const std::string_view form = text(forms_[i]);
      if (form.size() > limit - std::min(limit, begin) || form.empty() || view[begin] != form.front()) continue;
      if (view.compare(begin, form.size(), form) != 0) continue;
      const std::uint32_t after = begin + static_cast<std::uint32_t>(form.size());
      if (!is_word_edge(view, after)) continue;
      std::uint32_t reached = 0;
      bool is_plural = forms_[i].plural != 0;
      if (!match_right(words, from + 1, view, after, limit, true, wanted, reached, is_plural)) continue;
      if (found && reached <= end) continue;
      found = true;
      end = reached;
      plural = plural || is_plural;
    }
  }
  if (group.optional != 0) {
    std::uint32_t reached = 0;
    bool is_plural = false;
    if (match_right(words, from + 1, view, at, limit, glue, wanted, reached, is_plural) && (!found || reached > end)) {
      found = true;
      end = reached;
      plural = plural || is_plural;
    }
  }
  return found;
}

bool WordPool::match_left(FixedWords words, std::uint32_t to, std::string_view view, std::uint32_t at, std::uint32_t floor,
                          std::uint32_t& begin, bool& plural) const {
  return left(words, to, view, at, floor, true, begin, plural);
}

bool WordPool::left(FixedWords words, std::uint32_t to, std::string_view view, std::uint32_t at, std::uint32_t floor, bool glue,
                    std::uint32_t& begin, bool& plural) const {
  if (to == words.first) {
    begin = at;
    return true;
  }
  const Group& group = groups_[to - 1];
  bool found = false;
  if (!glue || (at > floor && view[at - 1] == ' ')) {
    const std::uint32_t stop = glue ? at - 1 : at;
    for (std::uint32_t i = group.first; i < group.first + group.count; ++i) {
      const std::string_view form = text(forms_[i]);
      if (form.size() > stop - floor || form.empty() || view[stop - 1] != form.back()) continue;
      if (view.compare(stop - form.size(), form.size(), form) != 0) continue;
      const std::uint32_t before = stop - static_cast<std::uint32_t>(form.size());
      if (!is_word_edge(view, before)) continue;
      std::uint32_t reached = 0;
      bool is_plural = forms_[i].plural != 0;
      if (!left(words, to - 1, view, before, floor, true, reached, is_plural)) continue;
      if (found && reached >= begin) continue;
      found = true;
      begin = reached;
      plural = plural || is_plural;
    }
  }
  if (group.optional != 0) {
    std::uint32_t reached = 0;
    bool is_plural = false;
    if (left(words, to - 1, view, at, floor, glue, reached, is_plural) && (!found || reached < begin)) {
      found = true;
      begin = reached;
      plural = plural || is_plural;
    }
  }
  return found;
}

}  // namespace sayyes
