#include "sayyes/linting/token_list.h"

#include <algorithm>
#include <cstring>

#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// The character that ends right before `at`.
std::size_t character_before(std::string_view text, std::size_t at) noexcept {
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return begin;
}

}  // namespace

std::uint32_t token_hash(std::string_view token) noexcept {
  std::uint64_t key = 0;
  if (token.size() >= 8) {
    std::memcpy(&key, token.data(), 8);
  } else {
    for (const char c : token) key = key << 8 | static_cast<unsigned char>(c);
  }
  key ^= token.size() << 56;
  return static_cast<std::uint32_t>((key * 0x9E3779B97F4A7C15u) >> 32);
}

void TokenList::cut(std::string_view text, ViewSpan within) {
  text_ = text;
  span_ = within;
  tokens_.clear();
  for (std::uint32_t at = within.begin; at < within.end;) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const std::string_view token = first_token(text.substr(at, within.end - at));
    tokens_.push_back({at, token_hash(token)});
    at += static_cast<std::uint32_t>(token.size());
  }
}

std::string_view first_token(std::string_view text) noexcept {
  if (text.empty()) return text;
  std::size_t end = 0;
  while (end < text.size() && is_word_at(text, end)) end += character_size(text, end);
  return text.substr(0, end != 0 ? end : std::min(text.size(), std::max<std::size_t>(1, character_size(text, 0))));
}

std::string_view last_token(std::string_view text) noexcept {
  if (text.empty()) return text;
  std::size_t begin = text.size();
  while (begin > 0 && is_word_before(text, begin)) begin = character_before(text, begin);
  if (begin == text.size()) begin = character_before(text, begin);
  return text.substr(begin);
}

}  // namespace sayyes
