#pragma once
/// What the studio keeps for its user between starts: the port, the draft, false alarms. Nothing of it leaves the machine.

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "sayyes/result.h"

namespace sayyes::studio {

/// A folder that only its owner may read. Safe from any thread; two studios may share it, and the last to write wins.
class UserState {
 public:
  /// $XDG_STATE_HOME/sayyes, or ~/.local/state/sayyes; made when something is first kept.
  static std::filesystem::path usual_folder();
  explicit UserState(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// A small file of the folder, whole, or nothing.
  std::optional<std::string> read(std::string_view name) const;
  /// Old content or new, never anything between.
  std::optional<Problem> keep(std::string_view name, std::string_view content);
  /// Takes a file of the folder away, if it is there.
  void forget(std::string_view name);
  std::filesystem::path path_of(std::string_view name) const { return folder_ / name; }

 private:
  bool make_folder() const;
  std::filesystem::path folder_;
  mutable std::mutex mutex_;
};

}  // namespace sayyes::studio
