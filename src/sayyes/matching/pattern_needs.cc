#include "sayyes/matching/pattern_needs.h"

#include <algorithm>

namespace sayyes::matching {
namespace {

using Kind = SyntaxNode::Kind;

constexpr std::size_t kBlock = 128;
constexpr std::uint32_t kLongestRow = 4;  // what is longer holds one of these

unsigned char greatest(std::string_view text) noexcept {
  unsigned char most = 0;
  for (const char c : text) most = std::max(most, static_cast<unsigned char>(c));
  return most;
}

bool is_one_byte(const SyntaxNode& node) noexcept { return node.kind == Kind::literal && node.text.size() == 1; }

}  // namespace

PatternNeeds needs_of(const SyntaxNode& node) noexcept {
  PatternNeeds needs;
  switch (node.kind) {
    case Kind::literal:
      needs.lead = greatest(node.text);
      if (needs.lead < 0x80) needs.lead = 0;
      break;
    case Kind::set:
      if (node.set.beyond_ascii && (node.set.low | node.set.high) == 0) needs.lead = node.set.least_lead;
      break;
    case Kind::repeat:
      if (node.least == 0) break;
      needs = needs_of(node.children[0]);
      if (is_one_byte(node.children[0])) needs.row = std::min(node.least, kLongestRow);
      break;
    case Kind::concat:
      for (const SyntaxNode& child : node.children) {
        const PatternNeeds more = needs_of(child);
        needs.lead = std::max(needs.lead, more.lead);
        needs.row = std::max(needs.row, more.row);
      }
      break;
    case Kind::alternate:
      needs = {0xFF, kLongestRow};
      for (const SyntaxNode& child : node.children) {
        const PatternNeeds either = needs_of(child);
        needs.lead = std::min(needs.lead, either.lead);
        needs.row = std::min(needs.row, either.row);
      }
      break;
    default:
      break;
  }
  return needs;
}

bool PatternNeeds::may_be_met(std::string_view text) const noexcept {
  if (lead != 0 && greatest(text) < lead) return false;
  if (row < kLongestRow) return true;
  std::size_t at = 3;
  for (; at + kBlock <= text.size(); at += kBlock) {
    unsigned char met = 0;
    for (std::size_t i = at; i < at + kBlock; ++i) {
      const int differs = (text[i] ^ text[i - 1]) | (text[i] ^ text[i - 2]) | (text[i] ^ text[i - 3]);
      met = static_cast<unsigned char>(met | static_cast<unsigned char>(differs == 0));
    }
    if (met != 0) return true;
  }
  for (; at < text.size(); ++at) {
    if (text[at] == text[at - 1] && text[at] == text[at - 2] && text[at] == text[at - 3]) return true;
  }
  return false;
}

}  // namespace sayyes::matching
