#include <map>
#include <system_error>
#include <utility>

#include "sayyes/config/config_reader.h"
#include "sayyes/config/path_patterns.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

fs::path whole(const fs::path& path) {
  std::error_code error;
  return fs::absolute(path, error).lexically_normal();
}

/// A config with its patterns ready.
struct Known {
  explicit Known(Config read) : config(std::move(read)), exclude(config.exclude) {
    for (const ConfigOverride& over : config.overrides) overrides.emplace_back(over.paths);
  }

  /// The same overrides give the same config.
  const Config& for_file(const fs::path& file) {
    if (overrides.empty()) return config;
    const std::string path = relative(whole(file));
    std::vector<bool> fits;
    for (const PathPatterns& patterns : overrides) fits.push_back(!path.empty() && patterns.ignores(path, false));
    auto [it, fresh] = overridden.try_emplace(std::move(fits), nullptr);
    if (fresh) {
      it->second = std::make_unique<Config>(config);
      for (std::size_t i = 0; i < overrides.size(); ++i) {
        if (it->first[i]) apply_override(*it->second, config.overrides[i]);
      }
    }
    return *it->second;
  }

  /// From the config's folder; empty for what does not lie in it.
  std::string relative(const fs::path& absolute) const {
    std::error_code error;
    fs::path folder = fs::absolute(config.folder.empty() ? fs::path(".") : config.folder, error).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    std::string path = absolute.lexically_relative(folder).generic_string();
    if (path == "." || path.starts_with("..")) path.clear();
    return path;
  }

  Config config;
  PathPatterns exclude;
  std::vector<PathPatterns> overrides;
  std::map<std::vector<bool>, std::unique_ptr<Config>> overridden;
};

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
  fs::path tree, copy;  // of trusted settings; empty: none

  /// Where the config of a folder is looked for; nothing for a folder outside of the trusted tree.
  std::optional<fs::path> place_of(const fs::path& folder) const {
    if (copy.empty()) return folder;
    if (folder == tree) return copy;
    const fs::path inside = folder.lexically_relative(tree);
    if (inside.empty() || inside.native().starts_with("..")) return std::nullopt;
    return copy / inside;
  }

  Known* of_config_file(const fs::path& file) {
    auto [it, fresh] = by_file.try_emplace(file);
    if (!fresh) return it->second.get();
    Config config;
    if (!file.empty()) {
      auto read = read_config(file);
      for (const Problem& problem : read.problems()) problems.push_back(problem);
      if (read) config = std::move(*read);
      if (!copy.empty()) config.folder = (tree / file.parent_path().lexically_relative(copy)).lexically_normal();
    }
    it->second = std::make_unique<Known>(std::move(config));
    return it->second.get();
  }

  /// `folder` is absolute and normal.
  Known* of_folder(const fs::path& folder) {
    if (fixed != nullptr) return fixed;
    auto [it, fresh] = by_folder.try_emplace(folder, nullptr);
    if (!fresh) return it->second;
    const fs::path parent = folder.parent_path();
    Known* known = nullptr;
    const auto place = place_of(folder);
    if (const auto file = place ? config_in(*place) : std::nullopt)
      known = of_config_file(copy.empty() ? from_here(*file) : *file);
    else if (parent == folder || parent.empty())
      known = of_config_file({});
    else
      known = of_folder(parent);
    return by_folder[folder] = known;
  }

  /// The config for what lies in the folder of `path`. Neighbours come one after the other, so the last answer is kept.
  Known* beside(const fs::path& path) {
    if (fixed != nullptr) return fixed;
    const std::string& name = path.native();
    const std::size_t end = name.rfind('/') + 1;  // 0 without a slash
    const std::string_view last = std::string_view(name).substr(end);
    if (last.empty() || last == "." || last == "..") return of_folder(whole(path).parent_path());
    if (last_known == nullptr || last_folder != std::string_view(name).substr(0, end)) {
      last_known = of_folder(whole(path).parent_path());
      last_folder.assign(name, 0, end);
    }
    return last_known;
  }
  std::string last_folder;
  Known* last_known = nullptr;
};

ConfigTree::ConfigTree() : data_(std::make_unique<Data>()) {}
ConfigTree::ConfigTree(fs::path tree, fs::path copy) : ConfigTree() {
  data_->tree = std::move(tree);
  data_->copy = std::move(copy);
}
ConfigTree::ConfigTree(Config fixed) : ConfigTree() {
  auto& known = data_->by_file[fixed.file];
  known = std::make_unique<Known>(std::move(fixed));
  data_->fixed = known.get();
}
ConfigTree::ConfigTree(ConfigTree&&) noexcept = default;
ConfigTree& ConfigTree::operator=(ConfigTree&&) noexcept = default;
ConfigTree::~ConfigTree() = default;

const Config& ConfigTree::for_file(const fs::path& file) {
  return data_->beside(file)->for_file(file);
}

bool ConfigTree::excludes(const fs::path& path, bool folder) {
  const Known* known = data_->beside(path);
  if (known->exclude.empty()) return false;
  const std::string relative = known->relative(whole(path));
  if (relative.empty()) return false;
  return known->exclude.match(relative, folder) == PathVerdict::ignored;
}

const std::vector<Problem>& ConfigTree::problems() const noexcept { return data_->problems; }

}  // namespace sayyes
