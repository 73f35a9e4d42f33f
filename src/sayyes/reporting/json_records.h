#pragma once
/// The records of JSON v1, each one object on one line without a line end. Names and their order are a contract:
/// docs/json-v1.schema.json.

#include <string>
#include <string_view>

#include "sayyes/project.h"

namespace sayyes {

/// A finding or praise: `finding.praise` decides the kind.
void append_finding_record(std::string& out, std::string_view path, const Finding& finding);
void append_problem_record(std::string& out, std::string_view path, const Problem& problem);
void append_held_back_record(std::string& out, std::string_view path, const HeldBack& held);
/// What became of a file, with its own score.
void append_file_record(std::string& out, const FileReport& file);
void append_summary_record(std::string& out, const RunSummary& summary);

}  // namespace sayyes
