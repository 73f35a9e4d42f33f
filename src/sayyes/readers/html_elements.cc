#include "sayyes/readers/html_elements.h"

#include <array>
#include <cstddef>

namespace sayyes {
namespace {

using E = Element;
using S = Scope;
using M = ContentModel;

constexpr std::uint16_t kBlock = kBreaks | kClosesParagraph | kSpecial;
constexpr std::uint16_t kScoped = kBlock | kSetsScope;
constexpr std::uint16_t kCell = kBreaks | kSpecial | kBoundary | kSetsScope | kTablePart | kImplied;
constexpr std::uint16_t kRow = kBreaks | kSpecial | kTablePart | kImplied;
constexpr std::uint16_t kHeadVoid = kVoid | kInHead;
constexpr std::uint16_t kHeadHidden = kHiddenContent | kInHead | kSpecial;

/// In the order of the enumeration; a static_assert below holds them together.
constexpr ElementInfo kElements[] = {
    {"", E::unknown, 0},
    {"a", E::a, 0},
    {"address", E::address, kBlock},
    {"area", E::area, kVoid},
    {"article", E::article, kBlock},
    {"aside", E::aside, kBlock},
    {"audio", E::audio, kHiddenContent | kReplaced},
    {"base", E::base, kHeadVoid},
    {"blockquote", E::blockquote, kScoped | kLeavesForeign, S::quotation},
    {"body", E::body, kBreaks | kSpecial | kLeavesForeign},
    {"br", E::br, kVoid | kLeavesForeign},
    {"button", E::button, kBreaks | kSpecial | kSetsScope, S::button},
    {"canvas", E::canvas, kBreaks},
    {"caption", E::caption, kCell, S::caption},
    {"center", E::center, kBlock | kLeavesForeign},
    {"cite", E::cite, 0},
    {"code", E::code, kObjectContent | kLeavesForeign},
    {"col", E::col, kVoid | kTablePart},
    {"colgroup", E::colgroup, kRow},
    {"datalist", E::datalist, kBreaks},
    {"dd", E::dd, kScoped | kImplied | kLeavesForeign, S::list_item},
    {"details", E::details, kBlock},
    {"dialog", E::dialog, kBlock},
    {"dir", E::dir, kBlock},
    {"div", E::div, kBlock | kLeavesForeign},
    {"dl", E::dl, kBlock | kLeavesForeign},
    {"dt", E::dt, kScoped | kImplied | kLeavesForeign, S::list_item},
    {"embed", E::embed, kVoid | kReplaced | kLeavesForeign},
    {"fieldset", E::fieldset, kBlock},
    {"figcaption", E::figcaption, kScoped, S::caption},
    {"figure", E::figure, kBlock},
    {"footer", E::footer, kBlock},
    {"foreignobject", E::foreign_object, kBlock | kBoundary},
    {"form", E::form, kBlock},
    {"frameset", E::frameset, kBlock},
    {"h1", E::h1, kScoped | kLeavesForeign, S::heading},
    {"h2", E::h2, kScoped | kLeavesForeign, S::heading},
    {"h3", E::h3, kScoped | kLeavesForeign, S::heading},
    {"h4", E::h4, kScoped | kLeavesForeign, S::heading},
    {"h5", E::h5, kScoped | kLeavesForeign, S::heading},
    {"h6", E::h6, kScoped | kLeavesForeign, S::heading},
    {"head", E::head, kBreaks | kHiddenContent | kSpecial | kLeavesForeign},
    {"header", E::header, kBlock},
    {"hgroup", E::hgroup, kBlock},
    {"hr", E::hr, kVoid | kBreaks | kClosesParagraph | kLeavesForeign},
    {"html", E::html, kBreaks | kSpecial | kBoundary},
    {"iframe", E::iframe, kHiddenContent | kReplaced, S::paragraph, M::rawtext},
    {"image", E::image, kVoid | kReplaced},
    {"img", E::img, kVoid | kReplaced | kLeavesForeign},
    {"input", E::input, kVoid | kReplaced},
    {"kbd", E::kbd, kObjectContent},
    {"label", E::label, kBreaks | kSetsScope, S::form_label},
    {"legend", E::legend, kBreaks | kSpecial | kSetsScope, S::form_label},
    {"li", E::li, kScoped | kImplied | kLeavesForeign, S::list_item},
    {"link", E::link, kHeadVoid},
    {"listing", E::listing, kBlock | kHiddenContent | kLeavesForeign},
    {"main", E::main, kBlock},
    {"map", E::map, 0},
    {"math", E::math, kObjectContent},
    {"menu", E::menu, kBlock | kLeavesForeign},
    {"meta", E::meta, kHeadVoid | kLeavesForeign},
    {"nav", E::nav, kBlock},
    {"noembed", E::noembed, kHiddenContent, S::paragraph, M::rawtext},
    {"noframes", E::noframes, kHeadHidden, S::paragraph, M::rawtext},
    {"noscript", E::noscript, kBreaks | kInHead},
    {"object", E::object, kReplaced | kBoundary},
    {"ol", E::ol, kBlock | kLeavesForeign},
    {"optgroup", E::optgroup, kBreaks | kImplied},
    {"option", E::option, kBreaks | kSetsScope | kImplied, S::list_item},
    {"p", E::p, kBlock | kImplied | kLeavesForeign},
    {"param", E::param, kVoid},
    {"plaintext", E::plaintext, kBlock, S::paragraph, M::plaintext},
    {"pre", E::pre, kBlock | kHiddenContent | kLeavesForeign},
    {"q", E::q, 0},
    {"rp", E::rp, kHiddenContent | kImplied},
    {"rt", E::rt, kHiddenContent | kImplied},
    {"samp", E::samp, kObjectContent},
    {"script", E::script, kHeadHidden, S::paragraph, M::script},
    {"search", E::search, kBlock},
    {"section", E::section, kBlock},
    {"select", E::select, kBreaks | kSpecial},
    {"source", E::source, kVoid},
    {"style", E::style, kHeadHidden, S::paragraph, M::rawtext},
    {"summary", E::summary, kScoped, S::heading},
    {"svg", E::svg, kReplaced},
    {"table", E::table, kBlock | kBoundary | kTablePart | kLeavesForeign},
    {"tbody", E::tbody, kRow},
    {"td", E::td, kCell, S::table_cell},
    {"text", E::svg_text, 0},
    {"textarea", E::textarea, kBreaks | kSpecial | kSetsScope, S::placeholder, M::rcdata},
    {"tfoot", E::tfoot, kRow},
    {"th", E::th, kCell, S::table_cell},
    {"thead", E::thead, kRow},
    {"title", E::title, kBreaks | kInHead | kSpecial | kSetsScope, S::title, M::rcdata},
    {"tr", E::tr, kRow},
    {"track", E::track, kVoid},
    {"ul", E::ul, kBlock | kLeavesForeign},
    {"var", E::var, kObjectContent | kLeavesForeign},
    {"video", E::video, kHiddenContent | kReplaced},
    {"wbr", E::wbr, kVoid},
    {"xmp", E::xmp, kBlock | kHiddenContent, S::paragraph, M::rawtext},
    {"template", E::template_, kHiddenContent | kInHead | kSpecial | kBoundary},
};
constexpr std::size_t kCount = std::size(kElements);

constexpr bool in_order() {
  for (std::size_t i = 0; i < kCount; ++i) {
    if (static_cast<std::size_t>(kElements[i].element) != i) return false;
  }
  return true;
}
static_assert(in_order() && kCount == static_cast<std::size_t>(Element::template_) + 1);

constexpr std::size_t kLongestName = 13;
constexpr std::size_t kSlots = 512;

constexpr std::size_t slot_of(std::string_view name) noexcept {
  std::uint32_t hash = static_cast<std::uint32_t>(name.size());
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(ascii_lower(c))) * 0x01000193U;
  return (hash ^ (hash >> 15)) % kSlots;
}

constexpr auto kTable = [] {
  std::array<std::uint8_t, kSlots> table{};
  for (std::size_t i = 1; i < kCount; ++i) {
    std::size_t slot = slot_of(kElements[i].name);
    while (table[slot] != 0) slot = (slot + 1) % kSlots;
    table[slot] = static_cast<std::uint8_t>(i);
  }
  return table;
}();

}  // namespace

const ElementInfo& element_info(Element element) noexcept { return kElements[static_cast<std::size_t>(element)]; }

const ElementInfo& find_element(std::string_view name) noexcept {
  if (name.empty() || name.size() > kLongestName) return kElements[0];
  for (std::size_t slot = slot_of(name); kTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const ElementInfo& info = kElements[kTable[slot]];
    if (equals_ignoring_case(name, info.name)) return info;
  }
  return kElements[0];
}

}  // namespace sayyes
