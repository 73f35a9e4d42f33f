#pragma once
/// Template languages inside HTML, Markdown and plain text: Jinja, Liquid, Handlebars, Hugo, ERB, PHP, JSX. What they write is not known
/// here, so a parser must neither see their signs nor lose its place: they are overwritten, byte for byte.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/span.h"

namespace sayyes {

enum class TemplateKind : std::uint8_t {
  output,     ///< something is printed here: one object in the sentence
  statement,  ///< perhaps something is, or a part of the text comes and goes: an object, unless at the edge of a segment
  hidden,     ///< a comment, a list of attributes: nothing
  sign,       ///< nothing either, yet a word for the parser: a footnote's number
};

struct TemplateSpan {
  DecodedSpan span;
  TemplateKind kind = TemplateKind::output;
};

/// Template expressions of a text, in order, not overlapping.
struct TemplateMask {
  std::string text;  ///< the text with them overwritten, of the same size; empty where there are none
  std::vector<TemplateSpan> spans;

  std::string_view masked(std::string_view original) const noexcept {
    return spans.empty() ? original : std::string_view(text);
  }
  /// The first that ends after `offset`. O(log spans).
  std::size_t first_after(std::uint32_t offset) const noexcept;
  bool touches(DecodedSpan span) const noexcept;
};

/// HTML: `{{…}}`, `{%…%}`, `{#…#}`, `<%…%>`, `<?php…?>`. Linear.
TemplateMask mask_html_templates(std::string_view text);
/// The same but PHP, from byte `begin` on, and what Markdown's relatives add: `{expression}`, lists of attributes, import and
/// export lines, `:::` fences, `[^1]`, `[!NOTE]`. A line of nothing but statements becomes white space, so that it parts what
/// stands before and after.
TemplateMask mask_markdown_templates(std::string_view text, std::uint32_t begin);

/// Plain text: `{{…}}`, `{%…%}`, `{#…#}`, `<%…%>`, in order, not overlapping. Linear.
std::vector<TemplateSpan> find_plain_templates(std::string_view text);

/// `{name}`, `{user.name()}`, `{#id .class}` in a text: braces around what is code by its looks. `{your name}` is prose.
/// Appends in order, not overlapping, positions counted from the text's begin plus `base`. Linear.
void find_brace_expressions(std::string_view text, std::uint32_t base, std::vector<TemplateSpan>& found);

/// Signs of Markdown's relatives that are no words: import and export lines, `:::name`, `[^1]`, `[!NOTE]`. Likewise.
void find_markdown_signs(std::string_view text, std::size_t begin, std::vector<TemplateSpan>& found);

/// Comments of HTML inside a line with two dashes in them, as in `<!-- sayyes-ignore-line RULE -- reason -->`: older Markdown
/// takes them for text. Likewise.
void find_dashed_comments(std::string_view text, std::size_t begin, std::vector<TemplateSpan>& found);

/// Addresses (scheme://…) that hold a `_` or `*`, which a parser could take for emphasis, without brackets. Likewise.
void find_starred_addresses(std::string_view text, std::size_t begin, std::vector<TemplateSpan>& found);

}  // namespace sayyes
