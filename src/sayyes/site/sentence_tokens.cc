#include "sayyes/site/sentence_tokens.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// Bytes of a character, folded, for one as it stands.
constexpr std::size_t kMostFolded = 3;

constexpr WordList kNumberWords =
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|twenty-one|thirty|forty|fifty|sixty|ninety|hundred"_words;
constexpr auto kNumbersBeyond = std::to_array<int>({30, 40, 50, 60, 90, 100});  // the last ones; the others are counted up
constexpr std::size_t kCountedUp = kNumberWords.choices.size() - kNumbersBeyond.size();

std::optional<double> number_of(const SiteToken& token) {
  if (!kNumberWords.first_words.may_have(token.hash)) return std::nullopt;
  for (std::size_t i = 0; i < kNumberWords.choices.size(); ++i) {
    if (token.word == kNumberWords.choices[i].words)
      return i < kCountedUp ? static_cast<double>(i) : kNumbersBeyond[i - kCountedUp];
  }
  return std::nullopt;
}

/// Lower case for a letter or digit of ASCII, kLongByte for what belongs to a longer character, 0 for what parts words.
constexpr char kLongByte = '\x80';
constexpr std::array<char, 256> kInWord = [] {
  std::array<char, 256> in{};
  for (unsigned c = 0; c < 256; ++c) {
    const char byte = static_cast<char>(c);
    const bool lower = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    in[c] = c >= 0x80 ? kLongByte : lower ? byte : byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : '\0';
  }
  return in;
}();
char in_word(char c) { return kInWord[static_cast<unsigned char>(c)]; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

std::size_t SiteSentence::read_word(std::string_view text, std::size_t from, char*& free, SiteToken& token) const {
  char* const begin = free;
  Hash64 hash;
  bool plain = true;
  std::size_t at = from;
  for (; at < text.size(); ++at) {
    char c = in_word(text[at]);
    if (c == '\0') {
      const bool inner = (text[at] == '-' || text[at] == '\'') && at + 1 < text.size() && in_word(text[at + 1]) != '\0';
      if (!inner) break;
      c = text[at];
    }
    plain = plain && c != kLongByte;
    *free++ = c;
    hash.add({&c, 1});
  }
  if (!plain) {
    const std::string folded = fold(text.substr(from, at - from));
    free = std::copy(folded.begin(), folded.end(), begin);
    hash = Hash64().add(folded);
  }
  token.word = {begin, static_cast<std::size_t>(free - begin)};
  token.hash = hash.value();
  return at - from;
}

void SiteSentence::read(std::string_view text, TextSpan where) {
  span = where;
  tokens.clear();
  words_seen_ = {};
  if (folded_.size() < kMostFolded * text.size()) folded_.resize(kMostFolded * text.size());
  char* free = folded_.data();
  for (std::size_t i = 0; i < text.size();) {
    SiteToken token;
    std::size_t size = 1;
    const char c = text[i];
    if (is_digit(c)) {
      double number = 0;
      size = read_number(text.substr(i), number);
      token.number = number;
    } else if (c == '$') {
      token.word = "$";
    } else if (const std::string_view rest = text.substr(i);
               in_word(c) == kLongByte && (rest.starts_with("£") || rest.starts_with("€") || rest.starts_with("¢"))) {
      size = character_size(text, i);
      token.word = rest.starts_with("¢") ? "cents" : "$";
    } else if (in_word(c) != '\0') {
      size = read_word(text, i, free, token);
      token.capital = is_upper_at(text, i);
    } else if (c == '(' || c == ')' || c == ',' || c == ';' || c == '/') {
      token.word = text.substr(i, 1);
    } else {
      ++i;
      continue;
    }
    token.text = text.substr(i, size);
    if (token.hash == 0) token.hash = word_hash(token.word);
    if (!token.number) token.number = number_of(token);
    words_seen_.add(token.hash);
    tokens.push_back(token);
    i += size;
  }
}

bool SiteSentence::at(std::size_t from, const WordList& words) const {
  return from < tokens.size() && words.first_words.may_have(tokens[from].hash) &&
         std::ranges::any_of(words.choices, [&](const WordChoice& choice) { return stands_at(tokens, from, choice); });
}

std::size_t SiteSentence::find(const WordList& words, std::size_t after) const {
  if (!words.first_words.may_meet(words_seen_)) return std::string::npos;
  for (std::size_t i = after; i < tokens.size(); ++i) {
    if (at(i, words)) return i;
  }
  return std::string::npos;
}

bool SiteSentence::has_any(const WordList& words) const { return find(words) != std::string::npos; }

std::string SiteSentence::text(std::size_t from, std::size_t to) const {
  std::string out;
  for (std::size_t i = from; i < std::min(to, tokens.size()); ++i)
    (out += out.empty() || out.ends_with('$') || tokens[i].text == "," ? "" : " ") += tokens[i].text;
  return out;
}

std::vector<TextSpan> site_sentences(std::string_view segment) {
  std::vector<TextSpan> out;
  for (std::uint32_t at = 0; at < segment.size();) {
    const TextSpan sentence = sentence_around(segment, at, false);
    const std::uint32_t end = std::max(sentence.end, at + 1);
    const std::size_t first = segment.substr(at, end - at).find_first_not_of(" \t\r\n.!?");
    if (first != std::string_view::npos) out.push_back({static_cast<std::uint32_t>(at + first), end});
    at = end;
  }
  return out;
}

}  // namespace sayyes
