// What any file and any file name look like in every report: no control character gets through, and JSON is JSON.
// The text begins behind the first line, which is the file's name.

#include <cstdint>

#include "fuzz/fuzzing.h"
#include "sayyes/reporter.h"
#include "support/document_checks.h"

using sayyes::fuzzing::require;

namespace {

using enum sayyes::ReportFormat;

/// Reads past one JSON value; false where there is none. Strings may not hold raw controls. Depth is that of our own writers.
bool skip_json(std::string_view text, std::size_t& at, int depth = 0) {
  const auto blank = [&] {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  };
  blank();
  if (at >= text.size() || depth > 40) return false;
  if (text[at] == '"') {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (static_cast<unsigned char>(text[at]) < 0x20) return false;
      if (text[at] == '\\') ++at;
    }
    return at < text.size() && text[at++] == '"';
  }
  if (text[at] == '{' || text[at] == '[') {
    const bool object = text[at] == '{';
    const char close = object ? '}' : ']';
    ++at;
    blank();
    if (at < text.size() && text[at] == close) return ++at, true;
    while (true) {
      if (object && (!skip_json(text, at, depth + 1) || at >= text.size() || text[at++] != ':')) return false;
      if (!skip_json(text, at, depth + 1)) return false;
      blank();
      if (at >= text.size()) return false;
      if (text[at] == close) return ++at, true;
      if (text[at++] != ',') return false;
      blank();
    }
  }
  const std::size_t begin = at;
  while (at < text.size() && text.substr(at, 1).find_first_of("+-.0123456789aeflnrstuE") == 0) ++at;
  return at > begin;
}

void check_output(sayyes::ReportFormat format, const std::string& out) {
  require(sayyes::checks::check_utf8(out));
  for (std::size_t at = 0; at < out.size(); at += sayyes::character_at(out, at).size) {
    const char32_t code = sayyes::character_at(out, at).code;
    const bool control = (code < 0x20 && code != '\n' && code != '\t' && !(code == '\r' && format == csv)) ||
                         (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
                         (code >= 0x2066 && code <= 0x2069);
    // JSON is for programs: it says what is there, controls below U+0020 as escapes.
    const bool for_programs = format == json || format == jsonl || format == sarif || format == gitlab || format == rdjson;
    require(!control || (for_programs && code >= 0x7F), "a control character got through");
  }
  if (format == json || format == sarif || format == gitlab || format == rdjson) {
    std::size_t at = 0;
    require(skip_json(out, at) && out.find_first_not_of(" \n", at) == std::string::npos, "this is no JSON");
  }
  if (format == jsonl) {
    for (std::string_view rest = out; !rest.empty();) {
      const std::string_view line = sayyes::fuzzing::take_until(rest, '\n');
      std::size_t at = 0;
      require(skip_json(line, at) && at == line.size(), "a line that is no JSON");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text = sayyes::fuzzing::text_of(data, size);
  const std::string name(sayyes::fuzzing::take_until(text, '\n'));
  sayyes::RunOptions run;
  run.explain = size % 2 == 0;
  const sayyes::FileReport report =
      sayyes::check_bytes(sayyes::fuzzing::builtin_linter(), std::string(text), sayyes::shown_path(name), run);
  sayyes::RunSummary summary;
  add_to(summary, report);
  for (const auto format : {full, concise, json, jsonl, sarif, github, markdown, gitlab, checkstyle, junit, rdjson, csv,
                            sayyes::ReportFormat::html}) {
    std::string out;
    sayyes::ReportOptions options;
    options.show_files = options.statistics = options.explain = size % 2 == 0;
    options.find_rule = [](std::string_view id) { return sayyes::fuzzing::builtin_linter().find_rule(id); };
    const auto reporter = make_reporter(format, [&](std::string_view piece) { return out += piece, true; }, options);
    require(reporter->begin() && reporter->file(report) && reporter->end(summary), "a reporter stopped by itself");
    check_output(format, out);
  }
  return 0;
}
