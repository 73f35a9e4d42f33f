#include <system_error>

#include "sayyes/changes.h"
#include "sayyes/project/git_files.h"

namespace sayyes {
namespace {

std::string first_line(std::string text) {
  text.resize(std::min(text.find('\n'), text.size()));
  return text;
}

Problem trouble(std::string_view code, std::string message, std::string hint) {
  return {std::string(code), std::move(message), {}, 0, 0, std::move(hint)};
}

}  // namespace

std::filesystem::path repository_root(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::path at = std::filesystem::canonical(folder, error);
  if (error) return folder;
  while (true) {
    if (std::filesystem::exists(at / ".git", error)) return at;
    const std::filesystem::path parent = at.parent_path();
    if (parent == at) return folder;
    at = parent;
  }
}

Result<ChangedLines> changes_since(const std::filesystem::path& folder, const std::string& reference) {
  const auto top = run_git(folder, {"rev-parse", "--show-toplevel"});
  if (!top)
    return trouble("git-failed", "git could not be started", "changed lines are asked of git; --diff takes them from a file");
  if (top->exit_code != 0)
    return trouble("no-repository", "this is not inside a git repository", "--diff takes changed lines from a file");
  const std::filesystem::path root = first_line(top->text);
  const auto commit = run_git(root, {"rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"});
  if (!commit || commit->exit_code != 0)
    return trouble("unknown-reference", "git knows no commit “" + reference + "” here",
                   "in CI, fetch it first: a shallow clone has one commit");
  // What a branch changed is counted from where it left the other.
  const auto base = run_git(root, {"merge-base", first_line(commit->text), "HEAD"});
  if (!base || base->exit_code != 0)
    return trouble("unknown-reference", "“" + reference + "” and this branch have no commit in common",
                   "in CI, fetch more of the history");
  const auto diff = run_git(root, {"diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames",
                                   "--src-prefix=a/", "--dst-prefix=b/", first_line(base->text), "--"});
  const auto untracked = run_git(root, {"ls-files", "--others", "--exclude-standard", "-z"});
  if (!diff || diff->exit_code != 0 || !untracked || untracked->exit_code != 0)
    return trouble("git-failed", "git could not tell what changed since “" + reference + "”", "git diff says why");
  auto changes = read_diff(diff->text, "git diff", root);
  if (changes) {
    for (std::string& path : split_at_nul(untracked->text)) changes->add_file(std::move(path));
  }
  return changes;
}

}  // namespace sayyes
