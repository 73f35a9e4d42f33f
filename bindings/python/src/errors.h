#pragma once
/// Problems of the library as Python's exceptions: one place.

#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "sayyes/result.h"

namespace sayyes::python {

/// Thrown within the bindings only. Becomes the class of that name in sayyes/_errors.py, with `.problems`.
class Failure : public std::exception {
 public:
  Failure(const char* class_name, std::vector<Problem> problems);
  const char* what() const noexcept override { return message_.c_str(); }
  const char* class_name() const noexcept { return class_name_; }
  const std::vector<Problem>& problems() const noexcept { return problems_; }

 private:
  const char* class_name_;
  std::vector<Problem> problems_;
  std::string message_;
};

/// Of a file that could not be checked: MissingFileError, FileError or TextError, by the problem's code.
Failure file_failure(Problem problem);

void translate_failures();

}  // namespace sayyes::python
