#pragma once
/// What --help says, made from the option table. At most 80 columns.

#include <string>

#include "option_table.h"

namespace sayyes::program {

/// What sayyes is and which commands there are.
std::string general_help();
std::string help_for(Command command);

}  // namespace sayyes::program
