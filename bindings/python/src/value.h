#pragma once
/// Binds a plain struct of the library as an immutable Python value: read-only properties, repr, eq, hash, pickle, to_dict.

#include <pybind11/pybind11.h>

#include <memory>
#include <string>
#include <tuple>
#include <utility>

#include "convert.h"

namespace sayyes::python {

template <class T, class M>
struct Field {
  const char* name;
  M T::*member;
  const char* doc;
};
template <class T, class M>
constexpr Field<T, M> field(const char* name, M T::*member, const char* doc) {
  return {name, member, doc};
}

/// One of these for each bound struct: `fields`, a tuple of Field in the order of repr and pickle.
template <class T>
struct Described;

template <class T>
py::tuple state_of(const T& value) {
  return std::apply([&](const auto&... one) { return py::make_tuple(to_python(value.*one.member)...); }, Described<T>::fields);
}

template <class T>
T from_state(const py::tuple& state) {
  constexpr auto& fields = Described<T>::fields;
  if (state.size() != std::tuple_size_v<std::decay_t<decltype(fields)>>) throw py::value_error("this was pickled by another version");
  T value;
  std::size_t at = 0;
  std::apply([&](const auto&... one) { (from_python(state[at++], value.*one.member), ...); }, fields);
  return value;
}

/// What says nothing is left out of a repr.
inline bool says_something(py::handle value) {
  if (value.is_none()) return false;
  return !(py::isinstance<py::str>(value) || py::isinstance<py::tuple>(value)) || py::len(value) != 0;
}

template <class T>
std::string represent(const char* name, const T& value) {
  std::string out = std::string(name) + "(";
  bool first = true;
  const auto add = [&](const char* field_name, const py::object& item) {
    if (!says_something(item)) return;
    out += std::string(first ? "" : ", ") + field_name + "=" + py::cast<std::string>(py::repr(item));
    first = false;
  };
  std::apply([&](const auto&... one) { (add(one.name, to_python(value.*one.member)), ...); }, Described<T>::fields);
  return out + ")";
}

/// Values as dict, list and plain data, as json.dumps takes them.
inline py::object plain(py::handle value) {
  if (py::hasattr(value, "to_dict")) return value.attr("to_dict")();
  if (py::isinstance<py::tuple>(value)) {
    py::list out;
    for (const py::handle item : value) out.append(plain(item));
    return out;
  }
  return py::reinterpret_borrow<py::object>(value);
}

template <class T>
py::dict as_dict(const T& value) {
  py::dict out;
  std::apply([&](const auto&... one) { ((out[one.name] = plain(to_python(value.*one.member))), ...); }, Described<T>::fields);
  return out;
}

template <class T>
py::class_<T, std::shared_ptr<T>> bind_value(py::module_& module, const char* name, const char* doc) {
  py::class_<T, std::shared_ptr<T>> bound(module, name, doc, py::is_final());
  std::apply(
      [&](const auto&... one) {
        (bound.def_property_readonly(one.name, [member = one.member](const T& self) { return to_python(self.*member); },
                                     one.doc),
         ...);
        bound.attr("__match_args__") = py::make_tuple(one.name...);
      },
      Described<T>::fields);
  bound.def("__repr__", [name](const T& self) { return represent(name, self); });
  bound.def("__eq__", [](const T& self, py::object other) -> py::object {
    if (!py::isinstance<T>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    return py::bool_(state_of(self).equal(state_of(other.cast<const T&>())));
  });
  bound.def("__hash__", [](const T& self) { return py::hash(state_of(self)); });
  bound.def("to_dict", &as_dict<T>, "The fields as a dict of plain data, ready for ``json.dumps``.");
  bound.def(py::pickle(&state_of<T>, &from_state<T>));
  return bound;
}

}  // namespace sayyes::python
