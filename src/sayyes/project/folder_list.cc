#include "sayyes/project/folder_list.h"

#include <dirent.h>

#include <cerrno>
#include <memory>

namespace sayyes {

FolderList list_folder(const std::filesystem::path& folder) {
  FolderList list;
  struct Close {
    void operator()(DIR* open) const noexcept { ::closedir(open); }
  };
  const std::unique_ptr<DIR, Close> open(::opendir(folder.c_str()));
  if (!open) {
    list.open_error = errno;
    return list;
  }
  for (;;) {
    errno = 0;
    const dirent* const found = ::readdir(open.get());
    if (found == nullptr) {
      list.read_error = errno;
      return list;
    }
    if (found->d_name[0] == '.') continue;
    FolderEntry& entry = list.entries.emplace_back();
    entry.name = found->d_name;
    entry.status = status_in(::dirfd(open.get()), found->d_name, entry.error_number);
  }
}

}  // namespace sayyes
