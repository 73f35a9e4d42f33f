#pragma once
/// Reading what another program has to look at (PDF, pictures): whoever waits may stop it, and what it answered may be remembered.

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "sayyes/document.h"
#include "sayyes/result.h"

namespace sayyes {

/// What such programs answered before. Safe for concurrent use.
class KeptAnswers {
 public:
  virtual ~KeptAnswers() = default;
  /// `question`: the program, its version and all that it was asked for; `bytes`: what it looked at.
  virtual std::optional<std::string> find(std::string_view question, std::string_view bytes) = 0;
  virtual void keep(std::string_view question, std::string_view bytes, std::string_view answer) = 0;
};

struct Looking {
  std::stop_token stop = {};     ///< where it asks to stop, the program is ended soon, and the problem's code is "stopped"
  KeptAnswers* kept = nullptr;   ///< not owned; nullptr: nothing is remembered
};

/// Document::read() for whoever may want to stop it, or to remember. Blocks; safe for concurrent use.
Result<Document> read_document(std::string bytes, const ReadOptions& options, const Looking& looking);

}  // namespace sayyes
