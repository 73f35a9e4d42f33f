#include "looked_at.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

namespace sayyes::studio {
namespace {

using nlohmann::json;

constexpr std::string_view kBetween = "\n\n";
/// The page keeps the places with the draft; a leaflet has a few hundred words.
constexpr std::size_t kMostPlaced = 4000;

std::size_t utf16_units(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }) +
                                  std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0xF0; }));
}

std::string_view text_of(const Document& document, const Segment& segment) {
  return document.text().substr(segment.span.begin, segment.span.size());
}

/// To a tenth: no eye sees more of a point or a pixel.
double rounded(float value) noexcept { return std::round(static_cast<double>(value) * 10) / 10; }

}  // namespace

bool is_looked_at(const Document& document) noexcept {
  return document.format() == Format::pdf || document.format() == Format::picture;
}

std::string words_of(const Document& document) {
  std::string out;
  for (const Segment& segment : document.segments()) {
    if (!out.empty()) out += kBetween;
    out += text_of(document, segment);
  }
  return out;
}

json looked_at_json(const Document& document) {
  json out = {{"pages", json::array()}, {"words", json::array()}, {"notices", json::array()}};
  for (const PageSize& page : document.pages()) out["pages"].push_back({rounded(page.width), rounded(page.height)});
  for (const Problem& notice : document.notices()) out["notices"].push_back(notice.message);
  json& words = out["words"];
  std::size_t units = 0;
  for (const Segment& segment : document.segments()) {
    if (units != 0) units += kBetween.size();
    const std::string_view text = text_of(document, segment);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = std::min(text.find_first_not_of(" \n", at), text.size());
      const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
      units += begin - at;
      const std::size_t size = utf16_units(text.substr(begin, end - begin));
      at = end;
      if (begin == end || words.size() == kMostPlaced) {
        units += size;
        continue;
      }
      const auto first = static_cast<std::uint32_t>(segment.span.begin + begin);
      const auto place = document.place({first, static_cast<std::uint32_t>(segment.span.begin + end)});
      if (place && !place->boxes.empty()) {
        json word = {units, units + size, place->page, rounded(100 * place->confidence.value_or(1)) / 100};
        for (const Box& box : place->boxes)
          for (const float edge : {box.left, box.top, box.right, box.bottom}) word.push_back(rounded(edge));
        words.push_back(std::move(word));
      }
      units += size;
    }
  }
  return out;
}

}  // namespace sayyes::studio
