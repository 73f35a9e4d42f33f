#pragma once
/// The quick way to write many small JSON records: into a buffer on the stack, and from there into a string, a record at a time.

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "sayyes/reporting/json_text.h"

namespace sayyes {

/// Appends to `out`, at the latest when it goes. One thread.
class JsonRecord {
 public:
  explicit JsonRecord(std::string& out) : out_(out) {}
  JsonRecord(const JsonRecord&) = delete;
  JsonRecord& operator=(const JsonRecord&) = delete;
  ~JsonRecord() { pass(); }

  /// JSON as it stands. A literal's size is known to the compiler, which then copies it in a few moves.
  template <std::size_t N>
  JsonRecord& json(const char (&literal)[N]) {
    static_assert(N < kSize);
    need(N - 1);
    std::memcpy(at_, literal, N - 1);
    at_ += N - 1;
    return *this;
  }
  JsonRecord& number(std::uint32_t number) {
    need(10);
    at_ = std::to_chars(at_, at_ + 10, number).ptr;
    return *this;
  }
  /// With two digits behind the point at most.
  JsonRecord& decimal(float number) {
    need(48);
    at_ = std::to_chars(at_, at_ + 48, std::round(static_cast<double>(number) * 100) / 100).ptr;
    return *this;
  }
  /// A name of a closed vocabulary, which needs no escapes, in its quotes.
  JsonRecord& name(std::string_view name) {
    need(name.size() + 2);
    *at_++ = '"';
    std::memcpy(at_, name.data(), name.size());
    at_ += name.size();
    *at_++ = '"';
    return *this;
  }
  /// Any text, with its quotes.
  JsonRecord& text(std::string_view text) {
    if (text.size() + 2 > kSize || !copy_plain(text)) {
      pass();
      append_json(out_, text);
    }
    return *this;
  }

 private:
  static constexpr std::size_t kSize = 2048;

  void need(std::size_t size) {
    if (static_cast<std::size_t>(bytes_ + kSize - at_) < size) pass();
  }
  void pass() {
    out_.append(bytes_, static_cast<std::size_t>(at_ - bytes_));
    at_ = bytes_;
  }
  /// Eight bytes a step; false, and nothing is written, where one of them is to be escaped or looked at.
  bool copy_plain(std::string_view text) {
    need(text.size() + 2);
    char* to = at_;
    *to++ = '"';
    const char* from = text.data();
    std::size_t left = text.size();
    for (std::uint64_t word; left >= 8; from += 8, to += 8, left -= 8) {
      std::memcpy(&word, from, 8);
      if (json_marks(word) != 0) return false;
      std::memcpy(to, &word, 8);
    }
    if (left != 0) {
      std::uint64_t word = 0x2020202020202020u;
      std::memcpy(&word, from, left);
      if (json_marks(word) != 0) return false;
      std::memcpy(to, from, left);
      to += left;
    }
    *to++ = '"';
    at_ = to;
    return true;
  }

  std::string& out_;
  char bytes_[kSize];
  char* at_ = bytes_;
};

}  // namespace sayyes
