#pragma once
/// The pages of a PDF as pictures, by the program that draws them.

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>

#include "sayyes/result.h"
#include "sayyes/support/contained_program.h"

namespace sayyes {

/// Why a program of poppler's gave a PDF up.
Problem pdf_problem(const ContainedAnswer& answer);

/// A page (from 1) in grey as a PNG, drawn large enough for its letters to be read. Problems come without a file.
Result<std::string> pdf_page_to_read(std::string_view pdf, std::uint32_t page, const std::stop_token& stop);
/// A page in colour as a JPEG whose longer side is `longest` pixels.
Result<std::string> pdf_page_to_see(std::string_view pdf, std::uint32_t page, unsigned longest, const std::stop_token& stop);

}  // namespace sayyes
