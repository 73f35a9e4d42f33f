#pragma once
/// One Span in Python for the library's three: the name of the property says what it counts.

#include "convert.h"
#include "sayyes/span.h"

namespace sayyes::python {

struct PlainSpan {
  std::uint32_t start = 0, end = 0;
};

template <class Space>
py::object to_python(const Span<Space>& span) {
  return py::cast(PlainSpan{span.begin, span.end});
}
template <class Space>
void from_python(py::handle from, Span<Space>& to) {
  const auto& span = from.cast<const PlainSpan&>();
  to = {span.start, span.end};
}

}  // namespace sayyes::python
