#pragma once
/// The reports of one run: the one on standard output and those that --output sends into files.

#include <memory>
#include <vector>

#include "arguments.h"
#include "output_file.h"
#include "sayyes/reporter.h"

namespace sayyes::program {

class ReportOutputs {
 public:
  /// `sink` takes what goes to standard output. False, and it is told, when an --output makes no sense or cannot be written;
  /// then nothing else may be called.
  bool open(const Arguments& arguments, Sink sink, const ReportOptions& options);

  /// Each false when standard output takes no more; a file that takes no more is told at the end, and the others go on.
  bool begin();
  /// Makes ahead what standard output will get, where it is all there is. Safe for concurrent use.
  void render(FileReport& report) const {
    if (reporters_.size() == 1) report.rendered = reporters_.front()->render(report);
  }
  bool file(const FileReport& report);
  bool end(const RunSummary& summary);
  /// Lets go of the files: nothing of them stays.
  void abandon() noexcept { files_.clear(); }
  /// Gives the files their names. False, and it is told, when one could not be written.
  bool finish();

 private:
  /// An address that stays: the reporter's sink holds it.
  std::vector<std::unique_ptr<OutputFile>> files_;
  std::vector<std::unique_ptr<Reporter>> reporters_;  ///< the first is for standard output
};

}  // namespace sayyes::program
