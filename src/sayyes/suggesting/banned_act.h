#pragma once
/// What a ban of an act is about, however it is put.

#include <string>

#include "sayyes/suggesting/shape_reader.h"

namespace sayyes {

/// "leave the sink dirty" in "do not leave the sink dirty" and in "the sink may not be left dirty"; empty in other sentences.
std::string banned_act(const ShapeReader& in);

}  // namespace sayyes
