#pragma once
/// A report, and what a page says to its site, as bytes and back, without what the document gives again.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/document.h"
#include "sayyes/finding.h"
#include "sayyes/site_saying.h"

namespace sayyes {

std::string report_bytes(const Report& report);
/// Nothing where the bytes are no report, or speak of places that the document does not have.
std::optional<Report> read_report(std::string_view bytes, const Document& document);

std::string sayings_bytes(const std::vector<SiteSaying>& sayings);
/// Nothing where the bytes are none. All are of `page`.
std::optional<std::vector<SiteSaying>> read_sayings(std::string_view bytes, const std::string& page);

}  // namespace sayyes
