#pragma once
/// What stands in prose but is not read as words: addresses of the web, of mail and of files.

#include <optional>
#include <string_view>

#include "sayyes/document/builder.h"
#include "sayyes/span.h"

namespace sayyes {

/// Appends decoded()[span] to the open segment as visible text. Each URL, e-mail address, domain name (example.org/path),
/// file name (form.pdf), path and @handle in it becomes one kObject; the rest stands exactly. Linear. Readers call it for
/// each stretch of visible text; a stretch between two entities is looked at by itself.
void append_prose(DocumentBuilder& builder, DecodedSpan span);

/// The first such address in `text` at or after byte `from`, in bytes of `text`. Successive calls that pass the end of the
/// last find are linear together.
std::optional<DecodedSpan> next_address(std::string_view text, std::uint32_t from);

}  // namespace sayyes
