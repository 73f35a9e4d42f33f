#include "sayyes/version.h"

namespace sayyes {

std::string_view version() noexcept { return SAYYES_VERSION; }

}  // namespace sayyes
