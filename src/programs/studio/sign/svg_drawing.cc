#include <cstdio>

#include "drawing.h"

namespace sayyes::studio {
namespace {

std::string number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.3f", value);
  std::string out(buffer);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out == "-0" ? "0" : out;
}

/// Characters that XML cannot hold are left out.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') out += c;
    }
  }
  return out;
}

}  // namespace

std::string to_svg(const SignLayout& sign) {
  const std::string width = number(sign.width), height = number(sign.height);
  const std::string turn = " transform=\"rotate(180 " + number(sign.width / 2) + " " + number(sign.height / 2) + ")\"";
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"";
  out += sign.screen ? "1920\" height=\"1080" : width + "mm\" height=\"" + height + "mm";
  out += "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\">\n<title>" + escaped(sign.title) + "</title>\n";
  out += "<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"#ffffff\"/>\n";
  for (const Block& one : sign.blocks) {
    out += "<rect x=\"" + number(one.x) + "\" y=\"" + number(one.y) + "\" width=\"" + number(one.width) + "\" height=\"" + number(one.height) + "\"";
    if (one.radius > 0) out += " rx=\"" + number(one.radius) + "\"";
    out += " fill=\"" + one.color + "\"" + (one.turned ? turn : "") + "/>\n";
  }
  for (const Fold& one : sign.folds) {
    out += "<line x1=\"0\" x2=\"" + width + "\" y1=\"" + number(one.y) + "\" y2=\"" + number(one.y) +
           "\" stroke=\"#9aa5a3\" stroke-width=\"0.25\" stroke-dasharray=\"2 2\"/>\n";
  }
  for (const Letters& one : sign.letters) {
    out += "<text x=\"" + number(one.x) + "\" y=\"" + number(one.baseline) + "\" font-family=\"" + escaped(one.family) +
           ", sans-serif\" font-size=\"" + number(one.size) + "\" font-weight=\"" + std::to_string(one.weight) + "\" fill=\"" + one.color + "\"" +
           (one.turned ? turn : "") + ">" + escaped(one.text) + "</text>\n";
  }
  return out + "</svg>\n";
}

}  // namespace sayyes::studio
