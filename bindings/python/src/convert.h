#pragma once
/// From the library's values to Python's and back: lists become tuples, enumerations their names, nothing becomes None.

#include <pybind11/pybind11.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "sayyes/vocabulary.h"

namespace sayyes::python {

namespace py = pybind11;

/// Never fails on content: bytes that are no UTF-8 (of a path, say) become U+FFFD.
inline py::object to_python(std::string_view text) {
  return py::reinterpret_steal<py::object>(
      PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace"));
}
inline py::object to_python(const std::string& text) { return to_python(std::string_view(text)); }
inline py::object to_python(bool value) { return py::bool_(value); }
inline py::object to_python(int value) { return py::int_(value); }
inline py::object to_python(unsigned value) { return py::int_(value); }
inline py::object to_python(std::uint64_t value) { return py::int_(value); }
inline py::object to_python(double value) { return py::float_(value); }
inline py::object to_python(float value) { return py::float_(static_cast<double>(value)); }

template <class T>
  requires std::is_enum_v<T>
py::object to_python(T value) {
  return to_python(name(value));
}
template <class T>
  requires std::is_class_v<T>
py::object to_python(const T& value) {
  return py::cast(value);
}
template <class T>
py::object to_python(const std::optional<T>& value) {
  return value ? to_python(*value) : py::none();
}
template <class T>
py::object to_python(const std::vector<T>& values) {
  py::tuple out(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) PyTuple_SET_ITEM(out.ptr(), static_cast<Py_ssize_t>(i), to_python(values[i]).release().ptr());
  return out;
}
template <class T>
py::object to_python(const std::map<std::string, T>& values) {
  py::dict out;
  for (const auto& [key, value] : values) out[to_python(key)] = to_python(value);
  return out;
}

/// The value of an enumeration that has this name; ValueError lists what there is. Names come from the library's own table.
template <class T>
T named(std::string_view text, const char* what) {
  std::string known;
  for (unsigned i = 0; i < 64; ++i) {
    const std::string_view one = name(static_cast<T>(i));
    if (one.empty() || one == "?" || (i != 0 && one == name(T{}))) break;  // behind the last one
    if (one == text) return static_cast<T>(i);
    known += (known.empty() ? "" : ", ") + std::string(one);
  }
  throw py::value_error(std::string(what) + " cannot be '" + std::string(text) + "'; it is one of: " + known);
}

/// What to_python() made, made a value again; for unpickling.
template <class T>
void from_python(py::handle from, T& to) {
  if constexpr (std::is_enum_v<T>) {
    to = named<T>(py::cast<std::string>(from), "value");
  } else {
    to = py::cast<T>(from);
  }
}
template <class T>
void from_python(py::handle from, std::optional<T>& to) {
  to.reset();
  if (!from.is_none()) from_python(from, to.emplace());
}
template <class T>
void from_python(py::handle from, std::vector<T>& to) {
  for (const py::handle item : py::reinterpret_borrow<py::tuple>(from)) from_python(item, to.emplace_back());
}

}  // namespace sayyes::python
