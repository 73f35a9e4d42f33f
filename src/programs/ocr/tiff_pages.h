#pragma once
/// The pages of a TIFF, which may hold many pictures.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sayyes::ocr {

/// A number of `size` bytes (8 at most) from byte `at` on, all of which are there.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size, bool little) noexcept;

/// Which of its pictures are pages, by their place in the file, `most` of them at most; a small copy of another picture and a mask are
/// none. Empty for what is no TIFF. Goes through no more pictures than a scanner makes, so that one which leads back ends.
std::vector<int> tiff_pages(std::string_view bytes, std::size_t most);

}  // namespace sayyes::ocr
