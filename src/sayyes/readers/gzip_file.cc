#include "sayyes/readers/gzip_file.h"

#include <algorithm>
#include <utility>

#include "sayyes/readers/loaded_libraries.h"
#include "sayyes/support/limits.h"

namespace sayyes {

bool is_gzip(std::string_view bytes) noexcept { return bytes.starts_with("\x1F\x8B\x08"); }

#ifdef SAYYES_GZIP_LIBRARY

namespace {

constexpr int kWindow = 15, kGzip = 16;  // zlib's names for "the largest" and "with gzip's header"
constexpr std::size_t kStep = 64u << 10;
constexpr int kLeastMemory = 8;          // zlib's own choice where nobody says another

Problem damaged(std::string_view why) {
  return {"archive-damaged", "the file is damaged: " + std::string(why), {}, 0, 0, "open it where it was made and save it again"};
}

/// zlib reads its input only, but says so by a macro of its own alone.
Bytef* input(std::string_view bytes) { return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); }

class Inflater {
 public:
  explicit Inflater(std::string_view bytes) {
    stream_.next_in = input(bytes);
    stream_.avail_in = static_cast<uInt>(bytes.size());
    ready_ = zlib().inflateInit2_(&stream_, kWindow + kGzip, ZLIB_VERSION, static_cast<int>(sizeof stream_)) == Z_OK;
  }
  ~Inflater() {
    if (ready_) zlib().inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  bool ready() const noexcept { return ready_; }
  /// Up to `out.size()` bytes more into `out`, which gets their number as its size.
  int read(std::string& out) {
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    stream_.avail_out = static_cast<uInt>(out.size());
    const int said = zlib().inflate(&stream_, Z_NO_FLUSH);
    out.resize(out.size() - stream_.avail_out);
    return said;
  }
  void keep_header(gz_header& header) { zlib().inflateGetHeader(&stream_, &header); }
  /// Goes on with what follows; false where nothing does.
  bool next() { return stream_.avail_in != 0 && zlib().inflateReset(&stream_) == Z_OK; }

 private:
  static const ZlibLibrary& zlib() { return *zlib_library(); }
  z_stream stream_{};
  bool ready_ = false;
};

/// The header of a file with room for what it carries; of what is longer, nothing is kept.
struct Header {
  explicit Header(std::string_view bytes) {
    fields.name = reinterpret_cast<Bytef*>(name.data());
    fields.name_max = static_cast<uInt>(name.size());
    fields.comment = reinterpret_cast<Bytef*>(comment.data());
    fields.comm_max = static_cast<uInt>(comment.size());
    fields.extra = reinterpret_cast<Bytef*>(extra.data());
    fields.extra_max = static_cast<uInt>(extra.size());
    Inflater inflater(bytes);
    if (!inflater.ready()) return;
    inflater.keep_header(fields);
    std::string first(1, '\0');
    inflater.read(first);
    if (fields.name != nullptr && name.find('\0') == std::string::npos) fields.name = nullptr;
    if (fields.comment != nullptr && comment.find('\0') == std::string::npos) fields.comment = nullptr;
  }
  Header(const Header&) = delete;
  Header& operator=(const Header&) = delete;

  std::string name = std::string(4096, 'x'), comment = std::string(4096, 'x'), extra = std::string(0xFFFF, '\0');
  gz_header fields{};
};

}  // namespace

Result<std::string> gzip_unpacked(std::string_view bytes) {
  Inflater inflater(bytes);
  if (!inflater.ready()) return damaged("it cannot be unpacked");
  const std::uint64_t seemly = std::max(bounds::kArchiveGrace, bounds::kArchiveRatio * bytes.size());
  std::string out;
  for (;;) {
    std::string more(kStep, '\0');
    const int said = inflater.read(more);
    out += more;
    if (out.size() > seemly)
      return Problem{"archive-bomb", "unpacks to over " + std::to_string(bounds::kArchiveRatio) + " times its size, which no drawing does", {}, 0, 0, {}};
    if (out.size() > bounds::kPartBytes)
      return Problem{"part-too-large", "holds more than " + std::to_string(bounds::kPartBytes >> 20) + " MiB of text with its markup", {}, 0, 0, {}};
    // Several packed one behind the other are one file.
    if (said == Z_STREAM_END && !inflater.next()) return out;
    if (said == Z_OK || said == Z_STREAM_END) continue;
    return damaged(said == Z_BUF_ERROR ? "its end is missing" : "it is not packed as its first bytes say, or a sum does not fit");
  }
}

Result<std::string> gzip_packed_as(std::string_view was, std::string_view content) {
  const ZlibLibrary& zlib = *zlib_library();
  Header header(was);
  const int level = header.fields.xflags == 2 ? Z_BEST_COMPRESSION : header.fields.xflags == 4 ? Z_BEST_SPEED : Z_DEFAULT_COMPRESSION;
  z_stream stream{};
  const Problem failed{"not-packed", "could not be packed again", {}, 0, 0, {}};
  if (zlib.deflateInit2_(&stream, level, Z_DEFLATED, kWindow + kGzip, kLeastMemory, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                         static_cast<int>(sizeof stream)) != Z_OK)
    return failed;
  std::string out;
  int said = zlib.deflateSetHeader(&stream, &header.fields);
  stream.next_in = input(content);
  stream.avail_in = static_cast<uInt>(content.size());
  while (said == Z_OK) {
    std::string more(kStep, '\0');
    stream.next_out = reinterpret_cast<Bytef*>(more.data());
    stream.avail_out = static_cast<uInt>(more.size());
    said = zlib.deflate(&stream, Z_FINISH);
    out.append(more, 0, more.size() - stream.avail_out);
  }
  zlib.deflateEnd(&stream);
  return said == Z_STREAM_END ? Result<std::string>(std::move(out)) : failed;
}

#else

Result<std::string> gzip_unpacked(std::string_view) { return *missing_gzip("packed drawings"); }
Result<std::string> gzip_packed_as(std::string_view, std::string_view) { return *missing_gzip("packed drawings"); }

#endif

}  // namespace sayyes
