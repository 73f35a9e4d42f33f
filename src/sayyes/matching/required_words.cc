#include "sayyes/matching/required_words.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

#include "sayyes/matching/word_scan.h"

namespace sayyes::matching {
namespace {

using Kind = SyntaxNode::Kind;

constexpr double kNone = std::numeric_limits<double>::infinity();
constexpr std::size_t kMostParts = 64;  // of a sequence; what comes later is not looked at
constexpr std::size_t kMostSpellings = 160;
constexpr std::size_t kMostLetters = 4;  // of a set whose members are spelled out
constexpr char kBeyondAscii = '\xFF';    // in a spelling: some character that parts tokens; no byte of UTF-8

bool ends_a_word(const std::string& text) noexcept { return !text.empty() && !is_token(text.back()); }
bool begins_after_a_word(const std::string& text) noexcept {
  return text.empty() || (static_cast<unsigned char>(text.front()) < 0x80 && !is_token(text.front()));
}

/// Appends each of `more` to each of `spellings`. False where that makes too many.
bool append_each(std::vector<std::string>& spellings, const std::vector<std::string>& more) {
  if (spellings.size() * more.size() > kMostSpellings) return false;
  std::vector<std::string> all;
  all.reserve(spellings.size() * more.size());
  for (const std::string& before : spellings) {
    for (const std::string& after : more) all.push_back(before + after);
  }
  spellings = std::move(all);
  return true;
}

/// All that a part can match, letter by letter; empty where that is too much.
std::vector<std::string> spellings_of(const SyntaxNode& node) {
  std::vector<std::string> all;
  switch (node.kind) {
    case Kind::literal:
      all.push_back(node.text);
      break;
    case Kind::set:
      for (unsigned char c = 0; c < 0x80 && all.size() <= kMostLetters; ++c) {
        if (node.set.has(c)) all.emplace_back(1, static_cast<char>(c));
      }
      if (node.set.beyond_ascii) all.emplace_back(1, kBeyondAscii);
      if (all.size() > kMostLetters) all.clear();
      break;
    case Kind::repeat:
      if (node.most != 1) break;
      all = spellings_of(node.children[0]);
      if (node.least == 0 && !all.empty()) all.emplace_back();
      break;
    case Kind::alternate:
      for (const SyntaxNode& child : node.children) {
        std::vector<std::string> some = spellings_of(child);
        if (some.empty() || all.size() + some.size() > kMostSpellings) return {};
        std::move(some.begin(), some.end(), std::back_inserter(all));
      }
      break;
    case Kind::concat:
      all.emplace_back();
      for (const SyntaxNode& child : node.children) {
        const std::vector<std::string> some = spellings_of(child);
        if (some.empty() || !append_each(all, some)) return {};
      }
      break;
    default:
      break;
  }
  return all;
}

/// The tree with words written out that endings hold together: "prohibid[oa]s?" becomes four words, each of which is whole.
SyntaxNode spelled_out(const SyntaxNode& node) {
  SyntaxNode out = node;
  if (node.kind != Kind::concat) {
    for (SyntaxNode& child : out.children) child = spelled_out(child);
    return out;
  }
  out.children.clear();
  std::vector<std::string> run;
  std::size_t parts = 0;  // of the sequence, in the run
  const SyntaxNode* last = nullptr;
  const auto flush = [&] {
    if (parts == 1) {
      out.children.push_back(spelled_out(*last));
    } else if (parts > 1) {
      SyntaxNode words;
      words.kind = Kind::alternate;
      for (std::string& text : run) {
        SyntaxNode& word = words.children.emplace_back();
        if (text.empty()) continue;  // an empty sequence
        word.kind = Kind::literal;
        word.text = std::move(text);
      }
      out.children.push_back(std::move(words));
    }
    run.assign(1, {});
    parts = 0;
  };
  flush();
  for (const SyntaxNode& child : node.children) {
    // Words are parted where they end, so that their spellings are not multiplied by those of the next.
    const std::vector<std::string> some = spellings_of(child);
    if (parts > 0 &&
        (std::all_of(run.begin(), run.end(), ends_a_word) || std::all_of(some.begin(), some.end(), begins_after_a_word))) {
      flush();
    }
    if (some.empty()) {
      flush();
      out.children.push_back(spelled_out(child));
      continue;
    }
    if (!append_each(run, some)) {
      flush();
      run = some;
    }
    ++parts;
    last = &child;
  }
  flush();
  return out;
}

/// Whether what stands right before (or after) a part of the pattern can be no token byte, in any match.
struct Sides {
  bool before = true, after = true;  // the ends of a match are word edges
  bool marks = false;
};

bool holds_token(const CharSet& set) {
  constexpr CharSet kTokens = token_set();
  return (set.low & kTokens.low) != 0 || (set.high & kTokens.high) != 0;
}

/// `side` is what holds on the far side of the characters, where there may be none.
bool parted_by(const std::pair<CharSet, bool>& characters, bool side) {
  return !holds_token(characters.first) && (!characters.second || side);
}

std::optional<AnchorChoice> anchor_of(const SyntaxNode& literal, Sides sides) noexcept {
  auto choice = choose_anchor(literal.text, sides.before, sides.after);
  if (!choice && sides.marks && literal.text.find(kBeyondAscii) == std::string::npos) choice = choose_mark(literal.text);
  return choice;
}

Sides inside_repeat(const SyntaxNode& node, Sides sides) noexcept {
  if (node.most > 1) {
    sides.before = sides.before && parted_by(last_characters(node.children[0]), true);
    sides.after = sides.after && parted_by(first_characters(node.children[0]), true);
  }
  return sides;
}

/// Calls `look(child, sides of the child)` for each part of a sequence.
template <class Look>
void each_part(const SyntaxNode& node, Sides sides, Look look) {
  const std::size_t size = node.children.size();
  std::uint64_t after = 0;  // bit i: what comes after children[i] begins with no token byte
  bool parted = sides.after;
  for (std::size_t i = size; i-- > 0;) {
    if (parted && i < kMostParts) after |= std::uint64_t{1} << i;
    const SyntaxNode& child = node.children[i];
    parted = child.kind == Kind::word_edge || parted_by(first_characters(child), parted);
  }
  parted = sides.before;
  for (std::size_t i = 0; i < size && i < kMostParts; ++i) {
    const SyntaxNode& child = node.children[i];
    look(child, Sides{parted, ((after >> i) & 1) != 0, sides.marks});
    parted = child.kind == Kind::word_edge || parted_by(last_characters(child), parted);
  }
}

double share_of(const SyntaxNode& node, Sides sides) noexcept {
  switch (node.kind) {
    case Kind::literal: {
      const auto choice = anchor_of(node, sides);
      return choice ? choice->share : kNone;
    }
    case Kind::alternate: {
      double sum = 0;
      for (const SyntaxNode& child : node.children) {
        sum += share_of(child, sides);
        if (sum == kNone) break;
      }
      return sum;
    }
    case Kind::repeat:
      return node.least == 0 ? kNone : share_of(node.children[0], inside_repeat(node, sides));
    case Kind::concat: {
      double best = kNone;
      each_part(node, sides,
                [&](const SyntaxNode& child, Sides of_child) { best = std::min(best, share_of(child, of_child)); });
      return best;
    }
    default:
      return kNone;
  }
}

/// Precondition: share_of(node, sides) is not kNone.
void collect(const SyntaxNode& node, Sides sides, std::vector<AnchorChoice>& out) {
  switch (node.kind) {
    case Kind::literal:
      out.push_back(*anchor_of(node, sides));
      break;
    case Kind::alternate:
      for (const SyntaxNode& child : node.children) collect(child, sides, out);
      break;
    case Kind::repeat:
      collect(node.children[0], inside_repeat(node, sides), out);
      break;
    case Kind::concat: {
      const SyntaxNode* best = nullptr;
      Sides best_sides;
      double share = kNone;
      each_part(node, sides, [&](const SyntaxNode& child, Sides of_child) {
        const double one = share_of(child, of_child);
        if (one >= share) return;
        share = one;
        best = &child;
        best_sides = of_child;
      });
      if (best != nullptr) collect(*best, best_sides, out);
      break;
    }
    default:
      break;
  }
}

}  // namespace

RequiredWords required_words(const SyntaxNode& root, bool marks) {
  const SyntaxNode words = spelled_out(root);
  const Sides sides{true, true, marks};
  RequiredWords required;
  const double share = share_of(words, sides);
  if (share == kNone) return required;
  required.share = share;
  collect(words, sides, required.words);
  // Several spellings may hold one word.
  const auto order = [](const AnchorChoice& a, const AnchorChoice& b) {
    return std::tuple(a.hash, a.pair, a.mark, a.single) < std::tuple(b.hash, b.pair, b.mark, b.single);
  };
  std::sort(required.words.begin(), required.words.end(), order);
  const auto same = [&](const AnchorChoice& a, const AnchorChoice& b) { return !order(a, b) && !order(b, a); };
  required.words.erase(std::unique(required.words.begin(), required.words.end(), same), required.words.end());
  return required;
}

}  // namespace sayyes::matching
