#pragma once
/// Asks a person, on the terminal, what to do about each finding.

#include <optional>
#include <string>

#include "sayyes/fix.h"
#include "streams.h"

namespace sayyes::program {

class Interactive {
 public:
  Interactive(StandardOutput& out, bool color) : out_(out), color_(color) {}
  /// True where standard input and output are a terminal.
  static bool possible(const StandardOutput& out) noexcept;

  /// A file begins: what was skipped was the one before.
  void begin(const std::string& shown_path);
  /// Which suggestion to put in; nothing: keep what is there. Asks only where there is something to put in.
  std::optional<std::size_t> ask(const Document& document, const Finding& finding);
  /// The person wants no more questions.
  bool quit() const noexcept { return quit_; }

 private:
  std::string question(const Document& document, const Finding& finding, const std::vector<std::size_t>& choices) const;
  std::optional<std::string> read_line();

  StandardOutput& out_;
  const bool color_;
  std::string path_;
  std::string waiting_;  ///< typed ahead
  bool skip_ = false, quit_ = false;
};

}  // namespace sayyes::program
