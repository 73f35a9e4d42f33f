#include <cstdlib>
#include <exception>
#include <string_view>
#include <vector>

#include "commands.h"
#include "completions.h"
#include "heap.h"
#include "help.h"
#include "sayyes/version.h"

namespace sayyes::program {

int completions_command(const Arguments& arguments, StandardOutput& out) {
  const std::string shell = arguments.words.empty() ? "" : arguments.words[0];
  const auto script = completions_for(shell);
  if (!script) {
    say(Problem{"usage", shell.empty() ? "which shell?" : "unknown shell “" + shell + "”", {}, 0, 0, "bash, zsh or fish"});
    return kExitTrouble;
  }
  out.write(*script);
  return kExitClean;
}

namespace {

int run_command(const Arguments& arguments, StandardOutput& out) {
  switch (*arguments.command) {
    case Command::check:
      return check_command(arguments, out);
    case Command::fix:
      return fix_command(arguments, out);
    case Command::facts:
      return facts_command(arguments, out);
    case Command::rewrite:
      return rewrite_command(arguments, out);
    case Command::explain:
      return explain_command(arguments, out);
    case Command::rules:
      return rules_command(arguments, out);
    case Command::test_rules:
      return test_rules_command(arguments, out);
    case Command::config:
      return config_command(arguments, out);
    case Command::init:
      return init_command(arguments, out);
    case Command::baseline:
      return baseline_command(arguments, out);
    case Command::suppress:
      return suppress_command(arguments, out);
    case Command::report_false_alarm:
      return report_false_alarm_command(arguments, out);
    case Command::studio:
      return studio_command(arguments, out);
    case Command::completions:
      return completions_command(arguments, out);
  }
  return kExitTrouble;
}

int run(const std::vector<std::string_view>& words, StandardOutput& out) {
  const auto arguments = parse_arguments(words);
  if (!arguments) {
    for (const Problem& problem : arguments.problems()) say(problem);
    return kExitTrouble;
  }
  if (arguments->has("version")) {
    out.write("sayyes " + std::string(version()) + "\n");
    return kExitClean;
  }
  if (arguments->has("help")) {
    out.write(arguments->command ? help_for(*arguments->command) : general_help());
    return kExitClean;
  }
  if (!arguments->command) {
    say(Problem{"usage", "what shall it be?", {}, 0, 0, "sayyes check PATH, for one; sayyes --help tells more"});
    return kExitTrouble;
  }
  prepare_heap();
  return run_command(*arguments, out);
}

}  // namespace
}  // namespace sayyes::program

int main(int count, char** words) {
  using namespace sayyes::program;
  prepare_streams();
  int code = kExitTrouble;
  try {
    StandardOutput out;
    code = out.finish(run(std::vector<std::string_view>(words + (count > 0 ? 1 : 0), words + count), out));
  } catch (const std::bad_alloc&) {
    say_lines("sayyes: there is too little memory for this\n");  // which takes none itself
  } catch (const std::exception& error) {
    say(std::string("something went wrong that should not: ") + error.what());
  }
  // Nothing is left to do: taking rules and maps apart would only cost time.
  std::_Exit(code);
}
