#include "sayyes/fix.h"

#include <algorithm>
#include <map>
#include <utility>

#include "sayyes/project/edits.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// Fixes that make room for fixes settle in two or three rounds; rules that answer each other never do.
constexpr int kMostRounds = 10;

ReadOptions read_options(const Document& document, const RunOptions& run) {
  ReadOptions options;
  options.name = document.name();
  options.format = document.format();
  options.encoding = run.encoding;
  options.language = run.language;
  return options;
}

/// One round over one state of the text.
class Round {
 public:
  Round(const Document& document, const Report& report, const RunOptions& run, const FixOptions& options)
      : document_(document), report_(report), read_(read_options(document, run)), options_(options) {
    for (const Finding& finding : report_.findings) {
      if (finding.suppressed && finding.suppressed->kind == "baseline") known_.push_back(finding.span);
    }
    std::ranges::sort(known_, {}, &TextSpan::begin);
  }

  /// The edits that go in, sorted; what else could have gone in is in refused().
  std::vector<PlannedEdit> edits() {
    std::vector<PlannedEdit> planned;
    for (const Finding& finding : report_.findings) {
      if (finding.suppressed) continue;
      const Suggestion* suggestion = chosen(finding);
      if (suggestion == nullptr) continue;
      if (auto edit = plan_edit(document_, finding, *suggestion)) {
        // Whoever chooses sees what is beside it.
        if (!options_.choose && is_beside_known(edit->text))
          refused_[&finding] = LeftWhy::known;
        else
          planned.push_back(std::move(*edit));
      } else {
        refused_[&finding] = LeftWhy::encoding;
      }
    }
    for (const PlannedEdit& edit : planned) refused_[edit.finding] = LeftWhy::overlap;
    std::vector<PlannedEdit> kept = verified(without_overlaps(std::move(planned)));
    for (const PlannedEdit& edit : kept) refused_.erase(edit.finding);
    return kept;
  }

  const std::map<const Finding*, LeftWhy>& refused() const noexcept { return refused_; }

 private:
  const Suggestion* chosen(const Finding& finding) const {
    if (!options_.choose) return applicable(finding, options_.unsafe);
    const auto index = options_.choose(document_, finding);
    if (!index || *index >= finding.suggestions.size()) return nullptr;
    const Suggestion& suggestion = finding.suggestions[*index];
    return suggestion.edits.size() == 1 && suggestion.needs.empty() ? &suggestion : nullptr;
  }

  /// A baseline knows a finding by the words around it, too: with another one beside it, it would read as new.
  bool is_beside_known(TextSpan edit) const {
    const auto touches = [&](TextSpan one, TextSpan next) {
      constexpr std::uint32_t kNear = 64;  // more than what can stand between two words
      if (next.begin <= one.end) return true;
      return next.begin - one.end <= kNear && count_words(document_.text().substr(one.end, next.begin - one.end)) == 0;
    };
    const auto after = std::ranges::lower_bound(known_, edit.begin, {}, &TextSpan::begin);
    return (after != known_.end() && touches(edit, *after)) || (after != known_.begin() && touches(*(after - 1), edit));
  }

  bool reads_well(const std::vector<PlannedEdit>& edits) const {
    auto bytes = with_edits(document_, edits);
    if (!bytes) return false;
    const auto again = Document::read(*std::move(bytes), read_);
    return again && reads_as_planned(document_, edits, *again);
  }

  /// All of them where all go together, which is nearly always; else those that go, found by halves.
  std::vector<PlannedEdit> verified(std::vector<PlannedEdit> edits) {
    if (edits.empty() || reads_well(edits)) return edits;
    if (edits.size() == 1) {
      refused_[edits.front().finding] = LeftWhy::reading;
      return {};
    }
    const auto middle = edits.begin() + static_cast<std::ptrdiff_t>(edits.size() / 2);
    std::vector<PlannedEdit> first(std::make_move_iterator(edits.begin()), std::make_move_iterator(middle));
    std::vector<PlannedEdit> second(std::make_move_iterator(middle), std::make_move_iterator(edits.end()));
    first = verified(std::move(first));
    second = verified(std::move(second));
    std::vector<PlannedEdit> both = first;
    both.insert(both.end(), second.begin(), second.end());
    if (reads_well(both)) return both;
    // Each half goes alone and both do not: the second waits for the next round.
    return first.empty() ? second : first;
  }

  const Document& document_;
  const Report& report_;
  ReadOptions read_;
  const FixOptions& options_;
  std::vector<TextSpan> known_;  ///< findings that the baseline knows, by their begin
  std::map<const Finding*, LeftWhy> refused_;
};

std::vector<LeftFinding> left_of(const Document& document, const Report& report,
                                 const std::map<const Finding*, LeftWhy>& refused) {
  std::vector<LeftFinding> left;
  const bool read_only = document.unwritable().has_value();
  for (const Finding& finding : report.findings) {
    if (finding.suppressed) continue;
    const auto known = refused.find(&finding);
    LeftFinding one{finding.rule,
                    finding.matched,
                    finding.location.begin,
                    finding.place,
                    finding.severity,
                    known != refused.end() ? known->second
                    : read_only            ? LeftWhy::read_only
                                           : why_left(finding),
                    {}};
    if (one.why == LeftWhy::fact) {
      for (const Suggestion& suggestion : finding.suggestions) {
        for (const std::string& key : suggestion.needs) {
          if (std::ranges::find(one.needs, key) == one.needs.end()) one.needs.push_back(key);
        }
      }
    }
    left.push_back(std::move(one));
  }
  return left;
}

FixResult unchanged(const FileReport& file) {
  FixResult result(*file.document);
  result.bytes = file.document->source();
  result.report = file.report;
  result.left = left_of(*file.document, file.report, {});
  return result;
}

/// What is only read is left without a word; what could be written but for its signature, or its damage, is told.
FixResult unwritable(const FileReport& file) {
  FixResult result = unchanged(file);
  const Problem& why = *file.document->unwritable();
  if (!result.left.empty() && why.code != "only-read") {
    result.problem = why;
    result.problem->message = "was left as it is: it " + why.message;
  }
  return result;
}

FixResult unsettled(const FileReport& file) {
  FixResult result = unchanged(file);
  result.problem = Problem{"unsettled",
                           "was left as it is: each fix made room for another one",
                           file.shown_path,
                           0,
                           0,
                           "sayyes check shows the findings"};
  return result;
}

}  // namespace

std::string_view name(LeftWhy why) noexcept {
  switch (why) {
    case LeftWhy::choice:
      return "choice";
    case LeftWhy::fact:
      return "fact";
    case LeftWhy::bends:
      return "bends";
    case LeftWhy::advice:
      return "advice";
    case LeftWhy::markup:
      return "markup";
    case LeftWhy::encoding:
      return "encoding";
    case LeftWhy::reading:
      return "reading";
    case LeftWhy::overlap:
      return "overlap";
    case LeftWhy::known:
      return "known";
    case LeftWhy::read_only:
      return "read-only";
  }
  return {};
}

std::string_view in_words(LeftWhy why) noexcept {
  switch (why) {
    case LeftWhy::choice:
      return "for a person to choose";
    case LeftWhy::fact:
      return "waiting for a fact of your library";
    case LeftWhy::bends:
      return "for whoever decides about the rule";
    case LeftWhy::advice:
      return "with advice to follow by hand";
    case LeftWhy::markup:
      return "with markup inside the words";
    case LeftWhy::encoding:
      return "whose new words the file's encoding lacks";
    case LeftWhy::reading:
      return "where the file would read differently than meant";
    case LeftWhy::overlap:
      return "beside another fix";
    case LeftWhy::known:
      return "beside what the baseline knows";
    case LeftWhy::read_only:
      return "in files that are only read";
  }
  return {};
}

FixResult fix(const FileReport& file, const Linter& linter, const RunOptions& run, const FixOptions& options) {
  if (file.document->unwritable()) return unwritable(file);
  FileReport now = file;
  FixResult result(*file.document);
  for (int rounds = 0;; ++rounds) {
    Round round(*now.document, now.report, run, options);
    const std::vector<PlannedEdit> edits = round.edits();
    // A person is asked once about each finding, not again about what came of the answers.
    const bool last = edits.empty() || options.choose;
    for (const PlannedEdit& edit : edits) {
      const std::string_view was = now.document->text().substr(edit.text.begin, edit.text.size());
      result.applied.push_back({edit.finding->rule, std::string(was), edit.suggestion->text, edit.suggestion->applicability,
                                now.document->locate(edit.text).begin, now.document->place(edit.text),
                                static_cast<unsigned>(rounds), edit.suggestion->edits.front()});
    }
    if (edits.empty()) {
      result.left = left_of(*now.document, now.report, round.refused());
      break;
    }
    if (rounds == kMostRounds) return unsettled(file);
    auto bytes = with_edits(*now.document, edits);
    if (!bytes) return unsettled(file);
    FileReport next = check_bytes(linter, *std::move(bytes), now.shown_path, run);
    if (!next.document) return unsettled(file);
    now = std::move(next);
    if (last) {
      result.left = left_of(*now.document, now.report, {});
      break;
    }
  }
  result.bytes = now.document->source();
  result.document = *now.document;
  result.changed = result.bytes != file.document->source();
  result.report = std::move(now.report);
  return result;
}

Result<FixResult> fix_bytes(const Linter& linter, std::string bytes, const std::string& shown_path, const RunOptions& run,
                            const FixOptions& options) {
  const FileReport file = check_bytes(linter, std::move(bytes), shown_path, run);
  if (!file.document) return file.skipped.value_or(Problem{"unreadable", "could not be read", shown_path, 0, 0, {}});
  return fix(file, linter, run, options);
}

}  // namespace sayyes
