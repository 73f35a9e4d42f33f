#pragma once
#include <string_view>

namespace sayyes {

/// "0.1.0": the version of the library and of the packs compiled into it.
std::string_view version() noexcept;

}  // namespace sayyes
