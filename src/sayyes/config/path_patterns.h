#pragma once
/// Patterns for paths, as gitignore writes them. Oracle in the tests: `git check-ignore`.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes {

enum class PathVerdict : std::uint8_t { none, ignored, kept };

/// A list of patterns; the last one that matches decides. Paths are relative to the folder of the patterns, with "/" and
/// without a leading one; bytes are compared as they are, as git does. Immutable once built; safe for concurrent use.
class PathPatterns {
 public:
  PathPatterns() = default;
  /// Blank lines and comments are skipped. No line is an error: what can match nothing matches nothing.
  explicit PathPatterns(std::span<const std::string> lines);
  /// The text of a .gitignore.
  static PathPatterns from_text(std::string_view text);

  bool empty() const noexcept { return patterns_.empty(); }
  /// What the patterns say of this path alone. Whoever walks asks for each folder on the way.
  PathVerdict match(std::string_view path, bool folder) const;
  /// True where the path or a folder above it is ignored.
  bool ignores(std::string_view path, bool folder) const;

 private:
  struct Pattern {
    std::vector<std::string> segments;  ///< "**" stands for any number of folders
    bool kept = false;                  ///< began with "!"
    bool folders_only = false;
    bool anchored = false;  ///< else it is one segment, compared with the last one of a path
  };
  void add(std::string_view line);
  static bool matches(const Pattern& pattern, std::span<const std::string_view> path);

  std::vector<Pattern> patterns_;
};

}  // namespace sayyes
