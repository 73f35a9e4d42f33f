#include "bind.h"
#include "errors.h"

PYBIND11_MODULE(_core, m, pybind11::mod_gil_not_used()) {
  using namespace sayyes::python;
  m.doc() = "The C++ part of sayyes; use the package `sayyes`.";
  translate_failures();
  bind_values(m);
  bind_report(m);
  bind_linter(m);
  bind_project(m);
  bind_columns(m);
}
