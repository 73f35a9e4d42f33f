#pragma once
/// What a statement amounts to, where a shape knows it whole.

#include <string>
#include <utility>

#include "sayyes/suggesting/statement.h"

namespace sayyes {

/// A fact, and another way to say it (or none). True, for shapes to return.
inline bool tell(Statement& statement, std::string one, std::string other) {
  statement.predicate = std::move(one);
  statement.subject = std::move(other);
  statement.kind = StatementKind::told;
  return true;
}

/// Something to do, as after "please". True, for shapes to return.
inline bool ask(Statement& statement, std::string predicate) {
  statement.predicate = std::move(predicate);
  statement.subject.clear();
  statement.kind = StatementKind::must;
  return true;
}

}  // namespace sayyes
