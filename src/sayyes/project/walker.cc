#include "sayyes/project/walker.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <system_error>

#include "sayyes/project/folder_list.h"
#include "sayyes/project/git_files.h"
#include "sayyes/project/read_file.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

/// Folder by folder: "/" sorts before every other byte, so a folder's files stay together.
bool in_walk_order(const FoundFile& a, const FoundFile& b) {
  const auto& x = a.path.native();
  const auto& y = b.path.native();
  const auto [m, n] = std::ranges::mismatch(x, y);
  if (m == x.end() || n == y.end()) return m == x.end() && n != y.end();
  const auto rank = [](char c) { return c == '/' ? 0 : static_cast<unsigned char>(c) + 1; };
  return rank(*m) < rank(*n);
}

std::string_view last_name(const fs::path& path) {
  const std::string_view whole = path.native();
  return whole.substr(whole.rfind('/') + 1);
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
  const auto own = static_cast<std::ptrdiff_t>(kept_.size());
  take_links();
  keep_one_of_each();
  std::inplace_merge(kept_.begin(), kept_.begin() + own, kept_.end(), in_walk_order);
  if (!options_.pictures) leave_out_pictures();
  for (FoundFile& file : kept_) file.root = root_;
  std::ranges::move(kept_, std::back_inserter(out));
}

/// A folder of photographs is there to be read. Among pages, pictures are mostly logos and portraits, and each takes as long as
/// hundreds of pages.
void Walker::leave_out_pictures() {
  const auto is_picture = [](const FoundFile& file) { return format_of(last_name(file.path)) == Format::picture; };
  const bool only_pictures = std::ranges::all_of(kept_, [&](const FoundFile& file) { return file.skipped || is_picture(file); });
  for (FoundFile& file : kept_) {
    if (file.skipped || !is_picture(file)) continue;
    if (only_pictures)
      file.named = true;  // asked for, if not one by one: what cannot be read is a failure
    else
      file.skipped = Problem{"picture", "is a picture among texts", shown_path(file.path), 0, 0, "--images reads pictures, too"};
  }
}

/// In order of the names, so that of two hard links it is always the same one that stays.
void Walker::keep_one_of_each() {
  using Found = std::pair<FoundFile, std::optional<FileIdentity>>;
  std::vector<Found*> sorted;
  sorted.reserve(found_.size());
  for (Found& one : found_) sorted.push_back(&one);
  std::ranges::stable_sort(sorted, [](const Found* a, const Found* b) { return in_walk_order(a->first, b->first); });
  kept_.reserve(kept_.size() + sorted.size());
  for (Found* one : sorted) {
    if (!one->second || seen_.insert(*one->second).second) kept_.push_back(std::move(one->first));
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
    const FolderList list = list_folder(entry.folder);
    if (list.open_error != 0) {
      add(entry.folder, "unreadable", std::string("could not be opened: ") + std::strerror(list.open_error), true);
      continue;
    }
    std::string below = entry.folder.native();
    if (!below.ends_with('/')) below += '/';
    for (const FolderEntry& one : list.entries) {
      const fs::path path(below + one.name);
      const auto& status = one.status;
      if (!status && one.error_number == ENOENT) continue;
      if (!status) {
        add(path, "unreadable", std::string("could not be looked at: ") + std::strerror(one.error_number), true);
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
    if (list.read_error != 0)
      add(entry.folder, "unreadable", std::string("could not be read to its end: ") + std::strerror(list.read_error), true);
  }
}

void Walker::take(const fs::path& path, FileKind kind, const FileIdentity& identity) {
  if (excluded(path, false)) return;
  if (kind == FileKind::link) {
    links_.push_back(path);
  } else if (kind != FileKind::file) {
    add(path, "not-a-file", "is a pipe or a device, not a file", false);
  } else if (!format_of(last_name(path))) {
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
