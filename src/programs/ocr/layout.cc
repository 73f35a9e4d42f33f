#include "layout.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <utility>

namespace sayyes::ocr {
namespace {

// Shapes that are no letters are read with little confidence; a short line has little to show for itself.
constexpr double kLeastConfidence = 50, kLeastOfShort = 80;
constexpr std::size_t kShort = 3;     // letters
constexpr double kMostWordGap = 2;    // against the height: more than that and they are columns
constexpr double kMostLineGap = 1.9;  // against the height: more than that and they are two signs

/// Beyond ASCII, but for the dashes, quotes and bullets, which begin with E2.
bool begins_long_letter(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xC3 && byte != 0xE2;
}

std::size_t letters_of(const std::string& text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return begins_long_letter(c) || std::isalnum(static_cast<unsigned char>(c)) != 0; }));
}

bool is_writing(const Line& line) noexcept {
  std::size_t letters = 0;
  double confidence = 0;
  for (const Word& word : line.words) {
    const std::size_t here = letters_of(word.text);
    letters += here;
    confidence += word.confidence * static_cast<double>(here);
  }
  return letters != 0 && confidence >= static_cast<double>(letters) * (letters <= kShort ? kLeastOfShort : kLeastConfidence);
}

double shared(double begin, double end, double other_begin, double other_end) noexcept {
  return std::min(end, other_end) - std::max(begin, other_begin);
}

bool on_one_line(const Line& a, const Line& b) noexcept {
  const double height = std::min(a.box.height, b.box.height);
  const double apart = -shared(a.box.x, a.box.right(), b.box.x, b.box.right());
  return shared(a.box.y, a.box.bottom(), b.box.y, b.box.bottom()) > 0.6 * height && apart < kMostWordGap * height;
}

bool in_one_block(const Line& a, const Line& b) noexcept {
  const double apart = -shared(a.box.y, a.box.bottom(), b.box.y, b.box.bottom());
  return apart < kMostLineGap * (a.box.height + b.box.height) / 2 && shared(a.box.x, a.box.right(), b.box.x, b.box.right()) > 0;
}

void take(Line& into, Line& from) {
  const double right = std::max(into.box.right(), from.box.right()), bottom = std::max(into.box.bottom(), from.box.bottom());
  into.box.x = std::min(into.box.x, from.box.x), into.box.y = std::min(into.box.y, from.box.y);
  into.box.width = right - into.box.x, into.box.height = bottom - into.box.y;
  std::ranges::move(from.words, std::back_inserter(into.words));
  std::ranges::stable_sort(into.words, {}, [](const Word& word) { return word.box.x; });
}

void join_pieces(std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t k = i + 1; k < lines.size();) {
      if (on_one_line(lines[i], lines[k])) {
        take(lines[i], lines[k]);
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(k));
        k = i + 1;  // what was too far away before may be near now
      } else {
        ++k;
      }
    }
  }
}

}  // namespace

std::vector<Block> arrange(std::vector<Line> lines) {
  constexpr std::size_t kMostLines = 2000;
  std::erase_if(lines, [](const Line& line) { return !is_writing(line); });
  if (lines.size() > kMostLines) lines.resize(kMostLines);
  join_pieces(lines);
  std::ranges::stable_sort(lines, {}, [](const Line& line) { return line.box.y; });
  std::vector<Block> blocks;
  for (Line& line : lines) {
    const auto block = std::ranges::find_if(blocks, [&](const Block& one) { return in_one_block(one.back(), line); });
    if (block != blocks.end())
      block->push_back(std::move(line));
    else
      blocks.push_back({std::move(line)});
  }
  return blocks;
}

}  // namespace sayyes::ocr
