// Any text: the view keeps its promises, words and edges agree, a sentence holds its place.

#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/fuzzing.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"
#include "support/document_checks.h"

using sayyes::fuzzing::require;

namespace {

void check_words(std::string_view text) {
  const auto words = sayyes::words_of(text);
  require(words.size() == sayyes::count_words(text) ? "" : "count_words() differs");
  for (const auto& word : words) {
    require(sayyes::is_word_edge(text, word.begin) && sayyes::is_word_edge(text, word.end) ? "" : "a word without edges");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const sayyes::MatchView raw = sayyes::make_match_view(text);
  require(sayyes::checks::check_utf8(raw.text));
  check_words(text);
  if (sayyes::valid_utf8_prefix(text) != size) return 0;

  require(sayyes::checks::check_view(text));
  require(sayyes::checks::check_lines(text));
  const std::size_t step = size / 16 + 1;
  for (std::size_t at = 0; at <= size; at += step) {
    while (at < size && sayyes::is_continuation_byte(text[at])) ++at;
    for (const bool lines_end : {false, true}) {
      const auto sentence = sayyes::sentence_around(text, static_cast<std::uint32_t>(at), lines_end);
      require(sentence.begin <= at && at <= sentence.end && sentence.end <= size ? "" : "a sentence elsewhere");
    }
  }
  for (const auto shape : {sayyes::CaseShape::sentence, sayyes::CaseShape::title, sayyes::CaseShape::upper}) {
    require(sayyes::checks::check_utf8(sayyes::with_case(text, shape)));
  }
  (void)sayyes::case_shape_of(text);
  return 0;
}
