#pragma once
/// Which lines belong together, and in which order a person reads them.

#include <vector>

#include "recognition.h"

namespace sayyes::ocr {

using Block = std::vector<Line>;

/// Leaves out what is more likely noise than writing; joins pieces of one line; lines close under each other are one block.
/// Blocks and lines in reading order.
std::vector<Block> arrange(std::vector<Line> lines);

}  // namespace sayyes::ocr
