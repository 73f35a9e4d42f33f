#include <algorithm>
#include <map>
#include <system_error>

#include "sayyes/filtering/settings_findings.h"
#include "sayyes/suppressions.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

fs::path whole(const fs::path& path) {
  std::error_code error;
  fs::path out = fs::weakly_canonical(path.empty() ? fs::path(".") : path, error);
  if (error) out = fs::absolute(path, error).lexically_normal();
  return out.has_filename() ? out : out.parent_path();
}

bool lies_in(const fs::path& path, const fs::path& folder) {
  const auto [a, b] = std::mismatch(path.begin(), path.end(), folder.begin(), folder.end());
  return b == folder.end();
}

/// The part of a pattern that names one place: "signs/old/" of "signs/old/*.txt". Empty where it may fit anywhere.
std::string fixed_part(const std::string& pattern) {
  const std::size_t slash = pattern.find('/');
  // As in .gitignore: without a slash before its end, a pattern fits at any depth.
  if (slash == std::string::npos || slash + 1 == pattern.size()) return {};
  std::string fixed = pattern.substr(0, pattern.find_first_of("*?[\\!"));
  if (fixed.size() < pattern.size()) fixed.resize(fixed.rfind('/') == std::string::npos ? 0 : fixed.rfind('/'));
  return fixed.substr(std::min(fixed.find_first_not_of('/'), fixed.size()));
}

std::string in_words(const SuppressEntry& entry) {
  std::string out;
  const auto add = [&](std::string_view what, const std::string& value) {
    if (!value.empty()) out += (out.empty() ? "" : ", ") + std::string(what) + " “" + value + "”";
  };
  add("path", entry.path);
  add("rule", entry.rule);
  add("text", entry.text);
  return out;
}

}  // namespace

void SuppressionAccount::add(const Config& config) {
  for (const SuppressEntry& entry : config.suppress)
    entries_.try_emplace({entry.file, entry.line}, entry, config.file.parent_path());
}

void SuppressionAccount::add(const Config& config, const FileReport& file) {
  for (const std::uint32_t used : file.used_suppressions) {
    const SuppressEntry& entry = config.suppress[used];
    used_.insert({entry.file, entry.line});
  }
}

bool SuppressionAccount::was_walked(const SuppressEntry& entry, const fs::path& folder) const {
  const fs::path place = whole(folder / fixed_part(entry.path));
  return std::ranges::any_of(walked_, [&](const fs::path& one) { return lies_in(place, whole(one)); });
}

std::vector<FileReport> SuppressionAccount::unused() const {
  std::map<fs::path, std::vector<SettingsRemark>> remarks;
  for (const auto& [place, known] : entries_) {
    const auto& [entry, folder] = known;
    // Entries of a file that others extend may be for their texts.
    if (used_.contains(place) || entry.file.parent_path() != folder || !was_walked(entry, folder)) continue;
    remarks[entry.file].push_back(
        {entry.line, "Nothing needs this [[suppress]] any more: " + in_words(entry) + ".", "Take it out of the settings."});
  }
  std::vector<FileReport> reports;
  for (auto& [file, all] : remarks) reports.push_back(report_on_settings(file, kUnusedSuppression, std::move(all)));
  return reports;
}

}  // namespace sayyes
