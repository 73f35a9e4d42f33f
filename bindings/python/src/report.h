#pragma once
/// Report and FileReport of the library as one Python class.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "convert.h"
#include "sayyes/linter.h"
#include "sayyes/project.h"
#include "sayyes/reporter.h"

namespace sayyes::python {

/// A checked text with what it takes to render it. Immutable once made.
struct CheckedText {
  FileReport file;
  std::string language;          ///< as it was asked for
  std::optional<Linter> linter;  ///< what tells about the rules; none after unpickling
};
using CheckedTextPtr = std::shared_ptr<CheckedText>;

/// What `sayyes check --format FORMAT` writes for these texts, in their order. Does not need the GIL.
std::string render(const std::vector<CheckedTextPtr>& texts, ReportFormat format);

/// Bytes as a str, in an encoding that the library told.
inline py::object decoded(std::string_view bytes, const std::string& encoding) {
  return py::module_::import("sayyes._text").attr("decode")(py::bytes(bytes.data(), bytes.size()), encoding);
}

/// Findings that live as long as anyone holds one: no copy.
py::tuple findings_of(const CheckedTextPtr& text, std::vector<Finding>& findings);

}  // namespace sayyes::python
