#include "errors.h"

#include <pybind11/pybind11.h>

#include "convert.h"

namespace sayyes::python {

Failure::Failure(const char* class_name, std::vector<Problem> problems) : class_name_(class_name), problems_(std::move(problems)) {
  for (const Problem& problem : problems_) message_ += (message_.empty() ? "" : "\n") + to_string(problem);
}

Failure file_failure(Problem problem) {
  const std::string& code = problem.code;
  const char* name = code == "missing"                                                                     ? "MissingFileError"
                     : code == "binary-file" || code == "too-large" || code == "too-slow" || code == "unreadable-encoding" ? "TextError"
                                                                                                           : "FileError";
  return {name, {std::move(problem)}};
}

void translate_failures() {
  py::register_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const Failure& failure) {
      const py::object type = py::module_::import("sayyes._errors").attr(failure.class_name());
      const py::object error = type(to_python(std::string_view(failure.what())), to_python(failure.problems()));
      PyErr_SetObject(type.ptr(), error.ptr());
    }
  });
}

}  // namespace sayyes::python
