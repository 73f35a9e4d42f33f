#include "false_alarms.h"

#include <fstream>
#include <iterator>
#include <system_error>

#include "sayyes/safe_write.h"
#include "toml_text.h"

namespace sayyes::program {

namespace fs = std::filesystem;

std::optional<fs::path> own_pack(const Config& config) {
  std::error_code error;
  for (const PackReference& pack : config.packs) {
    if (fs::is_directory(pack.path, error)) return pack.path;
  }
  return std::nullopt;
}

std::string with_false_alarm(std::string_view old, const PassText& pass, std::string_view note) {
  std::string entry = "[[pass]]\nrule = " + toml_text(pass.rule) + "\ntext = " + toml_text(pass.text) + "\n";
  if (!note.empty()) entry += "note = " + toml_text(note) + "\n";
  if (old.find(entry) != std::string_view::npos) return std::string(old);
  if (old.empty()) return "# Sentences in which a rule was wrong, and stays quiet.\n\n" + entry;
  return std::string(old) + (old.ends_with('\n') ? "\n" : "\n\n") + entry;
}

Result<fs::path> keep_false_alarm(const fs::path& folder, const PassText& pass, std::string_view note) {
  std::error_code error;
  fs::create_directories(folder, error);
  const fs::path file = folder / kFalseAlarms;
  std::string old;
  const bool there = fs::exists(file, error);
  if (there) {
    std::ifstream in(file, std::ios::binary);
    old.assign(std::istreambuf_iterator<char>(in), {});
    if (!in.is_open() || in.bad()) return Problem{"unreadable", "the false alarms could not be read", file.string(), 0, 0, {}};
  }
  const std::string text = with_false_alarm(old, pass, note);
  if (there && text == old) return file;
  const auto written = there ? replace_file(file, old, text) : create_file(file, text);
  if (!written) return written.problems();
  return file;
}

}  // namespace sayyes::program
