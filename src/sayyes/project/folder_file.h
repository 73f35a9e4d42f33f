#pragma once
/// A folder held open and what can be done to names in it, so that no path is looked up twice.

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace sayyes {

/// An open file that closes itself. Movable.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) noexcept : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor() { close(); }
  int get() const noexcept { return number_; }
  explicit operator bool() const noexcept { return number_ >= 0; }
  void close() noexcept;

 private:
  int number_;
};

// Calls that a signal interrupts are made again. All set errno.

/// The folder that holds `path`; the name in it is `path.filename()`.
Descriptor open_folder_of(const std::filesystem::path& path) noexcept;
Descriptor open_folder(const std::filesystem::path& folder) noexcept;
/// For reading; a link is refused with ELOOP, a pipe does not block.
Descriptor open_in(const Descriptor& folder, const std::string& name) noexcept;
/// A file without a name, where the system has it; else an invalid one.
Descriptor open_nameless(const Descriptor& folder) noexcept;
/// A new file for reading and writing; EEXIST where the name is taken.
Descriptor create_in(const Descriptor& folder, const std::string& name, mode_t mode) noexcept;
/// Gives a nameless file a name; false where that cannot be done.
bool give_name(const Descriptor& file, const Descriptor& folder, const std::string& name) noexcept;
bool write_all(const Descriptor& file, std::string_view bytes) noexcept;
bool sync(const Descriptor& file) noexcept;
bool remove_in(const Descriptor& folder, const std::string& name) noexcept;
bool rename_in(const Descriptor& folder, const std::string& from, const std::string& to) noexcept;
/// Swaps two names in one step. False with ENOSYS or EINVAL where the system or the disk does not have it.
bool exchange_in(const Descriptor& folder, const std::string& a, const std::string& b) noexcept;

/// True where the file holds `bytes` and nothing else. False with errno 0 where it holds others.
bool holds(const Descriptor& file, std::string_view bytes) noexcept;
/// Owner, access lists, attributes and mode of `from`, put on `to`. Which part failed, or nullptr.
const char* copy_looks(const Descriptor& from, const struct stat& status, const Descriptor& to);
enum class Writers : unsigned char { none, some, unknown };
/// Whether anybody has the file open for writing, where the system can tell; from then on the system watches the file.
Writers writers_of(const Descriptor& file) noexcept;
/// True while nobody has begun to write since writers_of() said none.
bool still_no_writers(const Descriptor& file) noexcept;

}  // namespace sayyes
