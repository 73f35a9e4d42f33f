#pragma once
/// Letters of this machine: which there are, and how wide they come out.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes::studio {

/// Families that a sign may be set in, those that read best first. Never empty.
const std::vector<std::string>& families();
/// `wanted` where it is there, else the first of families().
std::string family_or_best(std::string_view wanted);

/// One family and weight (400, 700 …). Not thread-safe; make one where it is used.
class Face {
 public:
  Face(std::string family, int weight);
  ~Face();
  Face(Face&&) noexcept;
  /// Width of a line set in letters of size 1. Linear.
  double width(std::string_view text) const;
  /// Height of a capital of size 1.
  double capital() const;
  const std::string& family() const noexcept { return family_; }
  int weight() const noexcept { return weight_; }

 private:
  struct Data;
  std::string family_;
  int weight_;
  std::unique_ptr<Data> data_;
};

}  // namespace sayyes::studio
