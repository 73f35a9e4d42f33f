#include "sayyes/suggesting/sign_lines.h"

#include <algorithm>

#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// Characters that say nothing are left out, several spellings become one.
std::string clean(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t size = character_size(line, at);
    const std::string_view c = line.substr(at, size);
    at += size;
    if (c == "\xE2\x80\x99" || c == "\xE2\x80\x98")
      out += '\'';
    else if (c == "\xE2\x80\x9C" || c == "\xE2\x80\x9D")
      out += '"';
    else if (c == "\xC2\xA0" || c == "\t" || c == "\xE2\x80\xAF" || c == "\xE2\x80\x89" || c == "\xE3\x80\x80")
      out += ' ';
    else if (c == "\xE2\x80\x91" || c == "\xE2\x80\x90")
      out += '-';
    else if (c == "\xE2\x80\x93" || c == "\xE2\x80\x94")
      out += '-';
    else if (c == "\xC2\xAD" || c == "\xE2\x80\x8B" || c == "\xE2\x81\xA0" || c == "\xEF\xBB\xBF" || c == "\xEF\xB8\x8F")
      continue;
    else if (size == 3 && c[0] == '\xEF' && (c[1] == '\xBC' || c[1] == '\xBD')) {
      // Full-width letters.
      const int code = ((c[0] & 0x0F) << 12) | ((c[1] & 0x3F) << 6) | (c[2] & 0x3F);
      if (code >= 0xFF01 && code <= 0xFF5E)
        out += static_cast<char>(code - 0xFF01 + 0x21);
      else
        out += c;
    } else if (size == 4 && (c[1] == '\x9F'))
      continue;  // emoji
    else if (size == 3 && c[0] == '\xE2' &&
             (c[1] == '\x98' || c[1] == '\x99' || c[1] == '\x9A' || c[1] == '\x9B' || c[1] == '\x9C' || c[1] == '\x9D'))
      continue;
    else
      out += c;
  }
  std::string tidy;
  for (char c : out) {
    if (c == ' ' && (tidy.empty() || tidy.back() == ' ')) continue;
    tidy += c;
  }
  while (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
  return tidy;
}

std::string take_marker(std::string& line) {
  std::size_t at = 0;
  if (line.starts_with("\xE2\x80\xA2"))
    at = 3;
  else if (!line.empty() && (line[0] == '-' || line[0] == '*'))
    at = 1;
  else {
    while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
    if (at == 0 || at > 2 || at >= line.size() || (line[at] != '.' && line[at] != ')')) return {};
    ++at;
  }
  if (at >= line.size() || line[at] != ' ') return {};
  std::string marker = line.substr(0, at + 1);
  line.erase(0, at + 1);
  return marker;
}

/// Whether the word at `at` is one of three or more in capitals side by side: they shout, in whatever line they stand.
bool in_shouted_run(std::string_view line, std::size_t at) {
  const auto shouted = [&](std::size_t begin, std::size_t end) {
    const std::string_view word = line.substr(begin, end - begin);
    return word.size() > 1 && is_all_capitals(word);
  };
  std::size_t run = 0;
  for (std::size_t begin = at; begin < line.size() && run < 3;) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    if (!shouted(begin, end)) break;
    ++run;
    begin = end + 1;
  }
  for (std::size_t end = at == 0 ? 0 : at - 1; end > 0 && run < 3;) {
    const std::size_t space = line.rfind(' ', end - 1);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    if (!shouted(begin, end)) break;
    ++run;
    end = begin == 0 ? 0 : begin - 1;
  }
  return run >= 3;
}

/// Letters of a line in capitals say nothing: small ones, but for names and initials.
std::string running_case(std::string_view line, bool capitals, const LineWords& words) {
  std::string out;
  std::size_t at = 0;
  while (at < line.size()) {
    if (!is_word_at(line, at)) {
      out += line[at++];
      continue;
    }
    std::size_t end = at;
    while (end < line.size() &&
           (is_word_at(line, end) || (line[end] == '\'' && end + 1 < line.size() && is_word_at(line, end + 1)) ||
            (line[end] == '-' && end + 1 < line.size() && is_word_at(line, end + 1)))) {
      end += character_size(line, end);
    }
    const std::string_view word = line.substr(at, end - at);
    if (capitals || (word.size() > 1 && is_all_capitals(word) && in_shouted_run(line, at))) {
      const std::string small = to_lower(word);
      // "MARCH 1", "MAY 3": months only before their day.
      const bool day = (small == "march" || small == "may") && end + 1 < line.size() && line[end] == ' ' &&
                       line[end + 1] >= '0' && line[end + 1] <= '9';
      out += day ? std::string(1, static_cast<char>(small[0] - ('a' - 'A'))) + small.substr(1) : words.proper(small);
    } else if (word.size() > 1 && std::find(words.force.begin(), words.force.end(), word) != words.force.end()) {
      out += to_lower(word);
    } else {
      out += word;
    }
    at = end;
  }
  return out;
}

}  // namespace

std::vector<SignLine> lines_of(std::string_view text, bool all_capitals, const LineWords& words) {
  std::vector<SignLine> lines;
  bool blank = false;
  while (!text.empty() && lines.size() <= kMostSignLines) {
    const std::size_t end = text.find_first_of("\r\n");
    const std::string_view raw = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    SignLine line;
    line.indented = !raw.empty() && (raw.front() == ' ' || raw.front() == '\t');
    line.text = clean(raw);
    if (line.text.empty()) {
      blank = !lines.empty();
      continue;
    }
    line.marker = take_marker(line.text);
    line.capitals =
        all_capitals || (is_all_capitals(line.text) && (line.text.find(' ') != std::string::npos || line.text.size() > 4));
    line.text = running_case(line.text, line.capitals, words);
    line.blank_before = blank;
    blank = false;
    lines.push_back(std::move(line));
  }
  return lines;
}

/// A list's heading: what stands before a colon with points below, or a bare command in capitals over a list.
bool heads_list(const std::string& text, const std::vector<SignLine>& lines, std::size_t next) {
  if (text.empty() || next >= lines.size()) return false;
  const bool points = !lines[next].marker.empty() || lines[next].indented;
  return points && text.back() == ':';
}

}  // namespace sayyes
