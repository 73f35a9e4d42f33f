#include "sayyes/project/check_file.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <new>
#include <system_error>
#include <utility>

#include "sayyes/filtering/comments.h"
#include "sayyes/findings/score.h"
#include "sayyes/linting/text_parts.h"
#include "sayyes/project/kept_answers.h"
#include "sayyes/project/page_pictures.h"
#include "sayyes/project/read_file.h"
#include "sayyes/project/report_bytes.h"
#include "sayyes/site/sayings.h"

namespace sayyes {
namespace {

/// Bytes of visible text from which several threads are worth their start.
constexpr std::size_t kLongText = 512u << 10;

std::string time_in_words(std::chrono::milliseconds time) {
  const auto count = time.count() % 1000 == 0 ? time.count() / 1000 : time.count();
  return std::to_string(count) + (time.count() % 1000 != 0 ? " ms" : count == 1 ? " second" : " seconds");
}

FileReport not_checked(FileReport report, Problem problem, bool failed) {
  if (problem.file.empty()) problem.file = report.shown_path;
  report.skipped = std::move(problem);
  report.failed = failed;
  return report;
}

/// True where a file of the baseline has lost a finding that it knows there: then the text has moved.
bool has_moved_from(std::string_view path, const std::string& fingerprint, const CheckContext& context) {
  const std::filesystem::path file = context.options->baseline_root / path;
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return true;
  auto bytes = read_file(file, context.options->max_file_size, {});
  if (!bytes) return false;
  ReadOptions read;
  read.name = shown_path(file);
  read.format = context.options->format;
  read.encoding = context.options->encoding;
  read.language = context.options->language;
  const auto document = Document::read(std::move(*bytes), read);
  if (!document) return false;
  const Report report = context.linter->check(*document, {context.options->profile, false});
  return std::ranges::none_of(report.findings, [&](const Finding& f) { return f.fingerprint == fingerprint; });
}

void mark_known(const std::filesystem::path& path, const CheckContext& context, std::vector<Finding>& findings) {
  const Baseline& baseline = *context.options->baseline;
  const std::string here = path_below(path, context.options->baseline_root);
  for (Finding& finding : findings) {
    if (finding.suppressed) continue;
    bool known = baseline.knows(here, finding.fingerprint);
    if (!known) {
      const auto elsewhere = baseline.paths_with(finding.fingerprint);
      known = std::ranges::any_of(elsewhere,
                                  [&](std::string_view from) { return has_moved_from(from, finding.fingerprint, context); });
    }
    if (known) finding.suppressed = Suppression{"baseline", std::string(kBaselineReason)};
  }
}

/// Marks what someone decided to keep, what is old, and what stands on lines that did not change.
void set_aside(const Document& document, const std::filesystem::path& path, const CheckContext& context, FileReport& file) {
  Report& report = file.report;
  const RunOptions& options = *context.options;
  std::vector<Finding>& findings = report.findings;
  const std::size_t before = findings.size();
  if (!context.suppressions.empty())
    file.used_suppressions = context.suppressions.mark(path_below(path, options.suppress_root), findings);
  apply_comments(document, *context.linter, findings, options.untrusted ? options.untrusted->find(path) : nullptr);
  if (options.baseline) mark_known(path, context, findings);
  if (options.changed) options.changed->mark(path, findings);
  if (findings.size() != before || std::ranges::any_of(findings, [](const Finding& f) { return f.suppressed.has_value(); }))
    report.score = welcome_score(document, report);
}

FileReport given_up(const FoundFile& file, Problem problem) {
  FileReport report;
  report.path = file.path;
  report.shown_path = shown_path(file.path);
  return not_checked(std::move(report), std::move(problem), true);
}

ReportCache* cache_of(const CheckContext& context) { return context.uses_cache ? context.options->cache.get() : nullptr; }

/// All that decides what is found in it, beside its bytes and its name.
std::string settings_for(const Document& document, const CheckContext& context) {
  std::string settings = context.options->cache_settings;
  // What another program found in the file decides as much as the file.
  if (document.content() != document.source()) (settings += '\x1f') += document.content();
  return settings;
}

/// What was held back is not kept: who asks for it wants to see it happen.
Report found_before_or_now(const Document& document, const CheckOptions& check, const CheckContext& context, unsigned threads) {
  ReportCache* const cache = check.explain ? nullptr : cache_of(context);
  if (cache == nullptr) return check_with_threads(*context.linter, document, check, threads);
  const ReportCache::Key key = cache->key(settings_for(document, context), document.name(), document.source());
  if (auto report = cache->find(key, document)) return std::move(*report);
  Report report = check_with_threads(*context.linter, document, check, threads);
  if (!report.given_up) cache->keep(key, report);
  return report;
}

std::vector<SiteSaying> sayings_before_or_now(const Document& document, const CheckContext& context) {
  ReportCache* const cache = cache_of(context);
  if (cache == nullptr) return site_sayings(document, document.name());
  CachedAnswers kept(*cache);
  const std::string question = settings_for(document, context) + "\x1fsayings\x1f" + document.name();
  if (const auto bytes = kept.find(question, document.source())) {
    if (auto sayings = read_sayings(*bytes, document.name())) return std::move(*sayings);
  }
  std::vector<SiteSaying> sayings = site_sayings(document, document.name());
  kept.keep(question, document.source(), sayings_bytes(sayings));
  return sayings;
}

FileReport check_found(const FoundFile& file, const CheckContext& context) {
  FileReport report;
  report.path = file.path;
  report.shown_path = shown_path(file.path);
  if (file.skipped) return not_checked(std::move(report), *file.skipped, file.failed);
  if (context.options->changed && context.options->changed->find(file.path) == nullptr)
    return not_checked(std::move(report), {"unchanged", "did not change", {}, 0, 0, {}}, false);
  auto bytes = read_file(file.path, context.options->max_file_size, report.shown_path);
  if (!bytes) {
    Problem problem = bytes.problems().front();
    // Between the walk and now somebody moved it: nothing to see here, unless it was asked for by name.
    const bool vanished = problem.code == "missing" && !file.named;
    if (vanished) problem = {"vanished", "was there a moment ago and is gone", problem.file, 0, 0, {}};
    return not_checked(std::move(report), std::move(problem), !vanished);
  }
  return check_text(std::move(*bytes), file.path, std::move(report.shown_path), file.named, context, &file.root);
}

}  // namespace

FileReport check_text(std::string bytes, const std::filesystem::path& path, std::string shown, bool named,
                      const CheckContext& context, const std::filesystem::path* root) {
  FileReport report;
  report.path = path;
  report.shown_path = std::move(shown);
  const RunOptions& options = *context.options;
  const auto begin = std::chrono::steady_clock::now();
  ReadOptions read;
  read.name = report.shown_path;
  read.format = options.format;
  read.encoding = options.encoding;
  read.language = options.language;
  std::optional<CachedAnswers> kept;
  if (ReportCache* const cache = cache_of(context)) kept.emplace(*cache);
  const Looking looking{options.stop, kept ? &*kept : nullptr};
  auto document = read_document(std::move(bytes), read, looking);
  if (!document) {
    Problem problem =
        document.problems().empty() ? Problem{"unreadable", "could not be read", {}, 0, 0, {}} : document.problems().front();
    // What a walk meets need not be readable here; what was named, or is all there is, was asked for.
    const bool failed = named || (problem.code != "binary-file" && problem.code != "reader-missing");
    return not_checked(std::move(report), std::move(problem), failed);
  }
  CheckOptions check;
  check.profile = options.profile;
  check.explain = options.explain;
  if (options.max_time.count() > 0) check.until = begin + options.max_time;
  check.stop = options.stop;
  const SpareThreads::Loan loan(document->text().size() < kLongText ? nullptr : context.spare);
  report.report = found_before_or_now(*document, check, context, 1 + loan.count());
  if (report.report.given_up) {
    report.report = {};
    if (options.stop.stop_requested())
      return not_checked(std::move(report), {"stopped", "was stopped before its end", {}, 0, 0, {}}, true);
    return not_checked(std::move(report),
                       {"too-slow",
                        "took more than " + time_in_words(options.max_time) + " and was given up",
                        {},
                        0,
                        0,
                        "--max-time says otherwise"},
                       true);
  }
  if (options.pictures && root != nullptr && document->format() == Format::html)
    check_page_pictures(*document, path, *root, options.max_file_size, looking, report.report);
  set_aside(*document, path, context, report);
  if (options.sayings) report.sayings = sayings_before_or_now(*document, context);
  report.document = std::move(*document);
  return report;
}

FileReport check_file(const FoundFile& file, const CheckContext& context) noexcept {
  try {
    try {
      return check_found(file, context);
    } catch (const std::bad_alloc&) {
      return given_up(file, {"out-of-memory", "needs more memory than there is", {}, 0, 0, "try fewer threads, with -j 1"});
    } catch (const std::exception& error) {
      return given_up(file, {"internal", std::string("could not be checked: ") + error.what(), {}, 0, 0, "please report this"});
    }
  } catch (const std::bad_alloc&) {
    // Not even enough to say for which file: strings as short as these take none.
    FileReport report;
    report.skipped.emplace();
    report.skipped->code = "out-of-memory";
    report.skipped->message = "no memory left";
    report.failed = true;
    return report;
  }
}

FileReport check_bytes(const Linter& linter, std::string bytes, const std::string& shown, const RunOptions& options) {
  SpareThreads spare(thread_count(options.threads) - 1);
  const CheckContext context{&linter, &options, Suppressions(options.suppress), false, &spare};
  return check_text(std::move(bytes), shown, shown, true, context);
}

}  // namespace sayyes
