#include <utility>

#include "sayyes/matching/lazy_re2.h"
#include "sayyes/matching/matcher.h"
#include "sayyes/matching/pattern_syntax.h"

namespace sayyes {

using namespace matching;  // NOLINT(google-build-using-namespace): the inside of this module

struct Regex::Data {
  LazyRe2 regex;
};

Result<Regex> Regex::compile(std::string_view re2, const MatcherOptions& options) {
  const auto syntax = parse_pattern(re2);
  const bool captures = syntax ? syntax->has_span : re2.find("<span>") != std::string_view::npos;
  auto data = std::unique_ptr<Data>(new Data{{std::string(re2), options.pattern_memory, captures}});
  const bool may_be_empty = syntax && least_size(syntax->root) == 0;
  if (!syntax || syntax->weight > kLightPattern || may_be_empty) {
    if (auto problem = data->regex.check(may_be_empty)) return *std::move(problem);
  }
  return Regex(std::move(data));
}

bool Regex::search(std::string_view text, ViewSpan* where) const {
  if (where == nullptr) return data_->regex.matches(text);
  const auto found = data_->regex.search(text, 0, static_cast<std::uint32_t>(text.size()));
  if (found) *where = {found->span_begin, found->span_end};
  return found.has_value();
}

Regex::Regex(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

}  // namespace sayyes
