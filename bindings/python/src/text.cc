#include "text.h"

#include <cstdint>

namespace sayyes::python {
namespace {

constexpr std::uint32_t kReplacement = 0xFFFD, kByteOrderMark = 0xFEFF, kZeroWidthSpace = 0x200B;

void append_character(std::uint32_t c, std::string& out) {
  const auto last = [&](unsigned shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    last(0);
  } else if (c < 0x10000) {
    if (c >= 0xD800 && c < 0xE000) c = kReplacement;
    out += static_cast<char>(0xE0 | (c >> 12));
    last(6);
    last(0);
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    last(12);
    last(6);
    last(0);
  }
}

template <class Unit>
void append_units(const void* data, Py_ssize_t length, std::string& out) {
  const auto* units = static_cast<const Unit*>(data);
  Py_ssize_t at = 0;
  if (length > 0 && static_cast<std::uint32_t>(units[0]) == kByteOrderMark) {
    append_character(kZeroWidthSpace, out);
    ++at;
  }
  for (; at < length; ++at) append_character(units[at], out);
}

bool holds_bytes(const Py_buffer& view) {
  const std::string_view format = view.format == nullptr ? "B" : view.format;
  return view.itemsize == 1 && (format == "B" || format == "b" || format == "c");
}

}  // namespace

void append_utf8(py::handle str, std::string& out) {
  PyObject* const text = str.ptr();
#if PY_VERSION_HEX < 0x030C0000
  if (PyUnicode_READY(text) != 0) throw py::error_already_set();
#endif
  const Py_ssize_t length = PyUnicode_GET_LENGTH(text);
  const void* const data = PyUnicode_DATA(text);
  if (PyUnicode_IS_ASCII(text)) {
    out.append(static_cast<const char*>(data), static_cast<std::size_t>(length));
    return;
  }
  switch (PyUnicode_KIND(text)) {
    case PyUnicode_1BYTE_KIND:
      return append_units<Py_UCS1>(data, length, out);
    case PyUnicode_2BYTE_KIND:
      return append_units<Py_UCS2>(data, length, out);
    default:
      return append_units<Py_UCS4>(data, length, out);
  }
}

Text read_text(py::handle text) {
  if (is_str(text)) {
    Text out{{}, std::string(kStrEncoding)};
    append_utf8(text, out.bytes);
    return out;
  }
  if (!PyObject_CheckBuffer(text.ptr()))
    throw py::type_error("the text must be str or bytes, not " + std::string(Py_TYPE(text.ptr())->tp_name));
  Py_buffer view;
  if (PyObject_GetBuffer(text.ptr(), &view, PyBUF_ND | PyBUF_FORMAT) != 0) throw py::error_already_set();
  Text out;
  const bool bytes = holds_bytes(view);
  if (bytes) out.bytes.assign(static_cast<const char*>(view.buf), static_cast<std::size_t>(view.len));
  PyBuffer_Release(&view);
  if (!bytes) throw py::type_error("the text must be str or bytes; this buffer holds something other than bytes");
  return out;
}

}  // namespace sayyes::python
