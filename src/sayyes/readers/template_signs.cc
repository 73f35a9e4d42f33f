#include <algorithm>

#include "sayyes/readers/html_elements.h"
#include "sayyes/readers/template_mask.h"

namespace sayyes {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongestLabel = 64;

bool is_module_line(std::string_view line) noexcept {
  if (line.starts_with("import ")) {
    const bool quoted = line.find('\'') != kNone || line.find('"') != kNone;
    if (!quoted) return line[7] == '{';
    return line.find(" from ") != kNone || line[7] == '\'' || line[7] == '"';
  }
  if (!line.starts_with("export ")) return false;
  const std::string_view rest = line.substr(7);
  for (const std::string_view word : {"const ", "let ", "var ", "default ", "function ", "async ", "class ", "{", "* from"}) {
    if (rest.starts_with(word)) return true;
  }
  return false;
}

bool in_name(char c) noexcept {
  return static_cast<unsigned char>(ascii_lower(c) - 'a') < 26 || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// `:::name`, the fence of a box; what follows on the line is its title. Returns its size, or 0.
std::size_t fence_size(std::string_view line) noexcept {
  std::size_t at = line.find_first_not_of(':');
  if (at == kNone) return line.size() >= 3 ? line.size() : 0;
  if (at < 3) return 0;
  while (at < line.size() && line[at] == ' ') ++at;
  while (at < line.size() && in_name(line[at])) ++at;
  return at;
}

/// `[^label]` with the colon of a definition, or `[!NOTE]` alone on its line. Returns its size, or 0.
std::size_t label_size(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at + 2;
  while (end < text.size() && end - at < kLongestLabel && in_name(text[end])) ++end;
  if (end == at + 2 || end >= text.size() || text[end] != ']') return 0;
  ++end;
  if (text[at + 1] == '!') return end == text.size() || text[end] == '\n' || text[end] == '\r' ? end - at : 0;
  const bool begins_line = at == 0 || text[at - 1] == '\n';
  if (begins_line && end < text.size() && text[end] == ':') ++end;
  return end - at;
}

TemplateSpan sign(std::size_t begin, std::size_t end, TemplateKind kind) {
  return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind};
}

}  // namespace

void find_markdown_signs(std::string_view text, std::size_t begin, std::vector<TemplateSpan>& found) {
  bool module = false;
  std::size_t label = text.find('[', begin);
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const char first = text[at];
    if (module || first == 'i' || first == 'e' || first == ':') {
      std::string_view line = text.substr(at, end - at);
      if (line.ends_with('\r')) line.remove_suffix(1);
      module = !line.empty() && (module || is_module_line(line));
      const std::size_t size = module ? line.size() : first == ':' ? fence_size(line) : 0;
      // A title after it stays text: white space before that would make it code.
      if (size != 0) found.push_back(sign(at, at + size, size < line.size() ? TemplateKind::sign : TemplateKind::hidden));
    }
    for (; label < end; label = text.find('[', label + 1)) {
      if (module || label + 1 >= end || (text[label + 1] != '^' && text[label + 1] != '!')) continue;
      if (const std::size_t size = label_size(text, label); size != 0)
        found.push_back(sign(label, label + size, TemplateKind::sign));
    }
    at = end + 1;
  }
}

void find_dashed_comments(std::string_view text, std::size_t begin, std::vector<TemplateSpan>& found) {
  for (std::size_t at = text.find("<!--", begin); at != kNone; at = text.find("<!--", begin)) {
    const std::size_t close = text.find("-->", at + 4);
    if (close == kNone) return;
    begin = close + 3;
    const std::size_t dashes = text.find("--", at + 4);
    // At the begin of a line a comment is a block, dashes or not; behind a backtick it is most likely code.
    const std::size_t before = at == 0 ? kNone : text.find_last_not_of(" \t", at - 1);
    if (dashes >= close || before == kNone || text[before] == '\n' || text[before] == '`') continue;
    found.push_back(sign(at, begin, TemplateKind::hidden));
  }
}

void find_starred_addresses(std::string_view text, std::size_t begin, std::vector<TemplateSpan>& found) {
  std::size_t done = begin;
  for (std::size_t at = text.find("://", begin); at != kNone; at = text.find("://", done)) {
    std::size_t first = at;
    while (first > done && in_name(text[first - 1])) --first;
    done = std::min(text.find_first_of(" \t\r\n<>()[]\"'`|{}\\", at), text.size());
    if (first == at || (first > 0 && text[first - 1] == '<')) continue;
    if (text.substr(at, done - at).find_first_of("_*") == kNone) continue;
    // The marks that close an emphasis around the address, and a sentence, are no part of it.
    std::size_t end = done;
    while (std::string_view("_*~.,;:!?").find(text[end - 1]) != kNone) --end;
    if (end > at + 3) found.push_back(sign(first, end, TemplateKind::output));
  }
}

}  // namespace sayyes
