#include "help.h"

#include <algorithm>

namespace sayyes::program {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kColumn = 26;

void indent_lines(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += "  " + std::string(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// `left` in the first column, `right` wrapped beside it.
void two_columns(std::string& out, std::string left, std::string_view right) {
  out += "  " + left;
  std::size_t used = left.size() + 2;
  if (used + 2 > kColumn) out += '\n', used = 0;
  out.append(kColumn - used, ' ');
  used = kColumn;
  bool first = true;
  while (!right.empty()) {
    const std::size_t end = std::min(right.find(' '), right.size());
    const std::string_view word = right.substr(0, end);
    if (!first && used + 1 + word.size() > kWidth) {
      out += "\n" + std::string(kColumn, ' ');
      used = kColumn;
      first = true;
    }
    if (!first) out += ' ', ++used;
    out += word;
    used += word.size();
    first = false;
    right.remove_prefix(std::min(end + 1, right.size()));
  }
  out += '\n';
}

void append_options(std::string& out, Command command) {
  out += "\nOptions:\n";
  for (const OptionRow& row : option_table()) {
    if ((row.commands & bit(command)) == 0) continue;
    std::string left = row.letter != '\0' ? "-" + std::string(1, row.letter) + ", --" : "    --";
    left += row.name;
    if (!row.value.empty()) left += " " + std::string(row.value);
    std::string right(row.help);
    if (!row.choices.empty()) {
      right += ": ";
      std::string choices(row.choices);
      for (std::size_t at = 0; (at = choices.find(' ', at)) != std::string::npos; at += 2) choices.replace(at, 1, ", ");
      right += choices;
    }
    two_columns(out, std::move(left), right);
  }
}

}  // namespace

std::string general_help() {
  std::string out =
      "sayyes finds wording that turns people away, and says something better.\n"
      "\n"
      "Usage: sayyes COMMAND [OPTIONS] …\n"
      "\n"
      "Commands:\n";
  for (const CommandRow& row : command_table()) two_columns(out, std::string(row.name), row.summary);
  out +=
      "\nExamples:\n"
      "  sayyes check signs/ website/\n"
      "  sayyes rewrite \"NO CELL PHONES\"\n"
      "  sayyes explain interlibrary-loan\n"
      "\n"
      "sayyes COMMAND --help tells more.\n";
  return out;
}

std::string help_for(Command command) {
  const CommandRow& row = row_of(command);
  std::string out = std::string(row.summary) + "\n\nUsage: sayyes " + std::string(row.name) + " [OPTIONS]";
  if (!row.arguments.empty()) out += " " + std::string(row.arguments);
  out += '\n';
  if (!row.text.empty()) out += "\n" + std::string(row.text) + "\n";
  out += "\nExamples:\n";
  indent_lines(out, row.examples);
  append_options(out, command);
  return out;
}

}  // namespace sayyes::program
