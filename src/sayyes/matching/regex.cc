#include <utility>
#include <vector>

#include "sayyes/matching/lazy_re2.h"
#include "sayyes/matching/matcher.h"
#include "sayyes/matching/pattern_syntax.h"
#include "sayyes/matching/required_words.h"

namespace sayyes {

using namespace matching;  // NOLINT(google-build-using-namespace): the inside of this module

struct Regex::Data {
  LazyRe2 regex;
  std::vector<AnchorChoice> words;  // every match holds one; empty where none is known
};

Result<Regex> Regex::compile(std::string_view re2, const MatcherOptions& options) {
  const auto syntax = parse_pattern(re2);
  const bool captures = syntax ? syntax->has_span : re2.find("<span>") != std::string_view::npos;
  auto data = std::unique_ptr<Data>(new Data{{std::string(re2), options.pattern_memory, captures}, {}});
  const bool may_be_empty = syntax && least_size(syntax->root) == 0;
  if (!syntax || syntax->weight > kLightPattern || may_be_empty) {
    if (auto problem = data->regex.check(may_be_empty)) return *std::move(problem);
  }
  if (syntax && !may_be_empty) data->words = required_words_inside(syntax->root);
  return Regex(std::move(data));
}

bool Regex::search(std::string_view text, ViewSpan* where) const {
  // Most texts hold none of the words; to build the expression only to hear so would take far longer.
  if (!data_->words.empty() && !holds_one_of(data_->words, text)) return false;
  const auto found = data_->regex.search(text, 0, static_cast<std::uint32_t>(text.size()));
  if (found && where != nullptr) *where = {found->span_begin, found->span_end};
  return found.has_value();
}

Regex::Regex(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

}  // namespace sayyes
