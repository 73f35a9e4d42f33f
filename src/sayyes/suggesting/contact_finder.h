#pragma once
/// Addresses, telephone numbers and hours, as people write them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/document.h"

namespace sayyes {

/// The e-mail addresses in a span of text. Readers hide addresses from rules; the file still has them.
std::vector<std::string> email_addresses(const Document& document, TextSpan span);
/// A number that the sentence says to call.
std::optional<std::string> phone_number(std::string_view sentence);
/// "9 am to 5 pm" of "We are open 9 am to 5 pm.": from a first time or day to a last time.
std::optional<std::string> opening_hours(std::string_view sentence);

}  // namespace sayyes
