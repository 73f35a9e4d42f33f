#include "sayyes/linting/rewrite_memo.h"

#include <utility>

namespace sayyes {

RewriteMemo::Rewrites RewriteMemo::find(const std::string& key) const {
  const std::lock_guard lock(mutex_);
  const auto known = known_.find(key);
  return known == known_.end() ? nullptr : known->second;
}

void RewriteMemo::keep(std::string key, Rewrites rewrites) {
  const std::lock_guard lock(mutex_);
  if (known_.size() >= kMost) known_.clear();
  known_.insert_or_assign(std::move(key), std::move(rewrites));
}

}  // namespace sayyes
