#pragma once
/// The commands. Each gives the exit code of docs/command-line.md and writes nowhere but through `out` and say().

#include "arguments.h"
#include "streams.h"

namespace sayyes::program {

int check_command(const Arguments& arguments, StandardOutput& out);
int fix_command(const Arguments& arguments, StandardOutput& out);
int facts_command(const Arguments& arguments, StandardOutput& out);
int rewrite_command(const Arguments& arguments, StandardOutput& out);
int explain_command(const Arguments& arguments, StandardOutput& out);
int rules_command(const Arguments& arguments, StandardOutput& out);
int test_rules_command(const Arguments& arguments, StandardOutput& out);
int config_command(const Arguments& arguments, StandardOutput& out);
int init_command(const Arguments& arguments, StandardOutput& out);
int baseline_command(const Arguments& arguments, StandardOutput& out);
int suppress_command(const Arguments& arguments, StandardOutput& out);
int report_false_alarm_command(const Arguments& arguments, StandardOutput& out);
/// Becomes the program sayyes-studio; comes back only when it is not there.
int studio_command(const Arguments& arguments, StandardOutput& out);
int completions_command(const Arguments& arguments, StandardOutput& out);

}  // namespace sayyes::program
