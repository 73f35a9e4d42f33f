#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "sayyes/readers/placed_words.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

Problem damaged() {
  return {"damaged-answer", "the program that reads pictures answered with something else than words", {}, 0, 0, {}};
}

/// Cuts the first field off.
std::string_view take_field(std::string_view& line) {
  const std::size_t at = line.find('\t');
  const std::string_view field = line.substr(0, at);
  line.remove_prefix(at == std::string_view::npos ? line.size() : at + 1);
  return field;
}

/// A number of pixels, or a percentage. Nothing for everything else.
std::optional<float> take_number(std::string_view& line) {
  const std::string_view field = take_field(line);
  std::uint32_t value = 0;
  const auto [rest, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc() || rest != field.data() + field.size() || value > 1'000'000) return std::nullopt;
  return static_cast<float>(value);
}

class WordsReader {
 public:
  Result<PlacedText> read(std::string_view rest) {
    if (!rest.starts_with("sayyes-words\t1\n")) return damaged();
    rest.remove_prefix(rest.find('\n') + 1);
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      if (end == std::string_view::npos) return damaged();
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(end + 1);
      if (line == "end" && rest.empty() && !text_.pages.empty()) return std::move(text_);
      if (!take(line)) return damaged();
    }
    return damaged();
  }

 private:
  bool take(std::string_view line) {
    const std::string_view kind = take_field(line);
    if (kind == "page") {
      const auto width = take_number(line), height = take_number(line);
      if (!width || !height || text_.pages.size() == bounds::kPages) return false;
      text_.pages.push_back({{*width, *height}, {}});
      return true;
    }
    if (text_.pages.empty()) return false;
    auto& blocks = text_.pages.back().blocks;
    if (kind == "more") {
      text_.has_more = true;
    } else if (kind == "block") {
      blocks.emplace_back();
    } else if (kind == "line" && !blocks.empty()) {
      blocks.back().emplace_back();
    } else if (kind == "word" && !blocks.empty() && !blocks.back().empty()) {
      return take_word(line, blocks.back().back());
    } else {
      return false;
    }
    return true;
  }

  bool take_word(std::string_view line, PlacedLine& into) {
    const auto confidence = take_number(line), x = take_number(line), y = take_number(line);
    const auto width = take_number(line), height = take_number(line);
    if (!confidence || *confidence > 100 || !x || !y || !width || !height || line.empty() || ++words_ > bounds::kPlacedWords)
      return false;
    into.push_back({{*x, *y, *x + *width, *y + *height}, *confidence / 100, std::string(line)});
    return true;
  }

  PlacedText text_;
  std::size_t words_ = 0;
};

}  // namespace

Result<PlacedText> read_words_format(std::string_view lines) { return WordsReader().read(lines); }

}  // namespace sayyes
