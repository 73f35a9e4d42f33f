#include "sayyes/reporting/escape.h"

#include "sayyes/reporting/display.h"

namespace sayyes {
namespace {

template <class Replace>
void append_replaced(std::string& out, std::string_view text, Replace replacement) {
  for (const char c : shown_text(text)) {
    if (const std::string_view with = replacement(c); !with.empty())
      out += with;
    else
      out += c;
  }
}

constexpr bool is_ascii_punctuation(char c) noexcept {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

constexpr bool is_unreserved(unsigned char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' ||
         c == '~' || c == '/';
}

}  // namespace

void append_markup(std::string& out, std::string_view text) {
  append_replaced(out, text, [](char c) -> std::string_view {
    switch (c) {
      case '&':
        return "&amp;";
      case '<':
        return "&lt;";
      case '>':
        return "&gt;";
      case '"':
        return "&quot;";
      case '\'':
        return "&#39;";
      default:
        return {};
    }
  });
}

void append_cell(std::string& out, std::string_view text) {
  out += '"';
  // A spreadsheet looks past spaces for what begins a formula.
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && std::string_view("=+-@|").find(text[first]) != std::string_view::npos) out += '\'';
  append_replaced(out, text, [](char c) -> std::string_view { return c == '"' ? "\"\"" : std::string_view(); });
  out += '"';
}

void append_markdown(std::string& out, std::string_view text) {
  for (const char c : shown_text(text)) {
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else {
      if (is_ascii_punctuation(c) && c != ',' && c != '.' && c != '\'' && c != '/') out += '\\';
      out += c;
    }
  }
}

void append_command_text(std::string& out, std::string_view text) {
  append_replaced(out, text, [](char c) -> std::string_view { return c == '%' ? "%25" : std::string_view(); });
}

void append_command_property(std::string& out, std::string_view text) {
  append_replaced(out, text, [](char c) -> std::string_view {
    switch (c) {
      case '%':
        return "%25";
      case ':':
        return "%3A";
      case ',':
        return "%2C";
      default:
        return {};
    }
  });
}

std::string uri_of(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  if (path.starts_with('/')) out = "file://";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_unreserved(byte)) {
      out += c;
    } else {
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    }
  }
  return out;
}

}  // namespace sayyes
