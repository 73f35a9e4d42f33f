#pragma once
/// Fingerprints among the words of a command: "1:0123456789abcdef".

#include <set>
#include <string>
#include <vector>

namespace sayyes::program {

/// Takes them out of `words` and gives them; what else is there are paths.
std::set<std::string> take_fingerprints(std::vector<std::string>& words);

}  // namespace sayyes::program
