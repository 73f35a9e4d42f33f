#pragma once
/// What capitals a stretch of text has, and giving the same to another.

#include <cstdint>
#include <string>
#include <string_view>

namespace sayyes {

enum class CaseShape : std::uint8_t { lower, sentence, title, upper, mixed };

/// lower: no capitals; sentence: only the first letter; title: every word of two letters and more begins with one; upper: all letters.
/// One capital letter alone ("I") is `sentence`.
CaseShape case_shape_of(std::string_view utf8) noexcept;
/// Gives `text` that shape; words that hold capitals themselves (ID, DVD, Legal Aid) keep them. `mixed` changes nothing.
std::string with_case(std::string_view text, CaseShape shape, std::string_view language = {});
/// First letter to upper or lower case, the rest untouched.
std::string capitalize(std::string_view text, std::string_view language = {});
std::string uncapitalize(std::string_view text, std::string_view language = {});
/// Share of letters that are capitals, 0 to 1; 0 without letters.
double capital_share(std::string_view utf8) noexcept;
/// At least two letters, and all of them capitals.
bool is_all_capitals(std::string_view utf8) noexcept;
/// Letters of Latin-1 without their accents ("défense" -> "defense"), as capitals are often written. Others stay.
std::string without_accents(std::string_view utf8);
std::string to_upper(std::string_view utf8, std::string_view language = {});
std::string to_lower(std::string_view utf8, std::string_view language = {});

}  // namespace sayyes
