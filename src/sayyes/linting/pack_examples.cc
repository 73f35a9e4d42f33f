#include <algorithm>
#include <array>

#include "sayyes/linting/pack_checks.h"

namespace sayyes {
namespace {

struct Element {
  Scope scope;
  std::string_view before, after;
};

/// How HTML says where a text stands. Paragraphs and signs are there in plain text.
constexpr std::array kElements = {
    Element{Scope::heading, "<h1>", "</h1>"},
    Element{Scope::list_item, "<ul><li>", "</li></ul>"},
    Element{Scope::table_cell, "<table><tr><td>", "</td></tr></table>"},
    Element{Scope::link_text, "<p><a href=\"x\">", "</a></p>"},
    Element{Scope::button, "<button>", "</button>"},
    Element{Scope::form_label, "<label>", "</label>"},
    Element{Scope::placeholder, "<input placeholder=\"", "\">"},
    Element{Scope::alt_text, "<img alt=\"", "\">"},
    Element{Scope::title, "<title>", "</title>"},
    Element{Scope::description, "<meta name=\"description\" content=\"", "\">"},
    Element{Scope::caption, "<figure><figcaption>", "</figcaption></figure>"},
    Element{Scope::quotation, "<blockquote>", "</blockquote>"},
};

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

const Element* element_for(const Rule& rule) {
  for (const Scope scope : rule.scopes) {
    if (scope == Scope::paragraph || scope == Scope::sign) return nullptr;
  }
  if (rule.scopes.empty()) return nullptr;
  const auto found = std::find_if(kElements.begin(), kElements.end(),
                                  [&](const Element& element) { return element.scope == rule.scopes.front(); });
  return found == kElements.end() ? nullptr : &*found;
}

Result<Document> read_as(std::string text, Format format, const Rule& rule) {
  ReadOptions options;
  options.format = format;
  options.encoding = "UTF-8";
  options.language = rule.language;
  return Document::read(std::move(text), options);
}

}  // namespace

std::optional<ExampleDocument> ExampleDocument::read(const Rule& rule, std::string_view text) {
  const bool html = text.starts_with("<"), markdown = text.starts_with("# ");
  const Element* element = html || markdown ? nullptr : element_for(rule);
  std::string source(text);
  if (element != nullptr) source = std::string(element->before) + escaped(text) + std::string(element->after);
  auto read = read_as(std::move(source),
                      html || element != nullptr ? Format::html
                      : markdown                 ? Format::markdown
                                                 : Format::plain,
                      rule);
  if (!read) return std::nullopt;
  ExampleDocument example(*std::move(read));
  example.page_ = html || markdown || element != nullptr;
  if (element != nullptr) {
    example.wrapped_ = true;
    for (const Segment& segment : example.document_.segments()) {
      if (segment.scope == element->scope) example.shift_ = segment.span.begin;
    }
  }
  return example;
}

TextSpan ExampleDocument::in_example(const Finding& finding) const noexcept {
  if (wrapped_)
    return {finding.span.begin - std::min(shift_, finding.span.begin), finding.span.end - std::min(shift_, finding.span.end)};
  return {finding.location.bytes.begin, finding.location.bytes.end};
}

std::string ExampleDocument::after(const std::vector<TextEdit>& edits, const Rule& rule) const {
  std::vector<TextEdit> sorted = edits;
  std::sort(sorted.begin(), sorted.end(), [](const TextEdit& a, const TextEdit& b) { return a.bytes < b.bytes; });
  const std::string_view source = document_.source();
  std::string text;
  std::uint32_t done = 0;
  for (const TextEdit& edit : sorted) {
    if (edit.bytes.begin < done) continue;
    text += source.substr(done, edit.bytes.begin - done);
    text += edit.with;
    done = edit.bytes.end;
  }
  text += source.substr(std::min<std::size_t>(done, source.size()));
  if (!wrapped_) return text;
  const Element* element = element_for(rule);
  const auto again = read_as(std::move(text), Format::html, rule);
  if (element == nullptr || !again) return {};
  for (const Segment& segment : again->segments()) {
    if (segment.scope == element->scope) return std::string(again->text().substr(segment.span.begin, segment.span.size()));
  }
  return {};
}

Profile profile_of(const Rule& rule, std::optional<Profile> own, bool page) noexcept {
  if (own) return *own;
  const Profile wanted = page ? Profile::web : Profile::sign;
  if (rule.profiles.empty() || std::find(rule.profiles.begin(), rule.profiles.end(), wanted) != rule.profiles.end())
    return wanted;
  return rule.profiles.front();
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t kMost = 120;
  std::string line;
  for (const char c : text.substr(0, text.size() > kMost ? kMost : text.size()))
    line += c == '\n' ? std::string("⏎") : std::string(1, c);
  if (text.size() > kMost) {
    while (!line.empty() && (static_cast<unsigned char>(line.back()) & 0xC0) == 0x80) line.pop_back();
    if (!line.empty() && static_cast<unsigned char>(line.back()) >= 0xC0) line.pop_back();
    line += "…";
  }
  return "“" + line + "”";
}

}  // namespace sayyes
