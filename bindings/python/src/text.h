#pragma once
/// What Python calls text, as bytes for the library.

#include <pybind11/pybind11.h>

#include <string>
#include <string_view>

namespace sayyes::python {

namespace py = pybind11;

/// How the bytes of a str are read: one name, so that nothing has to be detected.
inline constexpr std::string_view kStrEncoding = "UTF-8";

/// Appends a str as UTF-8. Keeps no copy inside the str, as PyUnicode_AsUTF8 does. Every character stays one character: a lone
/// surrogate becomes U+FFFD, and U+FEFF at the beginning, which a reader would take for a byte order mark, U+200B. Needs the GIL.
void append_utf8(py::handle str, std::string& out);

inline std::string as_utf8(py::handle str) {
  std::string out;
  append_utf8(str, out);
  return out;
}

struct Text {
  std::string bytes;
  std::string encoding;  ///< empty: detected, as of a file
};

/// A str, or an object with a contiguous buffer of bytes. TypeError or BufferError for anything else. Needs the GIL.
Text read_text(py::handle text);

/// True for a str (and then cheap to ask).
inline bool is_str(py::handle object) noexcept { return PyUnicode_Check(object.ptr()); }

}  // namespace sayyes::python
