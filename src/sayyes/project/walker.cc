#include "sayyes/project/walker.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <system_error>

#include "sayyes/project/git_files.h"
#include "sayyes/project/read_file.h"
#include "sayyes/support/folder_names.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

/// Folder by folder: "/" sorts before every other byte, so a folder's files stay together.
bool in_walk_order(const FoundFile& a, const FoundFile& b) {
  const auto& x = a.path.native();
  const auto& y = b.path.native();
  return std::ranges::lexicographical_compare(
      x, y, [](unsigned char m, unsigned char n) { return (m == '/' ? 0 : m + 1) < (n == '/' ? 0 : n + 1); });
}

std::string relative_to(const fs::path& path, const fs::path& folder) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error).lexically_normal();
  return whole.lexically_relative(fs::absolute(folder, error).lexically_normal()).generic_string();
}

}  // namespace

Walker::Walker(const fs::path& root, const FindOptions& options, const PathPatterns& exclude, std::set<FileIdentity>& seen)
    : root_(root), options_(options), exclude_(exclude), seen_(seen) {}

void Walker::walk(std::vector<FoundFile>& out) {
  walk_folder(root_, nullptr);
  keep_one_of_each();
  take_links();
  keep_one_of_each();
  std::ranges::stable_sort(kept_, in_walk_order);
  std::ranges::move(kept_, std::back_inserter(out));
}

/// In order of the names, so that of two hard links it is always the same one that stays.
void Walker::keep_one_of_each() {
  std::ranges::stable_sort(found_, [](const auto& a, const auto& b) { return in_walk_order(a.first, b.first); });
  for (auto& [file, identity] : found_) {
    if (!identity || seen_.insert(*identity).second) kept_.push_back(std::move(file));
  }
  found_.clear();
}

void Walker::add(const fs::path& path, std::string code, std::string message, bool failed) {
  FoundFile file{path, false, Problem{std::move(code), std::move(message), shown_path(path), 0, 0, {}}, failed};
  found_.emplace_back(std::move(file), std::nullopt);
}

bool Walker::excluded(const fs::path& path, bool folder) const {
  if (!exclude_.empty()) {
    const std::string relative = relative_to(path, options_.exclude_root.empty() ? root_ : options_.exclude_root);
    if (!relative.starts_with("..") && exclude_.match(relative, folder) == PathVerdict::ignored) return true;
  }
  return options_.excludes && options_.excludes(path, folder);
}

void Walker::walk_folder(const fs::path& folder, const IgnoreFiles* ignores) {
  const bool by_git = options_.respect_gitignore && in_git_repository(folder);
  if (by_git && walk_by_git(folder)) return;
  // No git, or a repository that it does not trust: the .gitignore files say nearly the same.
  walk_by_hand(folder, ignores ? *ignores : by_git ? ignores_above(folder) : IgnoreFiles{}, by_git);
}

/// The .gitignore files from the top of the repository down to the folder above this one.
Walker::IgnoreFiles Walker::ignores_above(const fs::path& folder) {
  std::error_code error;
  IgnoreFiles files;
  const fs::path whole = fs::canonical(folder, error);
  for (fs::path at = whole; !error && !fs::exists(at / ".git", error) && at.has_relative_path();) {
    at = at.parent_path();
    if (auto text = read_file(at / ".gitignore", bounds::kIgnoreFileBytes, {}))
      files.push_back({at, PathPatterns::from_text(*text)});
  }
  std::ranges::reverse(files);
  return files;
}

bool Walker::walk_by_git(const fs::path& folder) {
  const auto files = git_files(folder);
  if (!files) return false;
  if (files->empty() && git_ignores(folder)) {
    walk_by_hand(folder, {}, false);
    return true;
  }
  std::map<fs::path, bool> folders;  // whether a folder on the way is left out
  // True where a folder between the root of the walk and the file is hidden or left out.
  auto left_out = [&](const fs::path& relative) {
    fs::path at = folder, part;
    for (const fs::path& name : relative.parent_path()) {
      at /= name;
      auto [known, fresh] = folders.try_emplace(at, false);
      if (fresh) known->second = is_hidden(name) || excluded(at, true);
      if (known->second) return true;
    }
    return false;
  };
  for (const std::string& name : *files) {
    const bool marked_folder = name.ends_with('/');
    const fs::path relative = marked_folder ? name.substr(0, name.size() - 1) : name;
    const fs::path path = folder / relative;
    if (is_hidden(relative) || left_out(relative)) continue;
    int error = 0;
    const auto status = status_of(path, false, error);
    if (!status && (error == ENOENT || error == ENOTDIR)) continue;  // tracked, and deleted since
    if (!status) {
      add(path, "unreadable", std::string("could not be looked at: ") + std::strerror(error), true);
    } else if (status->kind == FileKind::folder) {
      // A repository of its own. An empty one is a submodule that was not fetched: git would answer for the one around it.
      std::error_code ignored;
      if (!excluded(path, true) && fs::exists(path / ".git", ignored)) walk_folder(path, nullptr);
    } else {
      take(path, status->kind, status->identity);
    }
  }
  return true;
}

void Walker::walk_by_hand(const fs::path& top, IgnoreFiles top_ignores, bool read_ignores) {
  struct Entry {
    fs::path folder;
    IgnoreFiles ignores;
  };
  std::vector<Entry> waiting;
  waiting.push_back({top, std::move(top_ignores)});
  while (!waiting.empty()) {
    Entry entry = std::move(waiting.back());
    waiting.pop_back();
    if (read_ignores) {
      if (auto text = read_file(entry.folder / ".gitignore", bounds::kIgnoreFileBytes, {})) {
        entry.ignores.push_back({entry.folder, PathPatterns::from_text(*text)});
      }
    }
    std::error_code error;
    const std::vector<std::string> names = folder_names(entry.folder, error);
    if (error) {
      const std::string what = names.empty() ? "could not be opened: " : "could not be read to its end: ";
      add(entry.folder, "unreadable", what + error.message(), true);
    }
    for (const std::string& name : names) {
      const fs::path path = entry.folder / name;
      if (is_hidden(path)) continue;
      int number = 0;
      const auto status = status_of(path, false, number);
      if (!status && number == ENOENT) continue;
      if (!status) {
        add(path, "unreadable", std::string("could not be looked at: ") + std::strerror(number), true);
        continue;
      }
      const bool folder = status->kind == FileKind::folder;
      bool ignored = false;
      for (auto file = entry.ignores.rbegin(); file != entry.ignores.rend(); ++file) {
        const PathVerdict verdict = file->patterns.match(relative_to(path, file->folder), folder);
        if (verdict == PathVerdict::none) continue;
        ignored = verdict == PathVerdict::ignored;
        break;
      }
      if (ignored) continue;
      if (!folder) {
        take(path, status->kind, status->identity);
      } else if (!excluded(path, true)) {
        std::error_code none;
        if (options_.respect_gitignore && !read_ignores && fs::exists(path / ".git", none))
          walk_folder(path, nullptr);
        else
          waiting.push_back({path, entry.ignores});
      }
    }
  }
}

void Walker::take(const fs::path& path, FileKind kind, const FileIdentity& identity) {
  if (excluded(path, false)) return;
  if (kind == FileKind::link) {
    links_.push_back(path);
  } else if (kind != FileKind::file) {
    add(path, "not-a-file", "is a pipe or a device, not a file", false);
  } else if (!format_of(path.filename().string())) {
    add(path, "not-a-text-format", "is in no text format that sayyes reads", false);
    found_.back().second = identity;
  } else {
    found_.emplace_back(FoundFile{path, false, std::nullopt, false}, identity);
  }
}

/// After all files, so that a file is found by its own name and not by a link's.
void Walker::take_links() {
  std::ranges::sort(links_);
  std::error_code error;
  const fs::path root = fs::canonical(root_, error);
  for (const fs::path& path : links_) {
    const fs::path target = fs::canonical(path, error);
    int number = 0;
    const auto status = error ? std::nullopt : status_of(target, true, number);
    if (!status) {
      add(path, "broken-link", "is a link that leads nowhere", false);
    } else if (status->kind == FileKind::folder) {
      continue;  // inside the root it is walked by its own name, outside it is not ours
    } else if (const auto [end, rest] = std::ranges::mismatch(root, target); end != root.end()) {
      add(path, "link-out-of-root", "is a link to a file outside this folder", false);
    } else if (std::any_of(rest, target.end(), [](const fs::path& name) { return name == ".git"; })) {
      add(path, "link-out-of-root", "is a link into .git", false);
    } else {
      take(path, status->kind, status->identity);
    }
  }
}

}  // namespace sayyes
