#pragma once
/// Where one config lets more pass than another.

#include <vector>

#include "sayyes/config.h"
#include "sayyes/config/settings_remark.h"

namespace sayyes {

/// What `now` holds back or lets pass that `then` did not, by the lines of `now`. An empty Config is
/// what goes without any.
std::vector<SettingsRemark> weaker_parts(const Config& then, const Config& now);

}  // namespace sayyes
