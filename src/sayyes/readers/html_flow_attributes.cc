#include <algorithm>

#include "sayyes/readers/html_flow.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

using A = AttributeName;
using E = Element;

}  // namespace

/// A page in more languages than this, or in one with a name like this, is no page; it reads on in the language around.
std::uint16_t HtmlFlow::language_of(std::string_view tag) {
  const auto known = std::find(languages_.begin(), languages_.end(), tag);
  if (known == languages_.end()) {
    const bool sound =
        tag.size() <= 35 && std::all_of(tag.begin(), tag.end(), [](char c) {
          return static_cast<unsigned char>(ascii_lower(c) - 'a') < 26 || (c >= '0' && c <= '9') || c == '-' || c == '_';
        });
    if (!sound || languages_.size() >= bounds::kLanguages) return top().language;
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
      if (info.element == E::title) frame.foreign = false;
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

}  // namespace sayyes
