#include "sayyes/matching/could_match.h"

#include <algorithm>
#include <string>

namespace sayyes::matching {
namespace {

using Kind = SyntaxNode::Kind;

constexpr std::uint32_t kMostCopies = 8;  // of a repeated literal that are looked for in a row

bool could(const SyntaxNode& node, std::string_view text, const CharSet& characters) {
  const auto child_could = [&](const SyntaxNode& child) { return could(child, text, characters); };
  switch (node.kind) {
    case Kind::literal:
      return text.find(node.text) != std::string_view::npos;
    case Kind::set:
      return (node.set.low & characters.low) != 0 || (node.set.high & characters.high) != 0 ||
             (node.set.beyond_ascii && characters.beyond_ascii);
    case Kind::alternate:
      return std::ranges::any_of(node.children, child_could);
    case Kind::concat:
      return std::ranges::all_of(node.children, child_could);
    case Kind::repeat: {
      if (node.least == 0) return true;
      const SyntaxNode& child = node.children[0];
      if (child.kind != Kind::literal) return child_could(child);
      std::string copies;
      for (std::uint32_t i = 0; i < std::min(node.least, kMostCopies); ++i) copies += child.text;
      return text.find(copies) != std::string_view::npos;
    }
    default:
      return true;
  }
}

}  // namespace

bool could_match(const SyntaxNode& root, std::string_view text) {
  CharSet characters;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x80) {
      characters.add(static_cast<unsigned char>(c));
    } else {
      characters.beyond_ascii = true;
    }
  }
  return could(root, text, characters);
}

}  // namespace sayyes::matching
