#include "run_plan.h"

#include <algorithm>

#include "streams.h"

namespace sayyes::program {
namespace {

namespace fs = std::filesystem;

/// Names out of a list: one a line (a CR before the line end goes), or one before each NUL.
std::vector<fs::path> split_list(const std::string& text, bool by_nul) {
  std::vector<fs::path> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(by_nul ? '\0' : '\n', begin), text.size());
    std::string name = text.substr(begin, end - begin);
    if (!by_nul && name.ends_with('\r')) name.pop_back();
    if (!name.empty()) out.emplace_back(std::move(name));
    begin = end + 1;
  }
  return out;
}

/// Formats that other people's programs read for sayyes: contained, but not proven.
bool is_for_helpers(const fs::path& path) {
  const auto format = format_of(path.filename().string());
  return format == Format::pdf || format == Format::picture;
}

}  // namespace

bool RunPlan::make(Setup& setup) {
  const bool good = setup.read_options();
  if (const auto commit = arguments_.value("untrusted")) {
    if (!trust(setup, *commit)) return false;
  } else {
    tree_ = config_tree(arguments_);
  }
  if (!good || !tree_ || !gather_inputs(setup.options())) return false;

  FindOptions find;
  find.respect_gitignore = !arguments_.has("no-gitignore");
  find.pictures = arguments_.has("images");
  find.excludes = [&](const fs::path& path, bool folder) { return tree_->excludes(path, folder); };
  // The same report, byte by byte, however the paths are given: file lists and shells order them as they like.
  std::ranges::sort(paths_);
  std::vector<FoundFile> files = find_files(paths_, find);
  std::vector<const Config*> configs;
  jobs_.reserve(files.size());
  for (FoundFile& file : files) {
    if (trusted_ && !file.skipped && !trusted_->allows(file.path)) {
      file.skipped = Problem{"outside", "lies outside of the repository, or in its .git", shown_path(file.path), 0, 0, {}};
      file.failed = file.named;
    }
    if (trusted_ && !file.skipped && is_for_helpers(file.path)) {
      file.skipped = Problem{"untrusted-format",
                             "is opened by other people's programs, which strangers' files are not given to",
                             shown_path(file.path),
                             0,
                             0,
                             {}};
      file.failed = file.named;
    }
    const Config& config = tree_->for_file(file.path);
    jobs_.push_back({std::move(file), nullptr, nullptr});
    configs.push_back(&config);
  }
  for (const Text& text : texts_) configs.push_back(&tree_->for_file(text.config_for));
  if (!tree_->problems().empty()) {
    for (const Problem& problem : tree_->problems()) say(problem);
    say("nothing was checked, for the settings are not what they seem");
    return false;
  }
  for (const Config* config : configs) {
    checkers_.push_back(setup.checker(*config));
    if (checkers_.back() == nullptr) return false;
  }
  for (std::size_t i = 0; i < jobs_.size(); ++i) {
    jobs_[i].linter = &*checkers_[i]->linter;
    jobs_[i].options = &checkers_[i]->options;
  }
  return true;
}

bool RunPlan::trust(Setup& setup, const std::string& commit) {
  for (const std::string_view option : {"config", "no-config", "baseline", "pack"}) {
    if (!arguments_.has(option)) continue;
    say("--untrusted takes settings, packs and baseline from the commit, so --" + std::string(option) +
        " has no place beside it");
    return false;
  }
  auto trusted = TrustedSettings::read(".", commit);
  for (const Problem& problem : trusted.problems()) say(problem);
  if (!trusted) return false;
  trusted_.emplace(std::move(*trusted));
  tree_.emplace(trusted_->tree(), trusted_->copy());
  setup.distrust(trusted_->changes());
  return true;
}

bool RunPlan::gather_inputs(const RunOptions& options) {
  for (const std::string& text : arguments_.values("text")) texts_.push_back({text, "--text", "./text"});
  bool list_from_input = false;
  if (const auto list = arguments_.value("files-from")) {
    list_from_input = *list == "-";
    auto text = list_from_input ? read_standard_input(options.max_file_size) : read_list(*list, "the list of files");
    if (!text) {
      for (const Problem& problem : text.problems()) say(problem);
      return false;
    }
    paths_ = split_list(*text, arguments_.has("null"));
  }
  bool input = arguments_.has("stdin-filename") && arguments_.words.empty() && paths_.empty() && texts_.empty();
  for (const std::string& word : arguments_.words) {
    if (word == "-")
      input = true;
    else
      paths_.emplace_back(word);
  }
  if (input && list_from_input) {
    say("standard input cannot be a text and the list of files at once");
    return false;
  }
  if (input) {
    auto bytes = read_standard_input(options.max_file_size);
    if (!bytes) {
      for (const Problem& problem : bytes.problems()) say(problem);
      return false;
    }
    const std::string shown = arguments_.value("stdin-filename").value_or("-");
    texts_.push_back({std::move(*bytes), shown, shown == "-" ? fs::path("./stdin") : fs::path(shown)});
  }
  if (paths_.empty() && texts_.empty() && !arguments_.has("files-from")) paths_.emplace_back(".");
  return true;
}

}  // namespace sayyes::program
