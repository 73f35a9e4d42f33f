#include "sayyes/linting/better_words.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes {
namespace {

constexpr std::size_t kMostWays = 3;

std::optional<Document> read_sign(std::string_view sign, const RewriteOptions& options) {
  ReadOptions read;
  read.format = Format::plain;
  read.encoding = "UTF-8";
  read.language = options.language;
  auto document = Document::read(std::string(sign), read);
  if (!document) return std::nullopt;
  return std::move(*document);
}

Report check_sign(const Linter& linter, const Document& document) { return linter.check(document, {.profile = Profile::sign}); }

/// The words offered in place of what was found: the one at `choice`, or the first where there are not so many.
const Suggestion* words_for(const Finding& finding, std::size_t choice) {
  const Suggestion* first = nullptr;
  for (const Suggestion& suggestion : finding.suggestions) {
    if (suggestion.kind != SuggestionKind::replacement || suggestion.edits.size() != 1) continue;
    if (first == nullptr) first = &suggestion;
    if (choice-- == 0) return &suggestion;
  }
  return first;
}

struct Worded {
  std::string text;
  std::vector<std::string> needs;
};

/// Nothing where no words are offered.
std::optional<Worded> with_words(const Document& document, const Report& report, std::size_t choice) {
  Worded out;
  std::size_t from = 0;
  const std::string_view source = document.content();
  for (const Finding& finding : report.findings) {
    const Suggestion* words = words_for(finding, choice);
    if (words == nullptr) continue;
    const TextEdit& edit = words->edits.front();
    if (edit.bytes.begin < from) continue;  // overlaps the one before
    out.text += source.substr(from, edit.bytes.begin - from);
    out.text += edit.with;
    out.needs.insert(out.needs.end(), words->needs.begin(), words->needs.end());
    from = edit.bytes.end;
  }
  if (from == 0) return std::nullopt;
  out.text += source.substr(from);
  return out;
}

void add(std::vector<std::string>& needs, const std::vector<std::string>& more) {
  for (const std::string& need : more) {
    if (std::ranges::find(needs, need) == needs.end()) needs.push_back(need);
  }
}

void put_words_into(const Linter& linter, const RewriteOptions& options, RewriteResult& result) {
  for (Rewrite& rewrite : result.rewrites) {
    const auto document = read_sign(rewrite.text, options);
    if (!document) continue;
    auto worded = with_words(*document, check_sign(linter, *document), 0);
    if (!worded) continue;
    std::erase_if(rewrite.keeps, [&](const std::string& kept) {
      return rewrite.text.find(kept) != std::string::npos && worded->text.find(kept) == std::string::npos;
    });
    rewrite.text = std::move(worded->text);
    add(rewrite.needs, worded->needs);
    add(result.needs, worded->needs);
  }
}

bool is_clean(const Linter& linter, std::string_view text, const RewriteOptions& options) {
  const auto document = read_sign(text, options);
  return document && check_sign(linter, *document).findings.empty();
}

void offer(const Linter& linter, const RewriteOptions& options, Worded worded, RewriteResult& result) {
  if (result.rewrites.size() == kMostWays || !is_clean(linter, worded.text, options) ||
      std::ranges::any_of(result.rewrites, [&](const Rewrite& known) { return known.text == worded.text; }))
    return;
  Rewrite rewrite;
  rewrite.text = std::move(worded.text);
  rewrite.needs = std::move(worded.needs);
  add(result.needs, rewrite.needs);
  result.rewrites.push_back(std::move(rewrite));
}

}  // namespace

void add_better_words(const Linter& linter, const Document& sign, const RewriteOptions& options, RewriteResult& result) {
  const Report report = check_sign(linter, sign);
  if (report.findings.empty()) return;
  const bool offers_words = with_words(sign, report, 0).has_value();
  if (!result.rewrites.empty()) {
    if (offers_words) put_words_into(linter, options, result);
    return;
  }
  // Further words, and models of whole signs, were made to stand alone: they are for a sign that is nothing but the word.
  const Finding& first = report.findings.front();
  const bool is_all = report.findings.size() == 1 && first.span.size() == sign.text().size();
  for (std::size_t choice = 0; offers_words && choice < (is_all ? kMostWays : 1); ++choice) {
    if (auto worded = with_words(sign, report, choice)) offer(linter, options, std::move(*worded), result);
  }
  if (is_all && (first.category == "jargon" || first.category == "threat")) {
    for (const Suggestion& suggestion : first.suggestions) {
      if (suggestion.kind == SuggestionKind::rewrite && !suggestion.bends)
        offer(linter, options, {suggestion.text, suggestion.needs}, result);
    }
  }
  if (!result.rewrites.empty()) result.advice.clear();
}

}  // namespace sayyes
