#pragma once
/// How a page looks that was read by its looks: a PDF's page, a photograph.

#include <cstdint>
#include <stop_token>
#include <string>

#include "sayyes/document.h"
#include "sayyes/result.h"

namespace sayyes {

/// A JPEG of a page (from 1) of a PDF or of a picture, no longer than `longest` pixels, holding nothing but pixels; its sides are as
/// those of `Document::pages()`. Made by the contained program that read the file, with the same limits. A Problem without a file
/// where there is no such page, the program fails, or it was asked to stop. Blocks; safe for concurrent use.
Result<std::string> page_picture(const Document& document, std::uint32_t page, unsigned longest, const std::stop_token& stop = {});

}  // namespace sayyes
