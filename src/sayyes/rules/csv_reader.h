#pragma once
/// A pack kept in a spreadsheet: one rule a row.

#include <string>
#include <string_view>
#include <vector>

#include "sayyes/result.h"
#include "sayyes/rule.h"

namespace sayyes {

/// One cell and the line it begins on.
struct CsvCell {
  std::string text;
  std::uint32_t line = 0, column = 0;
};
using CsvRow = std::vector<CsvCell>;

/// RFC 4180: commas, or semicolons or tabs where the first line has those; quotes, doubled quotes, line ends in quotes, CRLF,
/// BOM. Rows without any text are left out. Fails on a quote that never ends.
Result<std::vector<CsvRow>> parse_csv(std::string_view text, std::string_view file);

/// Columns term, say, unless, why, source, category, severity, language in any order; `term` is required. `name` becomes the
/// pack's id and the first part of the rules' ids. A bad row is left out with a Problem.
Result<RulePack> read_csv_pack(std::string_view text, std::string_view file, std::string_view name);

}  // namespace sayyes
