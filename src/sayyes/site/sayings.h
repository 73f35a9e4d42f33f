#pragma once
/// What a page says that the others of its site are compared with.

#include <string>
#include <vector>

#include "sayyes/document.h"
#include "sayyes/site_saying.h"

namespace sayyes {

/// Parts SiteSaying::about into the topic and whom or what it holds for.
inline constexpr char kSayingParts = '\x1f';

/// In the order of the text. Silent when unsure: sentences that hedge or tell of several rules say nothing. Linear in the text.
std::vector<SiteSaying> site_sayings(const Document& document, const std::string& page);

}  // namespace sayyes
