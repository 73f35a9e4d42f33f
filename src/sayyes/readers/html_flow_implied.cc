#include "sayyes/readers/html_flow.h"

// End tags that authors leave out, in the few cases that change what is hidden, in which language, or in which scope.

namespace sayyes {
namespace {

using E = Element;

bool is_heading(E element) noexcept { return element >= E::h1 && element <= E::h6; }

}  // namespace

void HtmlFlow::close_nearest(E one, E other, std::uint16_t stop, DecodedSpan at) {
  if (open_[static_cast<std::size_t>(one)] == 0 && open_[static_cast<std::size_t>(other)] == 0) return;
  for (std::size_t i = stack_.size() - 1; i > 0; --i) {
    const E element = stack_[i].element;
    if (element == one || element == other) return pop_to(i, {at.begin, at.begin});
    const bool list = stop == kSpecial && (element == E::address || element == E::div || element == E::p);
    if (element_info(element).has(stop) && !list) return;
  }
}

void HtmlFlow::close_paragraph(DecodedSpan at) {
  if (open_[static_cast<std::size_t>(E::p)] == 0) return;
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

}  // namespace sayyes
