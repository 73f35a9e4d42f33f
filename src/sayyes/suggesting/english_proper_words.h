#pragma once
/// Names and initials of English, for signs in capitals.

#include <array>
#include <string_view>
#include <utility>

namespace sayyes::english {

/// Written with capitals wherever they stand; for signs in capitals, whose letters say nothing.
inline constexpr auto kProperWords = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"april", "April"},
    {"august", "August"},
    {"cd", "CD"},
    {"cds", "CDs"},
    {"christmas", "Christmas"},
    {"december", "December"},
    {"dvd", "DVD"},
    {"dvds", "DVDs"},
    {"easter", "Easter"},
    {"english", "English"},
    {"february", "February"},
    {"fri", "Fri"},
    {"friday", "Friday"},
    {"fridays", "Fridays"},
    {"i", "I"},
    {"id", "ID"},
    {"ids", "IDs"},
    {"internet", "internet"},
    {"january", "January"},
    {"july", "July"},
    {"june", "June"},
    {"mb", "MB"},
    {"mon", "Mon"},
    {"monday", "Monday"},
    {"mondays", "Mondays"},
    {"thanksgiving", "Thanksgiving"},
    {"juneteenth", "Juneteenth"},
    {"eve", "Eve"},
    {"halloween", "Halloween"},
    {"oclc", "OCLC"},
    {"isbn", "ISBN"},
    {"november", "November"},
    {"october", "October"},
    {"pc", "PC"},
    {"pcs", "PCs"},
    {"pin", "PIN"},
    {"saturday", "Saturday"},
    {"saturdays", "Saturdays"},
    {"september", "September"},
    {"sunday", "Sunday"},
    {"sundays", "Sundays"},
    {"thursday", "Thursday"},
    {"thursdays", "Thursdays"},
    {"tuesday", "Tuesday"},
    {"tuesdays", "Tuesdays"},
    {"tv", "TV"},
    {"usb", "USB"},
    {"vhs", "VHS"},
    {"wednesday", "Wednesday"},
    {"wednesdays", "Wednesdays"},
    {"wi-fi", "Wi-Fi"},
    {"wifi", "wifi"},
});

}  // namespace sayyes::english
