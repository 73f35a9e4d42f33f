#pragma once
/// A laid-out sign as a file. Text stays text in SVG and PDF: it can be searched, copied, read aloud and mended.

#include <string>
#include <string_view>

#include "layout.h"

namespace sayyes::studio {

std::string to_svg(const SignLayout& sign);
/// Empty where cairo could not draw it (out of memory).
std::string to_pdf(const SignLayout& sign);
/// 300 dots an inch; a screen is 1920 by 1080.
std::string to_png(const SignLayout& sign);

}  // namespace sayyes::studio
