#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <utility>

#include "sayyes/project/check_file.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

constexpr std::uint64_t kMostWaitingBytes = 64u << 20;
constexpr std::size_t kWindowAThread = 1024;  // a slow file holds up no other but where thousands wait behind it
constexpr std::uint64_t kBytesAFinding = 1024;  // about what one takes, suggestions and all

std::uint64_t weight(const FileReport& file) {
  const std::uint64_t source = file.document ? std::max(file.document->source().size(), file.document->content().size()) : 0;
  return source + file.rendered.size() + kBytesAFinding * (file.report.findings.size() + file.report.praise.size());
}

/// A report and the thread that made it.
struct Made {
  std::unique_ptr<FileReport> report;
  std::size_t thread = 0;
};

/// Files that are done wait here for their turn. No file is begun while it is further ahead than the window is wide, or while
/// those that wait are heavy, so a slow file holds up the others and not the memory. Threads are woken only where one sleeps:
/// small files are done faster than a thread is woken. What was delivered goes back to the thread that made it, to be freed
/// there: allocators are slow where one thread frees what another allocates.
class Window {
 public:
  using Reports = std::vector<std::unique_ptr<FileReport>>;

  Window(std::size_t jobs, std::size_t width, std::size_t threads)
      : jobs_(jobs), slots_(std::min(jobs, width)), delivered_of_(threads) {}

  /// For the threads that only check: the next job, waited for; none when there is none left, or the run was stopped. `spent`
  /// becomes what can be freed.
  std::optional<std::size_t> wait_for_job(std::size_t thread, Reports& spent) {
    std::unique_lock lock(mutex_);
    spent.swap(delivered_of_[thread]);
    ++sleepers_;
    space_.wait(lock, [&] { return stopped_ || next_ >= jobs_ || has_space(); });
    --sleepers_;
    if (stopped_ || next_ >= jobs_) return std::nullopt;
    return next_++;
  }
  void put(std::size_t job, Made made) {
    const std::uint64_t size = weight(*made.report);
    std::lock_guard lock(mutex_);
    waiting_ += size;
    slots_[job % slots_.size()] = std::move(made);
    if (job == delivered_) ready_.notify_one();
  }

  /// What the thread that delivers does next: one of the two is set, or neither when everything is delivered.
  struct Next {
    Made made;
    std::optional<std::size_t> job;
  };
  /// Reports go before jobs; waits only where there is neither. For one thread. `last` is what it delivered before.
  Next next(Made last) {
    std::unique_lock lock(mutex_);
    if (last.report && last.thread != 0) delivered_of_[last.thread].push_back(std::move(last.report));
    if (delivered_ == jobs_) return {};
    Made& slot = slots_[delivered_ % slots_.size()];
    ready_.wait(lock, [&] { return slot.report || (next_ < jobs_ && has_space()); });
    Next next;
    if (!slot.report) {
      next.job = next_++;
      return next;
    }
    next.made = std::move(slot);
    waiting_ -= weight(*next.made.report);
    ++delivered_;
    if (sleepers_ != 0 && has_space()) space_.notify_all();
    return next;
  }
  void stop() {
    std::lock_guard lock(mutex_);
    stopped_ = true;
    space_.notify_all();
  }

 private:
  bool has_space() const {
    return next_ < delivered_ + slots_.size() && (waiting_ <= kMostWaitingBytes || next_ == delivered_);
  }
  const std::size_t jobs_;
  std::mutex mutex_;
  std::condition_variable space_, ready_;
  std::size_t next_ = 0;       // the first that nobody has begun
  std::size_t delivered_ = 0;  // all before this one are
  std::size_t sleepers_ = 0;
  std::uint64_t waiting_ = 0;  // weight of what is done and not delivered
  bool stopped_ = false;
  std::vector<Made> slots_;
  std::vector<Reports> delivered_of_;  // by thread
};

/// One context for each pair of linter and options, in the order of the jobs.
class Contexts {
 public:
  Contexts(const std::vector<FileJob>& jobs, unsigned threads) : spare_(threads - 1) {
    of_job_.reserve(jobs.size());
    for (const FileJob& job : jobs) {
      if (contexts_.empty() || !is_for(*of_job_.back(), job)) {
        const auto known = std::ranges::find_if(contexts_, [&](const auto& context) { return is_for(*context, job); });
        if (known != contexts_.end()) {
          of_job_.push_back(known->get());
          continue;
        }
        contexts_.emplace_back(new CheckContext{job.linter, job.options, Suppressions(job.options->suppress), true, &spare_});
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
  SpareThreads spare_;
  std::vector<std::unique_ptr<CheckContext>> contexts_;
  std::vector<const CheckContext*> of_job_;
};

/// What is made ahead only saves time: where memory is short, the one who takes the report does without.
void prepare_or_leave(const std::function<void(FileReport&)>& prepare, FileReport& report) noexcept {
  try {
    prepare(report);
  } catch (const std::bad_alloc&) {
    report.rendered.clear();
  }
}

}  // namespace

unsigned thread_count(unsigned wanted) noexcept {
  // Asked once: the system reads a file for each answer, which takes longer than to check a sign.
  static const unsigned kCores = std::max(1u, std::thread::hardware_concurrency());
  const unsigned threads = wanted != 0 ? wanted : kCores;
  return std::min(threads, static_cast<unsigned>(bounds::kThreads));
}

RunSummary run(const std::vector<FileJob>& jobs, unsigned wanted_threads, const std::function<bool(const FileReport&)>& deliver,
               const std::function<void(FileReport&)>& prepare) {
  RunSummary summary;
  const Contexts contexts(jobs, thread_count(wanted_threads));
  const auto take = [&](const FileReport& report) {
    add_to(summary, report);
    return deliver(report);
  };

  const std::size_t threads = std::min<std::size_t>(thread_count(wanted_threads), jobs.size());
  Window window(jobs.size(), threads * kWindowAThread, threads);
  const auto check = [&](std::size_t job, std::size_t thread) {
    Made made{std::make_unique<FileReport>(check_file(jobs[job].file, contexts[job])), thread};
    if (prepare) prepare_or_leave(prepare, *made.report);
    window.put(job, std::move(made));
  };
  std::vector<std::jthread> workers;
  struct Stop {
    Window& window;
    ~Stop() { window.stop(); }
  };
  const Stop stop{window};  // before the workers are waited for, however this ends
  try {
    while (workers.size() + 1 < threads) {
      workers.emplace_back([&, thread = workers.size() + 1] {
        Window::Reports spent;
        for (auto job = window.wait_for_job(thread, spent); job; job = window.wait_for_job(thread, spent)) {
          spent.clear();
          check(*job, thread);
        }
      });
    }
  } catch (const std::system_error&) {
    // A low limit on threads: fewer do the same work.
  }
  // This thread checks as well, wherever nothing waits to be delivered.
  for (Window::Next next = window.next({}); next.made.report || next.job; next = window.next(std::move(next.made))) {
    if (next.job) {
      check(*next.job, 0);
    } else if (!take(*next.made.report)) {
      break;
    }
  }
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
