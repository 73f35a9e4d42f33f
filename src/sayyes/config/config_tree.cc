#include <map>
#include <system_error>
#include <utility>

#include "sayyes/config.h"
#include "sayyes/config/path_patterns.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

/// A config with its patterns ready.
struct Known {
  explicit Known(Config read) : config(std::move(read)), exclude(config.exclude) {}
  Config config;
  PathPatterns exclude;
};

fs::path whole(const fs::path& path) {
  std::error_code error;
  return fs::absolute(path, error).lexically_normal();
}

/// A file as a person standing here would write it, so that messages stay short.
fs::path from_here(const fs::path& absolute) {
  std::error_code error;
  const fs::path relative = absolute.lexically_relative(fs::current_path(error));
  return error || relative.empty() || relative.native().starts_with("..") ? absolute : relative;
}

}  // namespace

struct ConfigTree::Data {
  Known* fixed = nullptr;
  std::map<fs::path, std::unique_ptr<Known>> by_file;  // the empty path: defaults
  std::map<fs::path, Known*> by_folder;
  std::vector<Problem> problems;

  Known* of_config_file(const fs::path& file) {
    auto [it, fresh] = by_file.try_emplace(file);
    if (!fresh) return it->second.get();
    Config config;
    if (!file.empty()) {
      auto read = read_config(file);
      for (const Problem& problem : read.problems()) problems.push_back(problem);
      if (read) config = std::move(*read);
    }
    it->second = std::make_unique<Known>(std::move(config));
    return it->second.get();
  }

  /// `folder` is absolute and normal.
  Known* of_folder(const fs::path& folder) {
    if (fixed != nullptr) return fixed;
    auto [it, fresh] = by_folder.try_emplace(folder, nullptr);
    if (!fresh) return it->second;
    std::error_code error;
    const fs::path file = folder / "sayyes.toml";
    const fs::path parent = folder.parent_path();
    Known* known = nullptr;
    if (fs::is_regular_file(file, error))
      known = of_config_file(from_here(file));
    else if (parent == folder || parent.empty())
      known = of_config_file({});
    else
      known = of_folder(parent);
    return by_folder[folder] = known;
  }
};

ConfigTree::ConfigTree() : data_(std::make_unique<Data>()) {}
ConfigTree::ConfigTree(Config fixed) : ConfigTree() {
  auto& known = data_->by_file[fixed.file];
  known = std::make_unique<Known>(std::move(fixed));
  data_->fixed = known.get();
}
ConfigTree::ConfigTree(ConfigTree&&) noexcept = default;
ConfigTree& ConfigTree::operator=(ConfigTree&&) noexcept = default;
ConfigTree::~ConfigTree() = default;

const Config& ConfigTree::for_file(const fs::path& file) { return data_->of_folder(whole(file).parent_path())->config; }

bool ConfigTree::excludes(const fs::path& path, bool folder) {
  const fs::path absolute = whole(path);
  const Known* known = data_->of_folder(absolute.parent_path());
  if (known->exclude.empty()) return false;
  const std::string relative = absolute.lexically_relative(whole(known->config.file).parent_path()).generic_string();
  if (relative.empty() || relative == "." || relative.starts_with("..")) return false;
  return known->exclude.match(relative, folder) == PathVerdict::ignored;
}

const std::vector<Problem>& ConfigTree::problems() const noexcept { return data_->problems; }

}  // namespace sayyes
