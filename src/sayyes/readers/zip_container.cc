#include "sayyes/readers/zip_container.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "sayyes/readers/loaded_libraries.h"
#include "sayyes/support/limits.h"

namespace sayyes {

#ifdef SAYYES_ZIP_LIBRARY

namespace {

/// What a part takes in an archive beside its packed bytes and its name, told once before them and once at the end.
constexpr std::uint64_t kLocalHeader = 30, kCentralHeader = 46;
constexpr std::string_view kOldOffice = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

Problem problem(std::string code, std::string message, std::string hint = {}) {
  return {std::move(code), std::move(message), {}, 0, 0, std::move(hint)};
}

Problem damaged(std::string_view why) {
  return problem("archive-damaged", "the file is damaged: " + std::string(why), "open it where it was made and save it again");
}

/// A name from outside in a message: short, and nothing that a terminal would obey.
std::string shown(std::string_view name) {
  std::string out;
  for (const char c : name.substr(0, 60)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  return name.size() > 60 ? out + "…" : out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

/// What a file is that calls itself `kind` and is no archive.
Problem no_archive(std::string_view bytes, std::string_view kind) {
  const auto is = [&](std::string_view what) {
    return problem("other-kind", "is not " + std::string(kind) + " but " + std::string(what),
                   "open it where it was made and save it as " + std::string(kind));
  };
  if (bytes.starts_with(kOldOffice)) {
    // The office programs put a locked document into a container of the old kind; the name inside is UTF-16.
    std::string name;
    for (const char c : std::string_view("EncryptedPackage")) (name += c) += '\0';
    if (bytes.find(name) != std::string_view::npos)
      return problem("locked", "is locked with a password", "save a copy without a password");
    return is("an office document of the old kind");
  }
  if (bytes.starts_with("{\\rtf")) return is("rich text (RTF)");
  if (bytes.starts_with("%PDF-")) return is("a PDF");
  const std::string head = lower(bytes.substr(0, 256));
  if (head.find("<html") != std::string::npos || head.find("<!doctype html") != std::string::npos) return is("a web page");
  if (bytes.empty()) return problem("archive-damaged", "the file is empty");
  return damaged("it is no archive, as " + std::string(kind) + " is");
}

struct Closer {
  void operator()(zip_t* archive) const { zip_library()->zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Closer>;

class ZipError {
 public:
  ZipError() { zip_library()->zip_error_init(&error_); }
  ~ZipError() { zip_library()->zip_error_fini(&error_); }
  ZipError(const ZipError&) = delete;
  ZipError& operator=(const ZipError&) = delete;
  zip_error_t* get() noexcept { return &error_; }
  int code() const { return zip_library()->zip_error_code_zip(&error_); }

 private:
  zip_error_t error_;
};

std::string_view reason(int code) noexcept {
  switch (code) {
    case ZIP_ER_NOZIP:
    case ZIP_ER_EOF:
    case ZIP_ER_READ:
    case ZIP_ER_SEEK:
      return "its end is missing";
    case ZIP_ER_CRC:
      return "a sum does not fit";
    case ZIP_ER_MULTIDISK:
      return "it is one of several archives";
    case ZIP_ER_COMPNOTSUPP:
      return "it is packed in an unknown way";
    default:
      return "its table of contents contradicts itself";
  }
}

}  // namespace

struct ZipContainer::Data {
  Archive archive;
  std::vector<std::string> names;
  std::vector<zip_stat_t> stats;
  std::unordered_map<std::string, std::size_t> index;
};

namespace {

/// How many parts the end of an archive announces, before anything is made of them; 65,535 also says "or more".
std::uint64_t announced_parts(std::string_view bytes) noexcept {
  constexpr std::size_t kEnd = 22, kLongestComment = 0xFFFF, kCount = 10;
  const std::string_view last = bytes.substr(bytes.size() - std::min(bytes.size(), kEnd + kLongestComment));
  const std::size_t at = last.rfind(std::string_view("PK\x05\x06", 4));
  if (at == std::string_view::npos || last.size() - at < kEnd) return 0;
  return static_cast<unsigned char>(last[at + kCount]) | std::uint64_t{static_cast<unsigned char>(last[at + kCount + 1])} << 8;
}

Problem too_many_parts(std::uint64_t count) {
  return problem("archive-parts", "holds " + std::to_string(count) + (count == 0xFFFF ? " parts or more" : " parts") + ", and sayyes opens " +
                                      std::to_string(bounds::kArchiveParts) + ": no document needs that many");
}

}  // namespace

ZipContainer::ZipContainer(std::unique_ptr<Data> data) : data_(std::move(data)) {}

Result<ZipContainer> ZipContainer::open(std::string_view bytes, std::string_view kind) {
  if (!bytes.starts_with("PK")) return no_archive(bytes, kind);
  if (const std::uint64_t announced = announced_parts(bytes); announced > bounds::kArchiveParts) return too_many_parts(announced);
  const ZipLibrary& zip = *zip_library();
  ZipError error;
  zip_source_t* source = zip.zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
  if (source == nullptr) return damaged(reason(error.code()));
  auto data = std::make_unique<Data>();
  data->archive.reset(zip.zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, error.get()));
  if (!data->archive) {
    zip.zip_source_free(source);
    return damaged(reason(error.code()));
  }
  const zip_int64_t count = zip.zip_get_num_entries(data->archive.get(), 0);
  if (count <= 0) return damaged("it holds nothing");
  if (static_cast<std::uint64_t>(count) > bounds::kArchiveParts) return too_many_parts(static_cast<std::uint64_t>(count));

  std::uint64_t packed = 0, unpacked = 0;
  std::unordered_map<std::string, std::size_t> folded;
  for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i) {
    zip_stat_t stat{};
    constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    if (zip.zip_stat_index(data->archive.get(), i, ZIP_FL_ENC_RAW, &stat) != 0 || (stat.valid & kNeeded) != kNeeded)
      return damaged("its table of contents cannot be read");
    const std::string name = stat.name;
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
      return problem("locked", "is locked with a password", "save a copy without a password");
    if (!folded.emplace(lower(name), i).second)
      return problem("archive-twice", "holds two parts of the name “" + shown(name) + "”, so that nobody can say which one counts");
    // Bytes that belong to several parts are how a small archive unpacks to a large one. Sums cannot wrap: sizes are below
    // the archive's own, or refused here.
    if (stat.comp_size > bytes.size()) return damaged(reason(ZIP_ER_INCONS));
    if (stat.size > bounds::kArchiveBytes - unpacked)
      return problem("archive-bomb", "unpacks to more than " + std::to_string(bounds::kArchiveBytes >> 20) + " MiB");
    packed += stat.comp_size + kLocalHeader + kCentralHeader + 2 * name.size();
    unpacked += stat.size;
    if (packed > bytes.size())
      return problem("archive-overlap", "is made so that its parts lie over one another: no program that writes documents does that");
    data->index.emplace(name, i);
    data->names.push_back(name);
    stat.name = nullptr;
    data->stats.push_back(stat);
  }
  return ZipContainer(std::move(data));
}

Result<std::string> ZipContainer::read(std::string_view name) const {
  const auto found = data_->index.find(std::string(name));
  if (found == data_->index.end()) return damaged("its part " + shown(name) + " is missing");
  const ZipLibrary& zip = *zip_library();
  const zip_stat_t& stat = data_->stats[found->second];
  if (stat.size > bounds::kArchiveGrace && stat.size / bounds::kArchiveRatio > stat.comp_size)
    return problem("archive-bomb", "its part " + shown(name) + " unpacks to more than " + std::to_string(bounds::kArchiveRatio) +
                                       " times its size, which text never does");
  if (stat.size > bounds::kPartBytes)
    return problem("part-too-large",
                   "its part " + shown(name) + " is larger than " + std::to_string(bounds::kPartBytes >> 20) + " MiB");
  if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) return damaged(reason(ZIP_ER_COMPNOTSUPP));
  zip_file_t* file = zip.zip_fopen_index(data_->archive.get(), stat.index, 0);
  if (file == nullptr) return damaged("its part " + shown(name) + " cannot be unpacked");
  // One byte more than it should hold: more is seen, and the sum is checked at the end only.
  std::string bytes(static_cast<std::size_t>(stat.size) + 1, '\0');
  std::size_t have = 0;
  zip_int64_t got = 0;
  while (have < bytes.size() && (got = zip.zip_fread(file, bytes.data() + have, bytes.size() - have)) > 0)
    have += static_cast<std::size_t>(got);
  const bool whole = zip.zip_fclose(file) == 0 && got == 0 && have == stat.size;
  if (!whole) return damaged("its part " + shown(name) + " does not unpack to what it should");
  bytes.resize(have);
  return bytes;
}

Result<std::string> ZipContainer::replaced(std::string_view bytes, const std::map<std::string, std::string>& parts) {
  const ZipLibrary& zip = *zip_library();
  ZipError error;
  zip_source_t* source = zip.zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
  if (source == nullptr) return damaged(reason(error.code()));
  // The archive takes the source; it is wanted afterwards, too, for what was written is read from it.
  zip.zip_source_keep(source);
  const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> kept(
      source, [](zip_source_t* one) { zip_library()->zip_source_free(one); });
  Archive archive(zip.zip_open_from_source(source, ZIP_CHECKCONS, error.get()));
  if (!archive) {
    zip.zip_source_free(source);
    return damaged(reason(error.code()));
  }
  for (const auto& [name, with] : parts) {
    const zip_int64_t at = zip.zip_name_locate(archive.get(), name.c_str(), ZIP_FL_ENC_RAW);
    zip_stat_t stat{};
    if (at < 0 || zip.zip_stat_index(archive.get(), static_cast<zip_uint64_t>(at), 0, &stat) != 0)
      return damaged("its part " + shown(name) + " is missing");
    const auto index = static_cast<zip_uint64_t>(at);
    zip_source_t* content = zip.zip_source_buffer_create(with.data(), with.size(), 0, error.get());
    if (content == nullptr) return damaged(reason(error.code()));
    if (zip.zip_file_replace(archive.get(), index, content, 0) != 0) {
      zip.zip_source_free(content);
      return damaged("its part " + shown(name) + " cannot be replaced");
    }
    // What a fix writes depends on nothing but what it was given: not on the clock either.
    if (zip.zip_set_file_compression(archive.get(), index, stat.comp_method == ZIP_CM_STORE ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) != 0 ||
        zip.zip_file_set_mtime(archive.get(), index, stat.mtime, 0) != 0)
      return damaged("its part " + shown(name) + " cannot be replaced");
  }
  if (zip.zip_close(archive.get()) != 0) return damaged("it cannot be packed again");
  (void)archive.release();
  std::string out;
  zip_stat_t stat{};
  if (zip.zip_source_stat(source, &stat) != 0 || zip.zip_source_open(source) != 0) return damaged("it cannot be packed again");
  out.resize(static_cast<std::size_t>(stat.size));
  const zip_int64_t got = zip.zip_source_read(source, out.data(), out.size());
  zip.zip_source_close(source);
  if (got < 0 || static_cast<std::size_t>(got) != out.size()) return damaged("it cannot be packed again");
  return out;
}

#else

struct ZipContainer::Data {
  std::vector<std::string> names;
  std::unordered_map<std::string, std::size_t> index;
};
ZipContainer::ZipContainer(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Result<ZipContainer> ZipContainer::open(std::string_view, std::string_view kind) { return *missing_zip(kind); }
Result<std::string> ZipContainer::read(std::string_view) const { return *missing_zip("archives"); }
Result<std::string> ZipContainer::replaced(std::string_view, const std::map<std::string, std::string>&) {
  return *missing_zip("archives");
}

#endif

ZipContainer::ZipContainer(ZipContainer&&) noexcept = default;
ZipContainer& ZipContainer::operator=(ZipContainer&&) noexcept = default;
ZipContainer::~ZipContainer() = default;

bool ZipContainer::has(std::string_view name) const { return data_->index.contains(std::string(name)); }
bool ZipContainer::has_below(std::string_view folder) const {
  return std::ranges::any_of(data_->names, [&](const std::string& name) { return name.starts_with(folder); });
}
const std::vector<std::string>& ZipContainer::names() const noexcept { return data_->names; }

}  // namespace sayyes
