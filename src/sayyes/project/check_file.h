#pragma once
/// One file from its path to its report.

#include <atomic>

#include "sayyes/filtering/suppress.h"
#include "sayyes/project.h"

namespace sayyes {

/// Threads of a run that a long text may have beside the one that checks it. Safe for concurrent use.
class SpareThreads {
 public:
  explicit SpareThreads(unsigned count) noexcept : left_(count) {}

  /// All that are left, until the loan ends.
  class Loan {
   public:
    explicit Loan(SpareThreads* from) noexcept : from_(from), count_(from == nullptr ? 0 : from->left_.exchange(0)) {}
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    ~Loan() {
      if (from_ != nullptr) from_->left_ += count_;
    }
    unsigned count() const noexcept { return count_; }

   private:
    SpareThreads* from_;
    unsigned count_;
  };

 private:
  std::atomic<unsigned> left_;
};

/// How many threads a person gets who asks for `wanted`; 0: one a core.
unsigned thread_count(unsigned wanted) noexcept;

/// What the files of one config share. Safe for concurrent use.
struct CheckContext {
  const Linter* linter = nullptr;
  const RunOptions* options = nullptr;
  Suppressions suppressions;
  bool uses_cache = true;
  SpareThreads* spare = nullptr;  ///< for long texts; may be null
};

/// Never fails and never throws: what went wrong is in the report.
FileReport check_file(const FoundFile& file, const CheckContext& context) noexcept;

/// Checks bytes under the name `shown`. A text that cannot be read at all is a failure where a person named it, and left
/// out where a walk found it. `root`: of a page, the folder whose pictures it may show; nullptr: none is looked at.
FileReport check_text(std::string bytes, const std::filesystem::path& path, std::string shown, bool named,
                      const CheckContext& context, const std::filesystem::path* root = nullptr);

}  // namespace sayyes
