// One replacement and nothing else, for tests that make its system calls fail:
//   safe_write_driver FILE OLD NEW     0 written, 1 refused, 3 written with something left to tidy; reasons on standard output
//   safe_write_driver --clear FOLDER

#include <cstdio>
#include <filesystem>
#include <string_view>

#include "sayyes/safe_write.h"

int main(int count, char** words) {
  using namespace sayyes;
  if (count == 3 && std::string_view(words[1]) == "--clear") {
    const auto problems = clear_leftovers(words[2]);
    for (const Problem& problem : problems) std::printf("%s\n", to_string(problem).c_str());
    return problems.empty() ? 0 : 1;
  }
  if (count != 4) return 64;
  const auto result = replace_file(words[1], words[2], words[3]);
  for (const Problem& problem : result.problems()) std::printf("%s\n", to_string(problem).c_str());
  if (!result) return 1;
  return result.problems().empty() ? 0 : 3;
}
