#pragma once
/// Values for errors. Loading can fail in many places at once; checking cannot fail on content.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sayyes {

/// One thing that went wrong or was left out: what, where, and what to do about it.
struct Problem {
  std::string code;            ///< stable kebab-case name, for example "pack-unknown-key"
  std::string message;         ///< one sentence in plain words
  std::string file;            ///< path as the user gave it, or empty
  std::uint32_t line = 0;      ///< from 1; 0 when no line applies
  std::uint32_t column = 0;    ///< from 1, in code points; 0 when no column applies
  std::string hint;            ///< what to do, or empty
  friend bool operator==(const Problem&, const Problem&) = default;
};

/// `file:line:column: message (hint)`, leaving out what is not known.
std::string to_string(const Problem& problem);

/// A value, or the problems that kept it from being made. A value may come with problems too: what could be loaded is
/// there, and the problems say what was left out. Names follow std::expected where they mean the same.
/// Not thread-safe to change; safe to read from many threads.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor): return value or problem alike
  Result(T value, std::vector<Problem> problems) : value_(std::move(value)), problems_(std::move(problems)) {}
  Result(Problem problem) { problems_.push_back(std::move(problem)); }                 // NOLINT
  Result(std::vector<Problem> problems) : problems_(std::move(problems)) {}            // NOLINT

  bool has_value() const noexcept { return value_.has_value(); }
  explicit operator bool() const noexcept { return has_value(); }

  /// Precondition: has_value().
  const T& value() const& noexcept { return *value_; }
  T& value() & noexcept { return *value_; }
  T&& value() && noexcept { return *std::move(value_); }
  const T& operator*() const& noexcept { return *value_; }
  T& operator*() & noexcept { return *value_; }
  T&& operator*() && noexcept { return *std::move(value_); }
  const T* operator->() const noexcept { return &*value_; }
  T* operator->() noexcept { return &*value_; }

  const std::vector<Problem>& problems() const& noexcept { return problems_; }
  std::vector<Problem>&& problems() && noexcept { return std::move(problems_); }

 private:
  std::optional<T> value_;
  std::vector<Problem> problems_;
};

}  // namespace sayyes
