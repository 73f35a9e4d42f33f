#include <algorithm>
#include <cstring>

#include "sayyes/readers/html_entities.h"
#include "sayyes/readers/html_flow.h"

namespace sayyes {

/// Text without template expressions: the file's bytes, and what character references stand for.
void HtmlFlow::plain_text(DecodedSpan span, bool references, bool in_attribute) {
  while (references && !span.empty()) {
    const void* const found = std::memchr(text_.data() + span.begin, '&', span.size());
    if (found == nullptr) break;
    const auto at = static_cast<std::uint32_t>(static_cast<const char*>(found) - text_.data());
    const CharacterReference reference = read_character_reference(slice({at, span.end}), in_attribute);
    const std::uint32_t end = reference.size == 0 ? at + 1 : at + reference.size;
    segment_.add({span.begin, reference.size == 0 ? end : at});
    if (reference.size != 0) segment_.add_atom(reference.text(), {at, end});
    span.begin = end;
  }
  segment_.add(span);
}

/// Text of which parts may be written by templates: each stands as one object.
void HtmlFlow::masked_text(DecodedSpan span, bool references, bool in_attribute) {
  braces_.clear();
  if (!mask_.spans.empty()) {
    for (std::size_t i = mask_.first_after(span.begin); i < mask_.spans.size() && mask_.spans[i].span.begin < span.end; ++i) {
      braces_.push_back(mask_.spans[i]);
    }
  }
  if (braces_.empty() && has_braces_) find_brace_expressions(slice(span), span.begin, braces_);
  for (const TemplateSpan& mask : braces_) {
    if (mask.span.begin > span.begin) plain_text({span.begin, mask.span.begin}, references, in_attribute);
    // One that a line of Markdown cuts in two is said once, where it begins.
    if (mask.span.begin >= span.begin) {
      if (mask.kind == TemplateKind::output) segment_.add_object(mask.span);
      if (mask.kind == TemplateKind::statement) segment_.add_statement(mask.span);
    }
    span.begin = std::min(std::max(span.begin, mask.span.end), span.end);
  }
  plain_text(span, references, in_attribute);
}

bool HtmlFlow::is_blank(DecodedSpan span) const noexcept {
  const std::string_view said = slice(span);
  return std::all_of(said.begin(), said.end(), is_html_space);
}

void HtmlFlow::text(DecodedSpan span, bool references) {
  if (span.empty()) return;
  // Text ends a <head> that has no end tag; what a template writes there may be anything.
  if (top().element == Element::head && !is_blank(span) && !mask_.touches(span)) pop({span.begin, span.begin});
  if (!visible()) return;
  masked_text(span, references, false);
}

void HtmlFlow::reference(DecodedSpan span) {
  if (!visible()) return;
  const CharacterReference reference = read_character_reference(slice(span), false);
  if (reference.size == span.size()) {
    segment_.add_atom(reference.text(), span);
  } else {
    segment_.add(span);
  }
}

void HtmlFlow::atom(std::string_view text, DecodedSpan span) {
  if (visible()) segment_.add_atom(text, span);
}

void HtmlFlow::object(DecodedSpan span) {
  if (visible()) segment_.add_object(span);
}

void HtmlFlow::aside(DecodedSpan value, Scope scope, std::uint16_t language, bool references) {
  if (value.empty() || segment_.in_aside()) return;
  segment_.begin_aside(scope, language);
  masked_text(value, references, true);
  segment_.end_aside();
}

}  // namespace sayyes
