#pragma once
/// What the pictures of a page say, beside what the page says of them.

#include <cstdint>
#include <filesystem>

#include "sayyes/document.h"
#include "sayyes/finding.h"
#include "sayyes/looking.h"

namespace sayyes {

/// Reads the pictures that an HTML page shows from inside `root` and adds a suggestion for each whose words the page does not
/// say to those who cannot see it. Looks at no address and at no file outside of `root`. What cannot be read is told among the
/// report's problems. `most_bytes`: of a picture's file.
void check_page_pictures(const Document& page, const std::filesystem::path& path, const std::filesystem::path& root,
                         std::uint64_t most_bytes, const Looking& looking, Report& report);

}  // namespace sayyes
