#pragma once
/// What each element of HTML does to the text inside it. One constexpr table; safe for concurrent use.

#include <cstdint>
#include <string_view>

#include "sayyes/vocabulary.h"

namespace sayyes {

/// The elements that do something to text. Every other one is `unknown`: it is inline and changes nothing.
enum class Element : std::uint8_t {
  unknown,
  a,
  address,
  area,
  article,
  aside,
  audio,
  base,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  code,
  col,
  colgroup,
  datalist,
  dd,
  details,
  dialog,
  dir,
  div,
  dl,
  dt,
  embed,
  fieldset,
  figcaption,
  figure,
  footer,
  foreign_object,
  form,
  frameset,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hgroup,
  hr,
  html,
  iframe,
  image,
  img,
  input,
  kbd,
  label,
  legend,
  li,
  link,
  listing,
  main,
  map,
  math,
  menu,
  meta,
  nav,
  noembed,
  noframes,
  noscript,
  object,
  ol,
  optgroup,
  option,
  p,
  param,
  plaintext,
  pre,
  q,
  rp,
  rt,
  samp,
  script,
  search,
  section,
  select,
  source,
  style,
  summary,
  svg,
  table,
  tbody,
  td,
  svg_text,
  textarea,
  tfoot,
  th,
  thead,
  title,
  tr,
  track,
  ul,
  var,
  video,
  wbr,
  xmp,
  template_,
};

/// Bits of ElementInfo::flags.
enum ElementFlag : std::uint16_t {
  kVoid = 1 << 0,             ///< has no content and no end tag
  kBreaks = 1 << 1,           ///< no sentence crosses its edges
  kClosesParagraph = 1 << 2,  ///< ends an open <p> where it begins
  kSpecial = 1 << 3,          ///< the end tag of an inline element never reaches past it
  kBoundary = 1 << 4,         ///< no end tag but a table's reaches past it
  kHiddenContent = 1 << 5,    ///< what it holds is never seen
  kObjectContent = 1 << 6,    ///< what it holds is no prose: one object in the sentence
  kReplaced = 1 << 7,         ///< something stands here that parts two words
  kInHead = 1 << 8,           ///< may stand in <head>
  kSetsScope = 1 << 9,
  kTablePart = 1 << 10,
  kImplied = 1 << 11,        ///< its end tag may be left out
  kLeavesForeign = 1 << 12,  ///< ends an open <svg> or <math>, which somebody forgot to close
};

/// How the tokenizer reads what follows the start tag.
enum class ContentModel : std::uint8_t { markup, rcdata, rawtext, script, plaintext };

struct ElementInfo {
  std::string_view name;  ///< lower case
  Element element = Element::unknown;
  std::uint16_t flags = 0;
  Scope scope = Scope::paragraph;  ///< with kSetsScope
  ContentModel model = ContentModel::markup;

  constexpr bool has(std::uint16_t flag) const noexcept { return (flags & flag) != 0; }
};

const ElementInfo& element_info(Element element) noexcept;
/// By name in any case; the info of `unknown` for others.
const ElementInfo& find_element(std::string_view name) noexcept;

constexpr char ascii_lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
/// `lower` is in lower case.
constexpr bool equals_ignoring_case(std::string_view text, std::string_view lower) noexcept {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (ascii_lower(text[i]) != lower[i]) return false;
  }
  return true;
}
constexpr bool is_html_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

}  // namespace sayyes
