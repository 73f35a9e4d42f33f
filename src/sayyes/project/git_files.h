#pragma once
/// What git says a folder holds. Git is asked, never linked: its own rules are the only exact ones.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes {

struct GitOutput {
  int exit_code = -1;
  std::string text;
};

/// Starts git in `folder`, without a shell, hooks, or the caller's GIT_ variables, and waits. What it says on standard error is
/// lost. Nothing where git could not be started.
std::optional<GitOutput> run_git(const std::filesystem::path& folder, std::vector<std::string> arguments);
/// Parts of a text that are each ended by NUL.
std::vector<std::string> split_at_nul(std::string_view text);

/// True where `folder` or a folder above it has a .git.
bool in_git_repository(const std::filesystem::path& folder);

/// Files below `folder` that git tracks or would add, relative to it, in git's order; a repository inside is named with a
/// "/" at its end, or as a submodule without. Nothing where git is not there or refuses. Starts one process, without a
/// shell, hooks, or the caller's GIT_ variables.
std::optional<std::vector<std::string>> git_files(const std::filesystem::path& folder);

/// True where git ignores the folder itself: whoever names it wants it all the same.
bool git_ignores(const std::filesystem::path& folder);

}  // namespace sayyes
