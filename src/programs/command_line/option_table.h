#pragma once
/// The commands and options of sayyes, once: parsing, help and shell completions are made from this table.

#include <cstdint>
#include <span>
#include <string_view>

namespace sayyes::program {

/// What --format and --output of check take.
inline constexpr std::string_view kReportFormats =
    "full concise json jsonl sarif github markdown gitlab checkstyle junit rdjson csv html";

enum class Command : std::uint8_t {
  check, fix, rewrite, explain, rules, test_rules, facts, config, init, baseline, suppress, report_false_alarm, studio,
  completions,
};

struct CommandRow {
  Command command;
  std::string_view name;
  std::string_view arguments;  ///< as usage shows them: "[PATH…]"
  std::string_view summary;    ///< one line
  std::string_view text;       ///< what help says under the summary
  std::string_view examples;   ///< lines: "command  # what it does"
  std::uint8_t most_words;     ///< positional arguments; 255: any number
};

/// What a value is, for completions.
enum class Completes : std::uint8_t { nothing, files, rules };

struct OptionRow {
  std::string_view name;     ///< without "--"
  char letter;               ///< '\0': none
  std::string_view value;    ///< "FILE"; empty: a flag without a value
  std::string_view choices;  ///< "full concise json jsonl"; empty: any value
  std::string_view help;
  std::uint32_t commands;  ///< bits of Command
  Completes completes = Completes::nothing;
};

std::span<const CommandRow> command_table() noexcept;
std::span<const OptionRow> option_table() noexcept;
const CommandRow& row_of(Command command) noexcept;
constexpr std::uint32_t bit(Command command) noexcept { return 1u << static_cast<unsigned>(command); }

}  // namespace sayyes::program
