#pragma once
/// An archive of parts (docx, pptx, odt, odp): looked over before a byte of it is unpacked, unpacked in memory, never onto disk.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/result.h"

namespace sayyes {

/// Movable. One thread. Names of parts are what the archive says; nothing is ever written under them.
class ZipContainer {
 public:
  /// `bytes` must outlive the container. `kind` is for messages ("a Word document"). Fails where the archive is damaged, is
  /// locked by a password, or is made to unpack to more than it seems (docs/limits.md). Linear in the number of parts.
  static Result<ZipContainer> open(std::string_view bytes, std::string_view kind);
  ZipContainer(ZipContainer&&) noexcept;
  ZipContainer& operator=(ZipContainer&&) noexcept;
  ~ZipContainer();

  bool has(std::string_view name) const;
  /// True where a part's name begins so.
  bool has_below(std::string_view folder) const;
  /// In order of the archive.
  const std::vector<std::string>& names() const noexcept;
  /// Unpacks one part and checks its sum. Fails with a Problem that names it.
  Result<std::string> read(std::string_view name) const;
  /// The archive with other bytes in some parts. Those of all other parts stay as they are packed, in their order, with their
  /// times.
  static Result<std::string> replaced(std::string_view bytes, const std::map<std::string, std::string>& parts);

 private:
  struct Data;
  explicit ZipContainer(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

}  // namespace sayyes
