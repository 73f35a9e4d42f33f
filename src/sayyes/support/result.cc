#include "sayyes/result.h"

namespace sayyes {

std::string to_string(const Problem& problem) {
  std::string text = problem.file;
  if (problem.line != 0) {
    // Editors and terminals jump to `file:line:column`; without a file the words have to say what the number is.
    text += text.empty() ? "line " : ":";
    text += std::to_string(problem.line);
    if (problem.column != 0) text += ":" + std::to_string(problem.column);
  }
  if (!text.empty()) text += ": ";
  text += problem.message;
  if (!problem.hint.empty()) text += " (" + problem.hint + ")";
  return text;
}

}  // namespace sayyes
