#pragma once
/// A first look at a tree of texts: what `sayyes init` writes a start from.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sayyes/project.h"

namespace sayyes {

/// What the texts of a tree are like. Plain value.
struct Survey {
  /// A folder at the top of the tree, and what its texts seem to be.
  struct Folder {
    std::string name;  ///< relative to the tree, with "/"; the tree itself is ""
    std::uint64_t files = 0;
    std::map<Profile, std::uint64_t> profiles;  ///< as guessed, file by file
  };
  using Counted = std::pair<std::string, std::uint64_t>;

  std::uint64_t files = 0, words = 0, errors = 0, warnings = 0, suggestions = 0;
  std::vector<Folder> folders;                 ///< by name
  std::vector<Counted> languages;              ///< BCP 47 tag or the language that the words tell -> words; most first
  std::vector<Counted> generated;              ///< folders that programs seem to write, from the tree with "/" at the end -> files
  std::vector<Counted> people, desks;          ///< what the texts call visitors and the desk -> times; most first
  std::vector<Counted> formats;                ///< "html" … -> files; most first
};

/// Gathers over the reports of one run, in any order: the result is the same. Not thread-safe. Memory grows with the number of
/// folders, not of files. Linear in the texts.
class Surveyor {
 public:
  /// `root`: the folder that names are relative to.
  explicit Surveyor(std::filesystem::path root) : root_(std::move(root)) {}
  void add(const FileReport& file);
  Survey survey() const;

 private:
  using Counts = std::map<std::string, std::uint64_t, std::less<>>;
  std::filesystem::path root_;
  Survey sums_;
  std::map<std::string, Survey::Folder> folders_;
  Counts languages_, generated_, people_, desks_, formats_;
};

/// True for a folder that programs write: "node_modules", "_site", "dist". By its name alone.
bool is_generated_folder(std::string_view name) noexcept;

}  // namespace sayyes
