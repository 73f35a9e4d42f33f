#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

#include "sayyes/project/check_file.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

constexpr std::uint64_t kMostWaitingBytes = 64u << 20;
constexpr std::size_t kWindowAThread = 32;
constexpr std::size_t kWorthWaking = 16;
constexpr std::chrono::milliseconds kLongestNap{4};
constexpr std::uint64_t kBytesAFinding = 1024;  // about what one takes, suggestions and all

std::uint64_t weight(const FileReport& file) {
  const std::uint64_t source = file.document ? file.document->source().size() : 0;
  return source + kBytesAFinding * (file.report.findings.size() + file.report.praise.size());
}

/// Files that are done wait here for their turn. No file is begun while it is further ahead than the window is wide, or while
/// those that wait are heavy, so a slow file holds up the others and not the memory.
class Window {
 public:
  Window(std::size_t jobs, std::size_t width) : jobs_(jobs), slots_(std::min(jobs, width)) {}

  /// The next job for a worker; false when there is none, or the run was stopped.
  bool take(std::size_t& job) {
    job = next_.fetch_add(1, std::memory_order_relaxed);
    if (job >= jobs_) return false;
    std::unique_lock lock(mutex_);
    const auto has_space = [&] {
      const bool heavy = waiting_ > kMostWaitingBytes && job != delivered_;
      return stopped_ || (job < delivered_ + slots_.size() && !heavy);
    };
    if (!has_space()) {
      ready_.notify_one();
      space_.wait(lock, has_space);
    }
    return !stopped_;
  }
  void put(std::size_t job, FileReport report) {
    std::lock_guard lock(mutex_);
    waiting_ += weight(report);
    slots_[job % slots_.size()] = std::move(report);
    // Small files are done faster than a thread can be woken for each: it is called for several, or when all are done.
    if (++done_ - delivered_ >= kWorthWaking || done_ == jobs_) ready_.notify_one();
  }
  /// Waits for the next report in order. Called by one thread only.
  FileReport get() {
    std::unique_lock lock(mutex_);
    std::optional<FileReport>& slot = slots_[delivered_ % slots_.size()];
    // Looks by itself too, so that few and slow files are delivered as they are done.
    while (!ready_.wait_for(lock, kLongestNap, [&] { return slot.has_value(); })) {
    }
    FileReport report = std::move(*slot);
    slot.reset();
    waiting_ -= weight(report);
    ++delivered_;
    space_.notify_all();
    return report;
  }
  void stop() {
    std::lock_guard lock(mutex_);
    stopped_ = true;
    space_.notify_all();
  }

 private:
  const std::size_t jobs_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
  std::condition_variable space_, ready_;
  std::size_t delivered_ = 0;
  std::size_t done_ = 0;       // delivered or not
  std::uint64_t waiting_ = 0;  // weight of what is done and not delivered
  bool stopped_ = false;
  std::vector<std::optional<FileReport>> slots_;
};

/// One context for each pair of linter and options, in the order of the jobs.
class Contexts {
 public:
  explicit Contexts(const std::vector<FileJob>& jobs) {
    of_job_.reserve(jobs.size());
    for (const FileJob& job : jobs) {
      if (contexts_.empty() || !is_for(*of_job_.back(), job)) {
        const auto known = std::ranges::find_if(contexts_, [&](const auto& context) { return is_for(*context, job); });
        if (known != contexts_.end()) {
          of_job_.push_back(known->get());
          continue;
        }
        contexts_.push_back(
            std::make_unique<CheckContext>(CheckContext{job.linter, job.options, Suppressions(job.options->suppress)}));
        of_job_.push_back(contexts_.back().get());
      } else {
        of_job_.push_back(of_job_.back());
      }
    }
  }
  const CheckContext& operator[](std::size_t job) const { return *of_job_[job]; }

 private:
  static bool is_for(const CheckContext& context, const FileJob& job) {
    return context.linter == job.linter && context.options == job.options;
  }
  std::vector<std::unique_ptr<CheckContext>> contexts_;
  std::vector<const CheckContext*> of_job_;
};

std::size_t thread_count(unsigned wanted, std::size_t jobs) {
  std::size_t threads = wanted != 0 ? wanted : std::max(1u, std::thread::hardware_concurrency());
  return std::min<std::size_t>({threads, jobs, bounds::kThreads});
}

}  // namespace

RunSummary run(const std::vector<FileJob>& jobs, unsigned wanted_threads,
               const std::function<bool(const FileReport&)>& deliver) {
  RunSummary summary;
  const Contexts contexts(jobs);
  const auto take = [&](const FileReport& report) {
    add_to(summary, report);
    return deliver(report);
  };

  const std::size_t threads = thread_count(wanted_threads, jobs.size());
  Window window(jobs.size(), threads * kWindowAThread);
  std::vector<std::jthread> workers;
  if (threads > 1) {
    try {
      while (workers.size() < threads) {
        workers.emplace_back([&] {
          for (std::size_t job = 0; window.take(job);) window.put(job, check_file(jobs[job].file, contexts[job]));
        });
      }
    } catch (const std::system_error&) {
      // A low limit on threads: fewer do the same work.
    }
  }
  for (std::size_t job = 0; job < jobs.size(); ++job) {
    const bool go_on = take(workers.empty() ? check_file(jobs[job].file, contexts[job]) : window.get());
    if (!go_on) break;
  }
  window.stop();
  return summary;
}

RunSummary run(const Linter& linter, const std::vector<FoundFile>& files, const RunOptions& options,
               const std::function<bool(const FileReport&)>& deliver) {
  std::vector<FileJob> jobs;
  jobs.reserve(files.size());
  for (const FoundFile& file : files) jobs.push_back({file, &linter, &options});
  return run(jobs, options.threads, deliver);
}

}  // namespace sayyes
