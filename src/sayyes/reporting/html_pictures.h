#pragma once
/// Photographs in the HTML report: the picture with boxes over it, and what was read there.

#include <cstddef>
#include <cstdint>
#include <string>

#include "sayyes/project.h"

namespace sayyes {

/// Keeps the page small enough to mail. One thread.
class HtmlPictures {
 public:
  /// The figure of a file that is a picture, page by page: findings as boxes with numbers, from 1 in their order; the words with how sure
  /// they are. Of a picture beyond the page's share, the words only.
  void append(std::string& out, const FileReport& file);

 private:
  void append_page(std::string& out, const FileReport& file, std::uint32_t page, PageSize size);

  std::size_t bytes_ = 0;  ///< of pictures so far
};

}  // namespace sayyes
