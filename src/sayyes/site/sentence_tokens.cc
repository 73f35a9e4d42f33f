#include "sayyes/site/sentence_tokens.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr auto kNumberWords = std::to_array<std::string_view>(
    {"zero",    "one",       "two",      "three",    "four",   "five",      "six",      "seven",
     "eight",   "nine",      "ten",      "eleven",   "twelve", "thirteen",  "fourteen", "fifteen",
     "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-one"});
constexpr auto kTens = std::to_array<std::pair<std::string_view, int>>(
    {{"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"sixty", 60}, {"ninety", 90}, {"hundred", 100}});

std::optional<double> number_of(std::string_view word) {
  for (std::size_t i = 0; i < kNumberWords.size(); ++i) {
    if (word == kNumberWords[i]) return static_cast<double>(i);
  }
  for (const auto& [name, value] : kTens) {
    if (word == name) return value;
  }
  return std::nullopt;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_byte(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Digits with a point, a comma between thousands, or an hour's colon.
std::size_t read_number(std::string_view text, double& out) {
  std::string digits;
  std::size_t i = 0;
  double minutes = 0;
  while (i < text.size() && is_digit(text[i])) digits += text[i++];
  while (i + 3 < text.size() && text[i] == ',' && is_digit(text[i + 1]) && is_digit(text[i + 2]) && is_digit(text[i + 3])) {
    digits += text.substr(i + 1, 3);
    i += 4;
  }
  if (i + 1 < text.size() && text[i] == '.' && is_digit(text[i + 1])) {
    digits += text[i++];
    while (i < text.size() && is_digit(text[i])) digits += text[i++];
  } else if (i + 2 < text.size() && text[i] == ':' && is_digit(text[i + 1]) && is_digit(text[i + 2])) {
    minutes = (text[i + 1] - '0') * 10 + (text[i + 2] - '0');
    i += 3;
  }
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  out += minutes / 60;
  return i;
}

SiteSentence tokens_of(std::string_view text, TextSpan span) {
  SiteSentence out;
  out.span = span;
  for (std::size_t i = 0; i < text.size();) {
    SiteToken token;
    std::size_t size = 1;
    const char c = text[i];
    if (is_digit(c)) {
      double number = 0;
      size = read_number(text.substr(i), number);
      token.number = number;
    } else if (c == '$' || text.substr(i).starts_with("£") || text.substr(i).starts_with("€") ||
               text.substr(i).starts_with("¢")) {
      size = c == '$' ? 1 : character_size(text, i);
      token.word = text.substr(i, size) == "¢" ? "cents" : "$";
    } else if (is_word_byte(c)) {
      while (i + size < text.size()) {
        const char d = text[i + size];
        const bool inner = (d == '-' || d == '\'') && i + size + 1 < text.size() && is_word_byte(text[i + size + 1]);
        const bool curly = text.substr(i + size).starts_with("’");
        if (!is_word_byte(d) && !inner && !curly) break;
        ++size;
      }
      token.word = fold(text.substr(i, size));
      token.number = number_of(token.word);
      token.capital = is_upper_at(text, i);
    } else {
      if (c == '(' || c == ')' || c == ',' || c == ';' || c == '/') {
        token.word = std::string(1, c);
      } else {
        ++i;
        continue;
      }
    }
    token.text = std::string(text.substr(i, size));
    token.initial = out.tokens.empty();
    token.hash = word_hash(token.word);
    out.words_seen[token.hash / 64 % 4] |= std::uint64_t{1} << (token.hash % 64);
    out.tokens.push_back(std::move(token));
    i += size;
  }
  return out;
}

bool stands_at(const std::vector<SiteToken>& tokens, std::size_t at, const WordChoice& choice) {
  if (at >= tokens.size() || tokens[at].hash != choice.first_hash) return false;
  for (std::string_view words = choice.words; !words.empty(); ++at) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (at >= tokens.size() || tokens[at].word != word) return false;
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
  return true;
}

}  // namespace

bool SiteSentence::at(std::size_t from, WordList words) const {
  return std::ranges::any_of(words, [&](const WordChoice& choice) { return stands_at(tokens, from, choice); });
}

std::size_t SiteSentence::find(WordList words, std::size_t after) const {
  std::size_t first = tokens.size();
  for (const WordChoice& choice : words) {
    if ((words_seen[choice.first_hash / 64 % 4] >> (choice.first_hash % 64) & 1) == 0) continue;
    for (std::size_t i = after; i < first; ++i) {
      if (stands_at(tokens, i, choice)) first = i;
    }
  }
  return first < tokens.size() ? first : std::string::npos;
}

bool SiteSentence::has_any(WordList words) const { return find(words) != std::string::npos; }

std::string SiteSentence::text(std::size_t from, std::size_t to) const {
  std::string out;
  for (std::size_t i = from; i < std::min(to, tokens.size()); ++i)
    out += (out.empty() || out.ends_with('$') || tokens[i].text == "," ? "" : " ") + tokens[i].text;
  return out;
}

std::vector<SiteSentence> site_sentences(std::string_view segment, std::uint32_t offset) {
  std::vector<SiteSentence> out;
  for (std::uint32_t at = 0; at < segment.size();) {
    const TextSpan sentence = sentence_around(segment, at, false);
    const std::uint32_t end = std::max(sentence.end, at + 1);
    std::string_view text = segment.substr(at, end - at);
    const std::size_t first = text.find_first_not_of(" \t\r\n.!?");
    if (first != std::string_view::npos) {
      const auto begin = static_cast<std::uint32_t>(at + first);
      out.push_back(tokens_of(segment.substr(begin, end - begin), {offset + begin, offset + end}));
    }
    at = end;
  }
  return out;
}

}  // namespace sayyes
