#pragma once
/// Sentences in which a rule stays quiet, because somebody reported a false alarm there.

#include <string>
#include <string_view>
#include <unordered_set>

#include "sayyes/document.h"
#include "sayyes/finding.h"
#include "sayyes/rule.h"

namespace sayyes {

/// Filled once; then safe for concurrent use.
class KnownPasses {
 public:
  void add(const PassText& pass);
  /// True where the sentence around the finding is one of its rule's. Costs nothing while there are none.
  bool hold(const Document& document, Profile profile, const Finding& finding) const;

 private:
  std::unordered_set<std::string> keys_;  ///< rule, a zero byte, folded sentence
};

/// The sentence around a span, as it stands; in a sign, its line.
std::string_view sentence_with(const Document& document, Profile profile, TextSpan span);

}  // namespace sayyes
