#pragma once
/// What programs answered that looked at PDF and pictures, kept beside the reports: the words of a photograph take longer to read than
/// to check.

#include "sayyes/looking.h"
#include "sayyes/report_cache.h"

namespace sayyes {

class CachedAnswers final : public KeptAnswers {
 public:
  /// The cache must outlive it.
  explicit CachedAnswers(ReportCache& cache) : cache_(cache) {}
  std::optional<std::string> find(std::string_view question, std::string_view bytes) override;
  void keep(std::string_view question, std::string_view bytes, std::string_view answer) override;

 private:
  ReportCache& cache_;
};

}  // namespace sayyes
