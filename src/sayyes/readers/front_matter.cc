#include "sayyes/readers/front_matter.h"

#include <optional>

#include "sayyes/readers/html_elements.h"

namespace sayyes {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// One line without its end, by offsets.
struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t next = 0;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  FrontMatter read() {
    const std::string_view fence = text_.substr(0, 3);
    if (fence != "---" && fence != "+++" && fence != ";;;") return {};
    Line line = line_at(0);
    if (trim(line.begin + 3, line.end).size() != 0) return {};
    for (line = line_at(line.next); line.begin < text_.size(); line = line_at(line.next)) {
      if (is_fence(line, fence)) {
        matter_.end = line.next;
        return std::move(matter_);
      }
      // A block's lines were read with its key.
      if (line.begin >= done_) read_line(line, fence[0]);
    }
    return {};
  }

 private:
  Line line_at(std::uint32_t begin) const noexcept {
    const std::size_t found = text_.find_first_of("\r\n", begin);
    if (found == kNone) return {begin, size(), size()};
    const auto end = static_cast<std::uint32_t>(found);
    const bool pair = text_[end] == '\r' && end + 1 < size() && text_[end + 1] == '\n';
    return {begin, end, end + (pair ? 2 : 1)};
  }
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(text_.size()); }
  std::string_view slice(DecodedSpan span) const noexcept { return text_.substr(span.begin, span.size()); }
  DecodedSpan trim(std::uint32_t begin, std::uint32_t end) const noexcept {
    while (begin < end && is_html_space(text_[begin])) ++begin;
    while (end > begin && is_html_space(text_[end - 1])) --end;
    return {begin, end};
  }
  bool is_fence(const Line& line, std::string_view fence) const noexcept {
    const std::string_view said = slice({line.begin, trim(line.begin, line.end).end});
    return said == fence || (fence == "---" && said == "...");
  }
  bool is_indented(const Line& line) const noexcept {
    return line.begin < line.end && (text_[line.begin] == ' ' || text_[line.begin] == '\t');
  }

  void read_line(const Line& line, char kind) {
    std::uint32_t at = line.begin;
    if (kind == ';') at = trim(line.begin, line.end).begin;
    const bool quoted = at < line.end && text_[at] == '"';
    if (quoted) ++at;
    const std::uint32_t key_begin = at;
    while (at < line.end && (static_cast<unsigned char>(ascii_lower(text_[at]) - 'a') < 26 || text_[at] == '_')) ++at;
    const std::string_view key = slice({key_begin, at});
    if (quoted && at < line.end && text_[at] == '"') ++at;
    while (at < line.end && text_[at] == ' ') ++at;
    if (at >= line.end || text_[at] != (kind == '+' ? '=' : ':')) return;
    DecodedSpan value = trim(at + 1, line.end);
    if (kind == ';' && !value.empty() && text_[value.end - 1] == ',') value = trim(value.begin, value.end - 1);
    if (equals_ignoring_case(key, "lang") || equals_ignoring_case(key, "language") || equals_ignoring_case(key, "locale")) {
      read_language(value);
    } else if (equals_ignoring_case(key, "title") || equals_ignoring_case(key, "subtitle")) {
      read_value(Scope::title, value, line, kind);
    } else if (equals_ignoring_case(key, "description") || equals_ignoring_case(key, "summary")) {
      read_value(Scope::description, value, line, kind);
    }
  }

  void read_language(DecodedSpan value) {
    std::string_view tag = slice(value);
    tag = tag.substr(0, tag.find(" #"));
    while (!tag.empty() && (tag.front() == '"' || tag.front() == '\'')) tag.remove_prefix(1);
    tag = tag.substr(0, tag.find_first_of("\"'"));
    const auto in_tag = [](char c) {
      return static_cast<unsigned char>(ascii_lower(c) - 'a') < 26 || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    for (const char c : tag) {
      if (!in_tag(c)) return;
    }
    matter_.language = tag;
  }

  void read_value(Scope scope, DecodedSpan value, const Line& line, char kind) {
    field_ = {scope, {}};
    const std::string_view said = slice(value);
    if (said.starts_with("\"\"\"") || said.starts_with("'''")) {
      read_long(value, said.substr(0, 3));
    } else if (!said.empty() && (said[0] == '"' || said[0] == '\'')) {
      read_quoted(value, kind);
    } else if (kind == '-' && !said.empty() && (said[0] == '|' || said[0] == '>')) {
      read_indented(line.next);
    } else if (kind == '-' && (said.empty() || std::string_view("[{&*!%@`").find(said[0]) == kNone)) {
      const std::size_t comment = said.find(" #");
      if (comment != kNone) value = trim(value.begin, value.begin + static_cast<std::uint32_t>(comment));
      add(value);
      if (comment == kNone) read_indented(line.next);
    }
    if (!field_.pieces.empty()) matter_.fields.push_back(std::move(field_));
  }

  void add(DecodedSpan span) {
    if (!span.empty()) field_.pieces.push_back({span, {}});
  }
  void add_atom(std::string_view atom, DecodedSpan span) { field_.pieces.push_back({span, atom}); }

  /// YAML: lines that are indented belong to the key above.
  void read_indented(std::uint32_t begin) {
    for (Line line = line_at(begin); line.begin < size(); line = line_at(line.next)) {
      const DecodedSpan value = trim(line.begin, line.end);
      if (!value.empty() && !is_indented(line)) break;
      done_ = line.next;
      if (value.empty()) continue;
      if (!field_.pieces.empty()) add_atom("\n", {value.begin, value.begin});
      add(value);
    }
  }

  /// TOML: a text between three quotes.
  void read_long(DecodedSpan value, std::string_view fence) {
    const std::size_t end = text_.find(fence, value.begin + 3);
    if (end == kNone) return;
    add(trim(value.begin + 3, static_cast<std::uint32_t>(end)));
    done_ = line_at(static_cast<std::uint32_t>(end)).next;
  }

  void read_quoted(DecodedSpan value, char kind) {
    const char quote = text_[value.begin];
    std::uint32_t from = value.begin + 1;
    for (std::uint32_t at = from; at < size(); ++at) {
      const char c = text_[at];
      const char next = at + 1 < size() ? text_[at + 1] : '\0';
      if (c == quote && quote == '\'' && kind == '-' && next == quote) {
        add({from, at});
        add_atom("'", {at, at + 2});
        from = ++at + 1;
      } else if (c == '\\' && quote == '"') {
        add({from, at});
        if (next == 'n' || next == 't' || next == 'r') {
          add_atom(next == 'n' ? "\n" : " ", {at, at + 2});
          from = at + 2;
        } else {
          from = at + 1;
        }
        ++at;
      } else if (c == quote) {
        add({from, at});
        done_ = line_at(at).next;
        return;
      } else if (c == '\n' && kind != '-') {
        break;
      } else if (c == '\n' && (text_.substr(at + 1).starts_with("---") || next == '\n')) {
        break;
      }
    }
    // A quote that never ends is no value.
    field_.pieces.clear();
  }

  std::string_view text_;
  FrontMatter matter_;
  FrontMatterField field_;
  std::uint32_t done_ = 0;
};

}  // namespace

FrontMatter read_front_matter(std::string_view text) { return Reader(text).read(); }

}  // namespace sayyes
