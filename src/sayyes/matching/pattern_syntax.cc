#include "sayyes/matching/pattern_syntax.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sayyes::matching {
namespace {

using Kind = SyntaxNode::Kind;

constexpr int kDeepest = 64;
constexpr std::uint32_t kMostRepeats = 100;  // RE2 allows 1,000 in all; what nests deeper is left to it
constexpr std::uint32_t kSetWeight = 24;     // a set with characters beyond ASCII takes some twenty instructions

constexpr auto kPlain = [] {
  std::array<bool, 256> plain{};
  for (unsigned c = 0; c < 0x80; ++c)
    plain[c] = std::string_view("\\.[](){}|*+?^$").find(static_cast<char>(c)) == std::string_view::npos;
  return plain;
}();

CharSet range_set(unsigned char first, unsigned char last) {
  CharSet set;
  for (unsigned c = first; c <= last; ++c) set.add(static_cast<unsigned char>(c));
  return set;
}

CharSet space_set() {
  CharSet set;
  for (const char c : {'\t', '\n', '\f', '\r', ' '}) set.add(static_cast<unsigned char>(c));
  return set;
}

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// \d \w \s and their opposites.
std::optional<CharSet> perl_class(char c) {
  CharSet set;
  switch (c) {
    case 'd':
    case 'D':
      set = range_set('0', '9');
      break;
    case 'w':
    case 'W':
      set = token_set();
      break;
    case 's':
    case 'S':
      set = space_set();
      break;
    default:
      return std::nullopt;
  }
  if (c < 'a') set.invert();
  return set;
}

/// An escape for one character: \. \n …; letters and digits that mean anything else are not known here.
std::optional<char> escaped_character(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'f':
      return '\f';
    default:
      break;
  }
  if (static_cast<unsigned char>(c) < 0x80 && !is_alphanumeric(c) && c != '_') return c;
  return std::nullopt;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<Syntax> read() {
    Syntax syntax;
    if (!alternation(syntax.root, 0) || at_ != text_.size()) return std::nullopt;
    syntax.has_span = has_span_;
    syntax.weight = weight_;
    return syntax;
  }

 private:
  bool done() const { return at_ >= text_.size(); }
  bool take(char c) {
    if (done() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool take(std::string_view s) {
    if (text_.substr(at_, s.size()) != s) return false;
    at_ += s.size();
    return true;
  }

  bool alternation(SyntaxNode& out, int depth) {
    if (depth > kDeepest) return false;
    SyntaxNode first;
    if (!concatenation(first, depth)) return false;
    if (done() || text_[at_] != '|') {
      out = std::move(first);
      return true;
    }
    out.kind = Kind::alternate;
    out.children.push_back(std::move(first));
    while (take('|')) {
      ++weight_;
      if (!concatenation(out.children.emplace_back(), depth)) return false;
    }
    return true;
  }

  bool concatenation(SyntaxNode& out, int depth) {
    out.kind = Kind::concat;
    while (!done() && text_[at_] != '|' && text_[at_] != ')') {
      if (const std::string_view plain = plain_run(); !plain.empty()) {
        if (out.children.empty() || out.children.back().kind != Kind::literal) {
          out.children.emplace_back().kind = Kind::literal;
        }
        out.children.back().text += plain;
        continue;
      }
      const std::uint32_t before = weight_;
      SyntaxNode part;
      if (!atom(part, depth) || !repetition(part, before)) return false;
      // Characters in a row are one literal; one that is repeated stays alone.
      if (part.kind == Kind::literal && !out.children.empty() && out.children.back().kind == Kind::literal) {
        out.children.back().text += part.text;
      } else {
        out.children.push_back(std::move(part));
      }
    }
    return true;
  }

  /// Takes ASCII characters that mean themselves and are not repeated.
  std::string_view plain_run() {
    std::size_t end = at_;
    while (end < text_.size() && kPlain[static_cast<unsigned char>(text_[end])]) ++end;
    if (end < text_.size() && end > at_ && (text_[end] == '*' || text_[end] == '+' || text_[end] == '?' || text_[end] == '{'))
      --end;
    const std::string_view run = text_.substr(at_, end - at_);
    at_ = end;
    weight_ += 3 * static_cast<std::uint32_t>(run.size());
    return run;
  }

  bool atom(SyntaxNode& out, int depth) {
    weight_ += 2;
    const char c = text_[at_];
    switch (c) {
      case '(':
        return group(out, depth);
      case '[':
        return bracket(out);
      case '\\':
        return escape(out);
      case '.':
        ++at_;
        out.kind = Kind::set;
        out.set.add('\n');
        out.set.invert();
        weight_ += kSetWeight;
        return true;
      case '^':
        ++at_;
        out.kind = Kind::text_begin;
        return true;
      case '$':
        ++at_;
        out.kind = Kind::text_end;
        return true;
      case '*':
      case '+':
      case '?':
      case '{':
        return false;
      default:
        return character(out);
    }
  }

  /// One character of UTF-8 as it stands.
  bool character(SyntaxNode& out) {
    const auto lead = static_cast<unsigned char>(text_[at_]);
    std::size_t size = 1;
    if (lead >= 0x80) {
      size = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
      if (size == 0 || at_ + size > text_.size()) return false;
      for (std::size_t i = 1; i < size; ++i) {
        if ((static_cast<unsigned char>(text_[at_ + i]) & 0xC0) != 0x80) return false;
      }
    }
    out.kind = Kind::literal;
    out.text = text_.substr(at_, size);
    at_ += size;
    weight_ += static_cast<std::uint32_t>(size);
    return true;
  }

  bool escape(SyntaxNode& out) {
    if (at_ + 1 >= text_.size()) return false;
    const char c = text_[at_ + 1];
    at_ += 2;
    if (const auto set = perl_class(c)) {
      out.kind = Kind::set;
      out.set = *set;
      weight_ += kSetWeight;
      return true;
    }
    if (c == 'b' || c == 'B' || c == 'A' || c == 'z') {
      out.kind = c == 'b' ? Kind::word_edge : c == 'B' ? Kind::not_word_edge : c == 'A' ? Kind::text_begin : Kind::text_end;
      return true;
    }
    const auto literal = escaped_character(c);
    if (!literal) return false;
    out.kind = Kind::literal;
    out.text = *literal;
    return true;
  }

  bool group(SyntaxNode& out, int depth) {
    ++at_;
    if (take("?P<")) {
      const std::size_t end = text_.find('>', at_);
      if (end == std::string_view::npos || end == at_) return false;
      const std::string_view name = text_.substr(at_, end - at_);
      const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return is_alphanumeric(c) || c == '_'; });
      if (!plain || std::find(names_.begin(), names_.end(), name) != names_.end()) return false;
      names_.push_back(name);
      has_span_ = has_span_ || name == "span";
      at_ = end + 1;
    } else if (!take("?:") && !done() && text_[at_] == '?') {
      return false;
    }
    return alternation(out, depth + 1) && take(')');
  }

  bool bracket(SyntaxNode& out) {
    ++at_;
    out.kind = Kind::set;
    const bool negated = take('^');
    bool first = true;
    while (first || done() || text_[at_] != ']') {
      if (done() || take("[:") || (text_[at_] == '-' && !first && at_ + 1 < text_.size() && text_[at_ + 1] != ']'))
        return false;
      first = false;
      SyntaxNode one;
      if (text_[at_] == '\\' ? !escape(one) : !character(one)) return false;
      if (one.kind == Kind::set) {
        out.set.add(one.set);
        continue;
      }
      if (one.kind != Kind::literal) return false;
      const bool wide = one.text.size() > 1;
      if (at_ + 1 < text_.size() && text_[at_] == '-' && text_[at_ + 1] != ']') {
        ++at_;
        SyntaxNode last;
        if (wide || text_[at_] == '[' || (text_[at_] == '\\' ? !escape(last) : !character(last))) return false;
        if (last.kind != Kind::literal || last.text.size() > 1 || last.text[0] < one.text[0]) return false;
        out.set.add(range_set(static_cast<unsigned char>(one.text[0]), static_cast<unsigned char>(last.text[0])));
      } else if (wide) {
        CharSet character;
        character.beyond_ascii = true;
        character.least_lead = static_cast<unsigned char>(one.text[0]);
        out.set.add(character);
      } else {
        out.set.add(static_cast<unsigned char>(one.text[0]));
      }
    }
    ++at_;
    if (negated) out.set.invert();
    weight_ += kSetWeight;
    return true;
  }

  bool number(std::uint32_t& out) {
    const std::size_t begin = at_;
    out = 0;
    while (!done() && text_[at_] >= '0' && text_[at_] <= '9' && at_ - begin < 4) {
      out = out * 10 + static_cast<std::uint32_t>(text_[at_++] - '0');
    }
    return at_ != begin;
  }

  bool repetition(SyntaxNode& part, std::uint32_t weight_before) {
    if (done()) return true;
    std::uint32_t least = 0, most = kUnbounded;
    switch (text_[at_]) {
      case '*':
        ++at_;
        break;
      case '+':
        ++at_;
        least = 1;
        break;
      case '?':
        ++at_;
        most = 1;
        break;
      case '{':
        ++at_;
        if (!number(least)) return false;
        most = least;
        if (take(',')) {
          most = kUnbounded;
          if (!done() && text_[at_] != '}' && !number(most)) return false;
        }
        if (!take('}') || least > kMostRepeats || (most != kUnbounded && (most > kMostRepeats || most < least))) return false;
        break;
      default:
        return true;
    }
    SyntaxNode repeat;
    repeat.kind = Kind::repeat;
    repeat.least = least;
    repeat.most = most;
    repeat.greedy = !take('?');
    // RE2 refuses some operators in a row and joins others; which, is its own affair.
    if (!done() && (text_[at_] == '*' || text_[at_] == '+' || text_[at_] == '?' || text_[at_] == '{')) return false;
    const std::uint32_t copies = most == kUnbounded ? least + 1 : most;
    weight_ = weight_before + (weight_ - weight_before + 2) * std::max(copies, 1u);
    if (std::uint64_t{std::max(copies, 1u)} * nested_copies(part) > 1000) return false;
    repeat.children.push_back(std::move(part));
    part = std::move(repeat);
    return weight_ < 100000;
  }

  /// Copies that repeats inside one another ask for in all; RE2 allows 1,000.
  static std::uint64_t nested_copies(const SyntaxNode& node) {
    std::uint64_t most = 1;
    for (const SyntaxNode& child : node.children) most = std::max(most, nested_copies(child));
    if (node.kind != Kind::repeat) return most;
    return most * std::max(node.most == kUnbounded ? node.least + 1 : node.most, 1u);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t weight_ = 4;
  std::vector<std::string_view> names_;
  bool has_span_ = false;
};

}  // namespace

std::optional<Syntax> parse_pattern(std::string_view re2) { return Reader(re2).read(); }

bool sees_text_ends(const SyntaxNode& node) noexcept {
  return node.kind == Kind::text_begin || node.kind == Kind::text_end ||
         std::any_of(node.children.begin(), node.children.end(), sees_text_ends);
}

std::vector<std::string_view> top_alternatives(std::string_view re2) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0, depth = 0;
  for (std::size_t at = 0; at < re2.size(); ++at) {
    switch (re2[at]) {
      case '\\':
        ++at;
        break;
      case '[':
        // A bracket right at the beginning is a member.
        at += re2.substr(at + 1).starts_with("^") ? 2 : 1;
        while (++at < re2.size() && re2[at] != ']') at += re2[at] == '\\' ? 1 : 0;
        break;
      case '(':
        ++depth;
        break;
      case ')':
        --depth;
        break;
      case '|':
        if (depth > 0) break;
        parts.push_back(re2.substr(begin, at - begin));
        begin = at + 1;
        break;
      default:
        break;
    }
  }
  parts.push_back(re2.substr(begin));
  return parts;
}

std::uint32_t least_size(const SyntaxNode& node) noexcept {
  switch (node.kind) {
    case Kind::literal:
      return static_cast<std::uint32_t>(node.text.size());
    case Kind::set:
      return 1;
    case Kind::repeat:
      return node.least * least_size(node.children[0]);
    case Kind::concat: {
      std::uint32_t sum = 0;
      for (const SyntaxNode& child : node.children) sum += least_size(child);
      return sum;
    }
    case Kind::alternate: {
      std::uint32_t least = UINT32_MAX;
      for (const SyntaxNode& child : node.children) least = std::min(least, least_size(child));
      return least;
    }
    default:
      return 0;
  }
}

namespace {

/// Characters at one side of a match; `true` is added where it may be empty.
std::pair<CharSet, bool> side_characters(const SyntaxNode& node, bool last) noexcept {
  CharSet set;
  switch (node.kind) {
    case Kind::literal: {
      const auto c = static_cast<unsigned char>(last ? node.text.back() : node.text.front());
      if (c < 0x80) {
        set.add(c);
      } else {
        set.beyond_ascii = true;
      }
      return {set, false};
    }
    case Kind::set:
      return {node.set, false};
    case Kind::repeat: {
      const auto [characters, empty] = side_characters(node.children[0], last);
      return {characters, empty || node.least == 0};
    }
    case Kind::concat:
      for (std::size_t i = 0; i < node.children.size(); ++i) {
        const auto [characters, empty] = side_characters(node.children[last ? node.children.size() - 1 - i : i], last);
        set.add(characters);
        if (!empty) return {set, false};
      }
      return {set, true};
    case Kind::alternate: {
      bool may_be_empty = false;
      for (const SyntaxNode& child : node.children) {
        const auto [characters, empty] = side_characters(child, last);
        set.add(characters);
        may_be_empty = may_be_empty || empty;
      }
      return {set, may_be_empty};
    }
    default:
      return {set, true};
  }
}

}  // namespace

std::pair<CharSet, bool> last_characters(const SyntaxNode& node) noexcept { return side_characters(node, true); }
std::pair<CharSet, bool> first_characters(const SyntaxNode& node) noexcept { return side_characters(node, false); }

}  // namespace sayyes::matching
