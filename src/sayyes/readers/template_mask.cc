#include "sayyes/readers/template_mask.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

#include "sayyes/readers/html_elements.h"

namespace sayyes {
namespace {

using Kind = TemplateKind;

constexpr std::size_t kNone = std::string_view::npos;
/// What is longer is no expression but two signs that happen to stand in one text.
constexpr std::size_t kLongestExpression = 4096;
/// Blocks whose content is code or a comment, up to their end tag.
constexpr std::string_view kCodeBlocks[] = {"comment", "highlight", "codeblock", "javascript", "stylesheet", "schema"};

/// Finds one string from places that only grow; linear together.
class Finder {
 public:
  Finder(std::string_view text, std::string_view wanted) : text_(text), wanted_(wanted) {}
  std::size_t from(std::size_t at) noexcept {
    if (!known_ || (next_ != kNone && next_ < at)) next_ = find(at);
    known_ = true;
    return next_;
  }
  std::size_t size() const noexcept { return wanted_.size(); }

 private:
  std::size_t find(std::size_t at) const noexcept {
    if (wanted_[0] != '<') return text_.find(wanted_, at);
    // `<` is everywhere in HTML: look for the rarer byte after it, and then one back.
    std::size_t found = text_.find(wanted_[1], at + 1);
    while (found != kNone && !text_.substr(found - 1).starts_with(wanted_)) found = text_.find(wanted_[1], found + 1);
    return found == kNone ? kNone : found - 1;
  }

  std::string_view text_, wanted_;
  std::size_t next_ = 0;
  bool known_ = false;
};

class Scanner {
 public:
  Scanner(std::string_view text, bool php) : text_(text), php_(php) {}

  std::vector<TemplateSpan> run(std::size_t begin) {
    Finder brace(text_, "{"), percent(text_, "<%"), question(text_, "<?");
    for (std::size_t at = begin; at < text_.size();) {
      const std::size_t next = std::min({brace.from(at), percent.from(at), question.from(at)});
      if (next == kNone) break;
      const std::size_t end = text_[next] == '{' ? read_brace(next) : read_angle(next);
      at = end == kNone ? next + 1 : end;
    }
    return std::move(found_);
  }

 private:
  char byte(std::size_t at) const noexcept { return at < text_.size() ? text_[at] : '\0'; }
  bool at(std::size_t place, std::string_view wanted) const noexcept { return text_.substr(place, wanted.size()) == wanted; }

  std::size_t add(std::size_t begin, std::size_t end, Kind kind) {
    found_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind});
    return end;
  }
  /// The end of an expression that begins at `begin`, or kNone: too far, or over a script's edge.
  std::size_t end_of(Finder& closer, std::size_t begin, std::size_t from) noexcept {
    const std::size_t found = closer.from(from);
    if (found == kNone || found - begin > kLongestExpression) return kNone;
    if (script_end_.from(begin) < found || style_end_.from(begin) < found) return kNone;
    return found + closer.size();
  }

  std::size_t read_brace(std::size_t begin) {
    const char next = byte(begin + 1);
    if (next == '{') return read_double_brace(begin);
    if (next == '%') {
      const std::size_t end = end_of(statement_end_, begin, begin + 2);
      return end == kNone ? kNone : add(begin, block_end(begin, end), Kind::statement);
    }
    if (next == '#') {
      const std::size_t end = end_of(comment_end_, begin, begin + 2);
      // `{#id}` is an attribute of Markdown, `{#if …}` a statement of Svelte: a comment's first brace is its end.
      if (end != kNone && any_end_.from(begin) + 1 == end) return add(begin, end, Kind::hidden);
    }
    return kNone;
  }

  std::size_t read_double_brace(std::size_t begin) {
    const bool comment = byte(begin + 2) == '!';
    std::size_t end = kNone;
    if (at(begin, "{{!--")) end = end_of(dash_end_, begin, begin + 5);
    if (end == kNone && at(begin, "{{{")) end = end_of(triple_end_, begin, begin + 3);
    if (end == kNone) end = end_of(double_end_, begin, begin + 2);
    if (end == kNone || (!comment && empty_line_.from(begin) < end)) return kNone;
    while (byte(end) == '}' && at(begin, "{{{")) ++end;
    const char sign = byte(begin + 2);
    const bool statement = sign == '<' || sign == '%' || sign == '#' || sign == '/' || sign == '^' || sign == '>';
    return add(begin, block_end(begin, end), comment ? Kind::hidden : statement ? Kind::statement : Kind::output);
  }

  /// Where the block that this tag opens ends, for blocks of code and comments; else where the tag ends.
  std::size_t block_end(std::size_t begin, std::size_t end) {
    std::size_t name = begin + 2;
    while (name < end && (is_html_space(text_[name]) || text_[name] == '-' || text_[name] == '<' || text_[name] == '%')) ++name;
    for (std::size_t i = 0; i < std::size(kCodeBlocks); ++i) {
      if (!at(name, kCodeBlocks[i]) || missing_[i]) continue;
      const char after = byte(name + kCodeBlocks[i].size());
      if (!is_html_space(after) && after != '%' && after != '-') continue;
      const std::string closing = (text_[begin + 1] == '%' ? "end" : "/") + std::string(kCodeBlocks[i]);
      std::size_t found = text_.find(closing, end);
      if (found == kNone && text_[begin + 1] != '%') found = text_.find("/ " + std::string(kCodeBlocks[i]), end);
      missing_[i] = found == kNone;
      const std::size_t brace = found == kNone ? kNone : text_.find('}', found);
      if (brace == kNone) return end;
      return byte(brace + 1) == '}' ? brace + 2 : brace + 1;
    }
    return end;
  }

  std::size_t read_angle(std::size_t begin) {
    if (byte(begin + 1) == '%') {
      const std::size_t found = percent_end_.from(begin + 2);
      if (found == kNone) return kNone;
      if (at(begin, "<%#") || at(begin, "<%--")) return add(begin, found + 2, Kind::hidden);
      const bool output = at(begin, "<%=") || at(begin, "<%-");
      return add(begin, found + 2, output ? Kind::output : Kind::statement);
    }
    const bool php = at(begin, "<?php") || at(begin, "<?=") || is_html_space(byte(begin + 2));
    if (!php || !php_) return kNone;
    const std::size_t found = question_end_.from(begin + 2);
    // PHP may run to the end of its file.
    return add(begin, found == kNone ? text_.size() : found + 2, at(begin, "<?=") ? Kind::output : Kind::statement);
  }

  std::string_view text_;
  bool php_;
  std::vector<TemplateSpan> found_;
  bool missing_[std::size(kCodeBlocks)] = {};
  Finder statement_end_{text_, "%}"}, comment_end_{text_, "#}"}, any_end_{text_, "}"}, dash_end_{text_, "--}}"},
      triple_end_{text_, "}}}"}, double_end_{text_, "}}"}, percent_end_{text_, "%>"}, question_end_{text_, "?>"},
      empty_line_{text_, "\n\n"}, script_end_{text_, "</script"}, style_end_{text_, "</style"};
};

/// Keeps the masks in order where a later search found others between them.
void merge(std::vector<TemplateSpan>& spans, std::vector<TemplateSpan>&& more) {
  if (more.empty()) return;
  std::vector<TemplateSpan> all;
  all.reserve(spans.size() + more.size());
  std::merge(spans.begin(), spans.end(), more.begin(), more.end(), std::back_inserter(all),
             [](const TemplateSpan& a, const TemplateSpan& b) { return a.span.begin < b.span.begin; });
  spans.clear();
  for (const TemplateSpan& next : all) {
    if (!spans.empty() && next.span.begin < spans.back().span.end) {
      // What lies inside another is a part of it.
      if (next.span.end <= spans.back().span.end) continue;
      spans.back().span.end = next.span.end;
      spans.back().kind = std::min(spans.back().kind, next.kind);
    } else {
      spans.push_back(next);
    }
  }
}

void overwrite(std::string& text, DecodedSpan span, char with) noexcept {
  std::memset(text.data() + span.begin, with, span.size());
}

/// True where nothing but white space stands beside `group` on its lines, and where an empty line would do no harm: it would
/// end HTML that goes on, and make what is indented code.
bool may_be_blank(std::string_view text, DecodedSpan group) noexcept {
  std::size_t begin = group.begin, end = group.end;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
  if ((begin > 0 && text[begin - 1] != '\n') || (end < text.size() && text[end] != '\n')) return false;
  const std::string_view after = text.substr(std::min(end + 1, text.size()), 4);
  if (after == "    " || after.starts_with('\t')) return false;
  if (begin == 0) return true;
  // A line is looked at no further than a tag's sign would stand.
  const std::size_t line = begin < 2 ? 0 : text.rfind('\n', begin - 2) + 1;
  const std::size_t first = text.substr(line, 64).find_first_not_of(" \t");
  return first == kNone || text[line + first] != '<';
}

bool is_statement(const TemplateSpan& mask) noexcept { return mask.kind == Kind::statement || mask.kind == Kind::hidden; }

/// Statements alone on their lines become white space; the rest something that reads as a word.
void overwrite_markdown(std::string_view original, TemplateMask& mask) {
  for (std::size_t first = 0; first < mask.spans.size();) {
    std::size_t last = first + 1;
    bool statements = is_statement(mask.spans[first]);
    while (last < mask.spans.size()) {
      const std::uint32_t between = mask.spans[last - 1].span.end;
      const std::string_view gap = original.substr(between, mask.spans[last].span.begin - between);
      if (gap.find_first_not_of(" \t") != kNone) break;
      statements = statements && is_statement(mask.spans[last]);
      ++last;
    }
    const bool blank = statements && may_be_blank(original, {mask.spans[first].span.begin, mask.spans[last - 1].span.end});
    for (; first < last; ++first) {
      const TemplateSpan& one = mask.spans[first];
      overwrite(mask.text, one.span, blank || one.kind == Kind::hidden ? ' ' : 'x');
    }
  }
}

}  // namespace

std::size_t TemplateMask::first_after(std::uint32_t offset) const noexcept {
  const auto found = std::upper_bound(spans.begin(), spans.end(), offset,
                                      [](std::uint32_t wanted, const TemplateSpan& mask) { return wanted < mask.span.end; });
  return static_cast<std::size_t>(found - spans.begin());
}

bool TemplateMask::touches(DecodedSpan span) const noexcept {
  const std::size_t index = first_after(span.begin);
  return index < spans.size() && spans[index].span.begin < span.end;
}

TemplateMask mask_html_templates(std::string_view text) {
  TemplateMask mask;
  mask.spans = Scanner(text, true).run(0);
  if (mask.spans.empty()) return mask;
  mask.text = text;
  for (const TemplateSpan& one : mask.spans) overwrite(mask.text, one.span, 'x');
  return mask;
}

std::vector<TemplateSpan> find_plain_templates(std::string_view text) {
  // Most plain text has none: two searches at the speed of memory say so.
  if (text.find('{') == kNone && text.find("<%") == kNone) return {};
  return Scanner(text, false).run(0);
}

TemplateMask mask_markdown_templates(std::string_view text, std::uint32_t begin) {
  TemplateMask mask;
  mask.spans = Scanner(text, false).run(begin);
  std::vector<TemplateSpan> braces;
  find_brace_expressions(text.substr(begin), begin, braces);
  merge(mask.spans, std::move(braces));
  std::vector<TemplateSpan> signs;
  find_markdown_signs(text, begin, signs);
  merge(mask.spans, std::move(signs));
  std::vector<TemplateSpan> addresses;
  find_starred_addresses(text, begin, addresses);
  merge(mask.spans, std::move(addresses));
  std::vector<TemplateSpan> comments;
  find_dashed_comments(text, begin, comments);
  merge(mask.spans, std::move(comments));
  if (mask.spans.empty()) return mask;
  mask.text = text;
  overwrite_markdown(text, mask);
  return mask;
}

}  // namespace sayyes
