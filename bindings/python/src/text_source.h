#pragma once
/// Where texts come from in Python: something that speaks Arrow's C interface, or an iterable of str and None.

#include <pybind11/pybind11.h>

#include <memory>
#include <optional>

#include "bulk.h"

namespace sayyes::python {

namespace py = pybind11;

/// Gives pieces in order. Needs the GIL.
class TextSource {
 public:
  virtual ~TextSource() = default;
  /// The next piece; nothing at the end. TypeError for what is no text.
  virtual std::optional<Piece> next() = 0;
};

/// Reads `texts` by __arrow_c_stream__ or __arrow_c_array__, without a copy; else as an iterable, text by text.
std::unique_ptr<TextSource> make_text_source(const py::object& texts);

}  // namespace sayyes::python
