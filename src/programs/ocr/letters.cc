#include "letters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace sayyes::ocr {
namespace {

constexpr double kLeastHeight = 7;      // pixels: less holds no letter
constexpr double kMostOfPicture = 0.6;  // of its height
constexpr double kMostStretch = 12;     // wider against its height is a line, not letters that touch
constexpr double kMostHeightRatio = 2.2;
constexpr double kMostGap = 1.5;  // against the height
constexpr double kLeastOverlap = 0.45;
constexpr std::size_t kMostShapes = 40'000;

bool could_be_letter(const Rectangle& box, int picture_height) noexcept {
  return box.height >= kLeastHeight && box.height <= kMostOfPicture * picture_height && box.width <= kMostStretch * box.height;
}

void append_shapes(std::vector<Letter>& letters, Pix* shapes, bool light) {
  const BoxaPtr boxes(pixConnCompBB(shapes, 8));
  if (!boxes) return;
  const int height = pixGetHeight(shapes);
  for (int i = 0; i < boxaGetCount(boxes.get()) && letters.size() < kMostShapes; ++i) {
    int x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    const Rectangle box{static_cast<double>(x), static_cast<double>(y), static_cast<double>(w), static_cast<double>(h)};
    if (could_be_letter(box, height)) letters.push_back({box, light});
  }
}

bool beside(const Rectangle& left, const Rectangle& right) noexcept {
  const double taller = std::max(left.height, right.height), smaller = std::min(left.height, right.height);
  if (taller > kMostHeightRatio * smaller || right.x - left.right() > kMostGap * taller) return false;
  const double overlap = std::min(left.bottom(), right.bottom()) - std::max(left.y, right.y);
  return overlap >= kLeastOverlap * smaller;
}

/// Sets of numbers that are joined two by two.
class Sets {
 public:
  explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0); }
  std::size_t find(std::size_t one) {
    while (parent_[one] != one) one = parent_[one] = parent_[parent_[one]];
    return one;
  }
  void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parent_;
};

Rectangle around(const std::vector<Letter>& letters) {
  Rectangle box = letters.front().box;
  for (const Letter& letter : letters) {
    const double right = std::max(box.right(), letter.box.right()), bottom = std::max(box.bottom(), letter.box.bottom());
    box.x = std::min(box.x, letter.box.x), box.y = std::min(box.y, letter.box.y);
    box.width = right - box.x, box.height = bottom - box.y;
  }
  return box;
}

/// A value and how much it counts.
using Weighed = std::vector<std::pair<double, double>>;

double median(Weighed values) {
  std::ranges::sort(values);
  double all = 0, before = 0;
  for (const auto& [value, weight] : values) all += weight;
  for (const auto& [value, weight] : values) {
    before += weight;
    if (2 * before >= all) return value;
  }
  return 0;
}

/// Noise makes many small shapes, writing fewer and larger ones.
double ink_of(const Letter& letter) noexcept { return std::min(letter.box.width, 2 * letter.box.height) * letter.box.height; }
double ink_of(const Row& row) noexcept {
  double ink = 0;
  for (const Letter& letter : row.letters) ink += ink_of(letter);
  return ink;
}

/// `letters` are sorted by their left edge.
std::vector<Row> rows_of(const std::vector<Letter>& letters) {
  Sets sets(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const double reach = letters[i].box.right() + kMostGap * kMostHeightRatio * letters[i].box.height;
    for (std::size_t k = i + 1; k < letters.size() && letters[k].box.x <= reach; ++k) {
      if (letters[k].light == letters[i].light && beside(letters[i].box, letters[k].box)) sets.join(i, k);
    }
  }
  std::vector<Row> rows;
  std::vector<std::size_t> row_of(letters.size(), letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    std::size_t& row = row_of[sets.find(i)];
    if (row == letters.size()) row = rows.size(), rows.emplace_back();
    rows[row].letters.push_back(letters[i]);
  }
  std::erase_if(rows, [](const Row& row) { return row.letters.size() < 2; });
  for (Row& row : rows) {
    Weighed heights;
    for (const Letter& letter : row.letters) heights.emplace_back(letter.box.height, letter.box.width);
    row.height = median(std::move(heights));
    row.light = row.letters.front().light;
    row.box = around(row.letters);
  }
  return rows;
}

bool holds(const Rectangle& outer, const Rectangle& inner) noexcept {
  return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.right() <= outer.right() + 1 &&
         inner.bottom() <= outer.bottom() + 1;
}

/// The bowls of letters are shapes of the other polarity in them, two at the most; what has more inside is a panel.
void leave_out_insides(std::vector<Letter>& letters) {
  constexpr std::size_t kMostBowls = 3;
  const std::size_t count = letters.size();
  std::vector<std::size_t> inside(count, 0), holder(count, count);
  double widest = 0;
  for (const Letter& letter : letters) widest = std::max(widest, letter.box.width);
  std::size_t first = 0;
  for (std::size_t k = 0; k < count; ++k) {
    while (letters[first].box.x + widest < letters[k].box.x) ++first;
    for (std::size_t i = first; i < count && letters[i].box.x <= letters[k].box.x + 1; ++i) {
      if (i == k || letters[i].light == letters[k].light || !holds(letters[i].box, letters[k].box)) continue;
      ++inside[i];
      if (holder[k] == count || letters[i].box.width < letters[holder[k]].box.width) holder[k] = i;
    }
  }
  std::vector<Letter> kept;
  for (std::size_t k = 0; k < count; ++k) {
    const bool is_panel = inside[k] > kMostBowls;
    const bool is_bowl = holder[k] != count && inside[holder[k]] <= kMostBowls;
    if (!is_panel && !is_bowl) kept.push_back(letters[k]);
  }
  letters = std::move(kept);
}

double overlap_of(const Rectangle& a, const Rectangle& b) noexcept {
  const double across = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const double down = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

/// The gaps between letters make rows of their own. Where rows of both polarities lie over each other, the one with more in it
/// is the writing.
void leave_out_gaps(std::vector<Row>& rows) {
  std::vector<double> weights;
  for (const Row& row : rows) weights.push_back(ink_of(row));
  std::vector<bool> out(rows.size(), false);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t k = 0; k < rows.size(); ++k) {
      if (rows[i].light == rows[k].light || weights[i] >= weights[k]) continue;
      if (overlap_of(rows[i].box, rows[k].box) > 0.5 * rows[i].box.width * rows[i].box.height) out[i] = true;
    }
  }
  std::size_t number = 0;
  std::erase_if(rows, [&](const Row&) { return out[number++]; });
}

}  // namespace

std::vector<Row> find_rows(const Contrast& contrast) {
  std::vector<Letter> letters;
  append_shapes(letters, contrast.darker.get(), false);
  append_shapes(letters, contrast.lighter.get(), true);
  std::ranges::sort(letters, {}, [](const Letter& letter) { return letter.box.x; });
  leave_out_insides(letters);
  std::vector<Row> rows = rows_of(letters);
  if (rows.size() < 4000) leave_out_gaps(rows);
  return rows;
}

double slope_of(const std::vector<Row>& rows) {
  Weighed slopes;
  for (const Row& row : rows) {
    if (row.letters.size() < 4) continue;
    double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (const Letter& letter : row.letters) {
      const double x = letter.box.x + letter.box.width / 2, y = letter.box.bottom();
      n += 1, sx += x, sy += y, sxx += x * x, sxy += x * y;
    }
    const double spread = n * sxx - sx * sx;
    if (spread <= 0) continue;
    slopes.emplace_back(std::atan((n * sxy - sx * sy) / spread), ink_of(row));
  }
  return median(std::move(slopes));
}

double usual_height(const std::vector<Row>& rows) {
  Weighed heights;
  for (const Row& row : rows) heights.emplace_back(row.height, ink_of(row));
  return median(std::move(heights));
}

}  // namespace sayyes::ocr
