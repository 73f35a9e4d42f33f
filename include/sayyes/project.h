#pragma once
/// Many files: find them, check them in parallel, deliver in order.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "sayyes/baseline.h"
#include "sayyes/changes.h"
#include "sayyes/config.h"
#include "sayyes/document.h"
#include "sayyes/finding.h"
#include "sayyes/linter.h"
#include "sayyes/report_cache.h"
#include "sayyes/site_saying.h"

namespace sayyes {

struct FindOptions {
  std::vector<std::string> exclude;     ///< gitignore patterns
  std::filesystem::path exclude_root;   ///< folder the patterns are relative to
  bool respect_gitignore = true;
  /// Read pictures that lie among texts, too. Without, a walk reads pictures only below a folder that holds no page and no text.
  bool pictures = false;
  /// A further say on what a walk leaves out: asked for each file and, before its content, for each folder. May be empty.
  std::function<bool(const std::filesystem::path& path, bool folder)> excludes;
};

/// A file to check, or a path that cannot be (with the reason).
struct FoundFile {
  std::filesystem::path path;
  bool named = false;                   ///< given by name, not found by walking
  std::optional<Problem> skipped;       ///< why it is not checked
  bool failed = false;                  ///< `skipped` is a failure (exit 2), not a choice
  std::filesystem::path root = {};      ///< the folder that was walked, or that a named file lies in: its pictures are looked for there
};

/// Walks the paths in order; folders in sorted order. Links out of a named root are not followed; .git, hidden files and hidden
/// folders are never entered; a file with two names is found once. What a walk finds in no format that sayyes reads is
/// `skipped`. Inside a git repository, git itself says what is ignored (docs/command-line.md). Never fails: what cannot be
/// looked at is a FoundFile with `failed`.
std::vector<FoundFile> find_files(const std::vector<std::filesystem::path>& paths, const FindOptions& options = {});

struct RunOptions {
  unsigned threads = 0;                 ///< 0: one a core
  std::uint64_t max_file_size = 256ull << 20;
  std::chrono::milliseconds max_time{60'000};   ///< for one file; 0: as long as it takes. Beyond, the file has `failed`
  std::stop_token stop;                 ///< where it asks to stop, texts have `failed` ("stopped"), soon
  std::optional<Profile> profile;
  std::string language;
  std::string encoding;
  std::optional<Format> format;         ///< by the name when not given
  bool explain = false;
  std::vector<SuppressEntry> suppress;
  std::filesystem::path suppress_root;
  std::shared_ptr<const Baseline> baseline;       ///< findings that it knows are marked; may be null
  std::filesystem::path baseline_root;            ///< the folder that its paths are relative to
  std::shared_ptr<const ChangedLines> untrusted;  ///< comments to sayyes on these lines hold nothing back; may be null
  std::shared_ptr<ReportCache> cache;             ///< asked before a file is checked; may be null. Call its finish() at the end
  std::string cache_settings;                     ///< all that decides what is found, for the cache; make_checker() writes it
  bool pictures = false;                ///< what the pictures of a page say is compared with what the page says of them
  bool sayings = false;                 ///< what a page says that others of its site may say otherwise is gathered, for SiteCheck
  std::shared_ptr<const ChangedLines> changed;    ///< findings elsewhere are marked, other files left out; may be null
};

/// A file with what it is to be checked by: files of one run may have different configs. The pointers must outlive the run.
struct FileJob {
  FoundFile file;
  const Linter* linter = nullptr;
  const RunOptions* options = nullptr;
};

/// What became of one file. `document` is set when the file was checked.
struct FileReport {
  std::filesystem::path path;
  std::string shown_path;               ///< UTF-8, as the user would write it
  std::optional<Document> document;
  Report report;
  std::vector<std::uint32_t> used_suppressions;   ///< RunOptions::suppress that some finding needs, by index, sorted
  std::optional<Problem> skipped;
  bool failed = false;
  std::string rendered;                 ///< what Reporter::render made of it; may be empty
  std::vector<SiteSaying> sayings;      ///< for SiteCheck, in the order of the text; only where RunOptions::sayings asks
  bool further = false;                 ///< more findings of a page that was delivered before: no file of its own
};

struct RunSummary {
  std::uint64_t files_seen = 0, files_checked = 0, files_skipped = 0, files_failed = 0;   ///< seen = checked + skipped + failed
  std::uint64_t errors = 0, warnings = 0, suggestions = 0, suppressed = 0, praise = 0, words = 0;
  std::map<std::string, std::uint64_t> skipped_why;      ///< problem code -> files
  std::map<std::string, std::uint64_t> suppressed_why;   ///< kind of suppression -> findings
  std::map<std::string, std::uint64_t> by_rule, by_category;
  std::map<std::string, std::uint64_t> guessed_profiles; ///< profile name -> files whose profile was guessed
  std::uint64_t files_scored = 0;       ///< checked files with words in them
  WelcomeScore score;                   ///< the mean of these files' scores, part by part; 100 without any
};

/// Checks files in parallel. `deliver` is called on one thread at a time, in the order of `files`; returning false stops
/// the run early. The same bytes come out at any number of threads.
RunSummary run(const Linter& linter, const std::vector<FoundFile>& files, const RunOptions& options,
               const std::function<bool(const FileReport&)>& deliver);

/// The same for files with different linters; `threads` of the jobs' options is not looked at. `prepare` is called on the
/// thread that checked, in any order and on many threads at once; it may be empty, and must not throw.
RunSummary run(const std::vector<FileJob>& jobs, unsigned threads, const std::function<bool(const FileReport&)>& deliver,
               const std::function<void(FileReport&)>& prepare = {});

/// Adds one report to the account, as run() does.
void add_to(RunSummary& summary, const FileReport& report);

/// A path as a person would write it, always UTF-8: "./a" is "a", bytes that are no UTF-8 become U+FFFD.
std::string shown_path(const std::filesystem::path& path);

/// A path relative to `root` (empty: the working folder), with "/": how suppressions and baselines name a file.
std::string path_below(const std::filesystem::path& path, const std::filesystem::path& root);

/// Checks one text that is already in memory, the way run() checks a file.
FileReport check_bytes(const Linter& linter, std::string bytes, const std::string& shown_path, const RunOptions& options);

}  // namespace sayyes
