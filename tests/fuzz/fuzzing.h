#pragma once
/// What the fuzz targets share: how an oracle says that something is wrong, and the parts of an input.

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "sayyes/linter.h"

namespace sayyes::fuzzing {

/// Ends the run, for libFuzzer to keep the input, unless `wrong` is empty.
inline void require(const std::string& wrong) {
  if (wrong.empty()) return;
  std::fprintf(stderr, "%s\n", wrong.c_str());
  __builtin_trap();
}
inline void require(bool holds, const char* wrong) {
  if (!holds) require(std::string(wrong));
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Cuts what stands before the first `mark` off `rest` and gives it back; all of it where there is none.
inline std::string_view take_until(std::string_view& rest, char mark) {
  const std::size_t at = rest.find(mark);
  const std::string_view head = rest.substr(0, at);
  rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
  return head;
}

/// All built-in rules, compiled once.
inline const Linter& builtin_linter() {
  static const Linter made = *Linter::with_builtin_packs();
  return made;
}

}  // namespace sayyes::fuzzing
