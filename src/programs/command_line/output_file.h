#pragma once
/// A report on its way into a file: the file has its name only once the report is whole.

#include <filesystem>
#include <string>
#include <string_view>

#include "sayyes/result.h"

namespace sayyes::program {

/// Writes beside the file and takes its place at the end; a pipe or device is written to as it is. Not thread-safe.
class OutputFile {
 public:
  enum class Mode { replace, append };

  /// Fails where nothing can be written there, before any work is done.
  static Result<OutputFile> open(const std::filesystem::path& path, Mode mode = Mode::replace);
  OutputFile(OutputFile&&) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  /// Leaves nothing behind when finish() was not called.
  ~OutputFile();

  /// False when nothing more can be written.
  bool write(std::string_view text);
  /// The report is whole: gives it its name. A Problem says why it could not be.
  Result<bool> finish();

 private:
  OutputFile() = default;
  Problem trouble(int error) const;
  void flush();

  std::filesystem::path path_;    ///< where links lead to
  std::filesystem::path beside_;  ///< the name until then; empty while it has none, or where it is written in place
  int descriptor_ = -1;
  int error_ = 0;
  bool in_place_ = false;
  std::string buffer_;
};

}  // namespace sayyes::program
