#include "sayyes/readers/html_flow.h"

#include <algorithm>
#include <string>
#include <utility>

#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

using E = Element;

std::uint32_t hash_of(std::string_view name) noexcept {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(ascii_lower(c))) * 0x01000193U;
  return hash;
}

}  // namespace

HtmlFlow::HtmlFlow(DocumentBuilder& builder, std::string_view text, const TemplateMask& mask)
    : builder_(builder),
      text_(text),
      mask_(mask),
      segment_(builder),
      has_braces_(text.find('{') != std::string_view::npos),
      language_(builder.document_language()) {
  stack_.reserve(64);
  stack_.emplace_back();
  stack_.back().language = language_;
  update_context();
}

void HtmlFlow::push(const Frame& frame, DecodedSpan at) {
  if (stack_.size() > bounds::kOpenElements) {
    ++overflow_;
    if (!std::exchange(told_deep_, true)) {
      Problem problem;
      problem.code = "html-nested-deeply";
      problem.message = "Elements are nested more than " + std::to_string(bounds::kOpenElements) +
                        " deep here; what is deeper is read as what holds it.";
      const LineColumn place = builder_.lines().at(builder_.decoded(), at.begin, PositionEncoding::code_points);
      problem.line = place.line;
      problem.column = place.column;
      builder_.add_notice(std::move(problem));
    }
    return;
  }
  if (frame.object && !top().object) object_begin_ = at.begin;
  const bool begins_aside = frame.aside && !top().aside && !segment_.in_aside() && !frame.hidden;
  stack_.push_back(frame);
  ++open_[static_cast<std::size_t>(frame.element)];
  if (begins_aside) segment_.begin_aside(frame.scope, frame.language);
  update_context();
}

void HtmlFlow::pop(DecodedSpan at) {
  const Frame frame = top();
  if (frame.breaks) segment_.flush();
  stack_.pop_back();
  --open_[static_cast<std::size_t>(frame.element)];
  if (frame.element == E::a) link_ = 0;
  update_context();
  if (frame.object && visible()) segment_.add_object({object_begin_, std::max(object_begin_, at.end)});
  if (frame.aside && !top().aside) segment_.end_aside();
  // A quotation that is left open has no mark of its own in the file.
  if ((frame.element == E::q || frame.element == E::cite) && visible() && !at.empty()) segment_.add_atom("\"", at);
}

void HtmlFlow::pop_to(std::size_t index, DecodedSpan at) {
  // Only the element whose end tag this is ends here in the file; the others end before it.
  while (stack_.size() > index + 1) pop({at.begin, at.begin});
  if (stack_.size() > index) pop(at);
}

void HtmlFlow::start(const ElementInfo& info, std::uint32_t name_hash, const HtmlAttributes& attributes, DecodedSpan at,
                     bool self_closing) {
  if (foreign() && info.has(kLeavesForeign)) {
    while (foreign()) pop({at.begin, at.begin});
  }
  if (!foreign()) close_implied(info, at);
  if ((info.element == E::html || info.element == E::body) && open_[static_cast<std::size_t>(info.element)] != 0) return;
  Frame frame = frame_of(info, attributes);
  frame.name_hash = name_hash;
  if (frame.breaks) segment_.flush();
  if (attributes.any()) read_aloud(info, attributes, frame);
  if (info.element == E::br && visible()) segment_.add_atom("\n", at);
  if (info.has(kReplaced) && visible()) segment_.add_atom(" ", at);
  if ((info.element == E::q || info.element == E::cite) && !frame.hidden && visible()) segment_.add_atom("\"", at);
  // A slash closes only what is not HTML: SVG, and the components of frameworks.
  if (info.has(kVoid) || (self_closing && (xml_ || frame.foreign || info.element == E::unknown))) return;
  if (info.element == E::a) link_ = ++links_;
  push(frame, at);
}

void HtmlFlow::end(const ElementInfo& info, std::uint32_t name_hash, DecodedSpan at) {
  if (overflow_ > 0) {
    if (info.has(kBreaks)) segment_.flush();
    if (!info.has(kVoid)) --overflow_;
    return;
  }
  if (info.element == E::br && visible()) segment_.add_atom("\n", at);
  if (open_[static_cast<std::size_t>(info.element)] == 0) {
    if (info.has(kBreaks)) segment_.flush();
    return;
  }
  const bool inline_element = !info.has(kSpecial | kBreaks);
  for (std::size_t i = stack_.size() - 1; i > 0; --i) {
    const Frame& frame = stack_[i];
    if (frame.element == info.element && frame.name_hash == name_hash) return pop_to(i, at);
    const ElementInfo& between = element_info(frame.element);
    const bool table = info.has(kTablePart) && frame.element != E::table;
    if ((between.has(kBoundary) && !table) || (inline_element && between.has(kSpecial))) break;
  }
  if (info.element == E::a) link_ = 0;
  if (info.has(kBreaks)) segment_.flush();
  update_context();
}

void HtmlFlow::token(const HtmlToken& token) {
  switch (token.kind) {
    case HtmlTokenKind::text:
      text(token.inside, token.references);
      break;
    case HtmlTokenKind::start_tag: {
      const HtmlAttributes attributes = token.attributes.empty() ? HtmlAttributes() : HtmlAttributes(text_, token);
      const bool unknown = token.element->element == E::unknown;
      start(*token.element, unknown ? hash_of(slice(token.inside)) : 0, attributes, token.span, token.self_closing);
      break;
    }
    case HtmlTokenKind::end_tag:
      end(*token.element, token.element->element == E::unknown ? hash_of(slice(token.inside)) : 0, token.span);
      break;
    case HtmlTokenKind::comment:
      builder_.add_comment(token.inside);
      break;
    case HtmlTokenKind::doctype:
    case HtmlTokenKind::lost:
      break;
  }
}

void HtmlFlow::open(Element element, DecodedSpan at) { start(element_info(element), 0, HtmlAttributes(), at, false); }
void HtmlFlow::close(Element element, DecodedSpan at) { end(element_info(element), 0, at); }

void HtmlFlow::finish() {
  const auto end = static_cast<std::uint32_t>(text_.size());
  while (stack_.size() > 1) pop({end, end});
  segment_.flush();
}

}  // namespace sayyes
