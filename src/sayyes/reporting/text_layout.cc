#include "sayyes/reporting/text_layout.h"

#include <algorithm>

#include "sayyes/reporting/display.h"

namespace sayyes {

Tone tone_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::error:
      return Tone::error;
    case Severity::warning:
      return Tone::warning;
    case Severity::suggestion:
      return Tone::suggestion;
  }
  return Tone::plain;
}

void append_toned(std::string& out, bool color, Tone tone, std::string_view text) {
  static constexpr std::string_view kCodes[] = {"", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[32m"};
  if (!color || tone == Tone::plain || text.empty()) {
    out += text;
    return;
  }
  out += kCodes[static_cast<std::size_t>(tone)];
  out += text;
  out += "\x1b[0m";
}

void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t width) {
  const std::size_t room = width > indent + 20 ? width - indent : 20;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t columns = columns_of(word);
    if (used != 0 && used + 1 + columns > room) {
      out += '\n';
      out.append(indent, ' ');
      used = 0;
    } else if (used != 0 && columns != 0) {
      out += ' ';
      ++used;
    }
    out += word;
    used += columns;
    if (end < text.size() && text[end] == '\n') {
      out += '\n';
      out.append(indent, ' ');
      used = 0;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace sayyes
