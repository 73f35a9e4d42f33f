#pragma once
/// UTF-8 back to the encoding of a file, for edits.

#include <string>
#include <string_view>

#include "sayyes/result.h"

namespace sayyes {

/// `utf8` in the encoding that Decoded::encoding names; without a BOM. Fails with "not-encodable" where the encoding has no
/// place for a character, never with a substitute for it.
Result<std::string> encode(std::string_view utf8, std::string_view encoding);

}  // namespace sayyes
