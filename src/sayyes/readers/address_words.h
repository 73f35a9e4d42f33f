#pragma once
/// Which names with dots are names of files or of hosts. "text.Next" and "e.g" are neither.

#include <string_view>

namespace sayyes {

/// "form.pdf", "annual.report.docx": the last part is an extension people know. `name` has a dot and no path.
bool is_file_name(std::string_view name) noexcept;

/// "example.org", "www.library.ca". `path`: an address goes on after the name ("/hours"), so endings that are also words
/// ("it", "no") count as well.
bool is_domain_name(std::string_view name, bool path) noexcept;

/// "mailto", "tel": schemes that are written without "//".
bool is_plain_scheme(std::string_view scheme) noexcept;

}  // namespace sayyes
