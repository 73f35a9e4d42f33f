#pragma once
/// What a designer chose for a sign, and the palette it is printed in. Lengths are millimetres.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes::studio {

enum class SignTemplate { door, desk, shelf, tent, screen };

struct SignDesign {
  std::string text;                    ///< the first paragraph or sentence is the headline, the rest goes below it
  SignTemplate form = SignTemplate::door;
  std::string paper;                   ///< "a4", …; empty: what the template is meant for
  std::string accent = "teal";
  bool dark = false;                   ///< light letters on the accent's colour
  std::string family;                  ///< a font of this machine; empty: the best of those that are there
  double scale = 1;                    ///< of the letters that would fit best: 0.4 to 1
  double distance = 0;                 ///< metres from which it is to be read; 0: not said
  std::string footer;                  ///< such as the library's name
};

struct Paper {
  std::string_view id;
  double width, height;                ///< upright
};

/// One accent, with what goes with it. Colours are "#rrggbb".
struct Palette {
  std::string_view id;
  std::string_view accent;             ///< at least 7:1 against white
  std::string_view tint;               ///< a light ground
  std::string_view glow;               ///< the accent's light form, for marks on a dark ground
};

std::span<const Paper> papers() noexcept;
std::span<const Palette> palettes() noexcept;
std::optional<SignTemplate> parse_template(std::string_view name) noexcept;
const Palette& palette_of(std::string_view id) noexcept;

/// WCAG's ratio of two colours, 1 to 21.
double contrast(std::string_view a, std::string_view b) noexcept;

/// Letter height to be read from so many metres away: an inch for ten feet, as sign makers reckon.
constexpr double letter_height_for(double metres) noexcept { return metres * 25.4 / 3.048; }
constexpr double distance_for(double letter_height) noexcept { return letter_height * 3.048 / 25.4; }

/// The parts of a sign's text.
struct SignText {
  std::vector<std::string> headline;   ///< lines that must begin anew
  std::vector<std::string> body;       ///< one a paragraph
};
/// Joins lines that only wrapped, keeps those that begin anew.
SignText parts_of(std::string_view text);

}  // namespace sayyes::studio
