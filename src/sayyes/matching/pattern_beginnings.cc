#include <algorithm>
#include <utility>

#include "sayyes/matching/anchor_choice.h"
#include "sayyes/matching/pattern_expansion.h"

namespace sayyes::matching {
namespace {

using Kind = ShapeItem::Kind;
using Node = SyntaxNode::Kind;

constexpr std::size_t kMostBeginnings = 400;
constexpr int kDeepest = 400;  // of the walk: nodes in a row, not only nested ones

/// How common the anchor of a beginning may be. The more beginnings there are already, the less is asked for.
double good_enough(std::size_t beginnings) {
  return beginnings < 120 ? 0.0002 : beginnings < 200 ? 0.001 : beginnings < 260 ? 0.01 : 1;
}

/// Walks the tree from left to right with what is still to come as a list on the call stack.
class Walker {
 public:
  std::optional<std::vector<ShapeItems>> run(const SyntaxNode& root) {
    const Rest all{&root, 1, nullptr};
    if (!walk(&all, 0)) return std::nullopt;
    return std::move(out_);
  }

 private:
  struct Rest {
    const SyntaxNode* node;  // null: a gap
    std::uint32_t copies;
    const Rest* next;
  };

  /// False: give up.
  bool walk(const Rest* rest, int depth) {
    if (depth > kDeepest) return false;
    if (anchored()) return emit(true, true);
    if (rest == nullptr) return emit(false, false);
    if (rest->node == nullptr) return emit(true, false);
    if (rest->copies > 1) {
      const Rest others{rest->node, rest->copies - 1, rest->next};
      const Rest first{rest->node, 1, &others};
      return walk_one(&first, depth);
    }
    return walk_one(rest, depth);
  }

  bool walk_one(const Rest* rest, int depth) {
    const SyntaxNode& node = *rest->node;
    switch (node.kind) {
      case Node::literal:
        return literal(node.text, rest->next, depth);
      case Node::set:
        return set(node.set, rest->next, depth);
      case Node::repeat:
        return repeat(node, rest->next, depth);
      case Node::alternate:
        return std::all_of(node.children.begin(), node.children.end(), [&](const SyntaxNode& child) {
          const Rest one{&child, 1, rest->next};
          return walk(&one, depth + 1);
        });
      case Node::concat:
        return concat(node, rest->next, depth);
      case Node::word_edge:
        return with(make_item(Kind::word_edge), rest->next, depth);
      case Node::not_word_edge:
        return with(make_item(Kind::not_word_edge), rest->next, depth);
      case Node::text_begin:
        return with(make_item(Kind::text_begin), rest->next, depth);
      case Node::text_end:
        return with(make_item(Kind::text_end), rest->next, depth);
    }
    return false;
  }

  bool concat(const SyntaxNode& node, const Rest* next, int depth) {
    std::vector<Rest> rests(node.children.size());
    for (std::size_t i = rests.size(); i-- > 0;) {
      rests[i] = {&node.children[i], 1, i + 1 == rests.size() ? next : &rests[i + 1]};
    }
    return walk(rests.empty() ? next : rests.data(), depth + 1);
  }

  bool literal(const std::string& text, const Rest* next, int depth) {
    if (items_.empty() || items_.back().kind != Kind::literal) {
      ShapeItem item;
      item.text = text;
      return with(std::move(item), next, depth);
    }
    const std::size_t before = items_.back().text.size();
    items_.back().text += text;
    const bool go_on = walk(next, depth + 1);
    items_.back().text.resize(before);
    return go_on;
  }

  bool with(ShapeItem item, const Rest* next, int depth) {
    items_.push_back(std::move(item));
    const bool go_on = walk(next, depth + 1);
    items_.pop_back();
    return go_on;
  }

  bool set(const CharSet& set, const Rest* next, int depth) {
    if (set.beyond_ascii) return emit(true, false);
    std::string members;
    for (unsigned c = 0; c < 0x80 && members.size() <= kSmallSet; ++c) {
      if (set.has(static_cast<unsigned char>(c))) members += static_cast<char>(c);
    }
    if (members.size() > kSmallSet) return with(make_run(set, 1, 1), next, depth);
    return std::all_of(members.begin(), members.end(), [&](char c) { return literal(std::string(1, c), next, depth); });
  }

  bool repeat(const SyntaxNode& node, const Rest* next, int depth) {
    const SyntaxNode& what = node.children[0];
    if (node.least == 0 && !walk(next, depth + 1)) return false;
    if (what.kind == Node::set && !what.set.beyond_ascii && node.most > 1) {
      return with(make_run(what.set, std::max(node.least, 1u), node.most), next, depth);
    }
    const Rest gap{nullptr, 1, nullptr};
    const bool few = node.most <= kMostCopies;
    for (std::uint32_t copies = std::max(node.least, 1u); copies <= (few ? node.most : std::max(node.least, 1u)); ++copies) {
      const Rest some{&what, std::min(copies, kMostCopies), few ? next : &gap};
      if (!walk(&some, depth + 1)) return false;
    }
    return true;
  }

  /// The last literal holds a word that is rare enough, and what is before it leads back to the beginning.
  bool anchored() const {
    if (items_.empty() || items_.back().kind != Kind::literal) return false;
    const std::size_t last = items_.size() - 1;
    const auto choice = choose_anchor(items_.back().text, parts_before(items_, last), false);
    return choice && choice->share <= good_enough(out_.size()) && leads_back(items_, last);
  }

  /// `open`: more may follow. False where nothing in the beginning leads back.
  bool emit(bool open, bool known_to_lead_back) {
    if (out_.size() >= kMostBeginnings) return false;
    ShapeItems& items = out_.emplace_back();
    items.reserve(items_.size() + 1);
    items = items_;
    if (open) items.push_back(make_item(Kind::gap));
    for (std::size_t i = 0; i < items.size() && !known_to_lead_back; ++i) {
      known_to_lead_back =
          items[i].kind == Kind::literal && leads_back(items, i) &&
          (choose_anchor(items[i].text, parts_before(items, i), parts_after(items, i)) || choose_mark(items[i].text));
    }
    return known_to_lead_back;
  }

  ShapeItems items_;
  std::vector<ShapeItems> out_;
};

}  // namespace

std::optional<std::vector<ShapeItems>> expand_to_anchors(const SyntaxNode& root) { return Walker().run(root); }

}  // namespace sayyes::matching
