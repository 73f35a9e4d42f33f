#pragma once
/// Text from outside, on a terminal: nothing in it may move the cursor, hide or turn round what stands beside it.

#include <cstddef>
#include <string>
#include <string_view>

namespace sayyes {

/// One character as it is shown.
struct Shown {
  std::size_t bytes = 0;  ///< of the text that were read
  unsigned columns = 0;   ///< 0 for a mark on the character before
  bool escaped = false;   ///< shown as \x1b or \u{202e}, not as itself
};

/// Appends the character at `at` as it is shown; controls, bidi controls and broken bytes become visible escapes, a line end
/// or tab becomes a space. Precondition: at < text.size().
Shown append_shown(std::string& out, std::string_view text, std::size_t at);

/// A whole text, shown. Linear.
std::string shown_text(std::string_view text);

/// The name of a file, shown: a line end in it is seen, too.
std::string shown_name(std::string_view name);

/// Columns that an already shown text takes.
std::size_t columns_of(std::string_view shown) noexcept;

}  // namespace sayyes
