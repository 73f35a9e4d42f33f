#pragma once
/// One TOML file to one rule, guard or activity. A file with any problem gives none; all its problems are told.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/result.h"
#include "sayyes/rule.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/rules/toml_file.h"

namespace sayyes {

/// What the folders say about a file.
struct FilePlace {
  std::string file;  ///< as shown in messages
  std::string id;    ///< en/jargon/interlibrary-loan; for guards and activities the bare name
  std::string language, category;
  bool loose = false;               ///< directly in a pack's folder: the file itself may say its category and language
  std::vector<std::string> unless;  ///< guards from the pack.toml files above
};

std::optional<Rule> read_rule(const TomlValue& root, const FilePlace& place, std::vector<Problem>& problems);
std::optional<Guard> read_guard(const TomlValue& root, const FilePlace& place, std::vector<Problem>& problems);
std::optional<Activity> read_activity(const TomlValue& root, const FilePlace& place, std::vector<Problem>& problems);

/// What one pack.toml shares with its folder.
struct PackDefaults {
  std::string title;
  std::vector<std::string> unless;
};
PackDefaults read_pack_defaults(const TomlValue& root, std::string_view file, std::vector<Problem>& problems);

/// A false-alarms.toml: `[[pass]]` with a rule and a text. What is wrong is left out and told.
std::vector<PassText> read_passes(const TomlValue& root, std::string_view file, std::vector<Problem>& problems);

/// A list of phrases, each checked by expanding it.
void read_phrases(TomlReader& reader, std::string_view key, std::vector<std::string>& out, const PhraseOptions& options = {});
/// `{name}` in a template is closed and named; a Problem for `key` where not.
void check_template(TomlReader& reader, std::string_view key, std::string_view text);
/// Why a pattern can never match the match view; empty where it can. `offset` is the byte where it goes wrong.
struct PatternFault {
  std::size_t offset = 0;
  std::string message, hint;
};
std::optional<PatternFault> check_view_pattern(std::string_view pattern);
/// Finds "[brackets]" in an example, takes them out, unescapes "\[" and "\]". A message where they do not pair.
std::optional<std::string> take_brackets(std::string_view marked, std::string& text, std::vector<TextSpan>& spans);
/// Only "\[" and "\]" become brackets: for examples without a span.
std::string unescape_brackets(std::string_view marked);

}  // namespace sayyes
