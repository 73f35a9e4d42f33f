#pragma once
/// A report as bytes and back, without what its document gives again.

#include <optional>
#include <string>
#include <string_view>

#include "sayyes/document.h"
#include "sayyes/finding.h"

namespace sayyes {

std::string report_bytes(const Report& report);
/// Nothing where the bytes are no report, or speak of places that the document does not have.
std::optional<Report> read_report(std::string_view bytes, const Document& document);

}  // namespace sayyes
