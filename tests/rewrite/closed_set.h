#pragma once
/// The closed set: what the activities' templates can say, in every language. A sign for each form of each activity in each
/// frame, said anew with and without facts. The same every time.

#include <cstddef>
#include <string>
#include <vector>

namespace sayyes {

struct ClosedSetText {
  std::string language;
  std::string sign;
  std::string text;
  bool blank = false;  ///< has a blank for a fact
};

/// `forms` is how many forms of each activity are taken, spread over all of them; 0 takes every one. Texts come once each, in
/// order of language, activity and sign.
std::vector<ClosedSetText> closed_set(std::size_t forms);

}  // namespace sayyes
