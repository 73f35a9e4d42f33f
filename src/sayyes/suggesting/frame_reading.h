#pragma once
/// A sign as the linter's frames saw it: for languages whose sentences this module does not read itself.

#include "sayyes/suggesting/rewriter.h"
#include "sayyes/suggesting/statement.h"

namespace sayyes {

/// Statements from the frames of `input`; lines that no frame touches stay as they are. Understands only what the frames
/// captured: a word left over in a frame's statement makes it unknown.
Reading read_frames(const RewriteInput& input);

}  // namespace sayyes
