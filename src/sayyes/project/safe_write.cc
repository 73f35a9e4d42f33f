#include "sayyes/safe_write.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "sayyes/project.h"
#include "sayyes/project/folder_file.h"
#include "sayyes/project/temporary_name.h"
#include "sayyes/support/hash.h"

namespace sayyes {
namespace {

/// One replacement, step by step. A step that fails leaves a Problem in `problem_`.
class Replacement {
 public:
  Replacement(const std::filesystem::path& path, std::string_view was, std::string_view bytes)
      : path_(path), name_(path.filename().string()), was_(was), bytes_(bytes) {}

  Result<WriteOutcome> run() {
    if (!open_file() || !may_be_replaced()) return std::move(problem_);
    if (was_ == bytes_) return WriteOutcome::unchanged;
    const bool done = make_copy() && put_in_place();
    tidy();
    if (!done) {
      notices_.insert(notices_.begin(), std::move(problem_));
      return std::move(notices_);
    }
    if (!sync(folder_)) {
      notice("unconfirmed", "was written, but the disk did not confirm it", std::strerror(errno));
    }
    return {WriteOutcome::written, std::move(notices_)};
  }

 private:
  bool fail(std::string code, std::string message, std::string hint = {}) {
    problem_ = {std::move(code), std::move(message), shown_path(path_), 0, 0, std::move(hint)};
    return false;
  }
  bool fail_by_system(const std::string& what) {
    const int number = errno;
    return fail("unwritable", what + ": " + std::strerror(number) + "; the file is as it was");
  }
  bool changed() {
    return fail("changed-meanwhile", "was saved by somebody else meanwhile; their text stays", "run this again");
  }
  void notice(std::string code, std::string message, std::string hint) {
    notices_.push_back({std::move(code), std::move(message), shown_path(path_), 0, 0, std::move(hint)});
  }

  bool open_file() {
    folder_ = open_folder_of(path_);
    if (folder_) old_ = open_in(folder_, name_);
    if (folder_ && old_) {
      if (::fstat(old_.get(), &status_) == 0) return true;
      return fail_by_system("could not be looked at");
    }
    if (errno == ELOOP) return fail("link-refused", "is a link, and links stay as they are", "name the file that it leads to");
    if (errno == ENOENT || errno == ENOTDIR) return fail("missing", "there is no such file any more");
    return fail_by_system("could not be opened");
  }

  /// Refuses what a replacement would change besides the text.
  bool may_be_replaced() {
    if (!S_ISREG(status_.st_mode)) return fail("not-a-file", "is a pipe, a device or a folder, not a file");
    if (status_.st_nlink > 1) {
      return fail("hard-link-refused", "has " + std::to_string(status_.st_nlink) + " names, and a change would part them",
                  "give it one name, or change it by hand");
    }
    // The folder alone decides whether a file can be replaced; the bit says what its owner wants.
    const bool read_only = (status_.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;
    if (read_only || ::faccessat(folder_.get(), name_.c_str(), W_OK, AT_EACCESS) != 0) {
      return fail("read-only", "is marked read-only", "chmod u+w lets it be changed");
    }
    if (holds(old_, was_)) return true;
    return errno != 0 ? fail_by_system("could not be read again") : changed();
  }

  /// The new text, whole and on the disk, under a name that only this call knows.
  bool make_copy() {
    temporary_ = make_temporary_name(name_, hash64(was_), hash64(bytes_));
    new_ = open_nameless(folder_);
    const bool nameless = static_cast<bool>(new_);
    if (!nameless) {
      new_ = create_in(folder_, temporary_, 0600);
      if (!new_) return fail_by_system("no file can be made beside it");
      named_ = true;
    }
    if (::fstat(new_.get(), &new_status_) != 0 || !write_all(new_, bytes_))
      return fail_by_system("its new text could not be written");
    if (const char* part = copy_looks(old_, status_, new_)) {
      return fail("foreign-file", std::string("could not be replaced: ") + part + " cannot be kept", "ask its owner");
    }
    if (!sync(new_)) return fail_by_system("the disk did not take its new text");
    if (!nameless) return true;
    if (give_name(new_, folder_, temporary_)) return named_ = true;
    // Without /proc a nameless file stays nameless: once more, with a name from the beginning.
    if (errno != ENOENT && errno != EXDEV && errno != EPERM) return fail_by_system("its new text could not be given a name");
    return make_named_copy();
  }

  bool make_named_copy() {
    new_ = create_in(folder_, temporary_, 0600);
    if (!new_) return fail_by_system("no file can be made beside it");
    named_ = true;
    const bool whole = ::fstat(new_.get(), &new_status_) == 0 && write_all(new_, bytes_);
    if (!whole || copy_looks(old_, status_, new_) != nullptr || !sync(new_)) {
      return fail_by_system("its new text could not be finished");
    }
    return true;
  }

  /// Swaps the two, then looks at what came out: had anybody saved the file since it was read, that save goes back in.
  bool put_in_place() {
    new_.close();  // it has a name now, and an open one would look like somebody writing
    if (!exchange_in(folder_, temporary_, name_)) {
      if (errno == ENOSYS || errno == EINVAL || errno == ENOTSUP) return put_in_place_by_rename();
      return fail_by_system("could not be replaced");
    }
    if (came_out(status_, was_)) return superseded_ = true;
    const int number = errno;
    if (exchange_in(folder_, temporary_, name_)) {
      if (came_out(new_status_, bytes_)) {
        if (number == 0) return changed();
        errno = number;
        return fail_by_system("could not be looked at");
      }
      // Not this call's text comes out, but a save that is newer still: in it goes again.
      if (errno == 0) exchange_in(folder_, temporary_, name_);
    }
    return two_saves();
  }

  bool two_saves() {
    named_ = false;
    return fail("changed-meanwhile", "was saved by somebody else at the same moment",
                "another text of it is in " + shown_path(path_.parent_path() / temporary_));
  }

  /// True where the file under the temporary name is the one expected and nobody is writing it. errno 0: it is another.
  bool came_out(const struct stat& expected, std::string_view bytes) {
    Descriptor out = open_in(folder_, temporary_);
    struct stat status{};
    if (!out || ::fstat(out.get(), &status) != 0) return false;
    errno = 0;
    if (status.st_dev != expected.st_dev || status.st_ino != expected.st_ino || status.st_nlink != 1) return false;
    const Writers writers = writers_of(out);
    errno = 0;
    if (writers == Writers::some || !holds(out, bytes)) return false;
    if (writers == Writers::none && !still_no_writers(out)) {
      errno = 0;
      return false;
    }
    watched_ = std::move(out);  // until it is gone
    return true;
  }

  /// For disks that cannot swap: what a save between the last look and the renaming holds would be lost, so the look is last.
  bool put_in_place_by_rename() {
    const Descriptor now = open_in(folder_, name_);
    struct stat status{};
    if (!now || ::fstat(now.get(), &status) != 0) return fail_by_system("could not be looked at");
    const bool same = status.st_dev == status_.st_dev && status.st_ino == status_.st_ino;
    if (!same || writers_of(now) == Writers::some || !holds(now, was_)) return changed();
    if (!rename_in(folder_, temporary_, name_)) return fail_by_system("could not be replaced");
    named_ = false;
    return true;
  }

  void tidy() {
    if (!named_) return;
    named_ = false;
    // What stands there is this call's text, or the old one after a swap. Anything else is somebody's.
    struct stat status{};
    const bool seen = ::fstatat(folder_.get(), temporary_.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    if (!seen && errno == ENOENT && !open_in(folder_, temporary_)) return;
    const struct stat& mine = superseded_ ? status_ : new_status_;
    const bool known = seen && status.st_dev == mine.st_dev && status.st_ino == mine.st_ino;
    if (known && remove_in(folder_, temporary_)) return;
    notice("leftover", std::string("a file beside it could not be removed: ") + std::strerror(errno),
           "remove " + shown_path(path_.parent_path() / temporary_));
  }

  const std::filesystem::path& path_;
  const std::string name_;
  const std::string_view was_, bytes_;
  std::string temporary_;
  Descriptor folder_, old_, new_, watched_;
  struct stat status_{}, new_status_{};
  bool superseded_ = false;  ///< the old text came out and stands under `temporary_`
  bool named_ = false;       ///< something stands under `temporary_` that is this call's to remove
  Problem problem_;
  std::vector<Problem> notices_;
};

}  // namespace

Result<WriteOutcome> replace_file(const std::filesystem::path& path, std::string_view was, std::string_view bytes) {
  return Replacement(path, was, bytes).run();
}

}  // namespace sayyes
