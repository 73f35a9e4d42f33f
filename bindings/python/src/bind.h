#pragma once
/// One function for each topic; module.cc calls them in this order.

#include <pybind11/pybind11.h>

namespace sayyes::python {

void bind_values(pybind11::module_& module);
void bind_report(pybind11::module_& module);
void bind_linter(pybind11::module_& module);
void bind_project(pybind11::module_& module);
void bind_columns(pybind11::module_& module);

}  // namespace sayyes::python
