#pragma once
/// Opens the page without showing its secret to everyone who lists the processes of this machine.

#include <string>

#include "user_state.h"

namespace sayyes::studio {

/// Hands the browser a file of the user's that leads to `address`. Says nothing where there is no browser: the address is printed.
void open_browser(UserState& state, const std::string& address);
/// Removes that file.
void close_browser_file(UserState& state);

}  // namespace sayyes::studio
