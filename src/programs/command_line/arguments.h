#pragma once
/// What was asked for on the command line.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "option_table.h"
#include "sayyes/result.h"

namespace sayyes::program {

struct Arguments {
  std::optional<Command> command;
  std::vector<std::string> words;  ///< what is no option
  struct Given {
    const OptionRow* option;
    std::string value;
  };
  std::vector<Given> options;  ///< in the order given

  bool has(std::string_view name) const noexcept;
  /// The last value given.
  std::optional<std::string> value(std::string_view name) const;
  std::vector<std::string> values(std::string_view name) const;
  /// All values, taken apart at commas; empty parts are left out.
  std::vector<std::string> list(std::string_view name) const;
};

/// Reads arguments (without the program's name). "--name value", "--name=value", "-j4", "-j 4", "--" before words that begin
/// with "-". Every mistake is a Problem with what was probably meant.
Result<Arguments> parse_arguments(std::span<const std::string_view> words);

}  // namespace sayyes::program
