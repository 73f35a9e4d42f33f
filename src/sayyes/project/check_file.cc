#include "sayyes/project/check_file.h"

#include <algorithm>
#include <exception>
#include <new>
#include <system_error>
#include <utility>

#include "sayyes/findings/score.h"
#include "sayyes/project/read_file.h"

namespace sayyes {
namespace {

std::string path_for_suppressions(const std::filesystem::path& path, const std::filesystem::path& root) {
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(path, error).lexically_normal();
  return whole.lexically_relative(std::filesystem::absolute(root.empty() ? "." : root, error).lexically_normal())
      .generic_string();
}

FileReport not_checked(FileReport report, Problem problem, bool failed) {
  if (problem.file.empty()) problem.file = report.shown_path;
  report.skipped = std::move(problem);
  report.failed = failed;
  return report;
}

FileReport check_found(const FoundFile& file, const CheckContext& context) {
  FileReport report;
  report.path = file.path;
  report.shown_path = shown_path(file.path);
  if (file.skipped) return not_checked(std::move(report), *file.skipped, file.failed);
  auto bytes = read_file(file.path, context.options->max_file_size, report.shown_path);
  if (!bytes) {
    Problem problem = bytes.problems().front();
    // Between the walk and now somebody moved it: nothing to see here, unless it was asked for by name.
    const bool vanished = problem.code == "missing" && !file.named;
    if (vanished) problem = {"vanished", "was there a moment ago and is gone", problem.file, 0, 0, {}};
    return not_checked(std::move(report), std::move(problem), !vanished);
  }
  return check_text(std::move(*bytes), file.path, std::move(report.shown_path), file.named, context);
}

}  // namespace

FileReport check_text(std::string bytes, const std::filesystem::path& path, std::string shown, bool named,
                      const CheckContext& context) {
  FileReport report;
  report.path = path;
  report.shown_path = std::move(shown);
  const RunOptions& options = *context.options;
  ReadOptions read;
  read.name = report.shown_path;
  read.encoding = options.encoding;
  read.language = options.language;
  auto document = Document::read(std::move(bytes), read);
  if (!document) {
    Problem problem =
        document.problems().empty() ? Problem{"unreadable", "could not be read", {}, 0, 0, {}} : document.problems().front();
    const bool failed = named || problem.code != "binary-file";
    return not_checked(std::move(report), std::move(problem), failed);
  }
  CheckOptions check;
  check.profile = options.profile;
  check.explain = options.explain;
  report.report = context.linter->check(*document, check);
  if (!context.suppressions.empty()) {
    context.suppressions.mark(path_for_suppressions(path, options.suppress_root), report.report.findings);
    const auto set_aside = [](const Finding& finding) { return finding.suppressed.has_value(); };
    if (std::ranges::any_of(report.report.findings, set_aside)) report.report.score = welcome_score(*document, report.report);
  }
  report.document = std::move(*document);
  return report;
}

FileReport check_file(const FoundFile& file, const CheckContext& context) noexcept {
  FileReport report;
  try {
    return check_found(file, context);
  } catch (const std::bad_alloc&) {
    report.skipped = Problem{"out-of-memory", "needs more memory than there is", {}, 0, 0, "try fewer threads, with -j 1"};
  } catch (const std::exception& error) {
    report.skipped = Problem{"internal", std::string("could not be checked: ") + error.what(), {}, 0, 0, "please report this"};
  }
  report.path = file.path;
  report.shown_path = shown_path(file.path);
  report.skipped->file = report.shown_path;
  report.failed = true;
  return report;
}

FileReport check_bytes(const Linter& linter, std::string bytes, const std::string& shown, const RunOptions& options) {
  const CheckContext context{&linter, &options, Suppressions(options.suppress)};
  return check_text(std::move(bytes), shown, shown, true, context);
}

}  // namespace sayyes
