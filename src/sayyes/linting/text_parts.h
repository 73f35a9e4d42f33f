#pragma once
/// A text checked part by part, by one thread or by several: what comes out is the same.

#include <cstdint>
#include <vector>

#include "sayyes/linter.h"
#include "sayyes/linting/checked_text.h"
#include "sayyes/linting/hits.h"
#include "sayyes/support/hash.h"

namespace sayyes {

/// What was found in a part, in order of the text.
struct PartFindings {
  struct One {
    Finding finding;     ///< without its fingerprint
    Hash64 fingerprint;  ///< Fingerprints::begin
    bool known_pass = false;
  };
  std::vector<One> findings;
  std::vector<HeldHit> held;
};

struct PartsFound {
  std::vector<PartFindings> parts;  ///< in order of the text
  bool given_up = false;
};

/// Throws what a thread met (std::bad_alloc). Where fewer threads can be had than asked for, these do the work.
PartsFound check_parts(const Linter::Data& data, const CheckedText& text, Profile profile, const CheckOptions& options,
                       unsigned threads);

/// Linter::check() by several threads: the same report with any number. They have something to do in a text of 512 KiB or more.
Report check_with_threads(const Linter& linter, const Document& document, const CheckOptions& options, unsigned threads);

}  // namespace sayyes
