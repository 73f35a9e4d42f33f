#include "sayyes/report_cache.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <string>
#include <system_error>
#include <vector>

#include "sayyes/config/sha256.h"
#include "sayyes/project/folder_file.h"
#include "sayyes/project/kept_answers.h"
#include "sayyes/project/report_bytes.h"
#include "sayyes/support/folder_names.h"
#include "sayyes/support/hash.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "sayyes reports 1";
constexpr std::string_view kEnding = ".reports";
constexpr std::size_t kMostFiles = 8;              // beyond, a run gathers what it used into one
constexpr std::uint64_t kMostBytes = 256ull << 20;  // of the folder
constexpr std::size_t kBuffer = 256 << 10;

/// One record's place. Written as it is: a cache is of one machine.
struct Entry {
  ReportCache::Key key;
  std::uint64_t offset = 0;
  std::uint32_t size = 0, check = 0;
};
struct Footer {
  std::uint64_t index = 0, count = 0, check = 0;
  char magic[16];
};

std::uint32_t check_of(std::string_view bytes) {
  const std::uint64_t hash = hash64(bytes);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

bool read_at(int file, void* to, std::size_t size, std::uint64_t offset) {
  return ::pread(file, to, size, static_cast<off_t>(offset)) == static_cast<ssize_t>(size);
}

/// A file that another run left, open, with its index in memory.
struct Stored {
  Descriptor file;
  fs::path path;
  std::vector<Entry> index;

  static std::optional<Stored> open(const fs::path& path) {
    Stored out;
    out.path = path;
    out.file = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct stat status{};
    Footer footer;
    if (!out.file || ::fstat(out.file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size < sizeof footer || !read_at(out.file.get(), &footer, sizeof footer, size - sizeof footer)) return std::nullopt;
    if (std::memcmp(footer.magic, kMagic.data(), sizeof footer.magic) != 0) return std::nullopt;
    if (footer.index > size || footer.count > size / sizeof(Entry) ||
        footer.index + footer.count * sizeof(Entry) + sizeof footer != size)
      return std::nullopt;
    out.index.resize(footer.count);
    const std::size_t bytes = out.index.size() * sizeof(Entry);
    if (!read_at(out.file.get(), out.index.data(), bytes, footer.index)) return std::nullopt;
    if (hash64({reinterpret_cast<const char*>(out.index.data()), bytes}) != footer.check) return std::nullopt;
    return out;
  }

  std::optional<std::string> find(const ReportCache::Key& key) const {
    const auto at = std::ranges::lower_bound(index, key, {}, &Entry::key);
    if (at == index.end() || at->key != key || at->size > kMostBytes) return std::nullopt;
    std::string bytes(at->size, '\0');
    if (!read_at(file.get(), bytes.data(), bytes.size(), at->offset) || check_of(bytes) != at->check) return std::nullopt;
    return bytes;
  }
};

/// Files of the cache, the newest first.
std::vector<std::pair<fs::file_time_type, fs::path>> files_in(const fs::path& folder) {
  std::vector<std::pair<fs::file_time_type, fs::path>> out;
  std::error_code error;
  for (const std::string& name : folder_names(folder, error)) {
    const fs::path path = folder / name;
    std::error_code gone;
    if (path.extension() == kEnding && fs::is_regular_file(path, gone)) out.emplace_back(fs::last_write_time(path, gone), path);
  }
  std::ranges::sort(out, std::greater<>());
  return out;
}

}  // namespace

struct ReportCache::Data {
  fs::path folder;
  std::string program;
  std::vector<Stored> stored;
  bool gathers = false;
  std::mutex mutex;  // of what follows
  Descriptor file;
  std::string buffer;
  std::uint64_t written = 0;
  std::vector<Entry> index;
  bool broken = false, finished = false, used = false;

  static Data& of(ReportCache& cache) noexcept { return *cache.data_; }

  /// What was kept under the key and `is_right`, or nothing.
  template <class IsRight>
  bool find(const Key& key, IsRight is_right) {
    for (const Stored& one : stored) {
      const auto bytes = one.find(key);
      if (!bytes || !is_right(*bytes)) continue;
      if (gathers) add(key, *bytes);
      return true;
    }
    return false;
  }

  void flush() {
    for (std::string_view left = buffer; !left.empty() && !broken;) {
      const ssize_t wrote = ::write(file.get(), left.data(), left.size());
      if (wrote > 0)
        left.remove_prefix(static_cast<std::size_t>(wrote));
      else if (errno != EINTR)
        broken = true;
    }
    buffer.clear();
  }
  void add(const Key& key, const std::string& bytes) {
    const std::lock_guard lock(mutex);
    if (broken || written + bytes.size() > kMostBytes / 2) return;
    if (!file) {
      // Without a name until it is whole: a run that is killed leaves nothing.
      file = Descriptor(::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600));
      if (!file) {
        broken = true;
        return;
      }
    }
    index.push_back({key, written, static_cast<std::uint32_t>(bytes.size()), check_of(bytes)});
    buffer += bytes;
    written += bytes.size();
    if (buffer.size() >= kBuffer) flush();
  }
};

ReportCache::ReportCache(std::unique_ptr<Data> data) : data_(std::move(data)) {}
ReportCache::~ReportCache() = default;

std::shared_ptr<ReportCache> ReportCache::open(const fs::path& folder, std::string_view program) {
  std::error_code error;
  fs::create_directories(folder.parent_path(), error);
  ::mkdir(folder.c_str(), 0700);
  struct stat status{};
  // What others may write to could tell of a text that nothing was found in it.
  if (::lstat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::geteuid() ||
      (status.st_mode & 022) != 0)
    return nullptr;
  auto data = std::make_unique<Data>();
  data->folder = folder;
  data->program = program;
  for (const auto& [time, path] : files_in(folder)) {
    if (data->stored.size() == kMostFiles) break;
    if (auto stored = Stored::open(path)) data->stored.push_back(std::move(*stored));
  }
  data->gathers = data->stored.size() == kMostFiles;
  return std::make_shared<ReportCache>(std::move(data));
}

ReportCache::Key ReportCache::key(std::string_view settings, std::string_view name, std::string_view bytes) const {
  Sha256 hash;
  for (const std::string_view part : {std::string_view(data_->program), settings, name, bytes}) {
    const std::uint64_t size = part.size();
    hash.add({reinterpret_cast<const char*>(&size), sizeof size}).add(part);
  }
  const Sha256::Digest digest = hash.digest();
  Key key;
  std::copy_n(digest.begin(), key.size(), key.begin());
  return key;
}

std::optional<Report> ReportCache::find(const Key& key, const Document& document) {
  std::optional<Report> report;
  data_->find(key, [&](const std::string& bytes) {
    report = read_report(bytes, document);
    return report.has_value();
  });
  return report;
}

void ReportCache::keep(const Key& key, const Report& report) { data_->add(key, report_bytes(report)); }

namespace {

/// In the place of a run's settings, none of which are so short.
constexpr std::string_view kAnswers = "answers";

}  // namespace

std::optional<std::string> CachedAnswers::find(std::string_view question, std::string_view bytes) {
  std::optional<std::string> answer;
  ReportCache::Data::of(cache_).find(cache_.key(kAnswers, question, bytes), [&](const std::string& kept) {
    answer = kept;
    return true;
  });
  return answer;
}

void CachedAnswers::keep(std::string_view question, std::string_view bytes, std::string_view answer) {
  ReportCache::Data::of(cache_).add(cache_.key(kAnswers, question, bytes), std::string(answer));
}

void ReportCache::finish() {
  const std::lock_guard lock(data_->mutex);
  if (std::exchange(data_->finished, true) || !data_->file || data_->index.empty()) return;
  std::ranges::sort(data_->index, {}, &Entry::key);
  Footer footer;
  footer.index = data_->written;
  footer.count = data_->index.size();
  const std::string_view index(reinterpret_cast<const char*>(data_->index.data()), data_->index.size() * sizeof(Entry));
  footer.check = hash64(index);
  std::memcpy(footer.magic, kMagic.data(), sizeof footer.magic);
  data_->buffer += index;
  data_->buffer.append(reinterpret_cast<const char*>(&footer), sizeof footer);
  data_->flush();
  if (data_->broken) return;
  const std::string self = "/proc/self/fd/" + std::to_string(data_->file.get());
  struct timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  const std::string name = std::to_string(now.tv_sec) + "-" + std::to_string(now.tv_nsec) + "-" + std::to_string(::getpid());
  if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, (data_->folder / (name + std::string(kEnding))).c_str(), AT_SYMLINK_FOLLOW) != 0)
    return;
  std::error_code error;
  if (data_->gathers) {
    for (const Stored& stored : data_->stored) fs::remove(stored.path, error);
  }
  std::uint64_t sum = 0;
  std::size_t count = 0;
  for (const auto& [time, path] : files_in(data_->folder)) {
    sum += fs::file_size(path, error);
    if (sum > kMostBytes || ++count > 2 * kMostFiles) fs::remove(path, error);
  }
}

}  // namespace sayyes
