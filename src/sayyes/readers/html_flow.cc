#include "sayyes/readers/html_flow.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sayyes {
namespace {

using A = AttributeName;
using E = Element;

bool is_heading(E element) noexcept { return element >= E::h1 && element <= E::h6; }

std::uint32_t hash_of(std::string_view name) noexcept {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(ascii_lower(c))) * 0x01000193U;
  return hash;
}

std::uint8_t index_of(E element) noexcept { return static_cast<std::uint8_t>(element); }

}  // namespace

HtmlFlow::HtmlFlow(DocumentBuilder& builder, std::string_view text, const TemplateMask& mask)
    : builder_(builder), text_(text), mask_(mask), segment_(builder), language_(builder.document_language()) {
  stack_.reserve(64);
  stack_.emplace_back();
  stack_.back().language = language_;
  update_context();
}

void HtmlFlow::push(const Frame& frame, DecodedSpan at) {
  if (stack_.size() > kDeepest) {
    if (overflow_++ == 0) {
      Problem problem;
      problem.code = "html-nested-deeply";
      problem.message = "Elements are nested more than 512 deep here; what is deeper is read as what holds it.";
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
  ++open_[index_of(frame.element)];
  if (begins_aside) segment_.begin_aside(frame.scope, frame.language);
  update_context();
}

void HtmlFlow::pop(DecodedSpan at) {
  const Frame frame = top();
  if (frame.breaks) segment_.flush();
  stack_.pop_back();
  --open_[index_of(frame.element)];
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

void HtmlFlow::close_nearest(E one, E other, std::uint16_t stop, DecodedSpan at) {
  if (open_[index_of(one)] == 0 && open_[index_of(other)] == 0) return;
  for (std::size_t i = stack_.size() - 1; i > 0; --i) {
    const E element = stack_[i].element;
    if (element == one || element == other) return pop_to(i, {at.begin, at.begin});
    const bool list = stop == kSpecial && (element == E::address || element == E::div || element == E::p);
    if (element_info(element).has(stop) && !list) return;
  }
}

void HtmlFlow::close_paragraph(DecodedSpan at) {
  if (open_[index_of(E::p)] == 0) return;
  for (std::size_t i = stack_.size() - 1; i > 0; --i) {
    const E element = stack_[i].element;
    if (element == E::p) return pop_to(i, {at.begin, at.begin});
    if (element == E::button || element_info(element).has(kBoundary)) return;
  }
}

void HtmlFlow::close_implied(const ElementInfo& info, DecodedSpan at) {
  if (top().element == E::head && !info.has(kInHead)) pop({at.begin, at.begin});
  switch (info.element) {
    case E::li:
      close_nearest(E::li, E::li, kSpecial, at);
      break;
    case E::dt:
    case E::dd:
      close_nearest(E::dt, E::dd, kSpecial, at);
      break;
    case E::option:
    case E::optgroup:
      if (top().element == E::option) pop({at.begin, at.begin});
      if (info.element == E::optgroup && top().element == E::optgroup) pop({at.begin, at.begin});
      break;
    case E::rt:
    case E::rp:
      if (top().element == E::rt || top().element == E::rp) pop({at.begin, at.begin});
      break;
    case E::td:
    case E::th:
      close_nearest(E::td, E::th, kTablePart, at);
      break;
    case E::tr: {
      close_nearest(E::td, E::th, kTablePart, at);
      close_nearest(E::tr, E::caption, kTablePart, at);
      break;
    }
    case E::tbody:
    case E::thead:
    case E::tfoot:
      close_nearest(E::td, E::th, kTablePart, at);
      close_nearest(E::tr, E::caption, kTablePart, at);
      close_nearest(E::tbody, E::thead, kTablePart, at);
      if (top().element == E::tfoot) pop({at.begin, at.begin});
      break;
    case E::button:
      close_nearest(E::button, E::button, kBoundary, at);
      break;
    case E::a:
      if (top().element == E::a) pop({at.begin, at.begin});
      break;
    default:
      if (is_heading(info.element) && is_heading(top().element)) pop({at.begin, at.begin});
      break;
  }
  if (info.has(kClosesParagraph)) close_paragraph(at);
}

/// A page in more languages than this, or in one with a name like this, is no page; it reads on in the language around.
std::uint16_t HtmlFlow::language_of(std::string_view tag) {
  const auto known = std::find(languages_.begin(), languages_.end(), tag);
  if (known == languages_.end()) {
    const bool sound =
        tag.size() <= 35 && std::all_of(tag.begin(), tag.end(), [](char c) {
          return static_cast<unsigned char>(ascii_lower(c) - 'a') < 26 || (c >= '0' && c <= '9') || c == '-' || c == '_';
        });
    if (!sound || languages_.size() >= kMostLanguages) return top().language;
    languages_.emplace_back(tag);
  }
  return builder_.language(tag);
}

HtmlFlow::Frame HtmlFlow::frame_of(const ElementInfo& info, const HtmlAttributes& attributes) {
  Frame frame = top();
  frame.element = info.element;
  frame.name_hash = 0;
  frame.breaks = info.has(kBreaks);
  if (info.has(kSetsScope)) frame.scope = info.scope;
  if (info.has(kHiddenContent)) frame.muted = true;
  if (info.has(kObjectContent)) frame.object = true;
  if (info.element == E::svg || info.element == E::math) frame.foreign = true;
  if (info.element == E::svg) {
    frame.hidden = frame.hidden || (top().muted && !top().foreign);
    frame.muted = true;
  }
  if (top().foreign) {
    if (info.element == E::foreign_object) {
      frame.foreign = frame.muted = false;
    } else if (info.element == E::title || info.element == E::svg_text) {
      frame.muted = false;
      frame.aside = true;
      frame.breaks = false;
      frame.scope = info.element == E::title ? Scope::alt_text : Scope::caption;
    }
  } else if (info.element == E::title && top().element == E::head) {
    frame.muted = false;
  }
  if (!attributes.any()) return frame;
  frame.hidden = frame.hidden || attributes.hides();
  const std::string_view role = attributes.value(A::role);
  if (equals_ignoring_case(role, "button") || equals_ignoring_case(role, "heading")) {
    frame.scope = role.size() == 6 ? Scope::button : Scope::heading;
    frame.breaks = true;
  }
  for (const A name : {A::lang, A::xml_lang}) {
    if (!attributes.has(name) || mask_.touches(attributes.span(name))) continue;
    frame.language = language_of(attributes.value(name));
    break;
  }
  return frame;
}

/// The attributes that are seen or heard.
void HtmlFlow::read_aloud(const ElementInfo& info, const HtmlAttributes& attributes, const Frame& frame) {
  const auto say = [&](A name, Scope scope) { aside(attributes.span(name), scope, frame.language, true); };
  if (info.element == E::meta) {
    const std::string_view name = attributes.value(A::name), property = attributes.value(A::property);
    const bool described = equals_ignoring_case(name, "description") || equals_ignoring_case(name, "og:description") ||
                           equals_ignoring_case(property, "og:description");
    if (described) say(A::content, Scope::description);
    return;
  }
  const bool silent = top().hidden || frame.hidden || top().object || (top().muted && !frame.foreign);
  if (silent || info.element == E::link || info.element == E::style || info.element == E::script) return;
  const std::string_view type = attributes.value(A::type);
  const auto type_is = [&type](std::string_view wanted) { return equals_ignoring_case(type, wanted); };
  if (info.element == E::input && type_is("hidden")) return;
  const bool field = info.element == E::input || info.element == E::select || info.element == E::textarea;
  const bool pressed = info.element == E::input && (type_is("submit") || type_is("reset") || type_is("button"));
  if (pressed) say(A::value, Scope::button);
  const bool image = info.element == E::img || info.element == E::image || info.element == E::area || info.element == E::input;
  if (image) say(A::alt, Scope::alt_text);
  if (attributes.has(A::aria_label)) {
    Scope scope = Scope::alt_text;
    if (pressed || frame.scope == Scope::button) {
      scope = Scope::button;
    } else if (info.element == E::a) {
      scope = Scope::link_text;
    } else if (field) {
      scope = Scope::form_label;
    }
    say(A::aria_label, scope);
  }
  if (info.element == E::input || info.element == E::textarea) say(A::placeholder, Scope::placeholder);
  if (info.element == E::option || info.element == E::optgroup) say(A::label, Scope::form_label);
  say(A::title, Scope::title);
  say(A::aria_description, Scope::description);
}

void HtmlFlow::start(const ElementInfo& info, std::uint32_t name_hash, const HtmlAttributes& attributes, DecodedSpan at,
                     bool self_closing) {
  if (!foreign()) close_implied(info, at);
  if ((info.element == E::html || info.element == E::body) && open_[index_of(info.element)] != 0) return;
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
  if (open_[index_of(info.element)] == 0) {
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
