#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "sayyes/matching/matcher.h"

namespace sayyes {

/// A view whose bytes stand for the same number of bytes of a text, one by one.
class FlatText final : public ViewText {
 public:
  explicit FlatText(std::string view) : view_(view), original_(std::move(view)) {}
  FlatText(std::string view, std::string original) : view_(std::move(view)), original_(std::move(original)) {}

  std::string_view view() const noexcept override { return view_; }
  std::string_view original(ViewSpan span) const noexcept override {
    return std::string_view(original_).substr(span.begin, span.size());
  }

 private:
  std::string view_, original_;
};

}  // namespace sayyes
