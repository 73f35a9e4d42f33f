#pragma once
/// The words in a picture, by the program that reads them.

#include <cstdint>
#include <string>
#include <string_view>

#include "sayyes/looking.h"
#include "sayyes/readers/placed_words.h"
#include "sayyes/result.h"

namespace sayyes {

/// Reads in `language` (BCP 47; empty: unknown). Where the words turn out to be of another language that sayyes knows, they are
/// read again in that one. `page`: from 1, that page alone; only a TIFF has several. Problems come without a file. Blocks; safe
/// for concurrent use.
Result<PlacedText> read_picture_words(std::string_view bytes, std::string_view language, const Looking& looking,
                                      std::uint32_t page = 1);

/// A JPEG of the picture's page that is no longer than `size` pixels and holds nothing but pixels.
Result<std::string> picture_preview(std::string_view bytes, std::uint32_t page, unsigned size,
                                    const std::stop_token& stop = {});

}  // namespace sayyes
