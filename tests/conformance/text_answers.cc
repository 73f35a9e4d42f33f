// Answers questions about text with our own functions, for the tests here. One question a line: `QUESTION TEXT`, texts in
// hexadecimal (`-` for none). One answer a line:
//   edges TEXT      the bytes between two characters where a word may begin or end
//   sentences TEXT  BEGIN-END of the sentence around each character that is no space, line ends ending it; each once
//   fold TEXT       the match view, or `! ` and what is wrong with it

#include <cstdint>
#include <cstdio>
#include <iostream>
#include <set>
#include <string>
#include <string_view>

#include "sayyes/text/characters.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"
#include "support/document_checks.h"

namespace {

std::string bytes_of(std::string_view hexadecimal) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string out;
  for (std::size_t at = 0; at + 1 < hexadecimal.size(); at += 2)
    out += static_cast<char>(digit(hexadecimal[at]) * 16 + digit(hexadecimal[at + 1]));
  return out;
}

void say_edges(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += sayyes::character_size(text, at)) {
    if (at != 0 && sayyes::is_word_edge(text, at)) std::printf(" %zu", at);
  }
}

void say_sentences(std::string_view text) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> sentences;
  for (std::size_t at = 0; at < text.size(); at += sayyes::character_size(text, at)) {
    if (sayyes::is_space(sayyes::character_at(text, at).code)) continue;
    const auto sentence = sayyes::sentence_around(text, static_cast<std::uint32_t>(at), true);
    if (!sentence.empty()) sentences.insert({sentence.begin, sentence.end});
  }
  for (const auto& [begin, end] : sentences) std::printf(" %u-%u", begin, end);
}

void say_folded(std::string_view text) {
  const std::string wrong = sayyes::checks::check_view(text);
  if (!wrong.empty()) {
    std::printf(" ! %s", wrong.c_str());
    return;
  }
  std::printf(" ");
  for (const char c : sayyes::fold(text)) std::printf("%02x", static_cast<unsigned>(static_cast<unsigned char>(c)));
}

}  // namespace

int main() {
  for (std::string question, hexadecimal; std::cin >> question >> hexadecimal;) {
    const std::string text = bytes_of(hexadecimal);
    std::printf(".");
    if (question == "edges") say_edges(text);
    if (question == "sentences") say_sentences(text);
    if (question == "fold") say_folded(text);
    std::printf("\n");
  }
  return 0;
}
