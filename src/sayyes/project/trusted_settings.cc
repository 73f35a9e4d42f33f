#include "sayyes/trusted_settings.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <system_error>

#include "sayyes/config/weaker.h"
#include "sayyes/filtering/settings_findings.h"
#include "sayyes/project/git_files.h"
#include "sayyes/safe_write.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kWeaker = "sayyes/weaker-settings";
constexpr std::size_t kMostFiles = 5000;

std::string first_line(std::string text) {
  text.resize(std::min(text.find('\n'), text.size()));
  return text;
}

Problem trouble(std::string_view code, std::string message, std::string hint = {}) {
  return {std::string(code), std::move(message), {}, 0, 0, std::move(hint)};
}

bool is_settings(const fs::path& path) {
  const std::string name = path.filename().string(), ending = path.extension().string();
  return ending == ".toml" || ending == ".csv" || ending == ".tsv" || name.find("baseline") != std::string::npos;
}

bool lies_in(const fs::path& path, const fs::path& folder) {
  return std::mismatch(path.begin(), path.end(), folder.begin(), folder.end()).second == folder.end();
}

/// A folder that goes when nobody needs it.
struct OwnFolder {
  fs::path path;
  ~OwnFolder() {
    std::error_code error;
    if (!path.empty()) fs::remove_all(path, error);
  }
};

}  // namespace

struct TrustedSettings::Data {
  fs::path tree;
  OwnFolder copy;
  std::shared_ptr<const ChangedLines> changes;
  std::vector<std::string> files;  ///< of the copy, from its root
};

const fs::path& TrustedSettings::tree() const noexcept { return data_->tree; }
const fs::path& TrustedSettings::copy() const noexcept { return data_->copy.path; }
const std::shared_ptr<const ChangedLines>& TrustedSettings::changes() const noexcept { return data_->changes; }

Result<TrustedSettings> TrustedSettings::read(const fs::path& folder, const std::string& reference) {
  auto changes = changes_since(folder, reference);
  if (!changes) return changes.problems();
  auto data = std::make_shared<Data>();
  data->tree = repository_root(folder);
  data->changes = std::make_shared<const ChangedLines>(std::move(*changes));
  const auto base = run_git(data->tree, {"merge-base", reference, "HEAD"});
  if (!base || base->exit_code != 0) return trouble("unknown-reference", "git knows no commit “" + reference + "” here");
  const std::string commit = first_line(base->text);
  const auto listing = run_git(data->tree, {"ls-tree", "-r", "-z", "--full-tree", commit});
  if (!listing || listing->exit_code != 0) return trouble("git-failed", "git could not list the files of “" + reference + "”");

  std::error_code error;
  std::string own = (fs::temp_directory_path(error) / "sayyes-settings-XXXXXX").string();
  if (error || ::mkdtemp(own.data()) == nullptr) return trouble("unwritable", "no folder could be made for the trusted settings");
  data->copy.path = own;
  for (const std::string& entry : split_at_nul(listing->text)) {
    // "100644 blob <id>\t<path>"; 120000 is a link.
    const std::size_t tab = entry.find('\t');
    if (tab == std::string::npos || !entry.starts_with("100") || entry.find(" blob ") == std::string::npos) continue;
    const std::string path = entry.substr(tab + 1);
    if (!is_settings(path) || fs::path(path).lexically_normal().generic_string() != path || path.starts_with("..")) continue;
    if (data->files.size() == kMostFiles) return trouble("git-failed", "this repository has more than 5,000 settings files");
    const std::string id = entry.substr(12, tab - 12);
    const auto blob = run_git(data->tree, {"cat-file", "blob", id});
    if (!blob || blob->exit_code != 0) return trouble("git-failed", "git could not give “" + path + "” of “" + reference + "”");
    const fs::path target = data->copy.path / path;
    fs::create_directories(target.parent_path(), error);
    const auto written = create_file(target, blob->text);
    if (!written) return written.problems();
    data->files.push_back(path);
  }
  TrustedSettings out;
  out.data_ = std::move(data);
  return out;
}

bool TrustedSettings::allows(const fs::path& path) const {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  if (error) return true;  // what cannot be found is told where it is opened
  return lies_in(real, data_->tree) && std::ranges::find(real, fs::path(".git")) == real.end();
}

std::vector<FileReport> TrustedSettings::weakened() const {
  std::vector<FileReport> out;
  // What the working tree has, by the places that either side knows.
  std::set<fs::path> configs, others;
  for (const std::string& file : data_->files) {
    const fs::path name = fs::path(file).filename();
    if (name == "sayyes.toml" || name == "pyproject.toml") configs.insert(file);
  }
  const auto untracked = git_files(data_->tree);
  for (const std::string& file : untracked.value_or(std::vector<std::string>())) {
    if (fs::path(file).filename() == "sayyes.toml") configs.insert(file);
  }
  const auto changed = [&](const fs::path& file) { return data_->changes->find(data_->tree / file) != nullptr; };
  for (const fs::path& file : configs) {
    std::error_code error;
    const fs::path now_file = data_->tree / file, then_file = data_->copy.path / file;
    const bool had = fs::exists(then_file, error), has = fs::is_regular_file(fs::symlink_status(now_file, error));
    if (file.filename() == "pyproject.toml" && !had) continue;
    const auto then = had ? read_config(then_file) : Result<Config>(Config());
    if (!then) continue;  // a pyproject.toml without [tool.sayyes]
    for (const PackReference& pack : then->packs) others.insert(pack.path.lexically_relative(data_->copy.path));
    if (!then->baseline.empty()) others.insert(then->baseline.lexically_relative(data_->copy.path));
    if (!changed(file) && has) continue;
    std::vector<SettingsRemark> remarks;
    const auto now = has ? read_config(now_file) : Result<Config>(Config());
    if (!has && had)
      remarks.push_back({0, "This change takes the settings away.", "Keep the file, or say why the gate should go."});
    else if (!now || !now.problems().empty())
      remarks.push_back({0, "With this change, the settings cannot be read.", "sayyes config tells what is wrong."});
    else
      remarks = weaker_parts(*then, *now);
    if (!remarks.empty()) out.push_back(report_on_settings(now_file, kWeaker, std::move(remarks)));
  }
  for (const fs::path& other : others) {
    for (const std::string& file : untracked.value_or(std::vector<std::string>())) {
      if (!lies_in(file, other) || !changed(file)) continue;
      out.push_back(report_on_settings(data_->tree / file, kWeaker,
                                       {{0, "This change edits what the gate goes by.",
                                         "It was checked with the file as it was before; look at it with care."}}));
    }
  }
  for (FileReport& report : out) {
    std::error_code error;
    const fs::path shown = fs::relative(report.path, error);
    if (!error && !shown.empty()) report.shown_path = shown_path(shown);
    for (Finding& finding : report.report.findings) finding.severity = Severity::warning;
  }
  return out;
}

}  // namespace sayyes
