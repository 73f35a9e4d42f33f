#include "sayyes/reporting/repeats.h"

#include <algorithm>
#include <tuple>

#include "sayyes/reporting/wording.h"

namespace sayyes {

bool Repeats::is_known(const Finding& finding, std::string_view path) {
  if (finding.fingerprint.empty()) return false;
  auto it = known_.find(finding.fingerprint);
  if (it == known_.end()) {
    if (known_.size() >= kMostKnown) return false;
    it = known_.emplace(finding.fingerprint, Known{}).first;
    it->second.repeat = {finding.rule, finding.matched.substr(0, 80), std::string(path), short_place(finding), 0};
  }
  Known& known = it->second;
  if (known.last_path != path) {
    ++known.repeat.files;
    known.last_path = path;
  }
  return known.repeat.files > kShown;
}

std::vector<Repeats::Repeat> Repeats::folded() const {
  std::vector<Repeat> out;
  for (const auto& [fingerprint, known] : known_) {
    if (known.repeat.files > kShown) out.push_back(known.repeat);
  }
  std::ranges::sort(out, [](const Repeat& a, const Repeat& b) {
    return std::tie(b.files, a.rule, a.matched, a.first_path) < std::tie(a.files, b.rule, b.matched, b.first_path);
  });
  return out;
}

}  // namespace sayyes
