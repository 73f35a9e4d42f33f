#include "layout.h"

#include <algorithm>
#include <cmath>

#include "line_breaks.h"
#include "type.h"

namespace sayyes::studio {
namespace {

constexpr double kSmallest = 1.8;      // of letters, in millimetres: under it nothing is printed well
constexpr double kBodyShare = 0.44;    // of the headline's size
constexpr double kLeastForWhole = 0.7; // so much smaller may letters be, that what belongs together stands in one line
constexpr double kHeadLeading = 1.14, kBodyLeading = 1.36;
constexpr double kParagraphGap = 0.42;  // of the letters' size: two thoughts in one size are not read as one
constexpr std::string_view kInk = "#1c2927", kSoft = "#40504d", kWhite = "#ffffff", kNight = "#10201f";

struct Box {
  double x, y, width, height;
};

struct Set {
  std::vector<std::string> lines;
  double size = 0;
  std::vector<std::size_t> begins;  ///< lines that begin a further paragraph: some air goes before them
};

class Composer {
 public:
  explicit Composer(const SignDesign& design)
      : design_(design), palette_(palette_of(design.accent)), text_(parts_of(design.text)), bold_(family_or_best(design.family), 700),
        plain_(family_or_best(design.family), 400), strong_(family_or_best(design.family), 600) {}

  SignLayout run() {
    paper();
    switch (design_.form) {
      case SignTemplate::door: door(); break;
      case SignTemplate::desk: desk(); break;
      case SignTemplate::shelf: shelf(); break;
      case SignTemplate::tent: tent(); break;
      case SignTemplate::screen: screen(); break;
    }
    finish();
    return std::move(out_);
  }

 private:
  void paper() {
    const bool wide = design_.form == SignTemplate::desk || design_.form == SignTemplate::tent;
    constexpr std::string_view kUsual[] = {"a4", "a5", "shelf", "a4", ""};
    if (design_.form == SignTemplate::screen) {
      // A screen of 43 inches; what matters is its shape.
      out_.width = 952, out_.height = 535.5, out_.screen = true;
      return;
    }
    const auto all = papers();
    auto found = std::ranges::find(all, std::string_view(design_.paper), &Paper::id);
    if (found == all.end()) found = std::ranges::find(all, kUsual[static_cast<int>(design_.form)], &Paper::id);
    out_.width = wide ? found->height : found->width;
    out_.height = wide ? found->width : found->height;
  }

  double unit() const { return std::min(out_.width, out_.height) / 210; }

  static void break_into(Set& set, const std::vector<MeasuredWords>& paragraphs, double width) {
    set.lines.clear(), set.begins.clear();
    for (const MeasuredWords& one : paragraphs) {
      if (!set.lines.empty()) set.begins.push_back(set.lines.size());
      const auto more = one.lines(width / set.size);
      set.lines.insert(set.lines.end(), more.begin(), more.end());
    }
  }

  bool fits(const std::vector<std::string>& lines, const Face& face, double size, double width) const {
    return std::ranges::all_of(lines, [&](const std::string& line) { return face.width(line) * size <= width * 1.001; });
  }

  /// The largest letters, up to `most`, that bring the paragraphs into the box; somewhat smaller where that keeps "2:30 p.m." whole.
  Set fit(const std::vector<std::string>& text, const Face& face, Box box, double most, double leading) const {
    std::vector<MeasuredWords> paragraphs;
    for (const std::string& one : text) paragraphs.emplace_back(one, [&](std::string_view part) { return face.width(part); });
    Set set, largest;
    for (set.size = most; set.size > kSmallest; set.size *= 0.97) {
      std::size_t fewest = 0;
      for (const MeasuredWords& one : paragraphs) fewest += one.fewest_lines(box.width / set.size);
      // Where even the fewest lines are too high, the best ones need no looking for.
      if (set.size * leading * static_cast<double>(fewest) > box.height && set.size * 0.97 > kSmallest) continue;
      break_into(set, paragraphs, box.width);
      if (height(set, leading) > box.height || !fits(set.lines, face, set.size, box.width)) continue;
      if (largest.lines.empty()) largest = set;
      if (!tears(set.lines) || set.size < largest.size * kLeastForWhole) break;
    }
    if (!largest.lines.empty() && tears(set.lines)) set = largest;
    const double asked = set.size * std::clamp(design_.scale, 0.4, 1.0);
    if (asked < set.size) {
      set.size = asked;
      break_into(set, paragraphs, box.width);
    }
    return set;
  }

  /// Whether a line ends between a number and its unit.
  static bool tears(const std::vector<std::string>& lines) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const std::string_view before = lines[i], after = lines[i + 1];
      if (break_cost(before.substr(before.rfind(' ') + 1), after.substr(0, after.find(' '))) >= kTorn) return true;
    }
    return false;
  }

  static double height(const Set& set, double leading) {
    return set.size * (leading * static_cast<double>(set.lines.size()) + kParagraphGap * static_cast<double>(set.begins.size()));
  }

  void put(const Set& set, const Face& face, double x, double top, double width, double leading, std::string_view color, bool centred, bool turned = false) {
    double baseline = top + set.size * (leading - 1) / 2 + set.size * 0.88;
    auto begins = set.begins.begin();
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
      const std::string& line = set.lines[i];
      if (begins != set.begins.end() && *begins == i) baseline += set.size * kParagraphGap, ++begins;
      const double indent = centred ? (width - face.width(line) * set.size) / 2 : 0;
      out_.letters.push_back({x + indent, baseline, set.size, line, face.family(), std::string(color), face.weight(), turned});
      baseline += set.size * leading;
    }
  }

  void block(double x, double y, double width, double height, double radius, std::string_view color, bool turned = false) {
    out_.blocks.push_back({x, y, width, height, radius, std::string(color), turned});
  }

  void head_is(const Set& set, std::string_view ink, std::string_view ground) {
    out_.measures.headline = set.lines.empty() ? 0 : set.size * bold_.capital();
    out_.measures.headline_contrast = contrast(ink, ground);
  }
  void body_is(const Set& set, std::string_view ink, std::string_view ground) {
    if (set.lines.empty()) return;
    out_.measures.body = set.size * plain_.capital();
    out_.measures.body_contrast = contrast(ink, ground);
  }

  double footer(double x, double bottom, double width, std::string_view color, std::string_view mark, bool centred = false, bool turned = false) {
    if (design_.footer.empty()) return 0;
    Set set = fit({design_.footer}, strong_, {x, 0, width, 6.4 * unit() * 1.3}, 6.4 * unit(), 1.3);
    const double high = height(set, 1.3);
    const double dot = set.size * 0.5;
    if (centred) {
      put(set, strong_, x, bottom - high, width, 1.3, color, true, turned);
    } else {
      block(x, bottom - high / 2 - dot / 2 + set.size * 0.02, dot, dot, dot / 2, mark, turned);
      put(set, strong_, x + dot * 1.8, bottom - high, width, 1.3, color, false, turned);
    }
    return high;
  }

  /// A panel of colour with the headline, the rest on the paper under it.
  void door() {
    const double m = 14 * unit(), w = out_.width - 2 * m, pad = 15 * unit();
    const bool alone = text_.body.empty();
    const std::string_view ground = design_.dark ? palette_.accent : palette_.tint, ink = design_.dark ? kWhite : kInk;
    const double foot = design_.footer.empty() ? 0 : 15 * unit();
    const double room = out_.height - 2 * m - foot;
    const double panel = alone ? room : room * 0.64;
    block(m, m, w, panel, 7 * unit(), ground);
    block(m + pad, m + pad, 26 * unit(), 3.6 * unit(), 1.8 * unit(), design_.dark ? palette_.glow : palette_.accent);
    const double top = m + pad + 12 * unit();
    const Box box{m + pad, top, w - 2 * pad, m + panel - pad - top};
    const Set head = fit(text_.headline, bold_, box, 37 * unit(), kHeadLeading);
    // The headline stands at the foot of its panel, next to what explains it.
    put(head, bold_, box.x, alone ? top + (box.height - height(head, kHeadLeading)) * 0.42 : box.y + box.height - height(head, kHeadLeading), box.width, kHeadLeading, ink, false);
    head_is(head, ink, ground);
    const Box below{m + pad, m + panel + 11 * unit(), w - 2 * pad, room - panel - 13 * unit()};
    const Set body = fit(text_.body, plain_, below, std::min(head.size * kBodyShare * 1.15, 15 * unit()), kBodyLeading);
    put(body, plain_, below.x, below.y, below.width, kBodyLeading, kSoft, false);
    body_is(body, kSoft, kWhite);
    footer(m + pad, out_.height - m - 2 * unit(), w - 2 * pad, palette_.accent, palette_.accent);
  }

  /// A column of colour at the left, all else beside it.
  void desk() {
    const double m = 14 * unit(), column = 10 * unit();
    if (design_.dark) block(0, 0, out_.width, out_.height, 0, palette_.accent);
    const std::string_view ink = design_.dark ? kWhite : kInk, soft = design_.dark ? palette_.tint : kSoft, ground = design_.dark ? palette_.accent : kWhite;
    block(m, m, column, out_.height - 2 * m, column / 2, design_.dark ? palette_.glow : palette_.accent);
    const double x = m + column + 15 * unit(), w = out_.width - x - m - 4 * unit();
    const double foot = design_.footer.empty() ? 0 : 17 * unit();
    stack({x, m + 4 * unit(), w, out_.height - 2 * m - 8 * unit() - foot}, 40 * unit(), ink, soft, ground, false, false);
    footer(x, out_.height - m - 3 * unit(), w, design_.dark ? kWhite : palette_.accent, design_.dark ? palette_.glow : palette_.accent);
  }

  /// Headline and body one under the other, in the middle of the box.
  void stack(Box box, double most, std::string_view ink, std::string_view soft, std::string_view ground, bool centred, bool turned) {
    const bool alone = text_.body.empty();
    const double gap = alone ? 0 : most * 0.24;
    Set head = fit(text_.headline, bold_, {box.x, box.y, box.width, box.height * (alone ? 1 : 0.66)}, most, kHeadLeading);
    const double head_high = height(head, kHeadLeading);
    const Set body = fit(text_.body, plain_, {box.x, box.y, box.width, box.height - head_high - gap}, std::min(head.size * kBodyShare * 1.1, most * 0.42), kBodyLeading);
    const double all = head_high + (alone ? 0 : gap + height(body, kBodyLeading));
    const double top = box.y + std::max(0.0, (box.height - all) * 0.46);
    put(head, bold_, box.x, top, box.width, kHeadLeading, ink, centred, turned);
    put(body, plain_, box.x, top + head_high + gap, box.width, kBodyLeading, soft, centred, turned);
    head_is(head, ink, ground);
    body_is(body, soft, ground);
  }

  /// Tall and narrow: a head of colour, a foot of colour, air between.
  void shelf() {
    const double u = out_.width / 99, band = 13 * u, m = 9 * u;
    const std::string_view ground = design_.dark ? palette_.accent : palette_.tint, ink = design_.dark ? kWhite : kInk, soft = design_.dark ? palette_.tint : kSoft;
    block(5 * u, 5 * u, out_.width - 10 * u, out_.height - 10 * u, 5 * u, ground);
    block(5 * u + m, 5 * u + m, band, 3 * u, 1.5 * u, design_.dark ? palette_.glow : palette_.accent);
    const double top = 5 * u + m + 12 * u, w = out_.width - 10 * u - 2 * m;
    const double foot = design_.footer.empty() ? 0 : 11 * u;
    const Box box{5 * u + m, top, w, out_.height - top - 5 * u - m - foot};
    const bool alone = text_.body.empty();
    const Set head = fit(text_.headline, bold_, {box.x, box.y, w, box.height * (alone ? 1 : 0.68)}, 21 * u, kHeadLeading);
    put(head, bold_, box.x, top, w, kHeadLeading, ink, false);
    head_is(head, ink, ground);
    const double used = height(head, kHeadLeading) + 7 * u;
    const Set body = fit(text_.body, plain_, {box.x, box.y, w, box.height - used}, std::min(head.size * 0.52, 8.5 * u), kBodyLeading);
    put(body, plain_, box.x, top + used, w, kBodyLeading, soft, false);
    body_is(body, soft, ground);
    footer(box.x, out_.height - 5 * u - m, w, design_.dark ? kWhite : palette_.accent, design_.dark ? palette_.glow : palette_.accent);
  }

  /// One sheet, folded: the same face twice, one of them upside down.
  void tent() {
    const double half = out_.height / 2, m = 12 * unit();
    for (const bool turned : {false, true}) {
      const double top = half;  // the near side is the lower half; the far one is the same, turned about the middle
      const std::string_view ground = design_.dark ? palette_.accent : palette_.tint, ink = design_.dark ? kWhite : kInk, soft = design_.dark ? palette_.tint : kSoft;
      block(m, top + m * 0.75, out_.width - 2 * m, half - m * 1.5, 7 * unit(), ground, turned);
      const double bar = 22 * unit();
      block((out_.width - bar) / 2, top + m * 0.75 + 9 * unit(), bar, 3 * unit(), 1.5 * unit(), design_.dark ? palette_.glow : palette_.accent, turned);
      const double foot = design_.footer.empty() ? 0 : 10 * unit();
      const Box box{m * 2, top + m * 0.75 + 15 * unit(), out_.width - 4 * m, half - m * 1.5 - 21 * unit() - foot};
      stack(box, 26 * unit(), ink, soft, ground, true, turned);
      footer(m * 2, out_.height - m * 0.75 - 5 * unit(), out_.width - 4 * m, design_.dark ? kWhite : palette_.accent, palette_.accent, true, turned);
    }
    out_.folds.push_back({half});
  }

  /// Light on dark, for a room with lamps; the light form for a bright one.
  void screen() {
    const std::string_view ground = design_.dark ? kNight : palette_.tint, ink = design_.dark ? kWhite : kInk, soft = design_.dark ? palette_.tint : kSoft;
    block(0, 0, out_.width, out_.height, 0, ground);
    const double m = 74, bar = 14;
    block(0, 0, bar, out_.height, 0, design_.dark ? palette_.glow : palette_.accent);
    const double foot = design_.footer.empty() ? 0 : 42;
    stack({m, 50, out_.width - 2 * m, out_.height - 100 - foot}, 96, ink, soft, ground, false, false);
    footer(m, out_.height - 42, out_.width - 2 * m, design_.dark ? palette_.glow : palette_.accent, design_.dark ? palette_.glow : palette_.accent);
  }

  void finish() {
    SignMeasures& measures = out_.measures;
    measures.headline_reads = distance_for(measures.headline);
    measures.body_reads = distance_for(measures.body);
    measures.needed = design_.distance > 0 ? letter_height_for(design_.distance) : 0;
    for (const auto* part : {&text_.headline, &text_.body}) {
      for (const std::string& one : *part) {
        out_.title += (out_.title.empty() ? "" : " ") + one;
        measures.words += 1 + static_cast<unsigned>(std::ranges::count(one, ' '));
      }
    }
  }

  const SignDesign& design_;
  const Palette& palette_;
  const SignText text_;
  const Face bold_, plain_, strong_;
  SignLayout out_;
};

}  // namespace

SignLayout lay_out(const SignDesign& design) { return Composer(design).run(); }

}  // namespace sayyes::studio
